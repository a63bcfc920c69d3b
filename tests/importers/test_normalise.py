"""The one normalisation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.importers.normalise import normalise

ANYTHING = st.text(st.characters() | st.sampled_from("\r\n\x00\ufeff\ud800\udfff"))


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("a\r\nb\rc\n\rd", "a\nb\nc\n\nd"),
        ("\ufeffa\ufeffb", "a\ufeffb"),
        ("a\x00b\ud800c\udfffd", "a\ufffdb\ufffdc\ufffdd"),
        ("e\u0301 ﬁ ½\u00a0\u2028", "e\u0301 ﬁ ½\u00a0\u2028"),
    ],
)
def test_newlines_marks_and_impossible_characters_change_and_nothing_else(raw: str, normal: str) -> None:
    assert normalise(raw) == normal


@given(ANYTHING)
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = normalise(raw)
    assert normalise(once) == once


@given(ANYTHING)
def test_a_normalised_text_can_be_stored_as_utf8_and_has_one_kind_of_line_end(raw: str) -> None:
    normal = normalise(raw)
    assert normal.encode().decode() == normal
    assert not set(normal) & {"\r", "\x00"}
