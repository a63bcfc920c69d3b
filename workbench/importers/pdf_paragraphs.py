"""Lines → paragraphs: what a page or column breaks goes on, hyphens of line breaking become soft hyphens.

A line ends a paragraph when the first word of the next line would have had room on it. A hyphen at which a line was
broken stands in the text as U+00AD, the soft hyphen: programs show it only where a line ends there, no character of
the file is lost, and every character of the text has its place on the page.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from workbench.core.documents import PassageKind
from workbench.importers.blocks import LINE, PARAGRAPH
from workbench.importers.pdf_furniture import Sheet, body_size, note_mark
from workbench.importers.pdf_hyphens import HYPHENS, Written
from workbench.importers.pdf_lines import Line
from workbench.importers.pdf_order import Region, regions_of
from workbench.importers.pdf_tables import prose_and_tables, whole

SOFT_HYPHEN = "\u00ad"

_SAME_SIZE = 0.12
_LARGER = 1.15
_LONGEST_HEADING = 200
_FEWEST_STEPS = 6
_ONE_EDGE = 0.75
_END = re.compile(r"[.!?…:。！？؟][\"'”’»)\]」』]*$")
_LEADER = re.compile(r"(?: ?\.){5,}\s*(?:\d+|[ivxlc]+)$")
"""Dots that lead to the number of a page."""

_ITEM = re.compile(r"(?:[•●▪◦‣·*–]|\(?(?:\d{1,3}|[a-z])[.)])\s")


@dataclass(slots=True)
class Paragraph:
    """Text with its places. chars: for each character its number on its page, or -1; pages: its page, or 0."""

    page: int
    kind: PassageKind | None = None
    level: int = 0
    why: str = ""
    before: str = PARAGRAPH
    text: list[str] = field(default_factory=list)
    chars: array[int] = field(default_factory=lambda: array("i"))
    pages: array[int] = field(default_factory=lambda: array("i"))

    def add(self, page: int, text: str, chars: array[int]) -> None:
        """Add characters of one page."""
        self.text.append(text)
        self.chars += chars
        self.pages += array("i", [page]) * len(chars)


def paragraphs_of(sheets: Sequence[Sheet]) -> list[Paragraph]:
    """All paragraphs of a document in reading order, with what was set aside behind the text that it interrupts."""
    size = body_size(sheets)
    maker = _Maker(size, _leading(sheets), Written(sheets))
    for sheet in sheets:
        maker.furniture(sheet.top, sheet.why)
        for region in regions_of(sheet.body):
            maker.region(region)
        maker.notes(sheet.notes)
        maker.furniture(sheet.bottom, sheet.why)
    return maker.finish()


def _leading(sheets: Sequence[Sheet]) -> dict[int, float]:
    """The usual distance of lines by font size, in points."""
    steps: dict[int, list[float]] = {}
    for sheet in sheets:
        for above, below in pairwise((*sheet.body, *sheet.notes)):
            step = below.box.bottom - above.box.bottom
            if _alike(above, below) and 0.8 * above.size < step < 3 * above.size:
                steps.setdefault(round(above.size), []).append(step)
    # A handful of steps may all be those between paragraphs.
    return {size: sorted(found)[len(found) * 3 // 10] for size, found in steps.items() if len(found) >= _FEWEST_STEPS}


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


class _Maker:
    def __init__(self, size: float, leading: dict[int, float], written: Written) -> None:
        self._size = size
        self._leading = leading
        self._written = written
        self._made: list[Paragraph] = []
        self._open: Paragraph | None = None
        self._last: Line | None = None
        self._before: Line | None = None
        self._first: Line | None = None
        self._where: Region | None = None
        self._waiting: list[Paragraph] = []

    def finish(self) -> list[Paragraph]:
        """Everything, in order."""
        self._close()
        return self._made

    def furniture(self, lines: list[Line], why: str) -> None:
        """Lines that are set aside; a paragraph that they interrupt goes on behind them."""
        for line in lines:
            self._waiting.append(_of_line(line, PassageKind.BOILERPLATE, why))
        if self._open is None:
            self._flush()

    def notes(self, lines: list[Line]) -> None:
        """Notes at the foot of a page, one paragraph each, without their marks."""
        if not lines:
            return
        inner = _Maker(self._size, self._leading, self._written)
        note: list[Line] = []
        for line in lines:
            if note and note_mark(line):
                inner.note(note)
                note = []
            note.append(line)
        inner.note(note)
        self._waiting += inner.finish()
        if self._open is None:
            self._flush()

    def note(self, lines: list[Line]) -> None:
        """One note."""
        cut = note_mark(lines[0])
        first = lines[0]
        made = Paragraph(first.page, PassageKind.FOOTNOTE)
        made.add(first.page, first.text[cut:], first.chars[cut:])
        for above, below in pairwise(lines):
            self._join(made, above, below)
        self._made.append(made)

    def region(self, region: Region) -> None:
        """One column of a page."""
        for row in prose_and_tables(region.rows):
            if isinstance(row, Line):
                self._take(row, region)
            else:
                self._close()
                for number, cells in enumerate(row):
                    made = _of_line(whole(cells, "\t"), PassageKind.TABLE_CELL, "")
                    made.before = LINE if number else PARAGRAPH
                    self._made.append(made)

    def _take(self, line: Line, region: Region) -> None:
        if self._open is not None and self._last is not None and self._goes_on(self._last, line, region):
            self._join(self._open, self._last, line)
        else:
            self._close()
            self._open = Paragraph(line.page, PassageKind.FOOTNOTE if line.mark else None)
            self._open.add(line.page, line.text[line.mark :], line.chars[line.mark :])
            self._first = line
        self._before, self._last, self._where = self._last, line, region

    def _close(self) -> None:
        if self._open is not None and self._last is not None:
            self._finish_heading(self._open, self._last)
            self._made.append(self._open)
        self._open = self._last = self._before = self._first = None
        self._flush()

    def _flush(self) -> None:
        self._made += self._waiting
        self._waiting.clear()

    def _finish_heading(self, made: Paragraph, line: Line) -> None:
        text = "".join(made.text)
        if _LEADER.search(text):
            made.kind, made.why = PassageKind.BOILERPLATE, "table of contents"
        elif line.size > _LARGER * self._size and len(text) <= _LONGEST_HEADING and not text.endswith((".", "”", "»")):
            made.kind = PassageKind.HEADING
            made.level = 1 if line.size > 1.6 * self._size else 2 if line.size > 1.3 * self._size else 3

    def _goes_on(self, above: Line, below: Line, region: Region) -> bool:
        """Whether the paragraph of the line above goes on in the line below."""
        if not _alike(above, below) or below.mark or _ITEM.match(below.text) or _LEADER.search(above.text):
            return False
        if self._where is region:
            step = below.box.bottom - above.box.bottom
            usual = self._leading.get(round(above.size), 1.4 * above.size)
            if step > 1.3 * usual + 1 or _is_indented(above, below, self._first, region):
                return False
            return _had_no_room(above, below, region) or self._shares_edge(above, below)
        # Across pages and columns: only what is plainly unfinished.
        if self._where is None or not _had_no_room(above, below, self._where):
            return False
        return not _END.search(above.text) or below.text[0].islower()

    def _shares_edge(self, above: Line, below: Line) -> bool:
        """Whether lines end under each other: text set to an edge of its own, beside a picture or a box."""
        edge = above.box.left if above.right_to_left else above.box.right
        others = [line.box.left if above.right_to_left else line.box.right for line in (below, self._before) if line]
        return any(abs(edge - other) < _ONE_EDGE for other in others) and not _END.search(above.text)

    def _join(self, made: Paragraph, above: Line, below: Line) -> None:
        """Add a line to a paragraph."""
        last = made.text[-1]
        if above.text[-1:] in HYPHENS and self._written.is_broken(above.text, below.text):
            made.text[-1] = last[:-1] + SOFT_HYPHEN
        elif not _ends_in_hyphen(last) and not _written_without_spaces(last[-1], below.text[0]):
            made.add(0, " ", array("i", [-1]))
        made.add(below.page, below.text, below.chars)


def _ends_in_hyphen(text: str) -> bool:
    """Whether the next line goes on without a space; a hyphen behind a space is a dash."""
    return text[-1:] in HYPHENS and len(text) > 1 and not text[-2].isspace()


def _of_line(line: Line, kind: PassageKind, why: str) -> Paragraph:
    made = Paragraph(line.page, kind, why=why)
    made.add(line.page, line.text, line.chars)
    return made


def _had_no_room(above: Line, below: Line, region: Region) -> bool:
    """Whether the first word of the lower line would not have fitted on the upper one."""
    room = above.box.left - region.left if above.right_to_left else region.right - above.box.right
    if _is_centred(above, region) and _is_centred(below, region):  # room on both sides
        room = above.box.left - region.left + region.right - above.box.right
    return room < below.first_word + 0.35 * above.size


def _is_centred(line: Line, region: Region) -> bool:
    left, right = line.box.left - region.left, region.right - line.box.right
    return abs(left - right) < line.size and left > 0.5 * line.size


def _is_indented(above: Line, below: Line, first: Line | None, region: Region) -> bool:
    """Whether the lower line begins a paragraph by standing further in, or stands out again."""
    if above.right_to_left:
        step, out = above.box.right - below.box.right, region.right - above.box.right
    else:
        step, out = below.box.left - above.box.left, above.box.left - region.left
    indent = 0.8 * above.size
    if first is not None and above is first:
        # The line after the first may stand further in (a list) or out (an indented first line).
        return step > indent and out < indent and not _ITEM.match(above.text) and bool(_END.search(above.text))
    return step > indent or step < -2 * indent


def _written_without_spaces(last: str, first: str) -> bool:
    """Chinese and Japanese are written without spaces; at a line break nothing stands between two of their letters."""
    return all(
        unicodedata.east_asian_width(letter) in "WF" and not "\uac00" <= letter <= "\ud7a3" for letter in (last, first)
    )
