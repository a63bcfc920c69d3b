"""Opens the case file: pragmas, the checks before a file is trusted, and SQLite's errors in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.core.errors import CaseBusy, CaseError

APPLICATION_ID = 0x46435742
"""`PRAGMA application_id` of a case ("FCWB"): file managers know the kind by it, at byte 68."""

WRITE_WAIT_MS = 5_000
"""How long a write waits for another process's."""

QUICK_CHECK_LIMIT = 200 * 2**20
"""Bytes up to which every open runs quick_check (0.08 s at 60 MB, measured); larger files are checked by `check`."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection that begins its transactions by hand; the file is not touched before make_ready().

    It serves the thread that made it and no other: sqlite3 itself refuses.
    """
    return sqlite3.connect(path, timeout=WRITE_WAIT_MS / 1000, isolation_level=None)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that can only read: it never folds the write-ahead log into the file, not even when it is closed."""
    place = f"{path.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(place, uri=True, timeout=WRITE_WAIT_MS / 1000, isolation_level=None)


def connect_to_fold(path: Path) -> sqlite3.Connection:
    """A connection of the same process that only folds the write-ahead log; it makes no file where there is none.

    It may be closed without the log being folded once more: the writing connection still has the file open.
    """
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0, isolation_level=None)


def make_ready(connection: sqlite3.Connection) -> None:
    """Make it the writing connection: write-ahead log, full synchronisation, foreign keys."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")


def require_file(path: Path) -> None:
    """Refuse at once what is not there. Raises CaseError.

    What it is, SQLite says: to look into a case that this process has open, and to let go of it, would drop its locks,
    since POSIX locks belong to the process.
    """
    if not path.is_file():
        raise CaseError(
            "there is no such case", where=str(path), remedy="Check the name, or make one: workbench new CASE"
        )


def require_case(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """The schema number of a case this program can open. Raises CaseError: not a case, or newer than `newest`.

    Asked of SQLite, not read from the file's first page: that page may still be in the write-ahead log.
    """
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise _not_a_case(path)
    schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if schema > newest:
        raise CaseError(
            f"this case was written by a newer version of the program (schema {schema}, here {newest})",
            where=str(path),
            remedy="Open it with that version; nothing was changed",
        )
    return schema


def _not_a_case(path: Path) -> CaseError:
    return CaseError(
        "this is not a case file", where=str(path), remedy="Cases end in .factcheck; documents are added to one"
    )


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
    "SQLITE_TOOBIG": ("this is larger than a case can keep (1 GB)", "Keep the file elsewhere and attach a link to it"),
    "SQLITE_NOTADB": ("this is not a case file, or it is damaged", _FROM_BACKUP),
    "SQLITE_CORRUPT": ("the file is damaged", _FROM_BACKUP),
    "SQLITE_IOERR": ("the disk reported an error", "Check the disk; all finished steps are kept"),
}


_PASSING = ("SQLITE_BUSY", "SQLITE_LOCKED")


@contextmanager
def plain_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the world (disk, locks, damage) into CaseError; others are bugs and pass."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorname", None) or ""
        for known, (what, remedy) in _WORDS.items():
            if code == known or code.startswith(known + "_"):
                kind = CaseBusy if known in _PASSING else CaseError
                raise kind(what, where=str(path), remedy=remedy) from error
        raise
