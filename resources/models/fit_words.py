"""Training of the words: logistic regression for each head, rounded to whole numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from labelled import Labelled, folds
from lines import lines, truths
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from workbench.extract.ranking.features import TABLE, features
from workbench.extract.ranking.score import Line

STRENGTH = 8.0
"""Inverse of the penalty; the best of 3, 6, 8 and 12 over the folds of the training debates."""
OWN_WEIGHT = 2.0
"""How much one of our own sentences counts against one of the debates."""
FOLDS = 5
STEPS = 32_000
"""The largest weight becomes this whole number."""


def table(rows: Sequence[Labelled], own: Sequence[Labelled]) -> tuple[bytes, tuple[Line, Line]]:
    """The arrays file and the lines of both heads (worth, verifiable), which lie where they are best for the rows.

    rows: of debates; own: sentences that are learnt from beside them, in each fold.
    """
    x = _matrix([row.text for row in (*rows, *own)])
    fold = np.array([*folds(rows, FOLDS), *[FOLDS] * len(own)])
    truth = truths([*rows, *own])
    weight = np.where(fold == FOLDS, OWN_WEIGHT, 1.0)
    odds = np.zeros(truth.shape)
    weights = np.zeros((TABLE, 2))
    base = np.zeros(2)
    for head in (0, 1):
        for held in range(FOLDS):
            model = _fit(x[fold != held], truth[fold != held, head], weight[fold != held])
            odds[fold == held, head] = model.decision_function(x[fold == held])
        model = _fit(x, truth[:, head], weight)
        weights[:, head], base[head] = model.coef_[0], model.intercept_[0]
    step = np.abs(weights).max() / STEPS
    file = io.BytesIO()
    np.savez_compressed(
        file, table=np.round(weights / step).astype(np.int16), step=np.float64(step), base=base, allow_pickle=False
    )
    return file.getvalue(), lines(odds[: len(rows)], truth[: len(rows)])


def _fit(x: csr_matrix, truth: NDArray[np.bool_], weight: NDArray[np.float64]) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(x, truth, sample_weight=weight)


def _matrix(texts: Sequence[str]) -> csr_matrix:
    """A row for each text; each of its features counts one by the root of their number."""
    found = features(texts)
    counts = np.diff(found.ends, prepend=0)
    values = np.repeat(1 / np.sqrt(counts), counts)
    return csr_matrix((values, found.rows, np.concatenate(([0], found.ends))), shape=(len(texts), TABLE))
