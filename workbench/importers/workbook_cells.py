"""The value of a cell as a reader sees it: numbers with thousands, decimals, per cents and currency; ISO dates."""

from __future__ import annotations

import datetime
import re

_FIGURES = re.compile(r"[#0?][#0?,.]*(?:\s?%)?")
_DECIMALS = re.compile(r"\.([0#?]+)")
_LITERAL = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|\"([^\"]*)\"|\\(.)|[_*].|(.)")
"""What stands around the figures of a pattern: currency, a colour or condition, quoted words, fill characters."""

_GENERAL = frozenset({"", "general", "@"})


def shown(value: object, number_format: str | None) -> str:
    """Text of a cell. number_format: Excel's pattern; what it says of colours and widths is not looked at."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, datetime.time):
        return value.isoformat("minutes")
    if isinstance(value, int | float):
        return _number(value, (number_format or "").split(";")[0])
    return str(value)


def _number(value: float, pattern: str) -> str:
    figures = _FIGURES.search(pattern)
    if pattern.lower() in _GENERAL or "E+" in pattern or figures is None:
        return _plain(value)
    core = figures.group()
    decimals = _DECIMALS.search(core)
    amount = value * 100 if "%" in core else value
    number = f"{amount:{',' if ',' in core.partition('.')[0] else ''}.{len(decimals[1]) if decimals else 0}f}"
    per_cent = "%" if "%" in core else ""
    return f"{_around(pattern[: figures.start()])}{number}{per_cent}{_around(pattern[figures.end() :])}".strip()


def _around(pattern: str) -> str:
    """The words of a pattern before or behind its figures."""
    return "".join(next(filter(None, match.groups()), "") for match in _LITERAL.finditer(pattern))


def _plain(value: float) -> str:
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.15g}"
