"""What every ranker gives for a sentence, and how log odds become it."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Both from 0 to 1 with the line at 0.5. worth: a professional would check it; verifiable: states a fact."""

    worth: float
    verifiable: float


@dataclass(frozen=True, slots=True)
class Line:
    """Where the line lies on the log odds of one head, and how steeply the score falls off beside it."""

    slope: float
    line: float

    def score(self, odds: float) -> float:
        """0.5 on the line, to three digits."""
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, self.slope * (odds - self.line))))), 3)
