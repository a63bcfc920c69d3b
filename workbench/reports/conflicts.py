"""The section of conflicts: two claims that cannot both be right, side by side, why, and how that was settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.core.conflicts import Settlement, Side, Tie
from workbench.core.documents import Role
from workbench.core.report import Report
from workbench.reports.against import numbered, settled_words
from workbench.reports.entries import Entry
from workbench.reports.wording import counted

WHAT_THEY_ARE = "Pairs of claims that contradict each other, as the program found them; which is right it does not say."
"""What stands under the heading; the words of a table's sides come after it."""

SIDES = "In the reasons “here” is the claim on the left."


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a claim. lit: whether the reason rests on them."""

    words: str
    lit: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One side of a conflict: its claim, its exact words, and where they stand."""

    entry: Entry
    parts: tuple[Part, ...]
    document: str
    page: int | None

    @property
    def place(self) -> str:
        """Document and page, in one line."""
        return f"{self.document}, page {self.page}" if self.page else self.document


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict of two claims of the register; in the reason "here" is the first of them, "there" the second."""

    number: int
    tie: Tie
    here: Passage
    there: Passage
    settled: str
    """How it was settled, in a few words; "open" while it is not."""
    in_piece: bool
    """Whether one of the claims stands in a document under check."""

    @property
    def name(self) -> str:
        """What it is called: "C1"."""
        return f"C{self.number}"

    @property
    def reason(self) -> str:
        """Why both cannot be right, with the arithmetic."""
        return self.tie.reason

    @property
    def settlement(self) -> Settlement | None:
        """By whom it was settled, when, with what reason; None while it is open."""
        return self.tie.settlement


def conflicts(report: Report, entries: Iterable[Entry]) -> Iterator[Conflict]:
    """The conflicts of a report, the open ones first. entries: of its listed claims."""
    numbers = numbered(report)
    if not numbers:
        return
    names = {one.document.id: one.document.title or one.document.name for one in report.documents}
    sources = {one.document.id for one in report.documents if one.document.role is Role.SOURCE}
    by_row = {entry.claim.id: entry for entry in entries}
    for number, tie in numbers:
        here, there = (_passage(side, by_row, names) for side in (tie.a, tie.b))
        in_piece = not {tie.a.document_id, tie.b.document_id} <= sources
        yield Conflict(number, tie, here, there, settled_words(tie), in_piece)


def must_look_at(found: Iterable[Conflict]) -> str:
    """What nobody has settled of the documents under check, for the first page: a sentence, or nothing."""
    still = [one for one in found if one.in_piece and one.settlement is None]
    if len(still) == 1:
        [one] = still
        pair = f"claims {one.here.entry.name} and {one.there.entry.name}"
        return f"One conflict is open and has to be looked at: {pair} cannot both be right."
    if still:
        return f"{len(still):,} conflicts are open and have to be looked at: claims that cannot both be right."
    return ""


def how_many(found: Iterable[Conflict]) -> str:
    """How many there are, and how many of them are open: "2 conflicts between claims: 1 open, 1 settled"."""
    settled = [one.settlement is not None for one in found]
    if not settled:
        return ""
    counts = ((settled.count(False), "open"), (settled.count(True), "settled"))
    states = ", ".join(f"{number:,} {word}" for number, word in counts if number)
    return f"{counted(len(settled), 'conflict')} between claims: {states}"


def _passage(side: Side, by_row: Mapping[int, Entry], names: Mapping[int, str]) -> Passage:
    entry = by_row[side.claim_id]
    return Passage(entry, tuple(parts_of(side)), names[entry.claim.document_id], side.page)


def parts_of(side: Side) -> Iterator[Part]:
    """The words of a side in pieces, none of them empty, that give the whole again."""
    done = 0
    for lit in sorted(side.lit):
        start, end = (min(max(place - side.span.start, done), len(side.text)) for place in (lit.start, lit.end))
        if done < start:
            yield Part(side.text[done:start], lit=False)
        if start < end:
            yield Part(side.text[start:end], lit=True)
        done = end
    if done < len(side.text):
        yield Part(side.text[done:], lit=False)
