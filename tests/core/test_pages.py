"""Where words stand on a page: boxes of spans, the character under a point, the height at which one reads."""

from __future__ import annotations

from array import array
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.pages import Box, PageLine, PageWords
from workbench.core.text import Span


def line(start: int, number: int, words: str, left: float = 50) -> PageLine:
    """A line of characters ten points wide and twelve high, lines twenty apart; spaces have no place."""
    places = [Box(left + 10 * n, 20 * number, left + 10 * n + 10, 20 * number + 12) if one != " " else
              Box(inf, inf, -inf, -inf) for n, one in enumerate(words)]  # fmt: skip
    lefts, tops, rights, bottoms = (array("f", edges) for edges in zip(*places, strict=True))
    return PageLine(start, number, lefts, tops, rights, bottoms)


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, PageWords]:
    """A text and the page it is set on, word after word, in lines of a few words."""
    words = draw(st.lists(st.text("abc", min_size=1, max_size=6), min_size=1, max_size=30))
    per_line = draw(st.integers(1, 7))
    rows = [" ".join(words[at : at + per_line]) for at in range(0, len(words), per_line)]
    lines, at = [], 0
    for number, row in enumerate(rows):
        lines.append(line(at, number, row))
        at += len(row) + 1
    return " ".join(rows), PageWords(tuple(lines))


@given(pages(), st.data())
def test_every_character_of_a_span_is_found_inside_its_boxes(page: tuple[str, PageWords], data: st.DataObject) -> None:
    text, words = page
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    boxes = words.boxes(span)
    for offset in range(span.start, span.end):
        for one in words.boxes(Span(offset, offset + 1)):
            middle = (one.left + one.right) / 2, (one.top + one.bottom) / 2
            assert any(b.left <= middle[0] <= b.right and b.top <= middle[1] <= b.bottom for b in boxes)
            assert words.offset_at(*middle) == offset
    assert len(boxes) <= len(words.lines)
    assert bool(boxes) == bool(span.of(text).strip())


@given(pages(), st.data())
def test_what_is_read_at_the_height_of_an_offset_stands_on_its_line(
    page: tuple[str, PageWords], data: st.DataObject
) -> None:
    text, words = page
    offset = data.draw(st.integers(0, len(text) - 1).filter(lambda at: text[at] != " "))
    height = words.height_of(offset)
    assert height is not None
    near = words.offset_near(height, offset)
    assert near is not None
    assert words.line_box(near) == words.line_box(offset)


def test_of_two_columns_at_one_height_that_is_read_which_was_read_before() -> None:
    words = PageWords((line(0, 1, "left", 50), line(5, 2, "column", 50), line(12, 1, "right", 300)))
    assert words.offset_near(24, near=0) in range(4)
    assert words.offset_near(24, near=14) in range(12, 17)


def test_pieces_of_one_line_have_one_box_and_a_page_without_words_none() -> None:
    both = PageWords((line(0, 1, "one", 50), line(4, 1, "two", 100)))
    assert both.boxes(Span(0, 7)) == [Box(50, 20, 130, 32)]
    empty = PageWords(())
    assert (empty.span, empty.boxes(Span(0, 5)), empty.offset_at(1, 1)) == (None, [], None)
    assert (empty.offset_near(5, 0), empty.height_of(3), empty.line_box(3)) == (None, None, None)
