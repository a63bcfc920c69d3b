"""The relation of two statements with its reason: by their figures where they belong together, else by words."""

from __future__ import annotations

from collections.abc import Callable

from workbench.core.comparison import Comparison, Relation
from workbench.core.text import Span
from workbench.extract.comparing import doubts, gates, unnumbered
from workbench.extract.comparing.amounts import Amount
from workbench.extract.comparing.concepts import RUNNING
from workbench.extract.comparing.figures import Pair, is_trips_of_passengers, kindred_only, nouns_differ, pairs_of
from workbench.extract.comparing.reading import Reading, read
from workbench.extract.comparing.stated import Stated

_LONGEST_LABEL = 3
_AS_STATED = frozenset({"budget", "turnover"})
"""What is told of one body as a whole: its budget is what it spends, its takings what it sells."""


def compare(a: Stated, b: Stated) -> Comparison:
    """How a and b stand to each other. The same two always give the same answer; nothing says which is right."""
    return compare_read(read(a), read(b))


def compare_read(a: Reading, b: Reading) -> Comparison:
    """The same for statements that were read before: for many comparisons of one."""
    if found := unnumbered.by_role(a, b):
        return _unless(doubts.of_office, a, b, found)
    if not gates.same_subject(a, b):
        return Comparison(Relation.NOT_COMPARABLE, "different subjects: too little is said of the same thing")
    if found := unnumbered.by_value(a, b):
        return found
    if why := gates.parted(a, b):
        return Comparison(Relation.NOT_COMPARABLE, why)
    matched = [pair for pair in pairs_of(a, b) if _told_of(a, b, pair)]
    if matched:
        return _undoubted(a, b, matched)
    if why := gates.by_time(a, b) if a.amounts or b.amounts else gates.days_differ(a, b):
        return Comparison(Relation.NOT_COMPARABLE, why)
    if found := unnumbered.by_words(a, b):
        return _unless(doubts.of_words, a, b, found)
    return Comparison(Relation.NOT_COMPARABLE, _why_none(a, b))


def _undoubted(a: Reading, b: Reading, matched: list[Pair]) -> Comparison:
    """By their figures, but for those of a conflict that a reader could explain."""
    why = None
    while matched:
        found = _by_figures(a, b, matched)
        if found.relation is not Relation.CONFLICTS:
            return found
        clash = next((pair for pair in matched if pair.relation is Relation.CONFLICTS), None)
        if clash is None:  # they agree, and the words around them clash
            return _unless(doubts.of_words, a, b, found)
        why = doubts.of_figures(a, b, clash)
        if why is None:
            return found
        matched = [pair for pair in matched if pair is not clash]
    return Comparison(Relation.NOT_COMPARABLE, why or _why_none(a, b))


def _unless(doubt: Callable[[Reading, Reading], str | None], a: Reading, b: Reading, found: Comparison) -> Comparison:
    why = doubt(a, b) if found.relation is Relation.CONFLICTS else None
    return found if why is None else Comparison(Relation.NOT_COMPARABLE, why)


def _told_of(a: Reading, b: Reading, pair: Pair) -> bool:
    """Whether more than a name and a unit joins two figures: what is counted, an attribute, another word or two."""
    said = (a.content & b.content) - a.entities - b.entities
    if pair.a.dimension == "count" and bool(pair.a.noun) != bool(pair.b.noun):
        return bool(pair.a.attributes & pair.b.attributes) or len(said) > 1
    if is_trips_of_passengers(pair):
        return "passenger" in a.content & b.content
    if kindred_only(pair) and _AS_STATED & (pair.a.attributes | pair.b.attributes):
        return gates.one_body(a, b)
    if (pair.a.noun and pair.b.noun) or pair.a.attributes & pair.b.attributes:
        return True
    return bool(said - pair.a.attributes - pair.b.attributes)


def _by_figures(a: Reading, b: Reading, matched: list[Pair]) -> Comparison:
    conflict = next((pair for pair in matched if pair.relation is Relation.CONFLICTS), None)
    told = (pair for pair in matched if pair.note and pair.relation is matched[0].relation)
    pair = conflict or next(told, matched[0])
    relation = pair.relation
    beside = f"{_label(a, b, pair)}{_shown(pair.a)} here, {_shown(pair.b)} there"
    if pair.note:
        beside = f"{beside} ({pair.note})"
    lit = (_spans(pair.a), _spans(pair.b))
    if relation is Relation.CORROBORATES and (flip := unnumbered.opposed(a, b)):
        return Comparison(Relation.CONFLICTS, flip, *lit)
    apart = gates.by_time(a, b)
    if apart and (relation is not Relation.CORROBORATES or not gates.lengths_differ(a, b)):
        running = (pair.a.attributes | pair.b.attributes | (a.content & b.content)) & RUNNING
        running = running if not gates.years_apart(a, b) else frozenset()
        if running and (gates.same_source(a, b) or not (a.source or b.source)) and gates.later(a, b):
            newer = "here" if gates.later(a, b) > 0 else "there"
            return Comparison(Relation.COMPATIBLE, f"superseded: {beside}; the later count stands {newer}", *lit)
        return Comparison(Relation.NOT_COMPARABLE, f"{apart}; {beside}", *lit)
    if relation is Relation.CONFLICTS and gates.sources_differ(a, b):
        return Comparison(relation, f"sources differ: {beside}, by {a.source} here and {b.source} there", *lit)
    return Comparison(relation, beside, *lit)


def _label(a: Reading, b: Reading, pair: Pair) -> str:
    """What the figures are of: the noun counted and what else both name, at most three words."""
    noun = pair.a.noun or pair.b.noun
    words = [noun] if noun else []
    for meaning, word in a.words.items():
        if meaning in b.content and not any(word.lower() in one.lower() for one in words) and word not in pair.a.shown:
            words = [*(one for one in words if one not in word), _as_inside(word, a)]
    return f"{', '.join(words[:_LONGEST_LABEL])}: " if words else ""


def _as_inside(word: str, of: Reading) -> str:
    """A word as it is written inside a sentence: a name keeps its capital, what only begins the sentence does not."""
    return word.lower() if word.istitle() and of.stated.text.startswith(word) else word


def _shown(one: Amount) -> str:
    if one.mode == "change" and one.direction:
        return f"{'up' if one.direction > 0 else 'down'} {one.shown}"
    return one.shown


def _spans(one: Amount) -> tuple[Span, ...]:
    return tuple(fact.span for fact in one.facts)


def _why_none(a: Reading, b: Reading) -> str:
    """Why no figure of the one belongs to a figure of the other."""
    if not a.amounts or not b.amounts:
        return "nothing in them that could be held together"
    here, there = a.amounts[0], b.amounts[0]
    if here.dimension == there.dimension == "count" and nouns_differ(here, there):
        return f"different things counted: {here.noun} here, {there.noun} there"
    if here.mode != there.mode:
        return f"a change on one side, a level on the other: {here.shown} here, {there.shown} there"
    if here.attributes and there.attributes and not here.attributes & there.attributes:
        return f"figures of different things: {_telling(a, here)} here, {_telling(b, there)} there"
    return f"different measures: {here.shown} here, {there.shown} there"


def _telling(of: Reading, one: Amount) -> str:
    """The word that says what a figure is of."""
    return next((of.words[attribute] for attribute in sorted(one.attributes) if attribute in of.words), one.shown)
