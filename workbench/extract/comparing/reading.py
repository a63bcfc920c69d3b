"""A statement read once for comparing: its subjects, places, times, scopes, direction, negation and amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.comparing.amounts import Amount
from workbench.extract.comparing.amounts_in import amounts_in, zeros_in
from workbench.extract.comparing.concepts import NEGATIONS, SCOPES, concept, concepts_in, stem
from workbench.extract.comparing.directions import direction_of, without_idioms
from workbench.extract.comparing.further_figures import is_year
from workbench.extract.comparing.moments import Moment, moment
from workbench.extract.comparing.offices import Holder, holder
from workbench.extract.comparing.stated import Stated
from workbench.extract.comparing.subjects import head, is_now, numbered, then_told, today_told
from workbench.extract.wordlist import words

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_COUNTER = re.compile(
    r"^(?:the\s+)?(?P<who>[\w’' -]{3,40}?)\s+(?:counted|estimated|recorded|put|reported|gave|spoke of)\b", re.IGNORECASE
)
_HEADED = re.compile(r"([A-Z][\w’'-]+(?: (?:(?:of|for|and|the) ){0,2}[A-Z][\w’'-]+){0,4}): ")
_SEASONS = ("spring", "summer", "autumn", "winter")
_IN_SEASON = re.compile(
    r"\b(?:in|during|over|of) (?:the )?(?:early |late )?(spring|summer|autumn|winter)"
    r"(?=[.,;:)]|$| (?:of|and|or|by|in)\b)",
    re.IGNORECASE,
)
_MONTHS = words("January February April June July August September October November December")
_ANSWER = re.compile(
    r"(?:^|(?<=[,.\"“— -]))(?:no|No|NO)(?=[,—])"
    r"|\b[Nn]o(?:\. ?(?=\d)| (?=(?:more|fewer|less) than\b))"
)
""" "No, it was", "No. 3", "no more than": these deny nothing of what follows."""
_SOURCES = frozenset(
    concept(word)
    for word in words("union police organisers ministry company council government agency army officials office court")
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What comparing asks of a statement. words: concept to the word that stands for it, in the text's order.

    every: its concepts and names together;
    entities: the names in it as small tokens; names: each name's tokens, but for its source's;
    first: the name it begins with, if it does; spelt: each name as it is written;
    scopes: family to the sides that are named.
    """

    stated: Stated
    every: frozenset[str]
    words: dict[str, str]
    content: frozenset[str]
    entities: frozenset[str]
    places: frozenset[str]
    names: dict[FactKind, tuple[tuple[str, ...], ...]]
    first: tuple[str, ...]
    spelt: dict[tuple[str, ...], str]
    moments: tuple[Moment, ...]
    scopes: dict[str, frozenset[str]]
    amounts: tuple[Amount, ...]
    direction: int
    negated: bool
    source: str | None
    holder: Holder | None
    now: bool
    """Whether it says how things are: a verb of the present and none of the past."""
    then: str
    today: str
    """The words that say "before" or "now" without a date, "" else."""
    head: str
    """What stands for who or what does it: the noun before the verb; "" for names, figures and where it is unsure."""
    numbered: dict[str, str]
    """ "the second trial": the noun with its ordinal."""
    frame: tuple[str, ...]
    """Every word as what it stands for, facts left out: two statements with one frame are one sentence filled in."""


def read(stated: Stated) -> Reading:
    """Read a statement. Costs some tenths of a millisecond."""
    text = stated.text
    dates = [replace(fact, kind=FactKind.DATE, value=None) for fact in stated.facts if _is_month(fact)]
    dates += [
        replace(fact, kind=FactKind.DATE, value=fact.text)
        for fact in stated.facts
        if fact.kind is FactKind.FIGURE and fact.unit is None and is_year(text, fact.span.start - stated.start, fact)
    ]
    named = [fact for fact in stated.facts if fact.kind in _NAMES and not _is_month(fact)]
    plain = _without(text, stated, [*named, *(fact for fact in stated.facts if fact.kind is FactKind.DATE), *dates])
    meant = concepts_in(plain)
    content = frozenset(meant)
    names = _names(named, text, stated)
    zeros = tuple(zeros_in(text, stated, content))
    amounts = (*amounts_in(stated), *zeros)
    places = frozenset(
        place.value.lower()
        for place in named
        if place.kind is FactKind.PLACE and place.value and not _of_source(place, stated)
    )
    entities = frozenset(token for fact in named for token in tokens_in(fact.value or fact.text))
    entities |= {token for kind in names.values() for name in kind for token in name}
    entities |= {token for one in amounts if one.noun[:1].isupper() for token in tokens_in(one.noun)}
    return Reading(
        stated=stated,
        every=content | entities,
        words=meant,
        content=content,
        entities=entities,
        places=places,
        names=names,
        first=_first(named, text, names, stated),
        spelt={tokens_in(fact.value or fact.text): fact.value or fact.text for fact in named},
        moments=tuple(
            found
            for fact in (*stated.facts, *dates, *_seasons(stated))
            if fact.kind is FactKind.DATE and (found := moment(fact)) is not None
        ),
        scopes=_scopes(plain),
        amounts=amounts,
        direction=_direction(text),
        negated=_negated(text) and not zeros,
        source=_source(stated),
        holder=holder(stated),
        now=is_now(text),
        then=then_told(text),
        today=today_told(text),
        head=head(plain, content),
        numbered=numbered(plain),
        frame=tuple(concept(match.group()) for match in _WORD.finditer(_without(plain, stated, _values(stated)))),
    )


