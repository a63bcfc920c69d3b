"""The trained words: logistic regression over hashed words, pairs and surface. numpy only, and always at hand."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np

from workbench.extract.ranking.features import features
from workbench.extract.ranking.score import Score
from workbench.extract.ranking.weights import Weights


class Words:
    """Both heads of the trained words."""

    def __init__(self, weights: Weights) -> None:
        with np.load(io.BytesIO(weights.files["table"]), allow_pickle=False) as arrays:
            self._table = arrays["table"].astype(np.int64)  # (features.TABLE, 2): worth, verifiable
            self._step = float(arrays["step"])
            self._base = arrays["base"].astype(np.float64)
        self._worth, self._verifiable = weights.worth, weights.verifiable

    def scores(self, sentences: Sequence[str]) -> list[Score]:
        """One score a sentence. The weights are whole numbers: a sentence scores the same alone and among others."""
        if not sentences:
            return []
        found = features(sentences)
        begins = np.concatenate(([0], found.ends[:-1]))
        sums = np.add.reduceat(self._table[found.rows], begins, axis=0)
        odds = self._base + sums * self._step / np.sqrt(found.ends - begins)[:, None]
        return [
            Score(self._worth.score(worth), self._verifiable.score(verifiable)) for worth, verifiable in odds.tolist()
        ]
