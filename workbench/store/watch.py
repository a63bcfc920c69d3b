"""Notices what another process wrote into the case: one cheap question, then what the log says of it."""

from __future__ import annotations

import sqlite3

from workbench.core.journal import Changes
from workbench.store.journal import FEW_ROWS, claims_of

SOMEBODY = "?"
"""Who made what no log tells of: scores, and what came of comparing."""


class Watch:
    """The state of a file as this process knows it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version = self._data_version()
        self._entry = int(self._number("SELECT coalesce(max(id), 0) FROM entry"))
        self._own: set[int] = set()
        self._ranked = self._rankings()
        self._tied = self._ties()

    def wrote(self, entry_id: int) -> None:
        """This process added an entry. One that does not follow the last one known comes after another process's."""
        if entry_id == self._entry + 1:
            self._entry = entry_id
        else:
            self._own.add(entry_id)

    def look(self) -> Changes | None:
        """What others committed since the last look; None when nothing a window shows. 50 µs while nothing is new.

        Keystrokes of others are nobody's business before they are kept.
        """
        if (version := self._data_version()) == self._version:
            return None
        self._version = version
        entries = self._connection.execute(
            "SELECT id, label, person FROM entry WHERE id > ? ORDER BY id", (self._entry,)
        ).fetchall()
        self._entry = max([self._entry, *(entry[0] for entry in entries)])
        others = [entry for entry in entries if entry[0] not in self._own]
        self._own.clear()
        touched, claims = self._rows([entry[0] for entry in others])
        again = self._made_again()
        if not (touched or again):
            return None
        _, label, person = others[-1] if others else (0, "", SOMEBODY)
        return Changes(label, touched | again, None if again else claims, person)

    def _rows(self, entries: list[int]) -> tuple[dict[str, frozenset[int]], frozenset[int] | None]:
        """Rows that these entries touched, by table, and the claims they are about."""
        touched: dict[str, set[int]] = {}
        among = f"entry_id IN ({','.join(map(str, entries))})"
        count = 0
        for table, row_id in self._connection.execute(f"SELECT table_name, row_id FROM entry_row WHERE {among}"):
            touched.setdefault(table, set()).add(row_id)
            count += 1
        claims = None
        if count <= FEW_ROWS:
            query = f"SELECT table_name, row_id, before, after FROM entry_row WHERE {among}"
            claims = claims_of(self._connection, self._connection.execute(query).fetchall())
        return {table: frozenset(ids) for table, ids in touched.items()}, claims

    def _made_again(self) -> dict[str, frozenset[int]]:
        """Tables outside the log that changed: scores by version, ties as a whole."""
        found = {}
        ranked, tied = self._rankings(), self._ties()
        if ranked != self._ranked:
            found["ranking"] = frozenset(version for version, _ in ranked ^ self._ranked)
        if tied != self._tied:
            found["tie"] = frozenset[int]()
        self._ranked, self._tied = ranked, tied
        return found

    def _data_version(self) -> int:
        """A number that changes with commits of other processes, not with one's own or with folding."""
        return self._number("PRAGMA main.data_version")

    def _rankings(self) -> set[tuple[int, str]]:
        return set(self._connection.execute("SELECT version_id, ranker FROM ranking"))

    def _ties(self) -> tuple[int, ...]:
        return tuple(self._number(f"SELECT count(*) FROM {table}") for table in ("comparable", "tie", "kin"))

    def _number(self, query: str) -> int:
        return int(self._connection.execute(query).fetchone()[0])
