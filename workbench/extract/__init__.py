"""Text to claims: passages, sentences, candidates with facts, speaker and reasons. Pure functions, no Qt, no SQL."""

from workbench.extract.by_hand import finding_in, statements_in
from workbench.extract.finder import FINDER
from workbench.extract.hyphenated import find, in_portions, why_not
from workbench.extract.single import score

__all__ = ["FINDER", "find", "finding_in", "in_portions", "score", "statements_in", "why_not"]
