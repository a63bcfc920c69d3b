"""Edges of a claim move by words and by letters as they are read, whatever they are made of."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.text import Span
from workbench.ui.passage.edges import Edge, moved

TEXT = "It cost 38.5 million euros, and 👨‍👩‍👧 came. Cafe\u0301s don’t open."


def walked(text: str, span: Span, edge: Edge, way: int, *, letter: bool = False, most: int = 6) -> list[str]:
    """The words after each press of a key."""
    shown = []
    for _ in range(most):
        further = moved(text, span, edge, way, letter=letter)
        if further is None:
            break
        span = further
        shown.append(span.of(text))
    return shown


def test_the_end_goes_on_by_words_and_by_the_marks_behind_them() -> None:
    start = TEXT.index("cost")
    assert walked(TEXT, Span(start, start + 4), "end", 1) == [
        "cost 38.5",
        "cost 38.5 million",
        "cost 38.5 million euros",
        "cost 38.5 million euros,",
        "cost 38.5 million euros, and",
        "cost 38.5 million euros, and 👨‍👩‍👧",
    ]


def test_back_again_it_stands_where_it_stood_and_something_is_left() -> None:
    start = TEXT.index("million")
    assert walked(TEXT, Span(start, TEXT.index(" came")), "end", -1) == [
        "million euros, and",
        "million euros,",
        "million euros",
        "million",
    ]


def test_the_start_stands_before_words() -> None:
    end = TEXT.index(" open")
    assert walked(TEXT, Span(end - 5, end), "start", -1, most=3) == [
        "Cafe\u0301s don’t",
        "came. Cafe\u0301s don’t",
        "👨‍👩‍👧 came. Cafe\u0301s don’t",
    ]
    assert walked(TEXT, Span(TEXT.index("and"), end), "start", 1, most=1) == [TEXT[TEXT.index("👨") : end]]


def test_a_letter_goes_with_its_marks_and_an_emoji_with_what_is_joined_to_it() -> None:
    start = TEXT.index("Cafe")
    assert walked(TEXT, Span(start, start + 3), "end", 1, letter=True, most=2) == ["Cafe\u0301", "Cafe\u0301s"]
    family = TEXT.index("👨")
    assert walked(TEXT, Span(family - 4, family - 1), "end", 1, letter=True, most=2) == ["and ", "and 👨‍👩‍👧"]


def test_words_from_right_to_left_move_in_the_order_they_are_read() -> None:
    hebrew = "בשנת 2019 באו ארבעים אניות."
    assert walked(hebrew, Span(0, 4), "end", 1, most=2) == ["בשנת 2019", "בשנת 2019 באו"]


def test_at_the_ends_of_the_text_an_edge_stays() -> None:
    assert moved(TEXT, Span(0, 2), "start", -1) is None
    assert moved(TEXT, Span(0, len(TEXT)), "end", 1) is None
    assert moved(TEXT, Span(0, 2), "end", -1) is None
    assert moved(TEXT, Span(0, 1), "end", -1, letter=True) is None


@given(
    text=st.text(alphabet=st.sampled_from("ab  .,é\u0301😀👍🏽\u200dא12\n"), min_size=1, max_size=40),
    data=st.data(),
    edge=st.sampled_from(["start", "end"]),
    way=st.sampled_from([1, -1]),
    letter=st.booleans(),
)
def test_an_edge_moves_the_asked_way_and_parts_no_letter(
    text: str, data: st.DataObject, edge: Edge, way: int, letter: bool
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = moved(text, span, edge, way, letter=letter)
    if found is None:
        return
    assert found.of(text).strip()
    kept, came = (found.end, found.start) if edge == "start" else (found.start, found.end)
    assert kept == (span.end if edge == "start" else span.start)
    assert (came - (span.start if edge == "start" else span.end)) * way > 0
    if came < len(text) and came > 0 and not text[came - 1].isspace():
        assert not unicodedata.combining(text[came])


@pytest.mark.parametrize("edge", ["start", "end"])
def test_a_word_longer_than_is_looked_at_is_left_all_the_same(edge: Edge) -> None:
    text = "x" * 2000
    assert moved(text, Span(900, 1000), edge, -1 if edge == "start" else 1) is not None
