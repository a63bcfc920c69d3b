"""All rows of a case, for the complete export: nothing is chosen by hand, so nothing can be forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from workbench.store.journal import COMPARED, columns, tables

NOT_DUMPED = ("open_step", *COMPARED)
"""Which documents are half brought in is a matter of the running program, not of the case; what comparing found is made
again."""


def dump(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[str, ...], list[tuple[object, ...]]]]:
    """Each table with its columns and rows, in an order that is the same every time; parents come first.

    SQLite's own counters come last: with them a row id that undo freed is not given again in the copy either.
    """
    for table in tables(connection):
        if table not in NOT_DUMPED:
            yield (
                table,
                columns(connection, table),
                connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall(),
            )
    counters = connection.execute(
        "SELECT name, seq FROM sqlite_sequence WHERE name NOT GLOB '_*' ORDER BY name"
    ).fetchall()
    yield "sqlite_sequence", ("name", "seq"), counters
