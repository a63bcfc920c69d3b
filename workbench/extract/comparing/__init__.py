"""Two statements held against each other, candidates for it by index, and families of the same fact. Pure functions."""

from workbench.core.comparison import ENGINE
from workbench.extract.comparing.candidates import Index, keys_of
from workbench.extract.comparing.compare import compare
from workbench.extract.comparing.families import beside, gathered, names_in, spelt_otherwise
from workbench.extract.comparing.parts import shares_told
from workbench.extract.comparing.slips import slips
from workbench.extract.comparing.stated import Stated, stated_alone
from workbench.extract.comparing.ties import Added, Comparer, Tied

__all__ = [
    "ENGINE",
    "Added",
    "Comparer",
    "Index",
    "Stated",
    "Tied",
    "beside",
    "compare",
    "gathered",
    "keys_of",
    "names_in",
    "shares_told",
    "slips",
    "spelt_otherwise",
    "stated_alone",
]
