"""A claim whose place a person chose: what is found in those words, and where they fall into several statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.core.claims import ClaimKind, Fact, Finding
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.soft_hyphens import SOFT_HYPHEN, Unhyphenated
from workbench.core.text import Span, one_line
from workbench.extract.abroad import kind_abroad
from workbench.extract.clauses import Clause, clauses_of, part_of
from workbench.extract.facts import facts_in
from workbench.extract.finder import read_sentences
from workbench.extract.hyphenated import unhyphenated
from workbench.extract.kinds import kind_of
from workbench.extract.language import ENGLISH, language_of
from workbench.extract.ranking import Tier, ranker
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.reasons import reasons
from workbench.extract.signals import together
from workbench.extract.statement import Statement


def finding_in(imported: ImportedText, span: Span, tier: Tier | None = None) -> Finding:
    """Kind, speaker and facts of the words at a span, as the finder sees them in the sentences they stand in.

    tier: the ranker that scores them beside the rules; None gives no scores. The text round the span may be cut short:
    only who speaks, and which words are names, is read off it.
    """
    if SOFT_HYPHEN not in imported.text:
        return _finding(imported, span, tier)
    shown = Unhyphenated(imported.text)
    found = _finding(unhyphenated(imported, shown), shown.from_full(span), tier)
    return replace(found, facts=tuple(replace(fact, span=shown.to_full(fact.span)) for fact in found.facts))


def statements_in(imported: ImportedText, span: Span) -> tuple[Span, ...]:
    """The statements that the words at a span fall into, in order: sentences, and their clauses. At least one."""
    if SOFT_HYPHEN not in imported.text:
        return _statements(imported, span)
    shown = Unhyphenated(imported.text)
    return tuple(map(shown.to_full, _statements(unhyphenated(imported, shown), shown.from_full(span))))


@dataclass(frozen=True, slots=True)
class _Part:
    """As much of one sentence as lies in the span. clauses: those of the whole sentence, with who says each."""

    sentence: Statement
    own: Statement
    clauses: tuple[tuple[Clause, str | None], ...]

    @property
    def speaker(self) -> str | None:
        """Who says it: of several clauses the first that names somebody."""
        span = self.own.sentence.span
        return next(
            (who for clause, who in self.clauses if who and clause.statement.sentence.span.overlaps(span)), None
        )


def _parts(imported: ImportedText, span: Span) -> Iterator[_Part]:
    for read in read_sentences(imported):
        place = read.statement.sentence.span
        if not place.overlaps(span):
            continue
        start, end = max(place.start, span.start) - place.start, min(place.end, span.end) - place.start
        own = read.statement if (start, end) == (0, len(place)) else part_of(read.statement, start, end)
        clauses = (
            clauses_of(read.statement) if read.statement.sentence.language == ENGLISH else (Clause(read.statement),)
        )
        said = read.speakers.of_clauses(clauses, read.speaker)
        yield _Part(read.statement, own, tuple(zip(clauses, said, strict=True)))


def _finding(imported: ImportedText, span: Span, tier: Tier | None) -> Finding:
    parts = [part for part in _parts(imported, span) if len(part.own.sentence.span)]
    own = _together(imported.text, span, parts)
    speaker = next((part.speaker for part in parts if part.speaker), None)
    if own.sentence.language != ENGLISH:
        kind = kind_abroad(own) or ClaimKind.STATEMENT
        return Finding(kind, None, own.facts, None, None, reasons(kind, own.facts, None))
    kind = kind_of(own)
    why = reasons(kind, own.facts, speaker)
    if tier is None:
        return Finding(kind, speaker, own.facts, None, None, why)
    words = " ".join(one_line(part.sentence.sentence.words) for part in parts) or one_line(own.sentence.words)
    learnt = ranker(tier).scores([words])
    scores = together(own, learnt[0] if learnt else None)
    return Finding(kind, speaker, own.facts, scores.worth, scores.verifiable, why)


def _together(text: str, span: Span, parts: list[_Part]) -> Statement:
    """The words at a span as one statement, with the facts that were found in its sentences."""
    if len(parts) == 1 and parts[0].own.sentence.span == span:
        return parts[0].own
    words = span.of(text)
    if not parts:
        # Words of no sentence (a heading, a cell of a table) are read by themselves.
        alone = Sentence(span, words, PassageKind.BODY, (), Vocabulary.of([words]), None, language_of(text))
        return Statement.of(alone, facts_in(alone))
    first = parts[0].own.sentence
    facts: list[Fact] = [fact for part in parts for fact in part.own.facts]
    quotations = {quotation for part in parts for quotation in part.own.sentence.quotations}
    ordered = tuple(sorted(quotations, key=lambda quotation: (quotation.span.start, -quotation.span.end)))
    return Statement.of(replace(first, span=span, words=words, quotations=ordered), tuple(facts))


def _statements(imported: ImportedText, span: Span) -> tuple[Span, ...]:
    found: list[Span] = []
    for part in _parts(imported, span):
        for clause, _ in part.clauses:
            place = clause.statement.sentence.span
            start, end = max(place.start, span.start), min(place.end, span.end)
            if start < end:
                found.append(Span(start, end))
    return tuple(found) or (span,)
