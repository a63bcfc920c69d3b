"""Where words lie on the page: the boxes of a range of positions, line by line, right-to-left words included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

_TURNS = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Scripts written from right to left (Hebrew to Arabic Extended, their presentation forms, those outside the Basic
Multilingual Plane) and the marks that turn the direction."""


@dataclass(frozen=True, slots=True)
class LineBox:
    """A stretch of words on one line, in pixels of the document; size: the pixel size of its type."""

    left: float
    right: float
    baseline: float
    size: float

    def box(self, above: float = 1.1, below: float = 0.36) -> QRectF:
        """The box round the words; above and below the baseline in sizes of the type."""
        top = self.baseline - above * self.size
        return QRectF(self.left, top, self.right - self.left, (above + below) * self.size)


def line_boxes(block: QTextBlock, start: int, end: int, *, one_way: bool) -> Iterator[LineBox]:
    """Boxes of the positions start to end, as far as they lie in the block.

    Positions are UTF-16 units of the whole document, which must be laid out. one_way: nothing in the document turns
    the direction of writing, which saves looking.
    """
    layout, first = block.layout(), block.position()
    start, end = max(0, start - first), min(block.length() - 1, end - first)
    if start >= end or layout.lineCount() == 0:
        return
    # All blocks stand in the root frame, so their place is a place on the page.
    place = layout.position()
    size = float(block.charFormat().font().pixelSize())
    one_way = one_way or reads_left_to_right(block.text())
    for number in range(layout.lineForTextPosition(start).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            return
        since, until = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        for left, right in _stretches(line, since, until, one_way=one_way):
            yield LineBox(place.x() + left, place.x() + right, place.y() + line.y() + line.ascent(), size)


def reads_left_to_right(words: str) -> bool:
    """Whether nothing in the words can turn the direction of writing."""
    return _TURNS.search(words) is None


def _stretches(line: QTextLine, start: int, end: int, *, one_way: bool) -> list[tuple[float, float]]:
    """Left and right edges of the positions in one line; several where the direction of writing changes."""
    edge = line.x() + line.naturalTextWidth()
    if one_way:
        left, right = _x(line, start), min(_x(line, end), edge)
        return [(left, right)] if left < right else []
    boxes: list[tuple[float, float]] = []
    for position in range(start, end):
        here, there = _x(line, position), _x(line, position, QTextLine.Edge.Trailing)
        boxes.append((min(here, there), min(max(here, there), max(edge, here))))
    return _merged(sorted(boxes))


def _merged(boxes: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch become one; what has no width (half of a pair, a joined mark) falls away."""
    result: list[tuple[float, float]] = []
    for left, right in boxes:
        if right <= left:
            continue
        if result and left <= result[-1][1] + 0.5:
            result[-1] = (result[-1][0], max(result[-1][1], right))
        else:
            result.append((left, right))
    return result


def _x(line: QTextLine, position: int, edge: QTextLine.Edge = QTextLine.Edge.Leading) -> float:
    # PySide gives the position back beside the x; its stubs do not know.
    found = line.cursorToX(position, edge)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))
