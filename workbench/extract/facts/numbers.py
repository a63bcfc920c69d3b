"""Numbers in digits and words: how they are written, and what they are worth."""

from __future__ import annotations

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = dict(zip(_ONES, range(20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "milliard": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "dozen": 12,
    "score": 20,
    "lakh": 100_000,
    "crore": 10_000_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "b": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
PARTS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "quarter": 1 / 4,
    "fourth": 1 / 4,
    "fifth": 1 / 5,
    "sixth": 1 / 6,
    "seventh": 1 / 7,
    "eighth": 1 / 8,
    "ninth": 1 / 9,
    "tenth": 1 / 10,
}

_SMALL_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_BIG_WORD = "hundred|thousand|million|billion|milliard|trillion|dozen|lakh|crore"
DIGITS = (
    r"\d{1,3}(?:\.\d{3})+,\d+(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d,])"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f’']\d{3})+(?!\d)"
    r"|\d{1,3}(?:\ 000)+(?!\d)"
    r"|\d+,\d{1,2}(?![\d,])"
    r"|\d+(?:[.·]\d+)?"
)
_NUMBER_WORD = rf"(?:{_SMALL_WORD}|{_BIG_WORD})\b"
WORDS = (
    rf"(?:(?:an?|half\ an?)[\s-](?=(?:{_BIG_WORD})\b))?"
    rf"(?:\b{_NUMBER_WORD}(?:[\s-](?:and\s)?(?={_NUMBER_WORD}))?)+"
)
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_AND_A_PART = re.compile(r"\s+and\s+(?:a|one)[\s-](half|third|quarter)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[a-z]+")


def digits_value(digits: str) -> float:
    """What digits are worth: "2,000", "1.5", "3,5" (a decimal comma), "150 000", "1.234,5", "1.234.567"."""
    if _POINTS.fullmatch(digits):
        digits = digits.replace(".", "").replace(",", ".")
    plain = re.sub(r"[\s’']", "", digits).replace("·", ".")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) < 3 and "." not in plain and "," not in head:
        return float(f"{head}.{tail}")
    return float(plain.replace(",", ""))


def words_value(words: str) -> float | None:
    """What number words are worth: "twenty-three", "half a billion"; None if they are no number."""
    total, group, seen = 0.0, 0.0, False
    half = False
    for word in _LETTERS.findall(words.lower()):
        if word == "half":
            half = True
        elif word in SMALL:
            group += SMALL[word]
            seen = True
        elif word in ("hundred", "dozen", "score"):
            group = (group or 1) * SCALES[word]
            seen = True
        elif word in SCALES and total and not group:  # "two thousand million"
            total *= SCALES[word]
        elif word in SCALES:
            total += (group or 1) * SCALES[word]
            group, seen = 0.0, True
        elif word not in ("a", "an", "and"):
            return None
    return (total + group) * (0.5 if half else 1) if seen else None


def part_after(words: str, end: int) -> tuple[float, int]:
    """A part behind a number ("three and a half"): its value and where it ends, (0, end) if there is none."""
    match = _AND_A_PART.match(words, end)
    return (PARTS[match[1].lower()], match.end()) if match else (0.0, end)


def written(value: float) -> str:
    """A value in plain digits: "150000", "4.1", "66.7" (at most four decimals)."""
    return str(int(value)) if value == int(value) else f"{value:.4f}".rstrip("0")
