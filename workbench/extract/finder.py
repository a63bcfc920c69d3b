"""The claim finder: text in, passages and candidates out. Rules only; pure, the same text gives the same result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from workbench.core.claims import Candidate, Finding, Found, Listing
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.text import Span, one_line
from workbench.extract.facts import facts_in
from workbench.extract.kinds import kind_of
from workbench.extract.passages import Read, passages_of
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.reasons import reasons, shortened
from workbench.extract.signals import Scores, scores
from workbench.extract.speakers import Speakers
from workbench.extract.statement import Statement

FINDER = "rules 1"
LINE = 0.5
"""From here on a sentence is a candidate."""
_FEWEST_WORDS = 3
_FIRST_YEAR = 1400
"""No document has an earlier date: what counts back from it stays in the calendar."""


def find(imported: ImportedText) -> Found:
    """Passages of a text and the checkable statements in it: spans with `text[start:end]`, facts inside them.

    A sentence above the line is listed; in a passage that was set aside it comes as SET_ASIDE, when it stands elsewhere
    word for word as FOLDED with what it repeats. Takes time in proportion to the text.
    """
    parts = passages_of(imported)
    read = _read(imported, parts)
    candidates = (_candidate(imported.text, part, statement, speaker) for part, statement, speaker in read)
    return Found(tuple(part.passage for part in parts), tuple(found for found in candidates if found), FINDER)


def why_not(imported: ImportedText, sentence: Span) -> tuple[str, ...]:
    """Why a sentence is not listed, in a checker's words; empty when it is. ValueError when no sentence is here."""
    for part, statement, _ in _read(imported, passages_of(imported)):
        if statement.sentence.span != sentence:
            continue
        if kept_back := _kept_back(imported.text, part, sentence):
            return kept_back
        found = scores(statement)
        if _checkable(statement, found):
            return ()
        return (*found.against, f"below the line: {found.verifiable:.2f}")
    raise ValueError(f"no sentence here: {sentence}")


def _read(imported: ImportedText, parts: Sequence[Read]) -> Iterator[tuple[Read, Statement, str | None]]:
    """Every sentence with its facts and its speaker, in the order of the text."""
    vocabulary = Vocabulary.of(
        span.of(imported.text)
        for part in parts
        if part.passage.kind in (PassageKind.BODY, PassageKind.CAPTION)
        for span in part.passage.sentences
    )
    published = _date(imported.published)
    speakers = Speakers()
    for part in parts:
        statements = list(_statements(imported.text, part, vocabulary, published))
        # What was set aside says nothing about who speaks in the text around it.
        known = Speakers() if part.passage.set_aside else speakers
        for statement, speaker in zip(statements, known.of_block(statements, part.quotations), strict=True):
            yield part, statement, speaker


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


def _candidate(text: str, part: Read, statement: Statement, speaker: str | None) -> Candidate | None:
    """The candidate a sentence is, None when it states nothing checkable."""
    span = statement.sentence.span
    found = scores(statement)
    if not _checkable(statement, found):
        return None
    kind = kind_of(statement)
    why = (*_kept_back(text, part, span), *reasons(kind, statement.facts, speaker))
    finding = Finding(kind, speaker, statement.facts, found.worth, found.verifiable, why)
    home = part.repeats.get(span)
    return Candidate(span, one_line(statement.sentence.words), _listing(part, home), finding, home)


def _kept_back(text: str, part: Read, span: Span) -> tuple[str, ...]:
    """Why a sentence is not listed whatever it states: it repeats another, or its passage was set aside."""
    if home := part.repeats.get(span):
        return (f"repeats: {shortened(home.of(text))}",)
    return tuple(f"set aside: {why}" for why in part.passage.why) if part.passage.set_aside else ()


def _checkable(statement: Statement, found: Scores) -> bool:
    return found.verifiable >= LINE and len(statement.tokens) >= _FEWEST_WORDS


def _listing(part: Read, home: Span | None) -> Listing:
    if home is not None:
        return Listing.FOLDED
    return Listing.SET_ASIDE if part.passage.set_aside else Listing.LISTED


def _date(published: str | None) -> date | None:
    """The document's date; None where the file gives none that a document can have."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR <= day.year < date.max.year else None
