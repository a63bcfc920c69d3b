"""The reading order of a page: columns one after the other, and what stands beside each other in rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from workbench.importers.pdf_frames import frames_of, on_one_height
from workbench.importers.pdf_lines import Line

_MIDDLE = (0.12, 0.88)
"""Part of a page's width in which a gutter may lie."""

_CROSSED = 0.25
"""Most lines that may cross a gutter (headlines, pictures' captions), as a part of the lines beside it."""

_FEWEST_LINES = 3
"""Fewer lines side by side make no columns."""

_NARROWEST = 7.0
"""Width of a column of text, in font sizes: what is narrower is a column of figures, list marks or line numbers."""

_MOST_COLUMNS = 3
"""How often a page is divided: eight columns."""


@dataclass(slots=True)
class Region:
    """Rows of lines that belong together, from top to bottom. left, right: the edges that the lines keep to."""

    rows: list[list[Line]]
    left: float
    right: float
    right_to_left: bool


def regions_of(lines: list[Line]) -> list[Region]:
    """The regions of a page in reading order. lines: in the order of the file, which mostly is the reading order."""
    if not lines:
        return []
    right_to_left = sum(line.right_to_left for line in lines) * 2 > len(lines)
    parts = _in_columns(lines, right_to_left, _MOST_COLUMNS)
    return [_region(frame, right_to_left) for part in parts for frame in frames_of(part)]


def _region(lines: list[Line], right_to_left: bool) -> Region:
    rights = sorted(line.box.right for line in lines)
    lefts = sorted(line.box.left for line in lines)
    # A line or two may stick out (a table, an address that cannot be broken); the others show the edge.
    out = len(lines) // 12
    return Region(_rows(lines, right_to_left), lefts[out], rights[-1 - out], right_to_left)


def _in_columns(lines: list[Line], right_to_left: bool, deeper: int) -> list[list[Line]]:
    """Lines as one column, or cut at the gutter: between two lines that cross it, one side before the other."""
    gutter = _gutter(lines) if deeper else None
    if gutter is None:
        return [lines]
    parts: list[list[Line]] = []
    for band in _bands(lines, gutter):
        left = [line for line in band if line.box.right <= gutter]
        right = [line for line in band if line.box.left >= gutter]
        if not _is_column(left) or not _is_column(right):
            if parts and not _is_split(parts[-1], gutter):
                parts[-1] += band
            else:
                parts.append(list(band))
            continue
        for side in (right, left) if right_to_left else (left, right):
            parts += _in_columns(side, right_to_left, deeper - 1)
    return parts


def _is_split(lines: list[Line], gutter: float) -> bool:
    """Whether lines are one side of the gutter only."""
    return all(line.box.right <= gutter for line in lines) or all(line.box.left >= gutter for line in lines)


def _bands(lines: list[Line], gutter: float) -> Iterator[list[Line]]:
    """Rows from top to bottom; a row across the gutter stands between the bands above and below it."""
    band: list[Line] = []
    was_across = False
    for row in _rows(lines, right_to_left=False):
        across = any(line.box.left < gutter < line.box.right for line in row)
        if band and across is not was_across:
            yield band
            band = []
        band += row
        was_across = across
    if band:
        yield band


def _is_column(lines: list[Line]) -> bool:
    if len(lines) < _FEWEST_LINES:
        return False
    return median(line.box.right - line.box.left for line in lines) >= _NARROWEST * median(line.size for line in lines)


def _gutter(lines: list[Line]) -> float | None:
    """Where fewest lines stand between two columns; None when nothing looks like columns."""
    left = min(line.box.left for line in lines)
    right = max(line.box.right for line in lines)
    step = max(1.0, 0.4 * median(line.size for line in lines))
    bins = int((right - left) / step) + 1
    if len(lines) < 2 * _FEWEST_LINES or bins < 10 or bins > 5_000:
        return None
    covered = _coverage(lines, left, step, bins)
    first, last = int(bins * _MIDDLE[0]), int(bins * _MIDDLE[1])
    low = min(covered[first:last])
    places = [place for place in range(first, last) if covered[place] == low]
    place = places[len(places) // 2]
    beside = min(max(covered[:place], default=0), max(covered[place + 1 :], default=0))
    if beside < _FEWEST_LINES or low > _CROSSED * beside:
        return None
    gutter = left + (place + 0.5) * step
    one = [line for line in lines if line.box.right <= gutter]
    other = [line for line in lines if line.box.left >= gutter]
    return gutter if _is_column(one) and _is_column(other) and _side_by_side(one, other) else None


def _coverage(lines: list[Line], left: float, step: float, bins: int) -> list[int]:
    """How many lines stand over each step of the width."""
    changes = [0] * (bins + 1)
    for line in lines:
        changes[min(bins - 1, int((line.box.left - left) / step))] += 1
        changes[min(bins, int((line.box.right - left) / step) + 1)] -= 1
    covered = []
    now = 0
    for change in changes[:bins]:
        now += change
        covered.append(now)
    return covered


def _side_by_side(one: list[Line], other: list[Line]) -> bool:
    """Whether both columns stand beside each other for some lines."""
    top = max(min(line.box.top for line in one), min(line.box.top for line in other))
    bottom = min(max(line.box.bottom for line in one), max(line.box.bottom for line in other))
    return bottom - top >= _FEWEST_LINES * 0.8 * median(line.size for line in [*one, *other])


def _rows(lines: list[Line], right_to_left: bool) -> list[list[Line]]:
    """Lines from top to bottom, those on one height together, in reading direction."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.box.top + line.box.bottom) / 2):
        if rows and on_one_height(rows[-1][0], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.box.left, reverse=right_to_left)
    return rows
