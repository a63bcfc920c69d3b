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
    found = connection.execute("SELECT id FROM claim WHERE uid = ?", (claim_uid,)).fetchone()
    claim_id = found[0] if found else None
    wanted = "1" if claim_uid is None else f"claim = :uid OR id IN ({_OF_MANY})"
    entries = connection.execute(
        f"SELECT id, at, person, action, claim, label, hash, previous FROM entry WHERE {wanted} ORDER BY id",
        {"uid": claim_uid, "id": claim_id},
    ).fetchall()
    verdicts = _Verdicts()
    return [line for entry in entries for line in _lines(connection, entry, verdicts, (claim_uid, claim_id))]


_OF_CLAIM = """(
  table_name = 'claim' AND row_id = :id AND (before IS NOT NULL AND after IS NOT NULL OR :action = 'split')
  OR table_name = 'judgement' AND row_id IN (SELECT id FROM judgement WHERE claim_id = :id)
  OR table_name = 'withdrawal' AND json_extract(after, '$.record') = 'judgement'
    AND json_extract(after, '$.record_id') IN (SELECT id FROM judgement WHERE claim_id = :id)
  OR table_name IN ('tick', 'risk', 'question', 'evidence_link')
    AND :id IN (json_extract(after, '$.claim_id'), json_extract(before, '$.claim_id'))
  OR table_name = 'settlement' AND (SELECT uid FROM claim WHERE id = :id) IN
    (json_extract(coalesce(after, before), '$.first'), json_extract(coalesce(after, before), '$.second')))"""
"""Rows of one claim in an entry that is about others too; action: what the entry did."""

_OF_MANY = f"""SELECT e.id FROM entry e WHERE e.claim IS NOT :uid AND (
    e.claim IS NULL AND e.action IN ('judge', 'judge_family', 'discard', 'restore', 'tick', 'flag', 'ask')
    OR e.action IN ('extend', 'split', 'merge', 'settle', 'unsettle', 'undo', 'redo'))
  AND EXISTS (SELECT 1 FROM entry_row WHERE entry_id = e.id AND {_OF_CLAIM.replace(":action", "e.action")})"""
"""Entries in which something was done to several claims at once, and this one among them."""


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

    def follow(self, table: str, row_id: int, row: dict[str, object]) -> tuple[object, object] | None:
        """What a logged row did to the verdict of its claim, as before and after; None for other rows."""
        if table == "judgement":
            return self.give(row_id, row)
        if table == "withdrawal" and row["record"] == "judgement":
            return self.withdraw(int(str(row["record_id"])), taken=bool(row["withdrawn"]))
        return None

    def _top(self, claim_id: int) -> object:
        standing = self._standing.get(claim_id)
        return self._told.get(standing[-1]) if standing else None


def _lines(
    connection: sqlite3.Connection,
    entry: tuple[int, str, str, str, str | None, str, str, str],
    verdicts: _Verdicts,
    asked: tuple[str | None, int | None],
) -> Iterator[HistoryLine]:
    """asked: uid and id of the claim whose lines are wanted: of an entry about others too, its rows alone."""
    entry_id, at, person, action, claim, label, hashed, previous = entry
    uid, claim_id = asked

    def line(field: str, old: object, new: object, own: str | None = None) -> HistoryLine:
        return HistoryLine(at, person, action, uid or own or claim, old, new, hashed, previous, label, field)

    only = _OF_CLAIM if uid is not None and claim != uid else "1"
    rows = connection.execute(
        "SELECT table_name, row_id, before, after FROM entry_row WHERE entry_id = :entry"
        " AND table_name NOT IN ('case_info', 'finding_at')"
        f" AND {only} ORDER BY position",
        {"entry": entry_id, "id": claim_id, "action": action},
    ).fetchall()
    if not rows or len(rows) > MANY_ROWS:
        for table, row_id, _, after in rows:
            if table in ("judgement", "withdrawal"):
                verdicts.follow(table, row_id, json.loads(after))
        yield line("", None, dict(sorted(Counter(row[0] for row in rows).items())) or None)
        return
    for table, row_id, before, after in rows:
        old, new = json.loads(before or "{}"), json.loads(after or "{}")
        # What comes in with a document is about the document: a search for a claim finds what was done to it.
        own = None if action == "import" else _uid(connection, table, new or old)
        if (stood := verdicts.follow(table, row_id, new)) is not None:
            yield line("judgement", *stood, own)
        elif before and after:
            for field in new:
                if old[field] != new[field] and field not in (*_NO_NEWS, *_CONTEXT):
                    yield line(f"{table}.{field}", old[field], new[field], own)
        else:
            yield line(table, _told(old), _told(new), own)


def _uid(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> str | None:
    """The claim that a logged row is about; None where it names none, or the claim is gone."""
    if table == "claim":
        return str(row["uid"])
    claim_id = row.get("claim_id")
    if table == "withdrawal" and row["record"] != "signature":
        record = connection.execute(
            f"SELECT claim_id FROM {row['record']} WHERE id = ?", (row["record_id"],)
        ).fetchone()
        claim_id = record[0] if record else None
    found = connection.execute("SELECT uid FROM claim WHERE id = ?", (claim_id,)).fetchone() if claim_id else None
    return found[0] if found else None


def _told(row: dict[str, object]) -> object:
    """What a row that came or went says, without ids and stamps; None for no row."""
    told = {name: value for name, value in row.items() if name not in _NO_NEWS and value not in (None, "")}
    return told or None
