"""The lines of a page in frames: stretches of the file that run from top to bottom, as a column or a text box does."""

from __future__ import annotations

from workbench.importers.pdf_lines import Line

_CHAOS = 3
"""A file that jumps up at every third line has no order of its own (recognised scans): then only places count."""


def frames_of(lines: list[Line]) -> list[list[Line]]:
    """Frames in reading order; lines: in the order of the file. A frame beside the end of the last one is a column."""
    frames: list[list[Line]] = []
    for line in lines:
        if frames and not _stands_above(line, frames[-1][-1]):
            frames[-1].append(line)
        else:
            frames.append([line])
    if len(frames) == 1 or len(frames) * _CHAOS > len(lines) + _CHAOS:
        return [lines]
    parts: list[list[Line]] = []
    for frame in frames:
        if not parts:
            parts.append(frame)
            continue
        beside, rest = _parted(parts[-1], frame)
        above = [line for line in parts.pop() if line not in beside]
        parts += [part for part in (above, beside) if part]
        parts += [part for part in rest if part]
    return _sorted(parts)


def on_one_height(one: Line, other: Line) -> bool:
    """Whether two lines stand beside each other."""
    overlap = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return overlap > 0.6 * min(one.box.bottom - one.box.top, other.box.bottom - other.box.top)


def _stands_above(line: Line, last: Line) -> bool:
    return line.box.bottom < last.box.top + 0.5 * last.size and not on_one_height(line, last)


def _parted(before: list[Line], frame: list[Line]) -> tuple[list[Line], list[list[Line]]]:
    """Of two frames the lines of the first beside which the second begins, and the second: beside them, and below."""
    top, left, right = frame[0].box.top, frame[0].box.left, frame[0].box.right
    beside: list[Line] = []
    for line in reversed(before):
        if line.box.bottom < top + 0.3 * line.size or not (line.box.right <= left or line.box.left >= right):
            break
        beside.append(line)
    beside.reverse()
    if not beside:
        return [], [frame]
    bottom = max(line.box.bottom for line in beside)
    end = next((place for place, line in enumerate(frame) if line.box.top > bottom), len(frame))
    return beside, [frame[:end], frame[end:]]


def _sorted(parts: list[list[Line]]) -> list[list[Line]]:
    """Frames from top to bottom when none stands beside another; else as the file has them, small boxes last."""
    ordered = sorted(parts, key=_top)
    bottom = 0.0
    for part in ordered:
        if _top(part) < bottom - part[0].size:
            return _boxes_behind(parts)
        bottom = max(line.box.bottom for line in part)
    return ordered


def _boxes_behind(parts: list[list[Line]]) -> list[list[Line]]:
    """A box that stands beside the middle of a longer frame comes behind it, wherever the file has it."""
    order = list(parts)
    for box in parts:
        holder = next((part for part in parts if _is_beside_middle(box, part)), None)
        if holder is not None:
            order = [part for part in order if part is not box]
            place = next(number for number, part in enumerate(order) if part is holder)
            order.insert(place + 1, box)
    return order


def _is_beside_middle(box: list[Line], part: list[Line]) -> bool:
    if part is box or len(box) * 3 > len(part):
        return False
    bottom, end = max(line.box.bottom for line in box), max(line.box.bottom for line in part)
    return _top(part) + part[0].size < _top(box) and bottom < end - part[-1].size


def _top(part: list[Line]) -> float:
    return min(line.box.top for line in part)
