"""Tables and cards of the printed report: what stays whole on a page, and what links lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.reports.entries import Entry
from workbench.reports.pdf_words import Paragraph, claim, paragraph

WIDTH = 174
"""Millimetres of a page's lines; the columns of every table add up to it."""

WHOLE = 30
"""Lines up to which a row is never broken: some half a page, so that a wrong guess does no harm."""

CARD = 160
"""Millimetres of a card's lines."""

LONG = 200
"""Rows from which a table about claims is set as cards."""

_LETTER = 1.55
"""Millimetres that a letter takes, on the average of the small type."""
_PADDING = 4.0
_EAST_ASIAN = re.compile("[\u2e80-\U0010ffff]+")


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of paragraphs. entry: the claim it is about; its number, a link, is the first cell then."""

    cells: Sequence[Sequence[Paragraph]]
    entry: Entry | None = None

    @property
    def all_cells(self) -> list[Sequence[Paragraph]]:
        """With the number."""
        return [*([[paragraph("plain", claim(self.entry))]] if self.entry else []), *self.cells]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns as (name, millimetres), and rows."""

    columns: Sequence[tuple[str, int]]
    rows: Sequence[Row]

    def part(self) -> list[object]:
        """As the template takes it. A very long table about claims becomes cards: they are set in half the time.

        Raises ValueError when the columns do not fill the page.
        """
        widths = [width for _, width in self.columns]
        if sum(widths) != WIDTH:
            raise ValueError(f"columns of {sum(widths)} mm: {self.columns}")
        if len(self.rows) > LONG and self.rows[0].entry:
            return ["", "cards", [_card_of(row).values() for row in self.rows]]
        rows = [[_whole(row.all_cells, widths), row.all_cells] for row in self.rows]
        return ["", "table", {"head": [name for name, _ in self.columns], "widths": widths, "rows": rows}]


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with what is said of it. place: what links to it name it by; text: where its number leads."""

    name: str
    place: str
    text: str
    paragraphs: Sequence[Paragraph]

    def values(self) -> list[object]:
        """As the template takes it."""
        whole = sum(_heights(self.paragraphs, CARD)) <= WHOLE
        return [self.place, self.text, self.name, whole, self.paragraphs]


def _card_of(row: Row) -> Card:
    paragraphs = [one for cell in row.cells for one in cell]
    return Card(row.entry.name if row.entry else "", "", f"claim-{row.entry.anchor}" if row.entry else "", paragraphs)


def _whole(cells: Sequence[Sequence[Paragraph]], widths: Sequence[int]) -> bool:
    return all(sum(_heights(cell, width)) <= WHOLE for cell, width in zip(cells, widths, strict=True))


def _heights(cell: Sequence[Paragraph], width: int) -> Iterator[float]:
    """Lines of each paragraph, guessed from its letters."""
    for one in cell:
        text = "".join(_texts(one[2]))
        wide = 0 if text.isascii() else len("".join(_EAST_ASIAN.findall(text)))
        yield 1.3 + text.count("\n") + (len(text) + wide) * _LETTER // (width - _PADDING)


def _texts(value: object) -> list[str]:
    """All texts in a value of lists, in any order, those that name places and colours too."""
    values = [value]
    for one in values:
        if isinstance(one, list):
            values += one
    return [one for one in values if isinstance(one, str)]
