"""Right-to-left text from a page: letters that are known by their places are put in the order in which they are read.

A PDF holds glyphs, often from left to right whatever the script. This turns the reordering of the Unicode
Bidirectional Algorithm (UAX #9) round, for one line without embeddings.
"""

from __future__ import annotations

import unicodedata
from itertools import pairwise

from workbench.core.pages import Box

Glyph = tuple[Box, str, int]
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_NUMBERS = frozenset({"EN", "AN"})
_INSIDE_NUMBERS = frozenset({"CS", "ES", "ET"})
_STOPS = frozenset(".,;:!?؟،؛")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def has_right_to_left(text: str) -> bool:
    """Whether any letter of the text is read from right to left."""
    if text.isascii():
        return False
    return any(character > "\u0590" and unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def in_reading_order(glyphs: list[Glyph], spaces: int, narrowest: float) -> tuple[list[tuple[str, int]], bool]:
    """Letters of a line with their numbers, as they are read, and whether the line as a whole runs from right to left.

    glyphs: from left to right, without spaces; spaces: at most so many spaces stand between them (their number is
    -1), at gaps of at least narrowest points.
    """
    units = _spaced(_with_marks(glyphs), spaces, narrowest)
    kinds = [_kind(unit[0][0]) for unit in units]
    right_to_left = kinds.count("R") > kinds.count("L") and not _ends_at_right(units)
    kinds = _resolved(kinds)
    order: list[int] = []
    if right_to_left:
        order = _turned(list(range(len(units))), kinds)
    else:
        for run in _regions(kinds):
            order += _turned(run, kinds) if kinds[run[0]] == "R" else run
    read = [units[place] for place in order]
    mirrored = [_mirrored(units[place], kinds[place]) for place in order]
    # Files differ in whether a bracket is named for its shape or its meaning: the way in which they pair is right.
    best = max((mirrored, read, _paired(read)), key=_balance)
    return [pair for unit in best for pair in unit], right_to_left


def _with_marks(glyphs: list[Glyph]) -> list[tuple[Box, list[tuple[str, int]]]]:
    """Glyphs with the marks that stand above or below them; letters of one ligature stay together as they come."""
    units: list[tuple[Box, list[tuple[str, int]]]] = []
    marks = []
    for box, letter, char in glyphs:
        if unicodedata.combining(letter):
            marks.append((box, letter, char))
        elif units and units[-1][0] == box:
            units[-1][1].append((letter, char))
        else:
            units.append((box, [(letter, char)]))
    for box, letter, char in marks:
        if units:
            middle = (box.left + box.right) / 2
            nearest = min(units, key=lambda unit: abs((unit[0].left + unit[0].right) / 2 - middle))
            nearest[1].append((letter, char))
    return units


def _spaced(
    units: list[tuple[Box, list[tuple[str, int]]]], spaces: int, narrowest: float
) -> list[list[tuple[str, int]]]:
    """Spaces put in at the widest gaps: where pdfium puts them is not sure, how many there are is."""
    gaps = sorted(((b[0].left - a[0].right, place) for place, (a, b) in enumerate(pairwise(units))), reverse=True)
    wide = {place for gap, place in gaps[:spaces] if gap >= narrowest}
    spaced = []
    for place, (_, letters) in enumerate(units):
        spaced.append(letters)
        if place in wide:
            spaced.append([(" ", -1)])
    return spaced


def _ends_at_right(units: list[list[tuple[str, int]]]) -> bool:
    """Whether the stop of the sentence stands at the right: the line was set from left to right."""
    return units[-1][0][0] in _STOPS and units[0][0][0] not in _STOPS


def _kind(letter: str) -> str:
    """R, L, number (N), what may stand inside a number (S) or neutral."""
    kind = unicodedata.bidirectional(letter)
    if kind in _RIGHT_TO_LEFT:
        return "R"
    return "N" if kind in _NUMBERS else "S" if kind in _INSIDE_NUMBERS else "L" if kind == "L" else ""


def _resolved(kinds: list[str]) -> list[str]:
    """Each place as R, L, N or neutral: signs between two digits belong to the number (rules W4 and W5)."""
    known = list(kinds)
    for place, kind in enumerate(kinds):
        if kind == "S":
            beside = kinds[place - 1] if place else "", kinds[place + 1] if place + 1 < len(kinds) else ""
            percent = "N" in beside and not ({"R", "L"} & set(beside)) and beside != ("", "N")
            known[place] = "N" if beside == ("N", "N") or percent else ""
    return known


def _turned(places: list[int], kinds: list[str]) -> list[int]:
    """Places of a right-to-left stretch from its right end to its left; numbers and Latin words stay as they are."""
    order: list[int] = []
    run: list[int] = []
    waiting: list[int] = []
    for place in reversed(places):
        if kinds[place] in ("L", "N"):
            run += waiting
            waiting = []
            run.append(place)
        elif run and kinds[place] == "" and "L" in {kinds[other] for other in run}:
            waiting.append(place)
        else:
            order += [*reversed(run), *waiting, place]
            run, waiting = [], []
    return [*order, *reversed(run), *waiting]


def _regions(kinds: list[str]) -> list[list[int]]:
    """A left-to-right line in stretches: from a right-to-left letter to the last before a Latin one, and others."""
    regions: list[list[int]] = []
    place = 0
    while place < len(kinds):
        if kinds[place] != "R":
            if regions and kinds[regions[-1][0]] != "R":
                regions[-1].append(place)
            else:
                regions.append([place])
            place += 1
            continue
        end = place
        for other in range(place, len(kinds)):
            if kinds[other] == "L":
                break
            if kinds[other] == "R":
                end = other
        regions.append(list(range(place, end + 1)))
        place = end + 1
    return regions


def _mirrored(unit: list[tuple[str, int]], kind: str) -> list[tuple[str, int]]:
    return unit if kind in ("L", "N", "R") else [(letter.translate(_MIRRORED), char) for letter, char in unit]


def _paired(units: list[list[tuple[str, int]]]) -> list[list[tuple[str, int]]]:
    """Round brackets opened and closed in turn, whatever the file calls them."""
    opens = True
    paired = []
    for unit in units:
        turned = []
        for letter, char in unit:
            if letter in "()":
                turned.append(("(" if opens else ")", char))
                opens = not opens
            else:
                turned.append((letter, char))
        paired.append(turned)
    return paired


def _balance(units: list[list[tuple[str, int]]]) -> int:
    """How well brackets are paired: 0 is best, each that closes nothing or stays open costs one."""
    depth = cost = 0
    for unit in units:
        for letter, _ in unit:
            if letter in "([{":
                depth += 1
            elif letter in ")]}":
                cost += depth == 0
                depth -= depth > 0
    return -(cost + depth)
