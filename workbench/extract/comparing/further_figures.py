"""Figures that the finder leaves out or reads in part, and that a comparison needs: "fell by a third", "came first"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.comparing.amounts import Amount
from workbench.extract.comparing.stated import Stated
from workbench.extract.facts.numbers import PARTS, SMALL

_CHANGED_BY = re.compile(
    r"\b(?:by|up|down|rose|fell)\s+(?:(?:about|around|some|nearly|almost|roughly|over)\s+)?"
    r"(?P<share>(?:(?P<many>an?|one|two|three)[\s-])?(?P<part>half|thirds?|quarters?|fifths?|tenths?))\b"
    r"(?!\s+(?:hour|of the year|past|century))",
    re.IGNORECASE,
)
_CAME_FIRST = re.compile(
    r"\b(?:came|come|comes|finish(?:ed|es)?|placed|ranked)(?: in)? (first)\b"
    r"(?! \w+est\b)(?=[.,;]| in\b| of\b| among\b)",
    re.IGNORECASE,
)
_ONE_POINT = re.compile(r"(?<!half )(?<!of )\b(?:one|an?) (?:full )?percentage point\b", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_BEFORE_YEAR = re.compile(r"\b(?:the|a|its|their|his|her|of|since|until|by|in) $", re.IGNORECASE)
_HINTS = ("half", "third", "quarter", "fifth", "tenth")
_MANY = {"two": 2, "three": 3}
_OF_A_POINT = re.compile(r"\s+(?:of\s+)?an?\s+(?:percentage\s+)?point\b", re.IGNORECASE)
_UP_TO = re.compile(r"(?<!from )\b([a-z]+|\d+) (?:to|or) $", re.IGNORECASE)
_WHOLE = 100


def further(stated: Stated) -> Iterator[Fact]:
    """A first rank, and shares and points of a change: "fell by a third", "up half a percentage point"."""
    if " first" in stated.text and (match := _CAME_FIRST.search(stated.text)):
        place = Span(stated.start + match.start(1), stated.start + match.end(1))
        yield Fact(FactKind.FIGURE, place, match[1], "1", "rank", 1.0, 1.0)
    low = stated.text.lower()
    for match in _CHANGED_BY.finditer(stated.text) if any(part in low for part in _HINTS) else ():
        place = Span(stated.start + match.start("share"), stated.start + match.end("share"))
        if any(fact.span.start < place.end and place.start < fact.span.end for fact in stated.facts):
            continue
        many = _MANY.get((match["many"] or "a").lower(), 1)
        value = f"{100 * many * PARTS[match['part'].lower().removesuffix('s')]:.4g}"
        number = float(value)
        yield Fact(FactKind.FIGURE, place, match["share"], value, "percent", number, number)
    for match in _ONE_POINT.finditer(stated.text) if "point" in low else ():
        place = Span(stated.start + match.start(), stated.start + match.end())
        if not any(fact.span.start < place.end and place.start < fact.span.end for fact in stated.facts):
            yield Fact(FactKind.FIGURE, place, match.group(), "1", "percentage points", 1.0, 1.0)


def is_year(text: str, at: int, figure: Fact) -> bool:
    """ "the 1997 census": a year that was taken for a number."""
    return bool(_YEAR.fullmatch(figure.text) and _BEFORE_YEAR.search(text, max(0, at - 12), at))


def in_points(text: str, at: int, figure: Fact | None) -> Fact | None:
    """ "a quarter of a percentage point" is no share but a number of points."""
    if figure is None or figure.unit != "percent" or not _OF_A_POINT.match(text, at + len(figure.text)):
        return figure
    low, high = (None if end is None else end / _WHOLE for end in (figure.low, figure.high))
    value = f"{float(figure.value or 0) / _WHOLE:g}"
    return replace(figure, unit="percentage points", value=value, low=low, high=high)


def ranging(text: str, at: int, one: Amount) -> Amount:
    """ "three to five weeks": the finder has the five weeks."""
    told = text[max(0, at - 4) : at].lower()
    before = _UP_TO.search(text, max(0, at - 24), at) if "to " in told or "or " in told else None
    if before is None or one.value <= 0 or one.low is None or one.dimension in ("rank", "score"):
        return one
    first = float(SMALL.get(before[1].lower(), -1)) if before[1].isalpha() else float(before[1])
    number = float(one.facts[0].value or 0)
    if not 0 < first < number:
        return one
    return replace(
        one, low=one.low * first / number, bound="range", shown=f"{before[1]} to {one.shown}",
        value=one.value * (first + number) / 2 / number,
    )  # fmt: skip
