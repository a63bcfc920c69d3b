"""Spans with what belongs to them, found by place. Pure; spans may overlap and nest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from workbench.core.text import Span

Thing = TypeVar("Thing")


class SpanIndex(Generic[Thing]):
    """Things at spans; which of them touch a range, and which lies at an offset. Empty spans are left out."""

    def __init__(self, items: Iterable[tuple[Span, Thing]] = ()) -> None:
        kept = (item for item in items if len(item[0]))
        self._items = sorted(kept, key=lambda item: (item[0].start, item[0].end))
        self._starts = [span.start for span, _thing in self._items]
        # The furthest end so far never falls, so it can be searched like the starts.
        self._reach = list(accumulate((span.end for span, _thing in self._items), max))

    def between(self, start: int, end: int) -> list[tuple[Span, Thing]]:
        """What shares at least one code point with the range, in the order of the text."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        return [item for item in self._items[first:last] if item[0].end > start]

    def at(self, offset: int) -> tuple[Span, Thing] | None:
        """What lies at the character with this offset, the shortest of several; None where nothing does."""
        return min(self.between(offset, offset + 1), key=lambda item: len(item[0]), default=None)
