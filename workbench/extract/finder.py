"""The claim finder: text in, passages and candidates out. Rules only; pure, the same text gives the same result."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from workbench.core.claims import Candidate, Finding, Found, Listing
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.text import Span, one_line
from workbench.extract.facts import facts_in
from workbench.extract.kinds import kind_of
from workbench.extract.passages import Read, passages_of
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.reasons import reasons
from workbench.extract.signals import Scores, scores
from workbench.extract.speakers import Speakers
from workbench.extract.statement import Statement

FINDER = "rules 1"
LINE = 0.5
"""From here on a sentence is a candidate."""
_FEWEST_WORDS = 3


def find(imported: ImportedText) -> Found:
    """Passages of a text and the checkable statements in it: spans with `text[start:end]`, facts inside them.

    A sentence above the line is listed; in a passage that was set aside it comes as SET_ASIDE, when it stands elsewhere
    word for word as FOLDED with what it repeats. Takes time in proportion to the text.
    """
    read = passages_of(imported)
    vocabulary = Vocabulary.of(
        span.of(imported.text)
        for part in read
        if part.passage.kind in (PassageKind.BODY, PassageKind.CAPTION)
        for span in part.passage.sentences
    )
    published = _date(imported.published)
    speakers = Speakers()
    candidates: list[Candidate] = []
    for part in read:
        statements = list(_statements(imported.text, part, vocabulary, published))
        # What was set aside says nothing about who speaks in the text around it.
        room = Speakers() if part.passage.set_aside else speakers
        for statement, speaker in zip(statements, room.of_block(statements, part.quotations), strict=True):
            if candidate := _candidate(part, statement, speaker):
                candidates.append(candidate)
    return Found(tuple(part.passage for part in read), tuple(candidates), FINDER)


def _statements(text: str, part: Read, vocabulary: Vocabulary, published: date | None) -> Iterator[Statement]:
    """The sentences of a passage with their facts. Quotations and sentences come in order: each is looked at once."""
    waiting = list(reversed(part.quotations))
    touching = []
    for span in part.passage.sentences:
        while waiting and waiting[-1].span.start < span.end:
            touching.append(waiting.pop())
        touching = [quotation for quotation in touching if quotation.span.end > span.start]
        sentence = Sentence(span, span.of(text), part.passage.kind, tuple(touching), vocabulary, published)
        yield Statement.of(sentence, facts_in(sentence))


def _candidate(part: Read, statement: Statement, speaker: str | None) -> Candidate | None:
    """The candidate a sentence is, None when it states nothing checkable."""
    span = statement.sentence.span
    found = scores(statement)
    home = part.repeats.get(span)
    if not _checkable(statement, found):
        return None
    kind = kind_of(statement)
    finding = Finding(
        kind, speaker, statement.facts, found.worth, found.verifiable, reasons(kind, statement.facts, speaker)
    )
    return Candidate(span, one_line(statement.sentence.words), _listing(part, home), finding, home)


def _checkable(statement: Statement, found: Scores) -> bool:
    return found.verifiable >= LINE and len(statement.tokens) >= _FEWEST_WORDS


def _listing(part: Read, home: Span | None) -> Listing:
    if home is not None:
        return Listing.FOLDED
    return Listing.SET_ASIDE if part.passage.set_aside else Listing.LISTED


def _date(published: str | None) -> date | None:
    """The document's date; None where the file gives none that is one."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
