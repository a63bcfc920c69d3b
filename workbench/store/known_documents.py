"""The documents of a case as they were read last: a window asks at every step, and there may be thousands of them."""

from __future__ import annotations

import sqlite3

from workbench.core.documents import Document
from workbench.store import documents


class KnownDocuments:
    """Documents of one open case, read again when anything was written since; serves the thread of its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read_at: tuple[int, int] | None = None
        self._documents: tuple[Document, ...] = ()

    def all(self) -> tuple[Document, ...]:
        """All documents, in the order they came in."""
        if self._connection.in_transaction:  # what is not committed may still be taken back
            return documents.documents(self._connection)
        now = self._state()
        if now != self._read_at:
            self._documents = documents.documents(self._connection)
            self._read_at = now
        return self._documents

    def _state(self) -> tuple[int, int]:
        """Two numbers of which one changes with every write: of other connections, and of this one."""
        (others,) = self._connection.execute("PRAGMA main.data_version").fetchone()
        return int(others), self._connection.total_changes
