"""Claims: what the finder proposes, what a case keeps, and the pure rule of the work state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workbench.core.documents import Passage
from workbench.core.text import Span


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    STATEMENT = "statement"
    FIGURE = "figure"
    DATE = "date"
    QUOTATION = "quotation"
    COMPARISON = "comparison"
    PREDICTION = "prediction"
    PROMISE = "promise"
    OPINION = "opinion"


class FactKind(StrEnum):
    """What sort of particle inside a claim can be ticked."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    ROLE = "role"
    PLACE = "place"
    ORGANISATION = "organisation"
    QUOTATION = "quotation"
    SUPERLATIVE = "superlative"


class Listing(StrEnum):
    """Whether a claim stands in the register. Everything but LISTED can be restored."""

    LISTED = "listed"
    FOLDED = "folded"
    """Repeats a claim that is listed (second caption, pull quote)."""
    SET_ASIDE = "set_aside"
    """Stands in a passage that was set aside (paywall notice, byline)."""
    DISCARDED = "discarded"
    """A person said that the finder was wrong."""


class WorkState(StrEnum):
    """How far the work on a claim is. Never stored: see core/work.py."""

    TO_CHECK = "to_check"
    WAITING = "waiting"
    INCOMPLETE = "incomplete"
    CHECKED = "checked"
    STALE = "stale"
    SECOND_READ = "second_read"
    SIGNED_OFF = "signed_off"


CHECKED_STATES = frozenset({WorkState.CHECKED, WorkState.SECOND_READ, WorkState.SIGNED_OFF})
"""A claim counts as checked in these: it has a verdict with all that it needs, and nothing changed since."""


def how_many_checked(states: Mapping[WorkState, int]) -> int:
    """Of claims counted by their state, those whose check is done: for window, command line and reports alike."""
    return sum(states.get(state, 0) for state in CHECKED_STATES)


@dataclass(frozen=True, slots=True)
class Fact:
    """One tickable particle of a claim; start and end count in the version's text, like every span.

    value: normalised ("150000", "2016-09-12", "Remco Breuker"); unit: "people", "USD", "percent" or None;
    low and high: the interval a figure stands for ("at least 50,000": 50000 to None), None where open or no figure.
    """

    kind: FactKind
    span: Span
    text: str
    value: str | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What the program works out about a claim. Machine-made: outside log and undo, made again at will."""

    kind: ClaimKind
    speaker: str | None
    facts: tuple[Fact, ...]
    worth: float | None
    """Check-worthiness, 0 to 1: claims are ranked by it; which are listed goes by `verifiable`."""
    verifiable: float | None
    why: tuple[str, ...]
    """Why it is listed or not, in a checker's words: "figure: 150,000 people"."""
    family: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A checkable statement as the finder proposes it: a sentence or less, pointing into the text."""

    span: Span
    statement: str
    listing: Listing
    finding: Finding
    repeats: Span | None = None
    """For FOLDED: the span of the sentence it repeats."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that the finder makes of one text. finder: name and version of what found it."""

    passages: tuple[Passage, ...]
    candidates: tuple[Candidate, ...]
    """In the order of the text, at most one for each span."""
    finder: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as lists, passage and command line see it: its words, its place, where the work stands."""

    id: int
    uid: str
    number: int | None
    """Given when first listed, once per case, never used again."""
    document_id: int
    document: str
    """File name of its document."""
    span: Span
    text: str
    statement: str
    listing: Listing
    origin: str
    """"found" by the program or "made" by a person."""
    finding: Finding
    verdict: str | None
    state: WorkState
    evidence_count: int
    has_note: bool
    ticked: tuple[Span, ...]
    """Spans of the facts that were confirmed."""
    missing: tuple[str, ...] = ()
    """What the verdict still needs ("evidence"); empty when it is complete, overridden or not given."""
    risks: tuple[str, ...] = ()
    """Risk flags, see core.review.Risk."""
    version: int = 1
    """Number of the version that span, text and facts count in: the newest one that has its words."""
    gone_from: int | None = None
    """Number of the document's newest version where that no longer has its words; None while they stand in it."""
    conflicts: int = 0
    """Open conflicts it stands in."""
    odd: bool = False
    """Whether it is nearly like another claim and not the same, or spells a name otherwise."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim's place in the passage, with what its colour and shape need."""

    claim_id: int
    span: Span
    verdict: str | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A fact a person confirmed."""

    span: Span
    checker: str
    at: str


@dataclass(frozen=True, slots=True)
class Note:
    """Free words on a claim. kind: "record" (goes into the report) or "working" (stays on the desk)."""

    kind: str
    text: str
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list, in which order. Empty fields filter nothing.

    words: every word must stand (as a beginning) in the claim, its notes, reasons or evidence.
    order: "document", "rank" (predictions, promises and opinions apart, behind the others), "speaker", "kind",
    "verdict" (those without one first, then as the scale has them) or "changed" (what was worked on last first).
    group: "" or "document", "speaker", "kind", "verdict": what belongs together stands together, in that order.
    risk_first: claims with a risk flag before all others (of their group), in that order among themselves.
    all_listings: also folded, set-aside and discarded claims.
    """

    words: str = ""
    states: frozenset[WorkState] = frozenset()
    verdicts: frozenset[str] = frozenset()
    kinds: frozenset[ClaimKind] = frozenset()
    documents: frozenset[int] = frozenset()
    speakers: frozenset[str] = frozenset()
    """Names; the empty string stands for claims without a speaker."""
    order: str = "document"
    group: str = ""
    risk_first: bool = False
    at_risk: bool = False
    """Only claims with a risk flag."""
    in_conflict: bool = False
    """Only claims that stand in an open conflict."""
    worth_from: float = 0.0
    verifiable_from: float = 0.0
    """Only claims with at least these scores, 0 to 1; claims without scores (made by hand) always pass."""
    all_listings: bool = False


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """A stretch of a list of claims that have one value in common. start: place of its first claim in the list.

    key: id of a document, name of a speaker ("" for none), kind, or key of a verdict (None for none).
    """

    key: int | str | None
    start: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many listed claims there are, by what the filter chips show."""

    total: int
    by_state: dict[WorkState, int]
    by_verdict: dict[str, int]
    by_kind: dict[ClaimKind, int]
    by_document: dict[int, int]
    by_speaker: dict[str, int]

    @property
    def checked(self) -> int:
        """Claims whose check is done, see CHECKED_STATES: those of three chips together, and of no other count."""
        return how_many_checked(self.by_state)

    @property
    def unfinished(self) -> dict[WorkState, int]:
        """Claims on which work was begun and something is missing, by their state, the most pressing first."""
        asked = (WorkState.INCOMPLETE, WorkState.STALE, WorkState.WAITING)
        return {state: self.by_state[state] for state in asked if self.by_state.get(state)}

    @property
    def judged(self) -> int:
        """Claims that carry a verdict, also one that lacks something."""
        return sum(self.by_verdict.values())
