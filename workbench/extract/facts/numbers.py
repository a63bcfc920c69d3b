"""Numbers in digits and words: how they are written, and what they are worth."""

from __future__ import annotations

import re

_ONES = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SMALL = _ONES | _TENS
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
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
_BIG_WORD = "hundred|thousand|million|billion|trillion|dozen|lakh|crore"
DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f’']\d{3})+(?!\d)"
    r"|\d{1,3}(?:\ 000)+(?!\d)"
    r"|\d+,\d{1,2}(?![\d,])"
    r"|\d+(?:[.·]\d+)?"
)
WORDS = rf"(?:(?:an?|half\ an?|{_SMALL_WORD})[\s-])?(?:\b(?:{_SMALL_WORD}|{_BIG_WORD})\b(?:[\s-](?:and\s)?(?=(?:{_SMALL_WORD}|{_BIG_WORD})\b))?)+"
_AND_A_PART = re.compile(r"\s+and\s+(?:a|one)[\s-](half|third|quarter)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z]+")


def digits_value(digits: str) -> float:
    """What digits are worth: "2,000", "1.5", "3,5" (a decimal comma), "150 000"."""
    plain = re.sub(r"[\s’']", "", digits).replace("·", ".")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) < 3 and "." not in plain and "," not in head:
        return float(f"{head}.{tail}")
    return float(plain.replace(",", ""))


def words_value(words: str) -> float | None:
    """What number words are worth: "twenty-three", "one hundred and twenty thousand", "half a billion"; None if no number."""
    total, group, seen = 0.0, 0.0, False
    half = False
    for token in _TOKEN.findall(words.lower()):
        if token == "half":
            half = True
        elif token in SMALL:
            group += SMALL[token]
            seen = True
        elif token in ("hundred", "dozen", "score"):
            group = (group or 1) * SCALES[token]
            seen = True
        elif token in SCALES:
            total += (group or 1) * SCALES[token]
            group, seen = 0.0, True
        elif token not in ("a", "an", "and"):
            return None
    return (total + group) * (0.5 if half else 1) if seen else None


def part_after(words: str, end: int) -> tuple[float, int]:
    """A part that goes with the number before it ("three and a half"): its value and where it ends, (0, end) if none."""
    match = _AND_A_PART.match(words, end)
    return (PARTS[match[1].lower()], match.end()) if match else (0.0, end)


def written(value: float) -> str:
    """A value in plain digits: "150000", "4.1", "66.7" (at most four decimals)."""
    return str(int(value)) if value == int(value) else f"{value:.4f}".rstrip("0")
