"""Lists of claims the queue can show that no field of the filter describes: at risk, to be read, disagreed on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.core.claims import ClaimFilter, WorkState
from workbench.core.people import same_person
from workbench.desk.desk import Desk

READ_STATES = (WorkState.SECOND_READ, WorkState.SIGNED_OFF)


@dataclass(frozen=True, slots=True)
class ClaimList:
    """A list by name. ids: of the claims in it, in its own order, looked up when it is opened."""

    key: str
    words: str
    ids: Callable[[Desk], Sequence[int]]


def _at_risk(desk: Desk) -> list[int]:
    """Flagged claims, those not yet read a second time first."""
    flagged = desk.claims(desk.claim_ids(ClaimFilter(at_risk=True)))
    return [claim.id for claim in sorted(flagged, key=lambda claim: claim.state in READ_STATES)]


def _risky_unread(desk: Desk) -> list[int]:
    """Flagged claims without a second reading."""
    return [claim.id for claim in desk.claims(_at_risk(desk)) if claim.state not in READ_STATES]


def _to_read(desk: Desk) -> list[int]:
    """What waits for the person at the desk to read it, claims at risk first."""
    return [claim.id for claim in sorted(desk.claims(waiting_to_be_read(desk)), key=lambda claim: not claim.risks)]


def waiting_to_be_read(desk: Desk) -> list[int]:
    """Claims whose verdict somebody else gave and nobody has read."""
    read = {one.judgement_id for one in desk.readings() if not one.withdrawn}
    waiting = []
    for claim_id in desk.claim_ids(ClaimFilter(states=frozenset({WorkState.CHECKED}))):
        given = [one for one in desk.judgements(claim_id) if not one.withdrawn]
        if given and given[-1].id not in read and not same_person(given[-1].checker, desk.person):
            waiting.append(claim_id)
    return waiting


def _wrong_as_it_stands(desk: Desk) -> list[int]:
    """Claims found wrong for which nobody has proposed other words."""
    refuting = frozenset(label.key for label in desk.scale.labels if "contradicting" in label.needs)
    proposed = {one.claim_id for one in desk.proposals()}
    wrong = desk.claim_ids(ClaimFilter(verdicts=refuting)) if refuting else ()
    return [claim_id for claim_id in wrong if claim_id not in proposed]


AT_RISK = ClaimList("at_risk", "At risk", _at_risk)
RISKY_UNREAD = ClaimList("risky_unread", "At risk, unread", _risky_unread)
TO_READ = ClaimList("to_read", "To be read", _to_read)
WRONG_AS_IT_STANDS = ClaimList("wrong", "Wrong, without other words", _wrong_as_it_stands)
DISAGREED = ClaimList("disagreed", "Disagreed on", lambda desk: desk.agreement().disagreed)

OFFERED = (AT_RISK, TO_READ, DISAGREED)
"""Lists in the filter menu of the queue."""
