"""A case's claims held together one after the other: what joins each new one to those before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.core.comparison import Relation
from workbench.core.conflicts import Slip, TieKind
from workbench.core.text import Span
from workbench.extract.comparing.candidates import Index, keys_of
from workbench.extract.comparing.compare import compare_read
from workbench.extract.comparing.families import beside, names_in
from workbench.extract.comparing.parts import of_parts
from workbench.extract.comparing.reading import Reading, read
from workbench.extract.comparing.related import related
from workbench.extract.comparing.slips import slips_read
from workbench.extract.comparing.stated import Stated

KEPT = 100_000
"""Claims kept as they were read, some 4 kB each; of a larger case the oldest are read again when they are needed."""


@dataclass(frozen=True, slots=True)
class Tied:
    """What joins two claims, by the caller's numbers; in the reason "here" is one, "there" is other."""

    one: int
    other: int
    kind: TieKind
    reason: str
    one_spans: tuple[Span, ...] = ()
    other_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """A claim as it was taken in. keys: by which later ones find it; parts: whether parts, totals, shares are told.

    slips: what does not add up inside it.
    """

    claim: int
    keys: tuple[int, ...]
    names: tuple[str, ...]
    parts: bool
    ties: tuple[Tied, ...]
    slips: tuple[Slip, ...] = ()


class Comparer:
    """Takes claims in, in the order of their numbers, and says what joins each to those before it."""

    def __init__(self, stated: Callable[[Sequence[int]], Mapping[int, Stated]]) -> None:
        """stated: gives claims by their numbers; asked for those that were compared at another time."""
        self._stated = stated
        self._index = Index()
        self._read: dict[int, Reading] = {}

    def know(self, claim: int, keys: Iterable[int]) -> None:
        """Take in a claim that was compared with those before it at another time."""
        self._index.know(claim, keys)

    def add(self, claim: int, stated: Stated, published: date | None = None) -> Added:
        """Take a claim in and hold it against those that are likely to tell of the same thing.

        published: the date of its document, by which an age in it is reckoned.
        """
        reading = read(stated)
        keys = keys_of(reading)
        nearest = self._index.nearest(claim, keys)
        before = self._readings(nearest)
        self._keep(claim, reading)
        ties = tuple(tie for other in nearest if other in before for tie in _tied(claim, reading, other, before[other]))
        return Added(
            claim, tuple(keys), tuple(names_in(stated)), of_parts(reading), ties, tuple(slips_read(reading, published))
        )

    def _readings(self, claims: Sequence[int]) -> dict[int, Reading]:
        found = {claim: self._read[claim] for claim in claims if claim in self._read}
        unread = [claim for claim in claims if claim not in found]
        for claim, stated in (self._stated(unread) if unread else {}).items():
            found[claim] = read(stated)
            self._keep(claim, found[claim])
        return found

    def _keep(self, claim: int, reading: Reading) -> None:
        self._read[claim] = reading
        if len(self._read) > KEPT:
            del self._read[next(iter(self._read))]


def _tied(fresh: int, reading: Reading, before: int, known: Reading) -> Iterator[Tied]:
    """The ties of two claims, the one with the lower number first."""
    one, other = (before, fresh) if before < fresh else (fresh, before)
    a, b = (known, reading) if before < fresh else (reading, known)
    found = compare_read(a, b)
    near = beside(a, b)
    if found.relation is Relation.CONFLICTS:
        yield Tied(one, other, TieKind.CONFLICTS, found.reason, found.a, found.b)
    elif near == "":
        yield Tied(one, other, TieKind.SAME, found.reason, found.a, found.b)
    else:
        if found.relation is Relation.CORROBORATES:
            yield Tied(one, other, TieKind.CORROBORATES, found.reason, found.a, found.b)
        if near:
            yield Tied(one, other, TieKind.ODD, near, found.a, found.b)
        if kindred := related(a, b, found):
            yield Tied(one, other, TieKind.RELATED, kindred.reason, kindred.a, kindred.b)
