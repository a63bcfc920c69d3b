"""The changed text: nothing lost, nothing twice, every change at its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.preview import changed_text
from workbench.core.text import Span


@st.composite
def texts_with_changes(draw: st.DrawFn) -> tuple[str, list[tuple[Span, str]]]:
    text = draw(st.text(max_size=40))
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places), max_size=6))
    return text, [(Span(min(pair), max(pair)), draw(st.text(max_size=5))) for pair in spans]


@given(texts_with_changes())
def test_the_old_words_together_are_the_text(case: tuple[str, list[tuple[Span, str]]]) -> None:
    text, changes = case
    assert "".join(segment.old for segment in changed_text(text, changes)) == text


@given(texts_with_changes())
def test_a_change_stands_once_with_its_words_and_what_is_left_out_overlaps(
    case: tuple[str, list[tuple[Span, str]]],
) -> None:
    text, changes = case
    segments = changed_text(text, changes)
    named = [segment.change for segment in segments if segment.change is not None]
    assert len(named) == len(set(named))
    for segment in segments:
        if segment.change is not None:
            assert (segment.old, segment.new) == (changes[segment.change][0].of(text), changes[segment.change][1])
        else:
            assert segment.old == segment.new
    for left in set(range(len(changes))) - set(named):
        span = changes[left][0]
        assert any(changes[other][0].start <= span.start < changes[other][0].end for other in named)


def test_changes_are_put_in_their_order_whatever_order_they_come_in() -> None:
    text = "Some 40 ships came in 2019."
    segments = changed_text(text, [(Span(22, 26), "2020"), (Span(0, 7), "About 50")])
    assert "".join(segment.new for segment in segments) == "About 50 ships came in 2020."


def test_a_change_past_the_end_is_refused() -> None:
    with pytest.raises(ValueError, match="ends at 3"):
        changed_text("abc", [(Span(1, 4), "")])
