"""A value as a workbook's cell: typed, cut to what a cell can hold, never a formula."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from xml.sax.saxutils import escape

from workbench.core.cells import cell

Value = str | int | float | date | None
"""What a cell holds; a datetime, which is a date with a time, is in UTC and carries no zone."""

MOST_CHARACTERS = 32_767
"""Excel's limit for one cell, in UTF-16 units; it calls a file with a longer one damaged."""

CUT = " … [cut here: too long for a cell]"
"""Stands at the end of words that were longer."""

HEAD, WORDS, NUMBER, MOMENT, DAY = range(1, 6)
"""Styles of cells, by their place in the package's styles.xml."""

_FIRST_DAY = date(1900, 3, 1)
"""Before it spreadsheets disagree about dates, or have none."""

_DAY_ZERO = date(1899, 12, 30)
_PLAIN = re.compile("[\n\x20-%'-;=?-^`-\ud7ff]*")
"""Words in which nothing has to be looked for: no markup, no underscore, nothing outside the basic plane."""

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would read as a character given by its number."""


@dataclass(slots=True)
class Cells:
    """Makes cells, and keeps what it had to do to their words."""

    cut: list[str] = field(default_factory=list)
    """Places of cells that were cut: "Claims, G12"."""
    defused: int = 0
    """Cells that began like a formula."""
    replaced: int = 0
    """Cells with characters that no workbook can hold."""

    def xml(self, value: str | float | date, sheet: str, place: str) -> str:
        """The cell at a place ("G12")."""
        if isinstance(value, str):
            return f'<c r="{place}" s="{WORDS}" t="inlineStr">{self._words(value, sheet, place)}</c>'
        if isinstance(value, date):
            return _day(value, place)
        return f'<c r="{place}" s="{NUMBER}"><v>{value!r}</v></c>'

    def _words(self, words: str, sheet: str, place: str) -> str:
        safe = str(cell(words))
        if safe is words and len(words) < MOST_CHARACTERS and _PLAIN.fullmatch(words):
            return f'<is><t xml:space="preserve">{words}</t></is>'
        self.defused += safe != words
        clean = _NOT_XML.sub("\ufffd", safe.replace("\r\n", "\n").replace("\r", "\n"))
        self.replaced += "\ufffd" in clean and "\ufffd" not in words
        if len(clean) * 2 > MOST_CHARACTERS and _units(clean) > MOST_CHARACTERS:
            self.cut.append(f"{sheet}, {place}")
            clean = _cut(clean)
        return inline(clean)


def inline(words: str) -> str:
    """Words as the inside of a cell."""
    return f'<is><t xml:space="preserve">{escape(_ESCAPE.sub("_x005F_", words))}</t></is>'


def moment(stamp: str) -> Value:
    """A stored time as a typed value where a spreadsheet has one; any other words as they stand.

    "2026-10-14T16:20:00.000Z" is a moment, "2026-10-14" a day, "2026-10" and "1871-05-03" stay words.
    """
    try:
        if len(stamp) == len("2026-10-14"):
            day = date.fromisoformat(stamp)
            return day if day >= _FIRST_DAY else stamp
        if stamp.endswith("Z"):
            return datetime.fromisoformat(stamp[:-1])
    except ValueError:
        return stamp
    return stamp


def _day(value: date, place: str) -> str:
    if not isinstance(value, datetime):
        return f'<c r="{place}" s="{DAY}"><v>{(value - _DAY_ZERO).days}</v></c>'
    midnight = datetime.combine(_DAY_ZERO, datetime.min.time())
    return f'<c r="{place}" s="{MOMENT}"><v>{(value - midnight) / timedelta(days=1)!r}</v></c>'


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def _cut(words: str) -> str:
    room = (MOST_CHARACTERS - len(CUT)) * 2
    return words.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore") + CUT
