"""Claims of a case held against each other: in the background or at once; conflicts settled, families judged.

What comparing finds stands outside the log; what a person makes of it is a change like any other.
"""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.core import comparison
from workbench.core.conflicts import Settled, Settlement, Tie, TieKind, turned
from workbench.core.doors import stamp
from workbench.core.errors import Refused
from workbench.core.evidence import EvidenceEntry, EvidenceLink, Relation
from workbench.core.progress import Progress
from workbench.core.text import Span
from workbench.desk import checking, evidence
from workbench.desk.workers import Job, WorkerPool
from workbench.store import checking as recorded
from workbench.store import claims, comparing, ties
from workbench.store import evidence as evidence_rows
from workbench.store.comparing import Comparable, Comparand, Rows, TieRow
from workbench.store.store import Store

if TYPE_CHECKING:
    from workbench.extract.comparing import Stated, Tied

PORTION = 50
"""Claims compared before they are written: a few milliseconds of the writing thread."""

LIMIT = 3_600.0
"""Seconds that a worker may compare: 100,000 claims take about one minute of one core."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What came of comparing some claims. gone: claims that have left the case; done, total: claims compared."""

    rows: Rows = field(default_factory=Rows)
    gone: tuple[int, ...] = ()
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Further:
    """What all claims together tell: parts and shares, spellings, and which claims change their family.

    unlisted: compared claims that were not in the register, and so do not tell.
    """

    ties: tuple[TieRow, ...]
    kin: Mapping[int, str | None]
    unlisted: frozenset[int]


def compare_now(store: Store) -> None:
    """Compare here what is not compared yet."""
    news = False
    for portion in portions(store):
        _keep(store, portion)
        news = True
    if news or _is_other_register(store):
        _keep_further(store, further(store))


def _is_other_register(store: Store) -> bool:
    """Whether claims came into the register or left it since it was worked out what all of them tell."""
    return comparing.unlisted(store.connection) != comparing.left_out(store.connection)


def uncompared(store: Store) -> int:
    """How many listed claims are not compared yet."""
    return len(comparing.uncompared(store.connection, comparison.ENGINE))


def in_background(store: Store, pool: WorkerPool) -> Generator[Progress, None, None]:
    """The same in a worker, a portion at a time; what is compared when it is closed stays."""
    news = False
    job = pool.submit(portions_of, str(store.path), where="comparing", seconds=LIMIT)
    shown = Progress(0, 0, "", idle=True)
    try:
        last = False
        while not last:
            last = job.done()  # asked first: what came before that is among the parts
            for portion in job.parts():
                _keep(store, portion)
                news = True
                shown = Progress(portion.done, portion.total, "")
                yield shown
            if not last:
                yield Progress(shown.done, shown.total, "", idle=True)
        job.result()
    finally:
        job.cancel()
    if news or _is_other_register(store):
        _keep_further(store, (yield from _waited(pool.submit(further_of, str(store.path), where="comparing"))))


def _waited(job: Job[Further]) -> Generator[Progress, None, Further]:
    try:
        while not job.done():
            yield Progress(0, 0, "", idle=True)
        return job.result()
    finally:
        job.cancel()


def portions_of(path: str) -> Iterator[Portion]:
    """For a worker: compare what is not compared yet in a case that this program has open."""
    with Store.look_into(Path(path)) as store:
        try:
            for portion in portions(store):
                yield portion
                gc.freeze()  # claims as they were read stay: looking through them again and again is an eighth of all
        finally:
            gc.unfreeze()


def further_of(path: str) -> Further:
    """For a worker: what all claims of a case together tell."""
    with Store.look_into(Path(path)) as store:
        return further(store)


def portions(store: Store) -> Iterator[Portion]:
    """Compare what is not compared yet; nothing where all is."""
    from workbench.extract.comparing import Comparer

    connection = store.connection
    gone = comparing.gone(connection)
    todo = comparing.uncompared(connection, comparison.ENGINE)
    if gone:
        yield Portion(gone=tuple(gone), total=len(todo))
    if not todo:
        return
    comparer = Comparer(lambda wanted: {one.claim_id: _stated(one) for one in comparing.comparands(connection, wanted)})
    fresh = set(todo)
    for claim_id, keys in comparing.compared(connection, comparison.ENGINE):
        if claim_id not in fresh:
            comparer.know(claim_id, keys)
    for start in range(0, len(todo), PORTION):
        found, rows = [], []
        for one in comparing.comparands(connection, todo[start : start + PORTION]):
            added = comparer.add(
                one.claim_id, _stated(one), date.fromisoformat(one.published) if one.published else None
            )
            found.append(Comparable(one, added.keys, added.names, added.parts))
            rows += [_row(tie) for tie in added.ties]
            rows += [
                TieRow(one.claim_id, one.claim_id, TieKind.ODD, slip.reason, slip.spans, ()) for slip in added.slips[:1]
            ]
        rows = _without_own_former_words(store, rows)
        yield Portion(Rows.of(found, rows), done=min(start + PORTION, len(todo)), total=len(todo))


