"""Words on their way to the typesetter: values, never markup, with their direction and places where they may break."""

from __future__ import annotations

import re
import unicodedata

from workbench.reports.entries import Entry, Given
from workbench.reports.wording import day_and_time

Run = str | list[object]
"""A part of a paragraph: our own words, or a list that begins with its kind; resources/reports/parts.typ has them."""

Paragraph = list[object]
"""[style, whether it runs from right to left, runs]. resources/reports/parts.typ has the styles."""

OPEN_SHAPE = "open-ring"
"""Mark of a claim without a verdict."""

LONGEST = 28
"""Letters in a row, without a space, from which a word may be broken anywhere: else it would leave its column."""

BREAK = "\u200b"
"""Stands where a long word may be broken; the template makes it a gap of no width, so it is in no copied text."""

_SPACE = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_LINE_ENDS = re.compile(r"\s*[\n\r\f\v\x85\u2028\u2029]\s*")
_CONTROLS = {point: f"[U+{point:04X}]" for point in (*range(0x20), *range(0x7F, 0xA0)) if not chr(point).isspace()}
_LONG = re.compile(
    rf"[^\s\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]{{{LONGEST},}}"
)
"""Scripts that may break between any two letters, or are not joined here, are left to the typesetter's own rules."""
_CLUSTERS = re.compile(r"(.{4}(?![\u0300-\u036f\u200d\ufe00-\ufe0f\U0001F3FB-\U0001F3FF]))(?=.)", re.DOTALL)
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def words(text: str) -> Run:
    """Words of the case on one line. They keep their own direction whatever stands around them."""
    return ["words", bare(text), from_the_right(text)]


def bare(text: str) -> str:
    """Words of the case on one line, in the direction of what stands around them."""
    return _closed(_breakable(_SPACE.sub(" ", text).translate(_CONTROLS)))


def lines(text: str) -> Run:
    """Words of the case with their line ends."""
    kept = "\n".join(_SPACE.sub(" ", line) for line in _LINE_ENDS.sub("\n", text.strip()).split("\n"))
    return ["words", _closed(_breakable(kept.translate(_CONTROLS))), from_the_right(text)]


def from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def to(place: str, name: str) -> Run:
    """A link to a place in the report."""
    return ["to", place, name]


def address(url: str) -> Run:
    """An address, a link where one may lead there: http and https only, so that no link runs anything."""
    target = url.strip()
    return ["address", target if target.lower().startswith(("https://", "http://")) else "", words(url)]


def label(name: str) -> Run:
    """A word in front that says what follows."""
    return ["label", name]


def meta(*runs: Run) -> Run:
    """Second words within a paragraph."""
    return ["meta", list(runs)]


def verdict(given: Given | None, kind: str = "judged") -> Run:
    """Mark and word of a verdict. kind: "judged" stands out, "verdict" does not."""
    if given is None:
        return [kind, "open", OPEN_SHAPE, "No verdict"]
    return [kind, given.label.tone, given.label.shape, given.label.name]


def by(person: str, at: str) -> list[Run]:
    """Who and when."""
    return [words(person), f", {day_and_time(at)}"]


def claim(entry: Entry) -> Run:
    """A link to a claim in the register."""
    return to(f"claim-{entry.anchor}", entry.name)


def paragraph(style: str, *runs: Run) -> Paragraph:
    """A paragraph; it runs from right to left where the words it begins with do."""
    first = runs[0] if runs else ""
    turned = first[2] if isinstance(first, list) and first[0] == "words" else False
    return [style, turned, [run for run in runs if run]]


def joined(parts: list[list[Run]], between: str = ", ") -> list[Run]:
    """Parts in a row."""
    return [run for place, part in enumerate(parts) for run in ([between] if place else []) + part]


def people(names: tuple[str, ...] | list[str]) -> list[Run]:
    """Names in a row: "a", "a and b", "a, b and c"."""
    runs = joined([[words(name)] for name in names])
    return [*runs[:-2], " and ", runs[-1]] if len(names) > 1 else runs


def _breakable(text: str) -> str:
    """The words with BREAK inside what is too long for a column."""
    if len(text) < LONGEST:
        return text
    return _LONG.sub(lambda found: _CLUSTERS.sub(rf"\1{BREAK}", found[0]), text)


def _closed(text: str) -> str:
    """The words with every change of direction in them ended, so that none turns what follows."""
    if text.isascii():
        return text
    open_ones: list[str] = []
    for sign in _DIRECTIONS.findall(text):
        if sign in "\u202c\u2069":
            if open_ones and open_ones[-1] == sign:
                open_ones.pop()
        else:
            open_ones.append("\u2069" if sign >= "\u2066" else "\u202c")
    return text + "".join(reversed(open_ones))
