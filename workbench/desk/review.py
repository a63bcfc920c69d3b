"""Around a verdict: proposed changes, questions, the second reader, risk flags, sign-off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from workbench.core.claims import Claim, ClaimFilter, Listing, WorkState
from workbench.core.doors import read_stamp, stamp
from workbench.core.errors import Refused
from workbench.core.people import folded, same_person
from workbench.core.review import (
    Against,
    Blocker,
    Fate,
    Outcome,
    Proposal,
    Question,
    Risk,
    SecondReading,
    Signature,
    SigningRole,
)
from workbench.core.text import one_line
from workbench.desk.checking import standing
from workbench.store import checking, claims, review, signing, standings
from workbench.store.steps import unfinished
from workbench.store.store import Store

# -- proposed changes


def propose(store: Store, claim_id: int, new: str, why: str) -> Proposal | None:
    """Propose other words for a claim's own, or take the proposal back (no new words)."""
    uid, name = claims.names(store.connection, claim_id)
    old, new = claims.words(store.connection, claim_id) or "", new.strip()
    if new == old:
        raise Refused("the proposed words are those that stand there")
    known = review.proposal_id(store.connection, claim_id)
    if known is None and not new:
        raise Refused("there is no proposed change to take back")
    values = {"old": old, "new": new, "why": why.strip(), "fate": str(Fate.PROPOSED), "fate_reason": "",
              "person": store.person, "at": stamp(store.clock()), **_settled(store, Fate.PROPOSED)}  # fmt: skip
    with store.change(f"Proposed change, claim {name}", action="change", claim=uid) as change:
        if known is None:
            change.insert("proposal", {"claim_id": claim_id, **values})
        elif new:
            change.update("proposal", known, **values)
        else:
            change.delete("proposal", known)
    return next(iter(review.proposals(store.connection, claim_id)), None)


def settle_change(store: Store, claim_id: int, fate: Fate, reason: str = "") -> Proposal:
    """What becomes of a proposed change; stet needs a reason."""
    uid, name = claims.names(store.connection, claim_id)
    known = review.proposal_id(store.connection, claim_id)
    if known is None:
        raise Refused(f"claim {name} has no proposed change", remedy="Propose one first")
    if fate is Fate.STET and not reason.strip():
        raise Refused("stet needs a reason", remedy="Say why the writer's words stay")
    with store.change(f"Change {fate}, claim {name}", action="settle_change", claim=uid) as change:
        change.update("proposal", known, fate=str(fate), fate_reason=reason.strip(), **_settled(store, fate))
    return review.proposals(store.connection, claim_id)[0]


def _settled(store: Store, fate: Fate) -> dict[str, object]:
    """Who said it, and when; a change that is open again was settled by nobody."""
    if fate is Fate.PROPOSED:
        return {"settled_by": "", "settled_at": ""}
    return {"settled_by": store.person, "settled_at": stamp(store.clock())}


# -- questions


def ask(store: Store, claim_id: int, of: str, text: str, due: str = "") -> Question:
    """Ask somebody about a claim; it waits until there is an answer."""
    if not of.strip() or not text.strip():
        raise Refused("a question needs somebody to ask, and words")
    uid, name = claims.names(store.connection, claim_id)
    with store.change(f"Question, claim {name}", action="ask", claim=uid) as change:
        question_id = change.insert(
            "question",
            {"uid": "q" + store.ids(), "claim_id": claim_id, "of": of.strip(), "text": text.strip(), "due": due.strip(),
             "person": store.person, "at": stamp(store.clock()), "answer": "", "confirmed": "", "answered_at": "",
             "answered_by": ""},
        )  # fmt: skip
    return review.question(store.connection, question_id)