def _without_own_former_words(store: Store, rows: list[TieRow]) -> list[TieRow]:
    """What a document said in an earlier version is no contradiction of what it says now: it was changed."""
    against = [row for row in rows if row.kind is TieKind.CONFLICTS]
    stands = comparing.placed(store.connection, sorted({claim for row in against for claim in (row.one, row.other)}))

    def is_own(row: TieRow) -> bool:
        one, other = stands.get(row.one), stands.get(row.other)  # None: undone while it was compared
        return one is not None and other is not None and one[0] == other[0] and one[1] != other[1]

    return [row for row in rows if row.kind is not TieKind.CONFLICTS or not is_own(row)]


def further(store: Store) -> Further:
    """What all compared claims together tell."""
    from workbench.extract.comparing import gathered, shares_told, spelt_otherwise

    connection = store.connection
    telling = {one.uid: one for one in comparing.comparands(connection, comparing.telling_parts(connection))}
    kinds = {"conflicts": TieKind.CONFLICTS, "corroborates": TieKind.CORROBORATES}
    rows = []
    for parts, share, found in shares_told(map(_stated, telling.values())):
        if found.relation in kinds:
            a, b = telling[parts].claim_id, telling[share].claim_id
            rows.append(_ordered(a, b, kinds[found.relation], found.reason, found.a, found.b))
    for name, usual in spelt_otherwise(comparing.name_counts(connection)):
        others = comparing.named(connection, usual)
        rows += [
            _ordered(claim, others[0], TieKind.SPELLING, f"{name} here, {usual} there", (), ())
            for claim in comparing.named(connection, name)
            if claim not in others
        ]
    families = gathered(comparing.same_facts(connection))
    rows = _without_own_former_words(store, rows)
    return Further(tuple(rows), comparing.kin_changes(connection, families), comparing.unlisted(connection))


def _keep(store: Store, portion: Portion) -> None:
    """Loads nothing of the engine: a window would stand still for a quarter of a second over its rules."""
    if portion.gone:
        comparing.forget(store, portion.gone)
    if portion.rows.claims:
        last = portion.done == portion.total
        comparing.keep(store, comparing.UNFINISHED if last else comparison.ENGINE, portion.rows)


def _keep_further(store: Store, found: Further) -> None:
    comparing.keep_further(store, comparison.ENGINE, found.ties, found.kin, found.unlisted)
    comparing.announce(store)


def _stated(one: Comparand) -> Stated:
    from workbench.extract.comparing import Stated

    return Stated(one.text, one.facts, one.span.start, one.speaker, one.uid, one.document)


def _row(tie: Tied) -> TieRow:
    return TieRow(tie.one, tie.other, tie.kind, tie.reason, tie.one_spans, tie.other_spans)


def _ordered(
    a: int, b: int, kind: TieKind, reason: str, a_spans: tuple[Span, ...], b_spans: tuple[Span, ...]
) -> TieRow:
    """A tie with the lower id first; its reason keeps saying "here" of the first."""
    if a < b:
        return TieRow(a, b, kind, reason, a_spans, b_spans)
    return TieRow(b, a, kind, turned(reason), b_spans, a_spans)


def conflicts(store: Store, *, settled: bool) -> tuple[Tie, ...]:
    """Conflicts of the case in the order of the documents."""
    return tuple(tie for tie in ties.conflicts(store.connection) if settled or tie.settlement is None)


def of_claim(store: Store, claim_id: int) -> tuple[Tie, ...]:
    """All that joins a claim to others, conflicts first; of those that state the same only what stands in a source."""
    found = ties.ties(store.connection, tuple(TieKind), claim_id)
    return tuple(tie for tie in found if tie.kind is not TieKind.SAME or tie.other(claim_id).source)


