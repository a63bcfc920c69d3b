"""The claim finder: text in, passages and candidates out. Rules only; pure, the same text gives the same result."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from workbench.core.claims import Candidate, FactKind, Finding, Found, Listing
from workbench.core.documents import ImportedText, Passage, PassageKind
from workbench.core.text import Span, one_line
from workbench.extract.abroad import NOTHING, candidate_abroad, kind_abroad, ranking_is_off
from workbench.extract.boilerplate import CREDIT, credit_in
from workbench.extract.clauses import Clause, clauses_of, without_mark
from workbench.extract.facts import facts_in
from workbench.extract.full_names import FullNames
from workbench.extract.kinds import kind_of
from workbench.extract.language import ENGLISH, language_of
from workbench.extract.passages import Read, passages_of
from workbench.extract.ranking import Ranker, Score, Tier, ranker
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.reasons import reasons, shortened
from workbench.extract.signals import LINE, Scores, together
from workbench.extract.speakers import Speakers
from workbench.extract.statement import Statement
from workbench.extract.turns import Turns

FINDER = "rules 5"
LONG = 200_000
"""Code points from which a text begins to be listed before it is read to its end: a tenth of a second until there."""
BEGINNING = 20_000
"""Code points of a long text in which its first claims are looked for."""
FIRST_PORTION = 60
"""Sentences in the first portion: a screen of claims, found at once."""
PORTION = 600
"""Sentences in each later portion."""
MERE_CELL = "cell of a table without a verb or a figure"
_FEWEST_WORDS = 3
_SHARED = 40
"""Characters at either end by which a repeated sentence is found again among the parts of the other."""
_FIRST_YEAR = 1400
"""No document has an earlier date: what counts back from it stays in the calendar."""


def find(imported: ImportedText, tier: Tier = "rules") -> Found:
    """Passages of a text and the checkable statements in it: spans with `text[start:end]`, facts inside them.

    A sentence above the line is listed, one with several statements as its clauses; in a passage that was set aside it
    comes as SET_ASIDE, when it stands elsewhere word for word as FOLDED with what it repeats. Takes time in proportion
    to the text. In another language than English only figures, dates and quotations are listed, without scores.
    tier: the trained ranker that has a say beside the rules, where it is installed.
    """
    portions = list(in_portions(imported, tier))
    passages = tuple(passage for found in portions for passage in found.passages)
    candidates = sorted((one for found in portions for one in found.candidates), key=lambda candidate: candidate.span)
    return Found(passages, tuple(candidates), portions[0].finder)


def in_portions(imported: ImportedText, tier: Tier = "rules", *, passages_first: bool = False) -> Iterator[Found]:
    """The same as it is found: passages and candidates, folded ones at the end.

    Of a long text the first claims come before the whole of it has been cut into sentences, and passages in step with
    what is found in them; of a shorter one, or with passages_first, all passages come with the first portion.
    """
    language = language_of(imported.text)
    trained = ranker(tier if language == ENGLISH else "rules")
    name = f"{FINDER}, {trained.name}" if trained.trained else FINDER
    in_step = len(imported.text) > LONG and not passages_first
    listed, begun = _beginning(imported, language, trained) if in_step else ([], frozenset[Span]())
    if listed:
        yield Found((), tuple(listed), name)
    parts = passages_of(imported, language)
    passages = deque(part.passage for part in parts)
    folded: list[Candidate] = []
    read = (one for one in _read(imported, parts, language) if one.statement.sentence.span not in begun)
    size, given = FIRST_PORTION, False
    while portion := list(islice(read, size)):
        found = list(_found_in(imported.text, portion, trained))
        folded += [one for one in found if one.listing is Listing.FOLDED]
        fresh = [one for one in found if one.listing is not Listing.FOLDED]
        listed += fresh
        reached = portion[-1].part.passage.span.end if in_step else len(imported.text)
        yield Found(_taken(passages, reached), tuple(fresh), name)
        size, given = PORTION, True
    if folded or passages or not given:
        home_again = _home_again(imported.text, listed, folded)
        yield Found(_taken(passages, len(imported.text)), tuple(home_again), name)


def _taken(passages: deque[Passage], upto: int) -> tuple[Passage, ...]:
    """The passages up to a place, taken off the others."""
    taken = []
    while passages and passages[0].span.end <= upto:
        taken.append(passages.popleft())
    return tuple(taken)


def _beginning(imported: ImportedText, language: str, trained: Ranker) -> tuple[list[Candidate], frozenset[Span]]:
    """Claims of the first paragraphs of a long text, and the sentences that were read for them.

    Only paragraphs of several sentences, which are what they are wherever they stand: nothing that follows can make one
    a menu, a caption, or the repetition of a sentence further down (the first one is the one that others repeat).
    """
    blocks = tuple(block for block in imported.blocks if block.span.end <= BEGINNING)
    if not blocks:
        return [], frozenset()
    first = replace(imported, text=imported.text[: blocks[-1].span.end], blocks=blocks)
    read = [
        one
        for one in _read(first, passages_of(first, language), language)
        if one.part.passage.kind is PassageKind.BODY
        and not one.part.passage.set_aside
        and len(one.part.passage.sentences) > 1
        and not one.part.repeats
    ][:FIRST_PORTION]
    found = list(_found_in(imported.text, read, trained))
    if any(one.listing is not Listing.LISTED for one in found):
        return [], frozenset()
    return found, frozenset(one.statement.sentence.span for one in read)


def _found_in(text: str, portion: Sequence[_Sentence], trained: Ranker) -> Iterator[Candidate]:
    """Candidates of some sentences, scored by the rules and the trained ranker together."""
    learnt = trained.scores([one_line(read.statement.sentence.words) for read in portion])
    for position, read in enumerate(portion):
        yield from _candidates(text, read, learnt[position] if learnt else None)


def why_not(imported: ImportedText, sentence: Span, tier: Tier = "rules") -> tuple[str, ...]:
    """Why a sentence is not listed, in a checker's words; empty when it is. ValueError when no sentence is here."""
    language = language_of(imported.text)
    for read in _read(imported, passages_of(imported, language), language):
        if read.statement.sentence.span != sentence:
            continue
        if kept_back := _kept_back(imported.text, read.part, read.statement):
            return kept_back
        if language != ENGLISH:
            return () if kind_abroad(read.statement) else (NOTHING, ranking_is_off(language))
        learnt = ranker(tier).scores([one_line(read.statement.sentence.words)])
        found = together(read.statement, learnt[0] if learnt else None)
        if _checkable(read.statement, found):
            return ()
        return (*found.against, f"below the line: {found.verifiable:.2f}")
    raise ValueError(f"no sentence here: {sentence}")


