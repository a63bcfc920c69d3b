"""Training of the encoder: batches of like length, two heads, linear decay; and its scores."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from labelled import Labelled
from network import Encoder, loaded
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from workbench.extract.ranking.pieces import Pieces

BATCH, WARM_UP, DECAY = 32, 0.06, 0.01
RATE, EPOCHS = 1e-4, 3
LATER_RATE, LATER_EPOCHS = 5e-5, 2
LONGEST_STEP = 1.0
POOL = 50
"""Batches that are shuffled together before they are sorted by length."""

Batch = tuple[list[int], Tensor, Tensor]


def fit(rows: Sequence[Labelled], base: Path, stay: list[int], pieces: Pieces, log: Path, seed: int) -> Encoder:
    """Train the network of the published weights on the rows, with the pieces that stay.

    Progress goes into the log; after each epoch the weights so far are beside it, with the ending .pt.
    """
    torch.manual_seed(seed)
    return _trained(loaded(load_file(str(base)), stay), rows, pieces, log, random.Random(seed), RATE, EPOCHS)


def further(encoder: Encoder, rows: Sequence[Labelled], pieces: Pieces, log: Path, seed: int) -> Encoder:
    """The encoder trained on, shortly and with small steps; the one that is given stays as it is."""
    torch.manual_seed(seed)
    return _trained(deepcopy(encoder), rows, pieces, log, random.Random(seed), LATER_RATE, LATER_EPOCHS)


def _trained(
    encoder: Encoder,
    rows: Sequence[Labelled],
    pieces: Pieces,
    log: Path,
    chance: random.Random,
    rate: float,
    epochs: int,
) -> Encoder:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    encoder = encoder.to(device)
    for table in (encoder.words, encoder.places, encoder.segments):
        table.weight.requires_grad = False
    cut = [pieces.of(row.text) for row in rows]
    truth = torch.tensor([[float(row.worth), float(row.verifiable)] for row in rows])
    optimiser = torch.optim.AdamW(
        (part for part in encoder.parameters() if part.requires_grad), rate, weight_decay=DECAY
    )
    steps = epochs * math.ceil(len(rows) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / (WARM_UP * steps), (steps - step) / (steps - WARM_UP * steps))
    )
    for epoch in range(epochs):
        encoder.train()
        total = 0.0
        for number, (which, ids, mask) in enumerate(_batches(cut, chance)):
            with torch.autocast(device, dtype=torch.bfloat16):
                odds = encoder(ids.to(device), mask.to(device))
            loss = functional.binary_cross_entropy_with_logits(odds.float(), truth[which].to(device))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), LONGEST_STEP)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad()
            total += loss.item()
            if number % 50 == 0:
                with log.open("a") as file:
                    file.write(f"epoch {epoch} step {number} mean loss {total / (number + 1):.4f}\n")
        torch.save(encoder.state_dict(), log.with_suffix(".pt"))
    return encoder.cpu().eval()


def averaged(encoders: Sequence[Encoder]) -> Encoder:
    """One encoder with the mean of all weights: as fast as one, and nearly as good as all of them asked together."""
    parts = [encoder.state_dict() for encoder in encoders]
    mean = Encoder(encoders[0].words.num_embeddings)
    mean.load_state_dict({name: torch.stack([part[name] for part in parts]).mean(0) for name in parts[0]})
    return mean.eval()


def drawn_back(encoder: Encoder, base: Path, stay: list[int], share: float) -> Encoder:
    """The encoder with that share of the published weights in place of its own; the heads are all its own.

    What it unlearnt while it learnt debates comes back, and with it what other texts need.
    """
    own, published = encoder.state_dict(), loaded(load_file(str(base)), stay).state_dict()
    mixed = Encoder(encoder.words.num_embeddings)
    mixed.load_state_dict(
        {
            name: own[name] if name.startswith("heads.") else (1 - share) * own[name] + share * published[name]
            for name in own
        }
    )
    return mixed.eval()


def odds_of(encoder: Encoder, pieces: Pieces, texts: Sequence[str]) -> NDArray[np.float64]:
    """The log odds of each text: (texts, 2), worth first."""
    cut = [pieces.of(text) for text in texts]
    odds = np.zeros((len(texts), 2))
    with torch.no_grad():
        for which, ids, mask in _in_order(sorted(range(len(cut)), key=lambda row: len(cut[row])), cut):
            odds[which] = encoder(ids, mask).numpy()
    return odds


def _batches(pieces: Sequence[list[int]], chance: random.Random) -> list[Batch]:
    """All rows in batches of like length, in an order of chance."""
    order = list(range(len(pieces)))
    chance.shuffle(order)
    alike = [
        row
        for start in range(0, len(order), BATCH * POOL)
        for row in sorted(order[start : start + BATCH * POOL], key=lambda row: len(pieces[row]))
    ]
    batches = _in_order(alike, pieces)
    chance.shuffle(batches)
    return batches


def _in_order(order: Sequence[int], pieces: Sequence[list[int]]) -> list[Batch]:
    batches = []
    for start in range(0, len(order), BATCH):
        which = list(order[start : start + BATCH])
        longest = max(len(pieces[row]) for row in which)
        ids = torch.zeros(len(which), longest, dtype=torch.long)
        mask = torch.zeros(len(which), longest, dtype=torch.long)
        for place, row in enumerate(which):
            ids[place, : len(pieces[row])] = torch.tensor(pieces[row])
            mask[place, : len(pieces[row])] = 1
        batches.append((which, ids, mask))
    return batches
