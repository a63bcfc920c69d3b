"""Where the words of a PDF's text stand on its pages: what marks them on the page's picture."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf

from workbench.core.documents import PageRun
from workbench.core.pages import Box, PageLine
from workbench.importers.pdf_pages import Page, PdfFile

_NEAR = 3
"""How many lines back a character may belong to: right-to-left words go back and forth on their line."""

_SPACE = 1.5
"""Widest space between two words of a line, in heights of the line."""

_PUT_IN = 3
"""White space that only the reading put in between two words of one line, in characters."""

_NOWHERE = Box(inf, inf, -inf, -inf)


def page_lines(file: PdfFile, number: int, runs: Sequence[PageRun]) -> tuple[PageLine, ...]:
    """The lines of a page as far as the text has them, in the order of the text; none for a damaged page.

    runs: those of the text that was read from this file; those of other pages are passed over. Boxes are in points from
    the left and top edge of the page as it is shown.
    """
    with file.page(number) as page:
        if page is None:
            return ()
        return tuple(piece.finished() for piece in _pieces(page, [run for run in runs if run.page == number]))


@dataclass(slots=True)
class _Piece:
    """A line that is being gathered."""

    start: int
    line: int
    boxes: list[Box] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.start + len(self.boxes)

    def finished(self) -> PageLine:
        lefts, tops, rights, bottoms = (array("f", edges) for edges in zip(*self.boxes, strict=True))
        return PageLine(self.start, self.line, lefts, tops, rights, bottoms)


def _pieces(page: Page, runs: Sequence[PageRun]) -> Iterator[_Piece]:
    """Neighbouring characters of the text that are read on one line. A piece begins and ends with one that is seen."""
    lines: list[Box] = []  # where each line is read
    piece: _Piece | None = None
    for run in runs:
        for place in range(run.length):
            offset = run.start + place
            area = page.area(run.first + place)
            if area is None:
                continue
            read, shown = area
            line = _line_of(lines, read)
            if piece is None or line != piece.line or not 0 <= offset - piece.end <= _PUT_IN:
                if piece is not None:
                    yield piece
                piece = _Piece(offset, line)
            piece.boxes += [_NOWHERE] * (offset - piece.end)
            piece.boxes.append(shown)
    if piece is not None:
        yield piece


def _line_of(lines: list[Box], read: Box) -> int:
    """The number of the line a character is read on; the line grows by it, or a new one begins."""
    for number in range(len(lines) - 1, max(-1, len(lines) - 1 - _NEAR), -1):
        if _on_one_line(lines[number], read):
            lines[number] = lines[number].around(read)
            return number
    lines.append(read)
    return len(lines) - 1


def _on_one_line(one: Box, other: Box) -> bool:
    """Whether two boxes overlap or stand beside each other with no more than a space between them."""
    height = min(one.bottom - one.top, other.bottom - other.top)
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    gap = max(one.left, other.left) - min(one.right, other.right)
    return gap < _SPACE * height and overlap > 0.5 * height
