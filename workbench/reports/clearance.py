"""The verdict on the piece, worked out from the records and never saying more than they do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.core.claims import WorkState
from workbench.core.report import Report, ReportedClaim
from workbench.core.review import Fate, Outcome, Signature, SigningRole
from workbench.reports.changes import CHANGES, made, owed
from workbench.reports.wording import counted, listed

STANDS = frozenset({"ver", "aut", "non"})
"""Tones of verdicts under which the words may stay as they are."""

UNFINISHED = (WorkState.WAITING, WorkState.INCOMPLETE, WorkState.STALE)
"""Work states of a claim that has a verdict and is open all the same."""

SIGN_OFF = {SigningRole.EDITOR: "the editor", SigningRole.LEGAL: "legal"}
"""Roles whose signature is a sign-off; the others sign for their own work."""


class Standing(StrEnum):
    """Whether a piece may go out."""

    CLEARED = "cleared"
    WITH_CHANGES = "with_changes"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Clearance:
    """The verdict on the piece. because: what it rests on, each in a few words: "12 of 46 claims without a verdict"."""

    standing: Standing
    label: str
    because: tuple[str, ...]
    signed: str
    """Whether the case is signed off as it stands, in a few words."""
    beside: tuple[str, ...]
    """What a reader might otherwise take for granted: "2 overrides"."""


def clearance(report: Report, claims: Sequence[ReportedClaim]) -> Clearance:
    """The verdict on the piece from its listed claims.

    *Hold* when a claim is open (no verdict; or waiting, incomplete, stale), when the second reader disagrees, when a
    verdict says that the words do not hold (every tone that is neither in STANDS nor in CHANGES: wrong, disputed,
    unsupported) and no change is proposed or made to them, or when nothing is listed at all. Else *cleared when changes
    are made* while words still have to change. Else *cleared*.
    """
    if not claims:
        return Clearance(Standing.HOLD, "Hold", ("no claims listed",), _signed(report), ())
    tones = {label.key: label.tone for label in report.scale.labels}
    judged = [(one, judgement.verdict) for one in claims if (judgement := one.judgement)]
    holding = Counter(verdict for one, verdict in judged if _holds(one, tones[verdict]))
    given = Counter(verdict for _, verdict in judged)
    by_state = Counter(one.claim.state for one, _ in judged)
    split = len({one.claim.id for one in claims}.intersection(report.disagreed))
    unjudged = len(claims) - len(judged)
    because = [f"{unjudged:,} of {counted(len(claims), 'claim')} without a verdict"] if unjudged else []
    because += [f"{by_state[state]:,} {state.value}" for state in UNFINISHED if by_state[state]]
    because += [
        f"{_part(holding[label.key], given[label.key])} {label.short.lower()}"
        for label in report.scale.labels
        if holding[label.key]
    ]
    because += [f"second reader disagrees on {split:,}"] if split else []
    if because:
        standing, name = Standing.HOLD, "Hold"
    elif changes := sum(owed(one, tones[verdict]) for one, verdict in judged):
        standing, name = Standing.WITH_CHANGES, "Cleared when changes are made"
        because = [f"{changes:,} of {counted(len(claims), 'claim')} must change"]
    else:
        standing, name = Standing.CLEARED, "Cleared"
        because = [f"{counted(len(claims), 'claim')} checked"]
    return Clearance(standing, name, tuple(because), _signed(report), tuple(_beside(claims)))


def sign_offs(report: Report) -> list[Signature]:
    """Standing signatures by an editor or lawyer that cover every listed claim exactly as it is."""
    return [
        one for one in _given(report) if not one.changed and one.covers == len(report.claims) + report.claims_withheld
    ]


def _part(number: int, of: int) -> str:
    return f"{number:,}" if number == of else f"{number:,} of {of:,}"


def _holds(reported: ReportedClaim, tone: str) -> bool:
    """Whether the verdict says that the words do not hold, and no other words were proposed or made."""
    if tone in STANDS | CHANGES:
        return False
    return not made(reported) and not (reported.proposal is not None and reported.proposal.open)


def _beside(claims: Sequence[ReportedClaim]) -> Iterator[str]:
    overridden = sum(1 for one in claims if one.judgement and one.judgement.override)
    stet = sum(1 for one in claims if one.proposal and one.proposal.fate is Fate.STET)
    applied = sum(1 for one in claims if made(one))
    risky = sum(1 for one in claims if one.claim.risks and one.judgement and not second_look(one))
    for number, words in (
        (overridden, counted(overridden, "verdict stands by override", "verdicts stand by override")),
        (applied, f"{counted(applied, 'change')} applied"),
        (stet, counted(stet, "change decided against", "changes decided against")),
        (risky, counted(risky, "high-risk verdict", "high-risk verdicts") + " without a second reading"),
    ):
        if number:
            yield words


def second_look(reported: ReportedClaim) -> bool:
    """Whether the verdict that counts was agreed with or re-read, and not disagreed with after that."""
    given = reported.judgement
    on_it = [one for one in reported.readings if given and one.judgement_id == given.id and not one.withdrawn]
    return bool(on_it) and on_it[-1].outcome is not Outcome.DISAGREE


def _given(report: Report) -> list[Signature]:
    return [one for one in report.signatures if one.role in SIGN_OFF and not one.withdrawn]


def _signed(report: Report) -> str:
    whole = sign_offs(report)
    if whole:
        roles = dict.fromkeys(SIGN_OFF[one.role] for one in whole)
        overridden = ", with an override" if any(one.override for one in whole) else ""
        return f"signed off by {listed([*roles])}{overridden}"
    return "signed, but not as it stands now" if _given(report) else "not signed off"
