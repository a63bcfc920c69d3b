"""Times and numbers read the same on every machine."""

from __future__ import annotations

import pytest

from workbench.reports.wording import counted, day_and_time, listed, lower_first, short_hash


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2026-10-14T16:20:05.125Z", "14 October 2026, 16:20 UTC"),
        ("2026-01-01T00:30:00.000+02:00", "31 December 2025, 22:30 UTC"),
        ("2026-03-05", "5 March 2026"),
        ("", ""),
        ("last spring", "last spring"),
        ("not a date", "not a date"),
    ],
)
def test_a_stamp_is_worded_without_locale(stamp: str, words: str) -> None:
    assert day_and_time(stamp) == words


def test_numbers_agree_with_their_nouns() -> None:
    assert counted(1, "claim") == "1 claim"
    assert counted(0, "claim") == "0 claims"
    assert counted(10_000, "claim") == "10,000 claims"
    assert counted(2, "entry", "entries") == "2 entries"


def test_words_in_a_row_end_with_and() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_hash_is_shortened_to_its_ends_and_a_short_one_stays() -> None:
    assert short_hash("9f31c07a" + "0" * 52 + "55e2") == "9f31 c07a … 55e2"
    assert short_hash("9f31c07a55e2") == "9f31c07a55e2"


def test_a_name_inside_a_line_begins_small_unless_it_is_an_abbreviation() -> None:
    assert [lower_first(words) for words in ("With change", "AVeriTeC", "")] == ["with change", "AVeriTeC", ""]
