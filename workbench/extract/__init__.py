"""Text to claims: passages, sentences, candidates with facts, speaker and reasons. Pure functions, no Qt, no SQL."""

from workbench.extract.finder import FINDER
from workbench.extract.hyphenated import find, in_portions, why_not
from workbench.extract.single import score

__all__ = ["FINDER", "find", "in_portions", "score", "why_not"]
