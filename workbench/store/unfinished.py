"""Documents half brought in: kept in part where somebody has worked on them, else taken back with all they left."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress

from workbench.core.documents import READ_IN_PART
from workbench.core.errors import CaseError
from workbench.core.soft_hyphens import SOFT_HYPHEN
from workbench.store.journal import Change, row_json
from workbench.store.steps import alive, finish
from workbench.store.store import Store
from workbench.store.undo import APPEND_ONLY, KEPT, Counted, LoggedRow, entries_of, logged_rows, put_back

ROLLED_BACK = (
    "SELECT e.id FROM entry r JOIN entry e ON e.step = r.target AND e.kind = 'do' AND e.id > r.since AND e.id < r.id"
    " WHERE r.target IS NOT NULL AND r.action = 'rollback'"
)
"""Entries of documents that were never brought in whole. Nothing does them again, so what they made may go."""

AT_ONCE = 2
"""Entries taken back in one transaction: some 120 claims, 20 ms."""


def end_unfinished(store: Store) -> list[str]:
    """End what a process left half brought in when it died; returns the labels of the steps. For who may write."""
    open_steps = store.connection.execute("SELECT step, owner FROM open_step").fetchall()
    ended = [end(store, step) for step, who in open_steps if not alive(who, step)]
    sweep_old(store)
    return ended


def end(store: Store, step: str) -> str:
    """End a step in the middle of a document; returns the step's label.

    A document on which nobody has worked is taken back. Else it stays as far as it was read, and says so: what a person
    recorded is never taken along. It can be brought in again, as its own next version.
    """
    since, rows = _half(store, step)
    label, person = _said_of(store, step)
    if _is_worked_on(store, rows):
        with store.change(label, action="import", step=step, person=person) as change:
            for row in rows:
                if row.table == "version" and row.before is None:
                    _mark(change, row.row_id)
            finish(change, step)
    else:
        with store.change(label, action="rollback", kind="undo", target=step, since=since, person=person) as change:
            _take_back(change, rows)
            _sweep(change.connection, rows)
            finish(change, step)
    return label


def taken_back(store: Store, step: str) -> Iterator[None]:
    """Take back most of a document that is half brought in, a few entries at a time; the rest is left to end().

    Nothing is taken back of one on which somebody has worked. Whoever dies or stops in between leaves a half document
    like any other.
    """
    (since,) = store.connection.execute("SELECT since FROM open_step WHERE step = ?", (step,)).fetchone()
    entries = [entry for entry in entries_of(store, step) if entry > since]
    slices = [entries[at : at + AT_ONCE] for at in range(0, len(entries) - AT_ONCE, AT_ONCE)]
    for some in slices:
        if _is_worked_on(store, list(logged_rows(store.connection, some))):
            return
        yield
    label, person = _said_of(store, step)
    words = _text_of(store.connection, entries[-1:])
    for some in slices:
        rows = list(logged_rows(store.connection, some))
        if _is_worked_on(store, rows):  # while the later ones were taken back
            return
        before = some[-1] - 1
        with store.change(
            label, action="rollback", kind="undo", target=step, since=before, person=person, lasting=False
        ) as change:
            _take_back(change, rows)
            _sweep(change.connection, rows)
            for passages in _passages_of(store.connection, some):
                _sweep_passages(change.connection, passages, words)
        yield


def is_worked_on(store: Store, step: str) -> bool:
    """Whether end() would keep what a step has half brought in."""
    return _is_worked_on(store, _half(store, step)[1])


def sweep_old(store: Store) -> None:
    """Remove what documents that were taken back have left in a case, where an earlier version left it there."""
    if left_over(store.connection):
        # Where the case cannot be written now, the next opening does it.
        with suppress(CaseError), store.sweeping() as connection:
            sweep(connection)


def sweep(connection: sqlite3.Connection) -> None:
    """The same in a transaction that is open, or on a file that is being made from an export: nothing guards it yet."""
    for entries in left_over(connection).values():
        _sweep(connection, list(logged_rows(connection, entries)))


def left_over(connection: sqlite3.Connection) -> dict[int, list[int]]:
    """Versions that were taken back and have left passages: their ids, and the entries they came with."""
    found = {}
    for rollback, step, since in connection.execute(
        "SELECT id, target, since FROM entry WHERE target IS NOT NULL AND action = 'rollback'"
    ).fetchall():
        entries = [
            entry
            for (entry,) in connection.execute(
                "SELECT id FROM entry WHERE step = ? AND kind = 'do' AND id > ? AND id < ? ORDER BY id DESC",
                (step, since, rollback),
            )
        ]
        if not entries:
            continue
        for (version_id,) in connection.execute(
            "SELECT row_id FROM entry_row WHERE entry_id = ? AND table_name = 'version' AND before IS NULL"
            " AND EXISTS (SELECT 1 FROM passage WHERE version_id = row_id)",
            (entries[-1],),
        ).fetchall():
            found[version_id] = entries
    return found


def _half(store: Store, step: str) -> tuple[int, list[LoggedRow]]:
    """The last entry before the half document, and its rows, the last one first."""
    (since,) = store.connection.execute("SELECT since FROM open_step WHERE step = ?", (step,)).fetchone()
    entries = [entry for entry in entries_of(store, step) if entry > since]
    return since, list(logged_rows(store.connection, entries))


def _is_worked_on(store: Store, rows: list[LoggedRow]) -> bool:
    """Whether anybody has recorded or typed something on what these rows brought in."""
    return any(True for _ in _work(store, rows))


def _work(store: Store, rows: list[LoggedRow]) -> Iterator[object]:
    connection = store.connection
    made = {table: [row for row in rows if row.table == table and row.before is None] for table in ("claim", "anchor")}
    ids = {
        table: json.dumps([row.row_id for row in rows if row.table == table and row.before is None])
        for table in ("claim", "anchor", "version", "document")
    }
    on_claims = "claim_id IN (SELECT value FROM json_each(?))"
    tables = [table for table, names in store.columns.items() if "claim_id" in names]
    for table in ("typing", "standing", *(one for one in tables if one not in (*APPEND_ONLY, "anchor"))):
        yield from connection.execute(f"SELECT 1 FROM {table} WHERE {on_claims} LIMIT 1", (ids["claim"],))
    for table, some in made.items():
        expected = {row.row_id: row.after for row in some}
        for row_id, present in connection.execute(
            f"SELECT id, {row_json(store.columns[table])} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (ids[table],),
        ):
            if present != expected[row_id]:
                yield row_id
    listed = "(SELECT value FROM json_each(?))"
    leaning: dict[str, tuple[str, ...]] = {
        f"claim WHERE document_id IN {listed} AND id NOT IN {listed}": (ids["document"], ids["claim"]),
        f"anchor WHERE version_id IN {listed} AND id NOT IN {listed}": (ids["version"], ids["anchor"]),
        f"evidence_link WHERE passage_version IN {listed}": (ids["version"],),
        f"settlement s JOIN claim c ON c.uid IN (s.first, s.second) WHERE c.id IN {listed}": (ids["claim"],),
    }
    for what, values in leaning.items():
        yield from connection.execute(f"SELECT 1 FROM {what} LIMIT 1", values)


def _said_of(store: Store, step: str) -> tuple[str, str]:
    """Label and person of a step."""
    label, person = store.connection.execute(
        "SELECT label, person FROM entry WHERE step = ? LIMIT 1", (step,)
    ).fetchone()
    return str(label), str(person)


def _mark(change: Change, version_id: int) -> None:
    (notes,) = change.connection.execute("SELECT notes FROM version WHERE id = ?", (version_id,)).fetchone()
    change.update("version", version_id, notes=json.dumps([*json.loads(notes), READ_IN_PART], ensure_ascii=False))


def _take_back(change: Change, rows: list[LoggedRow]) -> None:
    """Put rows back. Ticks that were set on claims in their new place go with these to where they stood before."""
    counted = Counted()
    moved: dict[int, int] = {}
    for row in rows:
        counted.follow(row)
        if row.table == "anchor" and row.before is None:
            moved[row.claim] = json.loads(row.after or "{}")["start"]
    ticks = [tick_id for tick_id, _ in counted.left_behind(change.connection)]
    for row in rows:
        if row.table not in KEPT and row.before is None:
            change.connection.execute(f"DELETE FROM {row.table} WHERE id = ?", (row.row_id,))
        elif row.table not in KEPT:
            put_back(change.connection, row)
    for tick_id in ticks:
        claim_id, start, end = change.connection.execute(
            'SELECT claim_id, start, "end" FROM tick WHERE id = ?', (tick_id,)
        ).fetchone()
        (stands,) = change.connection.execute(
            "SELECT start FROM anchor WHERE claim_id = ? ORDER BY version_id DESC LIMIT 1", (claim_id,)
        ).fetchone()
        by = stands - moved[claim_id]
        change.update("tick", tick_id, start=start + by, end=end + by)


def _sweep(connection: sqlite3.Connection, rows: list[LoggedRow]) -> None:
    """Remove what no log tells row by row: passages and their index, what was found, the bytes of text and file."""
    entries = json.dumps(sorted({row.entry for row in rows}))
    claims = [(row.row_id,) for row in rows if row.table == "claim" and row.before is None]
    for table in ("finding", "finding_at", "rank", "comparable", "kin", "naming"):
        connection.executemany(f"DELETE FROM {table} WHERE claim_id = ?", claims)
    for row in rows:
        if row.table != "version" or row.before is not None:
            continue
        version = json.loads(row.after or "{}")
        every = connection.execute("SELECT id FROM passage WHERE version_id = ?", (row.row_id,)).fetchall()
        _sweep_passages(connection, [passage for (passage,) in every], _text(connection, version["text_sha256"]))
        for table in ("source_note", "ranking"):
            connection.execute(f"DELETE FROM {table} WHERE version_id = ?", (row.row_id,))
        for sha256 in {version["text_sha256"], version["file_sha256"]}:
            if not _needed(connection, sha256, entries):
                connection.execute("DELETE FROM content WHERE sha256 = ?", (sha256,))


def _sweep_passages(connection: sqlite3.Connection, passages: Sequence[int], text: str) -> None:
    """Remove passages of a text by their ids, and their words from the index."""
    listed = json.dumps(list(passages))
    places = connection.execute(
        'SELECT id, start, "end" FROM passage WHERE id IN (SELECT value FROM json_each(?))', (listed,)
    ).fetchall()
    connection.executemany(
        "INSERT INTO passage_search(passage_search, rowid, words) VALUES ('delete', ?, ?)",
        [(passage, text[start:end].replace(SOFT_HYPHEN, "")) for passage, start, end in places],
    )
    connection.execute("DELETE FROM passage WHERE id IN (SELECT value FROM json_each(?))", (listed,))


def _passages_of(connection: sqlite3.Connection, entries: Sequence[int]) -> Iterator[range]:
    """Ids of the passages that came with entries."""
    for (machine,) in connection.execute(
        "SELECT machine FROM entry WHERE machine IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(entries)),),
    ).fetchall():
        made = json.loads(machine).get("passage")
        if made:
            yield range(made["first"], made["first"] + made["count"])


def _text_of(connection: sqlite3.Connection, entries: Sequence[int]) -> str:
    """The text of the version that came with one of these entries."""
    (digest,) = connection.execute(
        "SELECT json_extract(after, '$.text_sha256') FROM entry_row WHERE table_name = 'version' AND before IS NULL"
        " AND entry_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(entries)),),
    ).fetchone()
    return _text(connection, digest)


def _text(connection: sqlite3.Connection, sha256: str) -> str:
    data = connection.execute("SELECT data FROM content WHERE sha256 = ?", (sha256,)).fetchone()
    return bytes(data[0]).decode(errors="replace") if data else ""


def _needed(connection: sqlite3.Connection, sha256: str, entries: str) -> bool:
    """Whether bytes belong to something that is there, or that redo can bring back. entries: those that go, as JSON."""
    query = f"""
      SELECT 1 FROM evidence WHERE file_sha256 = :sha256 UNION ALL
      SELECT 1 FROM version WHERE file_sha256 = :sha256 OR text_sha256 = :sha256 UNION ALL
      SELECT 1 FROM entry_row WHERE table_name IN ('evidence', 'version')
        AND entry_id NOT IN ({ROLLED_BACK} UNION ALL SELECT value FROM json_each(:entries)) AND :sha256 IN
          (json_extract(after, '$.file_sha256'), json_extract(after, '$.text_sha256'))
      LIMIT 1"""
    return connection.execute(query, {"sha256": sha256, "entries": entries}).fetchone() is not None
