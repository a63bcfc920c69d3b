"""Conflicts on generated news beside registers of the true figures: how many false figures are met, and by what."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench.core.claims import Listing
from workbench.core.conflicts import TieKind
from workbench.core.text import Span
from workbench.extract import find
from workbench.extract.comparing import Comparer, Stated, Tied
from workbench.importers.plain import read_text

SOURCES = 20
"""Registers that hold the true figures between them."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what the generator says of it: the fact it states, its value, and whether that is the true one.

    fact: "" where it states none; register: whether it is a line of a register.
    """

    stated: Stated
    fact: str = ""
    value: str = ""
    true: bool = True
    register: bool = False


@dataclass(slots=True)
class Measured:
    """Conflicts that were found. right: both claims state one fact with two values."""

    claims: int = 0
    false: int = 0
    """Sentences with a false figure."""
    met: int = 0
    """Those of them that conflict with another claim of their fact."""
    found: int = 0
    """Conflicts of a marked figure; those of others, which the generator fills in by chance, are `unmarked`."""
    right: int = 0
    unmarked: int = 0
    seconds: float = 0.0
    """Processor time of comparing, finding apart."""
    by_fact: dict[str, Counter[str]] = field(default_factory=dict)
    wrong: list[tuple[str, str, str]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the conflicts that are right."""
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Share of the false figures that a conflict shows."""
        return self.met / max(1, self.false)


def make(generator: Path, folder: Path, documents: int, seed: int = 1) -> None:
    """Write documents and registers with the generator."""
    words = ["--docs", str(documents), "--seed", str(seed), "--sources", str(SOURCES), "--out", str(folder)]
    subprocess.run([sys.executable, str(generator), *words], check=True, stdout=subprocess.DEVNULL)


def measure(folder: Path) -> Measured:
    """Take in registers and documents as a case does, and hold the conflicts against the generator's marks."""
    told: list[Told] = [*_registers(folder), *_documents(folder)]
    result = Measured(claims=len(told), false=_false_figures(folder))
    comparer = Comparer(lambda numbers: {number: told[number].stated for number in numbers})
    met: set[int] = set()
    begun = time.process_time()
    for number, one in enumerate(told):
        for tie in comparer.add(number, one.stated).ties:
            if tie.kind is TieKind.CONFLICTS:
                met |= _counted(result, told, tie)
    result.seconds = time.process_time() - begun
    for number, one in enumerate(told):
        if not one.true:
            kind = one.fact.rpartition("/")[2]
            result.by_fact.setdefault(kind, Counter())["met" if number in met else "missed"] += 1
            if number not in met:
                result.missed.append(one.stated.text)
    result.met = sum(not told[number].true for number in met)
    return result


def _counted(result: Measured, told: Sequence[Told], tie: Tied) -> set[int]:
    one, other = told[tie.one], told[tie.other]
    if not (_rests_on_mark(one, tie.one_spans) or _rests_on_mark(other, tie.other_spans)):
        result.unmarked += 1
        return set()
    result.found += 1
    if one.fact and one.fact == other.fact and one.value != other.value:
        result.right += 1
        return {tie.one, tie.other}
    result.wrong.append((one.stated.text, other.stated.text, tie.reason))
    return set()


def _rests_on_mark(one: Told, spans: Sequence[Span]) -> bool:
    """Whether the conflict is about the marked figure of a claim, not about another one in it."""
    if not one.fact:
        return False
    start = one.stated.start + one.stated.text.index(one.value.split()[0])
    return not spans or any(span.start <= start < span.end for span in spans)


def _false_figures(folder: Path) -> int:
    return sum(row["truth"] is False for row in _rows(folder))


def _rows(folder: Path) -> Iterator[Mapping[str, object]]:
    for line in (folder / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def _claims(name: str, text: str) -> Iterator[Stated]:
    imported = read_text(text)
    for number, one in enumerate(find(imported).candidates):
        if one.listing is Listing.LISTED:
            words = one.span.of(imported.text)
            yield Stated(words, one.finding.facts, one.span.start, one.finding.speaker, f"{name}-{number}", name)


def _registers(folder: Path) -> Iterator[Told]:
    """A register's lines: "entity: what: value."; the fact is known by the entity and what is told of it."""
    for file in sorted((folder / "sources").glob("*.txt")):
        for stated in _claims(file.stem, file.read_text(encoding="utf-8")):
            entity, _, rest = stated.text.partition(": ")
            what, _, value = rest.rstrip(".\n").partition(": ")
            if what in _WHAT:
                yield Told(stated, f"{entity}/{_WHAT[what]}", value, register=True)


_WHAT = {
    "residents": "population", "annual budget": "budget", "full-time employees": "staff", "founding year": "founded",
    "share of homes connected": "share", "median waiting time": "wait", "road deaths": "deaths",
    "passenger trips a year": "ridership",
}  # fmt: skip


def _documents(folder: Path) -> Iterator[Told]:
    marked: dict[str, list[Mapping[str, object]]] = {}
    for row in _rows(folder):
        marked.setdefault(str(row["doc"]), []).append(row)
    for name, rows in marked.items():
        starts = [int(str(row["start"])) for row in rows]
        taken: set[int] = set()
        for stated in _claims(name, (folder / "docs" / f"{name}.txt").read_text(encoding="utf-8")):
            place = bisect_right(starts, stated.start) - 1
            row = rows[place] if place >= 0 and stated.start < int(str(rows[place]["end"])) else {}
            value = str(row.get("value") or "")
            if row.get("fact") and value in stated.text and place not in taken:
                taken.add(place)
                yield Told(stated, str(row["fact"]), value, row["truth"] is not False)
            else:
                yield Told(stated)
