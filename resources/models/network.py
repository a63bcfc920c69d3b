"""The encoder as a torch network: the layers of MiniLM-L6 with two linear heads on the mean of the pieces."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.extract.ranking.encoder import LONGEST

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
DROPOUT = 0.1
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each part as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = nn.Linear(WIDTH, 3 * WIDTH)  # query, key and value at once: one product instead of three
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, ignored: Tensor | None) -> Tensor:
        batch = int(states.shape[0])  # a plain number: the exported network needs no arithmetic on shapes
        asked = self.asked(states).view(batch, -1, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        likeness = asked[0] @ asked[1].transpose(2, 3) / (WIDTH // HEADS) ** 0.5
        if ignored is not None:
            likeness = likeness + ignored
        mixed = self.dropout(functional.softmax(likeness, dim=3)) @ asked[2]
        mixed = mixed.transpose(1, 2).reshape(batch, -1, WIDTH)
        states = self.attended_norm(states + self.dropout(self.attended(mixed)))
        return self.outer_norm(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Pieces in, the log odds of both scores out: (batch, 2), worth first, verifiable second."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(DROPOUT)
        self.heads = nn.Linear(WIDTH, 2)

    def forward(self, pieces: Tensor, mask: Tensor | None = None) -> Tensor:
        """mask: 1 where there is a piece, 0 for padding; None when there is no padding."""
        states = self.words(pieces) + (self.places.weight[: pieces.shape[1]] + self.segments.weight[0])
        states = self.dropout(self.norm(states))
        ignored = None if mask is None else (1.0 - mask.to(states.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            states = layer(states, ignored)
        if mask is None:
            mean = states.mean(1)
        else:
            there = mask.to(states.dtype)[:, :, None]
            mean = (states * there).sum(1) / there.sum(1)
        odds: Tensor = self.heads(self.dropout(mean))
        return odds


def loaded(weights: dict[str, Tensor], kept: list[int]) -> Encoder:
    """The encoder with the published weights; kept: the rows of the word-piece table that stay."""
    encoder = Encoder(len(kept))
    own = {
        "words.weight": weights["embeddings.word_embeddings.weight"][kept],
        "places.weight": weights["embeddings.position_embeddings.weight"][:LONGEST],
        "segments.weight": weights["embeddings.token_type_embeddings.weight"],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    published = {
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "outer_norm": "output.LayerNorm",
    }
    for number in range(LAYERS):
        for name, theirs in published.items():
            for part in ("weight", "bias"):
                own[f"layers.{number}.{name}.{part}"] = weights[f"encoder.layer.{number}.{theirs}.{part}"]
        for part in ("weight", "bias"):
            three = [
                weights[f"encoder.layer.{number}.attention.self.{name}.{part}"] for name in ("query", "key", "value")
            ]
            own[f"layers.{number}.asked.{part}"] = torch.cat(three)
    missing = encoder.load_state_dict(own, strict=False)
    if missing.unexpected_keys or set(missing.missing_keys) != {"heads.weight", "heads.bias"}:
        raise ValueError(f"not the weights of this network: {missing}")
    return encoder
