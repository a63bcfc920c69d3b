"""Find in the document by keys: lit as one types, counted, round and round, and back where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.document_pane import DocumentPane
from workbench.ui.find_bar import FindBar
from workbench.ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """A key pressed where the keys are."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def pane(window: Window) -> DocumentPane:
    assert window.page is not None
    return window.page.document


def open_bar(qtbot: QtBot, window: Window) -> FindBar:
    press(Key.Key_F, Modifier.ControlModifier | Modifier.ShiftModifier)
    bar = pane(window).find_bar
    qtbot.waitUntil(bar.field.hasFocus)
    return bar


def type_words(qtbot: QtBot, bar: FindBar, words: str, count: str) -> None:
    QTest.keyClicks(bar.field, words)
    qtbot.waitUntil(lambda: bar.count.text() == count)


def present(window: Window) -> str:
    """The words of the place that is selected now."""
    selected = pane(window).view.selected_span()
    return selected.of(text(window)) if selected is not None else ""


def text(window: Window) -> str:
    assert window.page is not None
    return window.page.session.desk.version(1).text


def lit(window: Window) -> list[str]:
    whole = text(window)
    return [span.of(whole) for span, _ in pane(window).view.page.relief.hits.between(0, len(whole))]


def test_what_is_typed_is_lit_counted_and_shown(qtbot: QtBot, window: Window) -> None:
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "THE", "1 of 6")
    assert [words.lower() for words in lit(window)] == ["the"] * 6
    assert present(window) == "The"
    type_words(qtbot, bar, " q", "1 of 2")
    assert lit(window) == ["The q", "the q"]
    type_words(qtbot, bar, "x", "Nothing found")
    assert lit(window) == []
    assert not bar.next.isEnabled()


def test_enter_goes_round_and_shift_enter_back(qtbot: QtBot, window: Window) -> None:
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "qua", "1 of 2")
    press(Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    press(Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    press(Key.Key_Return, Modifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"


def test_enter_on_the_heels_of_a_letter_finds_it(qtbot: QtBot, window: Window) -> None:
    bar = open_bar(qtbot, window)
    QTest.keyClicks(bar.field, "malta")
    press(Key.Key_Return)
    assert bar.count.text() == "1 of 1"
    assert present(window) == "Malta"


def test_esc_goes_back_where_one_was(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    window.resize(900, 520)
    page = window.page
    page.session.desk.import_text("\n\n".join(["A line of the pier."] * 200 + ["The lamp."]) + "\n", title="Long")
    page.document.step_document(1)
    page.focus_document()
    bar_before, caret = page.document.view.page.top, page.document.view.caret()
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "lamp", "1 of 1")
    assert page.document.view.page.top > bar_before
    press(Key.Key_Escape)
    assert not bar.isVisible()
    assert (page.document.view.page.top, page.document.view.caret()) == (bar_before, caret)
    assert page.document.view.page.hasFocus()
    assert page.document.view.selected_span() is None


def test_down_goes_to_the_place_and_esc_then_stays_there(qtbot: QtBot, window: Window) -> None:
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "malta", "1 of 1")
    press(Key.Key_Down)
    assert pane(window).view.page.hasFocus()
    press(Key.Key_F3)
    assert bar.count.text() == "1 of 1"
    press(Key.Key_Escape)
    assert not bar.isVisible()
    assert present(window) == "Malta"
    assert pane(window).view.page.hasFocus()


def test_f3_goes_on_with_what_was_looked_for_last(qtbot: QtBot, window: Window) -> None:
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "quay", "1 of 2")
    press(Key.Key_Escape)
    press(Key.Key_F3)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.count.text() == "1 of 2")
    press(Key.Key_F3)
    assert bar.count.text() == "2 of 2"
    press(Key.Key_F3, Modifier.ShiftModifier)
    assert bar.count.text() == "1 of 2"


def test_selected_words_are_looked_for(qtbot: QtBot, window: Window) -> None:
    view = pane(window).view
    at = text(window).index("the quay")
    view.select(type(view.whereabouts().words)(at, at + 8))
    bar = open_bar(qtbot, window)
    qtbot.waitUntil(lambda: bar.count.text().endswith("of 2"))
    assert bar.words == "the quay"


def test_the_search_of_the_case_is_lit_again_when_the_bar_is_closed(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    window.page.header.search.setText("ships")
    assert lit(window) == ["ships"]
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "pilot", "1 of 1")
    assert lit(window) == ["pilot"]
    press(Key.Key_Escape)
    assert lit(window) == ["ships"]


def test_another_document_is_searched_too_and_does_not_move(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "pier", "Nothing found")
    window.page.session.desk.import_text("A pier.\n\nThe pier has 30 lamps.\n", title="Other")
    window.page.document.step_document(1)
    qtbot.waitUntil(lambda: bar.count.text() == "2 found")
    assert pane(window).view.selected_span() is None
    press(Key.Key_Return)
    assert bar.count.text() == "1 of 2"


def test_a_long_text_is_folded_in_steps_and_found_in(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.ui import find_bar, find_places

    monkeypatch.setattr(find_bar, "WHOLE", 50)
    monkeypatch.setattr(find_places, "SLICE", 20)
    monkeypatch.setattr(find_places, "LOOKED_AT", 20)
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "the", "1 of 6")


@pytest.mark.parametrize("scale", [80, 200])
def test_it_fits_the_pane_at_every_text_scale(qtbot: QtBot, window: Window, scale: int) -> None:
    window.resize(1280, 800)
    window.look.set_scale(scale)
    bar = open_bar(qtbot, window)
    type_words(qtbot, bar, "the", "1 of 6")
    for part in (bar.field, bar.count, *(b for b in (bar.previous, bar.next, bar.back) if b.isVisible())):
        assert bar.rect().contains(part.geometry()), part
    assert bar.field.width() >= 60


def test_without_a_document_there_is_nothing_to_find_in(first_window: Window) -> None:
    assert not first_window.actions_installed.by_id["find"].isEnabled()
