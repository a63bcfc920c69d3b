"""All rows of a case, for the complete export: nothing is chosen by hand, so nothing can be forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.core.errors import CaseError
from workbench.store.journal import COMPARED, columns, tables

NOT_DUMPED = ("open_step", *COMPARED)
"""Which documents are half brought in is a matter of the running program, not of the case; what comparing found is made
again."""


STORED = "content"
"""The table of files and texts by their hashes: its rows never change, and together they may not fit into memory."""


@dataclass(frozen=True, slots=True)
class StoredRows:
    """Rows of the stored files, each read when it is asked for. keys: their hashes."""

    connection: sqlite3.Connection
    keys: tuple[str, ...]

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        """Raises CaseError when one was taken out of the case meanwhile."""
        for key in self.keys:
            row = self.connection.execute(f"SELECT * FROM {STORED} WHERE sha256 = ?", (key,)).fetchone()
            if row is None:
                raise CaseError("a stored file is no longer in the case", where=key, remedy="Export again")
            yield row


def dump(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[str, ...], Iterable[tuple[object, ...]]]]:
    """Each table with its columns and rows, in an order that is the same every time; parents come first.

    All rows are read here but the stored files: those come one at a time, as long as the connection is open.
    SQLite's own counters come last: with them a row id that undo freed is not given again in the copy either.
    """
    for table in tables(connection):
        if table not in NOT_DUMPED:
            yield table, columns(connection, table), _rows(connection, table)
    counters = connection.execute(
        "SELECT name, seq FROM sqlite_sequence WHERE name NOT GLOB '_*' ORDER BY name"
    ).fetchall()
    yield "sqlite_sequence", ("name", "seq"), counters


def _rows(connection: sqlite3.Connection, table: str) -> Iterable[tuple[object, ...]]:
    if table == STORED:
        keys = connection.execute(f"SELECT sha256 FROM {STORED} ORDER BY 1").fetchall()
        return StoredRows(connection, tuple(key for (key,) in keys))
    return connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
