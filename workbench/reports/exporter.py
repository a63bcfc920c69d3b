"""What an export format is: a key, a name, a file ending and the function that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal, TypeVar

from workbench.core.progress import Progress, Watcher
from workbench.core.report import Preset

Item = TypeVar("Item")

STEP = 100
"""Items between two words to the watcher: some milliseconds of writing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a format lacks or leaves out. claim: its number, empty where it is about the whole file.

    stops: whether the file cannot be written for it; else it is only said.
    """

    what: str
    claim: str = ""
    remedy: str = ""
    stops: bool = False

    def __str__(self) -> str:
        line = f"claim {self.claim}: {self.what}" if self.claim else self.what
        return f"{line}. {self.remedy}" if self.remedy else line


def no_problems(_: Any) -> tuple[Problem, ...]:
    """Of a format that can say everything a report holds."""
    return ()


@dataclass(frozen=True, slots=True)
class Exporter:
    """One export format.

    key: what code and command line call it; name: what a person reads; ending: with its dot, lower case.
    write(model, stream, watch) writes the whole file; the same model gives the same bytes. It tells the watcher how
    far it is, and lets the watcher's Cancelled through. wants: "report" for a core.report.Report, "case" for a
    core.casedump.CaseDump, "draft" for a core.report.Draft, "dossier" for a core.dossier.Dossier.
    presets: for whom it can be written. lint(model): what should be known before it is written. lacks: what a report
    has and this format has not, in words that go on from "This format has no"; empty where it has all of it.
    """

    key: str
    name: str
    ending: str
    write: Callable[[Any, BinaryIO, Watcher], None]
    wants: Literal["report", "case", "draft", "dossier"] = "report"
    presets: tuple[Preset, ...] = tuple(Preset)
    lint: Callable[[Any], tuple[Problem, ...]] = no_problems
    lacks: str = ""


def watched(items: Iterable[Item], watch: Watcher, done: int, total: int, what: str) -> Iterator[Item]:
    """The same items, telling the watcher every STEP of them. done: how many of the total came before."""
    for position, item in enumerate(items, start=done):
        if (position - done) % STEP == 0:
            watch(Progress(position, total, what))
        yield item
