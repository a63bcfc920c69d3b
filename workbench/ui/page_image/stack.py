"""All pages of a file under each other: how high each lies, and which page lies at a height. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from workbench.core.pages import PageSize


class PageStack:
    """Pages in a column at one zoom. Heights and lefts are pixels of the column, places on a page are points."""

    def __init__(self, sizes: Sequence[PageSize] = (), zoom: float = 1.0, gap: int = 0) -> None:
        """zoom: pixels a point; gap: pixels above, between and below the pages, and beside the widest."""
        self.zoom = zoom
        self.gap = gap
        self.sizes = tuple(sizes)
        self._heights = [round(size.height * zoom) for size in self.sizes]
        self._tops = [gap + total for total in accumulate((height + gap for height in self._heights), initial=0)]

    @property
    def width(self) -> int:
        """Pixels of the whole column."""
        return 2 * self.gap + max((round(size.width * self.zoom) for size in self.sizes), default=0)

    @property
    def height(self) -> int:
        """Pixels of the whole column."""
        return self._tops[-1] if self.sizes else 0

    def top(self, number: int) -> int:
        """The height at which a page begins."""
        return self._tops[number - 1]

    def extent(self, number: int) -> tuple[int, int]:
        """Width and height of a page in pixels."""
        return round(self.sizes[number - 1].width * self.zoom), self._heights[number - 1]

    def page_at(self, height: float) -> int:
        """The page at a height; a gap belongs to the page above it."""
        return min(max(1, bisect_right(self._tops, height)), max(1, len(self.sizes)))

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        if not self.sizes:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def place(self, height: float) -> tuple[int, float]:
        """The page at a height and how far down it, in points."""
        number = self.page_at(height)
        return number, (height - self.top(number)) / self.zoom

    def height_of(self, number: int, down: float) -> float:
        """The other way round."""
        return self.top(number) + down * self.zoom
