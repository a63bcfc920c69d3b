"""The one write path: a change is one transaction and one entry of a hash-chained log that keeps rows before and after.

Rows are caught by temporary triggers made for every journaled table when the file is opened, so whatever statement
touches a row, a new table included, is logged; and outside a change every write is refused.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING

from workbench.core.journal import Changes

if TYPE_CHECKING:
    from sqlite_utils import Database

COMPARED = ("comparable", "tie", "naming", "kin")
"""Tables of what came of comparing claims: made again at will, so no export holds them either."""

UNLOGGED = (
    "content", "passage", "source_note", "finding", "finding_at", "signed", "rank", "ranking", "typing", "entry",
    "entry_row", "open_step", *COMPARED,
)  # fmt: skip
"""Tables outside the log: machine-made rows, contents that never change, keystrokes, and the log itself."""

UNGUARDED = ("typing", "rank", "ranking", *COMPARED, "_sqlite_migrations", "sqlite_sequence")
"""Tables that may be written outside a change."""

MACHINE = {"passage": "id", "source_note": "id", "finding": "claim_id", "signed": "signature_id"}
"""Machine-made rows, by the column that orders them: an entry keeps their first key, count and hash, not the rows."""

GENESIS = "0" * 64
"""What the first entry names as the one before it."""


def guard_and_journal(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """Make the temporary triggers; returns {journaled table: its columns}."""
    connection.execute("CREATE TEMP TABLE open_change (one INTEGER)")
    connection.execute(
        "CREATE TEMP TABLE journal"
        " (position INTEGER PRIMARY KEY, table_name TEXT, row_id INTEGER, before TEXT, after TEXT)"
    )
    journaled: dict[str, tuple[str, ...]] = {}
    for table in tables(connection):
        if table not in UNGUARDED:
            for verb in ("INSERT", "UPDATE", "DELETE"):
                connection.execute(
                    f"CREATE TEMP TRIGGER guard_{table}_{verb} BEFORE {verb} ON main.{table} WHEN NOT EXISTS"
                    " (SELECT 1 FROM open_change) BEGIN SELECT RAISE(ABORT, 'written outside a change'); END"
                )
        if table not in UNLOGGED and table not in UNGUARDED:
            journaled[table] = columns(connection, table)
            old, new = row_json(journaled[table], "old."), row_json(journaled[table], "new.")
            for verb, row, before, after in (
                ("INSERT", "new", "NULL", new),
                ("UPDATE", "new", old, new),
                ("DELETE", "old", old, "NULL"),
            ):
                connection.execute(
                    f"CREATE TEMP TRIGGER journal_{table}_{verb} AFTER {verb} ON main.{table} BEGIN"
                    " INSERT INTO journal(table_name, row_id, before, after)"
                    f" VALUES ('{table}', {row}.id, {before}, {after}); END"
                )
    return journaled


def tables(connection: sqlite3.Connection) -> list[str]:
    """The case's own tables in the order of the schema (parents first), without search indexes and SQLite's own."""
    rows = connection.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_*'"
        " AND name NOT GLOB '*_search' AND name NOT GLOB '*_search_*' ORDER BY rowid"
    )
    return [name for (name,) in rows]


def columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Column names of a table, in their order."""
    return tuple(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))


def row_json(names: Iterable[str], prefix: str = "") -> str:
    """SQL expression that gives a row as a JSON object."""
    return "json_object(" + ", ".join(f"'{name}', {prefix}\"{name}\"" for name in names) + ")"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the log without its rows; the fields that its hash covers, in their order."""

    id: int
    step: str
    kind: str
    target: str | None
    since: int | None
    action: str
    label: str
    claim: str | None
    person: str
    witness: str
    at: str
    machine: str | None
    previous: str


ENTRY_FIELDS = tuple(field.name for field in fields(Entry))
"""Columns of an entry that its hash covers."""

_entry_values = attrgetter(*ENTRY_FIELDS)

_INSERT_ENTRY = f"INSERT INTO entry({', '.join(ENTRY_FIELDS)}, hash) VALUES ({', '.join('?' * len(ENTRY_FIELDS))}, ?)"


def row_digest(table: str, row_id: int, before: str | None, after: str | None) -> str:
    """SHA-256 of one logged row, as one line of JSON."""
    return hashlib.sha256(json.dumps((table, row_id, before, after), ensure_ascii=False).encode()).hexdigest()


def entry_hash(entry: Entry, digests: Iterable[str]) -> str:
    """SHA-256 over the entry's fields (one line of JSON) and the digests of its rows, in their order."""
    hashed = hashlib.sha256(json.dumps(_entry_values(entry), ensure_ascii=False).encode())
    for digest in digests:
        hashed.update(digest.encode())
    return hashed.hexdigest()


