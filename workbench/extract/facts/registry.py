"""The kinds of fact the finder knows. A new kind is one function with `@finds(...)` in a module of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workbench.core.claims import Fact, FactKind
from workbench.extract.reading import Sentence

Finder = Callable[[Sentence, tuple[Fact, ...]], Iterable[Fact]]
"""Gets a sentence and the facts that were found before, in the order of the text; gives further ones.

What overlaps a fact found before is dropped."""


@dataclass(frozen=True, slots=True)
class FactFinder:
    """A registered finder. rank: lower ones look first and keep their words. overlays: may lie over other facts."""

    kinds: tuple[FactKind, ...]
    find: Finder
    rank: int
    overlays: bool


FACT_FINDERS: list[FactFinder] = []


def finds(*kinds: FactKind, rank: int, overlays: bool = False) -> Callable[[Finder], Finder]:
    """Register a function that finds facts of these kinds."""

    def register(function: Finder) -> Finder:
        FACT_FINDERS.append(FactFinder(kinds, function, rank, overlays))
        FACT_FINDERS.sort(key=lambda finder: finder.rank)
        return function

    return register
