"""Text to claims: passages, sentences, candidates with facts, speaker and reasons. Pure functions, no Qt, no SQL."""

from workbench.extract.finder import FINDER
from workbench.extract.hyphenated import find, why_not

__all__ = ["FINDER", "find", "why_not"]
