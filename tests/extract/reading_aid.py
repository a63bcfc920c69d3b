"""How the tests of this room bring in text: one block a line, as a plain text file comes in."""

from __future__ import annotations

from workbench.core.claims import Candidate, Fact, FactKind
from workbench.core.documents import Block, ImportedText, PassageKind
from workbench.core.text import Span
from workbench.extract import find
from workbench.extract.facts import facts_in
from workbench.extract.quotations import quotations_in
from workbench.extract.reading import Sentence, Vocabulary


def plain(text: str, published: str | None = None, kind: PassageKind | None = None) -> ImportedText:
    """A text whose lines are its blocks."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    return ImportedText(text, tuple(blocks), "text/plain", "lines", published=published)


def candidates(text: str, published: str | None = None) -> tuple[Candidate, ...]:
    """What the finder proposes for a text."""
    return find(plain(text, published)).candidates


def facts(words: str, *kinds: FactKind) -> list[Fact]:
    """The facts of these kinds in one sentence, all kinds when none is named."""
    span = Span(0, len(words))
    sentence = Sentence(span, words, PassageKind.BODY, quotations_in(words, span), Vocabulary.of([words]))
    return [fact for fact in facts_in(sentence) if not kinds or fact.kind in kinds]
