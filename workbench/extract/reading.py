"""What the finder knows while it reads: the document's words, and a sentence with its surroundings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from workbench.core.documents import PassageKind
from workbench.core.text import Span
from workbench.extract.language import ENGLISH
from workbench.extract.quotations import Quotation

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S+|\b(?:https?://|www\.)\S+")
"""Names are written small in addresses: that says nothing about them."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of a document by how they are written where no sentence begins."""

    lower: frozenset[str]
    """Words that stand there in small letters."""
    proper: frozenset[str]
    """Words that stand there with a capital, in small letters here."""

    @classmethod
    def of(cls, sentences: Iterable[str]) -> Vocabulary:
        """Read off the sentences of running text. The first word of each says nothing."""
        lower: set[str] = set()
        proper: set[str] = set()
        for sentence in sentences:
            addressed = "@" in sentence or "www." in sentence or "://" in sentence
            shown = _ADDRESS.sub(" ", sentence) if addressed else sentence
            for word in _WORD.findall(shown)[1:]:
                if word.islower():
                    lower.add(word)
                elif word[0].isupper():
                    proper.add(word.lower().removesuffix("’s").removesuffix("'s"))
        return cls(frozenset(lower), frozenset(proper))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it stands in. All spans and offsets count in the version's text.

    words: the sentence's own characters (`text[span.start:span.end]`); quotations: those of its block that touch it.
    """

    span: Span
    words: str
    passage: PassageKind
    quotations: tuple[Quotation, ...]
    vocabulary: Vocabulary
    published: date | None = None
    language: str = ENGLISH

    def at(self, start: int, end: int) -> Span:
        """Offsets inside the words as a span of the text."""
        return Span(self.span.start + start, self.span.start + end)
