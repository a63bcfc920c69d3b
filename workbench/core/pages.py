"""Pages of a file: their sizes, their pictures, and where the words of its text stand on them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from workbench.core.text import Span


class Box(NamedTuple):
    """A rectangle on a page in points, as it is shown (turned upright): from the left and from the top edge."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, other: Box) -> Box:
        """The smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


class PageSize(NamedTuple):
    """Width and height of a page in points, as it is shown."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as pixels: rows from the top, four bytes a pixel (blue, green, red, one unused).

    number: from 1; scale: pixels a point.
    """

    number: int
    scale: float
    width: int
    height: int
    pixels: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageLine:
    """Neighbouring characters of the text that stand on one line of a page, one entry a character.

    start: the offset of the first; line: its number on the page, shared by pieces that are read on one line. White
    space has no place: its edges are infinite, so that it never widens a box.
    """

    start: int
    line: int
    lefts: array[float]
    tops: array[float]
    rights: array[float]
    bottoms: array[float]

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.start + len(self.lefts)

    def box(self, start: int, end: int) -> Box | None:
        """The box round the characters between two offsets; None where only white space stands."""
        first, last = max(0, start - self.start), min(len(self.lefts), end - self.start)
        if first >= last or (left := min(self.lefts[first:last])) == inf:
            return None
        return Box(left, min(self.tops[first:last]), max(self.rights[first:last]), max(self.bottoms[first:last]))

    def away(self, offset: int, x: float, y: float) -> float:
        """How far a character of the line stands from a point, 0 where the point lies on it."""
        at = offset - self.start
        aside = max(self.lefts[at] - x, x - self.rights[at], 0.0)
        return aside + max(self.tops[at] - y, y - self.bottoms[at], 0.0)


class PageWords:
    """Where the words of a text stand on one page."""

    def __init__(self, lines: tuple[PageLine, ...]) -> None:
        self.lines = tuple(sorted(lines, key=lambda line: line.start))
        self._starts = [line.start for line in self.lines]
        self._whole = [(line, box) for line in self.lines if (box := line.box(line.start, line.end)) is not None]

    @property
    def span(self) -> Span | None:
        """From the first to the last character of the text on this page; None on a page without words."""
        return Span(self.lines[0].start, max(line.end for line in self.lines)) if self.lines else None

    def boxes(self, span: Span) -> list[Box]:
        """The boxes of a span, one for the characters that are read on one line."""
        found: dict[int, Box] = {}
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for line in self.lines[first : bisect_left(self._starts, span.end)]:
            box = line.box(span.start, span.end)
            if box is not None:
                found[line.line] = found[line.line].around(box) if line.line in found else box
        return list(found.values())

    def line_box(self, offset: int) -> Box | None:
        """The box of the whole line that holds an offset; None where no line does."""
        number = next((line.line for line in self.lines if line.start <= offset < line.end), None)
        found = None
        for line, box in self._whole:
            if line.line == number:
                found = found.around(box) if found else box
        return found

    def offset_at(self, x: float, y: float) -> int | None:
        """The offset of the character at a point, between two words the nearer one; None beside the words."""
        for line, whole in self._whole:
            if whole.left <= x <= whole.right and whole.top <= y <= whole.bottom:
                return min(range(line.start, line.end), key=lambda offset: line.away(offset, x, y))
        return None

    def offset_near(self, y: float, near: int) -> int | None:
        """The offset read at a height, in columns that which is nearest to another offset; None without words."""
        if not self._whole:
            return None
        line, box = min(
            self._whole, key=lambda one: (max(one[1].top - y, y - one[1].bottom, 0.0), abs(one[0].start - near))
        )
        share = min(max((y - box.top) / max(box.bottom - box.top, 0.1), 0.0), 1.0)
        return min(line.end - 1, line.start + int(share * len(line.lefts)))

    def height_of(self, offset: int) -> float | None:
        """The height at which an offset is read: the part of its line that lies before it, from top to bottom."""
        if not self._whole:
            return None
        line, box = min(self._whole, key=lambda one: max(one[0].start - offset, offset - one[0].end + 1, 0))
        share = min(max((offset - line.start) / len(line.lefts), 0.0), 1.0)
        return box.top + share * (box.bottom - box.top)
