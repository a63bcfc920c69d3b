"""Why a sentence is listed, in a checker's words: "figure: 150,000 people", "quotation of Ada Brink"."""

from __future__ import annotations

from workbench.core.claims import ClaimKind, Fact, FactKind
from workbench.core.text import one_line

_NAMING = (FactKind.NAME, FactKind.PLACE, FactKind.ORGANISATION)
_LONGEST = 60


def reasons(kind: ClaimKind, facts: tuple[Fact, ...], speaker: str | None) -> tuple[str, ...]:
    """One short text for each fact that speaks for the claim, names together; a general one without facts."""
    found: list[str] = []
    if kind is ClaimKind.QUOTATION:
        found.append(f"quotation of {speaker}" if speaker else "quotation")
    elif speaker:
        found.append(f"said by {speaker}")
    if kind in (ClaimKind.PREDICTION, ClaimKind.PROMISE, ClaimKind.OPINION):
        found.append(kind.value)
    for fact in facts:
        if fact.kind is FactKind.FIGURE:
            found.append(f"figure: {_with_unit(fact)}")
        elif fact.kind is FactKind.DATE:
            found.append(f"date: {shortened(fact.text)}")
        elif fact.kind is FactKind.SUPERLATIVE:
            found.append(f"superlative: {shortened(fact.value or fact.text)}")
        elif fact.kind is FactKind.ROLE:
            found.append(f"role: {shortened(fact.text)}")
    named = dict.fromkeys(shortened(fact.value or fact.text) for fact in facts if fact.kind in _NAMING)
    if named:
        found.append(f"names: {', '.join(named)}")
    return tuple(dict.fromkeys(found)) or ("states something that can be looked up",)


def _with_unit(fact: Fact) -> str:
    """The figure as written, with the noun that it counts where that stands apart from it."""
    words = shortened(fact.text)
    counted = (
        fact.unit is not None
        and words[-1].isdigit()
        and not fact.unit.isupper()
        and fact.unit not in ("percent", "rank")
    )
    return f"{words} {fact.unit}" if counted else words


def shortened(words: str) -> str:
    """The words in one line, cut where they are long."""
    line = one_line(words)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
