"""Rows of evidence: sources as records of their own, and what links them to claims."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import asdict
from typing import Any

from workbench.core.errors import CaseError, Refused
from workbench.core.evidence import Evidence, EvidenceKind, EvidenceLink, Grade, Relation, Source
from workbench.core.text import Span
from workbench.store.checking import of_claim
from workbench.store.documents import content
from workbench.store.journal import Change

_SOURCE = """e.title, e.url, e.kind, e.author, e.publisher, e.published, e.archived_url, e.language, e.person,
  e.on_record, e.voice, e.confidential, e.alias"""

_LINK = f"""
  SELECT l.id, l.claim_id, e.id, e.uid, e.file_name, e.file_sha256, e.captured_at, e.changed_at, l.relation, l.locator,
         l.excerpt, l.grade, l.person, l.opened, (SELECT document_id FROM version v WHERE v.id = l.passage_version),
         l.passage_start, l.passage_end, {_SOURCE}
  FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id"""

_EVIDENCE = f"""
  SELECT e.id, e.uid, e.file_name, e.file_sha256, e.captured_at, e.origin, e.changed_at, e.removed, {_SOURCE}
  FROM evidence e"""


def source_row(source: Source) -> dict[str, object]:
    """A source as columns of its row."""
    row = asdict(source)
    on_record = source.on_record
    return row | {
        "kind": str(source.kind or ""),
        "on_record": None if on_record is None else int(on_record),
        "confidential": int(source.confidential),
    }


def add_evidence(
    change: Change, *, uid: str, source: Source, file_name: str, file_sha256: str | None, at: str, origin: str
) -> int:
    """A source of the case; returns its id."""
    stored = {"file_name": file_name, "file_sha256": file_sha256, "captured_at": at, "origin": origin}
    return change.insert("evidence", {"uid": uid, **stored, **source_row(source)})


def evidence_links(connection: sqlite3.Connection, claim_id: int | None = None) -> list[EvidenceLink]:
    """Evidence of a claim (or of the case) in the order it was attached."""
    where, values = of_claim("l", claim_id)
    return [_link(row) for row in connection.execute(f"{_LINK} {where} ORDER BY l.id", values)]


def evidence_link(connection: sqlite3.Connection, link_id: int) -> EvidenceLink:
    """One piece of evidence beside its claim. Raises Refused."""
    row = connection.execute(_LINK + " WHERE l.id = ?", (link_id,)).fetchone()
    if row is None:
        raise Refused("this evidence is no longer there")
    return _link(row)


def evidence(connection: sqlite3.Connection) -> list[Evidence]:
    """All sources of the case, in the order they came in."""
    linked: dict[int, list[int]] = {}
    for evidence_id, claim_id in connection.execute(
        "SELECT evidence_id, claim_id FROM evidence_link ORDER BY claim_id"
    ):
        linked.setdefault(evidence_id, []).append(claim_id)
    rows = connection.execute(_EVIDENCE + " ORDER BY e.id")
    return [_evidence(row, tuple(linked.get(row[0], ()))) for row in rows]


def one_evidence(connection: sqlite3.Connection, evidence_id: int) -> Evidence:
    """One source. Raises Refused."""
    row = connection.execute(_EVIDENCE + " WHERE e.id = ?", (evidence_id,)).fetchone()
    if row is None:
        raise Refused("this source is no longer there")
    claims = connection.execute("SELECT claim_id FROM evidence_link WHERE evidence_id = ? ORDER BY 1", (evidence_id,))
    return _evidence(row, tuple(claim_id for (claim_id,) in claims))


def of_document(connection: sqlite3.Connection, document_id: int) -> int | None:
    """The source that passages of this document were attached as first, None while none was."""
    row = connection.execute(
        "SELECT min(l.evidence_id) FROM evidence_link l JOIN version v ON v.id = l.passage_version"
        " JOIN evidence e ON e.id = l.evidence_id WHERE v.document_id = ? AND NOT e.removed",
        (document_id,),
    ).fetchone()
    return row[0] if row else None


def copy_link(change: Change, link_id: int, claim_id: int, *, person: str, at: str) -> None:
    """Link the source of a link to a further claim, with all that is said of it there."""
    names = "evidence_id, relation, locator, excerpt, grade, opened, passage_version, passage_start, passage_end"
    change.connection.execute(
        f"INSERT INTO evidence_link(claim_id, person, at, {names})"
        f" SELECT ?, ?, ?, {names} FROM evidence_link WHERE id = ?",
        (claim_id, person, at, link_id),
    )


def evidence_file(connection: sqlite3.Connection, evidence_id: int) -> tuple[str, bytes]:
    """File name and stored bytes, verified. Raises Refused: no file; CaseError: not the bytes that were captured."""
    found = one_evidence(connection, evidence_id)
    if found.file_sha256 is None:
        raise Refused(f"“{found.source.title}” has no stored file")
    data = content(connection, found.file_sha256)
    if hashlib.sha256(data).hexdigest() != found.file_sha256:
        raise CaseError(
            "the stored file is not the one that was captured", where=found.file_name, remedy="Go on from a backup"
        )
    return found.file_name, data


def _link(row: tuple[Any, ...]) -> EvidenceLink:
    (link_id, claim_id, evidence_id, uid, file_name, sha256, captured_at, changed_at, relation, locator, excerpt, grade,
     person, opened, passage_document, passage_start, passage_end) = row[:17]  # fmt: skip
    source = _source(row[17:])
    passage = None if passage_document is None else (passage_document, Span(passage_start, passage_end))
    return EvidenceLink(
        id=link_id,
        claim_id=claim_id,
        evidence_id=evidence_id,
        evidence_uid=uid,
        title=source.title,
        url=source.url,
        file_name=file_name,
        file_sha256=sha256,
        captured_at=captured_at,
        relation=Relation(relation),
        locator=locator,
        excerpt=excerpt,
        grade=Grade(grade) if grade else None,
        person=person,
        opened=bool(opened),
        source=source,
        changed_at=changed_at,
        passage=passage,
    )


def _evidence(row: tuple[Any, ...], claims: tuple[int, ...]) -> Evidence:
    row_id, uid, file_name, sha256, captured_at, origin, changed_at, removed = row[:8]
    source = _source(row[8:])
    return Evidence(row_id, uid, source, file_name, sha256, captured_at, origin, changed_at, bool(removed), claims)


def _source(row: tuple[Any, ...]) -> Source:
    (title, url, kind, author, publisher, published, archived_url, language, person, on_record, voice, confidential,
     alias) = row  # fmt: skip
    return Source(
        title=title,
        url=url,
        kind=EvidenceKind(kind) if kind else None,
        author=author,
        publisher=publisher,
        published=published,
        archived_url=archived_url,
        language=language,
        person=person,
        on_record=None if on_record is None else bool(on_record),
        voice=voice,
        confidential=bool(confidential),
        alias=alias,
    )
