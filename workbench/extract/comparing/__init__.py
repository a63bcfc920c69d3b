"""Two statements held against each other, candidates for it by index, and families of the same fact. Pure functions."""

from workbench.extract.comparing.candidates import Index, candidates
from workbench.extract.comparing.compare import compare
from workbench.extract.comparing.families import Family, Spelling, families, spellings
from workbench.extract.comparing.parts import shares_told
from workbench.extract.comparing.stated import Stated, stated_alone

__all__ = [
    "Family",
    "Index",
    "Spelling",
    "Stated",
    "candidates",
    "compare",
    "families",
    "shares_told",
    "spellings",
    "stated_alone",
]
