"""What a verdict still needs: one rule a word of the scale file's `needs`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Support:
    """What stands behind one claim, as far as needs ask: counts of evidence, and whether words are there."""

    evidence: int = 0
    pinpointed: int = 0
    """Evidence with a locator or a passage of a document in the case."""
    contradicting: int = 0
    reason: bool = False
    proposal: bool = False
    """A proposed change with new wording."""
    conflict: bool = False
    """The claim is one side of a conflict."""


@dataclass(frozen=True, slots=True)
class Need:
    """One need: whether it is met, and what to do when it is not, in words shown in place."""

    met: Callable[[Support], bool]
    asks: str


NEEDS: Mapping[str, Need] = {
    "evidence": Need(lambda s: s.evidence > 0, "evidence"),
    "pinpoint": Need(lambda s: s.pinpointed > 0, "evidence with a pinpoint"),
    "contradicting": Need(lambda s: s.contradicting > 0, "contradicting evidence"),
    "evidence_or_conflict": Need(lambda s: s.evidence > 0 or s.conflict, "evidence, or the conflict"),
    "change": Need(lambda s: s.proposal, "the new wording"),
    "reason": Need(lambda s: s.reason, "a reason"),
    "context": Need(lambda s: s.reason, "the missing context, as the reason"),
    "searched": Need(lambda s: s.reason, "what was searched, as the reason"),
    "approval": Need(lambda s: s.reason, "who approved it, as the reason"),
}
"""Every word a scale file may use under `needs`."""


def missing(needs: tuple[str, ...], support: Support) -> tuple[str, ...]:
    """What is still asked for, in the scale's order: ("evidence", "a reason"). Empty when the verdict is complete."""
    return tuple(NEEDS[need].asks for need in needs if not NEEDS[need].met(support))
