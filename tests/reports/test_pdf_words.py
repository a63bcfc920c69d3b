"""Words on their way to the typesetter: none is lost, none turns what follows, long ones can break."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.reports.pdf_words import BREAK, LONGEST, address, bare, from_the_right, lines, paragraph, people, words

TEXT = st.text(
    st.sampled_from("aZ9 .\n\t\u00a0\u2028é\u0301אب漢😀🏽\u200d\u202e\u202b\u2067\u2069\u202c\x07"), max_size=80
)


def visible(text: str) -> str:
    """The text without white space, control codes and steering signs."""
    unbroken = text.replace(BREAK, "")
    return re.sub(r"\[U\+[0-9A-F]{4}\]|[\s\x00-\x1f\u202a-\u202e\u2066-\u2069]", "", unbroken)


@given(TEXT)
def test_every_letter_stays_in_its_order(text: str) -> None:
    assert visible(bare(text)) == visible(text)
    assert "\n" not in bare(text)
    assert visible(str(lines(text)[1])) == visible(text)


@given(TEXT)
def test_every_change_of_direction_ends_with_the_words(text: str) -> None:
    open_ones = 0
    for sign in re.findall("[\u202a-\u202e\u2066-\u2069]", bare(text)):
        open_ones = max(0, open_ones + (-1 if sign in "\u202c\u2069" else 1))
    assert open_ones <= text.count("\u202c") + text.count("\u2069")
    if not re.search("[\u202c\u2069]", text):
        assert open_ones == 0


@pytest.mark.parametrize("text", ["a" * 100, "x/" * 60, "e\u0301" * 50, "😀" * 40])
def test_a_word_without_a_space_can_break_and_never_before_an_accent(text: str) -> None:
    parts = bare(text).split(BREAK)
    assert "".join(parts) == text
    assert all(0 < len(part) < LONGEST for part in parts)
    assert not any(part.startswith("\u0301") for part in parts)


@pytest.mark.parametrize("text", ["an internationalisation", "漢字" * 40, "a " * 40, "ภาษาไทย" * 10])
def test_ordinary_words_are_left_to_the_rules_of_their_script(text: str) -> None:
    assert BREAK not in bare(text)


@pytest.mark.parametrize(
    ("text", "turned"),
    [("", False), ("12", False), ("abc אבג", False), ("12 אבג abc", True), ("«ب»", True), ("😀", False), ("é", False)],
)
def test_the_first_letter_decides_the_direction(text: str, turned: bool) -> None:
    assert from_the_right(text) is turned
    assert paragraph("words", words(text))[1] is turned


def test_a_paragraph_that_begins_with_our_words_keeps_our_direction() -> None:
    assert paragraph("note", ["label", "Note"], words("אבג"))[1] is False


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "wb:claim-1@", "data:x", "ftp://a.example"]
)
def test_only_web_addresses_lead_anywhere(url: str) -> None:
    assert address(url)[1] == ""
    assert address(" HTTPS://a.example ")[1] == "HTTPS://a.example"


def test_names_stand_in_a_row() -> None:
    assert [run if isinstance(run, str) else run[1] for run in people(["a", "b", "c"])] == [
        "a",
        ", ",
        "b",
        " and ",
        "c",
    ]
    assert people([]) == []
    assert len(people(["a"])) == 1
