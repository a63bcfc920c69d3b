"""Places in a text: spans in code points, quotes that find them again, and the map to UTF-16 positions."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of Unicode code points in a version's text: `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def moved(self, by: int) -> Span:
        """The span as many code points further on; never before the beginning."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


QUOTE_CONTEXT = 32
"""Code points of context kept on each side of a quote (the habit of W3C text-quote selectors)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of a span with a little of what stands before and after, to find them in a new draft."""

    exact: str
    prefix: str
    suffix: str

    @classmethod
    def at(cls, text: str, span: Span) -> Quote:
        """The quote of a span in its text."""
        return cls(
            span.of(text),
            text[max(0, span.start - QUOTE_CONTEXT) : span.start],
            text[span.end : span.end + QUOTE_CONTEXT],
        )


class Utf16Map:
    """Converts between code-point offsets (ours) and UTF-16 offsets (Qt's, Word's) of one text.

    Costs one entry per character outside the Basic Multilingual Plane; O(log n) a look-up.
    """

    def __init__(self, text: str) -> None:
        self._wide = array("Q", (i for i, c in enumerate(text) if ord(c) > 0xFFFF)) if _has_wide(text) else array("Q")
        self._wide16 = array("Q", (position + rank for rank, position in enumerate(self._wide)))

    def to_utf16(self, offset: int) -> int:
        """Code points before → UTF-16 units before."""
        return offset + bisect_right(self._wide, offset - 1) if self._wide else offset

    def to_code_points(self, offset: int) -> int:
        """UTF-16 units before → code points before; an offset inside a surrogate pair counts the whole character."""
        return offset - bisect_right(self._wide16, offset - 2) if self._wide else offset


def _has_wide(text: str) -> bool:
    return not text.isascii() and max(text, default="") > "\uffff"


def one_line(text: str) -> str:
    """The words with every run of white space as one space: how a claim reads in a list."""
    return " ".join(text.split())


def printable(words: str) -> str:
    """Words that can be stored: what the system could not read as text (lone surrogates) becomes U+FFFD."""
    return words.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
