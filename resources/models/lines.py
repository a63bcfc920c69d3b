"""Where the line lies: from log odds that folds by debate gave to sentences they had not seen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from labelled import Labelled
from numpy.typing import NDArray
from scipy.optimize import minimize

from workbench.extract.ranking.score import Line

RECALL = (1.0, 2.0)
"""How much a missed sentence weighs against one too many: for worth, which orders, and verifiable, which lists all that
can be looked up."""
Odds = NDArray[np.float64]
Truth = NDArray[np.bool_]


def lines(odds: Odds, truth: Truth) -> tuple[Line, Line]:
    """The lines of both heads, worth first; odds and truth have a column for each."""
    worth, verifiable = (line(odds[:, head], truth[:, head], RECALL[head]) for head in (0, 1))
    return worth, verifiable


def line(odds: Odds, truth: Truth, recall: float) -> Line:
    """The line where F is best, and Platt's slope beside it: 0.5 is where the program lists, not even odds."""

    def loss(part: Odds) -> float:
        given = part[0] * odds + part[1]
        return float(np.mean(np.logaddexp(0, given) - truth * given))

    slope = minimize(loss, np.array([1.0, 0.0]), method="L-BFGS-B").x[0]
    return Line(round(float(slope), 4), round(best(odds, truth, recall), 4))


def carried(known: Line, odds: Odds, others: Odds) -> Line:
    """The line for another network's odds of the same sentences: it lists the same share and spreads as wide."""
    share = float(np.mean(odds >= known.line))
    slope = known.slope * float(odds.std() / others.std())
    return Line(round(slope, 4), round(float(np.quantile(others, 1 - share)), 4))


def best(odds: Odds, truth: Truth, recall: float) -> float:
    """The threshold with the best F, smoothed: the middle of all that come within a thousandth of it."""
    order = np.argsort(-odds, kind="stable")
    hits = np.cumsum(truth[order])
    listed = np.arange(1, len(odds) + 1)
    f = (1 + recall**2) * hits / (listed + recall**2 * truth.sum())
    return float(np.median(odds[order][f >= f.max() - 0.001]))


def truths(rows: Sequence[Labelled]) -> Truth:
    """What people said of the rows: worth first, verifiable second."""
    return np.array([[row.worth, row.verifiable] for row in rows])
