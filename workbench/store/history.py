"""The log read back: every change as lines of who, when, old and new."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator

from workbench.core.journal import HistoryLine

MANY_ROWS = 12
"""Entries that touched more rows (an import, a bulk step) become one line with counts."""

_NO_NEWS = {"id", "uid", "claim_id", "evidence_id", "person", "checker", "at", "captured_at", "number"}


def history(connection: sqlite3.Connection, claim_uid: str | None) -> list[HistoryLine]:
    """All lines, newest last; of one claim when its uid is given."""
    entries = connection.execute(
        "SELECT id, at, person, action, claim, label, hash, previous FROM entry"
        " WHERE ? IS NULL OR claim = ? ORDER BY id",
        (claim_uid, claim_uid),
    ).fetchall()
    verdicts: dict[int, object] = {}
    return [line for entry in entries for line in _lines(connection, entry, verdicts)]


def _lines(
    connection: sqlite3.Connection,
    entry: tuple[int, str, str, str, str | None, str, str, str],
    verdicts: dict[int, object],
) -> Iterator[HistoryLine]:
    entry_id, at, person, action, claim, label, hashed, previous = entry

    def line(field: str, old: object, new: object) -> HistoryLine:
        return HistoryLine(at, person, action, claim, old, new, hashed, previous, label, field)

    rows = connection.execute(
        "SELECT table_name, before, after FROM entry_row WHERE entry_id = ? ORDER BY position", (entry_id,)
    ).fetchall()
    if not rows or len(rows) > MANY_ROWS:
        yield line("", None, dict(sorted(Counter(table for table, _, _ in rows).items())) or None)
        return
    for table, before, after in rows:
        old, new = json.loads(before or "{}"), json.loads(after or "{}")
        if before and after:
            for field in new:
                if old[field] != new[field] and field not in _NO_NEWS:
                    yield line(f"{table}.{field}", old[field], new[field])
        elif table == "judgement":
            yield line(table, verdicts.get(new["claim_id"]), told := _told(new))
            verdicts[new["claim_id"]] = told
        else:
            yield line(table, _told(old), _told(new))


def _told(row: dict[str, object]) -> object:
    """What a row that came or went says, without ids and stamps; None for no row."""
    told = {name: value for name, value in row.items() if name not in _NO_NEWS and value not in (None, "")}
    return told or None