def answer(store: Store, question_id: int, text: str, confirmed: str = "", *, confirms: bool = False) -> Question:
    """Record an answer, and who confirmed it how; see Desk.answer."""
    asked = review.question(store.connection, question_id)
    text = text.strip()
    if confirms and not text:
        raise Refused("only an answer can bear a claim out", remedy="Write down what was answered")
    also = [asked, *(one for one in review.questions(store.connection) if _same_point(one, asked))]
    at = stamp(store.clock())
    by = {"answered_at": at, "answered_by": store.person} if text else {"answered_at": "", "answered_by": ""}
    found = {claim.id: claim for claim in claims.claims(store.connection, dict.fromkeys(one.claim_id for one in also))}
    named = [str(claim.number or claim.uid) for claim in sorted(found.values(), key=lambda claim: claim.id)]
    label = f"Answer, claim{'' if len(named) == 1 else 's'} {', '.join(named)}"
    step = store.ids()
    for one in also:  # one entry a claim, so that each has it in its history; one step for all of them
        claim = found[one.claim_id]
        with store.change(label, action="answer", claim=claim.uid, step=step) as change:
            change.update("question", one.id, answer=text, confirmed=confirmed.strip(), **by)
            if confirms and claim.listing is Listing.LISTED:
                for fact in claim.finding.facts:
                    checking.set_tick(change, claim.id, fact.span, True, checker=store.person, at=at)
    return review.question(store.connection, question_id)


def _same_point(one: Question, asked: Question) -> bool:
    """Whether another question asks the same person the same words, and has been answered the same so far."""
    same = one_line(one.text) == one_line(asked.text) and same_person(one_line(one.of), one_line(asked.of))
    return same and one.answer == asked.answer and one.id != asked.id


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing to ask, and the claims it is asked on."""

    question: Question
    """The oldest of those that ask it."""
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class CallSheet:
    """All open points for one person, to print or to copy: neutral questions, no verdicts."""

    of: str
    points: tuple[OpenPoint, ...]

    def text(self) -> str:
        """The sheet as plain text."""
        lines = [f"Questions for {self.of}", ""]
        for number, point in enumerate(self.points, 1):
            due = f" (by {point.question.due})" if point.question.due else ""
            lines.append(f"{number}. {one_line(point.question.text)}{due}")
            lines += [f"   In the text: “{one_line(claim.text)}”" for claim in point.claims]
            lines.append("")
        return "\n".join(lines).rstrip() + "\n"


def call_sheets(store: Store) -> list[CallSheet]:
    """A sheet for each person who was asked something that is still open, by name; what is asked twice stands once."""
    waiting = [question for question in review.questions(store.connection) if not question.answer]
    found = {claim.id: claim for claim in claims.claims(store.connection, [q.claim_id for q in waiting])}
    sheets: dict[str, tuple[str, dict[str, list[Question]]]] = {}
    for question in waiting:
        if question.claim_id in found:
            _, asked = sheets.setdefault(folded(one_line(question.of)), (one_line(question.of), {}))
            asked.setdefault(one_line(question.text), []).append(question)
    return [
        CallSheet(of, tuple(OpenPoint(same[0], tuple(found[one.claim_id] for one in same)) for same in asked.values()))
        for _, (of, asked) in sorted(sheets.items())
    ]


# -- the second reader


def read(
    store: Store, claim_id: int, outcome: Outcome, comment: str, *, blind: bool, cool_off: timedelta
) -> SecondReading:
    """A second reading of the present verdict.

    Raises Refused: no verdict, not complete, no other person, no comment, one's own verdict still warm.
    """
    (claim,) = claims.claims(store.connection, [claim_id])
    name = claim.number or claim.uid
    verdict = standing(store, claim_id)
    if verdict is None:
        raise Refused(f"claim {name} has no verdict to read")
    if claim.missing:
        raise Refused(f"the verdict on claim {name} is not complete: it needs {', '.join(claim.missing)}")
    own = same_person(verdict.checker, store.person)
    if own and outcome is not Outcome.REREAD:
        raise Refused(f"{verdict.checker} gave this verdict and cannot be its second reader",
                      remedy="Another person reads it, or the checker re-reads it alone, recorded as such")  # fmt: skip
    if not own and outcome is Outcome.REREAD:
        raise Refused("a re-reading is the checker's own", remedy="Agree or disagree")
    if own and (left := min(cool_off, cool_off - (store.clock() - read_stamp(verdict.at)))) > timedelta():
        raise Refused(
            f"this verdict on claim {name} is too fresh for a second look of one's own",
            remedy=f"Come back in {-(-left // timedelta(minutes=1))} min, or let another person read it",
        )
    if outcome is Outcome.DISAGREE and not comment.strip():
        raise Refused("disagreement needs a comment")
    with store.change(f"Second reading: {outcome}, claim {name}", action="read", claim=claim.uid) as change:
        names = ("uid", "claim_id", "judgement_id", "outcome", "comment", "blind", "reader", "at")
        change.insert_many(
            "reading",
            names,
            [("r" + store.ids(), claim_id, verdict.id, str(outcome), comment.strip(), int(blind), store.person,
              stamp(store.clock()))],
        )  # fmt: skip
    return review.readings(store.connection, claim_id)[-1]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far second readers agreed: standing readings by other persons, and the claims they disagreed on."""

    agreed: int
    disagreed: tuple[int, ...]

    @property
    def share(self) -> float | None:
        """Share of readings that agreed; None while there are none."""
        total = self.agreed + len(self.disagreed)
        return self.agreed / total if total else None


