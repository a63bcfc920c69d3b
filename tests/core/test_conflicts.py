"""A conflict's reason is told from either side."""

from __future__ import annotations

import pytest

from workbench.core.conflicts import turned


@pytest.mark.parametrize(
    ("reason", "across"),
    [
        ("people: 41,000 here, 31,500 there", "people: 41,000 there, 31,500 here"),
        ("said here, denied there", "said there, denied here"),
        ("sources differ: 3 here, 4 there, by the union here and the police there (of 12)",
         "sources differ: 3 there, 4 here, by the union there and the police here (of 12)"),
        ("a place is named on one side only: Torhaven here", "a place is named on one side only: Torhaven there"),
    ],
)  # fmt: skip
def test_here_and_there_change_places(reason: str, across: str) -> None:
    assert turned(reason) == across
    assert turned(across) == reason


def test_words_of_a_statement_are_no_side() -> None:
    assert turned("those there now: 12 here, 14 there") == "those there now: 12 there, 14 here"
