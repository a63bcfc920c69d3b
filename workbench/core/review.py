"""What goes on around a verdict: proposed changes, questions, second readings, signatures, risk flags."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

COOL_OFF = timedelta(minutes=30)
"""How long one's own verdict has to lie before one's own second look counts, unless the settings say otherwise."""


class Fate(StrEnum):
    """What became of a proposed change."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    STET = "stet"
    """The writer's words stay, for a reason."""
    APPLIED = "applied"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed change at exact words."""

    claim_id: int
    old: str
    new: str
    why: str
    fate: Fate
    fate_reason: str
    person: str
    at: str
    settled_by: str = ""
    """Who said what becomes of it; empty while nobody has, and in cases from before schema 3."""
    settled_at: str = ""

    @property
    def open(self) -> bool:
        """Whether the text still lacks it: neither applied nor decided against."""
        return self.fate in (Fate.PROPOSED, Fate.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Question:
    """A point somebody else has to answer. Open while answer is empty."""

    id: int
    uid: str
    claim_id: int
    of: str
    """To whom."""
    text: str
    due: str
    person: str
    at: str
    answer: str
    confirmed: str
    """Who confirmed it and how ("by telephone, N. N., press office")."""
    answered_at: str
    answered_by: str = ""
    """Who took the answer down; empty in cases from before schema 3."""


class Outcome(StrEnum):
    """What a second reading came to."""

    AGREE = "agree"
    DISAGREE = "disagree"
    REREAD = "reread"
    """The checker's own second look after a pause, where nobody else is there; recorded as such."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """A second reader's word on one judgement. Append-only."""

    id: int
    uid: str
    claim_id: int
    judgement_id: int
    outcome: Outcome
    comment: str
    blind: bool
    """Whether the reader saw the evidence before the verdict."""
    reader: str
    at: str
    withdrawn: bool


class SigningRole(StrEnum):
    """As what somebody signs."""

    CHECKER = "checker"
    SECOND_READER = "second_reader"
    EDITOR = "editor"
    LEGAL = "legal"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed what, by the hash of it. Append-only. changed: claims that changed since it was given."""

    id: int
    uid: str
    role: SigningRole
    hash: str
    override: str
    signer: str
    at: str
    withdrawn: bool
    covers: int
    changed: int


class Against(StrEnum):
    """What can stand against a sign-off."""

    COMING = "coming"
    """A document is still being brought in: what is signed would not be what is there a moment later."""
    TO_CHECK = "to_check"
    WAITING = "waiting"
    INCOMPLETE = "incomplete"
    STALE = "stale"
    CHANGES = "changes"
    WRONG = "wrong"
    RISKY = "risky"
    DISAGREED = "disagreed"


_AGAINST = {
    Against.TO_CHECK: "to check",
    Against.WAITING: "waiting for an answer",
    Against.INCOMPLETE: "with a verdict that lacks what it needs",
    Against.STALE: "changed after the verdict",
    Against.WRONG: "found wrong without other words",
    Against.RISKY: "flagged as a risk without a second reading",
    Against.DISAGREED: "on which the second reader disagrees",
}


@dataclass(frozen=True, slots=True)
class Blocker:
    """One thing that stands against a sign-off, and on how many claims."""

    against: Against
    count: int

    @property
    def words(self) -> str:
        """ "2 claims to check"."""
        if self.against is Against.COMING:
            return "a document is still being brought in"
        plural = "" if self.count == 1 else "s"
        if self.against is Against.CHANGES:
            return f"{self.count} proposed change{plural} neither applied nor decided against"
        return f"{self.count} claim{plural} {_AGAINST[self.against]}"


class Risk(StrEnum):
    """What can hurt somebody: such claims come first and want a second reader."""

    ALLEGATION = "allegation"
    CRIME = "crime"
    HEALTH = "health"
    MONEY = "money"
    MINOR = "minor"
    PRIVACY = "privacy"
    UNNAMED_SOURCE = "unnamed_source"
