"""The texts that were shown or written last: a text never changes, and one of 10 MB takes 50 ms out of the file."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict

from workbench.core.documents import Version
from workbench.store import documents

KEPT = 2
"""The one that is shown, and the one it is held against."""


class Texts:
    """Texts of one open case by their SHA-256; serves the thread of its connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: OrderedDict[str, str] = OrderedDict()

    def keep(self, sha256: str, text: str) -> None:
        """Have a text at hand."""
        self._kept[sha256] = text
        self._kept.move_to_end(sha256)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def version(self, document_id: int, number: int | None) -> Version:
        """A version with its text; the newest when no number is given. Raises Refused."""
        version_id = documents.version_id(self._connection, document_id, number)
        number, sha256 = self._connection.execute(
            "SELECT number, text_sha256 FROM version WHERE id = ?", (version_id,)
        ).fetchone()
        text = self._kept.get(sha256)
        if text is None:
            text = documents.text_of(self._connection, version_id)
        self.keep(sha256, text)
        return Version(version_id, document_id, number, text, sha256)
