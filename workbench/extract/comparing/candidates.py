"""Which claims are worth holding together: an index by what is counted, names and words; never all pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import nlargest
from itertools import islice

from workbench.extract.comparing.concepts import ATTRIBUTES, concept
from workbench.extract.comparing.figures import counts_persons
from workbench.extract.comparing.reading import Reading, read, tokens_in
from workbench.extract.comparing.stated import Stated

BUCKET = 24
"""Claims kept for one key; a key that more share tells too little of any."""
NEAREST = 6
"""Claims that one claim is held against, those first that share most keys which few others have."""
_NAMES, _WHAT, _WORDS, _WHOLE = 4, 4, 4, 3
_PERSONS, _NAME = "#persons", "#name"
"""Terms that no statement holds: any people counted, a name whatever is told of it."""
_SHIFT = 24


class Index:
    """The claims of a case by their keys. Grows with each document; memory is some hundred bytes a key."""

    def __init__(self) -> None:
        self._claims: list[str] = []
        self._places: set[str] = set()
        self._terms: dict[str, int] = {}
        self._buckets: dict[int, int | list[int]] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def add(self, claims: Iterable[Stated]) -> list[tuple[str, str]]:
        """Take claims in; returns the new pairs (the claim that was there before, the new one) by their keys.

        A claim whose key is in the index is passed over. The order of the claims decides which of many are paired.
        """
        return [pair for claim in claims for pair in self.add_read(read(claim))]

    def add_read(self, reading: Reading) -> list[tuple[str, str]]:
        """The same for one claim that was read before."""
        key = reading.stated.key
        if key in self._places:
            return []
        self._places.add(key)
        number = len(self._claims)
        self._claims.append(key)
        hits: dict[int, float] = {}
        for joined in self._keys(reading):
            held = self._buckets.get(joined)
            if held is None:
                self._buckets[joined] = number
                continue
            if isinstance(held, int):
                self._buckets[joined] = held = [held]
            weight = 1 / len(held)
            for other in held:
                hits[other] = hits.get(other, 0.0) + weight
            if len(held) < BUCKET:
                held.append(number)
        nearest = nlargest(NEAREST, ((weight, other) for other, weight in hits.items()))
        return [(self._claims[other], key) for _, other in nearest]

    def _keys(self, reading: Reading) -> set[int]:
        what = list(islice(_what(reading), _WHAT))
        names = list(islice(_names(reading), _NAMES))
        words = sorted(reading.content, key=lambda word: (-len(word), word))[:_WORDS]
        joined = {self._join(one, name) for one in what for name in names}
        joined |= {self._join(_NAME, name) for name in names[:_WHOLE]}
        joined |= {self._join(one, word) for one in what for word in words if word != one}
        return joined

    def _join(self, one: str, other: str) -> int:
        first, second = sorted((self._term(one), self._term(other)))
        return first << _SHIFT | second

    def _term(self, word: str) -> int:
        return self._terms.setdefault(word, len(self._terms))


def candidates(claims: Iterable[Stated]) -> list[tuple[str, str]]:
    """Pairs of claims, by their keys, that are worth comparing."""
    return Index().add(claims)


def _what(reading: Reading) -> Iterator[str]:
    """What a claim tells of: what its figures count and measure, else its telling words."""
    seen: set[str] = set()
    for one in reading.amounts:
        persons = [_PERSONS] if one.noun and counts_persons(one.noun) else []
        for word in (*sorted(one.attributes), *(concept(part) for part in one.noun.split()[-1:]), *persons):
            if word not in seen:
                seen.add(word)
                yield word
    for word in (*sorted(reading.content & ATTRIBUTES), *sorted(reading.content, key=lambda one: (-len(one), one))):
        if word not in seen:
            seen.add(word)
            yield word


def _names(reading: Reading) -> Iterator[str]:
    """Each name whole, then its words, the longest first; sources' names apart."""
    every = dict.fromkeys(name for names in reading.names.values() for name in names)
    every |= dict.fromkeys(tokens_in(one.noun) for one in reading.amounts if one.noun[:1].isupper())
    yield from (" ".join(name) for name in every)
    yield from sorted({token for name in every if len(name) > 1 for token in name}, key=lambda one: (-len(one), one))
