"""Words that stand elsewhere in the text word for word: pull quotes and second captions. Linear in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.core.text import Span

SHORTEST = 5
"""Sentences of fewer words are never called repeats: they come back by chance."""

_WORD = re.compile(r"[^\W_]+")
_PLACES = 40
"""How many places that begin alike are looked at for one sentence: keeps the search linear."""

Block = Sequence[Span]
"""The sentences of one block."""


def repeated(text: str, blocks: Sequence[Block], homes: Sequence[bool]) -> dict[Span, Span]:
    """For each sentence that stands elsewhere: the sentence it repeats, which repeats none itself.

    homes: whether a block may hold the sentence that is repeated (running text and captions, not headings). Alike
    sentences fold into the one with company in its block (the body, not the pull quote), else into the first. A block
    all of whose sentences stand inside longer ones elsewhere folds too ("they left" in "In May they left").
    """
    words = [[_words(span.of(text)) for span in block] for block in blocks]
    first: dict[tuple[str, ...], tuple[int, Span, bool]] = {}
    for number, (block, rows) in enumerate(zip(blocks, words, strict=True)):
        company = sum(len(row) >= SHORTEST for row in rows) > 1
        for span, row in zip(block, rows, strict=True):
            if homes[number] and len(row) >= SHORTEST and (row not in first or (company and not first[row][2])):
                first[row] = (number, span, company)
    inside = _Inside([row for rows, home in zip(words, homes, strict=True) if home for row in rows], words)
    found: dict[Span, Span] = {}
    for number, (block, rows) in enumerate(zip(blocks, words, strict=True)):
        hits = {}
        for span, row in zip(block, rows, strict=True):
            home = first.get(row)
            if home is not None and home[1] != span:
                hits[span] = home[1]
        long_rows = [(span, row) for span, row in zip(block, rows, strict=True) if len(row) >= SHORTEST]
        rest = [(span, row) for span, row in long_rows if span not in hits]
        if rest and len(long_rows) <= 4:
            longer = {
                span: first[whole][1]
                for span, row in rest
                if (whole := inside.longer(row)) and first[whole][0] != number
            }
            if len(longer) == len(rest):
                hits |= longer
        found |= hits
    return {span: _last(found, home) for span, home in found.items()}


def _words(sentence: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(sentence.lower()))


def _last(found: dict[Span, Span], span: Span) -> Span:
    """The end of a chain of repeats."""
    seen = {span}
    while span in found and found[span] not in seen:
        span = found[span]
        seen.add(span)
    return span


class _Inside:
    """Finds the sentence that holds another one as a part, by the first words of the shorter one."""

    def __init__(self, sentences: Sequence[tuple[str, ...]], wanted: Sequence[Sequence[tuple[str, ...]]]) -> None:
        starts = {row[:SHORTEST] for rows in wanted if len(rows) <= 6 for row in rows if len(row) >= SHORTEST}
        opening = {start[0] for start in starts}
        self._places: dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = {}
        for sentence in dict.fromkeys(sentences):
            for place, word in enumerate(sentence):
                if word in opening and (key := sentence[place : place + SHORTEST]) in starts:
                    places = self._places.setdefault(key, [])
                    if len(places) < _PLACES:
                        places.append((sentence, place))

    def longer(self, row: tuple[str, ...]) -> tuple[str, ...] | None:
        """The first longer sentence in which these words stand in this order without a gap."""
        for sentence, place in self._places.get(row[:SHORTEST], ()):
            if len(sentence) > len(row) and sentence[place : place + len(row)] == row:
                return sentence
        return None
