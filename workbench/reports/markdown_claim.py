"""What a Markdown report says of one claim: a list of everything that was recorded about it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.claims import WorkState
from workbench.core.review import Question
from workbench.reports.entries import Cited, Entry, Read
from workbench.reports.markdown_words import escape
from workbench.reports.wording import OUTCOMES, beside_kind, day_and_time, fate, listed, plain

_ORDINARY = (WorkState.TO_CHECK, WorkState.CHECKED)


def record(entry: Entry) -> Iterator[str]:
    """The list, one item a line."""
    yield from _standing(entry)
    finding = entry.claim.finding
    if entry.statement:
        yield f"- On its own: {escape(entry.statement)}"
    speaker = f", said by {escape(finding.speaker)}" if finding.speaker else ""
    besides = "".join(f", {words}" for words in beside_kind(entry.claim))
    yield f"- Kind: {finding.kind.value}{speaker}{besides}"
    for conflict in entry.against:
        yield f"- Conflict {conflict.name}: stands against {escape(conflict.words)}"
    if entry.same:
        noun = "claim" if len(entry.same) == 1 else "claims"
        yield f"- Same fact as {noun} {listed([escape(one.name) for one in entry.same])}"
    for sort in entry.beside:
        yield f"- {sort.sort}: {'; '.join(escape(words) for words in sort.lines)}"
    if entry.ticked:
        yield f"- Confirmed in it: {', '.join(escape(words) for words in entry.ticked)}"
    yield from _verdict(entry)
    yield from _proposal(entry)
    for question in entry.questions:
        yield f"- {_question(question)}"
    for one in entry.readings:
        yield f"- {_reading(one)}"
    for note in entry.notes:
        kind = "Working note" if note.kind == "working" else "Note"
        yield f"- {kind}: {escape(note.text)} ({by(note.person, note.at)})"
    if entry.strength:
        yield f"- Strength {entry.strength.name}: {escape(entry.strength.why)}"
    for cited in entry.cited:
        yield f"- Evidence {_cited(cited)}"
    yield from _earlier(entry)


def by(person: str, at: str) -> str:
    """Who and when."""
    return f"{escape(person)}, {day_and_time(at)}"


def _standing(entry: Entry) -> Iterator[str]:
    if entry.claim.risks:
        yield f"- High risk: {', '.join(escape(plain(risk)) for risk in entry.claim.risks)}"
    if entry.claim.state not in _ORDINARY:
        needs = f"; needs: {', '.join(escape(need) for need in entry.claim.missing)}" if entry.claim.missing else ""
        yield f"- State: {plain(entry.claim.state)}{needs}"
    elif entry.claim.missing:
        yield f"- Needs: {', '.join(escape(need) for need in entry.claim.missing)}"


def _verdict(entry: Entry) -> Iterator[str]:
    if entry.given:
        judgement = entry.given.judgement
        yield f"- Checked by {by(judgement.checker, judgement.at)}"
        if judgement.reason:
            yield f"- Reason: {escape(judgement.reason)}"
        if judgement.override:
            yield f"- Override: {escape(judgement.override)}"
    elif entry.pending_reason:
        yield f"- Typed so far: {escape(entry.pending_reason)}"


def _proposal(entry: Entry) -> Iterator[str]:
    proposal = entry.proposal
    if proposal is None:
        return
    why = f"; why: {escape(proposal.why)}" if proposal.why else ""
    reason = f": {escape(proposal.fate_reason)}" if proposal.fate_reason else ""
    from_words = f"“{escape(proposal.old)}” → " if proposal.old != entry.claim.text else ""
    yield f"- Proposed change: {from_words}“{escape(proposal.new)}”{why} ({by(proposal.person, proposal.at)})"
    settled = f" ({by(proposal.settled_by, proposal.settled_at)})" if proposal.settled_by else ""
    yield f"- Its fate: {fate(proposal.fate)}{reason}{settled}"


def _question(question: Question) -> str:
    due = f", due {escape(day_and_time(question.due))}" if question.due else ""
    asked = f"Question to {escape(question.of)}: {escape(question.text)} ({by(question.person, question.at)}{due})"
    if not question.answer:
        return f"{asked} · open"
    confirmed = f", confirmed: {escape(question.confirmed)}" if question.confirmed else ""
    taken_down = by(question.answered_by, question.answered_at) if question.answered_by else ""
    at = taken_down or day_and_time(question.answered_at)
    return f"{asked} · answer: {escape(question.answer)} ({at}{confirmed})"


def _reading(one: Read) -> str:
    reading = one.reading
    blind = ", blind" if reading.blind else ""
    stale = "" if one.counts else f", {'withdrawn' if reading.withdrawn else 'on an earlier verdict'}"
    comment = f": {escape(reading.comment)}" if reading.comment else ""
    said = f"{OUTCOMES[reading.outcome]}{comment} ({by(reading.reader, reading.at)}{blind})"
    return f"Second reading of “{escape(one.verdict.name)}”{stale}: {said}"


def _cited(cited: Cited) -> str:
    link = cited.link
    parts = (
        cited.source.name,
        escape(link.locator),
        cited.passage and f"passage of {escape(cited.passage)}",
        link.grade.value if link.grade else "",
        link.relation.value,
        "opened" if link.opened else "",
        "its file has changed since" if link.changed_at else "",
    )
    excerpt = f" “{escape(link.excerpt)}”" if link.excerpt else ""
    return f"{', '.join(filter(None, parts))}: {escape(cited.source.title)}{excerpt}"


def _earlier(entry: Entry) -> Iterator[str]:
    for earlier in entry.earlier:
        judgement = earlier.judgement
        kind = "Withdrawn verdict" if judgement.withdrawn else "Earlier verdict"
        words = [earlier.label.name, judgement.reason, judgement.override and f"override: {judgement.override}"]
        said = escape("; ".join(filter(None, words)))
        yield f"- {kind}: {said} ({by(judgement.checker, judgement.at)})"
