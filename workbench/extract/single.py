"""One statement on its own, outside any document: how far the rules take it for a claim."""

from __future__ import annotations

from workbench.core.documents import PassageKind
from workbench.core.text import Span, one_line
from workbench.extract.facts import facts_in
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.signals import scores
from workbench.extract.statement import Statement


def score(statement: str) -> tuple[float, float]:
    """(worth, verifiable) of a statement by the finder's rules, 0 to 1 with the line at 0.5."""
    words = one_line(statement)
    sentence = Sentence(Span(0, len(words)), words, PassageKind.BODY, (), Vocabulary.of([words]), None)
    found = scores(Statement.of(sentence, facts_in(sentence)))
    return found.worth, found.verifiable
