"""What the printed report says of one claim: paragraphs for the cells of its row."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.claims import WorkState
from workbench.core.review import Proposal, Question
from workbench.reports.against import Told
from workbench.reports.changes import word_changes
from workbench.reports.entries import Cited, Entry, Given, Read
from workbench.reports.pdf_words import (
    Paragraph,
    Run,
    bare,
    by,
    from_the_right,
    joined,
    label,
    lines,
    meta,
    paragraph,
    to,
    verdict,
    words,
)
from workbench.reports.wording import OUTCOMES, beside_kind, counted, day_and_time, fate, plain

ORDINARY = (WorkState.TO_CHECK, WorkState.CHECKED)
"""States that the verdict says already."""

TONE_OF_STATE = {
    WorkState.WAITING: "ctx",
    WorkState.INCOMPLETE: "ctx",
    WorkState.STALE: "dis",
    WorkState.SECOND_READ: "ver",
    WorkState.SIGNED_OFF: "ver",
}


def record(entry: Entry) -> Iterator[Paragraph]:
    """Everything recorded about a claim beside words, verdict and evidence."""
    if entry.claim.risks:
        yield paragraph("risks", label("High risk"), *risks(entry))
    finding = entry.claim.finding
    parts: list[list[Run]] = [[finding.kind.value]]
    parts += [[words(finding.speaker)]] if finding.speaker else []
    parts += [[said] for said in beside_kind(entry.claim)]
    if entry.ticked:
        parts.append(
            ["confirmed in it: ", *joined([[["fact", bare(one), from_the_right(one)]] for one in entry.ticked])]
        )
    yield paragraph("meta", *joined(parts, " · "))
    yield from _joined(entry)
    if entry.statement:
        yield paragraph("statement", label("On its own"), words(entry.statement))
    if entry.given:
        yield from _reasons(entry.given)
    elif entry.pending_reason:
        yield paragraph("reason", label("Typed so far"), lines(entry.pending_reason))
    if entry.proposal:
        yield from _proposal(entry.proposal)
    for question in entry.questions:
        yield from _question(question)
    for one in entry.readings:
        yield _reading(one)
    for note in entry.notes:
        kind = "Working note" if note.kind == "working" else "Note"
        yield paragraph("note", label(kind), lines(note.text), " ", meta(*by(note.person, note.at)))
    yield from _earlier(entry.earlier)


def _joined(entry: Entry) -> Iterator[Paragraph]:
    """The conflicts it stands in, the claims that state the same, and what is beside it."""
    for one in entry.against:
        other = to(f"claim-{one.other.anchor}", f"claim {one.other.name}")
        told = [to(f"conflict-{one.number}", one.name), " against ", other, ": ", words(one.reason), " "]
        yield paragraph("note", label("Conflict"), *told, meta(words(one.settled)))
    if entry.same:
        others: list[list[Run]] = [[to(f"claim-{one.anchor}", one.name)] for one in entry.same]
        yield paragraph("meta", f"same fact as {'claim' if len(others) == 1 else 'claims'} ", *joined(others))
    for sort in entry.beside:
        parts = [list(_told(one)) for one in sort.shown]
        rest: list[Run] = [" ", meta(sort.rest)] if sort.rest else []
        yield paragraph("note", label(sort.sort), *joined(parts, "; "), *rest)


def _told(one: Told) -> Iterator[Run]:
    if one.before:
        yield words(one.before)
    if one.other:
        yield to(f"claim-{one.other.anchor}", f"claim {one.other.name}")
    if one.after:
        yield words(one.after)


def standing(entry: Entry) -> Paragraph:
    """Verdict, state, what is missing, who judged and when, on one line."""
    parts: list[list[Run]] = []
    if entry.claim.state not in ORDINARY:
        parts.append([state(entry)])
    if entry.claim.missing:
        parts.append([f"needs: {', '.join(entry.claim.missing)}"])
    if entry.given:
        parts.append(by(entry.given.judgement.checker, entry.given.judgement.at))
    return paragraph("standing", verdict(entry.given), *([meta(" · ", *joined(parts, " · "))] if parts else []))


def cited(entry: Entry) -> Iterator[Paragraph]:
    """Strength and every piece of evidence with its place and excerpt."""
    if entry.strength:
        name = f"Strength {entry.strength.name}"
        yield paragraph("source", label(name), meta(words(entry.strength.why)))
    for one in entry.cited:
        yield from _evidence(one)


def sources(entry: Entry) -> Iterator[Paragraph]:
    """The evidence in short."""
    for one in entry.cited:
        yield paragraph("plain", *_pinpoint(one), f" · {one.link.relation.value}")
    if entry.strength:
        yield paragraph("meta", f"strength {entry.strength.name}")
    elif not entry.cited:
        yield paragraph("meta", "no evidence")


def reason(entry: Entry, proposal: Proposal | None) -> Iterator[Paragraph]:
    """Verdict with its reason, and why other words are proposed where that says more."""
    yield paragraph("verdict", verdict(entry.given))
    given = entry.given.judgement.reason if entry.given else ""
    why = proposal.why if proposal else ""
    for said in dict.fromkeys(filter(None, (given, why))):
        yield paragraph("reason", lines(said))
    if not given and not why:
        yield paragraph("meta", "no reason given")


def change(proposal: Proposal) -> list[Run]:
    """Old and new words, one in the other, a space between them: a copy of the page must not read as one number."""
    turned = from_the_right(proposal.old)
    runs: list[Run] = []
    before = ""
    for run in word_changes(proposal.old, proposal.new):
        if before == "out" and run.kind == "in":
            runs.append(" ")
        runs.append([{"same": "words"}.get(run.kind, run.kind), bare(run.text), turned])
        before = run.kind
    return runs


def decided(proposal: Proposal) -> Iterator[Paragraph]:
    """What became of a proposal."""
    yield paragraph("plain", fate(proposal.fate))
    if proposal.fate_reason:
        yield paragraph("meta", lines(proposal.fate_reason))


def state(entry: Entry) -> Run:
    """The work state as a word in its tone."""
    return ["state", TONE_OF_STATE.get(entry.claim.state, "non"), plain(entry.claim.state.value)]


def risks(entry: Entry) -> list[Run]:
    """What can hurt somebody."""
    return [["risk", plain(risk)] for risk in entry.claim.risks]


def _reasons(given: Given) -> Iterator[Paragraph]:
    if given.judgement.reason:
        yield paragraph("reason", lines(given.judgement.reason))
    if given.judgement.override:
        yield paragraph("reason", label("Override"), lines(given.judgement.override))


def _proposal(proposal: Proposal) -> Iterator[Paragraph]:
    yield paragraph("statement", label("Proposed change"), *change(proposal))
    if proposal.why:
        yield paragraph("note", lines(proposal.why))
    because: list[Run] = [": ", lines(proposal.fate_reason)] if proposal.fate_reason else []
    yield paragraph("meta", *by(proposal.person, proposal.at), f" · {fate(proposal.fate)}", *because)


def _question(question: Question) -> Iterator[Paragraph]:
    due = f" · due {day_and_time(question.due)}" if question.due else ""
    still = "" if question.answer else " · open"
    asked = meta(*by(question.person, question.at), due, still)
    yield paragraph("note", ["label", "Question to"], words(question.of), ": ", lines(question.text), " ", asked)
    if question.answer:
        at: list[Run] = [day_and_time(question.answered_at)] if question.answered_at else []
        confirmed: list[Run] = [" · confirmed: ", words(question.confirmed)] if question.confirmed else []
        yield paragraph("note", label("Answer"), lines(question.answer), " ", meta(*at, *confirmed))


def _reading(one: Read) -> Paragraph:
    reading = one.reading
    stale = f", on the earlier verdict “{one.verdict.name}”" if not one.counts else ""
    stale = ", withdrawn" if reading.withdrawn else stale
    comment: list[Run] = [": ", lines(reading.comment)] if reading.comment else []
    blind = " · blind, the evidence before the verdict" if reading.blind else ""
    said = f"{OUTCOMES[reading.outcome]}{stale}"
    return paragraph("note", label("Second reading"), said, *comment, " ", meta(*by(reading.reader, reading.at), blind))


def _earlier(earlier: tuple[Given, ...]) -> Iterator[Paragraph]:
    if earlier:
        yield paragraph("meta", counted(len(earlier), "earlier verdict"))
    for one in earlier:
        withdrawn = "withdrawn · " if one.judgement.withdrawn else ""
        when = meta(withdrawn, *by(one.judgement.checker, one.judgement.at))
        yield paragraph("earlier", verdict(one, "verdict"), " ", when)
        for style, _, runs in _reasons(one):
            yield [f"earlier-{style}", False, runs]


def _evidence(one: Cited) -> Iterator[Paragraph]:
    link = one.link
    grade = f" · {link.grade.value}" if link.grade else ""
    opened = " · opened" if link.opened else ""
    titled: list[Run] = ["  ", words(one.source.title)]
    if one.passage == one.source.title:
        titled.append(" · passage of this document in the case")
    elif one.passage:
        titled += [" · passage of ", words(one.passage), ", in the case"]
    changed: list[Run] = [["alarm", " · file changed since"]] if link.changed_at else []
    yield paragraph("source", *_pinpoint(one), f"{grade} · {link.relation.value}{opened}", meta(*titled), *changed)
    if link.excerpt:
        yield paragraph("quote", lines(link.excerpt))


def _pinpoint(one: Cited) -> list[Run]:
    place: list[Run] = [", ", words(one.link.locator)] if one.link.locator else []
    return [to(f"source-{one.source.number}", one.source.name), *place]