def agreement(store: Store) -> Agreement:
    """Figures over the last standing reading of each claim."""
    last = {one.claim_id: one for one in review.readings(store.connection) if not one.withdrawn}
    others = [one for one in last.values() if one.outcome is not Outcome.REREAD]
    disagreed = tuple(one.claim_id for one in others if one.outcome is Outcome.DISAGREE)
    return Agreement(len(others) - len(disagreed), disagreed)


# -- risk flags


def flag(store: Store, claim_id: int, risk: Risk, *, set_it: bool = True) -> None:
    """Set or take off a risk flag; what stands already stays."""
    uid, name = claims.names(store.connection, claim_id)
    known = review.risk_id(store.connection, claim_id, str(risk))
    if (known is not None) == set_it:
        return
    words = str(risk).replace("_", " ")
    with store.change(
        f"Risk {words}{'' if set_it else ' taken off'}, claim {name}", action="flag", claim=uid
    ) as change:
        if known is None:
            row = {"claim_id": claim_id, "kind": str(risk), "person": store.person, "at": stamp(store.clock())}
            change.insert("risk", row)
        else:
            change.delete("risk", known)


# -- sign-off


def blockers(store: Store) -> list[Blocker]:
    """What stands against a sign-off; empty when the case can be signed."""
    counts = claims.counts(store.connection, ClaimFilter()).by_state
    found = {
        Against.COMING: int(unfinished(store.connection)),
        Against.TO_CHECK: counts.get(WorkState.TO_CHECK, 0),
        Against.WAITING: counts.get(WorkState.WAITING, 0),
        Against.INCOMPLETE: counts.get(WorkState.INCOMPLETE, 0),
        Against.STALE: counts.get(WorkState.STALE, 0),
        Against.CHANGES: sum(one.open for one in review.proposals(store.connection)),
        Against.WRONG: _wrong_as_it_stands(store),
        Against.RISKY: len(_risky_unread(store)),
        Against.DISAGREED: len(agreement(store).disagreed),
    }
    return [Blocker(against, count) for against, count in found.items() if count]


def sign(store: Store, role: SigningRole, override: str = "") -> Signature:
    """Sign the case as it stands, by its hash. Raises Refused while something stands against it and nothing overrides.

    Later edits reopen only what they touch: a claim counts as signed off while its own hash is the one signed.
    """
    against = blockers(store)
    if against and not override.strip():
        words = "; ".join(one.words for one in against)
        raise Refused(f"not to be signed yet: {words}", remedy="Or override with a written reason")
    hashes = signing.claim_hashes(store.connection)
    if not hashes:
        raise Refused("there is no claim to sign for")
    with store.change(f"Signed as {str(role).replace('_', ' ')}", action="sign") as change:
        signing.add_signature(
            change,
            uid="s" + store.ids(),
            role=role,
            whole=signing.whole_hash(store.connection, hashes),
            claims=hashes,
            override=override.strip() if against else "",
            signer=store.person,
            at=stamp(store.clock()),
        )
    return signing.signatures(store.connection)[-1]


def _wrong_as_it_stands(store: Store) -> int:
    """Claims whose verdict asks for contradicting evidence (wrong) and for which nobody has proposed other words."""
    refuting = [label.key for label in standings.scale(store.connection).labels if "contradicting" in label.needs]
    wrong = claims.ids(store.connection, ClaimFilter(verdicts=frozenset(refuting)))
    proposed = {one.claim_id for one in review.proposals(store.connection)}
    return sum(claim_id not in proposed for claim_id in wrong)


def _risky_unread(store: Store) -> Sequence[int]:
    risky = [claim_id for claim_id, _ in review.risks(store.connection)]
    found = claims.claims(store.connection, sorted(set(risky)))
    return [one.id for one in found if one.state not in (WorkState.SECOND_READ, WorkState.SIGNED_OFF)]
