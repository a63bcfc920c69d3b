"""Text to claims: passages, sentences, candidates with facts, speaker and reasons. Pure functions, no Qt, no SQL."""

from workbench.extract.finder import FINDER
from workbench.extract.hyphenated import find, why_not
from workbench.extract.single import score

__all__ = ["FINDER", "find", "score", "why_not"]
