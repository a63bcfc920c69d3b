"""Steps that are still being written: marked in the file, so that a crash leaves nothing half done."""

from __future__ import annotations

import os
import socket
import sqlite3
from dataclasses import dataclass

from workbench.core.doors import PROCESS
from workbench.store.journal import Change


@dataclass(frozen=True, slots=True)
class NewestEntry:
    """What the log's newest entry says about itself."""

    step: str
    kind: str
    action: str
    claim: str | None
    person: str
    at: str
    hash: str


def newest_entry(connection: sqlite3.Connection) -> NewestEntry | None:
    """The log's newest entry, None in an empty log."""
    row = connection.execute(
        "SELECT step, kind, action, claim, person, at, hash FROM entry ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return NewestEntry(*row) if row else None


def leave_open(change: Change, step: str) -> None:
    """Say that the step's entries from here on are unfinished until finish(); a crash takes them back."""
    since = change.connection.execute("SELECT coalesce(max(id), 0) FROM entry").fetchone()[0]
    change.connection.execute("INSERT INTO open_step(step, owner, since) VALUES (?, ?, ?)", (step, owner(), since))
    _writing.add(step)


def finish(change: Change, step: str) -> None:
    """Say that nothing of the step is unfinished any more."""
    change.connection.execute("DELETE FROM open_step WHERE step = ?", (step,))
    _writing.discard(step)


def give_up(step: str) -> None:
    """Nobody here goes on with the step: what is left of it is taken back as soon as the file can be written."""
    _writing.discard(step)


def is_open(connection: sqlite3.Connection, step: str) -> bool:
    """Whether part of the step is still being written."""
    return connection.execute("SELECT 1 FROM open_step WHERE step = ?", (step,)).fetchone() is not None


def unfinished(connection: sqlite3.Connection) -> bool:
    """Whether any document is half brought in."""
    return connection.execute("SELECT 1 FROM open_step").fetchone() is not None


def owner() -> str:
    """This process, as unfinished steps name it: host, process id and a token of its own."""
    return f"{socket.gethostname()}:{os.getpid()}:{PROCESS}"


_writing: set[str] = set()
"""Steps this process is writing right now."""


def alive(who: str, step: str) -> bool:
    """Whether somebody may still be writing an unfinished step.

    A write-ahead log is shared on one host only, so an owner on another one (a moved file, a former container) is gone.
    """
    host, process, token = who.rsplit(":", 2)
    if host != socket.gethostname():
        return False
    if int(process) == os.getpid():
        return token == PROCESS and step in _writing
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
