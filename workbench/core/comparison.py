"""What comes of holding two statements against each other: a relation and its reason, never which of them is true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.core.text import Span

ENGINE = 4
"""Number of the rules of `extract/comparing`: what was compared under another is compared anew. Raise it when answers
change. It stands here for those who only ask whether something is compared, and need no rule."""


class Relation(StrEnum):
    """How two statements stand to each other."""

    CORROBORATES = "corroborates"
    CONFLICTS = "conflicts"
    COMPATIBLE = "compatible"
    """Both can be right: bounds that overlap, a part and its whole, an older and a newer count."""
    NOT_COMPARABLE = "not_comparable"
    """They speak of different things, places, times or scopes."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The relation of two statements. reason: in a checker's words, with any arithmetic; "here" is a, "there" is b.

    a, b: the spans that the reason rests on, in the text of each statement's version; empty where no single words do.
    """

    relation: Relation
    reason: str
    a: tuple[Span, ...] = ()
    b: tuple[Span, ...] = ()
