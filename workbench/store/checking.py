"""Rows of what a checker records about a claim: judgements, notes, ticks, evidence, and keystrokes not yet kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from workbench.core.claims import Note, Tick
from workbench.core.people import folded
from workbench.core.text import Span
from workbench.core.verdicts import Judgement
from workbench.store.journal import Change


def add_judgement(
    change: Change,
    *,
    uid: str,
    claim_id: int,
    verdict: str,
    reason: str,
    override: str,
    checker: str,
    at: str,
    words: str = "",
) -> None:
    """A further judgement; the newest that stands counts. The most frequent write of all, so it takes the short way."""
    names = ("uid", "claim_id", "verdict", "reason", "override", "checker", "at", "words")
    change.insert_many("judgement", names, [(uid, claim_id, verdict, reason, override, checker, at, words)])


def judgements(connection: sqlite3.Connection, claim_id: int | None = None) -> list[Judgement]:
    """All judgements of a claim (or of the case), oldest first, withdrawn ones marked."""
    where, values = of_claim("j", claim_id)
    rows: Iterable[tuple[Any, ...]] = connection.execute(
        "SELECT id, uid, claim_id, verdict, reason, override, checker, at,"
        f" NOT EXISTS (SELECT 1 FROM standing s WHERE s.id = j.id) FROM judgement j {where} ORDER BY id",
        values,
    )
    return [_judgement(*row) for row in rows]


def judgement(connection: sqlite3.Connection, uid: str) -> Judgement:
    """A judgement that was just given."""
    row = connection.execute(
        "SELECT id, uid, claim_id, verdict, reason, override, checker, at, 0 FROM judgement WHERE uid = ?", (uid,)
    ).fetchone()
    return _judgement(*row)


def statement(connection: sqlite3.Connection, claim_id: int) -> str | None:
    """A claim's stand-alone wording, None when the claim is gone."""
    row = connection.execute("SELECT statement FROM claim WHERE id = ?", (claim_id,)).fetchone()
    return str(row[0]) if row else None


def set_note(change: Change, claim_id: int, kind: str, text: str, *, person: str, at: str) -> None:
    """Write, rewrite or (with no text) remove the note of a kind."""
    row = change.connection.execute("SELECT id FROM note WHERE claim_id = ? AND kind = ?", (claim_id, kind)).fetchone()
    if row is None and text:
        change.insert("note", {"claim_id": claim_id, "kind": kind, "text": text, "person": person, "at": at})
    elif row is not None and text:
        change.update("note", row[0], text=text, person=person, at=at)
    elif row is not None:
        change.delete("note", row[0])


def notes(connection: sqlite3.Connection, claim_id: int | None = None) -> list[tuple[int, Note]]:
    """(claim id, note) of a claim or of the case, the one for the record first."""
    where, values = of_claim("n", claim_id)
    rows = connection.execute(
        f"SELECT claim_id, kind, text, person, at FROM note n {where} ORDER BY claim_id, kind", values
    )
    return [(row[0], Note(*row[1:])) for row in rows]


def set_tick(change: Change, claim_id: int, span: Span, ticked: bool, *, checker: str, at: str) -> None:
    """Confirm a fact or take it back; what stands already stays."""
    row = change.connection.execute(
        'SELECT id FROM tick WHERE claim_id = ? AND start = ? AND "end" = ?', (claim_id, span.start, span.end)
    ).fetchone()
    if ticked and row is None:
        change.insert(
            "tick", {"claim_id": claim_id, "start": span.start, "end": span.end, "checker": checker, "at": at}
        )
    elif not ticked and row is not None:
        change.delete("tick", row[0])


def ticks(connection: sqlite3.Connection, claim_id: int) -> tuple[Tick, ...]:
    """Facts of a claim that were confirmed, in order of the text."""
    rows = connection.execute(
        'SELECT start, "end", checker, at FROM tick WHERE claim_id = ? ORDER BY start', (claim_id,)
    )
    return tuple(Tick(Span(start, end), checker, at) for start, end, checker, at in rows)


def all_typed(connection: sqlite3.Connection, field: str) -> dict[int, str]:
    """Keystrokes not yet kept in a field, by claim; of several persons one after the other."""
    found: dict[int, str] = {}
    rows = connection.execute("SELECT claim_id, text FROM typing WHERE field = ? ORDER BY claim_id, person", (field,))
    for claim_id, text in rows:
        found[claim_id] = f"{found[claim_id]}\n{text}" if claim_id in found else text
    return found


def typed(connection: sqlite3.Connection, claim_id: int, field: str, person: str) -> tuple[str, str] | None:
    """A person's keystrokes not yet kept, and what was on record when they began; None when there are none."""
    row = connection.execute(
        "SELECT text, base FROM typing WHERE claim_id = ? AND field = ? AND person = ?",
        (claim_id, field, folded(person)),
    ).fetchone()
    return (row[0], row[1]) if row else None


def type_text(
    connection: sqlite3.Connection, claim_id: int, field: str, text: str | None, person: str, *, base: str = ""
) -> None:
    """Keep a person's keystrokes as they come, outside the log; None forgets them. base counts for the first ones."""
    if text is None:
        connection.execute(
            "DELETE FROM typing WHERE claim_id = ? AND field = ? AND person = ?", (claim_id, field, folded(person))
        )
    else:
        connection.execute(
            "INSERT INTO typing(claim_id, field, person, text, base) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET text = excluded.text",
            (claim_id, field, folded(person), text, base),
        )


def _judgement(
    row_id: int,
    uid: str,
    claim_id: int,
    verdict: str,
    reason: str,
    override: str,
    checker: str,
    at: str,
    withdrawn: int,
) -> Judgement:
    return Judgement(row_id, uid, claim_id, verdict, reason, override, checker, at, bool(withdrawn))


def of_claim(alias: str, claim_id: int | None) -> tuple[str, tuple[int, ...]]:
    """SQL condition and values for one claim, or for all when None."""
    return ("", ()) if claim_id is None else (f"WHERE {alias}.claim_id = ?", (claim_id,))
