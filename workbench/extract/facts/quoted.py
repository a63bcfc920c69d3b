"""Quotations as facts: words in quotation marks, to be compared with what was really said."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.facts.registry import finds
from workbench.extract.reading import Sentence


@finds(FactKind.QUOTATION, rank=90, overlays=True)
def quotations(sentence: Sentence, _: tuple[Fact, ...]) -> Iterator[Fact]:
    """The part of each quotation that lies in the sentence, marks included; value: the words without the marks."""
    for quotation in sentence.quotations:
        start, end = max(quotation.span.start, sentence.span.start), min(quotation.span.end, sentence.span.end)
        first, last = max(quotation.inner.start, start), min(quotation.inner.end, end)
        if first >= last:
            continue
        words = sentence.words[first - sentence.span.start : last - sentence.span.start].strip()
        if any(character.isalnum() for character in words):
            text = sentence.words[start - sentence.span.start : end - sentence.span.start]
            yield Fact(FactKind.QUOTATION, Span(start, end), text, words)
