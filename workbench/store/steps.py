"""Steps that are still being written: marked in the file, so that a crash leaves nothing half done."""

from __future__ import annotations

import os
import socket
import sqlite3
from dataclasses import dataclass

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


def finish(change: Change, step: str) -> None:
    """Say that nothing of the step is unfinished any more."""
    change.connection.execute("DELETE FROM open_step WHERE step = ?", (step,))


def owner() -> str:
    """This process, as unfinished steps name it: host and process id."""
    return f"{socket.gethostname()}:{os.getpid()}"


def alive(who: str) -> bool:
    """Whether the process that owns an unfinished step may still run; one on another host is taken for alive."""
    host, _, process = who.rpartition(":")
    if host != socket.gethostname() or int(process) == os.getpid():
        return True
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
