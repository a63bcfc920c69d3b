"""Whether a case is whole: the file, the hashes of its contents, its spans, and the chain of its log."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator

from workbench.core.journal import Fault
from workbench.store.claims import FINDING
from workbench.store.documents import PASSAGE
from workbench.store.journal import ENTRY_FIELDS, GENESIS, MACHINE, Entry, entry_hash, row_digest, row_json, rows_hash
from workbench.store.migrations import migrate
from workbench.store.removal import taken_out
from workbench.store.signing import SIGNED
from workbench.store.source_notes import SOURCE_NOTE
from workbench.store.store import Store
from workbench.store.unfinished import ROLLED_BACK, left_over


def check(store: Store) -> list[Fault]:
    """Everything that is off, in the order file, schema, contents, claims, log, rows. Empty when the case is whole.

    What a log chained by hashes cannot show is that its end was cut off: compare its head with the one in a report.
    """
    checks = (_file, _schema, _unfinished, _contents, _spans, _chain, _machine_rows)
    try:
        with store.reading() as connection:
            return [*(fault for one in checks for fault in one(connection)), *_rows(store), *_counters(store)]
    except sqlite3.DatabaseError as error:
        # A damaged page may make the check itself fail instead of report (measured): that is its finding.
        return [Fault(f"the file is damaged ({error})", str(store.path))]


def _schema(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Tables, views, indexes and guards as this program makes them: a view can lie, a missing guard lets rows go."""
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    migrate(fresh)
    query = (
        "SELECT type || ' ' || name, sql FROM main.sqlite_schema WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB '_*'"
    )
    expected, present = dict(fresh.execute(query)), dict(connection.execute(query))
    fresh.close()
    for name in sorted(expected.keys() | present.keys()):
        if expected.get(name) != present.get(name):
            what = "is missing" if name not in present else "is none of ours" if name not in expected else "was changed"
            yield Fault(f"part of the case's structure {what}", name)


def _unfinished(connection: sqlite3.Connection) -> Iterator[Fault]:
    for step, who in connection.execute("SELECT step, owner FROM open_step"):
        label = connection.execute("SELECT label FROM entry WHERE step = ? LIMIT 1", (step,)).fetchone()
        yield Fault("a document is half brought in", f"“{label[0] if label else step}”, by process {who.split(':')[1]}")


def _file(connection: sqlite3.Connection) -> Iterator[Fault]:
    for (verdict,) in connection.execute("PRAGMA integrity_check(20)"):
        if verdict != "ok":
            yield Fault(f"the file is damaged: {verdict}", "file")
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Fault(f"row {row_id} points at a missing {parent}", table)


def _contents(connection: sqlite3.Connection) -> Iterator[Fault]:
    kept = set()
    for sha256, data in connection.execute("SELECT sha256, data FROM content"):
        kept.add(sha256)
        if hashlib.sha256(data).hexdigest() != sha256:
            yield Fault("stored bytes do not have the hash they are kept under", f"content {sha256}")
    for column in ("text_sha256", "file_sha256"):
        for (sha256,) in connection.execute(
            f"SELECT DISTINCT json_extract(after, '$.{column}') FROM entry_row"
            f" WHERE table_name IN ('version', 'evidence') AND json_extract(after, '$.{column}') IS NOT NULL"
            f" AND entry_id NOT IN ({ROLLED_BACK})"
        ):
            if sha256 not in kept:
                yield Fault("stored bytes that the log knows are gone", f"content {sha256}")


def _spans(connection: sqlite3.Connection) -> Iterator[Fault]:
    for version_id, data in connection.execute(
        "SELECT v.id, c.data FROM version v JOIN content c ON c.sha256 = v.text_sha256"
    ):
        text = bytes(data).decode(errors="replace")
        for start, end, exact, uid in connection.execute(
            'SELECT a.start, a."end", a.exact, c.uid FROM anchor a JOIN claim c ON c.id = a.claim_id'
            " WHERE a.version_id = ?",
            (version_id,),
        ):
            if text[start:end] != exact:
                yield Fault("the claim's words are not what stands at its place in the text", f"claim {uid}")


