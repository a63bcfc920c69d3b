"""What is done to many claims at once: what it would come to, said before, and then done as one step."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workbench.core.claims import Claim, Listing
from workbench.core.doors import stamp
from workbench.core.errors import Refused
from workbench.core.review import Risk
from workbench.core.text import Span
from workbench.core.verdicts import VerdictScale
from workbench.desk.checking import known_label, own_reason
from workbench.store import checking, claims, review
from workbench.store.store import Store


@dataclass(frozen=True, slots=True)
class Bulk:
    """What a verb would do to the claims that were chosen.

    touched: claims that would change; skipped: chosen ones it has nothing to do with (set already, not listed);
    judged: of the touched ones, those that carry a verdict; facts: how many would be ticked.
    """

    touched: tuple[int, ...]
    skipped: int
    judged: int
    facts: int = 0


def judging(store: Store, ids: Sequence[int]) -> Bulk:
    """Of a verdict: every claim gets it, also one that has it already."""
    return _bulk(store, ids, claims.every(store.connection))


def listing(store: Store, ids: Sequence[int], to: Listing) -> Bulk:
    """Of discarding and restoring."""
    listed = claims.every(store.connection, Listing.LISTED)
    return _bulk(store, ids, claims.every(store.connection) - listed if to is Listing.LISTED else listed)


def flagging(store: Store, ids: Sequence[int], risk: Risk, *, set_it: bool = True) -> Bulk:
    """Of a risk flag, or of taking it off."""
    flagged = review.flagged(store.connection, str(risk))
    return _bulk(store, ids, claims.every(store.connection) - flagged if set_it else flagged)


def ticking(store: Store, ids: Sequence[int]) -> Bulk:
    """Of ticking all facts that are not ticked yet."""
    facts = {claim.id: len(found) for claim in claims.claims(store.connection, ids) if (found := _open_facts(claim))}
    return _bulk(store, ids, facts.keys(), sum(facts.values()))


def _bulk(store: Store, ids: Sequence[int], fitting: Collection[int], facts: int = 0) -> Bulk:
    touched = tuple(claim for claim in ids if claim in fitting)
    judged = claims.judged(store.connection)
    return Bulk(touched, len(ids) - len(touched), sum(claim in judged for claim in touched), facts)


def judge_all(store: Store, scale: VerdictScale, ids: Sequence[int], verdict: str, reason: str) -> None:
    """Give many claims a verdict, as one step: with this reason, without one with what this person wrote on each."""
    label = known_label(scale, verdict)
    chosen = _chosen(store, ids)
    at = stamp(store.clock())
    with store.change(f"Verdict {label.name}, {_many(chosen)}", action="judge", claim=_only(chosen)) as change:
        for claim in chosen:
            checking.add_judgement(
                change,
                uid="j" + store.ids(),
                claim_id=claim.id,
                verdict=verdict,
                reason=(reason or own_reason(store, claim.id)).strip(),
                override="",
                checker=store.person,
                at=at,
                words=claim.text,
            )
            if not reason:  # what was typed went with it; else it stays typed, for a look of its own
                checking.type_text(store.connection, claim.id, "reason", None, store.person)


def flag_all(store: Store, ids: Sequence[int], risk: Risk, *, set_it: bool) -> None:
    """Set or take off a risk flag on many claims, as one step; claims that have it already are left as they are."""
    chosen = _chosen(store, flagging(store, ids, risk, set_it=set_it).touched)
    label = f"Risk {risk.replace('_', ' ')}{'' if set_it else ' taken off'}, {_many(chosen)}"
    at = stamp(store.clock())
    with store.change(label, action="flag", claim=_only(chosen)) as change:
        for claim in chosen:
            known = review.risk_id(store.connection, claim.id, str(risk))
            if set_it:
                change.insert("risk", {"claim_id": claim.id, "kind": str(risk), "person": store.person, "at": at})
            elif known is not None:
                change.delete("risk", known)


def tick_all(store: Store, ids: Sequence[int]) -> None:
    """Tick all facts of many claims, as one step."""
    chosen = _chosen(store, ticking(store, ids).touched)
    at = stamp(store.clock())
    with store.change(f"Tick all facts, {_many(chosen)}", action="tick", claim=_only(chosen)) as change:
        for claim in chosen:
            for span in _open_facts(claim):
                checking.set_tick(change, claim.id, span, True, checker=store.person, at=at)


def ask_all(store: Store, ids: Sequence[int], of: str, text: str, due: str) -> None:
    """Ask somebody the same about many claims, as one step: one answer will answer all of them."""
    if not of.strip() or not text.strip():
        raise Refused("a question needs somebody to ask, and words")
    chosen = _chosen(store, ids)
    asked = {"of": of.strip(), "text": text.strip(), "due": due.strip(), "person": store.person}
    asked |= {"at": stamp(store.clock()), "answer": "", "confirmed": "", "answered_at": "", "answered_by": ""}
    with store.change(f"Question, {_many(chosen)}", action="ask", claim=_only(chosen)) as change:
        for claim in chosen:
            change.insert("question", {"uid": "q" + store.ids(), "claim_id": claim.id, **asked})


def _chosen(store: Store, ids: Sequence[int]) -> list[Claim]:
    found = claims.claims(store.connection, ids)
    if not found:
        raise Refused("nothing to do: no claim is chosen that it would change")
    return found


def _open_facts(claim: Claim) -> list[Span]:
    return list(dict.fromkeys(fact.span for fact in claim.finding.facts if fact.span not in claim.ticked))


def _many(chosen: Sequence[Claim]) -> str:
    return f"claim {chosen[0].number or chosen[0].uid}" if len(chosen) == 1 else f"{len(chosen)} claims"


def _only(chosen: Sequence[Claim]) -> str | None:
    return chosen[0].uid if len(chosen) == 1 else None
