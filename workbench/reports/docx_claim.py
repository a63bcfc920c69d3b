"""What the Word report says of one claim: its words, all that was recorded about it, its verdict, its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.review import Question
from workbench.reports.against import Told
from workbench.reports.docx_comments import ORDINARY
from workbench.reports.docx_markup import paragraph, right_to_left, run, said, styled
from workbench.reports.docx_page import Page, by, change, labelled, link, meta
from workbench.reports.docx_words import state
from workbench.reports.entries import Cited, Entry, Read
from workbench.reports.wording import OUTCOMES, beside_kind, day_and_time, fate, plain


def words_of(entry: Entry) -> str:
    """The exact words of a claim."""
    return said(entry.claim.text, "Words")


def record(entry: Entry, page: Page) -> Iterator[str]:
    """Everything that was recorded, a paragraph each."""
    if entry.claim.risks:
        yield labelled("High risk", ", ".join(map(plain, entry.claim.risks)))
    yield meta(" · ".join(_sort_of(entry)))
    yield from _joined(entry)
    if entry.statement:
        yield labelled("On its own", entry.statement)
    if entry.given:
        judgement = entry.given.judgement
        if judgement.reason:
            yield said(judgement.reason, "Said")
        if judgement.override:
            yield labelled("Override", judgement.override)
    elif entry.pending_reason:
        yield labelled("Typed so far", entry.pending_reason)
    yield from _proposal(entry)
    for question in entry.questions:
        yield from _question(question)
    for one in entry.readings:
        yield _reading(one)
    for note in entry.notes:
        yield labelled("Working note" if note.kind == "working" else "Note", note.text, by(note.person, note.at))
    yield from _earlier(entry, page)


def _joined(entry: Entry) -> Iterator[str]:
    """The conflicts that a claim stands in, the claims that state the same, and what is beside it, a paragraph each."""
    for one in entry.against:
        other = link(f"claim_{one.other.anchor}", f"claim {one.other.name}")
        told = f"{styled('Conflict  ', 'Label')}{link(f'conflict_{one.number}', one.name)}{run(' against ')}{other}"
        yield paragraph(f"{told}{run(f': {one.reason}')}{styled(f'  {one.settled}', 'Quiet')}", "Said")
    if entry.same:
        noun = "claim" if len(entry.same) == 1 else "claims"
        names = styled(", ", "Quiet").join(link(f"claim_{one.anchor}", one.name) for one in entry.same)
        yield paragraph(f"{run(f'same fact as {noun} ')}{names}", "Meta")
    for sort in entry.beside:
        told = run("; ").join(map(_told, sort.shown))
        rest = styled(f"  {sort.rest}", "Quiet") if sort.rest else ""
        yield paragraph(f"{styled(f'{sort.sort}  ', 'Label')}{told}{rest}", "Said")


def _told(one: Told) -> str:
    other = link(f"claim_{one.other.anchor}", f"claim {one.other.name}") if one.other else ""
    return f"{run(one.before)}{other}{run(one.after)}"


def _earlier(entry: Entry, page: Page) -> Iterator[str]:
    for earlier in entry.earlier:
        judgement = earlier.judgement
        withdrawn = " withdrawn · " if judgement.withdrawn else " "
        when = styled(f"{withdrawn}{by(judgement.checker, judgement.at)}", "Quiet")
        yield paragraph(f"{styled('Earlier  ', 'Label')}{page.verdict(earlier)}{when}", "Said")
        if judgement.reason:
            yield said(judgement.reason, "Said")
        if judgement.override:
            yield labelled("Override", judgement.override)


def standing(entry: Entry, page: Page) -> Iterator[str]:
    """Its verdict, what it still needs, who gave it and when."""
    yield paragraph(page.verdict(entry.given), "Said")
    if entry.claim.state not in ORDINARY:
        yield paragraph(styled(state(entry), "Label"), "Said")
    if entry.claim.missing:
        yield meta(f"needs: {', '.join(entry.claim.missing)}")
    if entry.given:
        judgement = entry.given.judgement
        yield meta(judgement.checker)
        yield meta(day_and_time(judgement.at))


def evidence(entry: Entry) -> Iterator[str]:
    """Strength, and each source with its place."""
    if entry.strength:
        yield paragraph(
            styled(f"strength {entry.strength.name}  ", "Label") + styled(entry.strength.why, "Quiet"), "Said"
        )
    for cited in entry.cited:
        yield from _cited(cited)


def sources_in_short(entry: Entry) -> str:
    """The sources of a claim by number, for a table of findings."""
    lines = [
        paragraph(
            link(f"source_{one.source.number}", one.source.name)
            + run("".join((f", {one.link.locator}" if one.link.locator else "", f" · {one.link.relation.value}"))),
            "Said",
        )
        for one in entry.cited
    ]
    if entry.strength:
        lines.append(meta(f"strength {entry.strength.name}"))
    return "".join(lines) or meta("none")


def _sort_of(entry: Entry) -> Iterator[str]:
    finding = entry.claim.finding
    yield finding.kind.value
    if finding.speaker:
        yield finding.speaker
    yield from beside_kind(entry.claim)
    if entry.ticked:
        yield f"confirmed in it: {', '.join(entry.ticked)}"


def _proposal(entry: Entry) -> Iterator[str]:
    proposal = entry.proposal
    if proposal is None:
        return
    runs = change(proposal.old, proposal.new)
    yield paragraph(styled("Proposed change  ", "Label") + runs, "Said", to_left=right_to_left(proposal.old))
    if proposal.why:
        yield said(proposal.why, "Said")
    reason = f": {proposal.fate_reason}" if proposal.fate_reason else ""
    yield meta(f"{by(proposal.person, proposal.at)} · {fate(proposal.fate)}{reason}")


def _question(question: Question) -> Iterator[str]:
    due = f" · due {day_and_time(question.due)}" if question.due else ""
    still = "" if question.answer else " · open"
    yield labelled(f"Question to {question.of}", question.text, f"{by(question.person, question.at)}{due}{still}")
    if question.answer:
        confirmed = f"confirmed: {question.confirmed}" if question.confirmed else ""
        when = day_and_time(question.answered_at) if question.answered_at else ""
        yield labelled("Answer", question.answer, " · ".join(filter(None, (when, confirmed))))


def _reading(one: Read) -> str:
    reading = one.reading
    former = f", on the earlier verdict “{one.verdict.name}”" if not one.counts else ""
    stale = ", withdrawn" if reading.withdrawn else former
    comment = f": {reading.comment}" if reading.comment else ""
    blind = " · blind, the evidence before the verdict" if reading.blind else ""
    what = f"{OUTCOMES[reading.outcome]}{stale}{comment}"
    return labelled("Second reading", what, f"{by(reading.reader, reading.at)}{blind}")


def _cited(cited: Cited) -> Iterator[str]:
    one = cited.link
    how = filter(None, (one.grade.value if one.grade else "", one.relation.value, "opened" if one.opened else ""))
    place = f", {one.locator}" if one.locator else ""
    yield paragraph(
        link(f"source_{cited.source.number}", cited.source.name) + run(f"{place} · {' · '.join(how)}"), "Said"
    )
    yield said(cited.source.title, "Meta")
    if cited.passage:
        yield meta(f"passage of {cited.passage}, in the case")
    if one.changed_at:
        yield paragraph(styled("file changed since", "Alarm"), "Meta")
    if one.excerpt:
        yield said(one.excerpt, "Excerpt")
