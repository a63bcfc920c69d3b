"""Ranking: sentences a second of each tier beside a bare regular expression over the same text, and the way there."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from workbench.extract.ranking import Tier, ranker

SENTENCES = [
    f"In {1900 + number % 120} the harbour of town {number} took in {number * 37 % 900 + 3},{number % 10}00 tonnes"
    f" of grain, {number % 40 + 2} percent more than the year before, its clerk said."
    if number % 3
    else f"I think we should ask ourselves what sort of town number {number} wants to be, my friends."
    for number in range(3_000)
]
_BARE = re.compile(r"\d[\d.,]*|\w+")


@pytest.mark.parametrize("tier", ["words", "best"])
def test_sentences_a_second(tier: Tier, figure: Callable[..., None], median: Callable[..., float]) -> None:
    chosen = ranker(tier)
    sentences = SENTENCES if tier == "words" else SENTENCES[:600]
    taken = median(lambda: chosen.scores(sentences), 3)
    bare = median(lambda: [_BARE.findall(sentence) for sentence in sentences], 3)
    begun = time.process_time()
    chosen.scores(sentences)
    own = time.process_time() - begun
    figure(
        f"{chosen.name}: {len(sentences)} sentences, {len(sentences) / own:,.0f} a second of processor time",
        taken,
        bare="a regular expression",
        bare_seconds=bare,
    )


@pytest.mark.parametrize("tier", ["words", "best"])
def test_from_nothing_to_the_first_scores(
    tier: Tier, figure: Callable[..., None], median: Callable[..., float]
) -> None:
    code = f"from workbench.extract.ranking import ranker; ranker({tier!r}).scores(['The mill burned down in 1999.'])"
    taken = median(lambda: subprocess.run([sys.executable, "-c", code], check=True), 5)
    bare = median(lambda: subprocess.run([sys.executable, "-c", "import re"], check=True), 5)
    figure(f"import, weights and first scores of {ranker(tier).name}", taken, bare="python", bare_seconds=bare)
