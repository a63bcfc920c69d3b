"""Bound words before a figure ("at least", "about", "up to") and the interval they leave it."""

from __future__ import annotations

import re

ABOUT = 0.1
"""How far "about 80" reaches each way, as a part of the figure: a habit of ours, not a law."""

_LOW = (
    "at least|no fewer than|no less than|not less than|not fewer than|more than|over|upwards of|in excess of|a"
    " minimum of|just over|well over"
    "|as little as|as few as|as low as|above"
)
_HIGH = (
    r"as many as|as much as|(?<!picked\s)(?<!went\s)(?<!gone\s)(?<!crept\s)(?<!ticked\s)(?<!pushed\s)up to|at most"
    "|no more than|not more than|fewer than|less than|under|just under|below"
    "|a maximum of|as high as"
)
_ABOUT = "about|around|roughly|approximately|some|an estimated|estimated|circa|close to|or so"
_NEARLY = "almost|nearly"
_OTHER = "a total of|only|just|exactly|a record"

_BEFORE = re.compile(
    rf"\b(?:(?P<low>{_LOW})|(?P<high>{_HIGH})|(?P<about>{_ABOUT})|(?P<nearly>{_NEARLY})"
    rf"|(?P<other>{_OTHER}))\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_LONGEST = 28


def bound_before(words: str, at: int) -> tuple[str, int]:
    """The kind of bound that ends where a figure begins ("low", "high", "about", "nearly", "") and where it starts."""
    match = _BEFORE.search(words, max(0, at - _LONGEST), at)
    if match is None:
        return "", at
    return ("" if match.lastgroup == "other" else str(match.lastgroup)), match.start()


def interval(bound: str, value: float) -> tuple[float | None, float | None]:
    """Lowest and highest value that a figure with this bound stands for; None where it is open."""
    match bound:
        case "low":
            return value, None
        case "high":
            return None, value
        case "about":
            return round(value * (1 - ABOUT), 6), round(value * (1 + ABOUT), 6)
        case "nearly":
            return round(value * (1 - ABOUT), 6), value
        case _:
            return value, value
