"""Claims in other languages than English: sentences with a figure, a date or somebody's words. Not ranked."""

from __future__ import annotations

from workbench.core.claims import Candidate, ClaimKind, FactKind, Finding, Listing
from workbench.core.text import Span, one_line
from workbench.extract.language import NAMES
from workbench.extract.reasons import reasons
from workbench.extract.statement import Statement

NOTHING = "no figure, date or quotation"
_QUOTED_WORDS = 3
_END_MARKS = "”\"»’')“ \u00a0\u202f"


def ranking_is_off(language: str) -> str:
    """What a claim in that language says about its rank."""
    return f"ranking is off: the text is in {NAMES[language]}"


def kind_abroad(statement: Statement) -> ClaimKind | None:
    """What sort of claim a sentence is; None for a question and for one that names nothing to look up."""
    if statement.sentence.words.rstrip(_END_MARKS).endswith("?"):
        return None
    quoted = (fact.value or "" for fact in statement.facts if fact.kind is FactKind.QUOTATION)
    if any(len(words.split()) >= _QUOTED_WORDS for words in quoted):
        return ClaimKind.QUOTATION
    if statement.count(FactKind.FIGURE):
        return ClaimKind.FIGURE
    return ClaimKind.DATE if statement.count(FactKind.DATE) else None


def candidate_abroad(
    statement: Statement, kept_back: tuple[str, ...], listing: Listing, repeats: Span | None
) -> Candidate | None:
    """The candidate that a sentence is, None when it states nothing that can be looked up. It has no scores."""
    kind = kind_abroad(statement)
    if kind is None:
        return None
    why = (*kept_back, *reasons(kind, statement.facts, None), ranking_is_off(statement.sentence.language))
    finding = Finding(kind, None, statement.facts, None, None, why)
    return Candidate(statement.sentence.span, one_line(statement.sentence.words), listing, finding, repeats)
