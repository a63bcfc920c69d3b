"""Places of an earlier text in a later one: only what is beyond doubt, and never other words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.carrying import Cut, carried
from workbench.core.text import Span

SENTENCES = st.sampled_from(
    [
        "Ann sold 40 ships.",
        "It rained.",
        "The quay cost 3 million.",
        "Ω rose by 5 \N{ANCHOR}.",
        "No.",
        "Bo left in 1990.",
    ]
)
TEXTS = st.lists(SENTENCES, max_size=12)


def cut(*sentences: str) -> Cut:
    text = " ".join(sentences)
    return Cut(text, tuple(Span(*found.span()) for found in re.finditer(r"[^.]+\.", text)))


def trimmed(text: Cut) -> Cut:
    """Without the space before a sentence."""
    spans = (Span(s.end - len(s.of(text.text).lstrip()), s.end) for s in text.sentences)
    return Cut(text.text, tuple(spans))


def words_now(before: Cut, after: Cut) -> list[str | None]:
    found = carried(before, after, before.sentences)
    return [f"{span.start}: {span.of(after.text)}" if span else None for span in found]


def test_a_sentence_goes_where_its_words_are() -> None:
    before = trimmed(cut("Ann sold 40 ships.", "It rained.", "Bo left in 1990."))
    after = trimmed(cut("It rained.", "Then Ann sold 41 ships.", "Bo left in 1990."))
    assert words_now(before, after) == [None, "0: It rained.", "35: Bo left in 1990."]


def test_part_of_a_sentence_goes_with_all_of_it() -> None:
    before, after = trimmed(cut("Ann sold 40 ships.")), trimmed(cut("It rained.", "Ann sold 40 ships."))
    assert carried(before, after, [Span(4, 11)]) == [Span(15, 22)]
    longer = trimmed(cut("Nobody says that Ann sold 40 ships."))
    assert carried(before, longer, [Span(4, 11)]) == [None]


def test_a_place_of_several_sentences_needs_all_of_them_in_one_piece() -> None:
    before = trimmed(cut("It rained.", "Ann sold 40 ships.", "Bo left in 1990."))
    both = Span(15, 45)
    assert carried(before, trimmed(cut("Ann sold 40 ships.", "Bo left in 1990.")), [both]) == [Span(4, 34)]
    assert carried(before, trimmed(cut("Ann sold 40 ships.", "It rained.", "Bo left in 1990.")), [both]) == [None]


def test_the_same_words_twice_are_told_apart_by_what_is_around_them() -> None:
    before = trimmed(cut("No.", "Ann sold 40 ships.", "No.", "Bo left in 1990."))
    after = trimmed(cut("It rained.", "No.", "Bo left in 1990."))
    assert words_now(before, after) == [None, None, "11: No.", "15: Bo left in 1990."]


def test_the_same_words_twice_without_any_difference_are_left() -> None:
    before = trimmed(cut("No."))
    after = trimmed(cut("It rained.", "No.", "It rained.", "No.", "It rained."))
    assert words_now(before, after) == [None]


def test_no_words_are_nowhere() -> None:
    text = trimmed(cut("No."))
    assert carried(text, text, [Span(1, 1)]) == [None]


@given(TEXTS, TEXTS, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=8))
def test_what_goes_along_keeps_its_words_and_its_own_place(
    old: list[str], new: list[str], places: list[tuple[int, int]]
) -> None:
    before, after = trimmed(cut(*old)), trimmed(cut(*new))
    length = len(before.text)
    spans = [Span(start, min(start + size, length)) for start, size in places if start < length]
    found = carried(before, after, spans)
    assert len(found) == len(spans)
    for span, now in zip(spans, found, strict=True):
        assert now is None or now.of(after.text) == span.of(before.text)
    sentences = [now for now in carried(before, after, before.sentences) if now is not None]
    assert len(set(sentences)) == len(sentences)
    assert set(sentences) <= set(after.sentences)


@given(TEXTS)
def test_in_an_equal_text_every_sentence_is_where_it_was_or_in_doubt(said: list[str]) -> None:
    text = trimmed(cut(*said))
    for before, now in zip(text.sentences, carried(text, text, text.sentences), strict=True):
        assert now in (None, before)
        if said.count(before.of(text.text)) == 1:
            assert now == before
