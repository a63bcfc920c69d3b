"""Word comments: what they say of a claim, who says it and when, and the elements that tie them to its words."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.claims import WorkState
from workbench.reports.docx_markup import BOLD, escape, paragraph, right_to_left, run
from workbench.reports.docx_words import remarks, source_in_short, state, verdict
from workbench.reports.entries import Entry

ORDINARY = (WorkState.TO_CHECK, WorkState.CHECKED)

_MOST_INITIALS = 3


def is_commented(entry: Entry) -> bool:
    """Whether a person has anything to say: a verdict, a proposed change, a question, a note, a settled conflict.

    A conflict that nobody has looked at is the program's word alone, and none for the writer.
    """
    return bool(entry.given or entry.proposal or entry.questions or entry.notes or entry.settled)


def comment(key: int, entry: Entry, style: str, where: str, program: str) -> str:
    """The comment of a claim. style: of its paragraphs, empty for none; where: said when it is not at its words."""
    person, at = _said_by(entry, program)
    return written(key, person, at, _paragraphs(entry, style, where))


def written(key: int, person: str, at: str, paragraphs: Iterator[str]) -> str:
    """A comment of these paragraphs, by this person, at this time (empty: not said)."""
    initials = "".join(name[0] for name in person.split()).upper()[:_MOST_INITIALS]
    date = f' w:date="{escape(at[:19])}Z"' if at else ""
    return (
        f'<w:comment w:id="{key}" w:author="{escape(person)}"{date} w:initials="{escape(initials)}">'
        f"{''.join(paragraphs)}</w:comment>"
    )


def line(words: str, style: str, label: str = "", *, first: bool = False) -> str:
    """A paragraph of a comment; the first one carries the mark that Word wants there."""
    mark = "<w:r><w:annotationRef/></w:r>" if first else ""
    named = run(f"{label}: ", BOLD) if label else ""
    return paragraph(f"{mark}{named}{run(words)}", style, to_left=not label and right_to_left(words))


def _paragraphs(entry: Entry, style: str, where: str) -> Iterator[str]:
    standing = "" if entry.claim.state in ORDINARY else f" · {state(entry)}"
    head = f"{run(verdict(entry.given), BOLD)}{run(f' · claim {entry.name}{standing}')}"
    yield paragraph(f"<w:r><w:annotationRef/></w:r>{head}", style)
    if where:
        yield line(where, style)
    for label, words in remarks(entry):
        if words:
            yield line(words, style, label)
    for cited in entry.cited:
        yield line(source_in_short(cited), style)


def _said_by(entry: Entry, program: str) -> tuple[str, str]:
    """Who says what is in the comment, and when; the program where only it has said anything."""
    if entry.given:
        return entry.given.judgement.checker, entry.given.judgement.at
    if entry.proposal:
        return entry.proposal.person, entry.proposal.at
    if entry.questions:
        return entry.questions[-1].person, entry.questions[-1].at
    if entry.notes:
        return entry.notes[-1].person, entry.notes[-1].at
    return program, ""
