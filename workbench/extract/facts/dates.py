"""Dates, periods and times of day. Values: ISO dates as exact as the words ("2016-09", "2016"), intervals "2019/2021",
lengths "P3Y"; what is said from the reader's day is worked out when the document's date is known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from workbench.core.claims import Fact, FactKind
from workbench.extract.facts import date_patterns as patterns
from workbench.extract.facts.numbers import SMALL
from workbench.extract.facts.registry import finds
from workbench.extract.reading import Sentence

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OURS = 2000
_LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y"}


@finds(FactKind.DATE, rank=10)
def dates(sentence: Sentence, _: tuple[Fact, ...]) -> Iterator[Fact]:
    """Dates and periods, the longest reading of each first."""
    words = sentence.words
    low = words.lower()
    holds = {name for name, pattern in patterns.HOLDS.items() if pattern.search(words)}
    holds |= {name for name, hints in patterns.HOLDS_SMALL.items() if any(hint in low for hint in hints)}
    for need, pattern, read in _READERS:
        if need not in holds:
            continue
        for match in pattern.finditer(words):
            value = read(match, sentence.published)
            if value is not _NOT_A_DATE:
                yield Fact(FactKind.DATE, sentence.at(*match.span()), match.group(), value)


_NOT_A_DATE = "no date"


def _day(match: re.Match[str], published: date | None) -> str | None:
    year, month, day = match["year"], _MONTHS[match["month"].lower().rstrip(".")], int(match["day"])
    if year is None:
        return _valid(_near(month, published), month, day) if published else f"--{month:02d}-{day:02d}"
    return _valid(int(year), month, day)


def _iso(match: re.Match[str], _: date | None) -> str | None:
    return _valid(int(match["year"]), int(match["month"]), int(match["day"]))


def _slashed(match: re.Match[str], _: date | None) -> str | None:
    """Day and month may stand in either order: a value only where one of them cannot be a month."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if a > 12 >= b or a == b:
        return _valid(year, b, a)
    return _valid(year, a, b) if b > 12 >= a else None


def _month(match: re.Match[str], _: date | None) -> str:
    return f"{match['year']}-{_MONTHS[match['month'].lower().rstrip('.')]:02d}"


def _years(match: re.Match[str], _: date | None) -> str:
    first, last = match["from"], match["to"]
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}/{last}" if first < last else _NOT_A_DATE


def _quarter(match: re.Match[str], _: date | None) -> str:
    year = match["year"]
    if match["code"]:
        return f"{year}-{match['code'].upper()}{match['number']}"
    half = match["what"].lower() == "half"
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 2 if half else 4}[match["word"].lower()]
    return f"{year}-{'H' if half else 'Q'}{number}"


def _year(match: re.Match[str], _: date | None) -> str:
    return match["year"]


def _year_alone(match: re.Match[str], _: date | None) -> str:
    """Four digits are a year when they look like one of our times, or a word says so."""
    year = int(match["year"])
    said = patterns.AFTER_YEAR_WORD.search(match.string, max(0, match.start() - 12), match.start())
    return match["year"] if said or 1800 <= year <= 2099 else _NOT_A_DATE


def _decade(match: re.Match[str], _: date | None) -> str:
    """ "The 1870s": ten years; "the 1800s": a hundred, up to our own century, whose 2000s are ten again."""
    first = int(match["decade"])
    return f"{first}/{first + (99 if first % 100 == 0 and first < _OURS else 9)}"


def _century(match: re.Match[str], _: date | None) -> str:
    number = int(match["number"] or patterns.ORDINALS.index(match["word"].lower()) + 1)
    return f"{number * 100 - 99:04d}/{number * 100:04d}" if 1 <= number <= 30 else _NOT_A_DATE


def _since(match: re.Match[str], _: date | None) -> str:
    day = f"{match['year']}-{_MONTHS[match['month'].lower().rstrip('.')]:02d}" if match["month"] else match["year"]
    return f"{day}/.." if match["how"].lower() in ("since", "after") else f"../{day}"


