"""Rows of documents, their versions, passages and contents."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from typing import Any

from workbench.core.documents import Document, ImportedText, Passage, PassageKind, Role, Version
from workbench.core.errors import Refused
from workbench.core.soft_hyphens import SOFT_HYPHEN
from workbench.core.text import Span
from workbench.store.journal import Change

PASSAGE = ("version_id", "start", "end", "kind", "level", "page", "set_aside", "why", "sentences")
"""Columns of a passage but its id, in the order they are written and hashed."""

_DOCUMENT = """
  SELECT d.id, d.uid, d.title, d.name, d.role, d.media_type, d.author, d.outlet, d.published, d.added_at,
         v.id, v.number, v.text_sha256, v.file_sha256, v.length, v.importer, v.finder, v.notes
  FROM document d JOIN version v ON v.document_id = d.id
  WHERE v.number = (SELECT max(number) FROM version WHERE document_id = d.id)"""


def add_content(change: Change, data: bytes, digest: str = "") -> str:
    """Keep bytes once, whoever needs them; returns their SHA-256. digest: it, where it is known already."""
    digest = digest or hashlib.sha256(data).hexdigest()
    known = change.connection.execute("SELECT 1 FROM content WHERE sha256 = ?", (digest,)).fetchone()
    if known is None:
        change.connection.execute("INSERT INTO content(sha256, data) VALUES (?, ?)", (digest, data))
    return digest


def content(connection: sqlite3.Connection, sha256: str) -> bytes:
    """Bytes by their SHA-256; KeyError when the case has none."""
    row = connection.execute("SELECT data FROM content WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        raise KeyError(sha256)
    return bytes(row[0])


def add_document(
    change: Change,
    *,
    uid: str,
    name: str,
    role: Role,
    imported: ImportedText,
    contents: tuple[str, str],
    finder: str,
    at: str,
) -> tuple[int, int]:
    """A document with its first version; returns (document id, version id). contents: SHA-256 of text and file."""
    document_id = change.insert(
        "document",
        {
            "uid": uid,
            "title": imported.title or name,
            "name": name,
            "role": str(role),
            "media_type": imported.media_type,
            "author": imported.author,
            "outlet": imported.outlet,
            "published": imported.published,
            "added_at": at,
        },
    )
    version_id = change.insert(
        "version",
        {
            "document_id": document_id,
            "number": 1,
            "text_sha256": contents[0],
            "file_sha256": contents[1],
            "length": len(imported.text),
            "importer": imported.importer,
            "encoding": imported.encoding,
            "finder": finder,
            "notes": json.dumps(imported.notes, ensure_ascii=False),
        },
    )
    return document_id, version_id


def add_passages(change: Change, version_id: int, text: str, passages: list[Passage]) -> None:
    """Passages of a version, searchable by their words."""
    first = change.connection.execute("SELECT coalesce(max(id), 0) FROM passage").fetchone()[0] + 1
    change.insert_many(
        "passage",
        PASSAGE,
        [
            (
                version_id,
                p.span.start,
                p.span.end,
                str(p.kind),
                p.level,
                p.page,
                int(p.set_aside),
                json.dumps(p.why, ensure_ascii=False),
                json.dumps([[s.start, s.end] for s in p.sentences]),
            )
            for p in passages
        ],
    )
    rows = change.connection.execute('SELECT id, start, "end" FROM passage WHERE id >= ?', (first,)).fetchall()
    index_passages(change.connection, text, rows)


def index_passages(connection: sqlite3.Connection, text: str, rows: list[tuple[int, int, int]]) -> None:
    """Put the words of passages (id, start, end) into the search index."""
    connection.executemany(
        "INSERT INTO passage_search(rowid, words) VALUES (?, ?)",
        [(row_id, text[start:end].replace(SOFT_HYPHEN, "")) for row_id, start, end in rows],
    )


def index_all_passages(connection: sqlite3.Connection) -> None:
    """Index every passage of the case, after its rows came from an export; those of undone versions too, for redo."""
    texts = dict(connection.execute("SELECT sha256, data FROM content"))
    versions = dict(
        connection.execute(
            "SELECT row_id, json_extract(after, '$.text_sha256') FROM entry_row"
            " WHERE table_name = 'version' AND after IS NOT NULL"
        )
    )
    for version_id, sha256 in versions.items():
        rows = connection.execute('SELECT id, start, "end" FROM passage WHERE version_id = ?', (version_id,)).fetchall()
        if sha256 in texts:  # a text that is gone is for the check to report
            index_passages(connection, bytes(texts[sha256]).decode(errors="replace"), rows)


def documents(connection: sqlite3.Connection) -> tuple[Document, ...]:
    """All documents in the order they came in."""
    return tuple(_document(row) for row in connection.execute(_DOCUMENT + " ORDER BY d.id"))


def document(connection: sqlite3.Connection, document_id: int) -> Document:
    """One document. Raises Refused when there is none."""
    row = connection.execute(_DOCUMENT + " AND d.id = ?", (document_id,)).fetchone()
    if row is None:
        raise Refused(f"there is no document {document_id} in this case")
    return _document(row)


def version(connection: sqlite3.Connection, document_id: int, number: int | None) -> Version:
    """A version with its text; the newest when no number is given. Raises Refused."""
    row = connection.execute(
        "SELECT v.id, v.document_id, v.number, v.text_sha256, c.data"
        " FROM version v JOIN content c ON c.sha256 = v.text_sha256"
        " WHERE v.document_id = ? AND (? IS NULL OR v.number = ?) ORDER BY v.number DESC LIMIT 1",
        (document_id, number, number),
    ).fetchone()
    if row is None:
        raise _no_version(document_id, number)
    return Version(row[0], row[1], row[2], bytes(row[4]).decode(), row[3])


def version_id(connection: sqlite3.Connection, document_id: int, number: int | None) -> int:
    """Row id of a version, without its text; the newest when no number is given. Raises Refused."""
    row = connection.execute(
        "SELECT id FROM version WHERE document_id = ? AND (? IS NULL OR number = ?) ORDER BY number DESC LIMIT 1",
        (document_id, number, number),
    ).fetchone()
    if row is None:
        raise _no_version(document_id, number)
    return int(row[0])


def _no_version(document_id: int, number: int | None) -> Refused:
    if number is None:
        return Refused(f"there is no document {document_id}")
    return Refused(f"document {document_id} has no version {number}")


def text_of(connection: sqlite3.Connection, version_id: int) -> str:
    """The text of a version by its row id."""
    (data,) = connection.execute(
        "SELECT c.data FROM version v JOIN content c ON c.sha256 = v.text_sha256 WHERE v.id = ?", (version_id,)
    ).fetchone()
    return bytes(data).decode()


_PASSAGE = (
    'SELECT id, start, "end", kind, level, page, set_aside, why, sentences FROM passage WHERE version_id = :version'
)


def passages(connection: sqlite3.Connection, version_id: int) -> tuple[Passage, ...]:
    """Passages of a version in order of the text."""
    rows = connection.execute(f"{_PASSAGE} ORDER BY start", {"version": version_id})
    return tuple(passage(row) for row in rows)


def passages_in(connection: sqlite3.Connection, version_id: int, span: Span) -> tuple[Passage, ...]:
    """Passages of a version that touch a part of its text, in order: as quick in a long text as in a short one."""
    rows = connection.execute(
        # Passages do not overlap: of those that begin before the part only the last one reaches into it.
        f"{_PASSAGE} AND start >= (SELECT coalesce(max(start), 0) FROM passage WHERE version_id = :version"
        ' AND start <= :start) AND start < :end AND "end" > :start ORDER BY start',
        {"version": version_id, "start": span.start, "end": span.end},
    )
    return tuple(passage(row) for row in rows)


def passage(row: tuple[int, int, int, str, int, int | None, int, str, str]) -> Passage:
    """A passage from its row."""
    row_id, start, end, kind, level, page, set_aside, why, sentences = row
    return Passage(
        span=Span(start, end),
        kind=PassageKind(kind),
        set_aside=bool(set_aside),
        why=tuple(json.loads(why)),
        sentences=tuple(Span(*pair) for pair in json.loads(sentences)),
        level=level,
        page=page,
        id=row_id,
    )


def _document(row: tuple[Any, ...]) -> Document:
    (
        row_id,
        uid,
        title,
        name,
        role,
        media_type,
        author,
        outlet,
        published,
        added_at,
        version_id,
        number,
        text_sha256,
        file_sha256,
        length,
        importer,
        finder,
        notes,
    ) = row
    return Document(
        id=row_id,
        uid=uid,
        title=title,
        name=name,
        role=Role(role),
        media_type=media_type,
        author=author,
        outlet=outlet,
        published=published,
        version_id=version_id,
        version_number=number,
        text_sha256=text_sha256,
        file_sha256=file_sha256,
        length=length,
        importer=importer,
        finder=finder,
        notes=tuple(json.loads(notes)),
        added_at=added_at,
    )
