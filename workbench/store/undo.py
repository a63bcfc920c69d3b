"""Undo and redo from the log: a step's rows are put back and the putting back is itself an entry.

Append-only rows are never removed: undoing a judgement withdraws it by a further record, redoing gives it back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from workbench.core.doors import stamp
from workbench.core.errors import Refused
from workbench.core.people import same_person
from workbench.store import places, typed_reason
from workbench.store.checking import type_text
from workbench.store.journal import Change, row_json
from workbench.store.steps import is_open
from workbench.store.store import Store

REACH = 5_000
"""Entries looked back at when a case is opened: far more than anybody steps back, and quick at 100,000 of them."""

KEPT = ("case_info",)
"""Tables that are logged and never put back: numbers of claims are not given twice."""

OBSERVED = ("notice_file",)
"""Actions the program takes by itself: no step of anybody's."""

APPEND_ONLY = ("judgement", "reading", "signature", "withdrawal")


class Steps:
    """What the present person can undo and redo: own steps only, none before a migration.

    Keeps up with the log by reading the entries it has not seen yet, so that asking after each verdict costs nothing.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        newest = store.connection.execute("SELECT coalesce(max(id), 0) FROM entry").fetchone()[0]
        self._seen = max(0, newest - REACH)
        self._undo: dict[str, str] = {}
        self._redo: dict[str, str] = {}
        """Step and label, newest last."""

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, None when nothing."""
        self._keep_up()
        return next(reversed(self._undo.values()), None)

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, None when nothing."""
        self._keep_up()
        return next(reversed(self._redo.values()), None)

    def undo(self) -> str:
        """Take back one's own last step; returns its label.

        Raises Refused: nothing there, still being written, or changed or built on since. A step that was refused is set
        aside, so that the next undo reaches the one before it.
        """
        self._keep_up()
        if not self._undo:
            raise Refused("there is nothing of yours to undo")
        step, label = next(reversed(self._undo.items()))
        if is_open(self._store.connection, step):
            raise Refused(f"“{label}” is still being brought in", remedy="Cancel it instead")
        try:
            _take_back(self._store, step, label, action="undo", person=self._store.person)
        except Refused:
            del self._undo[step]
            raise
        return label

    def redo(self) -> str:
        """Do again what was undone last; returns its label. Raises Refused like undo."""
        self._keep_up()
        if not self._redo:
            raise Refused("there is nothing of yours to redo")
        step, label = next(reversed(self._redo.items()))
        try:
            _do_again(self._store, step, label)
        except Refused:
            del self._redo[step]
            raise
        return label

    def _keep_up(self) -> None:
        for entry_id, step, kind, target, label, person, action in self._store.connection.execute(
            "SELECT id, step, kind, target, label, person, action FROM entry WHERE id > ? ORDER BY id", (self._seen,)
        ).fetchall():
            self._seen = entry_id
            own = same_person(person, self._store.person)
            if kind == "migration":
                self._undo.clear()
                self._redo.clear()
            elif action == "rollback":
                if not entries_of(self._store, target):
                    self._undo.pop(target, None)
            elif own and kind == "do" and action not in OBSERVED:
                self._undo[step] = label
                self._redo.clear()
            elif own and kind == "undo" and target in self._undo:
                self._redo[target] = self._undo.pop(target)
            elif own and kind == "redo" and target in self._redo:
                self._undo[target] = self._redo.pop(target)


def _do_again(store: Store, step: str, label: str) -> None:
    undone = store.connection.execute(
        "SELECT id FROM entry WHERE kind = 'undo' AND target = ? ORDER BY id DESC LIMIT 1", (step,)
    ).fetchone()
    with (
        _refusing(f"“{label}” cannot be done again"),
        store.change(label, action="redo", kind="redo", target=step, claim=_claim_of(store, step)) as change,
    ):
        _invert_all(store, change, logged_rows(store.connection, [undone[0]]))


def _take_back(store: Store, step: str, label: str, *, action: str, person: str) -> None:
    claim = _claim_of(store, step)
    with (
        _refusing(f"“{label}” cannot be undone"),
        store.change(label, action=action, kind="undo", target=step, claim=claim, person=person) as change,
    ):
        _invert_all(store, change, logged_rows(store.connection, entries_of(store, step)))


@contextmanager
def _refusing(what: str) -> Iterator[None]:
    """Turn a broken rule of the tables into a refusal in words."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise Refused(
            f"{what}: something stands in its place or was built on it since", remedy="Undo that first"
        ) from error


