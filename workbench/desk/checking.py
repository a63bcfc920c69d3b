"""What a checker records about one claim: verdict, reason, notes, ticks, evidence, wording."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.core.claims import Claim, Listing
from workbench.core.doors import stamp
from workbench.core.errors import Refused, UsageError
from workbench.core.needs import missing
from workbench.core.people import same_person
from workbench.core.text import Span, one_line
from workbench.core.verdicts import Judgement, VerdictLabel, VerdictScale
from workbench.store import checking, claims, places, standings, typed_reason
from workbench.store.connection import plain_words
from workbench.store.journal import Change
from workbench.store.steps import newest_entry
from workbench.store.store import Store

NOTE_FIELDS = {"record": "Note", "working": "Working note"}
FIELDS = ("reason", "record", "working", "statement")
"""Text fields that are saved as typed."""


def claim(store: Store, claim_id: int) -> Claim:
    """The claim with this id. Raises Refused when it is gone."""
    found = claims.claims(store.connection, [claim_id])
    if not found:
        raise _gone()
    return found[0]


def _gone() -> Refused:
    return Refused("this claim is no longer there", remedy="It was undone or removed meanwhile")


def judge(
    store: Store,
    scale: VerdictScale,
    claim_id: int,
    verdict: str,
    *,
    reason: str | None,
    override: str,
    note: str = "",
    typed_on: bool = False,
) -> Judgement:
    """Append a verdict and take with it the reason this person typed; the words of another person stay theirs.

    note: a further paragraph of the note for the record, in the same step. typed_on: the reason alone was typed on,
    which shares the undo step of the verdict just given.
    """
    label = known_label(scale, verdict)
    if reason is None:
        reason = own_reason(store, claim_id)
    uid, name = claims.names(store.connection, claim_id)
    step = _typing_step(store, "judge", uid) if typed_on else None
    judgement_uid = "j" + store.ids()
    with store.change(f"Verdict {label.name}, claim {name}", action="judge", claim=uid, step=step) as change:
        words = claims.words(store.connection, claim_id)
        if words is None:
            raise _gone()
        checking.add_judgement(
            change,
            uid=judgement_uid,
            claim_id=claim_id,
            verdict=verdict,
            reason=reason.strip(),
            override=override.strip(),
            checker=store.person,
            at=stamp(store.clock()),
            words=words,
        )
        if note.strip():
            append_note(store, change, claim_id, note, "record")
        checking.type_text(store.connection, claim_id, "reason", None, store.person)
    return checking.judgement(store.connection, judgement_uid)


def own_reason(store: Store, claim_id: int) -> str:
    """The reason this person typed on a claim and has not given with a verdict yet, else their last one."""
    typed = checking.typed(store.connection, claim_id, "reason", store.person)
    if typed is not None:
        return typed[0]
    last = standing(store, claim_id)
    return last.reason if last and same_person(last.checker, store.person) else ""


def would_lack(store: Store, scale: VerdictScale, claim_id: int, verdict: str, reason: str | None) -> tuple[str, ...]:
    """What a verdict would still need on a claim as it stands."""
    label = known_label(scale, verdict)
    if reason is None:
        reason = typing(store, claim_id, "reason")
    return missing(label.needs, standings.support(store.connection, claim_id, reason=bool(reason.strip())))


def known_label(scale: VerdictScale, verdict: str) -> VerdictLabel:
    """The verdict of the scale with this key. Raises UsageError naming those there are."""
    try:
        return scale.label(verdict)
    except KeyError:
        known = ", ".join(one.key for one in scale.labels)
        raise UsageError(f"this case's scale has no verdict “{verdict}”", remedy=f"It has: {known}") from None


def standing(store: Store, claim_id: int) -> Judgement | None:
    """The verdict that counts, None while there is none."""
    return next((j for j in reversed(checking.judgements(store.connection, claim_id)) if not j.withdrawn), None)


def typing(store: Store, claim_id: int, field: str) -> str:
    """What a text field shows: typed by this person and not yet kept, else what is on record."""
    typed = checking.typed(store.connection, claim_id, _known(field), store.person)
    return typed[0] if typed is not None else kept_text(store, claim_id, field)


def kept_text(store: Store, claim_id: int, field: str) -> str:
    """What is on record in a text field."""
    if field == "statement":
        statement = checking.statement(store.connection, claim_id)
        if statement is None:
            raise _gone()
        return statement
    if field == "reason":
        last = standing(store, claim_id)
        return last.reason if last else ""
    return next((note.text for _, note in checking.notes(store.connection, claim_id) if note.kind == field), "")


def is_overtaken(store: Store, claim_id: int, field: str) -> bool:
    """Whether what is on record in a field was changed since this person began to type there."""
    typed = checking.typed(store.connection, claim_id, _known(field), store.person)
    return typed is not None and kept_text(store, claim_id, field) not in typed


def type_text(store: Store, claim_id: int, field: str, text: str) -> None:
    """Save keystrokes; what equals the record is forgotten, it is safe already. Raises CaseError when it cannot be."""
    kept = kept_text(store, claim_id, _known(field))
    # A reason that waits for its verdict and is emptied says so until it is kept: the entry before has its words.
    forget = text == kept and not (field == "reason" and not text and standing(store, claim_id) is None)
    with plain_words(store.path):
        checking.type_text(store.connection, claim_id, field, None if forget else text, store.person, base=kept)


def keep_typing(store: Store, scale: VerdictScale, claim_id: int, field: str) -> bool:
    """Make one entry of what was typed; see Desk.keep_typing."""
    typed = checking.typed(store.connection, claim_id, _known(field), store.person)
    if typed is None:
        return False
    text, base = typed
    if field == "reason":
        last = standing(store, claim_id)
        if last is None:
            return _keep_reason(store, claim_id, text)
        if last.reason != base and not same_person(last.checker, store.person):
            return False  # a verdict that somebody else gave meanwhile is not confirmed by words about another one
        judge(store, scale, claim_id, last.verdict, reason=text, override=last.override, typed_on=True)
    elif field == "statement":
        edit_statement(store, claim_id, text, typed_on=True)
    else:
        kept = kept_text(store, claim_id, field)
        # Somebody else wrote meanwhile: both stand, nobody's words go.
        both = text if kept in ("", base) or kept in text else f"{kept}\n{text}"
        set_note(store, claim_id, both, kind=field, typed_on=True)
    with plain_words(store.path):
        checking.type_text(store.connection, claim_id, field, None, store.person)
    return True


def _keep_reason(store: Store, claim_id: int, text: str) -> bool:
    """One entry for a reason that waits for its verdict: it stays typed, and undo takes it back."""
    uid, name = claims.names(store.connection, claim_id)
    before, after = typed_reason.kept_reason(store.connection, uid, store.person), text.strip()
    if before != after:
        step = _typing_step(store, "reason", uid)
        with store.change(f"Reason, claim {name}", action="reason", claim=uid, step=step) as change:
            typed_reason.log_reason(change, claim_id, store.person, before, after)
    if not after:
        with plain_words(store.path):
            checking.type_text(store.connection, claim_id, "reason", None, store.person)
    return before != after


def set_note(store: Store, claim_id: int, text: str, *, kind: str, typed_on: bool = False) -> None:
    """Replace the note of a kind; typed_on: rewriting what was just typed is the same undo step."""
    uid, name = claims.names(store.connection, claim_id)
    action = _note_action(kind)
    step = _typing_step(store, action, uid) if typed_on else None
    with store.change(f"{NOTE_FIELDS[kind]}, claim {name}", action=action, claim=uid, step=step) as change:
        checking.set_note(change, claim_id, kind, text.strip(), person=store.person, at=stamp(store.clock()))


def add_to_note(store: Store, claim_id: int, text: str, *, kind: str) -> None:
    """A further paragraph of a note: what stood there stays."""
    uid, name = claims.names(store.connection, claim_id)
    with store.change(f"{NOTE_FIELDS[kind]}, claim {name}", action=_note_action(kind), claim=uid) as change:
        append_note(store, change, claim_id, text, kind)


def append_note(store: Store, change: Change, claim_id: int, text: str, kind: str) -> None:
    """A further paragraph of a claim's note, in a change that is open."""
    present = kept_text(store, claim_id, kind)
    both = f"{present}\n{text.strip()}" if present else text.strip()
    checking.set_note(change, claim_id, kind, both, person=store.person, at=stamp(store.clock()))