def read_sentences(imported: ImportedText) -> Iterator[_Sentence]:
    """Every sentence of a text with its facts and its speaker, in the order of the text."""
    language = language_of(imported.text)
    return _read(imported, passages_of(imported, language), language)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it was read. part: its passage; speakers: who speaks in the text around it."""

    part: Read
    statement: Statement
    speaker: str | None
    speakers: Speakers


def _read(imported: ImportedText, parts: Sequence[Read], language: str) -> Iterator[_Sentence]:
    """Every sentence with its facts and its speaker, in the order of the text."""
    vocabulary = Vocabulary.of(
        span.of(imported.text)
        for part in parts
        if part.passage.kind in (PassageKind.BODY, PassageKind.CAPTION)
        for span in part.passage.sentences
    )
    published = _date(imported.published)
    speakers, turns = Speakers(FullNames(imported, vocabulary).of), Turns(imported)
    for part in parts:
        statements = list(_statements(imported.text, part, _Known(vocabulary, published, language)))
        if language != ENGLISH:
            yield from (_Sentence(part, statement, None, speakers) for statement in statements)
            continue
        # What was set aside says nothing about who speaks in the text around it.
        known = Speakers() if part.passage.set_aside else speakers
        turn = None if part.passage.set_aside else turns.at(part.passage.span.start)
        said = known.of_block(statements, part.quotations, turn)
        for statement, speaker in zip(statements, said, strict=True):
            yield _Sentence(part, statement, speaker, known)


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the whole text while its sentences are read."""

    vocabulary: Vocabulary
    published: date | None
    language: str


