"""Marks are found by place and by claim as if each one were looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.claims import Mark
from workbench.core.text import Span
from workbench.ui.passage.marks import Marked

PLACES = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
VERDICTS = st.sampled_from([None, "verified", "wrong"])
MARKS = st.lists(st.builds(Mark, st.integers(1, 12), PLACES, VERDICTS), max_size=12, unique_by=lambda one: one.claim_id)


def in_order(marks: list[Mark]) -> list[Mark]:
    return sorted((one for one in marks if len(one.span)), key=lambda one: (one.span, one.claim_id))


@given(MARKS, st.integers(0, 45), st.integers(0, 45))
def test_the_marks_of_a_part_are_those_that_touch_it(marks: list[Mark], one: int, other: int) -> None:
    start, end = min(one, other), max(one, other) + 1
    part = Span(start, end)
    assert Marked.of(marks).between(start, end) == [mark for mark in in_order(marks) if mark.span.overlaps(part)]


@given(MARKS, st.lists(st.builds(Mark, st.integers(1, 14), PLACES.filter(len), VERDICTS), max_size=6))
def test_marks_that_are_put_later_count_like_those_of_the_beginning(marks: list[Mark], later: list[Mark]) -> None:
    marked, expected = Marked.of(marks), {one.claim_id: one for one in in_order(marks)}
    for mark in later:
        marked.put(mark)
        expected[mark.claim_id] = mark
        assert marked.mark_of(mark.claim_id) == marked.mark_of(mark.claim_id, mark.span) == mark
    found = marked.between(0, 100)
    assert {one.claim_id: one for one in found} == expected
    assert len(found) == len(expected)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)


def test_a_claim_that_has_no_mark_here_has_none() -> None:
    marked = Marked.of([Mark(1, Span(2, 5), None)])
    assert marked.mark_of(2) is None
    assert marked.mark_of(2, Span(2, 5)) is None
    assert Marked().between(0, 9) == []
