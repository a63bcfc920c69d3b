"""Where the edge of a claim goes when it is moved by a word or a letter. Qt finds the boundaries; offsets are ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from PySide6.QtCore import QTextBoundaryFinder

from workbench.core.text import Span, Utf16Map

Edge = Literal["start", "end"]

REACH = 400
"""Code points looked at on either side of an edge: longer than any word."""

_Kind = QTextBoundaryFinder.BoundaryType
_Reason = QTextBoundaryFinder.BoundaryReason


def moved(text: str, span: Span, edge: Edge, way: int, *, letter: bool = False) -> Span | None:
    """The span with one edge further on (way 1) or back (way -1) by a word, or by a letter as it is read.

    The start comes to stand before a word, the end behind one or behind the marks that follow it. None where the text
    ends, and where no words would be left.
    """
    at = span.start if edge == "start" else span.end
    first = max(0, at - REACH)
    part = text[first : at + REACH]
    places = _letters(part) if letter else _words(part, edge)
    reached = [first + offset for offset in places if (first + offset - at) * way > 0]
    if not reached:
        return None
    place = min(reached) if way > 0 else max(reached)
    start, end = (place, span.end) if edge == "start" else (span.start, place)
    return Span(start, end) if start < end and text[start:end].strip() else None


def _letters(part: str) -> Iterator[int]:
    """Offsets between letters with all their marks, and between emoji with all that is joined to them."""
    finder, utf16 = QTextBoundaryFinder(_Kind.Grapheme, part), Utf16Map(part)
    while (position := finder.toNextBoundary()) >= 0:
        yield utf16.to_code_points(position)
    yield 0


def _words(part: str, edge: Edge) -> Iterator[int]:
    """Offsets where words begin (or end, for the end edge), and where what stands between spaces does."""
    finder, utf16 = QTextBoundaryFinder(_Kind.Word, part), Utf16Map(part)
    wanted = _Reason.StartOfItem if edge == "start" else _Reason.EndOfItem
    position = 0
    while position >= 0:
        if wanted in finder.boundaryReasons():
            yield utf16.to_code_points(position)
        position = finder.toNextBoundary()
    for offset in range(len(part) + 1):
        before = offset == 0 or part[offset - 1].isspace()
        behind = offset == len(part) or part[offset].isspace()
        if before != behind and before == (edge == "start"):
            yield offset
