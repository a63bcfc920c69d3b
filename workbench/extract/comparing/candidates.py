"""Which claims are worth holding together: an index by what is counted, names and words; never all pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice

from workbench.extract.comparing.concepts import ATTRIBUTES, KINDRED, concept
from workbench.extract.comparing.figures import counts_persons
from workbench.extract.comparing.moments import Moment
from workbench.extract.comparing.reading import Reading, tokens_in

BUCKET = 24
"""Claims kept for one key; a key that more share tells too little of any."""
NEAREST = 6
"""Claims that one claim is held against, those first that share most keys which few others have."""
_NAMES, _WHAT, _WORDS, _WHOLE = 4, 4, 4, 3
_PERSONS, _NAME = "#persons", "#name"
"""Terms that no statement holds: any people counted, a name whatever is told of it."""
_KIN = {
    attribute: [f"#{' '.join(sorted(group))}" for group in KINDRED if attribute in group]
    for attribute in frozenset().union(*KINDRED)
}
"""What a figure is of, and the terms under which kindred figures meet: a budget and what was spent."""
_MASK = 2**62 - 1
_MARK = 2**62
"""The bit of a key that stands for a claim's figure and time: it finds nobody, it ranks those that were found."""
_TIME = 2**31
"""From this bit on the time is told, below it the figure."""
_ALIKE = 2
"""Claims of one figure and one time among those that one is held against: others would only say the same again."""
_LIKELY = 4 * NEAREST
_ANOTHER_TIME = 0.25
"""What a claim of another time weighs: mostly the two cannot be compared."""
_ODD = 0x9E3779B97F4A7C15
"""Spreads one of two terms before they are joined (2^64 over the golden ratio)."""


class Index:
    """The claims of a case by their keys. Grows with each document; memory is some hundred bytes a key.

    claim: the number by which the caller knows a claim.
    """

    def __init__(self) -> None:
        self._claims: set[int] = set()
        self._buckets: dict[int, int | list[int]] = {}
        self._marks: dict[int, int] = {}
        self._times: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._claims)

    def know(self, claim: int, keys: Iterable[int]) -> None:
        """Take in a claim that was held against those before it at another time."""
        if claim not in self._claims:
            self._claims.add(claim)
            for key in keys:
                if key & _MARK:
                    self._mark(claim, key)
                else:
                    self._take(claim, key)

    def nearest(self, claim: int, keys: Iterable[int]) -> list[int]:
        """Take a claim in; returns those before it that are worth comparing with it, the likest first.

        The order of the claims decides which of many are found. One that is in the index gives nothing.
        """
        if claim in self._claims:
            return []
        self._claims.add(claim)
        hits: dict[int, float] = {}
        known = hits.get
        for key in keys:
            if key & _MARK:
                self._mark(claim, key)
                continue
            held = self._take(claim, key)
            weight = 1 / len(held) if held else 0.0
            for other in held:
                hits[other] = known(other, 0.0) + weight
        if time := self._times.get(claim):
            times = self._times.get
            weighed = [
                (weight if times(other, time) == time else weight * _ANOTHER_TIME, other)
                for other, weight in hits.items()
            ]
        else:
            weighed = [(weight, other) for other, weight in hits.items()]
        weighed.sort(reverse=True)
        return list(self._not_the_same_again(other for _, other in weighed[:_LIKELY]))

    def _mark(self, claim: int, mark: int) -> None:
        self._marks[claim] = mark
        if time := mark % _MARK // _TIME:
            self._times[claim] = time

    def _not_the_same_again(self, claims: Iterable[int]) -> Iterator[int]:
        """The first few, no more than two of them with the same figure and time."""
        alike: Counter[int] = Counter()
        found = 0
        for claim in claims:
            mark = self._marks.get(claim, 0)
            alike[mark] += 1
            if mark and alike[mark] > _ALIKE:
                continue
            yield claim
            found += 1
            if found == NEAREST:
                return

    def _take(self, claim: int, key: int) -> tuple[int, ...] | list[int]:
        """Put a claim under a key; returns who stood there before."""
        held = self._buckets.get(key)
        if held is None:
            self._buckets[key] = claim
            return ()
        if isinstance(held, int):
            self._buckets[key] = [held, claim]
            return (held,)
        if len(held) < BUCKET:
            self._buckets[key] = [*held, claim]
        return held


def keys_of(reading: Reading) -> list[int]:
    """What other claims find a claim by: numbers of 63 bits, the same on every machine, in order."""
    what = list(islice(_what(reading), _WHAT))
    names = list(islice(_names(reading), _NAMES))
    words = sorted(reading.content, key=lambda word: (-len(word), word))[:_WORDS]
    joined = {_join(one, name) for one in map(_term, what) for name in map(_term, names)}
    joined |= {_join(_term(_NAME), _term(name)) for name in names[:_WHOLE]}
    joined |= {_join(_term(one), _term(word)) for one in what for word in words if word != one}
    return [*sorted(joined), *_mark(reading)]


def _mark(reading: Reading) -> Iterator[int]:
    """The first figure of a claim and its time, if it has one and is of one time."""
    figure = 0
    if reading.amounts:
        one = reading.amounts[0]
        figure = _term(one.dimension) + round(one.value * 100)
    times = {_time(one) for one in reading.moments}
    time = times.pop() if len(times) == 1 else 0
    if figure or time:
        yield _MARK | time % _TIME * _TIME | figure % _TIME


def _time(of: Moment) -> int:
    """A year, or a number for what is told without one ("last year", "Monday")."""
    day = of.first or of.last
    return day.year if day else _term(str(of.said))


def _join(one: int, other: int) -> int:
    """One key of two terms, whichever comes first."""
    return ((one * _ODD ^ other) if one < other else (other * _ODD ^ one)) & _MASK


@lru_cache(maxsize=1 << 16)
def _term(word: str) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big")


def _what(reading: Reading) -> Iterator[str]:
    """What a claim tells of: what its figures count and measure, else its telling words."""
    seen: set[str] = set()
    for one in reading.amounts:
        persons = [_PERSONS] if one.noun and counts_persons(one.noun) else []
        for word in (*sorted(one.attributes), *(concept(part) for part in one.noun.split()[-1:]), *persons):
            if word not in seen:
                seen.add(word)
                yield word
    for one in reading.amounts:
        for word in sorted({term for attribute in one.attributes for term in _KIN.get(attribute, ())}):
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
