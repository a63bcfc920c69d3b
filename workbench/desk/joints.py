"""Where words are parted: offsets of a person become spans that begin and end with a word of their own. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from workbench.core.errors import Refused
from workbench.core.text import Span

_LINK = "and|but|while|whereas|although|though|yet"
_BEFORE = re.compile(rf"[\s,;]*(?:[–—-]+\s+)?(?:(?:{_LINK})(?:\s+|$))?")
"""What joins a part to the one before it and belongs to neither."""
_BEHIND = re.compile(rf"[\s,;]*(?:\s[–—-]+)?(?:\s+(?:{_LINK}))?\s*$")


def trimmed(text: str, span: Span) -> Span | None:
    """A span without white space at its ends; None where it holds no words or reaches beyond the text."""
    if span.end > len(text):
        return None
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip())) if words.strip() else None


def parts_at(text: str, span: Span, at: Sequence[int]) -> tuple[Span, ...]:
    """The parts of a span between offsets of the text, without what joins them (";", ", and").

    Raises Refused for an offset at or beyond the ends of the span, and where a part would be left without words.
    """
    cuts = sorted(set(at))
    if any(not span.start < cut < span.end for cut in cuts):
        raise Refused("a claim is split between its own words", remedy="Put the caret inside the claim")
    bounds = [span.start, *cuts, span.end]
    parts = []
    for start, end in pairwise(bounds):
        first = start + (_joint(text, start, end) if start != span.start else 0)
        joint = _BEHIND.search(text[first:end]) if end != span.end else None
        part = trimmed(text, Span(first, first + joint.start() if joint else end))
        if part is None:
            raise Refused("a part would be left without words", remedy="Put the caret between two statements")
        parts.append(part)
    return tuple(parts)


def _joint(text: str, start: int, end: int) -> int:
    """How many characters at the beginning of a part only join it to the one before."""
    joint = _BEFORE.match(text, start, end)
    return joint.end() - start if joint else 0
