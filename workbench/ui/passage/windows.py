"""Which part of a long text is laid out: all of a short one, a window round the reader's place of a long one.

Laying out 100 kB in paragraphs takes some 40 ms and 300 kB a tenth of a second, at every new width again; 10 MB take
seconds and half a gigabyte, and a single line of 1 MB nearly half a second. A window keeps every step as quick as in a
short text.
"""

from __future__ import annotations

from workbench.core.text import Span

WHOLE = 100_000
"""Texts up to so many code points are laid out whole ..."""
LONGEST_LINE = 30_000
"""... unless one of their lines is longer than this."""
WINDOW = 24_000
"""Code points of a window."""
_SEARCH = 2_000
"""How far a window's edge moves to end at the end of a paragraph, else of a word."""


def fits_whole(text: str) -> bool:
    """Whether the text is short enough, and broken often enough, to be laid out at once."""
    return len(text) <= WHOLE and max(map(len, text.split("\n"))) <= LONGEST_LINE


def window_around(text: str, offset: int, size: int = WINDOW) -> Span:
    """A part of the text with the offset near its middle, cut between paragraphs where one ends close by.

    At the text's ends the window leans to the other side, so that it is as large as it may be.
    """
    start = max(0, min(offset - size // 2, len(text) - size))
    end = min(len(text), start + size)
    return Span(_edge(text, start, -1), _edge(text, end, 1))


def _edge(text: str, offset: int, way: int) -> int:
    """The nearest place to cut at or outside the offset: a line's begin, else a word's, else a whole character."""
    if offset in {0, len(text)}:
        return offset
    low, high = (max(0, offset - _SEARCH), offset) if way < 0 else (offset, min(len(text), offset + _SEARCH))
    if low == 0 and way < 0:
        return 0
    if high == len(text) and way > 0:
        return high
    for gap in ("\n", " "):
        found = text.rfind(gap, low, high) if way < 0 else text.find(gap, low, high)
        if found >= 0:
            return found + 1
    return offset
