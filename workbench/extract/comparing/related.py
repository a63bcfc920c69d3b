"""Which claims that neither bear each other out nor conflict are still worth seeing side by side."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from workbench.core.comparison import Comparison, Relation
from workbench.core.text import Span
from workbench.extract.comparing import gates
from workbench.extract.comparing.amounts import Amount
from workbench.extract.comparing.figures import nouns_differ
from workbench.extract.comparing.reading import Reading, tokens_of

_SETTLED = frozenset({Relation.CORROBORATES, Relation.CONFLICTS})


def related(a: Reading, b: Reading, found: Comparison) -> Comparison | None:
    """A pair that is compatible or not comparable and worth showing as related, with why; None for all others.

    Either the same measure is told of another place, time, scope or trade ("50 dollars a month" beside "300 dollars a
    month", both of what is earned), or both name one place and say more of the same about it. Two claims of one
    document never are: who reads it sees them both.
    """
    if found.relation in _SETTLED or (a.stated.document and a.stated.document == b.stated.document):
        return None
    if measure := _one_measure(a, b):
        if found.a and found.b:
            return found  # it says already what parts the two figures
        told = f"the same measure of something else: {measure[0].shown} here, {measure[1].shown} there"
        return replace(found, reason=told, a=_spans(measure[0]), b=_spans(measure[1]))
    if place := _one_host(a, b):
        return replace(found, reason=f"both tell of {place}", a=(), b=())
    return None


def _spans(one: Amount) -> tuple[Span, ...]:
    return tuple(fact.span for fact in one.facts)


def _one_measure(a: Reading, b: Reading) -> tuple[Amount, Amount] | None:
    for one in a.amounts:
        for other in b.amounts:
            if _same_measure(one, other) and _joined(a, b, one):
                return one, other
    return None


def _same_measure(one: Amount, other: Amount) -> bool:
    if one.attributes.isdisjoint(other.attributes) or one.mode != other.mode or one.rate != other.rate:
        return False
    if one.dimension != other.dimension or (one.dimension == "money" and one.unit != other.unit):
        return False
    return not nouns_differ(one, other)


def _joined(a: Reading, b: Reading, one: Amount) -> bool:
    """By a whole name that both have, or by money or a measure over the same stretch of time."""
    return (bool(one.rate) and one.dimension != "count") or not _whole_names(a).isdisjoint(_whole_names(b))


@lru_cache(maxsize=1_000)
def _whole_names(of: Reading) -> frozenset[tuple[str, ...]]:
    return frozenset(name for names in of.names.values() for name in names)


def _one_host(a: Reading, b: Reading) -> str | None:
    """One place on both sides, with another name they share and a word more: who works there, what was granted."""
    for place in sorted(a.places & b.places):
        shared = gates.shared(a, b) - tokens_of(place)
        named = {word for word in shared if _is_named(word, a) and _is_named(word, b)}
        if named and shared - named - a.entities - b.entities:
            return gates.named(a, frozenset({place}))
    return None


def _is_named(word: str, of: Reading) -> bool:
    """Whether it is a whole name, or is written as one ("the Danish workers")."""
    return of.words.get(word, "").istitle() or (word,) in _whole_names(of)
