"""A text with and without its soft hyphens: the same words at both places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.soft_hyphens import SOFT_HYPHEN, Unhyphenated
from workbench.core.text import Span

_TEXTS = st.text(alphabet=["a", "b", " ", SOFT_HYPHEN, "👩"], max_size=40)


@given(_TEXTS, st.data())
def test_a_span_comes_back_to_the_same_words(full: str, data: st.DataObject) -> None:
    plain = Unhyphenated(full)
    start = data.draw(st.integers(0, len(plain.text)))
    span = Span(start, data.draw(st.integers(start, len(plain.text))))
    back = plain.to_full(span)
    assert back.of(full).replace(SOFT_HYPHEN, "") == span.of(plain.text)
    assert plain.from_full(back) == span
    assert back.of(full) == back.of(full).strip(SOFT_HYPHEN)


def test_a_broken_word_is_one_word() -> None:
    plain = Unhyphenated("The har\u00adbour.")
    assert plain.text == "The harbour."
    assert plain.to_full(Span(4, 11)) == Span(4, 12)
