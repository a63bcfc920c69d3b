"""The encoder: what holds on every processor. Its scores themselves are not pinned."""

from __future__ import annotations

from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.ranking.test_words import STATEMENTS, TALK
from workbench.extract.ranking import Score, ranker

pytestmark = pytest.mark.skipif(find_spec("onnxruntime") is None, reason="the encoder's library is not installed")


def scored(*sentences: str) -> list[Score]:
    best = ranker("best")
    assert best.missing == ()
    assert best.name.startswith("encoder")
    found = best.scores(sentences)
    assert found is not None
    return found


def test_every_statement_ranks_above_all_talk() -> None:
    facts, talk = scored(*STATEMENTS), scored(*TALK)
    assert min(score.worth for score in facts) > max(score.worth for score in talk)
    assert min(score.verifiable for score in facts) > max(score.verifiable for score in talk)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from(STATEMENTS + TALK), min_size=1, max_size=4))
def test_a_sentence_scores_the_same_alone_and_among_others(sentences: list[str]) -> None:
    assert scored(*sentences) == [scored(sentence)[0] for sentence in sentences]


def test_the_same_sentences_score_the_same_again() -> None:
    assert scored(*STATEMENTS) == scored(*STATEMENTS)


@pytest.mark.parametrize(
    "sentence", ["", " ", "🙂", "\u0301", "\ud800", "9,000 " * 1_700, "x" * 10_000], ids=lambda text: str(len(text))
)
def test_any_text_has_a_score(sentence: str) -> None:
    (score,) = scored(sentence)
    assert 0 <= score.worth <= 1
    assert 0 <= score.verifiable <= 1


def test_no_sentence_has_no_score() -> None:
    assert scored() == []
