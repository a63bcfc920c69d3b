"""Two statements held against each other, candidates for it by index, and families of the same fact. Pure functions."""

from workbench.extract.comparing.candidates import Index, candidates
from workbench.extract.comparing.compare import compare
from workbench.extract.comparing.families import Family, families
from workbench.extract.comparing.stated import Stated, stated_alone

__all__ = ["Family", "Index", "Stated", "candidates", "compare", "families", "stated_alone"]
