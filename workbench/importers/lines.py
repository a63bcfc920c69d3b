"""Cuts a text into blocks at its line breaks, unless the lines were broken by a program at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.core.text import Span

_WIDEST = 100
"""Longer lines were not broken at a fixed width; mail and old text files break at 60 to 80."""

_NARROWEST = 50
_FEWEST_BREAKS = 3
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_ITEM = re.compile(r"[•*·]\s|\(?\d{1,3}[.)]\s")


def cut(text: str) -> list[Span]:
    """The blocks of a text that knows only lines: every line that is not blank, without its outer white space.

    Where lines were broken at a fixed width, the lines of a paragraph are one block with the line breaks inside it.
    """
    lines = list(_lines(text))
    width = _width(text, lines)
    if not width:
        return lines
    blocks: list[Span] = []
    for line in lines:
        if blocks and _adjoin(text, blocks[-1], line) and _was_broken(text, _last_line(text, blocks[-1]), line, width):
            blocks[-1] = Span(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = text.index(words[0], match.start())
            yield Span(start, start + len(words))


def _width(text: str, lines: list[Span]) -> int:
    """The width at which lines were broken, 0 when they were not."""
    lengths = sorted(len(line) for line in lines if len(line) <= _WIDEST)
    if len(lengths) <= _FEWEST_BREAKS or sum(len(line) for line in lines if len(line) > _WIDEST) > sum(lengths) / 10:
        return 0
    # The widest line sets the width; one odd line (an address of a page) may stick out, hence the second try.
    for width in (lengths[-1], lengths[len(lengths) * 19 // 20]):
        if width >= _NARROWEST and _fits(text, lines, width):
            return width
    return 0


def _fits(text: str, lines: list[Span], width: int) -> bool:
    """Whether this width explains most line breaks, and most of them fall inside a sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if _adjoin(text, a, b)]
    broken = [a for a, b in pairs if _was_broken(text, a, b, width)]
    inside = sum(1 for a in broken if not _SENTENCE_END.search(text, max(a.start, a.end - 8), a.end))
    return len(broken) >= _FEWEST_BREAKS and len(broken) >= 0.6 * len(pairs) and inside >= 0.5 * len(broken)


def _adjoin(text: str, above: Span, below: Span) -> bool:
    """Whether no blank line stands between two blocks."""
    return text.count("\n", above.end, below.start) == 1


def _was_broken(text: str, above: Span, below: Span, width: int) -> bool:
    """Whether the first word of the lower line had no room on the upper one: that is why the line ends there."""
    if _ITEM.match(text, below.start, below.end):
        return False
    word = text[below.start : min(below.end, below.start + width)].split(maxsplit=1)[0]
    return len(above) + 1 + len(word) > width


def _last_line(text: str, block: Span) -> Span:
    start = text.rfind("\n", block.start, block.end) + 1
    return Span(max(start, block.start), block.end)
