"""Where words of a PDF's text stand on its pages: the boxes that mark them on the page's picture."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from workbench.core.documents import PageRun
from workbench.core.text import Span
from workbench.importers.pdf_pages import Box, PdfFile, opened

_NEAR = 3
"""How many lines back a character may belong to: right-to-left words go back and forth on their line."""

_SPACE = 1.5
"""Widest space between two words of a line, in heights of the line."""


_Stretch = tuple[int, int, int]


def page_boxes(
    data: bytes, runs: Sequence[PageRun], spans: Sequence[Span], *, password: str | None = None
) -> list[list[tuple[int, Box]]]:
    """For each span of the text its boxes, about one a line, as (page from 1, box) in the order of the text.

    runs: those of the ImportedText that was read from these bytes. Boxes are in points from the left and top edge of
    the page as it is shown. Only pages that hold one of the spans are read. Raises as reading the file does.
    """
    wanted = [list(_stretches(runs, span)) for span in spans]
    numbers = sorted({page for stretches in wanted for page, _, _ in stretches})
    found: dict[_Stretch, list[tuple[Box, Box]]] = {}
    with opened("", data, password) as file:
        for number in numbers:
            on_page = {stretch for stretches in wanted for stretch in stretches if stretch[0] == number}
            found |= _boxes(file, number, on_page)
    return [
        [(page, box) for page, group in groupby(stretches, key=lambda one: one[0]) for box in _in_lines(found, group)]
        for stretches in wanted
    ]


def _stretches(runs: Sequence[PageRun], span: Span) -> Iterator[_Stretch]:
    """The (page, first character, length) of a span; stretches of neighbouring characters are joined."""
    place = max(0, bisect_right(runs, span.start, key=lambda run: run.start) - 1)
    pieces: list[_Stretch] = []
    while place < len(runs) and runs[place].start < span.end:
        run = runs[place]
        start, end = max(span.start, run.start), min(span.end, run.start + run.length)
        if start < end:
            pieces.append((run.page, run.first + start - run.start, end - start))
        place += 1
    for _, group in groupby(pieces, key=lambda piece: piece[0]):
        yield from _joined(list(group))


def _joined(pieces: list[_Stretch]) -> Iterator[_Stretch]:
    """Pieces of one page; those with at most a space or a line break between them are one."""
    page, first, length = pieces[0]
    for _, begin, count in pieces[1:]:
        if 0 <= begin - first - length <= 1:
            length = begin + count - first
        else:
            yield page, first, length
            first, length = begin, count
    yield page, first, length


def _boxes(file: PdfFile, number: int, stretches: set[_Stretch]) -> dict[_Stretch, list[tuple[Box, Box]]]:
    with file.page(number) as page:
        if page is None:
            return {}
        return {stretch: list(page.areas(stretch[1], stretch[2])) for stretch in stretches}


def _in_lines(found: dict[_Stretch, list[tuple[Box, Box]]], stretches: Iterable[_Stretch]) -> list[Box]:
    """The boxes of a span on one page, one for the characters that are read on one line."""
    lines: list[tuple[Box, Box]] = []
    for stretch in stretches:
        for read, shown in found.get(stretch, ()):
            near = range(-min(_NEAR, len(lines)), 0)
            place = next((place for place in near if _on_one_line(lines[place][0], read)), None)
            if place is None:
                lines.append((read, shown))
            else:
                lines[place] = (lines[place][0].around(read), lines[place][1].around(shown))
    return [shown for _, shown in lines]


def _on_one_line(one: Box, other: Box) -> bool:
    """Whether two boxes overlap or stand beside each other with no more than a space between them."""
    height = min(one.bottom - one.top, other.bottom - other.top)
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    gap = max(one.left, other.left) - min(one.right, other.right)
    return gap < _SPACE * height and overlap > 0.5 * height