def _note_action(kind: str) -> str:
    return "note" if kind == "record" else "working_note"


def edit_statement(store: Store, claim_id: int, statement: str, *, typed_on: bool = False) -> None:
    """Change the stand-alone wording; empty gives back the document's words. typed_on: as in set_note."""
    edited = claim(store, claim_id)
    wording = one_line(statement) or one_line(edited.text)
    if wording == edited.statement:
        return
    label = f"Wording, claim {edited.number or edited.uid}"
    step = _typing_step(store, "edit_statement", edited.uid) if typed_on else None
    with store.change(label, action="edit_statement", claim=edited.uid, step=step) as change:
        change.update("claim", claim_id, statement=wording)


def tick(store: Store, claim_id: int, spans: Sequence[Span], *, ticked: bool) -> None:
    """Confirm facts of the claim or take them back, as one step."""
    owner = claim(store, claim_id)
    words = {fact.span: fact.text for fact in owner.finding.facts}
    name = owner.number or owner.uid
    if not spans or any(span not in words for span in spans):
        raise Refused(f"claim {name} has no such fact", remedy="Its facts: workbench claims --json")
    told = ", ".join(f"“{words[span]}”" for span in spans)
    with store.change(
        f"{'Tick' if ticked else 'Untick'} {told}, claim {name}", action="tick" if ticked else "untick", claim=owner.uid
    ) as change:
        for span in spans:
            checking.set_tick(change, claim_id, span, ticked, checker=store.person, at=stamp(store.clock()))


def move(store: Store, claim_ids: Sequence[int], listing: Listing) -> None:
    """Move claims into or out of the register, as one step."""
    moved = [one for one in claims.claims(store.connection, claim_ids) if one.listing is not listing]
    if not moved:
        raise Refused("nothing to do: they stand there already" if claim_ids else "no claim is selected")
    verb = "Restore" if listing is Listing.LISTED else "Discard"
    what = f"“{beginning(moved[0].statement)}”" if len(moved) == 1 else f"{len(moved)} claims"
    uid = moved[0].uid if len(moved) == 1 else None
    with store.change(f"{verb} {what}", action=verb.lower(), claim=uid) as change:
        for one in moved:
            claims.list_claim(change, one, listing)
        if listing is Listing.LISTED and (known := places.doubled(store.connection, [one.id for one in moved])):
            raise Refused(f"these words are claim {known} already", remedy="Discard one of the two")


def _typing_step(store: Store, action: str, uid: str) -> str | None:
    """The step to go on with, when the newest entry is the same person's typing in the same field of the same claim."""
    newest = newest_entry(store.connection)
    if newest and (newest.kind, newest.action, newest.claim) == ("do", action, uid):
        return newest.step if same_person(newest.person, store.person) else None
    return None


def _known(field: str) -> str:
    if field not in FIELDS:
        raise ValueError(field)
    return field


def beginning(words: str) -> str:
    """The first words of a claim, as the label of a step shows them."""
    return words if len(words) <= 40 else words[:39].rstrip() + "…"
