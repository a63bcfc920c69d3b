"""Hyphens at the ends of lines: which ones only break a word, judged by how the document writes its words elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.importers.pdf_furniture import Sheet

HYPHENS = "-\u2010"

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HEAD = re.compile(r"([^\W\d_]+(?:[-\u2010][^\W\d_]+)*)[-\u2010]$")
_COMPOUND_HEADS = re.compile(
    "all|cross|deep|early|east|eight|eighty|ever|far|fast|fifty|first|five|former|forty|four|full|half|hard|high|ill"
    "|large|late|left|light|long|low|middle|nine|ninety|north|old|one|open|part|right|second|self|seven|seventy|short"
    "|single|six|sixty|small|so|south|state|ten|third|thirty|three|top|twenty|two|vice|well|west|wide|world|year"
)
"""English words that begin compounds written with a hyphen and that seldom are the first part of a broken word."""


class Written:
    """The words of a document, as far as they stand inside lines."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._words: set[str] = set()
        self._only_soft = False
        for sheet in sheets:
            was_broken = False
            for line in (*sheet.body, *sheet.notes):
                self._only_soft = self._only_soft or line.text.endswith("\u2010")
                broken = line.text[-1:] in HYPHENS
                words = _WORD.findall(line.text.casefold().replace("\u2010", "-"))
                # The halves of a word that a line end cuts are no words.
                self._words.update(words[was_broken : len(words) - broken])
                was_broken = broken

    def is_broken(self, above: str, below: str) -> bool:
        """Whether the hyphen at the end of a line breaks a word; not that of a compound ("north-western")."""
        head, tail = _HEAD.search(above), _WORD.match(below)
        if head is None or tail is None or not tail.group()[0].islower():
            return False
        if self._only_soft and above.endswith("-"):
            return False  # the program that made this file breaks words with U+2010, so this one is the author's
        first, second = head[1].casefold().replace("\u2010", "-"), tail.group().casefold()
        if f"{first}-{second}" in self._words:
            return False
        if first + second in self._words:
            return True
        if first in ("north", "south") and second.startswith(("east", "west")):
            return True
        last = first.rpartition("-")[2]
        both_are_words = len(last) > 2 and len(second) > 3 and last in self._words and second in self._words
        return not both_are_words and not _COMPOUND_HEADS.fullmatch(last)
