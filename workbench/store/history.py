"""The log read back: every change as lines of who, when, old and new."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator

from workbench.core.journal import HistoryLine

MANY_ROWS = 12
"""Entries that touched more rows (an import, a bulk step) become one line with counts."""

_NO_NEWS = {
    "id", "uid", "claim_id", "evidence_id", "person", "checker", "at", "captured_at", "number", "settled_by",
    "settled_at", "answered_by", "answered_at",
}  # fmt: skip

_CONTEXT = ("prefix", "suffix")
"""What stands round a claim's words, to find them again."""


def steps(connection: sqlite3.Connection, most: int) -> tuple[list[tuple[str, str, str]], int]:
    """The newest steps, oldest first, as (when it began, person, label); and how many there are in all."""
    rows = connection.execute(
        "SELECT at, person, label FROM entry WHERE id IN (SELECT min(id) FROM entry GROUP BY step)"
        " ORDER BY id DESC LIMIT ?",
        (most,),
    ).fetchall()
    (total,) = connection.execute("SELECT count(DISTINCT step) FROM entry").fetchone()
    return rows[::-1], total


def history(connection: sqlite3.Connection, claim_uid: str | None) -> list[HistoryLine]:
    """All lines, newest last; of one claim when its uid is given."""
    entries = connection.execute(
        "SELECT id, at, person, action, claim, label, hash, previous FROM entry"
        " WHERE ? IS NULL OR claim = ? ORDER BY id",
        (claim_uid, claim_uid),
    ).fetchall()
    verdicts = _Verdicts()
    return [line for entry in entries for line in _lines(connection, entry, verdicts)]


class _Verdicts:
    """Which judgements stood when, so that a line says what a verdict replaced and what its undoing brought back."""

    def __init__(self) -> None:
        self._told: dict[int, object] = {}
        self._standing: dict[int, list[int]] = {}
        self._claim: dict[int, int] = {}

    def give(self, judgement_id: int, row: dict[str, object]) -> tuple[object, object]:
        """A new judgement: what stood before, and what stands now."""
        claim_id = int(str(row["claim_id"]))
        before = self._top(claim_id)
        self._told[judgement_id], self._claim[judgement_id] = _told(row), claim_id
        self._standing.setdefault(claim_id, []).append(judgement_id)
        return before, self._top(claim_id)

    def withdraw(self, judgement_id: int, *, taken: bool) -> tuple[object, object]:
        """A judgement withdrawn (taken) or given back: what stood before, and what stands now."""
        claim_id = self._claim.get(judgement_id, 0)
        standing = self._standing.setdefault(claim_id, [])
        before = self._top(claim_id)
        if taken and judgement_id in standing:
            standing.remove(judgement_id)
        elif not taken:
            self._standing[claim_id] = sorted({*standing, judgement_id})
        return before, self._top(claim_id)

    def _top(self, claim_id: int) -> object:
        standing = self._standing.get(claim_id)
        return self._told.get(standing[-1]) if standing else None


def _lines(
    connection: sqlite3.Connection, entry: tuple[int, str, str, str, str | None, str, str, str], verdicts: _Verdicts
) -> Iterator[HistoryLine]:
    entry_id, at, person, action, claim, label, hashed, previous = entry

    def line(field: str, old: object, new: object) -> HistoryLine:
        return HistoryLine(at, person, action, claim, old, new, hashed, previous, label, field)

    rows = connection.execute(
        "SELECT table_name, row_id, before, after FROM entry_row WHERE entry_id = ? AND table_name <> 'case_info'"
        " ORDER BY position",
        (entry_id,),
    ).fetchall()
    if not rows or len(rows) > MANY_ROWS:
        yield line("", None, dict(sorted(Counter(row[0] for row in rows).items())) or None)
        return
    for table, row_id, before, after in rows:
        old, new = json.loads(before or "{}"), json.loads(after or "{}")
        if table == "judgement":
            yield line(table, *verdicts.give(row_id, new))
        elif table == "withdrawal" and new["record"] == "judgement":
            yield line("judgement", *verdicts.withdraw(new["record_id"], taken=bool(new["withdrawn"])))
        elif before and after:
            for field in new:
                if old[field] != new[field] and field not in (*_NO_NEWS, *_CONTEXT):
                    yield line(f"{table}.{field}", old[field], new[field])
        else:
            yield line(table, _told(old), _told(new))


def _told(row: dict[str, object]) -> object:
    """What a row that came or went says, without ids and stamps; None for no row."""
    told = {name: value for name, value in row.items() if name not in _NO_NEWS and value not in (None, "")}
    return told or None