_NAMES = frozenset({FactKind.NAME, FactKind.PLACE, FactKind.ORGANISATION})


def _values(stated: Stated) -> list[Fact]:
    return [fact for fact in stated.facts if fact.kind in (FactKind.FIGURE, FactKind.SUPERLATIVE)]


def _names(named: list[Fact], text: str, stated: Stated) -> dict[FactKind, tuple[tuple[str, ...], ...]]:
    """The names by kind; what stands before a colon at the beginning is one too ("Torhaven: road deaths: 11")."""
    source = tokens_of(_source(stated) or "")
    found: dict[FactKind, list[tuple[str, ...]]] = {}
    for fact in named:
        tokens = tokens_in(fact.value or fact.text)
        if tokens and not source.issuperset(tokens):
            found.setdefault(fact.kind, []).append(tokens)
    if match := _HEADED.match(text):
        found.setdefault(FactKind.ORGANISATION, []).append(tokens_in(match[1]))
    return {kind: tuple(names) for kind, names in found.items()}


def _first(
    named: list[Fact], text: str, names: dict[FactKind, tuple[tuple[str, ...], ...]], stated: Stated
) -> tuple[str, ...]:
    """The name that a statement begins with, perhaps behind "the"; () when it begins otherwise."""
    for fact in named:
        if text[: fact.span.start - stated.start].strip().lower() in ("", "the"):
            return tokens_in(fact.value or fact.text)
    return names[FactKind.ORGANISATION][-1] if _HEADED.match(text) else ()


def tokens_of(name: str) -> frozenset[str]:
    """A name as it is matched: its words in small letters, "Koreans" as "Korea"."""
    return frozenset(tokens_in(name))


def _of_source(place: Fact, stated: Stated) -> bool:
    """Whether a place only tells where the source sits ("a professor in Seoul")."""
    return bool(stated.speaker and place.value and place.value in stated.speaker)


def _without(text: str, stated: Stated, facts: list[Fact]) -> str:
    """The words with the names blanked."""
    for fact in facts:
        start = fact.span.start - stated.start
        text = text[:start] + " " * len(fact.span) + text[start + len(fact.span) :]
    return text


@lru_cache(maxsize=50_000)
def tokens_in(name: str) -> tuple[str, ...]:
    """A name as it is matched, in order: "North Koreans" and "North Korea" give the same."""
    return tuple(_tokens(name))


def _tokens(name: str) -> Iterator[str]:
    for match in _WORD.finditer(name.replace("’", "'").replace("-", " ")):
        low = match.group().lower().removesuffix("'s")
        if len(low) > 1 and low not in ("the", "and", "for", "of"):
            yield stem(re.sub(r"(?<=a)ns?$", "", low) if len(low) > 4 else low)


def _scopes(text: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for match in _WORD.finditer(text):
        if side := SCOPES.get(match.group().lower()):
            found.setdefault(side[0], set()).add(side[1])
    return {family: frozenset(sides) for family, sides in found.items()}


def _is_month(fact: Fact) -> bool:
    """A month that was taken for a name ("between August and October"); May and March are names more often."""
    return fact.kind in _NAMES and fact.text in _MONTHS


def _seasons(stated: Stated) -> Iterator[Fact]:
    """ "in winter", without a year."""
    for match in _IN_SEASON.finditer(stated.text) if any(one in stated.text for one in _SEASONS) else ():
        place = Span(stated.start + match.start(1), stated.start + match.end(1))
        if not any(fact.span.start < place.end and place.start < fact.span.end for fact in stated.facts):
            yield Fact(FactKind.DATE, place, match[1])


def _direction(text: str) -> int:
    """Where the statement says things went: up, down, or neither or both."""
    plain = without_idioms(text)
    found = {direction for match in _WORD.finditer(plain) if (direction := direction_of(match.group()))}
    return found.pop() if len(found) == 1 else 0


def _negated(text: str) -> bool:
    low = {match.group().lower().replace("’", "'") for match in _WORD.finditer(text)}
    if "no" in low and _ANSWER.search(text):
        return _negated(_ANSWER.sub(" ", text))
    return bool(low & NEGATIONS) or any(word.endswith("n't") for word in low)


def _source(stated: Stated) -> str | None:
    if stated.speaker:
        return stated.speaker
    match = _COUNTER.match(stated.text)
    if match is None or match["who"].rsplit(" ", 1)[-1].lower() in ("is", "was", "are", "were", "be", "been"):
        return None
    return match["who"] if {concept(word) for word in match["who"].split()} & _SOURCES else None
