"""Which claims that neither bear each other out nor conflict are still worth seeing side by side."""

from __future__ import annotations

from workbench.core.comparison import Comparison, Relation
from workbench.extract.comparing import gates
from workbench.extract.comparing.amounts import Amount
from workbench.extract.comparing.figures import nouns_differ
from workbench.extract.comparing.reading import Reading, tokens_of

_SETTLED = frozenset({Relation.CORROBORATES, Relation.CONFLICTS})


def related(a: Reading, b: Reading, found: Comparison) -> bool:
    """Whether a pair that is compatible or not comparable is worth showing as related.

    Either the same measure is told of another place, time, scope or trade ("50 dollars a month" beside "300 dollars a
    month", both of what is earned), or both name one place and say more of the same about it. Two claims of one
    document never are: who reads it sees them both.
    """
    if found.relation in _SETTLED or (a.stated.document and a.stated.document == b.stated.document):
        return False
    return _one_measure(a, b) or _one_host(a, b)


def _one_measure(a: Reading, b: Reading) -> bool:
    return any(_same_measure(one, other) and _joined(a, b, one) for one in a.amounts for other in b.amounts)


def _same_measure(one: Amount, other: Amount) -> bool:
    if not one.attributes & other.attributes or one.mode != other.mode or one.rate != other.rate:
        return False
    if one.dimension != other.dimension or (one.dimension == "money" and one.unit != other.unit):
        return False
    return not nouns_differ(one, other)


def _joined(a: Reading, b: Reading, one: Amount) -> bool:
    """By a whole name that both have, or by money or a measure over the same stretch of time."""
    return bool(_whole_names(a) & _whole_names(b)) or (bool(one.rate) and one.dimension != "count")


def _whole_names(of: Reading) -> frozenset[tuple[str, ...]]:
    return frozenset(name for names in of.names.values() for name in names)


def _one_host(a: Reading, b: Reading) -> bool:
    """One place on both sides, with another name they share and a word more: who works there, what was granted."""
    for place in a.places & b.places:
        shared = gates.shared(a, b) - tokens_of(place)
        named = {word for word in shared if _is_named(word, a) and _is_named(word, b)}
        if named and shared - named - a.entities - b.entities:
            return True
    return False


def _is_named(word: str, of: Reading) -> bool:
    """Whether it is a whole name, or is written as one ("the Danish workers")."""
    return of.words.get(word, "").istitle() or (word,) in _whole_names(of)
