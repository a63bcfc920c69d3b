"""Rows of a table → pieces: a block a row, cells kept apart by tabs; running text in a cell is a block of its own.

A cell alone ("41,300") says nothing that can be checked, and repeating the names of the columns in every row reads
like a form. A row reads as a line: "Halvik	2023	41,300". Sentences in a cell are found as sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from workbench.core.documents import PassageKind
from workbench.importers.blocks import CELL, LINE, PARAGRAPH, Piece

_PROSE = 80
"""Characters from which on a cell with a sentence in it is running text."""

_FEWEST_WORDS = 8
_STOP = re.compile(r"\w[.!?…][\"”’»)]*(?:\s|$)")


def row_pieces(rows: Iterable[Sequence[str]]) -> Iterator[Piece]:
    """The pieces of a table, empty rows and the empty ends of rows left out."""
    before = PARAGRAPH
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        for piece in _pieces(cells, row, before):
            yield piece
            before = LINE


def _pieces(cells: Sequence[str], row: Sequence[str], before: str) -> Iterator[Piece]:
    short: list[str] = []
    for place, cell in enumerate(cells):
        if _is_prose(cell):
            if any(short):
                yield Piece(CELL.join(short), PassageKind.TABLE_CELL, before=before)
                before = CELL
            short = []
            yield Piece(row[place], before=before)
            before = CELL
        else:
            short.append(cell)
    if any(short):
        yield Piece(CELL.join(short), PassageKind.TABLE_CELL, before=before)


def _is_prose(cell: str) -> bool:
    return len(cell) >= _PROSE and len(cell.split()) >= _FEWEST_WORDS and _STOP.search(cell) is not None
