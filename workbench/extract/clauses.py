"""Sentences with several statements: where one statement ends and the next begins. Only spans, no word is changed.

Rather no cut than a wrong one: behind a cut stands a subject with its verb, before it as well, and a figure or
something named on at least one side. What joins two parts (", and", " - but", "; while") belongs to neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.facts.quoted import quotations
from workbench.extract.lexicon import FIRST_PERSON, REPORTING, SECOND_PERSON
from workbench.extract.statement import Statement
from workbench.extract.verbs import Token, begins_statement, holds_verb, tokens_of

FEWEST_WORDS = 4
"""Words of the shortest part."""

_CUT = re.compile(
    r";\s+(?:(?:and|but|while|whereas|yet|however,|meanwhile,)\s+)?(?P<that>that\s+)?"
    r"|,\s+(?:and|but|while|whereas|although|though|yet)\s+(?P<that_too>that\s+)?"
    r"|\s+[–—-]+\s+(?:and|but|while|although)\s+"
    r"|,\s+(?:adding|saying|noting|warning|claiming|stressing|arguing|insisting|explaining)\s+that\s+"
    r"|\s+(?:and|but)\s+(?=(?:he|she|it|they|there|we)\s)"
    r"|\s+(?:and|but)\s+(?P<bare_that>that\s+)"
    r"|\s+now\s+that\s+"
)
_HEAD = re.compile(
    r"[^,;:]{3,80},\s(?P<aside>(?:who|which|\w+ed|written|led|made|run|built|shot|held)\s[^;:]{8,200}?)"
    r"(?P<cut>,\s(?:[a-z]+ly\s)?(?P<verb>[a-z]+)\s(?:in\s[a-z ]{3,20}\s)?that\s)"
)
"""The words before a report that say something of their own: "The film, directed by Ada Brink, alleges that"."""
_MARK = re.compile(
    r"(?:>\s*)*(?:[-–—•▪●◦‣·*]\s+|\(?\d{1,2}[.)]\s+|\d{1,2}\.\d{1,2}\s+(?=[A-Z])|\(?[a-z]\)\s+|[QA]:\s+)?"
)
"""What stands before an item of a list, an answer, or a line that an e-mail quotes: no part of the statement."""
_FRONT = re.compile(r"(?:While|Although|Though|Whereas|Even though)\s")
_BOUND = re.compile(r"[“\"‘«'(]?(?:Because|If|Unless|Once|Since|When|Whenever|As|After|Before|Until)\s")
"""What begins like this holds together: its first "and" may still belong to the condition."""
_END_MARKS = "”\"»’')"
_FIRM = (FactKind.FIGURE, FactKind.DATE, FactKind.NAME, FactKind.PLACE, FactKind.ORGANISATION)
_LONG_QUOTATION = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that states something by itself. joined: the words between it and the part before."""

    statement: Statement
    joined: str = ""


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a part ends and the next begins, as offsets in the sentence's words.

    reported: it goes on with what somebody said ("and that"): holds only behind a reporting verb. sure: its words
    leave no doubt, nothing else is asked of either side.
    """

    start: int
    end: int
    reported: bool = False
    sure: bool = False


def without_mark(statement: Statement) -> Statement:
    """The statement of a sentence behind the mark of a list before it."""
    mark = _MARK.match(statement.sentence.words)
    end = mark.end() if mark else 0
    return part_of(statement, end, len(statement.sentence.words)) if end else statement


def clauses_of(statement: Statement) -> tuple[Clause, ...]:
    """The parts of a sentence in order, never overlapping; the sentence itself where it has only one statement."""
    words = statement.sentence.words
    cuts = _cuts(statement)
    tokens = tokens_of(words) if cuts else ()
    begin = _front(words, tokens)
    kept = list(_kept(statement, tokens, cuts, begin))
    if not kept:
        return (Clause(statement),)
    starts = [begin, *(cut.end for cut in kept)]
    ends = [*(cut.start for cut in kept), len(words)]
    joined = ["", *(words[cut.start : cut.end].strip() for cut in kept)]
    return tuple(
        Clause(part_of(statement, start, end), link) for start, end, link in zip(starts, ends, joined, strict=True)
    )


def _cuts(statement: Statement) -> list[_Cut]:
    """Where the words allow a cut, in order."""
    words = statement.sentence.words
    if words.rstrip(_END_MARKS).endswith("?") or _BOUND.match(words):
        return []
    reported = ("that", "that_too", "bare_that")
    cuts = [_Cut(match.start(), match.end(), any(match[name] for name in reported)) for match in _CUT.finditer(words)]
    if (head := _HEAD.match(words)) and head["verb"] in REPORTING and _names(statement, *head.span("aside")):
        cuts.insert(0, _Cut(*head.span("cut"), sure=True))
        cuts = [cuts[0], *(cut for cut in cuts[1:] if cut.start >= cuts[0].end)]
    if _FRONT.match(words) and (comma := words.find(", ")) > 0:
        cuts = [_Cut(comma, comma + 2), *(cut for cut in cuts if cut.start > comma)]
    return [cut for cut in cuts if not _inside(statement, cut)]


def _front(words: str, tokens: tuple[Token, ...]) -> int:
    """Where the statement behind "While" or "Although" begins; 0 where no statement follows ("While overseas, …")."""
    front = _FRONT.match(words)
    if front is None or not tokens:
        return 0
    comma = words.find(", ")
    return front.end() if begins_statement([token for token in tokens if front.end() <= token.start < comma]) else 0


def _kept(statement: Statement, tokens: tuple[Token, ...], cuts: list[_Cut], begin: int) -> Iterator[_Cut]:
    """The cuts with a statement on either side, from left to right."""
    last, whole = begin, len(statement.sentence.words)
    for number, cut in enumerate(cuts):
        end = cuts[number + 1].start if number + 1 < len(cuts) else whole
        left = [token for token in tokens if last <= token.start < cut.start]
        right = [token for token in tokens if cut.end <= token.start < end]
        if (
            _stands(left, right, cut, first=begin == last > 0)
            and _speaks_of(statement, left, last, cut.start)
            and _speaks_of(statement, right, cut.end, end)
            and _enough(statement, cut, last, end)
        ):
            yield cut
            last = cut.end


def _stands(left: list[Token], right: list[Token], cut: _Cut, *, first: bool) -> bool:
    """Whether both sides have a subject and a verb."""
    if cut.reported and not any(token.low in REPORTING for token in left):
        return False
    if cut.sure:
        return True
    return (begins_statement(left) if first else holds_verb(left)) and begins_statement(right)


def _speaks_of(statement: Statement, tokens: list[Token], start: int, end: int) -> bool:
    """Whether a part has words enough to be looked up, and if it names nothing, is not about speaker or reader."""
    if sum(not token.is_mark for token in tokens) < FEWEST_WORDS:
        return False
    personal = any(token.low in FIRST_PERSON or token.low in SECOND_PERSON for token in tokens)
    return _names(statement, start, end) or not personal


def _enough(statement: Statement, cut: _Cut, start: int, end: int) -> bool:
    """Whether one side names something; both when the cut lies in a quotation."""
    offset = statement.sentence.span.start
    quoted = any(
        quotation.span.start < cut.start + offset < quotation.span.end for quotation in statement.sentence.quotations
    )
    sides = (_names(statement, start, cut.start), _names(statement, cut.end, end))
    return all(sides) if quoted else any(sides)


def _names(statement: Statement, start: int, end: int) -> bool:
    """Whether a figure, a date, a name or a longer quotation begins between two places of the sentence."""
    offset = statement.sentence.span.start
    return any(
        fact.kind in _FIRM or (fact.kind is FactKind.QUOTATION and (fact.value or "").count(" ") >= _LONG_QUOTATION)
        for fact in statement.facts
        if start <= fact.span.start - offset < end
    )


def _inside(statement: Statement, cut: _Cut) -> bool:
    """Whether a cut lies in a fact, in brackets or in words quoted by the sentence, which begins outside of them."""
    words, offset = statement.sentence.words, statement.sentence.span.start
    place = Span(cut.start + offset, cut.end + offset)
    return (
        any(fact.span.overlaps(place) for fact in statement.facts if fact.kind is not FactKind.QUOTATION)
        or any(
            quotation.span.overlaps(place)
            for quotation in statement.sentence.quotations
            if quotation.depth or quotation.span.start > offset
        )
        or words.count("(", 0, cut.start) > words.count(")", 0, cut.start)
    )


def part_of(statement: Statement, start: int, end: int) -> Statement:
    """A part of a sentence with the facts that lie in it, without white space at its ends."""
    words = statement.sentence.words[start:end]
    start += len(words) - len(words.lstrip())
    span = statement.sentence.at(start, start + len(words.strip()))
    quoted = tuple(quotation for quotation in statement.sentence.quotations if quotation.span.overlaps(span))
    part = replace(statement.sentence, span=span, words=words.strip(), quotations=quoted)
    facts: list[Fact] = [
        fact for fact in statement.facts if fact.kind is not FactKind.QUOTATION and span.covers(fact.span)
    ]
    facts += quotations(part, ())
    facts.sort(key=lambda fact: (fact.span.start, -fact.span.end, fact.kind))
    return Statement.of(part, tuple(facts))
