"""What a Markdown report puts first: everything that somebody still has to do or know, one table each."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.reports.conflicts import SIDES, WHAT_THEY_ARE, Conflict, Part, Passage
from workbench.reports.entries import Entry
from workbench.reports.layout import Layout
from workbench.reports.markdown_claim import by
from workbench.reports.markdown_words import escape, head, row
from workbench.reports.summary import second_reading_figures
from workbench.reports.wording import OUTCOMES, counted, day_and_time, fate, plain


def must_change(layout: Layout) -> Iterator[str]:
    """Words that still have to change, and changes that were made or decided against."""
    yield from _changes("Must change before publication", layout.must_change)
    yield from _changes("Changes made or decided against", layout.changed)


def _changes(heading: str, entries: tuple[Entry, ...]) -> Iterator[str]:
    if not entries:
        return
    yield f"## {heading}"
    yield ""
    yield from head("claim", "words", "to", "why", "evidence", "fate")
    for entry in entries:
        proposal = entry.proposal
        reason = f": {escape(proposal.fate_reason)}" if proposal and proposal.fate_reason else ""
        yield row(
            escape(entry.name),
            escape(proposal.old if proposal else entry.claim.text),
            escape(proposal.new) if proposal else "no wording proposed",
            _why(entry),
            _evidence_of(entry),
            f"{fate(proposal.fate)}{reason}" if proposal else "",
        )
    yield ""


def unsettled(layout: Layout) -> Iterator[str]:
    """Verdicts that neither carry the words nor reject them."""
    if not layout.unsettled:
        return
    yield "## Not settled by the evidence"
    yield ""
    yield from head("claim", "words", "why", "evidence")
    for entry in layout.unsettled:
        yield row(escape(entry.name), escape(entry.claim.text), _why(entry), _evidence_of(entry))
    yield ""


def _why(entry: Entry) -> str:
    name = escape(entry.given.label.name) if entry.given else "No verdict"
    reason = entry.given.judgement.reason if entry.given else ""
    why = entry.proposal.why if entry.proposal else ""
    return ": ".join(filter(None, (name, " · ".join(filter(None, map(escape, (reason, why)))))))


def _evidence_of(entry: Entry) -> str:
    strength = f"strength {entry.strength.name}" if entry.strength else ""
    cited = (", ".join(filter(None, (one.source.name, escape(one.link.locator)))) for one in entry.cited)
    return "; ".join(filter(None, (*cited, strength))) or "none"


def questions(layout: Layout) -> Iterator[str]:
    """Questions nobody has answered yet."""
    if not layout.asked:
        return
    yield "## Open questions"
    yield ""
    yield from head("claim", "to whom", "question", "asked", "due")
    for entry, one in layout.asked:
        due = escape(day_and_time(one.due))
        yield row(escape(entry.name), escape(one.of), escape(one.text), by(one.person, one.at), due)
    yield ""


def high_risk(layout: Layout) -> Iterator[str]:
    """Claims that can hurt somebody."""
    if not layout.high_risk:
        return
    yield "## High risk"
    yield ""
    yield from head("claim", "risk", "words", "verdict", "state", "second reading")
    for entry in layout.high_risk:
        yield row(
            escape(entry.name),
            ", ".join(escape(plain(risk)) for risk in entry.claim.risks),
            escape(entry.claim.text),
            escape(entry.given.label.name) if entry.given else "No verdict",
            plain(entry.claim.state),
            f"{escape(entry.second.reading.reader)}: {OUTCOMES[entry.second.reading.outcome]}"
            if entry.second
            else "none",
        )
    yield ""


def second(layout: Layout) -> Iterator[str]:
    """What second readers made of it, disagreements first."""
    readings = layout.second
    if not readings.read and not readings.reread and not readings.total:
        return
    yield "## Second reading"
    yield ""
    if readings.disagreements:
        yield from head("claim", "words", "checker", "second reader")
        for entry, read in readings.disagreements:
            blind = ", blind" if read.reading.blind else ""
            stale = "" if read.counts else ", on an earlier verdict"
            said = f"{escape(read.reading.comment)} ({by(read.reading.reader, read.reading.at)}{blind}{stale})"
            checker = f"{_why(entry)} ({escape(entry.given.judgement.checker)})" if entry.given else "No verdict"
            yield row(escape(entry.name), escape(entry.claim.text), checker, said)
        yield ""
    yield from map(escape, second_reading_figures(readings, layout.total))
    yield ""


def conflicts(layout: Layout) -> Iterator[str]:
    """Claims that cannot both be right, side by side, and how that was settled."""
    if not layout.conflicts:
        return
    yield "## Conflicts"
    yield ""
    yield f"{WHAT_THEY_ARE} {SIDES}"
    yield ""
    yield from head("no.", "here", "there", "why", "settled")
    for one in layout.conflicts:
        yield row(one.name, _side(one.here), _side(one.there), escape(one.reason), _settled(one))
    yield ""


def _side(one: Passage) -> str:
    return f"{escape(one.entry.name)}: {''.join(map(_part, one.parts))} ({escape(one.place)})"


def _part(part: Part) -> str:
    """Words of a claim; white space inside the marks of what stands out would keep them from being read as such."""
    words = escape(part.words)
    if not words:
        return " "
    before, after = (" " if end.isspace() else "" for end in (part.words[0], part.words[-1]))
    return f"{before}**{words}**{after}" if part.lit else f"{before}{words}{after}"


def _settled(one: Conflict) -> str:
    if one.settlement is None:
        return f"**{escape(one.settled)}**"
    reason = f": {escape(one.settlement.reason)}" if one.settlement.reason else ""
    return f"{escape(one.settled)}{reason} ({by(one.settlement.person, one.settlement.at)})"


def quotations(layout: Layout) -> Iterator[str]:
    """Who is quoted with which very words, and whether they were said."""
    if not layout.quotations:
        return
    yield "## Quotations"
    yield ""
    yield from head("claim", "who says it", "the very words", "verdict")
    for entry in layout.quotations:
        speaker = escape(entry.claim.finding.speaker or "") or "nobody named"
        verdict = escape(entry.given.label.name) if entry.given else "No verdict"
        yield row(escape(entry.name), speaker, " · ".join(map(escape, entry.quoted)), verdict)
    yield ""


def no_verdict(layout: Layout) -> Iterator[str]:
    """Claims without a verdict."""
    if not layout.open:
        return
    yield "## No verdict yet"
    yield ""
    yield f"{len(layout.open):,} of {counted(layout.total, 'claim')} without a verdict:"
    yield f"{', '.join(escape(entry.name) for entry in layout.open)}."
    yield ""
