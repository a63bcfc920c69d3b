"""Opens the case file: pragmas, the checks before a file is trusted, and SQLite's errors in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.core.errors import CaseError

APPLICATION_ID = 0x46435742
"""`PRAGMA application_id` of a case ("FCWB"): file managers know the kind by it, at byte 68."""

WRITE_WAIT_MS = 5_000
"""How long a write waits for another process's."""

QUICK_CHECK_LIMIT = 200 * 2**20
"""Bytes up to which every open runs quick_check (0.08 s at 60 MB, measured); larger files are checked by `check`."""


def connect(path: Path) -> sqlite3.Connection:
    """The writing connection: WAL, full synchronisation, foreign keys, transactions begun by hand."""
    with plain_words(path):
        connection = sqlite3.connect(path, timeout=WRITE_WAIT_MS / 1000, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def require_case(path: Path, newest: int) -> int:
    """Check that a file is a case this program can open; returns its schema number.

    Raises CaseError: missing, empty, not a case, damaged, or newer than `newest`.
    """
    if not path.is_file():
        raise CaseError(
            "there is no such case", where=str(path), remedy="Check the name, or make one: workbench new CASE"
        )
    with path.open("rb") as file:
        header = file.read(100)
    if header[:16] != b"SQLite format 3\0" or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise CaseError(
            "this is not a case file", where=str(path), remedy="Cases end in .factcheck; documents are added to one"
        )
    schema = int.from_bytes(header[60:64])
    if schema > newest:
        raise CaseError(
            f"this case was written by a newer version of the program (schema {schema}, here {newest})",
            where=str(path),
            remedy="Open it with that version; nothing was changed",
        )
    return schema


def quick_check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a damaged file at once, before anything is written into it."""
    if path.stat().st_size > QUICK_CHECK_LIMIT:
        return
    with plain_words(path):
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise CaseError(f"the file is damaged ({verdict})", where=str(path), remedy=_FROM_BACKUP)


_FROM_BACKUP = "Nothing was written. Go on from a backup or an earlier copy"

_WORDS = {
    "SQLITE_FULL": (
        "the disk is full; this step was not saved, all earlier ones are",
        "Free some space and do it again",
    ),
    "SQLITE_BUSY": ("another program is writing to this case", "Try again in a moment"),
    "SQLITE_LOCKED": ("another program is writing to this case", "Try again in a moment"),
    "SQLITE_READONLY": ("the file or its folder cannot be written", "Copy the case to a folder you may write to"),
    "SQLITE_CANTOPEN": ("the file cannot be opened or made here", "Check the folder and its rights"),
    "SQLITE_NOTADB": ("this is not a case file, or it is damaged", _FROM_BACKUP),
    "SQLITE_CORRUPT": ("the file is damaged", _FROM_BACKUP),
    "SQLITE_IOERR": ("the disk reported an error", "Check the disk; all finished steps are kept"),
}


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the world (disk, locks, damage) into CaseError; others are bugs and pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorname", None) or ""
        for known, (what, remedy) in _WORDS.items():
            if code == known or code.startswith(known + "_"):
                raise CaseError(what, where=str(path), remedy=remedy) from error
        raise
