"""A case file made again from the rows of a complete export."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from workbench.core.doors import system_clock, system_ids
from workbench.core.errors import DocumentError
from workbench.store import journal
from workbench.store.documents import index_all_passages
from workbench.store.dump import NOT_DUMPED
from workbench.store.integrity import check
from workbench.store.migrations import migrate, newest_schema
from workbench.store.store import Store, made_aside, new_file
from workbench.store.unfinished import sweep

Tables = list[tuple[str, tuple[str, ...], Iterable[tuple[object, ...]]]]
"""Name, columns and rows of each table."""

_SPOILT = (sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, sqlite3.DataError, OverflowError)
"""What SQLite says to values that are not those of a case."""


def restore(path: Path, schema: int, dumped: Tables) -> None:
    """Make a case file from an export written under this schema, migrate it, and check it before it gets its name.

    Raises DocumentError when the rows are not those of a whole case; leaves no file then.
    """
    newest = newest_schema()
    if not 1 <= schema <= newest:
        raise DocumentError(f"this export was written under schema {schema}; 1 to {newest} are read here")
    with made_aside(path) as part:
        connection = new_file(part, upto=schema)
        try:
            _fill(connection, dumped)
            migrate(connection)
            sweep(connection)
        except _SPOILT as error:
            connection.close()
            raise DocumentError(f"the rows of this export do not fit together ({error})") from error
        except BaseException:
            connection.close()
            raise
        store = Store(part, connection, system_clock, system_ids, "")
        try:
            faults = check(store)
        finally:
            store.close()
        if faults:
            raise DocumentError(
                f"this export is no whole case: {faults[0].where}: {faults[0].what}", remedy="Export it anew"
            )


def _fill(connection: sqlite3.Connection, dumped: Tables) -> None:
    expected = {table: journal.columns(connection, table) for table in journal.tables(connection)}
    expected = {table: names for table, names in expected.items() if table not in NOT_DUMPED}
    expected["sqlite_sequence"] = ("name", "seq")
    given = {table: tuple(names) for table, names, _ in dumped}
    if given != expected or len(dumped) != len(given):
        off = ", ".join(sorted(given.keys() ^ expected.keys())) or "a table twice, or other columns"
        raise DocumentError(f"the tables of this export are not those of its schema ({off})")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table, names, rows in dumped:
        quoted = ", ".join(f'"{name}"' for name in names)
        connection.execute(f"DELETE FROM {table}")
        connection.executemany(f"INSERT INTO {table} ({quoted}) VALUES ({', '.join('?' * len(names))})", rows)
    index_all_passages(connection)
    connection.execute("COMMIT")
