"""Changed words: exactly those, and none lost on the way."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.reports.changes import Run, word_changes

WORDS = st.lists(
    st.sampled_from(
        ["a", "the", "1,200", "1,300", "“so,”", "e\u0301te\u0301", "😀", " ", "\n", "\u00a0", ".", "…", "בנמל"]
    ),
    max_size=14,
).map("".join)


def said(runs: Sequence[Run], *kinds: str) -> str:
    """The words of these runs."""
    return "".join(run.text for run in runs if run.kind in kinds)


@given(WORDS, WORDS)
def test_without_what_comes_it_is_the_old_wording_and_without_what_goes_the_new(old: str, new: str) -> None:
    runs = word_changes(old, new)
    assert said(runs, "same", "out") == old
    assert said(runs, "same", "in") == new
    assert all(run.text for run in runs)


@given(WORDS)
def test_the_same_words_are_no_change(words: str) -> None:
    assert {run.kind for run in word_changes(words, words)} <= {"same"}


@pytest.mark.parametrize(
    ("old", "new", "out", "come"),
    [
        ("at the employer's request, twice", "at the employer's expense, twice", "request", "expense"),
        ("some 1,200 came.", "some 1,300 came.", "1,200", "1,300"),
        (
            "No state ever issued them visas.",
            "At least one state issued them visas.",
            "No state ever",
            "At least one state",
        ),
        ("e\u0301te\u0301 chaud", "e\u0301te chaud", "e\u0301te\u0301", "e\u0301te"),
        ("It was lit.", "It was lit. Twice.", "", " Twice."),
    ],
)
def test_whole_words_change_and_marks_beside_them_stay(old: str, new: str, out: str, come: str) -> None:
    runs = word_changes(old, new)
    assert said(runs, "out") == out
    assert said(runs, "in") == come


def test_far_apart_changes_stay_two() -> None:
    runs = word_changes("In 2015 the yard took on forty men in May", "In 2016 the yard took on forty men in June")
    assert [run.text for run in runs if run.kind != "same"] == ["2015", "2016", "May", "June"]


def test_very_long_wordings_stand_whole() -> None:
    old, new = "a b " * 300, "a c " * 300
    assert word_changes(old, new) == [Run("out", old), Run("in", new)]
