"""The value of a cell as a reader sees it: numbers with thousands, decimals, per cents and currency; ISO dates."""

from __future__ import annotations

import datetime
import re

_DECIMALS = re.compile(r"0\.(0+)")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]|\"([^\"]*)\"|([€$£¥])")
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
    if pattern.lower() in _GENERAL or "E+" in pattern or not any(sign in pattern for sign in "0#"):
        return _plain(value)
    currency = [
        (match.start() > pattern.find("0"), next(filter(None, match.groups()), ""))
        for match in _CURRENCY.finditer(pattern)
    ]
    bare = _CURRENCY.sub("", pattern)
    per_cent = "%" in bare
    decimals = _DECIMALS.search(bare)
    places = len(decimals[1]) if decimals else 0
    amount = value * 100 if per_cent else value
    words = f"{amount:{',' if '#,#' in bare or ',0' in bare else ''}.{places}f}" + ("%" if per_cent else "")
    for behind, sign in currency:
        words = f"{words}{sign}" if behind else f"{sign}{words}"
    return words.strip()


def _plain(value: float) -> str:
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    return f"{value:.15g}"
