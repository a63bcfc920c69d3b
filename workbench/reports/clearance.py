"""The verdict on the piece, worked out from the records and never saying more than they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.core.claims import WorkState
from workbench.core.report import ReportedClaim
from workbench.core.verdicts import VerdictScale
from workbench.reports.wording import counted

STANDS = frozenset({"ver", "aut", "non"})
"""Tones of verdicts under which the words may stay as they are."""

CHANGES = frozenset({"chg", "ctx"})
"""Tones of verdicts that ask for other words and nothing else."""

UNFINISHED = (WorkState.WAITING, WorkState.INCOMPLETE, WorkState.STALE)
"""Work states of a claim that has a verdict and is open all the same."""

_EVIDENCE = frozenset({"evidence", "pinpoint", "contradicting"})


class Standing(StrEnum):
    """Whether a piece may go out."""

    CLEARED = "cleared"
    WITH_CHANGES = "with_changes"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Clearance:
    """The verdict on the piece. because: what it rests on, each in a few words: "12 of 46 claims not checked"."""

    standing: Standing
    label: str
    because: tuple[str, ...]


def clearance(claims: Sequence[ReportedClaim], scale: VerdictScale) -> Clearance:
    """The verdict on the piece from its listed claims.

    *Hold* when a claim is open (no verdict; or waiting, incomplete, stale), when a verdict says that the words do not
    hold (every tone that is neither in STANDS nor in CHANGES: wrong, disputed, unsupported), or when nothing is listed
    at all. Else *cleared when changes are made* when a verdict's tone is in CHANGES. Else *cleared*.
    What a reader might otherwise take for granted stands beside it: verdicts without the evidence they need,
    overrides, and that nobody has signed.
    """
    if not claims:
        return Clearance(Standing.HOLD, "Hold", ("no claims listed",))
    by_verdict = Counter(reported.judgement.verdict for reported in claims if reported.judgement)
    by_state = Counter(reported.claim.state for reported in claims if reported.judgement)
    unjudged = len(claims) - by_verdict.total()
    holding = [label for label in scale.labels if by_verdict[label.key] and label.tone not in STANDS | CHANGES]
    changing = [label for label in scale.labels if by_verdict[label.key] and label.tone in CHANGES]
    because = [f"{unjudged:,} of {counted(len(claims), 'claim')} not checked"] if unjudged else []
    because += [f"{by_state[state]:,} {state.value}" for state in UNFINISHED if by_state[state]]
    because += [f"{by_verdict[label.key]:,} {label.short.lower()}" for label in holding]
    if because:
        standing, name = Standing.HOLD, "Hold"
    elif changing:
        standing, name = Standing.WITH_CHANGES, "Cleared when changes are made"
        because = [f"{by_verdict[label.key]:,} {label.short.lower()}" for label in changing]
    else:
        standing, name = Standing.CLEARED, "Cleared"
        because = [f"{counted(len(claims), 'claim')} checked"]
    return Clearance(standing, name, (*because, *_asides(claims, scale)))


def _asides(claims: Sequence[ReportedClaim], scale: VerdictScale) -> list[str]:
    in_need = {label.key for label in scale.labels if _EVIDENCE.intersection(label.needs)}
    judged = [(reported, reported.judgement) for reported in claims if reported.judgement]
    bare = sum(1 for reported, given in judged if given.verdict in in_need and not reported.evidence)
    overridden = sum(1 for _, given in judged if given.override)
    signed = all(reported.claim.state is WorkState.SIGNED_OFF for reported in claims)
    asides = [f"{counted(bare, 'verdict')} without evidence"] if bare else []
    asides += [counted(overridden, "override")] if overridden else []
    return asides if signed else [*asides, "not signed off"]
