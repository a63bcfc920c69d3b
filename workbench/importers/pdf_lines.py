"""The lines of a PDF page: words with their places, cut where a wide gap stands between them."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.core.pages import Box
from workbench.importers.pdf_bidi import has_right_to_left, in_reading_order
from workbench.importers.pdf_pages import HYPHEN, Page, character

_WIDE_GAP = 1.5
"""Gap between two words, in font sizes, from which on they may stand in different columns or cells."""

_GLUED = 0.15
"""A gap narrower than this part of a line's height is no space."""

_RAISED = 0.8
"""A digit smaller than this part of the letters before it, and raised, is the mark of a note."""


@dataclass(slots=True)
class Line:
    """Words beside each other. chars: for each character of the text its number on the page, -1 for spaces put in."""

    page: int
    text: str
    chars: array[int]
    box: Box
    size: float
    first_word: float
    """Width of the first word, in points: whether it had room at the end of the line above."""
    hyphen: bool = False
    """Whether the line ends with a hyphen that pdfium takes for one of line breaking; the text ends with "-"."""
    right_to_left: bool = False
    mark: int = 0
    """How many characters at the beginning are the raised mark of a note, with the space behind it."""


@dataclass(slots=True)
class _Word:
    text: str
    chars: array[int]
    box: Box
    hyphen: bool = False
    glued: bool = False
    """Whether no space stands before it although pdfium broke the line there."""


def lines_of(page: Page) -> list[Line]:
    """All lines of a page in the order of the file."""
    made: list[Line] = []
    for words in _rows(page):
        if any(has_right_to_left(word.text) for word in words):
            made += _turned(page, words)
        else:
            made += [_line(page, part) for part in _apart(words)]
    return made


def _rows(page: Page) -> Iterator[list[_Word]]:
    """The words between two line breaks of pdfium; a word that stands higher or lower begins a line too.

    pdfium breaks lines at raised marks: what stands close behind them goes on with the line.
    """
    row: list[_Word] = []
    ended = False
    for word, ends in _words(page):
        if word is not None:
            if row and (not _beside(row[-1].box, word.box) or (ended and not _close_behind(row[-1], word))):
                yield row
                row, ended = [], False
            if ended and word.box.left - row[-1].box.right < _GLUED * _height(word.box):
                word.glued = True
            row.append(word)
        ended = ends
    if row:
        yield row


def _close_behind(last: _Word, word: _Word) -> bool:
    gap = word.box.left - last.box.right
    return not last.hyphen and -0.1 * _height(word.box) < gap < 0.6 * _height(word.box)


def _height(box: Box) -> float:
    return box.bottom - box.top


def _words(page: Page) -> Iterator[tuple[_Word | None, bool]]:
    """The words of a page, each with whether the line ends behind it."""
    codes = page.codes
    start = 0
    for index, code in enumerate(codes):
        if code == HYPHEN:
            yield _word(page, start, index + 1, hyphen=True), True
            start = index + 1
        elif code in _BREAKS or (code > 0x7F and chr(code).isspace() and code not in _KEPT):
            ends = code in (0xA, 0xD)
            if index > start:
                yield _word(page, start, index), ends
            elif ends:
                yield None, True
            start = index + 1
    if start < len(codes):
        yield _word(page, start, len(codes)), True


_BREAKS = frozenset({0x20, 0x9, 0xA, 0xD, 0xB, 0xC, 0x1C, 0x1D, 0x1E, 0x1F, 0x85})
_KEPT = frozenset({0xA0, 0x202F, 0x2007})
"""Spaces at which no line breaks belong to their word: the author put them there for that."""


def _word(page: Page, start: int, end: int, *, hyphen: bool = False) -> _Word:
    codes = page.codes[start:end]
    chars = array("i", range(start, end))
    last = end - 1 - hyphen
    box = page.box(start)
    if last > start:
        end_box = page.box(last)
        if not hyphen and (signs := _signs_at_end(codes)) and _is_note_mark(codes, signs, box, end_box):
            del codes[-signs:], chars[-signs:]
            end_box = Box(end_box.left, box.top, end_box.right, box.bottom)  # the next word stands behind the mark
        box = box.around(end_box)
    text = "".join(map(chr, codes))
    if hyphen:
        text = text[:-1] + "-"
    if not text.isprintable() or not text.isascii():
        if any(0xD800 <= code < 0xE000 for code in codes):
            codes, chars = _paired(codes, chars)
        text = "".join("-" if code == HYPHEN else character(code) for code in codes)
    return _Word(text, chars, box, hyphen)


def _paired(codes: list[int], chars: array[int]) -> tuple[list[int], array[int]]:
    """UTF-16 pairs as one character each (where pdfium counts 16-bit units)."""
    joined: list[int] = []
    kept = array("i")
    for code, char in zip(codes, chars, strict=True):
        if 0xDC00 <= code < 0xE000 and joined and 0xD800 <= joined[-1] < 0xDC00:
            joined[-1] = 0x10000 + ((joined[-1] - 0xD800) << 10) + (code - 0xDC00)
        else:
            joined.append(code)
            kept.append(char)
    return joined, kept


_FIGURES = frozenset(range(0x30, 0x3A))
_ROMAN = frozenset(map(ord, "ivx"))
_SIGNS = frozenset(map(ord, "*†‡§"))
_MARKS = _FIGURES | _ROMAN | _SIGNS
_STOPS = frozenset(map(ord, '.,;:!?”’)"»]'))


