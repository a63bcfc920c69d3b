"""Where searched words stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.ui.test_window import desk_of, page_of, session_of
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.ui.searched_words import SearchedWords, hits
from workbench.ui.window import Window

LETTERS = st.text(st.sampled_from("aàÀbé e\u0301 -1日א🧭"), max_size=60)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafe", ["Café", "cafe\u0301s", "CAFE"]),
        ("CAFÉ", ["Café", "cafe\u0301s", "CAFE"]),
        ("łodz", ["Łódź"]),
        ("lodz", []),
        ("4.2", ["4.2"]),
        ("tea house", ["house", "tea"]),
        ("ouse", []),
        ("", []),
    ],
)
def test_words_are_lit_whatever_their_case_and_accents(words: str, found: list[str]) -> None:
    text = "Café, two cafe\u0301s and a CAFE; the house had tea for 4.2 euros in Łódź."
    assert sorted(span.of(text) for span in hits(text, words)) == sorted(found)


@example("111111111-1", "111111111-", 10, 11)
@given(LETTERS, LETTERS, st.integers(0, 60), st.integers(0, 60))
def test_what_is_in_sight_is_lit_as_in_the_whole_text(text: str, words: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(max(start, end), len(text))
    whole = [span for span in hits(text, words) if span.start < end and span.end > start]
    lit = [span for span, _ in SearchedWords(text, words).between(start, end) if span.end > start]
    assert lit == whole


def test_the_search_says_where_else_the_words_stand(qtbot: QtBot, window: Window) -> None:
    desk, ids = desk_of(window), session_of(window).model.ids
    desk.set_note(ids[0], "The quay master knows")
    desk.judge(ids[1], "wrong", reason="No quay is meant")
    desk.attach_evidence(ids[0], EvidenceEntry(Relation.SUPPORTS, title="Quay register"))
    page_of(window).header.search.setText("quay")
    found = page_of(window).queue.head.found
    qtbot.waitUntil(lambda: found.text() == "3 claims · in notes of 2 · in evidence of 1 · also in 2 passages")
