"""Sentence spans of treebanks: paragraphs as they were written, and the finder's sentences against the treebank's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from workbench.core.text import Span
from workbench.extract.quotations import quotations_in
from workbench.extract.sentences import sentence_spans


@dataclass(slots=True)
class Paragraph:
    """A paragraph of a treebank with the spans of its sentences."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)


def paragraphs(file: Path) -> Iterator[Paragraph]:
    """The paragraphs of a CoNLL-U file; its comments say where documents and paragraphs begin."""
    paragraph = Paragraph()
    space = ""
    for entry in file.read_text(encoding="utf-8").split("\n\n"):
        lines = entry.splitlines()
        words = next((line[9:] for line in lines if line.startswith("# text = ")), None)
        if words is None:
            continue
        if any(line.startswith(("# newdoc", "# newpar")) for line in lines) and paragraph.spans:
            yield paragraph
            paragraph = Paragraph()
        if paragraph.spans:
            paragraph.text += space
        start = len(paragraph.text)
        paragraph.text += words.strip()
        paragraph.spans.append(Span(start, len(paragraph.text)))
        rows = [line.split("\t") for line in lines if re.match(r"\d+(-\d+)?\t", line)]
        space = "" if "SpaceAfter=No" in rows[-1][9] else " "
    if paragraph.spans:
        yield paragraph


def found(text: str) -> tuple[Span, ...]:
    """The finder's sentences of one paragraph."""
    block = Span(0, len(text))
    return sentence_spans(text, block, quotations_in(text, block))


def agreement(file: Path) -> tuple[int, int, int]:
    """Sentences that agree in both ends, how many were found, how many there are."""
    right = many = all_ = 0
    for paragraph in paragraphs(file):
        own, true = set(found(paragraph.text)), set(paragraph.spans)
        right += len(own & true)
        many += len(own)
        all_ += len(true)
    return right, many, all_


def f1(right: int, many: int, all_: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / max(1, many + all_)
