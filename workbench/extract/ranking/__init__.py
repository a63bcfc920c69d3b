"""Ranking: sentences in, trained scores out. One ranker for each tier, chosen by what is installed and verified."""

from __future__ import annotations

from workbench.extract.ranking.rankers import RULES, Ranker, Tier, ranker
from workbench.extract.ranking.score import Score

__all__ = ["RULES", "Ranker", "Score", "Tier", "ranker"]
