"""What a Word file says of a claim, in words: a verdict with its mark, a change, a source with its place."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.evidence import Relation
from workbench.reports.entries import Cited, Entry, Given
from workbench.reports.wording import OUTCOMES, day_and_time, fate, plain

_SHAPES = {
    "tick": "✓",
    "pencil": "✎",
    "half": "◐",
    "arrows": "⇄",
    "question": "?",
    "cross": "✗",
    "hand": "☞",
    "dash": "–",
}
"""A verdict's mark as a letter, since colour is never alone."""

_OPEN = "○"


def shape(given: Given | None) -> str:
    """A verdict's mark."""
    return _SHAPES[given.label.shape] if given else _OPEN


def verdict(given: Given | None) -> str:
    """A verdict with its mark: "✓ Verified"."""
    return f"{shape(given)} {given.label.name if given else 'No verdict'}"


def remarks(entry: Entry) -> Iterator[tuple[str, str]]:
    """What was recorded about a claim, for a writer: (label, words), one a paragraph; the label may be empty."""
    if entry.claim.missing:
        yield "Needs", ", ".join(entry.claim.missing)
    for conflict in entry.settled:
        yield "Stands against", conflict.words
    if entry.given:
        yield "", entry.given.judgement.reason
        yield "Override", entry.given.judgement.override
    if proposal := entry.proposal:
        reason = f": {proposal.fate_reason}" if proposal.fate_reason else ""
        yield "Proposed change", f"“{proposal.old}” → “{proposal.new}”"
        yield "", proposal.why if not entry.given or proposal.why != entry.given.judgement.reason else ""
        yield "Its fate", f"{fate(proposal.fate)}{reason}"
    for question in entry.questions:
        answer = f" Answer: {question.answer}" if question.answer else " (open)"
        yield f"Question to {question.of}", f"{question.text}{answer}"
    for note in entry.notes:
        yield "Working note" if note.kind == "working" else "Note", note.text
    if entry.second:
        reading = entry.second.reading
        comment = f": {reading.comment}" if reading.comment else ""
        yield "Second reading", f"{reading.reader} {OUTCOMES[reading.outcome]}{comment}"


def source_in_short(cited: Cited) -> str:
    """A source as a comment cites it: "E1, page 12 · primary · supports: Register of lights"."""
    link = cited.link
    place = ", ".join(filter(None, (cited.source.name, link.locator, cited.passage and f"in {cited.passage}")))
    how = " · ".join(filter(None, (place, link.grade.value if link.grade else "", link.relation.value)))
    changed = " (its file has changed since)" if link.changed_at else ""
    excerpt = f" “{link.excerpt}”" if link.excerpt else ""
    return f"{how}: {cited.source.title}{changed}{excerpt}"


def source_in_full(cited: Cited, *, again: bool) -> str:
    """A source as a footnote cites it. again: it was cited in full before, so its name is enough."""
    link, source, record = cited.link, cited.source, cited.source.about
    how = "" if link.relation is Relation.SUPPORTS else f" ({link.relation.value})"
    published = day_and_time(record.published) if record.published else ""
    facts = () if again else (record.author, record.publisher, published, record.person)
    excerpt = f" “{link.excerpt}”" if link.excerpt else ""
    words = f"{source.name}{how}: {', '.join(filter(None, (source.title, *facts, link.locator)))}.{excerpt}"
    if again or not record.url:
        return words
    archived = f"; archived: {record.archived_url}" if record.archived_url else ""
    return f"{words} {record.url} (captured {day_and_time(source.captures[0])}{archived})."


def state(entry: Entry) -> str:
    """Its work state in words."""
    return plain(entry.claim.state)