def settle(store: Store, reference: str | Tie, outcome: Settled, wrong: int | None, reason: str) -> Tie:
    """Record how a conflict was settled. Raises Refused: no such conflict, or none of its claims named as wrong."""
    tie = ties.conflict(store.connection, reference)
    if outcome is Settled.WRONG and wrong not in (tie.a.claim_id, tie.b.claim_id):
        raise Refused(f"say which is wrong: claim {tie.a.name} or claim {tie.b.name}")
    uid = next((side.uid for side in (tie.a, tie.b) if side.claim_id == wrong), None)
    settlement = Settlement(
        outcome, uid if outcome is Settled.WRONG else None, reason.strip(), store.person, stamp(store.clock())
    )
    with store.change(f"Conflict of claims {tie.a.name} and {tie.b.name} settled", action="settle") as change:
        change.claim = tie.a.uid
        ties.settle(change, tie, settlement)
    return ties.conflict(store.connection, tie)


def unsettle(store: Store, reference: str | Tie) -> Tie:
    """Open a settled conflict again."""
    tie = ties.conflict(store.connection, reference)
    with store.change(f"Conflict of claims {tie.a.name} and {tie.b.name} opened again", action="unsettle") as change:
        change.claim = tie.a.uid
        ties.unsettle(change, tie)
    return ties.conflict(store.connection, tie)


def attach(store: Store, reference: str, claim_id: int) -> EvidenceLink:
    """The claim across, where it stands in a source, as evidence of this claim with its passage as pinpoint."""
    kinds = (TieKind.CONFLICTS, TieKind.SAME, TieKind.CORROBORATES)
    joined = [tie for tie in ties.ties(store.connection, kinds, claim_id) if tie.uid == reference]
    if not joined:
        raise Refused("nothing joins these claims any more", remedy="They are compared again when words change")
    across = joined[0].other(claim_id)
    if not across.source:
        raise Refused(f"“{across.document}” is under check itself: only a source can bear a claim out")
    passage = (across.document_id, across.span)
    if any(link.passage == passage for link in evidence_rows.evidence_links(store.connection, claim_id)):
        raise Refused("this passage is evidence of the claim already")
    entry = EvidenceEntry(
        title="",
        relation=Relation.CONTRADICTS if joined[0].kind is TieKind.CONFLICTS else Relation.SUPPORTS,
        locator=f"p. {across.page}" if across.page else "",
        excerpt=across.text,
        passage=passage,
    )
    known = evidence_rows.of_document(store.connection, across.document_id)
    if known is not None:
        return evidence.link(store, claim_id, known, entry)
    return evidence.attach(store, claim_id, entry)


def judge_family(store: Store, claim_id: int) -> int:
    """Give a claim's verdict and its evidence to the open members of its family, as one step; says to how many.

    Each keeps a record of its own that says where it comes from. One whose words are no longer in its document's newest
    version is left out. Raises Refused: no verdict, no family, none is open.
    """
    given = checking.standing(store, claim_id)
    if given is None:
        raise Refused("this claim has no verdict to give to others")
    family = ties.family_of(store.connection, claim_id)
    members = family.open_beside(claim_id) if family else ()
    if not members:
        raise Refused("no claim that states the same fact is open")
    _, name = claims.names(store.connection, claim_id)
    links = evidence_rows.evidence_links(store.connection, claim_id)
    told = " ".join(filter(None, [f"By family, as claim {name}.", given.reason]))
    at = stamp(store.clock())
    how_many = f"{len(members)} claims" if len(members) > 1 else f"claim {members[0].name}"
    about = members[0].uid if len(members) == 1 else None
    with store.change(
        f"Verdict by family for {how_many}, as claim {name}", action="judge_family", claim=about
    ) as change:
        for member in members:
            if checking.standing(store, member.claim_id) is not None:
                raise Refused(f"claim {member.name} was given a verdict meanwhile", remedy="Look at it, and try again")
            linked = {link.evidence_id for link in evidence_rows.evidence_links(store.connection, member.claim_id)}
            for link in links:
                if link.evidence_id not in linked:
                    evidence_rows.copy_link(change, link.id, member.claim_id, person=store.person, at=at)
            recorded.add_judgement(
                change,
                uid="j" + store.ids(),
                claim_id=member.claim_id,
                verdict=given.verdict,
                reason=told,
                override=given.override,
                checker=store.person,
                at=at,
                words=member.text,
            )
    return len(members)
