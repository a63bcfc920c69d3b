"""Facts inside a sentence: the particles a checker ticks, with exact spans and normalised values."""

from __future__ import annotations

from bisect import bisect_left

from workbench.core.claims import Fact
from workbench.extract.facts import dates, figures, names, quoted, superlatives
from workbench.extract.facts.abroad import facts_abroad
from workbench.extract.facts.registry import FACT_FINDERS
from workbench.extract.language import ENGLISH
from workbench.extract.reading import Sentence

__all__ = ["dates", "facts_in", "figures", "names", "quoted", "superlatives"]


def facts_in(sentence: Sentence) -> tuple[Fact, ...]:
    """All facts of a sentence, each inside it, in the order of the text; figures, dates, names never overlap."""
    if sentence.language != ENGLISH:
        return facts_abroad(sentence)
    overlays: list[Fact] = []
    kept: list[Fact] = []
    for finder in FACT_FINDERS:
        for fact in finder.find(sentence, tuple(kept)):
            if finder.overlays:
                overlays.append(fact)
            else:
                _keep(kept, fact)
    return tuple(sorted(kept + overlays, key=lambda fact: (fact.span.start, -fact.span.end, fact.kind)))


def _keep(kept: list[Fact], fact: Fact) -> None:
    """Put a fact where it belongs in the order of the text, unless its words are taken."""
    place = bisect_left(kept, fact.span.start, key=_start)
    if place < len(kept) and kept[place].span.start < fact.span.end:
        return
    if place and fact.span.start < kept[place - 1].span.end:
        return
    kept.insert(place, fact)


def _start(fact: Fact) -> int:
    return fact.span.start
