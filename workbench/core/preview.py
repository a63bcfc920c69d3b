"""The text as it would read with changes in place: which words stay, which make way for which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.core.text import Span


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the changed text. change: which of the changes it is, by its place in what was given; None for
    words that stay.

    old: the words that stood there; new: the words that stand there then. The same where nothing changes.
    """

    old: str
    new: str
    change: int | None = None


def changed_text(text: str, changes: Sequence[tuple[Span, str]]) -> list[Segment]:
    """The text in segments, in its order, with each change at its place.

    Of changes that share words the one that begins first holds, the longer of two that begin together; the other is
    left out, and no segment names it. An empty span inserts. A span past the end of the text is a ValueError.
    """
    segments: list[Segment] = []
    at = 0
    order = sorted(range(len(changes)), key=lambda which: (changes[which][0].start, -changes[which][0].end, which))
    for which in order:
        span, new = changes[which]
        if span.end > len(text):
            raise ValueError(f"the text ends at {len(text)}, before {span.end}")
        if span.start < at:
            continue
        if span.start > at:
            segments.append(Segment(text[at : span.start], text[at : span.start]))
        segments.append(Segment(span.of(text), new, which))
        at = span.end
    if at < len(text):
        segments.append(Segment(text[at:], text[at:]))
    return segments
