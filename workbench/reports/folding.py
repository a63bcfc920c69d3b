"""One spelling for words that are only written differently, and the way back to the letters as they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_ALIKE = {
    **dict.fromkeys("‘’‛ʹʻʼ′`´＇", "'"),
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),  # seen by nobody
    "_": " ", "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
}  # fmt: skip

_MARKS = (*range(10, 36), *range(202, 255))
"""Combining classes of accents and of points for vowels; the marks of other scripts make another letter."""

_LINE_END = re.compile(r"(?<=[^\W\d])-[^\S\n]*\n\s*(?=[^\W\d])")
"""A hyphen at a line's end: of the word, or put there by whoever set the lines."""


class _Letters(dict[int, str]):
    """What each letter is folded to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        alike = _ALIKE.get(letter)
        if alike is None:
            wide = unicodedata.normalize("NFKD", letter) if letter.isalnum() else letter
            bare = unicodedata.normalize("NFKD", wide.casefold())
            # Signs that are letters in disguise (℠) come apart into capitals: folded once more, nothing changes again.
            alike = "".join(_ALIKE.get(one, one) for one in bare if unicodedata.combining(one) not in _MARKS).casefold()
        self[code] = alike
        return alike


_LETTERS = _Letters()


def fold(words: str) -> str:
    """Lower case, without accents, with one apostrophe and one hyphen; a low line parts words."""
    return words.translate(_LETTERS)


def unbroken(folded: str) -> str | None:
    """Folded words with those that a line's end breaks in two put together; None where there are none."""
    joined = _LINE_END.sub("", folded) if "\n" in folded else folded
    return None if joined == folded else joined


def places(words: str, *, joined: bool = False) -> Sequence[int]:
    """Where each letter of the folded (and unbroken) words stands in the words themselves, and where those end."""
    if not joined and words.isascii():
        return range(len(words) + 1)
    found = [place for place, letter in enumerate(words) for _ in _LETTERS[ord(letter)]]
    if joined:
        for broken in reversed([*_LINE_END.finditer(fold(words))]):
            del found[broken.start() : broken.end()]
    return [*found, len(words)]
