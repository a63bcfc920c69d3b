"""Words in one document, whatever their case and accents: a folded copy of the text, and the way back to its spans."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Generator, Sequence
from itertools import accumulate
from typing import TypeVar

from workbench.core.text import Span

SLICE = 100_000
"""Code points folded in one step: some 10 ms."""

LOOKED_AT = 500_000
"""Characters in which words are looked for in one step."""

_POINTS = range(10, 36)
"""Combining classes of Hebrew, Arabic and Syriac points."""
_ACCENTS = 200
"""Combining classes from here on are accents; lower ones (virama, Thai and kana signs) make another letter."""
_PLAIN = {**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—−", "-")}
"""What a keyboard has for a typesetter's quotation marks and dashes."""


_Made = TypeVar("_Made")


def _to_the_end(steps: Generator[None, None, _Made]) -> _Made:
    """What comes of it when all steps are taken at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: _Made = end.value
            return made


class _Folding(dict[int, str]):
    """What a character counts as in a search, by its code point; "" for accents and invisible characters."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        parts = unicodedata.normalize("NFD", character)
        bare = "".join(part for part in parts if not _is_accent(part))
        folded = (bare if len(bare) < len(parts) else character).casefold()
        if character.isspace():
            folded = " "
        elif unicodedata.category(character) == "Cf":
            folded = ""
        self[code] = folded = _PLAIN.get(character, folded)
        return folded


def _is_accent(character: str) -> bool:
    above = unicodedata.combining(character)
    return above in _POINTS or above >= _ACCENTS


_folding = _Folding()


def folded_words(words: str) -> str:
    """Words as they are compared: without case, accents and invisible characters, with plain quotation marks."""
    return words.translate(_folding)


class FoldedText:
    """A text as it is searched. Most characters count as one; the few that count as none or several are kept apart."""

    def __init__(self, text: str, folded: str, odd: Sequence[int], behind: Sequence[int]) -> None:
        """odd: offsets of characters that do not count as one; behind: where the folded text goes on after each."""
        self.text, self.folded = text, folded
        self._odd, self._behind = odd, behind

    @classmethod
    def of(cls, text: str) -> FoldedText:
        """Fold a text at once."""
        return _to_the_end(cls.in_slices(text))

    @classmethod
    def in_slices(cls, text: str) -> Generator[None, None, FoldedText]:
        """Fold a long text in steps of some 15 ms."""
        parts: list[str] = []
        odd, behind = array("Q"), array("Q")
        longer = 0
        for start in range(0, len(text), SLICE):
            part = text[start : start + SLICE]
            parts.append(part.translate(_folding))
            if len(parts[-1]) != len(part) or not part.isascii():
                strange = "".join(character for character in set(part) if len(_folding[ord(character)]) != 1)
                for found in re.finditer(f"[{re.escape(strange)}]", part) if strange else ():
                    at = start + found.start()
                    longer += len(_folding[ord(found.group())]) - 1
                    odd.append(at)
                    behind.append(at + 1 + longer)
            yield
        return cls(text, "".join(parts), odd, behind)

    def find(self, words: str) -> Places:
        """Every place of the words, in order, none overlapping; none for words that are only white space."""
        return _to_the_end(self.finding(words))

    def finding(self, words: str) -> Generator[None, None, Places]:
        """The same in steps of some 10 ms: a letter stands in 10 MB half a million times."""
        wanted, starts = folded_words(words), array("Q")
        if not wanted.strip():
            return Places(self, starts, 0)
        at = 0
        while at < len(self.folded):
            upto = at + LOOKED_AT
            # Places that begin in this part; the last of them may end behind it.
            pieces = self.folded[at : upto + len(wanted) - 1].split(wanted)
            pieces.pop()
            found = accumulate(map(len, pieces), lambda start, gap: start + len(wanted) + gap)
            starts.extend(map(at.__add__, found))
            at = max(upto, starts[-1] + len(wanted)) if pieces else upto
            yield
        return Places(self, self._apart(starts, wanted), len(wanted))

    def span(self, start: int, end: int) -> Span:
        """Whole characters of the text that a part of the folded text stands for, with the accents on the last one."""
        last = self._offset(end - 1) + 1
        while last < len(self.text) and unicodedata.combining(self.text[last]) and not _folding[ord(self.text[last])]:
            last += 1
        return Span(self._offset(start), last)

    def _offset(self, position: int) -> int:
        """The character that a position of the folded text came from."""
        before = bisect_right(self._behind, position)
        offset = self._odd[before - 1] + 1 + position - self._behind[before - 1] if before else position
        # Inside of what a single character counts as ("ss" for "ß").
        return min(offset, self._odd[before]) if before < len(self._odd) else offset

    def _apart(self, starts: array[int], wanted: str) -> array[int]:
        """Without places that begin in the character another one ends in: "s" stands in "ß" once, not twice."""
        wide = {text for odd in set(map(self.text.__getitem__, self._odd)) if len(text := _folding[ord(odd)]) > 1}
        if not any(wanted[0] in text and wanted[-1] in text for text in wide):
            return starts
        kept, reached = array("Q"), 0
        for start in starts:
            span = self.span(start, start + len(wanted))
            if span.start >= reached:
                kept.append(start)
                reached = span.end
        return kept


class Places:
    """Where words were found. Spans are worked out when they are asked for: there may be a million."""

    def __init__(self, within: FoldedText, starts: array[int], size: int) -> None:
        self._within, self._starts, self._size = within, starts, size

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, number: int) -> Span:
        """The span of a place, counted from 0."""
        start = self._starts[number]
        return self._within.span(start, start + self._size)

    def from_offset(self, offset: int) -> int:
        """The number of the first place that begins at or behind an offset; 0 when none does. Needs a place."""
        number = bisect_left(range(len(self)), offset, key=lambda at: self.span(at).start)
        return number if number < len(self) else 0

    def between(self, start: int, end: int) -> list[tuple[Span, None]]:
        """The places that touch a part of the text, as the page asks for what it lights."""
        first = bisect_right(range(len(self)), start, key=lambda at: self.span(at).end)
        last = bisect_left(range(len(self)), end, key=lambda at: self.span(at).start)
        return [(self.span(number), None) for number in range(first, last)]
