"""What stands on every page beside the text: running heads, footers, page numbers; and notes at the foot of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from workbench.importers.pdf_lines import Line

REPEATS = "repeats on every page"
PRINTED = "put there by the browser that printed the page"

_ROWS = 4
"""How many rows from the top and from the bottom are looked at."""

_REACH = 2
"""How many pages away the same words may stand: heads often differ on left and right pages."""

_SAME_HEIGHT = 4.0
"""Points by which a repeated line may stand higher or lower."""

_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_BROWSER_HEAD = re.compile(r"\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d\b.{0,200}")
_BROWSER_FOOT = re.compile(r"(?:https?|file|about|data):\S+(?: \d{1,5}/\d{1,5})?|\d{1,5}/\d{1,5}")
_NOTE_MARK = re.compile(r"(?:\d{1,3}|[*†‡§¹²³⁴-⁹]{1,3}|\[\d{1,3}\])[.)]?(?=\s?\S)")
_SMALLER = 0.93


@dataclass(slots=True)
class Sheet:
    """The lines of a page by what they are."""

    number: int
    body: list[Line]
    top: list[Line]
    bottom: list[Line]
    notes: list[Line]
    why: str = REPEATS


def sheets_of(pages: Sequence[list[Line]]) -> list[Sheet]:
    """Part the lines of all pages; pages: those with any text, in order."""
    edges = [_edges(lines) for lines in pages]
    size = _body_size(pages)
    return [_sheet(pages, edges, place, size) for place in range(len(pages))]


def _body_size(pages: Sequence[list[Line]]) -> float:
    """The font size of most letters of the document."""
    letters: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            letters[round(line.size, 1)] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


def body_size(sheets: Sequence[Sheet]) -> float:
    """The font size of most letters of the running text."""
    return _body_size([sheet.body for sheet in sheets])


_Edge = list[tuple[str, float, list[Line]]]
"""Rows from one edge inwards: what they say with figures made alike, their height, their lines."""


def _edges(lines: list[Line]) -> tuple[_Edge, _Edge]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box.top + line.box.bottom) / 2):
        if rows and line.box.top < (rows[-1][0].box.top + rows[-1][0].box.bottom) / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    described = [(_alike(row), median(line.box.top for line in row), row) for row in rows]
    return described[:_ROWS], described[::-1][:_ROWS]


def _alike(row: list[Line]) -> str:
    words = " ".join(line.text for line in sorted(row, key=lambda line: line.box.left)).casefold()
    return _NUMBER.sub("#", words)


def _sheet(pages: Sequence[list[Line]], edges: list[tuple[_Edge, _Edge]], place: int, size: float) -> Sheet:
    found: list[list[Line]] = []
    browser = False
    for side, pattern in ((0, _BROWSER_HEAD), (1, _BROWSER_FOOT)):
        taken: list[Line] = []
        for number, (words, height, row) in enumerate(edges[place][side]):
            printed = number == 0 and all(_is_printed(line, pattern, edges[place]) for line in row)
            if not printed and not _stands_elsewhere(edges, place, side, words, height):
                break
            browser = browser or printed
            taken += row
        found.append(taken)
    top, bottom = found
    gone = {id(line) for line in (*top, *bottom)}
    rest = [line for line in pages[place] if id(line) not in gone]
    if not rest and len(pages) == 1:  # a page that holds nothing else is the text
        rest, top, bottom = pages[place], [], []
    notes = _notes(rest, size)
    gone = {id(line) for line in notes}
    why = PRINTED if browser else REPEATS
    return Sheet(pages[place][0].page, [line for line in rest if id(line) not in gone], top, bottom, notes, why)


def _is_printed(line: Line, pattern: re.Pattern[str], edges: tuple[_Edge, _Edge]) -> bool:
    """Whether a browser wrote this line: the date above or the address below, and the other one at the other edge."""
    head = edges[0][0][2] if edges[0] else []
    foot = edges[1][0][2] if edges[1] else []
    both = any(_BROWSER_HEAD.fullmatch(" ".join(other.text.split())) for other in head) and all(
        _BROWSER_FOOT.fullmatch(other.text) for other in foot
    )
    return both and (pattern is _BROWSER_HEAD or pattern.fullmatch(line.text) is not None)


def _stands_elsewhere(edges: list[tuple[_Edge, _Edge]], place: int, side: int, words: str, height: float) -> bool:
    for other in range(max(0, place - _REACH), min(len(edges), place + _REACH + 1)):
        if other != place and any(
            words == theirs and abs(height - at) <= _SAME_HEIGHT for theirs, at, _ in edges[other][side]
        ):
            return True
    return False


def _notes(lines: list[Line], size: float) -> list[Line]:
    """Lines at the foot of the page in smaller letters, the first of which begins with the mark of a note."""
    ordered = sorted(lines, key=lambda line: line.box.bottom, reverse=True)
    small: list[Line] = []
    for line in ordered:
        if line.size > _SMALLER * size:
            break
        small.append(line)
    while small and not note_mark(small[-1]):
        small.pop()
    return small[::-1] if len(small) < len(lines) else []


def note_mark(line: Line) -> int:
    """How many characters the mark of a note takes at the beginning of a line, with the space behind it; 0 for none."""
    match = _NOTE_MARK.match(line.text)
    if line.mark or not match:
        return line.mark
    rest = line.text[match.end() :]
    return match.end() + len(rest) - len(rest.lstrip())
