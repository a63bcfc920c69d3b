"""Reads the dates that documents carry about themselves: ISO 8601 and dates spelt in English. No "now", no guessing."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_LONGEST_LINE = 100
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_ISO_BASIC = re.compile(r"^(\d{4})(\d\d)(\d\d)(?:T|$)")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b\.?,?\s+(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
_ALONE = re.compile(
    r"(?:(?:first\s+)?(?:published|posted|updated|date)\b\s*(?:on|at)?\s*:?\s*)?"
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?(?P<date>.+?)"
    r"(?:[,T]?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[+-]\d\d:?\d\d|[A-Z]{1,4})?)?\.?",
    re.IGNORECASE,
)


def iso_date(text: str) -> str | None:
    """The first date in the text as YYYY-MM-DD ("2016-09-12T18:30Z", "Sept 12, 2016"); None when no such day exists."""
    found = _first(text)
    return found[0] if found else None


def date_line(text: str) -> str | None:
    """The date of a line that holds a date and nothing else: "Published: Monday, 12 September 2016, 10:30 GMT"."""
    whole = _ALONE.fullmatch(text.strip()) if len(text) <= _LONGEST_LINE else None
    if not whole:
        return None
    words = whole["date"].strip()
    found = _first(words)
    return found[0] if found and len(found[1]) == len(words) else None


def _first(text: str) -> tuple[str, str] | None:
    text = text.strip()
    for pattern, order in ((_ISO, "ymd"), (_ISO_BASIC, "ymd"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        if match := pattern.search(text):
            parts = dict(zip(order, match.groups(), strict=True))
            month = parts["m"] if parts["m"].isdigit() else str(_MONTHS.index(parts["m"][:3].lower()) + 1)
            day = _day(int(parts["y"]), int(month), int(parts["d"]))
            return (day.isoformat(), match.group()) if day else None
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 31 February
        return None
