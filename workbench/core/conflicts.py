"""Claims that cannot both be right, how that was settled, and what else joins two claims of a case."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from workbench.core.text import Span


class TieKind(StrEnum):
    """What joins two claims, as the program found it; nothing of it says which is right."""

    CONFLICTS = "conflicts"
    CORROBORATES = "corroborates"
    SAME = "same"
    """They state one fact: members of one family."""
    ODD = "odd"
    """Nearly the same, and worth a look: "11.6 per cent" beside "12 per cent"; of one claim, what does not add up."""
    SPELLING = "spelling"
    """A name that is spelt otherwise elsewhere."""
    RELATED = "related"
    """Of the same thing in another place, time or scope: both can be right."""


class Settled(StrEnum):
    """How a conflict was settled."""

    WRONG = "wrong"
    BOTH_TIME = "both_time"
    BOTH_PLACE = "both_place"
    BOTH_SCOPE = "both_scope"


SETTLED_IN_WORDS = {
    Settled.WRONG: "one is wrong",
    Settled.BOTH_TIME: "both stand: different time",
    Settled.BOTH_PLACE: "both stand: different place",
    Settled.BOTH_SCOPE: "both stand: different scope",
}


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a conflict was settled, by whom. wrong: uid of the claim that is wrong, where one is."""

    outcome: Settled
    wrong: str | None
    reason: str
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two claims that are joined. lit: the words that the reason rests on, in the claim's version."""

    claim_id: int
    uid: str
    number: int | None
    document_id: int
    document: str
    source: bool
    """Whether its document is a source, not a text under check."""
    span: Span
    text: str
    lit: tuple[Span, ...]
    verdict: str | None
    speaker: str | None = None
    page: int | None = None
    gone: bool = False
    """Whether its words are no longer in its document's newest version: the place is the last one they had."""

    @property
    def name(self) -> str:
        """What a person calls the claim: its number, or its uid while it has none."""
        return str(self.number or self.uid)

    @property
    def fact(self) -> str | None:
        """The lit words, None where the whole statement is meant."""
        told = [span.moved(-self.span.start).of(self.text) for span in self.lit if self.span.covers(span)]
        return ", ".join(told) or None


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims of the case and what joins them; in the reason "here" is a, "there" is b."""

    uid: str
    kind: TieKind
    reason: str
    a: Side
    b: Side
    settlement: Settlement | None = None

    def other(self, claim_id: int) -> Side:
        """The side across from this claim."""
        return self.b if self.a.claim_id == claim_id else self.a

    def reason_from(self, claim_id: int) -> str:
        """The reason as this claim tells it: "here" is that claim."""
        return self.reason if self.a.claim_id == claim_id else turned(self.reason)


@dataclass(frozen=True, slots=True)
class Pair:
    """A conflict as a list knows it, before its claims are read: its uid, ids of its claims, whether it is settled."""

    uid: str
    one: int
    other: int
    settled: bool


def turned(reason: str) -> str:
    """A tie's reason as the other claim tells it: "41,000 here, 31,500 there" the other way round."""
    return _SIDES.sub(lambda side: _ACROSS[side[0]], reason)


_ACROSS = {"here": "there", "there": "here"}
_SIDES = re.compile(r"\b(?:here|there)\b(?=$|[,;:.)]|\s+(?:and|\())")
"""The word where it names a side: not inside of what a statement says ("nobody was there when")."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What does not add up inside one statement. reason: in words, with the arithmetic; spans: what it rests on."""

    reason: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Kin:
    """A family: claims that state one fact, in the order they came in. uid begins with a letter."""

    uid: str
    members: tuple[Side, ...]

    def open_beside(self, claim_id: int) -> tuple[Side, ...]:
        """The others that may be given this claim's verdict: they have none, and their words still stand."""
        return tuple(
            side for side in self.members if side.claim_id != claim_id and side.verdict is None and not side.gone
        )
