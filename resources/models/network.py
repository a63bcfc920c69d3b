"""The encoder as a torch network: the layers of MiniLM-L6 with two linear heads on the mean of the pieces."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, INNER, LAYERS, PLACES = 384, 12, 1536, 6, 512
DROPOUT = 0.1
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each part as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, ignored: Tensor) -> Tensor:
        batch, length, _ = states.shape
        query, key, value = (
            part(states).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        likeness = query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + ignored
        mixed = self.dropout(functional.softmax(likeness, dim=3)) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attended_norm(states + self.dropout(self.attended(mixed)))
        return self.outer_norm(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Pieces in, the log odds of both scores out: (batch, 2), worth first, verifiable second."""

    def __init__(self, pieces: int) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(DROPOUT)
        self.heads = nn.Linear(WIDTH, 2)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(pieces.shape[1], device=pieces.device)
        states = self.words(pieces) + self.places(places) + self.segments.weight[0]
        states = self.dropout(self.norm(states))
        there = mask.to(states.dtype)
        ignored = (1.0 - there)[:, None, None, :] * -1e4
        for layer in self.layers:
            states = layer(states, ignored)
        there = there[:, :, None]
        mean = (states * there).sum(1) / there.sum(1)
        heads: Tensor = self.heads(self.dropout(mean))
        return heads


def loaded(weights: dict[str, Tensor], kept: list[int]) -> Encoder:
    """The encoder with the published weights; kept: the rows of the word-piece table that stay."""
    encoder = Encoder(len(kept))
    own = {
        "words.weight": weights["embeddings.word_embeddings.weight"][kept],
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "segments.weight": weights["embeddings.token_type_embeddings.weight"],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    published = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
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
    missing = encoder.load_state_dict(own, strict=False)
    if missing.unexpected_keys or set(missing.missing_keys) != {"heads.weight", "heads.bias"}:
        raise ValueError(f"not the weights of this network: {missing}")
    return encoder
