"""The trained words: what ranks above what, the same alone and among others, and whatever a document may hold."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.ranking import Score, ranker

STATEMENTS = [
    "Unemployment in the county rose to 7.2 percent in March, the highest since 1998.",
    "The council spent $340 million on the bridge between 2011 and 2015.",
    "She voted against the health bill three times.",
    "Crime in our cities has doubled over the last four years.",
    "We lost 60,000 factories when that treaty was signed.",
]
TALK = [
    "Good evening, everybody.",
    "Thank you very much.",
    "What would you do about it?",
    "Let me answer that question.",
    "I believe in the goodness of our people.",
    "God bless you all.",
    "Please, go ahead, sir.",
]


def scored(*sentences: str) -> list[Score]:
    found = ranker("words").scores(sentences)
    assert found is not None
    return found


def test_every_statement_ranks_above_all_talk() -> None:
    facts, talk = scored(*STATEMENTS), scored(*TALK)
    assert min(score.worth for score in facts) > max(score.worth for score in talk)
    assert min(score.verifiable for score in facts) > max(score.verifiable for score in talk)


def test_the_line_lies_between_figures_and_greetings() -> None:
    figure, greeting = scored(STATEMENTS[0], TALK[0])
    assert figure.worth > 0.5 < figure.verifiable
    assert greeting.worth < 0.5 > greeting.verifiable


def test_a_figure_makes_a_sentence_more_worth_checking() -> None:
    bare, figure = scored("The school lost teachers.", "The school lost 340 teachers in 2015.")
    assert figure.worth > bare.worth


def test_a_question_is_less_verifiable_than_its_statement() -> None:
    statement, question = scored("Taxes went up by 9 percent.", "Did taxes go up by 9 percent?")
    assert question.verifiable < statement.verifiable


@pytest.mark.parametrize(
    "sentence",
    ["", " ", "🙂", "👩‍👩‍👧 🇳🇱", "\n\n", "…", "ـــ שלום", "e\u0301", "7", "\ud800", "9,000 " * 1_700, "x" * 10_000],
    ids=lambda sentence: f"{len(sentence)}-{sentence[:8]!a}",
)
def test_any_text_has_a_score(sentence: str) -> None:
    (score,) = scored(sentence)
    assert 0 <= score.worth <= 1
    assert 0 <= score.verifiable <= 1


def test_no_sentence_has_no_score() -> None:
    assert scored() == []


@given(st.lists(st.text(max_size=60) | st.sampled_from(STATEMENTS + TALK), min_size=1, max_size=6))
def test_a_sentence_scores_the_same_alone_and_among_others(sentences: list[str]) -> None:
    assert scored(*sentences) == [scored(sentence)[0] for sentence in sentences]


def test_another_process_gives_the_same_scores() -> None:
    code = "import sys; from workbench.extract.ranking import ranker; print(ranker('words').scores(sys.argv[1:]))"
    told = subprocess.run(
        [sys.executable, "-c", code, *STATEMENTS],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "7"},
    )
    assert told.stdout.strip() == str(scored(*STATEMENTS))