def entries_of(store: Store, step: str) -> list[int]:
    """Entries of a step that were not rolled back, the last one first."""
    rows = store.connection.execute(
        "SELECT e.id FROM entry e WHERE e.step = ? AND e.kind = 'do' AND NOT EXISTS"
        " (SELECT 1 FROM entry r WHERE r.target = e.step AND r.action = 'rollback' AND r.since < e.id AND e.id < r.id)"
        " ORDER BY e.id DESC",
        (step,),
    )
    return [entry_id for (entry_id,) in rows]


@dataclass(frozen=True, slots=True)
class LoggedRow:
    """One row of an entry, as JSON before and after."""

    table: str
    row_id: int
    before: str | None
    after: str | None
    entry: int

    @property
    def claim(self) -> int:
        """The claim that an anchor or a tick belongs to."""
        return int(json.loads(self.after or self.before or "{}")["claim_id"])


def logged_rows(connection: sqlite3.Connection, entries: Iterable[int]) -> Iterable[LoggedRow]:
    """Logged rows of these entries, the last one first."""
    for entry_id in entries:
        for row in connection.execute(
            "SELECT table_name, row_id, before, after, entry_id FROM entry_row WHERE entry_id = ?"
            " ORDER BY position DESC",
            (entry_id,),
        ).fetchall():
            yield LoggedRow(*row)


def _invert_all(store: Store, change: Change, rows: Iterable[LoggedRow]) -> None:
    """Put rows back; no claim comes to stand where somebody has made another one since, no tick on other words."""
    placed: set[int] = set()
    counted = Counted()
    for row in rows:
        _invert(store, change, row)
        counted.follow(row)
        if row.before is not None and row.after is not None and row.table in ("anchor", "claim"):
            placed.add(row.row_id if row.table == "claim" else row.claim)
    if number := places.doubled(store.connection, placed):
        raise Refused(f"“{change.label}”: its words are claim {number} already", remedy="Discard that one first")
    counted.require_same_text(change)


class Counted:
    """What rows that are put back say about places: they count in the version in which their claim stood then."""

    def __init__(self) -> None:
        self._entry = 0
        self._put_back: set[int] = set()
        """Claims that got a place or a tick of before."""
        self._shifted: set[int] = set()
        """Claims that stand elsewhere because a version came or went."""
        self._ticks: set[int] = set()
        """Ticks that went along."""

    def follow(self, row: LoggedRow) -> None:
        """Take note of a row that is put back."""
        self._entry = max(self._entry, row.entry)
        if row.table == "tick":
            self._ticks.add(row.row_id)
        if (row.table == "tick" and row.after is None) or (row.table == "anchor" and row.before and row.after):
            self._put_back.add(row.claim)
        elif row.table == "anchor" and json.loads(row.before or row.after or "{}")["status"] == "moved":
            self._shifted.add(row.claim)

    def require_same_text(self, change: Change) -> None:
        """Refuse what would come to stand on other words than those it was put on."""
        if self._put_back and self._put_back & _gained_or_lost_since(change.connection, self._entry):
            raise Refused(
                f"“{change.label}” was done in another version of the document, and stays as it is",
                remedy="See the history of the claim",
            )
        for _, checker in self.left_behind(change.connection):
            raise Refused(f"“{change.label}”: {checker} has ticked facts there since", remedy="Those ticks go first")

    def left_behind(self, connection: sqlite3.Connection) -> list[tuple[int, str]]:
        """(id, checker) of the ticks that were set on those claims since and do not go along with them."""
        found: list[tuple[int, str]] = []
        for claim_id in sorted(self._shifted):
            found += connection.execute("SELECT id, checker FROM tick WHERE claim_id = ?", (claim_id,))
        return [tick for tick in found if tick[0] not in self._ticks]


def _gained_or_lost_since(connection: sqlite3.Connection, entry: int) -> set[int]:
    """Claims that stand in one version more or fewer since an entry."""
    rows = connection.execute(
        "SELECT json_extract(coalesce(after, before), '$.claim_id') FROM entry_row"
        " WHERE entry_id > ? AND table_name = 'anchor' AND (before IS NULL OR after IS NULL)"
        " GROUP BY row_id HAVING sum(iif(before IS NULL, 1, -1)) <> 0",
        (entry,),
    )
    return {claim_id for (claim_id,) in rows}