def _month_alone(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    month = _MONTHS[match["month"].lower().rstrip(".")]
    year = _near(month, published)
    if (match["which"] or "").lower() == "next" and month <= published.month:
        year = published.year + 1
    elif (match["which"] or "").lower() == "last" and month == published.month:
        year = published.year - 1
    return f"{year}-{month:02d}"


def _relative(match: re.Match[str], published: date | None) -> str | None:
    """Worked out from the document's date for days, months, years; None for what has no sharp edges."""
    if published is None:
        return None
    if match["day"]:
        step = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        return (published + timedelta(days=step)).isoformat()
    step = {"last": -1, "previous": -1, "past": -1, "next": 1}.get(match["which"].lower(), 0)
    what = match["what"].lower()
    if what == "year":
        return str(published.year + step)
    if what == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02d}"
    return None


def _ago(match: re.Match[str], published: date | None) -> str | None:
    if published is None or match["about"] or match["way"].lower() != "ago":
        return None
    number, unit = _count(match["number"]), match["unit"].lower()
    if unit == "year":
        return str(published.year - number) if number < published.year else None
    if unit == "month":
        months = published.year * 12 + published.month - 1 - number
        return f"{months // 12}-{months % 12 + 1:02d}"
    return (
        (published - timedelta(days=number * (7 if unit == "week" else 1))).isoformat()
        if unit in ("day", "week")
        else None
    )


def _weekday(match: re.Match[str], published: date | None) -> str | None:
    """The last such day before the document's date, or that date itself; the next one where the words look ahead."""
    if published is None:
        return None
    if match["until"] or patterns.STILL_TO_COME.search(match.string, max(0, match.start() - 80), match.start()):
        ahead = (_DAYS.index(match["weekday"].lower()) - published.weekday()) % 7
        return f"{'../' if match['until'] else ''}{(published + timedelta(days=ahead)).isoformat()}"
    back = (published.weekday() - _DAYS.index(match["weekday"].lower())) % 7
    return (published - timedelta(days=back)).isoformat()


def _length(match: re.Match[str], _: date | None) -> str | None:
    if match["unit2"] and not match["number2"] and "previous" in match.group().lower():
        return None
    number = _count(match["number"] or match["number2"] or "a")
    unit = match["unit"] or match["unit2"]
    if not unit.islower():
        return _NOT_A_DATE
    many = {"decade": 10, "centur": 100, "fortnight": 14}.get(unit, 1)
    letter = _LETTER.get(unit, "D" if unit == "fortnight" else "Y")
    return f"P{number * many}{letter}"


def _clock(match: re.Match[str], _: date | None) -> str:
    hour = int(match["hour"] or match["hour2"] or match["hour3"])
    minute = int(match["minute"] or match["minute2"] or match["minute3"] or 0)
    if match["half"] and hour > 12:
        return _NOT_A_DATE
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    return f"T{hour % 24:02d}:{minute:02d}"


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else SMALL.get(word.lower(), 1)


def _valid(year: int, month: int, day: int) -> str | None:
    """The ISO date; None for a day that month never has."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _near(month: int, published: date) -> int:
    """The year of a month named without one: the last such month before the document's date."""
    return published.year if month <= published.month else published.year - 1


_Reader = Callable[[re.Match[str], date | None], str | None]
_READERS: tuple[tuple[str, re.Pattern[str], _Reader], ...] = (
    ("year", patterns.ISO, _iso),
    ("month", patterns.DAY_MONTH_YEAR, _day),
    ("month", patterns.MONTH_DAY_YEAR, _day),
    ("year", patterns.SLASHED, _slashed),
    ("year", patterns.SINCE, _since),
    ("month", patterns.MONTH_YEAR, _month),
    ("year", patterns.QUARTER, _quarter),
    ("year", patterns.SEASON, _year),
    ("year", patterns.YEARS, _years),
    ("year", patterns.DECADE, _decade),
    ("century", patterns.CENTURY, _century),
    ("digit", patterns.CLOCK, _clock),
    ("word", patterns.AGO, _ago),
    ("word", patterns.LENGTH, _length),
    ("word", patterns.RELATIVE, _relative),
    ("month", patterns.MONTH_ALONE, _month_alone),
    ("weekday", patterns.WEEKDAY_ALONE, _weekday),
    ("year", patterns.YEAR_ALONE, _year_alone),
)
"""What the words must hold for a pattern to be tried at all, the pattern, and how its value is read."""
