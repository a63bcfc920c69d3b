"""A sealed dossier as values: the report, its log as it can be proven, and the files it takes along."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from workbench.core.casedump import CaseDump
from workbench.core.report import LogStep, Report

FORMAT: Literal["factcheck-dossier"] = "factcheck-dossier"
FORMAT_VERSION: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry of the log, provable without the words of its rows.

    hash is the SHA-256 of the values (one line of JSON) and the digests of its rows. withheld: values and digests stay
    on the desk, and only the chain of hashes goes on through it. Without the random id of its step, one of the values,
    nobody can find out by guessing what the hash covers.
    """

    id: int
    previous: str
    hash: str
    values: tuple[str | int | None, ...] = ()
    """What the hash covers, in the order of the log's fields."""
    digests: tuple[str, ...] = ()
    withheld: bool = False
    step: LogStep | None = None
    """What may be read of an entry that is withheld: told, not proven."""

    def bare(self, step: LogStep | None = None) -> LogEntry:
        """The entry without anything that could be read or guessed, but for this."""
        return LogEntry(self.id, self.previous, self.hash, withheld=True, step=step)


@dataclass(frozen=True, slots=True)
class Dossier:
    """What goes into a dossier. The files lie in a folder, each called by its SHA-256: they need not fit in memory."""

    report: Report
    case: CaseDump | None
    """The complete case, where the preset lets it go along."""
    fields: tuple[str, ...]
    """Names of the values of a log entry."""
    log: tuple[LogEntry, ...]
    files: frozenset[str] = field(default=frozenset())
    """SHA-256 of each file that goes along."""
    folder: Path = Path()
    """Where they lie while the dossier is written."""
