"""What becomes of evidence, ticks, notes and all else that is recorded when claims are merged: nothing is lost."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from workbench.core.claims import Claim
from workbench.core.documents import Version
from workbench.core.review import Fate, Proposal
from workbench.core.text import Span
from workbench.desk.checking import append_note
from workbench.store import checking, merging, review
from workbench.store.journal import Change
from workbench.store.store import Store


def carry_over(
    store: Store, change: Change, held: Sequence[Claim], version: Version, place: Span, facts: Collection[Span]
) -> None:
    """Bring what is recorded on the claims to the first of them, which stands at `place` from now on.

    held: the claims as they stood before. facts: those found at the place, the only ones that can be ticked there.
    The others keep theirs, but for questions; verdicts stay where they were given.
    """
    kept, *others = held
    for other in others:
        merging.copy_links(change, other.id, kept.id)
        merging.copy_ticks(change, other.id, kept.id, facts)
        merging.copy_risks(change, other.id, kept.id)
        merging.move_questions(change, other.id, kept.id)
        for _, note in checking.notes(change.connection, other.id):
            append_note(store, change, kept.id, note.text, note.kind)
    _join_proposals(store, change, held, version, place)


def _join_proposals(store: Store, change: Change, held: Sequence[Claim], version: Version, place: Span) -> None:
    """One proposed change of the words at the place, with every one that was proposed for a part of them."""
    proposed: list[tuple[Claim, Proposal]] = []
    for one in sorted(held, key=lambda claim: claim.span):
        for proposal in review.proposals(store.connection, one.id):
            apart = not proposed or proposed[-1][0].span.end <= one.span.start
            if proposal.new and proposal.old == one.text and apart:
                proposed.append((one, proposal))
    if not proposed:
        return
    words, reached = "", place.start
    for one, proposal in proposed:
        words += version.text[reached : one.span.start] + proposal.new
        reached = one.span.end
    fates = {proposal.fate for _, proposal in proposed}
    why = "; ".join(dict.fromkeys(proposal.why for _, proposal in proposed if proposal.why))
    merging.keep_proposal(
        change,
        proposed[0][0].id,
        held[0].id,
        old=place.of(version.text),
        new=words + version.text[reached : place.end],
        why=why,
        fate=str(fates.pop() if len(fates) == 1 else Fate.PROPOSED),
    )
