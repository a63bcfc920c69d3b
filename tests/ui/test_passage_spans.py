"""Spans found by place, and the part of a long text that is laid out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.text import Span
from workbench.ui.passage.spans import SpanIndex
from workbench.ui.passage.windows import LONGEST_LINE, WHOLE, WINDOW, fits_whole, window_around

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair))))


@given(SPANS, st.integers(0, 80), st.integers(0, 40))
def test_what_touches_a_range_is_found_in_the_order_of_the_text(spans: list[Span], start: int, length: int) -> None:
    index = SpanIndex((span, number) for number, span in enumerate(spans))
    wanted = sorted(span for span in spans if len(span) and span.start < start + length and span.end > start)
    if length:
        assert [span for span, _number in index.between(start, start + length)] == wanted


@given(SPANS, st.integers(0, 80))
def test_the_shortest_of_several_spans_at_a_character_is_meant(spans: list[Span], offset: int) -> None:
    found = SpanIndex((span, None) for span in spans).at(offset)
    there = [len(span) for span in spans if span.start <= offset < span.end]
    assert (len(found[0]) if found else None) == (min(there) if there else None)


def test_short_texts_are_laid_out_whole_unless_a_line_is_endless() -> None:
    assert fits_whole("")
    assert fits_whole("words\n" * 100)
    assert not fits_whole("x" * (LONGEST_LINE + 1))
    assert not fits_whole("line\n" * (WHOLE // 5 + 1))


@given(
    st.lists(st.sampled_from(["word ", "\n", "🧭", "a", "long" * 40]), max_size=300).map("".join),
    st.integers(0, 5000),
    st.integers(20, 400),
)
def test_a_window_holds_the_readers_place(text: str, offset: int, size: int) -> None:
    offset = min(offset, len(text))
    window = window_around(text, offset, size)
    assert 0 <= window.start <= offset <= window.end <= len(text)
    if len(text) <= size:
        assert window == Span(0, len(text))
    else:
        assert len(window) >= size


def test_a_window_is_cut_between_paragraphs() -> None:
    text = ("A line of forty characters, more or less.\n\n") * 3000
    window = window_around(text, 60_000)
    assert text[window.start - 1] == "\n"
    assert text[window.end - 1] == "\n"
    assert len(window) < WINDOW + 200


def test_a_window_in_one_long_line_is_cut_between_words() -> None:
    text = "word " * 60_000
    window = window_around(text, 150_000)
    assert text[window.start - 1] == " "
    assert window.of(text).startswith("word")
