"""Figures as amounts that can be compared: a dimension, an interval in its base unit, and what is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from workbench.core.claims import Fact
from workbench.extract.facts.numbers import SCALES, SMALL
from workbench.extract.wordlist import words

Bound = Literal["exact", "low", "high", "about", "range", "crowd"]
Mode = Literal["level", "change", "old"]

_SCALES: dict[str, tuple[str, float]] = {
    "miles": ("length", 1609.344), "kilometres": ("length", 1000), "metres": ("length", 1),
    "centimetres": ("length", 0.01), "millimetres": ("length", 0.001), "feet": ("length", 0.3048),
    "inches": ("length", 0.0254), "yards": ("length", 0.9144), "kilograms": ("weight", 1), "grams": ("weight", 0.001),
    "tonnes": ("weight", 1000), "tons": ("weight", 1000), "pounds": ("weight", 0.4536),
    "millilitres": ("volume", 0.001), "litres": ("volume", 1), "gallons": ("volume", 3.785),
    "barrels": ("volume", 158.99), "cubic metres": ("volume", 1000), "hectares": ("area", 10_000),
    "acres": ("area", 4046.86), "square metres": ("area", 1), "square kilometres": ("area", 1_000_000),
    "square miles": ("area", 2_589_988), "square feet": ("area", 0.0929), "watts": ("power", 1),
    "kilowatts": ("power", 1000), "megawatts": ("power", 1_000_000), "gigawatts": ("power", 1_000_000_000),
    "kilowatt-hours": ("energy", 1), "megawatt-hours": ("energy", 1000), "gigawatt-hours": ("energy", 1_000_000),
    "terawatt-hours": ("energy", 1_000_000_000), "miles an hour": ("speed", 1.609344),
    "kilometres an hour": ("speed", 1), "knots": ("speed", 1.852), "seconds": ("duration", 1 / 86400),
    "minutes": ("duration", 1 / 1440), "hours": ("duration", 1 / 24), "days": ("duration", 1),
    "weeks": ("duration", 7), "months": ("duration", 30.44), "years": ("duration", 365.25),
    "decades": ("duration", 3652.5), "percent": ("percent", 1), "per mille": ("percent", 0.1),
    "percentage points": ("points", 1),
}  # fmt: skip
"""Unit to its dimension and what one of it is in the dimension's base unit."""
_PLAIN = words("times rank score points degrees metres")
_CURRENCIES = words("crowns pesos dinars shillings")
_RATE = re.compile(
    r"\b(?:an?|per|each|every)\s+(second|minute|hour|day|week|month|year)\b|\b(annual|year|month|week|dai)ly\b",
    re.IGNORECASE,
)
_PER = re.compile(r" (?:an?|per) (?:second|minute|hour|day|week|month|year)$")
"""What the finder leaves in a unit that has no short form: "litres an hour" (speeds are units of their own)."""
_RATE_BEFORE = re.compile(r"\b(annual|yearly|monthly|weekly|daily|hourly)\s+$", re.IGNORECASE)
_IN_A_YEAR = {
    "second": 31_536_000.0,
    "minute": 525_600.0,
    "hour": 8760.0,
    "day": 365.0,
    "week": 52.0,
    "month": 12.0,
    "year": 1.0,
}
_RATE_WORDS = {"annual": "year", "dai": "day", "daily": "day", "hourly": "hour"}
_NUMBER = re.compile(
    r"\d[\d.,]*\d[a-z]*|\d[a-z]*|\b(?:" + "|".join((*SMALL, *SCALES)) + r"|tens|halves|thirds|quarters|none)s?\b",
    re.IGNORECASE,
)
_STRICT = re.compile(r"^(?:more than|over|above|fewer than|less than|under|below)\b", re.IGNORECASE)
_CROWD = re.compile(r"(?:some |many |several )?(?:tens|dozens|scores|hundreds|thousands|millions)\b")
_DOUBLED = re.compile(r"^(?:double|twice|triple|treble|half|quadruple|\w+ times) (?:that|this|the)\b", re.IGNORECASE)
_HALF_ROUND, _HALF_POINT = 0.025, 0.5
_OTHER_UNIT = 0.05


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure ready to compare. low, high: in base units, None where open; noun: the words counted, "" if none."""

    facts: tuple[Fact, ...]
    dimension: str
    unit: str
    low: float | None
    high: float | None
    value: float
    bound: Bound
    half: float
    """Half of the last place it is written to, in base units: how far rounding may have moved it."""
    noun: str = ""
    rate: str = ""
    mode: Mode = "level"
    direction: int = 0
    attributes: frozenset[str] = frozenset()
    shown: str = ""
    arithmetic: str = ""
    """How it was worked out, where it was."""
    share_of: float | None = None
    """The stated total that a percentage is of."""
    part: bool = False
    """Whether it counts some of more that are spoken of ("seven of the dead")."""

    @property
    def crowd(self) -> bool:
        """Whether it only says of which size ("dozens", "hundreds")."""
        return bool(_CROWD.match(self.facts[0].text.lower()))

    @property
    def strict(self) -> bool:
        """Whether the bound itself is left out ("more than 60")."""
        return bool(_STRICT.match(self.facts[0].text))


def amount(
    text: str, fact: Fact, at: int, attributes: frozenset[str] = frozenset(), part: bool = False
) -> Amount | None:
    """The amount of a figure that begins at a place of its statement; None for scores and what has no number.

    attributes: what the figure is of; part: whether it counts some of more.
    """
    if fact.value is None or (fact.unit == "score"):
        return None
    low, high, bound = _interval(fact)
    value = _middle(fact, low, high)
    if value is None:
        return None
    unit = fact.unit or ""
    if unit not in _SCALES:
        unit = _PER.sub("", unit)
    dimension, scale, noun = _dimension(unit)
    rate = _rate(text, fact, at)
    return Amount(
        facts=(fact,),
        dimension=dimension,
        unit=unit,
        low=None if low is None else low * scale,
        high=None if high is None else high * scale,
        value=value * scale,
        bound=bound,
        half=_half(value, dimension) * scale,
        noun=noun,
        rate=rate,
        attributes=attributes,
        shown=_shown(fact, value, noun),
        part=part,
    )


def written(value: float) -> str:
    """A number as a reader wants it: "150,000", "93.3"."""
    rounded = round(value, 1 if abs(value) >= 10 else 2)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,}"


def yearly(of: Amount) -> float:
    """How many of its periods a year has; 1 where it has no period."""
    return _IN_A_YEAR.get(of.rate, 1.0)


def is_multiple(fact: Fact) -> bool:
    """Whether it is worked out from the figure before it ("double that")."""
    return bool(_DOUBLED.match(fact.text)) and fact.unit != "times"


def _dimension(unit: str) -> tuple[str, float, str]:
    """(dimension, size of one in base units, noun counted)."""
    if unit in _SCALES:
        dimension, scale = _SCALES[unit]
        return dimension, scale, ""
    if (len(unit) == 3 and unit.isupper()) or unit in _CURRENCIES:
        return "money", 1.0, ""
    if unit in _PLAIN or unit.startswith("degrees"):
        return unit, 1.0, ""
    return "count", 1.0, unit


def _interval(fact: Fact) -> tuple[float | None, float | None, Bound]:
    low, high = fact.low, fact.high
    said = fact.text.lower()
    if low is not None and high is not None:
        if low == high:
            return low, high, "exact"
        if "–" in (fact.value or ""):
            return low, high, "range"
        return (low, None, "crowd") if high >= low * 10 else (low, high, "about")
    if low is None and high is None:
        return None, None, "exact"
    crowd = low is not None and said.rstrip("abcdefghijklmnopqrstuvwxyz -'’").endswith(("tens of", "hundreds of"))
    return low, high, "crowd" if crowd else "low" if high is None else "high"


def _middle(fact: Fact, low: float | None, high: float | None) -> float | None:
    try:
        return float(fact.value or "")
    except ValueError:
        return (low + high) / 2 if low is not None and high is not None else None


def _half(value: float, dimension: str) -> float:
    """Half a unit of the last place written, no more than a fortieth of the value; whole small numbers are exact."""
    digits = f"{abs(value):.4f}".rstrip("0").rstrip(".")
    if "." in digits:
        half = 0.5 * 10.0 ** -len(digits.partition(".")[2])
    else:
        zeros = len(digits) - len(digits.rstrip("0"))
        half = 0.5 * 10.0**zeros
    if dimension in ("percent", "points"):
        return min(half, _HALF_POINT)
    if dimension == "count" and abs(value) < 1000:
        return 0.0
    return min(half, abs(value) * _HALF_ROUND)


def slack(a: Amount, b: Amount) -> float:
    """How far apart two amounts may lie and still be one number, written rounder or in another unit."""
    if a.dimension not in ("count", "money") and a.unit != b.unit and "percent" not in (a.unit, b.unit):
        return max(abs(a.value), abs(b.value)) * _OTHER_UNIT
    return max(a.half, b.half)


def _rate(text: str, fact: Fact, at: int) -> str:
    end = at + len(fact.text)
    if before := _RATE_BEFORE.search(text, max(0, at - 12), at):
        word = before[1].lower()
        return _RATE_WORDS.get(word, word.removesuffix("ly"))
    inside = _RATE.search(fact.text)
    after = _RATE.match(text, end + 1) if inside is None else None
    found = inside or after
    if found is None:
        return ""
    word = (found[1] or found[2]).lower()
    return _RATE_WORDS.get(word, word)


def _shown(fact: Fact, value: float, noun: str) -> str:
    """The figure as it is shown beside another: a count without its noun, all else as it was written."""
    text = " ".join(fact.text.split())
    lowered = text[0].lower() + text[1:] if text[:2].istitle() or text[:1] == "A" else text
    if is_multiple(fact):
        return f"{lowered} ({written(value)})"
    if noun and (numbers := list(_NUMBER.finditer(lowered))):
        return lowered[: numbers[-1].end()]
    return lowered
