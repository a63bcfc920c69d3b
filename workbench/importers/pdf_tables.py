"""Rows of a page: which belong to a table, and which are lines of text that a wide space tore."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import pairwise

from workbench.importers.pdf_lines import Line

_ALIGNED = 0.6
"""Font sizes by which the edges of cells of one column may differ."""

_EVEN = 0.6
"""Points by which the spaces of one line may differ."""

_FAR = 3.0
"""Gap in font sizes that no space between words of justified text has."""


def prose_and_tables(rows: list[list[Line]]) -> Iterator[Line | list[list[Line]]]:
    """Rows of one line as they are, rows of a table together; a row that is no table's is one line again."""
    table: list[list[Line]] = []
    for row in rows:
        if table and (len(row) < 2 or not _aligned(table[-1], row)):
            yield from _table(table)
            table = []
        if len(row) > 1:
            table.append(row)
        else:
            yield row[0]
    yield from _table(table)


def _table(rows: list[list[Line]]) -> Iterator[Line | list[list[Line]]]:
    if len(rows) > 1:
        yield rows
    else:
        yield from (whole(row, " ") for row in rows)


def _aligned(above: list[Line], below: list[Line]) -> bool:
    """Whether cells of two rows stand under each other. The outer edges of justified text say nothing."""
    if _is_justified(above) or _is_justified(below):
        return False
    within = _ALIGNED * above[0].size
    for one in above[1:]:
        for other in below[1:]:
            if abs(one.box.left - other.box.left) < within:
                return True
    for one in above[:-1]:
        for other in below[:-1]:
            if abs(one.box.right - other.box.right) < within:
                return True
    far = all(row[-1].box.left - row[-2].box.right > _FAR * row[-1].size for row in (above, below))
    return far and abs(above[-1].box.right - below[-1].box.right) < within


def _is_justified(row: list[Line]) -> bool:
    """Whether all gaps are equally wide: the words of one line, drawn apart to fill a narrow column."""
    gaps = [other.box.left - one.box.right for one, other in pairwise(row)]
    return len(gaps) > 1 and max(gaps) - min(gaps) < _EVEN


def whole(row: list[Line], between: str) -> Line:
    first, last = row[0], row[-1]
    chars = array("i")
    box = first.box
    for line in row:
        if chars:
            chars.append(-1)
        chars += line.chars
        box = box.around(line.box)
    text = between.join(line.text for line in row)
    return Line(first.page, text, chars, box, first.size, first.first_word, last.hyphen, first.right_to_left)
