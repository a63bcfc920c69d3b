"""One quantity at a place in a sentence: its number, scale and unit, and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from workbench.extract.facts import numbers, units
from workbench.extract.lexicon import FUNCTION_WORDS, PRESENT

_SIGN = "|".join(re.escape(sign) for sign in sorted(units.CURRENCY_SIGNS, key=len, reverse=True))
_SCALE = (
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|milliard|trillion|lakh|crore|dozen)s?\b(?:\s(?P<again>million|billion)\b)?"
    r"|\s?(?P<short>mln|bln|trn|mn|bn|tn|k|m|b)\b)?"
)
NUMBER = re.compile(
    rf"(?<![\w.,/])(?<![^\W\d_]-)(?:(?P<sign>{_SIGN})\s?)?(?P<digits>{numbers.DIGITS})(?!st\b|nd\b|rd\b|th\b|/\d"
    rf"|s\b){_SCALE}(?![ABD-EG-Z\d]|[CF]\w)"
    rf"|(?<![\w-])(?P<words>(?i:{numbers.WORDS}))(?![\w])"
)
_METRES = re.compile(
    r"\s*(?:high|wide|long|deep|tall|away|above|below|from|race|freestyle|hurdles|sprint|radius|[.,;:)]|$)"
)
_LABEL = re.compile(
    r"\b(?:sec|secs|section|para|paras|paragraph|pp?|page|pages|art|article|chap|chapter|rule|room|route|highway"
    r"|flight|fig|figure|table|vol"
    r"|volume|item|clause|channel|windows|version|level|phase|apollo|boeing|airbus|bbc|part|type|grade|line|platform"
    r"|gate|unit|number one)"
    r"\.?\s*$",
    re.IGNORECASE,
)
_MODEL = re.compile(r"(?:^|\s)(?P<name>[^\W\d_]*[A-Z][^\W\d_]*)\s$")
""" "the iPhone 12", "flight BA 117": a number that is part of a name."""
_MINUS = re.compile(r"(?:\b[Mm]inus\s+|(?:^|[\s(])[-−])$")
_AGE = re.compile(r"\b[Aa]ged\s+$|[a-z]\s[A-Z][\w’'-]+,\s$|^(?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+,\s$")
_FACTOR = re.compile(r"\bfactor\s+of\s+$")
_LIST_MARK = re.compile(
    r"\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+|\d{1,2}\.\d{1,2}\s+(?=[“\"‘«]?(?!(?:Million|Billion|Thousand)\b)[A-Z])"
)
""" "2. The city", "2.1 The council": a number that only counts the paragraphs."""
_RANK = re.compile(r"\b(?:No|Nr|number)\.?\s*$", re.IGNORECASE)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|both|all|other|any|either|each|every|no|which|that|this|next|last)\s+$", re.IGNORECASE
)
_YOUNGEST, _OLDEST = 1, 120
_LONGEST_MARK = 3
_SMALL = 10
_MOST_DIGITS = 20
_MOST = 1e18


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. bare_end: where the number itself ends; scaled: a scale word stands with it."""

    start: int
    bare_end: int
    end: int
    value: float
    unit: str | None
    scale: float
    in_words: bool


def quantity(words: str, match: re.Match[str]) -> Quantity | None:
    """Read the quantity that NUMBER matched; None when it only names something (a section, a room, "the two")."""
    before = words[max(0, match.start() - 16) : match.start()]
    if _LABEL.search(before):
        return None
    if match.start() < _LONGEST_MARK and (mark := _LIST_MARK.match(words)) and match.start() < mark.end():
        return None
    if match["digits"] is None:
        return _in_words(words, match, before)
    if len(match["digits"]) > _MOST_DIGITS:
        return None
    start, end = match.span()
    value, scale = numbers.digits_value(match["digits"]), 1.0
    unit = units.CURRENCY_SIGNS.get(match["sign"]) if match["sign"] else None
    if match["scale"]:
        scale = numbers.SCALES[match["scale"]] * (numbers.SCALES[match["again"]] if match["again"] else 1)
    elif short := match["short"]:
        attached = unit is not None or words[match.start("short") - 1].isdigit()
        if not attached or (short == "m" and unit is None and _METRES.match(words, end)):
            end = match.end("digits")
            if short == "m" and attached:
                return Quantity(start, end, match.end(), value, "metres", 1.0, in_words=False)
        else:
            scale = numbers.SCALES[short]
    if _RANK.search(before):
        return Quantity(start, end, end, value, "rank", 1.0, in_words=False)
    found = _with_unit(words, Quantity(start, end, end, value * scale, unit, scale, in_words=False))
    return None if _is_model(words, found) else _by_what_stands_before(words, found)


def _is_model(words: str, read: Quantity) -> bool:
    """Whether the number belongs to the name before it; a unit or a scale makes it a figure all the same."""
    if read.scale != 1 or read.value != int(read.value) or (read.unit is not None and read.unit not in PRESENT):
        return False
    match = _MODEL.search(words, max(0, read.start - 24), read.start)
    return match is not None and match["name"].lower() not in FUNCTION_WORDS


def _by_what_stands_before(words: str, read: Quantity) -> Quantity:
    """ "minus 5 degrees", "aged 83", "by a factor of ten"."""
    before = words[max(0, read.start - 40) : read.start]
    if minus := _MINUS.search(before):
        start = read.start - (len(before) - minus.start())
        start += len(words[start : read.start]) - len(words[start : read.start].lstrip(" ("))
        return replace(read, start=start, value=-read.value)
    if read.unit is None and _FACTOR.search(before):
        return replace(read, unit="times")
    old = _YOUNGEST <= read.value <= _OLDEST and words[read.end : read.end + 1] in (",", ".", ")", "")
    if read.unit is None and old and _AGE.search(before):
        return replace(read, unit="years")
    return read


def _in_words(words: str, match: re.Match[str], before: str) -> Quantity | None:
    start, end = match.start(), match.start() + len(match["words"].rstrip(" -"))
    value = numbers.words_value(match["words"])
    if value is None or value > _MOST:
        return None
    if value.is_integer():
        part, end = numbers.part_after(words, end)
        value += part
    found = _with_unit(words, Quantity(start, end, end, value, None, 1.0, in_words=True))
    if value <= _SMALL and found.unit not in ("percent", "percentage points") and _DEFINITE.search(before):
        return None
    if value == 1 and (found.unit is None or found.end == found.bare_end or found.unit not in units.MEASURES.values()):
        return None
    return _by_what_stands_before(words, found)


def _with_unit(words: str, bare: Quantity) -> Quantity:
    """The same quantity with what stands behind it: percent, money, a measure, or the noun that is counted."""
    value, unit, end = bare.value, bare.unit, bare.end
    if unit is not None:
        end = units.rate(words, end)
    elif found := units.percent(words, end):
        unit, end = found
    elif paid := units.money(words, end):
        unit, value, end = paid[0], bare.value * paid[1], units.rate(words, paid[2])
    elif found := units.measure(words, end):
        unit, end = found
        end = units.rate(words, end) if unit not in ("years", "months", "weeks", "days") else end
    elif found := units.counted(words, end):
        unit, noun_end = found
        if unit[0].islower():
            end = units.rate(words, noun_end)
    return Quantity(bare.start, bare.bare_end, end, value, unit, bare.scale, bare.in_words)
