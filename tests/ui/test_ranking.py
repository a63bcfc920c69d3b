"""Ranking behind the window, the two lines of the queue, and the answer to why something is not listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.core.text import Span
from workbench.desk.ranking import TIER_VARIABLE
from workbench.store import ranking
from workbench.ui.case_page import CasePage
from workbench.ui.window import Window

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def caret_to(page: CasePage, words: str) -> None:
    assert page.document.document is not None
    text = page.session.desk.version(page.document.document.id).text
    at = text.index(words)
    page.document.view.select(Span(at, at))


def test_a_better_ranking_comes_in_the_background_and_moves_nothing_until_a_key_takes_it_over(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "words")
    page = page_of(window)
    desk = page.session.desk
    older = [(claim_id, place / 100, 1.0) for place, claim_id in enumerate(desk.claim_ids())]
    ranking.keep(desk._store, older, {1: "words 0"})
    page.queue.set_order("rank")
    before = list(page.session.model.ids)
    assert window.ranking is not None
    with qtbot.waitSignal(window.ranking.ready, timeout=30_000):
        window.ranking.begin()
    assert list(page.session.model.ids) == before
    ranked = list(page.session.desk.claim_ids(page.queue.filters.wanted))
    assert desk.rankers() != ("words 0",)
    assert ranked != before
    assert "A better ranking is ready" in page.queue.head.moved.text()
    page.queue.catch_up()
    assert "A better ranking is ready" in page.queue.head.moved.text(), "it stays until it is taken over"
    page.queue.apply()
    assert list(page.session.model.ids) == ranked
    assert page.queue.head.moved.isHidden()


def test_an_import_puts_the_ranking_off(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "words")
    assert window.ranking is not None
    window.ranking.begin()
    window.ranking.put_off()
    assert window.ranking._job is None
    assert window.ranking._later.isActive()


def test_an_import_into_the_second_case_of_a_window_wakes_nothing_of_the_first(window: Window, qtbot: QtBot) -> None:
    path = page_of(window).session.desk.path
    window.cases.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what was of the first case is gone
    window.cases.open(path)
    first, second = window.ranking, window.comparing
    assert first is not None
    assert second is not None
    first._later.stop()
    second._later.stop()
    with qtbot.captureExceptions() as raised:
        assert window.intake is not None
        window.intake.bring_in([path.with_name("missing.txt")])
    assert raised == []
    assert first._later.isActive(), "it is put off"
    assert second.waits


def test_sliders_hide_and_count_and_esc_lists_all_again(window: Window) -> None:
    page = page_of(window)
    total = len(page.session.model.ids)
    QTest.keyClick(page.queue.view, Key.Key_L, SHIFT)
    lines = page.queue.head.lines
    assert lines.isVisible()
    assert lines.verifiable.hasFocus()
    worths = [claim.finding.worth or 0 for claim in page.session.desk.claims(page.session.desk.claim_ids())]
    least = sorted(set(worths))[1]
    lines.worth.setValue(round(least * 20))
    shown = len(page.session.model.ids)
    assert shown == sum(worth >= round(least * 20) / 20 for worth in worths)
    assert 0 < shown < total
    assert lines.counted.text().startswith(f"{shown} shown, {total - shown} hidden below the lines")
    QTest.keyClick(lines.worth, Key.Key_Escape)
    assert lines.isHidden()
    assert len(page.session.model.ids) == shown, "the lines stay where they were drawn"
    assert "above the lines" in page.queue.filters.described()
    QTest.keyClick(page.queue.view, Key.Key_Escape)
    assert len(page.session.model.ids) == total


def test_why_a_sentence_is_not_listed_and_one_key_makes_it_a_claim(window: Window) -> None:
    page = page_of(window)
    desk = page.session.desk
    caret_to(page, "port")  # in the heading "Harbour report"
    QTest.keyClick(page.document.view.page, Key.Key_W, SHIFT)
    assert "is not listed:" in window.notice.words.text()
    total = desk.counts().total
    QTest.keyClick(page.document.view.page, Key.Key_M)
    assert desk.counts().total == total + 1


def test_what_was_set_aside_says_why_and_comes_back(window: Window) -> None:
    page = page_of(window)
    caret_to(page, "quay at night")
    QTest.keyClick(page.document.view.page, Key.Key_W, SHIFT)
    assert "photo credit" in window.notice.words.text()
    total = page.session.desk.counts().total
    next(button for button in window.notice._buttons if "register" in button.text()).click()
    assert page.session.desk.counts().total == total + 1


def test_what_is_listed_is_taken_in_hand(window: Window) -> None:
    page = page_of(window)
    caret_to(page, "Malta")
    QTest.keyClick(page.document.view.page, Key.Key_W, SHIFT)
    current = page.session.current
    assert current is not None
    assert "Malta" in current.text


def test_what_was_set_aside_is_restored_by_one_key_and_the_answer_goes(window: Window) -> None:
    page = page_of(window)
    caret_to(page, "quay at night")
    QTest.keyClick(page.document.view.page, Key.Key_W, SHIFT)
    assert window.notice.isVisible()
    assert any("(R)" in button.text() for button in window.notice._buttons)
    total = page.session.desk.counts().total
    QTest.keyClick(page.document.view.page, Key.Key_R)
    assert page.session.desk.counts().total == total + 1
    assert window.notice.isHidden(), "it is listed now"


def test_the_answer_goes_when_the_sentence_is_a_claim_or_one_goes_on(window: Window) -> None:
    page = page_of(window)
    for key in (Key.Key_J, Key.Key_M):
        caret_to(page, "port")
        QTest.keyClick(page.document.view.page, Key.Key_W, SHIFT)
        assert window.notice.isVisible()
        QTest.keyClick(page.document.view.page, key)
        assert window.notice.isHidden()


def test_another_notice_stays_when_the_answer_is_over(window: Window) -> None:
    page = page_of(window)
    caret_to(page, "port")
    QTest.keyClick(page.document.view.page, Key.Key_W, SHIFT)
    window.notice.tell(["The disk is full."])
    page.session.step(1)
    assert window.notice.isVisible()


def test_lines_in_force_are_in_sight_and_a_click_takes_them_away(window: Window) -> None:
    page = page_of(window)
    total = len(page.session.model.ids)
    filters = page.queue.filters
    assert filters._lines_chip.isHidden()
    page.queue.open_lines()
    page.queue.head.lines.worth.setValue(20)
    page.queue.close_lines()
    assert filters._lines_chip.isVisible()
    assert filters._lines_chip.isChecked()
    assert page.queue.nothing.text() == f"All {total} claims are below the lines. Esc lists them all."
    focused = QApplication.focusWidget()
    assert focused is page.queue, "an empty list has no keys to take"
    QTest.mouseClick(filters._lines_chip, Qt.MouseButton.LeftButton)
    assert len(page.session.model.ids) == total
    assert filters._lines_chip.isHidden()


def test_the_filter_of_conflicts_is_in_sight_too(window: Window) -> None:
    filters = page_of(window).queue.filters
    filters.menu.aboutToShow.emit()
    next(one for one in filters.menu.actions() if one.text() == "In conflict").trigger()
    assert filters._conflict_chip.isVisible()
    QTest.mouseClick(filters._conflict_chip, Qt.MouseButton.LeftButton)
    assert not filters.wanted.in_conflict
    assert filters._conflict_chip.isHidden()


def test_of_what_the_lines_hide_it_is_said_how_many_have_a_verdict(window: Window) -> None:
    page = page_of(window)
    first, *_ = page.session.desk.claim_ids()
    page.session.desk.judge(first, "wrong")
    page.queue.open_lines()
    total = page.session.desk.counts().total
    assert "verdict" not in page.queue.head.lines.counted.text()
    page.queue.head.lines.worth.setValue(20)
    told = page.queue.head.lines.counted.text()
    assert told.startswith(f"0 shown, {total} hidden below the lines, 1 of them with a verdict.")


def test_the_offer_of_a_better_ranking_moves_no_row(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    page.queue.set_order("rank")
    top = page.queue.view.mapTo(window, page.queue.view.rect().topLeft())
    page.queue.head.show_ranked()
    qtbot.waitUntil(page.queue.head.moved.isVisible)
    QApplication.processEvents()
    assert page.queue.view.mapTo(window, page.queue.view.rect().topLeft()) == top


def test_what_was_left_out_is_listed_by_a_key(window: Window) -> None:
    page = page_of(window)
    listed = list(page.session.model.ids)
    QTest.keyClick(page.queue.view, Key.Key_D, SHIFT)
    assert page.queue.filters.aside
    assert len(page.session.model.ids) == 1
    QTest.keyClick(page.queue.view, Key.Key_D, SHIFT)
    assert list(page.session.model.ids) == listed


def test_a_text_without_a_claim_says_what_to_do(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    page.session.desk.discard(list(page.session.desk.claim_ids()))
    page.queue.apply()
    page.queue.catch_up()
    words = page.queue.nothing.text()
    assert words.startswith("No claim was found in the text. Put the caret into a sentence: Shift+W")
    assert "Drop documents" not in words
