"""The log as a chain that can be proven without the words of its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from workbench.core.dossier import LogEntry
from workbench.store.journal import ENTRY_FIELDS


def chain(connection: sqlite3.Connection) -> Iterator[LogEntry]:
    """Every entry with the digests of its rows, oldest first; the values are those of journal.ENTRY_FIELDS."""
    names = ", ".join(ENTRY_FIELDS)
    rows = connection.execute("SELECT entry_id, digest FROM entry_row ORDER BY entry_id, position")
    digests = {entry: tuple(digest for _, digest in of) for entry, of in groupby(rows, itemgetter(0))}
    for hashed, *values in connection.execute(f"SELECT hash, {names} FROM entry ORDER BY id"):
        of = dict(zip(ENTRY_FIELDS, values, strict=True))
        yield LogEntry(of["id"], of["previous"], hashed, tuple(values), digests.get(of["id"], ()))
