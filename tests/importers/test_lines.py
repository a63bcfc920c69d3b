"""Blocks of a text that knows only lines."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.importers.lines import cut

_TEXT = """\
The harbour board bought the two boats in 2021 from a company in the south that had used them on a shorter route. \
It paid 4.1 million crowns for each of them, a little less than the 4.4 million it had set aside.
A third boat was never built. The yard at Lomnes asked for more money than the board could give, and the plan was \
dropped after a vote in which six members of the board were for it and nine against."""
PARAGRAPHS = _TEXT.split("\n")


def words(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in cut(text)]


def test_every_line_is_a_block() -> None:
    assert words("A headline\nBy Ann Lee\n\n  A long first paragraph.  \n\t\nSecond.\n") == [
        "A headline",
        "By Ann Lee",
        "A long first paragraph.",
        "Second.",
    ]


@pytest.mark.parametrize("width", [55, 60, 66, 72, 78, 85, 90])
def test_lines_broken_at_a_fixed_width_are_joined_to_paragraphs(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert "\n" in text.split("\n\n")[0]
    assert words(text) == PARAGRAPHS


def test_short_lines_stay_apart_in_a_broken_text() -> None:
    text = "Harbour news\nBy Ann Lee\n\n" + textwrap.fill(PARAGRAPHS[0], 70) + "\n\n1. one\n2. two\n"
    assert words(text) == ["Harbour news", "By Ann Lee", PARAGRAPHS[0], "1. one", "2. two"]


def test_one_sentence_a_line_is_not_taken_for_broken_lines() -> None:
    lines = [
        "The ferry left at nine and carried more than four hundred people.",
        "It was late.",
        "The harbour master counted forty lorries and twelve buses on board.",
        "Nobody had booked a cabin for the dog, so it slept in the corridor.",
        "The storm came at two in the morning and lasted until the afternoon.",
    ]
    assert words("\n".join(lines)) == lines


@given(st.text(st.sampled_from("ab. \n\t\u00a0é👩"), max_size=400))
def test_blocks_are_in_order_without_outer_space_and_hold_every_word(text: str) -> None:
    spans = cut(text)
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert [w for span in spans for w in span.of(text).split()] == text.split()
