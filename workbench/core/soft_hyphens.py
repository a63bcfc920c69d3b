"""Soft hyphens (U+00AD): where a line may end inside a word. Seen by nobody, they must not part a word for programs.

A frozen text keeps them: they are the file's. Who looks at words (the claim finder, search, statements) looks at the
text without them and comes back to places in the frozen text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right

from workbench.core.text import Span

SOFT_HYPHEN = "\u00ad"


class Unhyphenated:
    """A text without its soft hyphens, and the way between the places of both. O(log n) a look-up."""

    def __init__(self, full: str) -> None:
        self.text = full.replace(SOFT_HYPHEN, "")
        """The words as they are read."""
        places = (at for at, letter in enumerate(full) if letter == SOFT_HYPHEN) if SOFT_HYPHEN in full else ()
        self._at = array("Q", places)
        self._before = array("Q", (at - rank for rank, at in enumerate(self._at)))

    def to_full(self, span: Span) -> Span:
        """A span of the text without soft hyphens, as one of the full text; no soft hyphen at either end."""
        if not self._at:
            return span
        start = span.start + bisect_right(self._before, span.start)
        if not len(span):
            return Span(start, start)
        return Span(start, span.end + bisect_right(self._before, span.end - 1))

    def from_full(self, span: Span) -> Span:
        """A span of the full text, as one of the text without soft hyphens."""
        return Span(self._shown(span.start), self._shown(span.end))

    def _shown(self, offset: int) -> int:
        return offset - bisect_right(self._at, offset - 1) if self._at else offset
