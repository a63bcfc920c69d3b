"""The encoder: a small language model that reads whole sentences, run by onnxruntime on one core."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbench.extract.ranking.pieces import Pieces
from workbench.extract.ranking.score import Score
from workbench.extract.ranking.weights import Weights

LONGEST = 96
"""Pieces of a sentence that are read, some 70 words: what it was trained on."""
_BATCH = 16
_PIECES_A_BATCH = 512
"""Long sentences come in smaller batches: what does not fit a core's own memory is slower, not faster."""


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
        """One score a sentence, in their order. Scores differ a little between processors."""
        pieces = [self._pieces.of(sentence) for sentence in sentences]
        found: list[Score] = [Score(0.0, 0.0)] * len(pieces)
        for batch in batches([len(numbers) for numbers in pieces]):
            longest = len(pieces[batch[-1]])
            numbers = np.full((len(batch), longest), self._pieces.padding, np.int64)
            mask = np.zeros((len(batch), longest), np.int64)
            for row, sentence in enumerate(batch):
                numbers[row, : len(pieces[sentence])] = pieces[sentence]
                mask[row, : len(pieces[sentence])] = 1
            (odds,) = self._session.run(None, {"pieces": numbers, "mask": mask})
            for sentence, (worth, verifiable) in zip(batch, odds.tolist(), strict=True):
                found[sentence] = Score(self._worth.score(worth), self._verifiable.score(verifiable))
        return found


def batches(lengths: Sequence[int]) -> list[list[int]]:
    """Sentences of like length together, shortest first: little of a batch is padding."""
    batches: list[list[int]] = []
    for sentence in sorted(range(len(lengths)), key=lambda number: lengths[number]):
        if batches and len(batches[-1]) < _BATCH and (len(batches[-1]) + 1) * lengths[sentence] <= _PIECES_A_BATCH:
            batches[-1].append(sentence)
        else:
            batches.append([sentence])
    return batches
