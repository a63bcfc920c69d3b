"""Values of figures and dates in sentences that were marked by hand."""

from __future__ import annotations

import json
from pathlib import Path

from workbench.core.claims import Fact, FactKind
from workbench.core.documents import PassageKind
from workbench.core.text import Span
from workbench.extract.facts import facts_in
from workbench.extract.quotations import quotations_in
from workbench.extract.reading import Sentence, Vocabulary


def facts(words: str) -> tuple[Fact, ...]:
    """The facts of one sentence that stands alone."""
    span = Span(0, len(words))
    return facts_in(Sentence(span, words, PassageKind.BODY, quotations_in(words, span), Vocabulary.of([words])))


def agreement(file: Path) -> tuple[int, int, list[str]]:
    """How many marked values were read, how many there are, and the sentences where one was missed."""
    right = many = 0
    missed: list[str] = []
    for words, marked in json.loads(file.read_text(encoding="utf-8")):
        read = {value for fact in facts(words) for value in _values(fact)}
        found = [_is_read(mark, read) for mark in marked]
        right += sum(found)
        many += len(found)
        if not all(found):
            missed.append(words)
    return right, many, missed


def _values(fact: Fact) -> list[str]:
    """What a fact says, an interval as its two ends."""
    if fact.value is None or fact.kind not in (FactKind.FIGURE, FactKind.DATE):
        return []
    kind = "d" if fact.kind is FactKind.DATE else "n"
    parts = fact.value.replace("/", "–").split("–")
    return [f"{kind}{part}" for part in parts if part and part != ".."]


def _is_read(mark: list[str], read: set[str]) -> bool:
    """A length of time may be read as a date ("P3Y") or as a figure."""
    kind, value = mark[0], mark[1]
    if kind == "d":
        return f"d{value}" in read
    return f"n{value}" in read or any(f"dP{value}{letter}" in read for letter in "DWMY")
