"""Soft hyphens part no word for the finder, and its places still count in the text that has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.documents import Block, ImportedText
from workbench.core.soft_hyphens import SOFT_HYPHEN
from workbench.core.text import Span
from workbench.extract import find, finder, why_not

TEXT = "In 2019 the harbour of Velmora handled 4.2 million tonnes, said Ada Brook. It was lovely."


def imported(text: str) -> ImportedText:
    return ImportedText(text, (Block(Span(0, len(text))),), "text/plain", "plain 1")


@given(st.lists(st.integers(0, len(TEXT)), max_size=12))
def test_the_same_is_found_wherever_soft_hyphens_stand(places: list[int]) -> None:
    hyphenated = TEXT
    for place in sorted(places, reverse=True):
        hyphenated = hyphenated[:place] + SOFT_HYPHEN + hyphenated[place:]
    plain, found = finder.find(imported(TEXT)), find(imported(hyphenated))
    assert len(found.candidates) == len(plain.candidates)
    for one, other in zip(found.candidates, plain.candidates, strict=True):
        assert one.span.of(hyphenated).replace(SOFT_HYPHEN, "") == other.span.of(TEXT)
        assert (one.statement, one.finding.kind, one.finding.speaker) == (
            other.statement, other.finding.kind, other.finding.speaker
        )  # fmt: skip
        for fact, expected in zip(one.finding.facts, other.finding.facts, strict=True):
            assert fact.span.of(hyphenated).replace(SOFT_HYPHEN, "") == expected.text
            assert one.span.covers(fact.span)


def test_a_sentence_with_a_soft_hyphen_says_why_it_is_not_listed() -> None:
    text = TEXT.replace("lovely", f"love{SOFT_HYPHEN}ly")
    sentence = find(imported(text)).passages[0].sentences[-1]
    assert why_not(imported(text), sentence)