def _chain(connection: sqlite3.Connection) -> Iterator[Fault]:
    previous = GENESIS
    gone = taken_out(connection)
    names = ", ".join(ENTRY_FIELDS)
    for kept, *values in connection.execute(f"SELECT hash, {names} FROM entry ORDER BY id"):
        entry = Entry(*values)
        place = f"log entry {entry.id} ({entry.at})"
        rows = connection.execute(
            "SELECT table_name, row_id, before, after, digest FROM entry_row WHERE entry_id = ? ORDER BY position",
            (entry.id,),
        ).fetchall()
        if entry.previous != previous:
            yield Fault("an entry before this one is missing or was changed", place)
            return
        if entry_hash(entry, (digest for *_, digest in rows)) != kept:
            yield Fault("this entry was changed after it was written", place)
            return
        for *row, digest in rows:
            emptied = row[2] is None and row[3] is None and (row[0], row[1]) in gone
            if not emptied and row_digest(*row) != digest:
                yield Fault("a row of this entry was changed after it was written", place)
        previous = kept


def _rows(store: Store) -> Iterator[Fault]:
    """Rows that are not as the log left them: changed behind the program's back."""
    connection = store.connection
    for table, names in store.columns.items():
        later = _defaults(connection, table)
        # SQLite gives the bare columns of the row that holds the max(): the last entry of each row.
        logged = connection.execute(
            "SELECT row_id, after, max(entry_id << 32 | position) FROM entry_row WHERE table_name = ? GROUP BY row_id",
            (table,),
        )
        last = {row_id: after for row_id, after, _ in logged if after is not None}
        for row_id, present in connection.execute(f"SELECT id, {row_json(names)} FROM {table}"):
            expected = last.pop(row_id, None)
            if expected is None:
                yield Fault("a row that the log does not know", f"{table} {row_id}")
            elif expected != present and later | json.loads(expected) != json.loads(present):
                yield Fault("a row was changed behind the program's back", f"{table} {row_id}")
        for row_id in last:
            yield Fault("a row was removed behind the program's back", f"{table} {row_id}")


def _defaults(connection: sqlite3.Connection, table: str) -> dict[str, object]:
    """Default of each column that has one: what rows logged under an older schema have in columns that came later."""
    found: dict[str, object] = {}
    for _, name, _, not_null, default, _ in connection.execute(f"PRAGMA main.table_info({table})").fetchall():
        if default is not None:
            found[name] = connection.execute(f"SELECT {default}").fetchone()[0]
        elif not not_null:
            found[name] = None
    return found


def _machine_rows(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What the program made, passages to signed claims, against the count and hash that their entries keep."""
    columns = {"passage": PASSAGE, "source_note": SOURCE_NOTE, "finding": FINDING, "signed": SIGNED}
    known: Counter[str] = Counter()
    for version_id in left_over(connection):
        yield Fault("a document that was taken back has left passages", f"version {version_id}")
    for entry_id, machine in connection.execute(
        f"SELECT id, machine FROM entry WHERE machine IS NOT NULL AND id NOT IN ({ROLLED_BACK})"
    ):
        for table, made in json.loads(machine).items():
            names = ", ".join(f'"{name}"' for name in columns[table])
            rows = connection.execute(
                f"SELECT {names} FROM {table} WHERE {MACHINE[table]} >= ? ORDER BY {MACHINE[table]}, 2 LIMIT ?",
                (made["first"], made["count"]),
            )
            known[table] += made["count"]
            if rows_hash(rows) != made["sha256"]:
                yield Fault("rows the program had made were changed or removed", f"{table}, of log entry {entry_id}")
    for table in columns:
        (present,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        if present > known[table]:
            yield Fault("rows that the log does not know", f"{table}, {present - known[table]} of {present}")


def _counters(store: Store) -> Iterator[Fault]:
    """SQLite's own counters, which keep a row id from being given twice."""
    highest = dict(
        store.connection.execute("SELECT table_name, max(row_id) FROM entry_row GROUP BY table_name").fetchall()
    )
    for table, reached in store.connection.execute("SELECT name, seq FROM sqlite_sequence"):
        if reached < highest.get(table, 0):
            yield Fault("the counter of rows was set back", table)


def log_length(connection: sqlite3.Connection) -> int:
    """Number of entries in the log."""
    return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
