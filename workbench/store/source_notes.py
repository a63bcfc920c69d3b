"""Rows of what somebody wrote beside a version's text in its file, and which claims that sits on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from workbench.core.documents import SourceNote
from workbench.core.text import Span, printable
from workbench.store.journal import Change

SOURCE_NOTE = ("version_id", "start", "end", "author", "words", "footnote")
"""Columns of a source note but its id, in the order they are written and hashed."""


def add_source_notes(change: Change, version_id: int, notes: Sequence[SourceNote]) -> None:
    """What the file of a version holds beside its text, in its order."""
    rows: list[tuple[object, ...]] = [
        (
            version_id,
            note.span.start if note.span else None,
            note.span.end if note.span else None,
            printable(note.author),
            printable(note.words),
            int(note.footnote),
        )
        for note in notes
    ]
    if rows:
        change.insert_many("source_note", SOURCE_NOTE, rows)


def of_version(connection: sqlite3.Connection, version_id: int) -> tuple[SourceNote, ...]:
    """All notes of a version, in the order of its file."""
    rows = connection.execute(f"{_NOTE} WHERE version_id = ? ORDER BY id", (version_id,))
    return tuple(_note(*row) for row in rows)


def of_claims(connection: sqlite3.Connection, claim_ids: Iterable[int]) -> dict[int, tuple[SourceNote, ...]]:
    """Notes that sit on a claim's words or elsewhere in its sentences; claims without any are left out."""
    # Version by version, each by its index: DISTINCT would walk all notes at every claim that is shown.
    rows = connection.execute(
        "SELECT id FROM version v WHERE EXISTS (SELECT 1 FROM source_note WHERE version_id = v.id)"
    )
    noted = {row[0] for row in rows}
    found = {}
    for claim_id in claim_ids if noted else ():
        place = connection.execute(
            'SELECT version_id, start, "end" FROM anchor WHERE claim_id = ? ORDER BY version_id DESC LIMIT 1',
            (claim_id,),
        ).fetchone()
        if place and place[0] in noted:
            version_id, start, end = place
            wide = _sentences(connection, version_id, Span(start, end))
            rows = connection.execute(
                f'{_NOTE} WHERE version_id = ? AND start <= ? AND "end" >= ? ORDER BY id',
                (version_id, wide.end, wide.start),
            )
            if on_it := tuple(note for row in rows if _is_on(note := _note(*row), wide)):
                found[claim_id] = on_it
    return found


def _sentences(connection: sqlite3.Connection, version_id: int, span: Span) -> Span:
    """The words and the rest of the sentences that they stand in."""
    start, end = span.start, span.end
    for passage_end, sentences in connection.execute(
        'SELECT "end", sentences FROM passage WHERE version_id = ? AND start < ? ORDER BY start DESC',
        (version_id, span.end),
    ):
        if passage_end <= span.start:
            break
        for sentence in (Span(*pair) for pair in json.loads(sentences)):
            if sentence.overlaps(span):
                start, end = min(start, sentence.start), max(end, sentence.end)
    return Span(start, end)


def _is_on(note: SourceNote, wide: Span) -> bool:
    """A note without length (a mark between two words) is on what it touches."""
    return note.span is not None and (not len(note.span) or note.span.overlaps(wide))


_NOTE = 'SELECT author, words, start, "end", footnote FROM source_note'


def _note(author: str, words: str, start: int | None, end: int | None, footnote: int) -> SourceNote:
    span = Span(start, end) if start is not None and end is not None else None
    return SourceNote(author, words, span, bool(footnote))
