"""Where searched words stand in a text, as the search over the case finds them: whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from workbench.core.text import Span

_ACCENTED = (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
"""Latin letters with accents, each as one character."""

_BEYOND = 200
"""Characters looked at beyond a stretch, for the rest of a word that is cut by its end."""


class SearchedWords:
    """Words that begin with a searched one. A long text is only ever looked at where it is in sight."""

    def __init__(self, text: str, words: str) -> None:
        self._text = text
        self._pattern = pattern(words)

    def between(self, start: int, end: int) -> list[tuple[Span, None]]:
        """Those that touch a part of the text, in its order."""
        if self._pattern is None:
            return []
        while start > 0 and not self._text[start - 1].isspace():  # what is found may hold hyphens, and no white space
            start -= 1
        found = self._pattern.finditer(self._text, start, end + _BEYOND)
        return [(Span(*one.span()), None) for one in found if one.start() < end]


def hits(text: str, words: str) -> list[Span]:
    """Places where searched words begin a word of the text, in order."""
    wanted = pattern(words)
    return [Span(*found.span()) for found in wanted.finditer(text)] if wanted is not None else []


@cache
def pattern(words: str) -> re.Pattern[str] | None:
    """A pattern for words that begin with one of those searched; None where nothing is searched."""
    wanted = sorted({_tolerant(word) for word in words.split()}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(wanted)})[\w\u0300-\u036f]*", re.IGNORECASE) if wanted else None


def _tolerant(word: str) -> str:
    """A word as a pattern in which every letter may carry any accent."""
    letters = [one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one)]
    return "".join(f"[{re.escape(one)}{_variants().get(one.casefold(), '')}][\u0300-\u036f]*" for one in letters)


@cache
def _variants() -> dict[str, str]:
    """Accented letters by their plain one."""
    found: dict[str, str] = {}
    for code in _ACCENTED:
        apart = unicodedata.normalize("NFD", chr(code))
        if len(apart) > 1:
            plain = apart[0].casefold()
            found[plain] = found.get(plain, "") + chr(code)
    return found