def _signs_at_end(codes: list[int]) -> int:
    """How many characters at the end of a word may be the mark of a note: figures, stars, or "i" behind a stop."""
    for signs, what in ((_FIGURES, 1), (_SIGNS, 1), (_ROMAN, 0)):
        count = 0
        while count < len(codes) - 1 and codes[-1 - count] in signs:
            count += 1
        if 0 < count <= 4 and (what or codes[-1 - count] in _STOPS):
            return count
    return 0


def _is_note_mark(codes: list[int], signs: int, letters: Box, mark: Box) -> bool:
    """Whether what ends a word is raised and small: behind a stop, or behind a word (not a unit: "km2")."""
    before = codes[-signs - 1]
    height = letters.bottom - letters.top
    raised = mark.bottom < letters.bottom - 0.15 * height and mark.bottom - mark.top < _RAISED * height
    return raised and (before in _STOPS or (len(codes) - signs >= 4 and chr(before).isalpha()))


def _beside(one: Box, other: Box) -> bool:
    """Whether two words stand on one line, the second behind the first."""
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap >= 0.4 * min(one.bottom - one.top, other.bottom - other.top)


def _apart(words: list[_Word]) -> Iterator[list[_Word]]:
    """The words of a row cut at wide gaps, and where the next word stands to the left of the last."""
    part: list[_Word] = []
    for word in words:
        if part:
            last = part[-1].box
            wide = _WIDE_GAP * min(last.bottom - last.top, word.box.bottom - word.box.top)
            if word.box.left - last.right > wide or word.box.right < part[0].box.left:
                yield part
                part = []
        part.append(word)
    yield part


def _line(page: Page, words: list[_Word]) -> Line:
    chars = array("i")
    box = words[0].box
    for word in words:
        if chars and not word.glued:
            # The one character between two words is the space that pdfium has there.
            chars.append(chars[-1] + 1 if word.chars[0] == chars[-1] + 2 else -1)
        chars += word.chars
        box = box.around(word.box)
    longest = max(words, key=lambda word: len(word.text))
    first = words[0].box
    return Line(
        page.number,
        "".join(word.text if word.glued or not place else " " + word.text for place, word in enumerate(words)),
        chars,
        box,
        page.size(longest.chars[0]) or box.bottom - box.top,
        _first_width(words[0].text, first),
        words[-1].hyphen,
        mark=_mark_at_start(page, words),
    )


def _mark_at_start(page: Page, words: list[_Word]) -> int:
    """Characters of a small raised mark in front of a line: a note begins here."""
    codes = [page.codes[char] for char in words[0].chars[:5]]
    count = 0
    while count < len(codes) and codes[count] in _MARKS:
        count += 1
    if not 0 < count <= 4 or (count == len(words[0].chars) and len(words) == 1):
        return 0
    mark = page.box(words[0].chars[0])
    alone = count == len(words[0].chars)
    letters = page.box(words[1].chars[0] if alone else words[0].chars[count])
    height = _height(letters)
    if _height(mark) < _RAISED * height and mark.bottom < letters.bottom - 0.15 * height:
        return count + (alone and not words[1].glued)
    return 0


def _first_width(word: str, box: Box) -> float:
    """Width of what cannot be broken: of Chinese and Japanese one character, of other scripts the word."""
    width = box.right - box.left
    return width / len(word) if word and unicodedata.east_asian_width(word[0]) in "WF" else width


def _turned(page: Page, words: list[_Word]) -> Iterator[Line]:
    """Lines with Arabic or Hebrew in them: letters by where they stand, since their order in the file says nothing."""
    glyphs = [
        (page.box(char), letter, char) for word in words for letter, char in zip(word.text, word.chars, strict=True)
    ]
    size = page.size(words[0].chars[0]) or glyphs[0][0].bottom - glyphs[0][0].top
    for part, spaces in _clusters(glyphs, len(words) - 1, size):
        order, right_to_left = in_reading_order(part, spaces, _GLUED * size)
        text = "".join(letter for letter, _ in order)
        box = part[0][0]
        for glyph in part:
            box = box.around(glyph[0])
        first = {char for _, char in order[: len(text.partition(" ")[0])]}
        own = [glyph[0] for glyph in part if glyph[2] in first]
        width = max(own, key=lambda area: area.right).right - min(own, key=lambda area: area.left).left
        chars = array("i", [char for _, char in order])
        yield Line(page.number, text, chars, box, size, width, right_to_left=right_to_left)


def _clusters(
    glyphs: list[tuple[Box, str, int]], spaces: int, size: float
) -> Iterator[tuple[list[tuple[Box, str, int]], int]]:
    """Glyphs from left to right, cut at wide gaps; each part with how many spaces it holds."""
    ordered = sorted(glyphs, key=lambda glyph: glyph[0].left + glyph[0].right)
    part = [ordered[0]]
    edge = ordered[0][0].right
    parts = []
    for glyph in ordered[1:]:
        if glyph[0].left - edge > 2 * _WIDE_GAP * size:
            parts.append(part)
            part = []
        part.append(glyph)
        edge = max(edge, glyph[0].right)
    parts.append(part)
    for cluster in parts:
        share = spaces - len(parts) + 1 if len(parts) == 1 else spaces * len(cluster) // len(glyphs)
        yield cluster, max(0, share)