def _invert(store: Store, change: Change, row: LoggedRow) -> None:
    """Put one row back as it was before it was logged."""
    if row.table in KEPT:
        return
    if row.table in APPEND_ONLY:
        _withdraw(store, change, row)
        return
    if row.table == typed_reason.TABLE:
        if not typed_reason.put_back(change, row.row_id, store.person, row.before, row.after):
            raise _changed_since(change)
        return
    if row.table == places.TABLE:
        put_back(change.connection, row)
        return
    _require_unchanged(store, change, row)
    connection = change.connection
    if row.after is None:
        values = json.loads(row.before or "{}")
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        connection.execute(f"INSERT INTO {row.table} ({names}) VALUES ({marks})", tuple(values.values()))
    elif row.before is None:
        if row.table == "claim":
            _require_no_verdict(change, row.row_id)
        if row.table == "version":
            _require_newest(change, row.row_id)
        connection.execute(f"DELETE FROM {row.table} WHERE id = ?", (row.row_id,))
    else:
        put_back(connection, row)


def put_back(connection: sqlite3.Connection, row: LoggedRow) -> None:
    """Give a row that was changed the values it had before."""
    values = json.loads(row.before or "{}")
    if row.table == places.TABLE:
        places.replace_finding(connection, tuple(values.values()))
        return
    names = ", ".join(f'"{name}" = ?' for name in values)
    connection.execute(f"UPDATE {row.table} SET {names} WHERE id = ?", (*values.values(), row.row_id))


def _withdraw(store: Store, change: Change, row: LoggedRow) -> None:
    """Withdraw an append-only record, or (undoing a withdrawal) give it back."""
    logged = json.loads(row.after or "{}")
    if row.table == "withdrawal":
        record, record_id, withdrawn = logged["record"], logged["record_id"], 1 - logged["withdrawn"]
    else:
        record, record_id, withdrawn = row.table, row.row_id, 1
    if not withdrawn and record in ("judgement", "reading"):
        _require_claim(change, record, record_id)
    _record_withdrawal(store, change, record, record_id, withdrawn)
    if record == "judgement":
        _keep_reason(store, change, record_id, withdrawn=bool(withdrawn))


def _record_withdrawal(store: Store, change: Change, record: str, record_id: int, withdrawn: int) -> None:
    names = ("record", "record_id", "withdrawn", "person", "at")
    change.insert_many("withdrawal", names, [(record, record_id, withdrawn, store.person, stamp(store.clock()))])


def _keep_reason(store: Store, change: Change, judgement_id: int, *, withdrawn: bool) -> None:
    """The words of a withdrawn verdict stand in the field again, so that a wrong key costs no words."""
    claim_id, reason = change.connection.execute(
        "SELECT claim_id, reason FROM judgement WHERE id = ?", (judgement_id,)
    ).fetchone()
    stands = change.connection.execute("SELECT 1 FROM standing WHERE claim_id = ?", (claim_id,)).fetchone()
    if withdrawn and reason and not stands:
        type_text(change.connection, claim_id, "reason", reason, store.person, base="")
    elif not withdrawn:
        type_text(change.connection, claim_id, "reason", None, store.person)


def _require_unchanged(store: Store, change: Change, row: LoggedRow) -> None:
    """Refuse to overwrite what somebody changed after the logged row was written."""
    present = change.connection.execute(
        f"SELECT {row_json(store.columns[row.table])} FROM {row.table} WHERE id = ?", (row.row_id,)
    ).fetchone()
    if (present[0] if present else None) != row.after:
        raise _changed_since(change)


def _changed_since(change: Change) -> Refused:
    return Refused(f"“{change.label}” was changed since, and stays as it is", remedy="See the history of the case")


def _require_claim(change: Change, record: str, record_id: int) -> None:
    """Refuse to give back a word on a claim that is gone: its document was never brought in whole."""
    there = change.connection.execute(
        f"SELECT 1 FROM {record} r JOIN claim c ON c.id = r.claim_id WHERE r.id = ?", (record_id,)
    ).fetchone()
    if there is None:
        raise Refused(f"“{change.label}” cannot be done again: its claim is no longer there")


def _require_no_verdict(change: Change, claim_id: int) -> None:
    judged = change.connection.execute("SELECT checker FROM standing WHERE claim_id = ?", (claim_id,)).fetchone()
    if judged:
        raise Refused(
            f"“{change.label}” cannot be undone: {judged[0]} has given a verdict on it",
            remedy="That verdict goes first",
        )


def _require_newest(change: Change, version_id: int) -> None:
    later = change.connection.execute(
        "SELECT 1 FROM version o JOIN version v ON v.document_id = o.document_id AND v.id > o.id WHERE o.id = ?",
        (version_id,),
    ).fetchone()
    if later:
        raise Refused(f"“{change.label}” cannot be undone: a further version came since", remedy="That one goes first")


def _claim_of(store: Store, step: str) -> str | None:
    row = store.connection.execute("SELECT DISTINCT claim FROM entry WHERE step = ? LIMIT 2", (step,)).fetchall()
    return row[0][0] if len(row) == 1 else None
