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
from workbench.extract.comparing.concepts import NEGATIONS, SCOPES, concept, concepts_in, stem, words_in
from workbench.extract.comparing.directions import DOWN, UP, without_idioms
from workbench.extract.comparing.further_figures import is_year
from workbench.extract.comparing.moments import Moment, moment
from workbench.extract.comparing.offices import Holder, holder
from workbench.extract.comparing.stated import Stated
from workbench.extract.comparing.subjects import head, is_now, numbered, then_told, today_told
from workbench.extract.wordlist import words

_JOINT = re.compile("[’'-]")
_COUNTER = re.compile(
    r"^(?:the\s+)?(?P<who>[\w’' -]{3,40}?)\s+(?:counted|estimated|recorded|put|reported|gave|spoke of)\b", re.IGNORECASE
)
_COUNTING = words("counted estimated recorded put reported gave spoke")
_DENYING = words("no nobody none not zero without")
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


@dataclass(frozen=True, slots=True, eq=False)
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
    zeros: int
    """How many of the amounts are told without a figure ("nobody"): the last ones."""
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
    said = _lowered(text)
    parts = said.union(*map(_JOINT.split, said)) if _JOINT.search(text) else said
    plain = _without(text, stated, [*named, *(fact for fact in stated.facts if fact.kind is FactKind.DATE), *dates])
    plain_words = words_in(plain)
    values = [fact for fact in stated.facts if fact.kind in (FactKind.FIGURE, FactKind.SUPERLATIVE)]
    meant = concepts_in(plain, plain_words)
    content = frozenset(meant)
    source = _source(stated, parts)
    names = _names(named, text, source)
    zeros = tuple(zeros_in(text, stated, content)) if not parts.isdisjoint(_DENYING) else ()
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
        first=_first(named, text, stated),
        spelt={tokens_in(fact.value or fact.text): fact.value or fact.text for fact in named},
        moments=tuple(
            found
            for fact in (*stated.facts, *dates, *_seasons(stated))
            if fact.kind is FactKind.DATE and (found := moment(fact)) is not None
        ),
        scopes=_scopes(plain_words),
        amounts=amounts,
        zeros=len(zeros),
        direction=_direction(text, said),
        negated=not zeros and _negated(text, said),
        source=source,
        holder=holder(stated, parts),
        now=is_now(said),
        then=then_told(text),
        today=today_told(text),
        head=head(plain, content),
        numbered=numbered(plain, parts),
        frame=tuple(map(concept, words_in(_without(plain, stated, values)) if values else plain_words)),
    )


_NAMES = frozenset({FactKind.NAME, FactKind.PLACE, FactKind.ORGANISATION})


def _lowered(text: str) -> frozenset[str]:
    return frozenset(map(str.lower, words_in(text)))


def _names(named: list[Fact], text: str, source: str | None) -> dict[FactKind, tuple[tuple[str, ...], ...]]:
    """The names by kind; what stands before a colon at the beginning is one too ("Torhaven: road deaths: 11")."""
    of_source = tokens_of(source or "")
    found: dict[FactKind, list[tuple[str, ...]]] = {}
    for fact in named:
        tokens = tokens_in(fact.value or fact.text)
        if tokens and not of_source.issuperset(tokens):
            found.setdefault(fact.kind, []).append(tokens)
    if (match := _HEADED.match(text)) and (tokens := tokens_in(match[1])):
        found.setdefault(FactKind.ORGANISATION, []).append(tokens)
    return {kind: tuple(names) for kind, names in found.items()}


def _first(named: list[Fact], text: str, stated: Stated) -> tuple[str, ...]:
    """The name that a statement begins with, perhaps behind "the"; () when it begins otherwise."""
    for fact in named:
        if text[: fact.span.start - stated.start].strip().lower() in ("", "the"):
            return tokens_in(fact.value or fact.text)
    return tokens_in(match[1]) if (match := _HEADED.match(text)) else ()


@lru_cache(maxsize=50_000)
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
    for word in words_in(name.replace("’", "'").replace("-", " ")):
        low = word.lower().removesuffix("'s")
        if len(low) > 1 and low not in ("the", "and", "for", "of"):
            yield stem(re.sub(r"(?<=a)ns?$", "", low) if len(low) > 4 else low)


def _scopes(said: list[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in said:
        if side := SCOPES.get(word.lower()):
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


def _direction(text: str, said: frozenset[str]) -> int:
    """Where the statement says things went: up, down, or neither or both."""
    plain = without_idioms(text)
    if plain is not text:
        said = _lowered(plain)
    return (not said.isdisjoint(UP)) - (not said.isdisjoint(DOWN))


def _negated(text: str, said: frozenset[str]) -> bool:
    if "no" in said and _ANSWER.search(text):
        rest = _ANSWER.sub(" ", text)
        return _negated(rest, _lowered(rest))
    return not said.isdisjoint(NEGATIONS) or any(word.endswith(("n't", "n’t")) for word in said)


def _source(stated: Stated, said: frozenset[str]) -> str | None:
    if stated.speaker:
        return stated.speaker
    match = _COUNTER.match(stated.text) if not said.isdisjoint(_COUNTING) else None
    if match is None or match["who"].rsplit(" ", 1)[-1].lower() in ("is", "was", "are", "were", "be", "been"):
        return None
    return match["who"] if {concept(word) for word in match["who"].split()} & _SOURCES else None
