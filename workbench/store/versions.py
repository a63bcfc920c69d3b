"""Rows of a document's further versions: the version, and the claims whose words stand in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.core.documents import Document, DocumentVersion, ImportedText
from workbench.core.text import Quote, Span
from workbench.store.journal import Change
from workbench.store.places import replace_finding

_CHUNK = 500
"""Ids in one IN list, below SQLite's bound on variables."""


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """Where a claim of a document stands last: span counts in the version's text."""

    claim_id: int
    uid: str
    listing: str
    version_id: int
    span: Span


def versions(connection: sqlite3.Connection, document_id: int) -> tuple[DocumentVersion, ...]:
    """All versions of a document, oldest first. What has no name or date of its own came in with its document."""
    rows = connection.execute(
        """SELECT v.id, v.number, coalesce(nullif(v.name, ''), d.name), coalesce(nullif(v.added_at, ''), d.added_at),
             v.importer, v.encoding, v.length, v.file_sha256, v.text_sha256, v.notes
           FROM version v JOIN document d ON d.id = v.document_id WHERE d.id = ? ORDER BY v.number""",
        (document_id,),
    )
    return tuple(_version(row) for row in rows)


def with_text(connection: sqlite3.Connection, text_sha256: str) -> tuple[int, int] | None:
    """(document id, version number) of a version that has this text, the newest one; None when none has."""
    row = connection.execute(
        "SELECT document_id, number FROM version WHERE text_sha256 = ? ORDER BY id DESC LIMIT 1", (text_sha256,)
    ).fetchone()
    return (row[0], row[1]) if row else None


def add_version(
    change: Change,
    document: Document,
    *,
    name: str,
    imported: ImportedText,
    contents: tuple[str, str],
    finder: str,
    at: str,
) -> int:
    """A further version of a document, under the next number; what the file says about itself replaces what was.

    contents: SHA-256 of its text and of its file.
    """
    version_id = change.insert(
        "version",
        {
            "document_id": document.id,
            "number": document.version_number + 1,
            "text_sha256": contents[0],
            "file_sha256": contents[1],
            "length": len(imported.text),
            "importer": imported.importer,
            "encoding": imported.encoding,
            "finder": finder,
            "notes": json.dumps(imported.notes, ensure_ascii=False),
            "name": name,
            "added_at": at,
        },
    )
    said: dict[str, object] = {
        column: value
        for column in ("title", "media_type", "author", "outlet", "published")
        if (value := getattr(imported, column)) and value != getattr(document, column)
    }
    if said:
        change.update("document", document.id, **said)
    return version_id


def claim_places(
    connection: sqlite3.Connection, document_id: int, only: Sequence[int] | None = None
) -> list[ClaimPlace]:
    """Where the claims of a document, or only these, stand last; those in the newest version first."""
    query = """
      SELECT c.id, c.uid, c.listing, a.version_id, a.start, a."end" FROM claim c
      JOIN anchor a ON a.claim_id = c.id AND a.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = c.id)
      WHERE c.document_id = ?"""
    rows: list[tuple[Any, ...]] = []
    if only is None:
        rows = connection.execute(query, (document_id,)).fetchall()
    else:
        for start in range(0, len(only), _CHUNK):
            ids = ",".join(str(int(claim_id)) for claim_id in only[start : start + _CHUNK])
            rows += connection.execute(f"{query} AND c.id IN ({ids})", (document_id,)).fetchall()
    rows.sort(key=lambda row: (-row[3], row[4], row[0]))
    return [
        ClaimPlace(claim_id, uid, listing, version_id, Span(start, end))
        for claim_id, uid, listing, version_id, start, end in rows
    ]


def gone(connection: sqlite3.Connection, document_id: int) -> list[int]:
    """Ids of the listed claims whose words are no longer in a document's newest version, in the order they stood."""
    rows = connection.execute(
        """SELECT c.id FROM claim c
           JOIN anchor a ON a.claim_id = c.id
            AND a.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = c.id)
           WHERE c.document_id = ? AND c.listing = 'listed'
             AND a.version_id <> (SELECT max(id) FROM version WHERE document_id = c.document_id)
           ORDER BY a.version_id DESC, a.start, c.id""",
        (document_id,),
    )
    return [claim_id for (claim_id,) in rows]


def take_along(change: Change, version_id: int, text: str, moved: Iterable[tuple[ClaimPlace, Span]]) -> None:
    """Give claims a place in a further version, where their very words stand; facts and ticks go with them."""
    anchors: list[tuple[object, ...]] = []
    shifted: list[tuple[int, int, Span]] = []
    for place, span in moved:
        by = span.start - place.span.start
        quote = Quote.at(text, span)
        status = "moved" if by else "same"
        anchors.append(
            (place.claim_id, version_id, span.start, span.end, quote.exact, quote.prefix, quote.suffix, status)
        )
        if by:
            shifted.append((place.claim_id, by, place.span))
    change.insert_many(
        "anchor", ("claim_id", "version_id", "start", "end", "exact", "prefix", "suffix", "status"), anchors
    )
    for claim_id, by, before in shifted:
        _shift_finding(change.connection, claim_id, by, before)
        _shift_ticks(change.connection, claim_id, by)


def _shift_finding(connection: sqlite3.Connection, claim_id: int, by: int, before: Span) -> None:
    """What was found of a claim, at its new place: the same, but for where its facts are."""
    there = connection.execute(
        "SELECT kind, speaker, worth, verifiable, facts, why FROM finding_at"
        """ WHERE claim_id = ? AND start = ? AND "end" = ? AND (kind <> '' OR facts <> '[]')""",
        (claim_id, before.start, before.end),
    ).fetchone()
    found = (
        there
        or connection.execute(
            "SELECT '', NULL, NULL, NULL, facts, '[]' FROM finding WHERE claim_id = ?", (claim_id,)
        ).fetchone()
    )
    if found is None:
        return
    facts = [{**fact, "start": fact["start"] + by, "end": fact["end"] + by} for fact in json.loads(found[4])]
    replace_finding(
        connection,
        (claim_id, before.start + by, before.end + by, *found[:4], json.dumps(facts, ensure_ascii=False), found[5]),
    )


def _shift_ticks(connection: sqlite3.Connection, claim_id: int, by: int) -> None:
    ticks = connection.execute("SELECT id FROM tick WHERE claim_id = ? ORDER BY start", (claim_id,)).fetchall()
    # The foremost first: no tick may stand for a moment where another one still is.
    for (tick_id,) in reversed(ticks) if by > 0 else ticks:
        connection.execute('UPDATE tick SET start = start + ?, "end" = "end" + ? WHERE id = ?', (by, by, tick_id))


def _version(row: tuple[Any, ...]) -> DocumentVersion:
    row_id, number, name, added_at, importer, encoding, length, file_sha256, text_sha256, notes = row
    return DocumentVersion(
        id=row_id,
        number=number,
        name=name,
        added_at=added_at,
        importer=importer,
        encoding=encoding,
        length=length,
        file_sha256=file_sha256,
        text_sha256=text_sha256,
        notes=tuple(json.loads(notes)),
    )
