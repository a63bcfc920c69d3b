"""Dates of a statement as intervals of days, so that "July 2004" and "the summer of 2004" can be held together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from workbench.core.claims import Fact

_PART = re.compile(r"\b(early|mid|late)[\s-]", re.IGNORECASE)
_SEASON = re.compile(r"\b(spring|summer|autumn|fall|winter)\b", re.IGNORECASE)
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_WORD = re.compile(r"\b(" + "|".join(_MONTHS) + r")[a-z]*\b", re.IGNORECASE)
_DAY_WORD = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(r"\b(last|this|next|previous)\s+(year|month|week|summer|winter|spring|autumn)\b", re.IGNORECASE)
_EDGE = timedelta(days=21)
"""How far a season or "mid-1998" reaches beyond the calendar's own ends."""
_MONTH_LONG = 31
_QUARTER, _MONTH, _WHOLE = 80, 20, 2.5


@dataclass(frozen=True, slots=True)
class Moment:
    """When something is said to be. first, last: the days it can mean, None where open or not known.

    said: the day or month or "last year" that was named without a year, as (kind, number or words).
    """

    fact: Fact
    first: date | None = None
    last: date | None = None
    said: tuple[str, str | int] | None = None

    @property
    def days(self) -> int:
        """How many days it covers; 0 where an end is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0

    @property
    def length(self) -> str:
        """ "month", "season" or "year" where it is one, "" for days, weeks, and where that is not known."""
        if self.said:
            return self.said[0] if self.said[0] in ("month", "season", "year") else ""
        for name, least, most in (("month", 28, 31), ("season", 80, 140), ("year", 365, 366)):
            if least <= self.days <= most:
                return name
        return ""

    @property
    def order(self) -> tuple[str, int] | None:
        """What tells earlier from later: the first day, or the day or month named without a year."""
        if self.first:
            return "day", self.first.toordinal()
        if self.said and isinstance(self.said[1], int):
            return self.said[0], self.said[1]
        return None


def moment(fact: Fact) -> Moment | None:
    """The moment a date stands for; None for lengths of time and times of day, which part no two statements."""
    value = fact.value
    if value is None or value.startswith("--"):
        return _without_a_year(fact, value)
    if value.startswith(("P", "T")):
        return None
    begin, slash, end = value.partition("/")
    first, last = _ends(begin), _ends(end) if slash else None
    if slash:
        return Moment(fact, first[0] if first else None, last[1] if last else None)
    return _narrowed(fact, *first) if first else None


def apart(a: Moment, b: Moment) -> bool:
    """Whether two moments cannot be one, as far as both say."""
    if (_is_winter(a) and _no_winter(b)) or (_is_winter(b) and _no_winter(a)):
        return True
    if (a.first or a.last) and (b.first or b.last):
        return bool((a.last and b.first and a.last < b.first) or (b.last and a.first and b.last < a.first))
    if a.said and b.said:
        for season, month in ((a.said, _month(b)), (b.said, _month(a))):
            if season[0] == "season" and month:
                return _outside(month, season[1])
        return a.said[0] == b.said[0] and a.said != b.said
    dated, other = (a, b) if a.first else (b, a)
    if other.said and other.said[0] == "month" and dated.first and 0 < dated.days <= _MONTH_LONG:
        return dated.first.month != other.said[1]
    if other.said and other.said[0] == "season" and dated.first and 0 < dated.days <= _MONTH_LONG:
        return _outside(dated.first.month, other.said[1])
    return False


def of_other_length(a: Moment, b: Moment) -> bool:
    """Whether one is a year or a quarter and the other a month of it, or both are named stretches that differ: what
    came together in them differs."""
    if "/" in (a.fact.value or "") and "/" in (b.fact.value or "") and a.days and b.days:
        return (a.first, a.last) != (b.first, b.last)
    if a.first and b.first and a.last is None and b.last is None:
        return a.first != b.first
    if a.last and b.last and a.first is None and b.first is None:
        return a.last != b.last
    if a.length and b.length and not (a.first and b.first):
        return a.length != b.length
    short, long = sorted((a.days, b.days))
    return short >= _MONTH and long >= _QUARTER and long > short * _WHOLE


def _without_a_year(fact: Fact, value: str | None) -> Moment | None:
    if value:
        named, _, numbered = value.removeprefix("--").partition("-")
        return Moment(fact, said=("day", int(named) * 100 + int(numbered)))
    if (season := _SEASON.search(fact.text)) and not _RELATIVE.search(fact.text):
        return Moment(fact, said=("season", _FIRST_MONTH[season[1].lower()]))
    if match := _DAY_WORD.search(fact.text):
        return Moment(fact, said=("weekday", _DAYS.index(match[1].lower())))
    if match := _RELATIVE.search(fact.text):
        return Moment(fact, said=(match[2].lower(), f"{match[1]} {match[2]}".lower()))
    if match := _MONTH_WORD.search(fact.text):
        number = _MONTHS.index(match[1].lower()) + 1
        day = re.search(r"\b\d{1,2}\b", fact.text)
        return Moment(fact, said=("day", number * 100 + int(day[0])) if day else ("month", number))
    return None


def _ends(value: str) -> tuple[date, date] | None:
    """First and last day of "2016-09-12", "2016-09", "2016", "2016-Q3", "2016-H1"; None for an open end."""
    if not value or value == "..":
        return None
    year = int(value[:4])
    if not 1 <= year < date.max.year:
        return None
    if "Q" in value or "H" in value:
        months = 3 if "Q" in value else 6
        begin = (int(value[-1]) - 1) * months + 1
        return date(year, begin, 1), _month_end(year, begin + months - 1)
    if len(value) == len("2016-09-12"):
        day = date.fromisoformat(value)
        return day, day
    if len(value) == len("2016-09"):
        return date(year, int(value[5:7]), 1), _month_end(year, int(value[5:7]))
    return date(year, 1, 1), date(year, 12, 31)


def _narrowed(fact: Fact, first: date, last: date) -> Moment:
    """ "summer of 1999", "mid-1998": a part of the year, with soft edges."""
    season, part = _SEASON.search(fact.text), _PART.search(fact.text)
    if season and (last - first).days > 300:
        begin = _FIRST_MONTH[season[1].lower()]
        # A winter is called by the year it begins or ends in.
        first, last = (
            (date(first.year, 1, 1), _month_end(first.year + 1, 3))
            if begin == 12
            else (date(first.year, begin, 1) - _EDGE, _month_end(first.year, begin + 2) + _EDGE)
        )
        return Moment(fact, first, last, ("winter", first.year) if begin == 12 else None)
    if part:
        third = (last - first) / 3
        start = {"early": first, "mid": first + third, "late": first + 2 * third}[part[1].lower()]
        slack = third / 4
        return Moment(fact, max(first, start - slack), min(last, start + third + slack))
    return Moment(fact, first, last)


def _month(of: Moment) -> int:
    """The month that was named without a year; 0 for all else."""
    if of.said is None or not isinstance(of.said[1], int):
        return 0
    return {"month": of.said[1], "day": of.said[1] // 100}.get(of.said[0], 0)


def _outside(month: int, season: str | int) -> bool:
    """Whether a month lies neither in a season nor next to it."""
    return isinstance(season, int) and (month - season) % 12 not in (11, 0, 1, 2, 3)


def _no_winter(of: Moment) -> bool:
    """Whether it lies wholly in the months from April to October, one month at most."""
    return bool(of.first and of.last and of.days <= 31 and of.first.month >= 4 and of.last.month <= 10)


def _is_winter(of: Moment) -> bool:
    return bool(of.said and of.said[0] == "winter")


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
