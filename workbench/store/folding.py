"""Folds the write-ahead log into the case file on a thread of its own, so that no commit of a window waits for it."""

from __future__ import annotations

import sqlite3
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from workbench.store.connection import connect_to_fold

EVERY = 64
"""Commits after which the log is folded: some 2,500 claims of a long import."""
BY_ITSELF = 1_000
"""Pages after which SQLite folds by itself, on the thread that commits (its own default)."""


class Folding:
    """The log of one case. The writing connection leaves folding to this as long as it succeeds."""

    def __init__(self, path: Path, writing: sqlite3.Connection) -> None:
        self._path = path
        self._writing = writing
        self._commits = 0
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="folding")
        self._last: Future[None] | None = None
        self._connection: sqlite3.Connection | None = None
        writing.execute("PRAGMA wal_autocheckpoint = 0")

    def committed(self) -> None:
        """One more transaction is in the log."""
        self._commits += 1
        if self._commits >= EVERY:
            self.begin()

    def begin(self) -> None:
        """Fold what is in the log by now, but where a folding is going on."""
        if self.is_at_work():
            return
        self._commits = 0
        if self._last is not None and self._last.exception() is not None:
            # The file was moved, or the disk fails: the writing connection folds again, and says what is wrong.
            self._writing.execute(f"PRAGMA wal_autocheckpoint = {BY_ITSELF}")
            return
        self._last = self._executor.submit(self._fold)

    def is_at_work(self) -> bool:
        """Whether the log is being folded."""
        return self._last is not None and not self._last.done()

    def close(self) -> None:
        """Let go of the file. Returns when the thread has ended."""
        if self._connection is not None:
            self._executor.submit(self._connection.close)  # on the thread that opened it: SQLite serves no other
        self._executor.shutdown()

    def _fold(self) -> None:
        if self._connection is None:
            self._connection = connect_to_fold(self._path)
        self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