def _statements(text: str, part: Read, known: _Known) -> Iterator[Statement]:
    """The sentences of a passage with their facts. Quotations and sentences come in order: each is looked at once."""
    waiting = list(reversed(part.quotations))
    touching = []
    for span in part.passage.sentences:
        while waiting and waiting[-1].span.start < span.end:
            touching.append(waiting.pop())
        touching = [quotation for quotation in touching if quotation.span.end > span.start]
        surroundings = (known.vocabulary, known.published, known.language)
        sentence = Sentence(span, span.of(text), part.passage.kind, tuple(touching), *surroundings)
        yield Statement.of(sentence, facts_in(sentence))


def _candidates(text: str, read: _Sentence, learnt: Score | None) -> Iterator[Candidate]:
    """The candidates a sentence holds: none when it states nothing checkable, its clauses where they are several."""
    part, statement = read.part, read.statement
    span = statement.sentence.span
    if statement.sentence.language != ENGLISH:
        kept_back, home = _kept_back(text, part, statement), part.repeats.get(span)
        if candidate := candidate_abroad(statement, kept_back, _listing(kept_back, home), home):
            yield candidate
        return
    found = together(statement, learnt)
    if not _checkable(statement, found):
        return
    kept_back, home = _kept_back(text, part, statement), part.repeats.get(span)
    whole = statement if kept_back else without_mark(statement)
    clauses = (Clause(whole),) if kept_back else clauses_of(whole)
    for clause, said_by in zip(clauses, read.speakers.of_clauses(clauses, read.speaker), strict=True):
        own = clause.statement
        own_scores = found if own is whole else together(own, learnt)
        kind = kind_of(own)
        why = (*kept_back, *reasons(kind, own.facts, said_by))
        if own is not whole:
            why = (*why, f"part of: {shortened(statement.sentence.words)}")
        finding = Finding(kind, said_by, own.facts, own_scores.worth, own_scores.verifiable, why)
        yield Candidate(own.sentence.span, one_line(own.sentence.words), _listing(kept_back, home), finding, home)


def _home_again(text: str, listed: Sequence[Candidate], folded: Sequence[Candidate]) -> Iterator[Candidate]:
    """Folded candidates; one whose home became several points at the part whose words it shares."""
    spans = [candidate.span for candidate in listed]
    starts = [span.start for span in spans]
    for candidate in folded:
        home = candidate.repeats
        if home is None:
            yield candidate
            continue
        inside = spans[bisect_left(starts, home.start) : bisect_left(starts, home.end)]
        words = one_line(candidate.span.of(text)).lower()
        sharing = (span for span in inside if _shares(words, one_line(span.of(text)).lower()))
        yield replace(candidate, repeats=next(sharing, inside[0] if inside else home))


def _shares(words: str, other: str) -> bool:
    """Whether one text begins or ends inside the other."""
    return words in other or other in words or words[:_SHARED] in other or words[-_SHARED:] in other


def _kept_back(text: str, part: Read, statement: Statement) -> tuple[str, ...]:
    """Why a sentence is not listed whatever it states: it repeats another, or its passage was set aside."""
    span = statement.sentence.span
    if home := part.repeats.get(span):
        return (f"repeats: {shortened(home.of(text))}",)
    if part.passage.set_aside:
        return tuple(f"set aside: {why}" for why in part.passage.why)
    if part.passage.kind is PassageKind.CAPTION and credit_in(span.of(text)) == 0:
        return (f"set aside: {CREDIT}",)
    return (f"set aside: {MERE_CELL}",) if _is_mere_cell(statement) else ()


def _is_mere_cell(statement: Statement) -> bool:
    """Whether a cell of a table only names something: what it says of it stands in other cells."""
    return (
        statement.sentence.passage is PassageKind.TABLE_CELL
        and statement.sentence.language == ENGLISH
        and not statement.has_verb
        and not statement.count(FactKind.FIGURE, FactKind.DATE)
    )


def _checkable(statement: Statement, found: Scores) -> bool:
    return found.verifiable >= LINE and len(statement.tokens) >= _FEWEST_WORDS


def _listing(kept_back: tuple[str, ...], home: Span | None) -> Listing:
    if home is not None:
        return Listing.FOLDED
    return Listing.SET_ASIDE if kept_back else Listing.LISTED


def _date(published: str | None) -> date | None:
    """The document's date; None where the file gives none that a document can have."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and _FIRST_YEAR <= day.year < date.max.year else None
