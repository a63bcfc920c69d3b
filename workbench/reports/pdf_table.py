"""Tables and cards of the printed report: what stays whole on a page, and what links lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.reports.pdf_words import Paragraph

WIDTH = 174
"""Millimetres of a page's lines; the columns of every table add up to it."""

WHOLE = 30
"""Lines up to which a row is never broken: some half a page, so that a wrong guess does no harm."""

CARD = 160
"""Millimetres of a card's lines."""

_LETTER = 1.55
"""Millimetres that a letter takes, on the average of the small type."""
_PADDING = 4.0
_EAST_ASIAN = 0x2E80


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of paragraphs."""

    cells: Sequence[Sequence[Paragraph]]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns as (name, millimetres), and rows."""

    columns: Sequence[tuple[str, int]]
    rows: Iterable[Row]

    def values(self) -> dict[str, object]:
        """As the template takes it. Raises ValueError when the columns do not fill the page."""
        widths = [width for _, width in self.columns]
        if sum(widths) != WIDTH:
            raise ValueError(f"columns of {sum(widths)} mm: {self.columns}")
        return {
            "head": [name for name, _ in self.columns],
            "widths": widths,
            "rows": [[_whole(row, widths), row.cells] for row in self.rows],
        }


@dataclass(frozen=True, slots=True)
class Card:
    """A claim with everything recorded about it. place: what links to it name it by; text: its place in a text."""

    name: str
    place: str
    text: str
    paragraphs: Sequence[Paragraph]

    def values(self) -> list[object]:
        """As the template takes it."""
        whole = sum(_heights(self.paragraphs, CARD)) <= WHOLE
        return [self.place, self.text, self.name, whole, self.paragraphs]


def _whole(row: Row, widths: Sequence[int]) -> bool:
    return all(sum(_heights(cell, width)) <= WHOLE for cell, width in zip(row.cells, widths, strict=True))


def _heights(cell: Sequence[Paragraph], width: int) -> Iterator[float]:
    """Lines of each paragraph, guessed from its letters."""
    for paragraph in cell:
        text = "".join(letters(paragraph[2]))
        wide = 0 if text.isascii() else sum(ord(letter) >= _EAST_ASIAN for letter in text)
        yield 1.3 + text.count("\n") + (len(text) + wide) * _LETTER // (width - _PADDING)


def letters(value: object) -> Iterator[str]:
    """All texts in a value of lists, those that name places and colours too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from letters(part)
