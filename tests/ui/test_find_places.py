"""Words are found whatever their case and accents, and the spans lie on whole characters of the text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.text import Span
from workbench.ui import find_places
from workbench.ui.find_places import FoldedText, folded_words

LETTERS = st.text(alphabet="aAäÄsSßẞiİıée\u0301\u0308\u00ad ﬁf😀אבָ한कि“\n", max_size=60)


def found(text: str, words: str) -> list[str]:
    places = FoldedText.of(text).find(words)
    return [places.span(number).of(text) for number in range(len(places))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The Quay, the quay", "quay", ["Quay", "quay"]),
        ("Café, cafe\u0301s, CAFE", "cafe", ["Café", "cafe\u0301", "CAFE"]),
        ("a cafe", "Café", ["cafe"]),
        ("İzmir and Izmir", "izmir", ["İzmir", "Izmir"]),
        ("Straße, STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Maß und Masse", "mas", ["Maß", "Mas"]),
        ("ß", "s", ["ß"]),
        ("aßs", "s", ["ß", "s"]),
        ("ßa", "sa", ["ßa"]),
        ("😀 ships 😀 ships", "SHIPS", ["ships", "ships"]),
        ("he said “don’t” — twice", '"don\'t" -', ["“don’t” —"]),
        ("120\u00a0ships\nof Malta", "ships of", ["ships\nof"]),
        ("har\u00adbour", "harbour", ["har\u00adbour"]),
        ("שָׁלוֹם", "שלום", ["שָׁלוֹם"]),
        ("कि की", "क", ["क", "क"]),
        ("がか", "か", ["か"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ﬁne", "fin", ["ﬁn"]),
        ("a (b) c+", "(b", ["(b"]),
        ("anything", "  ", []),
        ("anything", "\u0301", []),
        ("", "a", []),
    ],
)
def test_words_are_found_whole(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


@given(LETTERS, st.text(alphabet="aäsßiİe\u0301 fi한", min_size=1, max_size=3))
def test_places_are_in_order_apart_and_hold_the_words(text: str, words: str) -> None:
    places = FoldedText.of(text).find(words)
    spans = [places.span(number) for number in range(len(places))]
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert folded_words(words) in folded_words(span.of(text))
    assert bool(spans) == bool(folded_words(words).strip() and folded_words(words) in folded_words(text))


@given(LETTERS)
def test_a_character_is_found_where_it_stands(text: str) -> None:
    for at, character in enumerate(text):
        if folded_words(character).strip():
            places = FoldedText.of(text).find(character)
            assert any(places.span(n).start <= at < places.span(n).end for n in range(len(places)))


@given(LETTERS, st.integers(0, 60), st.integers(0, 60))
def test_what_touches_a_part_is_what_a_look_at_every_place_gives(text: str, start: int, end: int) -> None:
    start, end = sorted((start, end))
    places = FoldedText.of(text).find("s")
    every = [places.span(number) for number in range(len(places))]
    wanted = [span for span in every if span.start < end and span.end > start]
    assert [span for span, _ in places.between(start, end)] == wanted
    if every:
        later = [number for number, span in enumerate(every) if span.start >= start]
        assert places.from_offset(start) == (later[0] if later else 0)


@given(LETTERS, st.integers(1, 7))
def test_folding_in_steps_gives_the_same_as_at_once(text: str, size: int) -> None:
    whole = FoldedText.of(text).find("s")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(find_places, "SLICE", size)
        patch.setattr(find_places, "LOOKED_AT", size)
        parts = FoldedText.of(text).find("s")
    assert [parts.span(n) for n in range(len(parts))] == [whole.span(n) for n in range(len(whole))]


@given(st.text(alphabet="aab", max_size=60), st.text(alphabet="ab", min_size=1, max_size=4), st.integers(1, 9))
def test_looking_in_steps_finds_what_is_found_at_once(text: str, words: str, size: int) -> None:
    folded = FoldedText.of(text)
    whole = folded.find(words)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(find_places, "LOOKED_AT", size)
        parts = folded.find(words)
    assert [parts.span(n) for n in range(len(parts))] == [whole.span(n) for n in range(len(whole))]


def test_an_accent_of_its_own_belongs_to_the_letter_before() -> None:
    text = unicodedata.normalize("NFD", "Köln, Zürich")
    places = FoldedText.of(text).find("zuri")
    assert places.span(0) == Span(text.index("Z"), text.index("c"))
