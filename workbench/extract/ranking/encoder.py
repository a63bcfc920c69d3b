"""The encoder: a small language model that reads whole sentences, run by onnxruntime on one core."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.extract.ranking.pieces import Pieces
from workbench.extract.ranking.score import Score
from workbench.extract.ranking.weights import Weights

LONGEST = 96
"""Pieces of a sentence that are read, some 70 words: what it was trained on."""


class Encoder:
    """Both heads of the encoder. A session belongs to the process that made it."""

    def __init__(self, weights: Weights, threads: int = 1) -> None:
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = InferenceSession(weights.files["network"], options, providers=["CPUExecutionProvider"])
        self._pieces = Pieces(weights.files["pieces"].decode("utf-8"), LONGEST)
        self._worth, self._verifiable = weights.worth, weights.verifiable

    def scores(self, sentences: Sequence[str]) -> list[Score]:
        """One score a sentence, the same alone and among others. Scores differ a little between processors."""
        return [self._score(sentence) for sentence in sentences]

    def _score(self, sentence: str) -> Score:
        """Asked one at a time: many at once share the scale of their whole numbers, and each would colour the rest."""
        pieces = np.array([self._pieces.of(sentence)], np.int64)
        ((worth, verifiable),) = self._session.run(None, {"pieces": pieces})[0].tolist()
        return Score(self._worth.score(worth), self._verifiable.score(verifiable))
