"""Rows of filters that are kept under a name, and whether the speakers they name are still there."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

from workbench.store.journal import Change


def saved(connection: sqlite3.Connection) -> list[tuple[int, str, str]]:
    """(row id, name, choices as JSON) of all kept filters, by name."""
    return connection.execute("SELECT id, name, choices FROM saved_filter ORDER BY name COLLATE NOCASE, id").fetchall()


def save(change: Change, row_id: int | None, name: str, choices: str, *, person: str, at: str) -> None:
    """Keep choices under a name; row_id: of the filter they replace, None for a new one."""
    values: dict[str, object] = {"name": name, "choices": choices, "person": person, "at": at}
    if row_id is None:
        change.insert("saved_filter", values)
    else:
        change.update("saved_filter", row_id, **values)


def speakers_there(connection: sqlite3.Connection, names: Collection[str]) -> frozenset[str]:
    """Those of the names that are a claim's speaker."""
    marks = ",".join("?" * len(names))
    rows = connection.execute(
        f"SELECT DISTINCT f.speaker FROM finding f JOIN claim c ON c.id = f.claim_id WHERE f.speaker IN ({marks})",
        list(names),
    )
    return frozenset(row[0] for row in rows)
