"""Where a claim stands: its place moved by hand, and what was found at the place it has now."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from workbench.core.claims import Finding
from workbench.core.documents import Passage
from workbench.core.text import Quote, Span
from workbench.store.claims import facts_from, finding_row
from workbench.store.documents import passage
from workbench.store.journal import Change, row_json

TABLE = "finding_at"
"""Logged only where a row gives way to another one: undo has to find what was found on the former words."""
_COLUMNS = ("claim_id", "start", "end", "kind", "speaker", "worth", "verifiable", "facts", "why")


def move_to(change: Change, claim_id: int, version_id: int, text: str, span: Span) -> None:
    """Give a claim another place in a version, and remember for which one it was found."""
    anchor_id, start, end = change.connection.execute(
        'SELECT id, start, "end" FROM anchor WHERE claim_id = ? AND version_id = ?', (claim_id, version_id)
    ).fetchone()
    change.connection.execute(
        'INSERT OR IGNORE INTO finding_at(claim_id, start, "end", kind, facts, why)'
        " SELECT claim_id, ?, ?, '', facts, '[]' FROM finding WHERE claim_id = ?",
        (start, end, claim_id),
    )
    quote = Quote.at(text, span)
    change.update(
        "anchor", anchor_id, start=span.start, end=span.end, exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix
    )


def keep_finding(change: Change, claim_id: int, text: str, span: Span, finding: Finding) -> None:
    """Keep what was found at a place of a claim: it counts while the claim stands there, after undo and redo too.

    It outlives its step, like all that the program made. Where the claim was found, what was found then counts: the
    row that move_to() left there has no kind, and facts only. It gives way where a later version has other words there,
    until that is undone.
    """
    there = change.connection.execute(
        'SELECT kind, facts FROM finding_at WHERE claim_id = ? AND start = ? AND "end" = ?',
        (claim_id, span.start, span.end),
    ).fetchone()
    if there and (there[0] or any(fact.span.of(text) != fact.text for fact in facts_from(there[1]))):
        replace_finding(change.connection, (claim_id, span.start, span.end, *_found(finding)))
    else:
        change.connection.execute(
            "INSERT OR IGNORE INTO finding_at VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (claim_id, span.start, span.end, *_found(finding)),
        )


def _found(finding: Finding) -> tuple[object, ...]:
    kind, speaker, worth, verifiable, _family, facts, why = finding_row(finding)
    return kind, speaker, worth, verifiable, facts, why


def replace_finding(connection: sqlite3.Connection, row: tuple[object, ...]) -> None:
    """Put what was found at a place in the place of what was found there before, which the open change keeps."""
    at = 'claim_id = ? AND start = ? AND "end" = ?'
    as_json = row_json(_COLUMNS)
    before = connection.execute(f"SELECT {as_json} FROM finding_at WHERE {at}", row[:3]).fetchone()
    connection.execute("INSERT OR REPLACE INTO finding_at VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    (after,) = connection.execute(f"SELECT {as_json} FROM finding_at WHERE {at}", row[:3]).fetchone()
    if before is not None and before[0] != after:
        connection.execute(
            "INSERT INTO journal(table_name, row_id, before, after) VALUES (?, ?, ?, ?)",
            (TABLE, row[0], before[0], after),
        )


def open_conflicts_again(change: Change, uid: str) -> None:
    """What a claim with other words is settled against is to be settled anew; undo finds it settled."""
    change.connection.execute("DELETE FROM settlement WHERE first = ? OR second = ?", (uid, uid))


def passages_near(connection: sqlite3.Connection, version_id: int, start: int, end: int) -> list[Passage]:
    """Passages of a version that have words between two offsets, in order of the text."""
    rows = connection.execute(
        'SELECT id, start, "end", kind, level, page, set_aside, why, sentences FROM passage'
        ' WHERE version_id = ? AND start < ? AND "end" > ? ORDER BY start',
        (version_id, end, start),
    )
    return [passage(row) for row in rows]


def doubled(connection: sqlite3.Connection, claim_ids: Iterable[int]) -> str | None:
    """The number (else the uid) of a listed claim that stands where one of these stands, None when each is alone."""
    for claim_id in claim_ids:
        row = connection.execute(
            """SELECT coalesce(o.number, o.uid) FROM claim c
               JOIN anchor a ON a.claim_id = c.id
                AND a.version_id = (SELECT max(id) FROM version WHERE document_id = c.document_id)
               JOIN anchor b ON b.version_id = a.version_id AND b.start = a.start AND b."end" = a."end"
                AND b.claim_id <> a.claim_id
               JOIN claim o ON o.id = b.claim_id AND o.listing = 'listed'
               WHERE c.id = ? AND c.listing = 'listed'""",
            (claim_id,),
        ).fetchone()
        if row is not None:
            return str(row[0])
    return None
