"""The middle of the window follows the claim, the search and the documents of the case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.document_pane import title_lines, whole_words
from workbench.ui.passage_hits import snippet
from workbench.ui.searched_words import hits
from workbench.ui.window import Window


def test_hits_are_whole_words_that_begin_with_what_is_searched() -> None:
    text = "Port, ports and the Portuguese; report."
    assert [span.of(text) for span in hits(text, "port")] == ["Port", "ports", "Portuguese"]
    assert hits(text, "") == []
    assert hits(text, "  ") == []
    assert [span.of(text) for span in hits("a (b) c+", "(b")] == []


@given(st.text(), st.text(max_size=12))
def test_hits_lie_inside_the_text_in_order_and_hold_a_searched_word(text: str, words: str) -> None:
    found = hits(text, words)
    assert found == sorted(found)
    for span in found:
        assert span.end <= len(text)
        assert len(span)


@given(st.text(max_size=400), st.text(max_size=12))
def test_a_snippet_is_one_line_of_the_text(text: str, words: str) -> None:
    shown = snippet(text, words)
    assert "\n" not in shown
    assert shown.strip("…").strip() in " ".join(text.split()) or not shown.strip("…").strip()


def test_a_snippet_shows_the_searched_word_of_a_long_passage() -> None:
    shown = snippet("word " * 100 + "needle " + "word " * 100, "needle")
    assert "needle" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 200


def test_a_document_is_headed_by_file_and_role_and_by_its_title_only_when_the_text_lacks_it(desk: Desk) -> None:
    (document,) = desk.documents()
    text = desk.version(document.id).text
    assert title_lines(document, text) == ["Harbour report.txt · draft"]
    titled = replace(document, title="Another title", outlet="The Gazette", version_number=3)
    assert title_lines(titled, text) == ["Harbour report.txt · draft 3 · The Gazette", "Another title"]


def test_the_document_of_the_claim_at_hand_is_shown(window: Window) -> None:
    assert window.page is not None
    page = window.page
    other = page.session.desk.import_text("Other\n\nThe pier has 30 lamps.\n", title="Other")
    assert page.document.document is not None
    assert page.document.document.id != other.id
    claim = next(c for c in page.session.desk.claims(page.session.desk.claim_ids()) if c.document_id == other.id)
    page.session.go_to(claim.id)
    assert page.document.document.id == other.id
    relief = page.document.view.page.relief
    assert (relief.present, relief.present_span) == (claim.id, claim.span)


def test_brackets_go_through_the_documents_and_the_claim_stays(window: Window) -> None:
    assert window.page is not None
    page = window.page
    other = page.session.desk.import_text("Other\n\nThe pier has 30 lamps.\n", title="Other")
    at_hand = page.session.current
    for expected in (other.id, 1):
        QTest.keyClick(page.queue.view, Qt.Key.Key_BracketRight)
        assert page.document.document is not None
        assert page.document.document.id == expected
    assert page.session.current == at_hand


def test_clicking_a_mark_takes_its_claim_in_hand(window: Window) -> None:
    assert window.page is not None
    third = window.page.session.model.ids[2]
    window.page.document.view.claim_activated.emit(third)
    assert window.page.session.current is not None
    assert window.page.session.current.id == third
    assert window.page.queue.view.currentIndex().row() == 2


def test_a_passage_is_shown_without_changing_the_claim(window: Window) -> None:
    assert window.page is not None
    before = window.page.session.current
    window.page.document.show_passage(1, Span(0, 7))
    assert window.page.session.current == before


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("The harbour took in 120 ships.", "arbour took in 12", "harbour took in 120"),
        ("The harbour took in 120 ships.", " harbour ", "harbour"),
        ("Ein Cafe\u0301 in Wien", "afe", "Cafe\u0301"),
        ("הנמל קלט 120 ספינות", "נמל קל", "הנמל קלט"),
        ("港口去年接收了120艘船", "去年接收", "去年接收"),
        ("one 😀 two", "😀", "😀"),
        ("   ", "  ", ""),
    ],
)
def test_a_selection_is_widened_to_whole_words(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    assert whole_words(text, Span(start, start + len(cut))).of(text) == whole


@given(st.text(max_size=40), st.data())
def test_a_widened_selection_holds_all_that_was_selected_but_white_space(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    found = whole_words(text, span)
    assert span.of(text).strip() in found.of(text)
    assert found == whole_words(text, found)


def test_what_changes_beside_leaves_the_reader_in_another_document(window: Window) -> None:
    assert window.page is not None
    page = window.page
    other = page.session.desk.import_text("Other\n\nThe pier has 30 lamps.\n", title="Other")
    at_hand = page.session.current
    assert at_hand is not None
    page.document.step_document(1)
    page.session.desk.set_note(at_hand.id, "Seen by the pilot too.")
    assert page.document.document is not None
    assert page.document.document.id == other.id