@dataclass(frozen=True, slots=True)
class MachineRows:
    """Machine-made rows that came with an entry."""

    first: int
    count: int
    sha256: str


def rows_hash(rows: Iterable[Sequence[object]]) -> str:
    """SHA-256 of rows, each as one line of JSON."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update(json.dumps(list(row), ensure_ascii=False).encode() + b"\n")
    return digest.hexdigest()


@dataclass(slots=True)
class Change:
    """What a use case writes through while its change is open."""

    connection: sqlite3.Connection
    """For statements that are no plain row write."""
    open_database: Callable[[], Database]
    """sqlite-utils over the same connection; loaded when a change first needs it."""
    label: str
    action: str
    claim: str | None = None
    """uid of the claim the entry is about; may be set while the change is open."""
    machine: dict[str, MachineRows] = field(default_factory=dict)
    made: dict[str, list[tuple[object, ...]]] = field(default_factory=dict)
    """Machine-made rows of this change, which follow each other in their tables."""

    def insert(self, table: str, row: Mapping[str, object]) -> int:
        """Add one row; returns its id."""
        self.open_database().table(table).insert(dict(row))
        return int(self.connection.execute("SELECT last_insert_rowid()").fetchone()[0])

    def update(self, table: str, row_id: int, **values: object) -> None:
        """Change some columns of one row."""
        self.open_database().table(table).update(row_id, values)

    def delete(self, table: str, row_id: int) -> None:
        """Remove one row."""
        self.open_database().table(table).delete(row_id)

    def insert_many(self, table: str, names: tuple[str, ...], rows: list[tuple[object, ...]]) -> None:
        """Add many rows at once (executemany is 3 times as fast as row objects here, measured)."""
        quoted = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        self.connection.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({marks})", rows)
        if table in MACHINE and rows:
            made = self.made.setdefault(table, [])
            made += rows
            key = MACHINE[table]
            (last,) = self.connection.execute(f"SELECT max({key}) FROM {table}").fetchone()
            first = int(made[0][0]) if key == names[0] else last - len(made) + 1  # type: ignore[call-overload]
            self.machine[table] = MachineRows(first, len(made), rows_hash(made))

    def machine_json(self) -> str | None:
        """What the machine-made rows were, None when there were none."""
        made = {name: asdict(rows) for name, rows in self.machine.items()}
        return json.dumps(made, sort_keys=True) if made else None


def record(connection: sqlite3.Connection, entry: Entry) -> Changes:
    """Move the journal of the open change into the log under this entry; returns what to announce."""
    rows = connection.execute("SELECT table_name, row_id, before, after FROM journal ORDER BY position").fetchall()
    digests = [row_digest(*row) for row in rows]
    cursor = connection.execute(_INSERT_ENTRY, (*_entry_values(entry), entry_hash(entry, digests)))
    connection.executemany(
        "INSERT INTO entry_row(entry_id, position, table_name, row_id, before, after, digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(cursor.lastrowid, at, *row, digest) for at, (row, digest) in enumerate(zip(rows, digests, strict=True))],
    )
    touched: dict[str, set[int]] = {}
    for table, row_id, _, _ in rows:
        touched.setdefault(table, set()).add(row_id)
    told = {table: frozenset(ids) for table, ids in touched.items()}
    return Changes(entry.label, told, claims_of(connection, rows))


FEW_ROWS = 200
"""Up to here it is worth saying which claims a change is about; above, views look at all of them."""


def claims_of(
    connection: sqlite3.Connection, rows: Sequence[tuple[str, int, str | None, str | None]]
) -> frozenset[int] | None:
    """The claims that rows are about; None for many rows, and for rows that are about no claim of their own."""
    if len(rows) > FEW_ROWS:
        return None
    found: set[int] = set()
    for table, row_id, before, after in rows:
        row = json.loads(after or before or "{}")
        if table == "claim":
            found.add(row_id)
        elif "claim_id" in row:
            found.add(row["claim_id"])
        elif table == "withdrawal" and row["record"] != "signature":
            (claim_id,) = connection.execute(
                f"SELECT claim_id FROM {row['record']} WHERE id = ?", (row["record_id"],)
            ).fetchone()
            found.add(claim_id)
        elif table != "case_info":
            return None
    return frozenset(found)
