"""Which ranker is at hand: the encoder, the trained words, or the rules alone; and why not a better one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from workbench.extract.ranking.score import Score
from workbench.extract.ranking.weights import Weights, shipped_folder, weights

Tier = Literal["best", "words", "rules"]
Scorer = Callable[[Sequence[str]], list[Score]]
RULES = "rules"


@dataclass(frozen=True, slots=True)
class Ranker:
    """A ranker of sentences. name: "encoder 1", "words 1", "rules"; missing: why a better one is not used, in words."""

    name: str
    missing: tuple[str, ...]
    _scorer: Scorer | None

    @property
    def trained(self) -> bool:
        """Whether it scores sentences; otherwise the finder's own rules stand."""
        return self._scorer is not None

    def scores(self, sentences: Sequence[str]) -> list[Score] | None:
        """One score a sentence, each judged alone; None when the finder's own rules stand."""
        return self._scorer(sentences) if self._scorer else None


@cache
def ranker(tier: Tier = "best", folder: Path | None = None) -> Ranker:
    """The best ranker up to a tier. Loaded once a process; never an error, whatever state the weights are in."""
    folder = folder or shipped_folder()
    missing: list[str] = []
    if tier == "best":
        encoder = _encoder(folder)
        if isinstance(encoder, Ranker):
            return encoder
        missing.append(f"no encoder: {encoder}")
    if tier in ("best", "words"):
        found = weights("words", folder)
        if isinstance(found, Weights):
            from workbench.extract.ranking.words import Words

            return Ranker(found.name, tuple(missing), Words(found).scores)
        missing.append(f"no trained words: {found}")
    return Ranker(RULES, tuple(missing), None)


def _encoder(folder: Path) -> Ranker | str:
    """The encoder, or why it is not used."""
    if find_spec("onnxruntime") is None:
        return "onnxruntime is not installed"
    found = weights("encoder", folder)
    if isinstance(found, str):
        return found
    from workbench.extract.ranking.encoder import Encoder

    return Ranker(found.name, (), Encoder(found).scores)
