"""Where the claims of a text stand, with their verdicts; of 100,000 of them too."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from workbench.core.claims import Mark
from workbench.core.text import Span


class Marked:
    """Marks of one text, found by place. Empty spans are left out.

    Kept as numbers: 100,000 objects would let Python's collector hold all threads for a twentieth of a second whenever
    it looks at them.
    """

    def __init__(self) -> None:
        self._claims, self._starts, self._ends = array("q"), array("q"), array("q")
        self._reach = array("q")
        """The furthest end so far: it never falls, so it can be searched like the starts."""
        self._verdicts: dict[int, str] = {}

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> Marked:
        """Marks of one text. Of many of them it is made beside the window."""
        made = cls()
        places = [(one.span.start, one.span.end, one.claim_id) for one in made._noted(marks) if len(one.span)]
        places.sort()
        for column, values in zip((made._starts, made._ends, made._claims), zip(*places, strict=True), strict=False):
            column.extend(values)
        made._measure()
        return made

    def mark_of(self, claim_id: int, near: Span | None = None) -> Mark | None:
        """The mark of a claim, None where it has none here. near: where it is looked for first."""
        place = self._place_of(claim_id, near)
        return None if place is None else self._at(place)

    def between(self, start: int, end: int) -> list[Mark]:
        """The marks that share at least one code point with the range, in the order of the text."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [self._at(place) for place in range(first, last) if self._ends[place] > start]

    def put(self, mark: Mark) -> None:
        """Replace or add the mark of one claim."""
        before = self._place_of(mark.claim_id, mark.span)
        self._verdicts.pop(mark.claim_id, None)
        for one in self._noted([mark]):
            if before is not None and (self._starts[before], self._ends[before]) == (one.span.start, one.span.end):
                return
            columns = (self._claims, self._starts, self._ends)
            if before is not None:
                for column in columns:
                    column.pop(before)
            place = bisect_right(self._starts, one.span.start)
            for column, value in zip(columns, (one.claim_id, one.span.start, one.span.end), strict=True):
                column.insert(place, value)
            self._measure()

    def _place_of(self, claim_id: int, near: Span | None) -> int | None:
        first = bisect_left(self._starts, near.start) if near is not None else 0
        while near is not None and first < len(self._starts) and self._starts[first] == near.start:
            if self._claims[first] == claim_id:
                return first
            first += 1
        return self._claims.index(claim_id) if claim_id in self._claims else None

    def _noted(self, marks: Iterable[Mark]) -> Iterator[Mark]:
        for mark in marks:
            if mark.verdict is not None:
                self._verdicts[mark.claim_id] = mark.verdict
            yield mark

    def _measure(self) -> None:
        self._reach = array("q", accumulate(self._ends, max))

    def _at(self, place: int) -> Mark:
        claim_id = self._claims[place]
        return Mark(claim_id, Span(self._starts[place], self._ends[place]), self._verdicts.get(claim_id))
