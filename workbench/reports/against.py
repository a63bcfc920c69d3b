"""What joins claims, as a report tells it of each: its conflicts, the claims that state the same, what is related."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.core.claims import Claim
from workbench.core.conflicts import SETTLED_IN_WORDS, Settled, Slip, Tie, TieKind
from workbench.core.report import Report, ReportedClaim

OPEN = "open"
"""What a conflict is that nobody has settled."""

SHOWN = 3
"""Ties of one sort that are told of a claim; of more, their number: where all repeats itself, more tell nothing."""

SLIP = "Does not add up"
SORTS = {
    TieKind.RELATED: "Related, both can be right",
    TieKind.ODD: "Odd one out",
    TieKind.SPELLING: "Spelt otherwise",
}
"""What joins claims and is no conflict, as a reader is told, in this order."""

_THERE = re.compile(r"\bthere(?=,|$)")


@dataclass(frozen=True, slots=True)
class Called:
    """A claim by what it is called, and what links to it end in."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Against:
    """A conflict as one of its claims tells it: in the reason "here" is that claim, "there" is the other."""

    number: int
    other: Called
    reason: str
    settled: str
    """How it was settled, in a few words: "open", "claim 3 is wrong"."""

    @property
    def name(self) -> str:
        """What the conflict is called: "C1"."""
        return f"C{self.number}"

    @property
    def open(self) -> bool:
        """Whether nobody has settled it."""
        return self.settled == OPEN

    @property
    def words(self) -> str:
        """Beside whom the claim stands, why, and what became of it: "claim 12: 41,000 here, 31,500 there (open)"."""
        return f"claim {self.other.name}: {self.reason} ({self.settled})"


@dataclass(frozen=True, slots=True)
class Told:
    """Something joined to a claim, as that claim tells it: words, the other claim where there is one, more words."""

    before: str
    other: Called | None = None
    after: str = ""

    @property
    def words(self) -> str:
        """All in one line: "claim 26 (50 dollars a month here, 300 there)"."""
        return f"{self.before}claim {self.other.name}{self.after}" if self.other else self.before


@dataclass(frozen=True, slots=True)
class Beside:
    """What of one sort stands beside a claim and is no conflict: the first few, and how many more there are."""

    sort: str
    shown: tuple[Told, ...]
    more: int = 0

    @property
    def rest(self) -> str:
        """How many are not shown: "and 4 more"; nothing when all are."""
        return f"and {self.more:,} more" if self.more else ""

    @property
    def lines(self) -> tuple[str, ...]:
        """One in a line, and how many more."""
        return (*(one.words for one in self.shown), *filter(None, (self.rest,)))


def called(claim: Claim) -> Called:
    """A claim is called by its number, or by the beginning of its uid when it was never listed."""
    name = str(claim.number) if claim.number is not None else claim.uid[:10]
    return Called(name, name if claim.number is not None else claim.uid)


def numbered(report: Report) -> list[tuple[int, Tie]]:
    """Conflicts between claims of the register with their numbers: the open ones first, in the order of the text."""
    listed = {one.claim.id for one in report.claims}
    shown = [tie for tie in report.conflicts if tie.a.claim_id in listed and tie.b.claim_id in listed]
    return list(enumerate(sorted(shown, key=lambda tie: tie.settlement is not None), 1))


def settled_words(tie: Tie) -> str:
    """How a conflict was settled, in a few words."""
    if tie.settlement is None:
        return OPEN
    if tie.settlement.outcome is Settled.WRONG:
        wrong = tie.a if tie.settlement.wrong == tie.a.uid else tie.b
        return f"claim {wrong.number or wrong.uid[:10]} is wrong"
    return SETTLED_IN_WORDS[tie.settlement.outcome]


class Joined:
    """What joins the claims of a report, by the id of each."""

    def __init__(self, report: Report) -> None:
        self._called = {one.claim.id: called(one.claim) for one in report.claims}
        self._against: dict[int, list[Against]] = defaultdict(list)
        for number, tie in numbered(report):
            for side, other in ((tie.a, tie.b), (tie.b, tie.a)):
                reason = tie.reason_from(side.claim_id)
                told = Against(number, self._called[other.claim_id], reason, settled_words(tie))
                self._against[side.claim_id].append(told)
        self._beside: dict[int, dict[TieKind, list[Tie]]] = defaultdict(lambda: defaultdict(list))
        for tie in report.related:
            if tie.a.claim_id in self._called and tie.b.claim_id in self._called:
                for side in (tie.a, tie.b):
                    self._beside[side.claim_id][tie.kind].append(tie)
        families = ([row for row in family if row in self._called] for family in report.families)
        self._kin = {row: family for family in families if len(family) > 1 for row in family}

    def against(self, claim_id: int) -> tuple[Against, ...]:
        """The conflicts that a claim stands in, by their numbers."""
        return tuple(self._against.get(claim_id, ()))

    def beside(self, reported: ReportedClaim) -> tuple[Beside, ...]:
        """What does not add up in a claim, and what joins it to others and is no conflict; no sort without any."""
        claim_id = reported.claim.id
        ties = self._beside.get(claim_id, {})
        found = [Beside(SLIP, _slips(reported.slips), max(len(reported.slips) - SHOWN, 0))] if reported.slips else []
        for kind, sort in SORTS.items():
            if of_sort := ties.get(kind):
                told = tuple(self._told(tie, claim_id) for tie in of_sort[:SHOWN])
                found.append(Beside(sort, told, max(len(of_sort) - SHOWN, 0)))
        return tuple(found)

    def _told(self, tie: Tie, claim_id: int) -> Told:
        other, reason = self._called[tie.other(claim_id).claim_id], tie.reason_from(claim_id)
        if tie.kind is TieKind.SPELLING and (there := _THERE.search(reason)):
            return Told(f"{reason[: there.start()]}in ", other, reason[there.end() :])
        return Told("", other, f" ({reason})")

    def same(self, claim_id: int) -> tuple[Called, ...]:
        """The other claims that state the same fact, in the order they came in."""
        return tuple(self._called[row] for row in self._kin.get(claim_id, ()) if row != claim_id)


def _slips(slips: Sequence[Slip]) -> tuple[Told, ...]:
    return tuple(Told(one.reason) for one in slips[:SHOWN])
