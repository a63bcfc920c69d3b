"""The finder on a text with soft hyphens: it reads the words without them, and its places are those of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.core.claims import Candidate, Found
from workbench.core.documents import ImportedText
from workbench.core.soft_hyphens import SOFT_HYPHEN, Unhyphenated
from workbench.core.text import Span
from workbench.extract import finder
from workbench.extract.ranking import Tier


def find(imported: ImportedText, tier: Tier = "rules") -> Found:
    """Passages and candidates of a text; see finder.find. Spans count in the text as it is, soft hyphens included."""
    if SOFT_HYPHEN not in imported.text:
        return finder.find(imported, tier)
    shown = Unhyphenated(imported.text)
    return _full(finder.find(unhyphenated(imported, shown), tier), shown)


def in_portions(imported: ImportedText, tier: Tier = "rules", *, passages_first: bool = False) -> Iterator[Found]:
    """The same as it is found; see finder.in_portions."""
    if SOFT_HYPHEN not in imported.text:
        return finder.in_portions(imported, tier, passages_first=passages_first)
    shown = Unhyphenated(imported.text)
    portions = finder.in_portions(unhyphenated(imported, shown), tier, passages_first=passages_first)
    return (_full(found, shown) for found in portions)


def _full(found: Found, shown: Unhyphenated) -> Found:
    passages = (
        replace(passage, span=shown.to_full(passage.span), sentences=tuple(map(shown.to_full, passage.sentences)))
        for passage in found.passages
    )
    return replace(found, passages=tuple(passages), candidates=tuple(_in_place(one, shown) for one in found.candidates))


def why_not(imported: ImportedText, sentence: Span, tier: Tier = "rules") -> tuple[str, ...]:
    """Why a sentence is not listed; see finder.why_not."""
    if SOFT_HYPHEN not in imported.text:
        return finder.why_not(imported, sentence, tier)
    shown = Unhyphenated(imported.text)
    return finder.why_not(unhyphenated(imported, shown), shown.from_full(sentence), tier)


def unhyphenated(imported: ImportedText, shown: Unhyphenated) -> ImportedText:
    """The text as it is read, without its soft hyphens."""
    blocks = (replace(block, span=shown.from_full(block.span)) for block in imported.blocks)
    return replace(imported, text=shown.text, blocks=tuple(block for block in blocks if len(block.span)))


def _in_place(candidate: Candidate, shown: Unhyphenated) -> Candidate:
    facts = tuple(replace(fact, span=shown.to_full(fact.span)) for fact in candidate.finding.facts)
    return replace(
        candidate,
        span=shown.to_full(candidate.span),
        repeats=candidate.repeats and shown.to_full(candidate.repeats),
        finding=replace(candidate.finding, facts=facts),
    )
