"""What the sections of the check show of the claim at hand, read from the desk in one go."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from workbench.core.claims import Claim
from workbench.core.conflicts import Kin, Slip, Tie
from workbench.core.evidence import EvidenceLink
from workbench.core.people import same_person
from workbench.core.review import Proposal, Question, SecondReading
from workbench.core.strength import Strength
from workbench.core.verdicts import Judgement
from workbench.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class AtHand:
    """One claim with all that is recorded about it. verdict: the one that counts; readings: those that stand."""

    claim: Claim
    verdict: Judgement | None
    links: tuple[EvidenceLink, ...]
    strength: Strength
    proposal: Proposal | None
    questions: tuple[Question, ...]
    readings: tuple[SecondReading, ...]
    own: bool
    """Whether the person at the desk gave the verdict."""
    read: bool
    """Whether the person at the desk has read the present verdict."""
    blind: bool
    """Whether the person reads blind: the evidence before the verdict."""
    veiled: bool
    """Whether verdict and reason are still hidden from a blind reader."""
    ties: tuple[Tie, ...] = ()
    """What joins the claim to others, conflicts first."""
    kin: Kin | None = None
    slips: tuple[Slip, ...] = ()
    """What does not add up inside the claim."""

    @property
    def joined(self) -> frozenset[int]:
        """Ids of the claims that are joined to it: what becomes of them is shown here too."""
        sides = [side for tie in self.ties for side in (tie.a, tie.b)]
        return frozenset(side.claim_id for side in (*sides, *(self.kin.members if self.kin is not None else ())))

    @property
    def shown_verdict(self) -> Judgement | None:
        """The verdict as far as it is to be seen."""
        return None if self.veiled else self.verdict


def at_hand(desk: Desk, claim: Claim, *, blind: bool = False, unveiled: AbstractSet[int] = frozenset()) -> AtHand:
    """Read a claim's evidence and what goes on around its verdict. unveiled: judgements a blind reader asked to see."""
    standing = [one for one in desk.judgements(claim.id) if not one.withdrawn] if claim.verdict else []
    verdict = standing[-1] if standing else None
    readings = tuple(one for one in desk.readings(claim.id) if not one.withdrawn)
    own = verdict is not None and same_person(verdict.checker, desk.person)
    read = verdict is not None and any(
        one.judgement_id == verdict.id and same_person(one.reader, desk.person) for one in readings
    )
    reads_blind = blind and verdict is not None and not own
    return AtHand(
        claim=claim,
        verdict=verdict,
        links=desk.evidence(claim.id) if claim.evidence_count else (),
        strength=desk.strength(claim.id),
        proposal=desk.proposal(claim.id),
        questions=tuple(desk.questions(claim.id)),
        readings=readings,
        own=own,
        read=read,
        blind=reads_blind,
        veiled=reads_blind and not read and verdict is not None and verdict.id not in unveiled,
        ties=desk.ties(claim.id),
        kin=desk.family(claim.id),
        slips=desk.slips(claim.id) if claim.odd else (),
    )
