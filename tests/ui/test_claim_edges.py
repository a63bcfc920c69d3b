"""Claims by hand in the window: edges by keys as one step, split at the caret, merged with a neighbour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from workbench.core.claims import Claim, WorkState
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.window import Window

Key = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
FIRST = "The harbour took in 120 ships in 2019."


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def desk_of(window: Window) -> Desk:
    return page_of(window).session.desk


def at_hand(window: Window) -> Claim:
    claim = page_of(window).session.current
    assert claim is not None
    return claim


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def shown_words(window: Window) -> str:
    relief = page_of(window).document.view.page.relief
    assert relief.present_span is not None
    return relief.present_span.of(desk_of(window).version(1).text)


def test_an_edge_moves_live_and_is_kept_as_one_step_after_a_pause(qtbot: QtBot, window: Window) -> None:
    before, entries = at_hand(window), len(desk_of(window).history())
    press(window, Key.Key_Left, ALT, 3)
    assert shown_words(window) == "The harbour took in 120 ships"
    press(window, Key.Key_Right, ALT | SHIFT)
    assert shown_words(window) == "harbour took in 120 ships"
    assert at_hand(window).text == FIRST
    assert len(desk_of(window).history()) == entries
    qtbot.waitUntil(lambda: at_hand(window).text == "harbour took in 120 ships", timeout=5000)
    assert desk_of(window).undo_label == f"Shrink claim {before.number}"
    assert (at_hand(window).uid, at_hand(window).statement) == (before.uid, "harbour took in 120 ships")
    press(window, Key.Key_Z, CTRL)
    assert at_hand(window) == before
    assert shown_words(window) == FIRST


def test_words_to_come_are_lit_until_they_are_the_claims_own(qtbot: QtBot, window: Window) -> None:
    relief = page_of(window).document.view.page.relief
    press(window, Key.Key_Right, ALT, 2)
    text = desk_of(window).version(1).text
    assert [span.of(text) for span in relief.added] == [" Some 40"]
    page_of(window).edges.keep()
    assert relief.added == ()
    assert at_hand(window).text == f"{FIRST} Some 40"


def test_letters_move_by_the_other_keys(window: Window) -> None:
    press(window, Key.Key_Up, ALT)
    assert shown_words(window) == FIRST[:-1]
    press(window, Key.Key_Down, ALT)
    assert shown_words(window) == FIRST
    press(window, Key.Key_Down, ALT | SHIFT)
    assert shown_words(window) == FIRST[1:]
    press(window, Key.Key_Up, ALT | SHIFT)
    assert shown_words(window) == FIRST
    page_of(window).edges.keep()
    assert desk_of(window).undo_label is None, "back where it stood there is nothing to keep"


@pytest.mark.parametrize("leave", ["J", "verdict", "undo"])
def test_moving_on_keeps_the_edges_first(window: Window, leave: str) -> None:
    claim = at_hand(window)
    press(window, Key.Key_Left, ALT)
    if leave == "J":
        press(window, Key.Key_J)
    elif leave == "verdict":
        press(window, Key.Key_8)
    else:
        press(window, Key.Key_Z, CTRL)
    (kept,) = desk_of(window).claims([claim.id])
    assert kept.text == (FIRST if leave == "undo" else FIRST[:-1])
    assert kept.state is (WorkState.CHECKED if leave == "verdict" else WorkState.TO_CHECK)


def test_a_place_that_another_claim_has_is_refused_and_its_own_shown_again(window: Window) -> None:
    press(window, Key.Key_J)
    (first,) = desk_of(window).claims([desk_of(window).find_claim("1").id])
    made = desk_of(window).make_claim(1, Span(first.span.start, first.span.end - 1))
    page_of(window).session.go_to(first.id)
    press(window, Key.Key_Left, ALT)
    page_of(window).edges.keep()
    assert f"are claim {made.number} already" in window.notice.words.text()
    assert shown_words(window) == FIRST


def test_split_at_the_caret_in_the_claim(window: Window) -> None:
    claim = at_hand(window)
    press(window, Key.Key_I)
    assert QApplication.focusWidget() is page_of(window).document.view.page
    press(window, Key.Key_Right, CTRL, 4)
    press(window, Key.Key_Right)
    press(window, Key.Key_X)
    found = desk_of(window).claims(desk_of(window).claim_ids())
    assert [one.text for one in found[:2]] == ["The harbour took in", "120 ships in 2019."]
    assert at_hand(window).uid == claim.uid
    press(window, Key.Key_Z, CTRL)
    assert at_hand(window) == claim


def test_without_a_caret_in_it_and_no_joint_it_says_what_to_do(window: Window) -> None:
    press(window, Key.Key_X)
    assert "Put the caret where the second part of the claim begins" in window.status.said.text()
    assert len(desk_of(window).claim_ids()) == 4


def test_without_a_caret_the_joints_that_the_finder_knows_are_offered(window: Window) -> None:
    desk = desk_of(window)
    desk.import_text(
        "Ada Brink won 400 votes in Velmora in May 2019, but her party lost 3 of its 9 seats in 2021; "
        "the council of Velmora then cut 12 jobs in 2022.\n",
        title="Votes",
    )
    claim = desk.claims(desk.claim_ids())[-1]
    page_of(window).session.go_to(claim.id)
    press(window, Key.Key_X)
    offered = [button.text() for button in window.notice.findChildren(QPushButton) if button.isVisible()]
    assert offered == ["Before 2", "Before 3", "At all of them", "Close"]
    assert "2  her party lost 3 of its 9 seats in 2021" in window.notice.words.text()
    QTest.mouseClick(
        next(b for b in window.notice.findChildren(QPushButton) if b.text() == offered[-2]), Qt.MouseButton.LeftButton
    )
    parts = [one.text for one in desk.claims(desk.claim_ids()) if one.document_id == 2]
    assert parts[0] == "Ada Brink won 400 votes in Velmora in May 2019"
    assert len(parts) == 3


def test_merged_with_the_next_claim_and_the_one_before(window: Window) -> None:
    desk = desk_of(window)
    first, second = desk.claims(desk.claim_ids())[:2]
    press(window, Key.Key_J, ALT)
    assert at_hand(window).id == first.id
    assert at_hand(window).span == Span(first.span.start, second.span.end)
    assert "Merged into claim 1" in window.status.said.text()
    press(window, Key.Key_Z, CTRL)
    page_of(window).session.go_to(second.id)
    press(window, Key.Key_K, ALT)
    assert at_hand(window).id == first.id
    press(window, Key.Key_K, ALT)
    assert "No claim of the document stands before it" in window.status.said.text()
    assert desk.check() == []


def test_a_claim_outside_the_register_has_no_edges(window: Window) -> None:
    claim = at_hand(window)
    desk_of(window).discard([claim.id])
    page_of(window).edges.move("end", 1)
    assert "Only a claim of the register" in window.status.said.text()


def test_words_selected_by_keys_are_a_claim_to_the_letter(window: Window) -> None:
    press(window, Key.Key_I)
    press(window, Key.Key_Right, CTRL | SHIFT, 2)
    press(window, Key.Key_Left, SHIFT, 3)
    press(window, Key.Key_M)
    assert at_hand(window).text == "The harbo"
    assert at_hand(window).origin == "made"


def test_the_words_of_the_document_stand_under_a_wording_that_is_edited(window: Window) -> None:
    head = page_of(window).check.head
    assert not head.original.isVisible()
    press(window, Key.Key_S)
    QTest.keyClicks(QApplication.focusWidget() or window, " In all.")
    assert head.original.isVisible()
    assert head.original.text() == f"In the text: “{FIRST}”"
    press(window, Key.Key_Escape)
    press(window, Key.Key_J)
    assert not head.original.isVisible()
    press(window, Key.Key_K)
    assert at_hand(window).statement == f"{FIRST} In all."
    assert head.original.isVisible()


def test_what_is_split_and_merged_comes_and_goes_in_the_queue(qtbot: QtBot, window: Window) -> None:
    page, desk = page_of(window), desk_of(window)
    claim = at_hand(window)
    _, second = desk.split(claim.id, [claim.span.start + len("The harbour took in")])
    qtbot.waitUntil(lambda: list(page.session.model.ids)[:2] == [claim.id, second.id])
    press(window, Key.Key_J)
    assert at_hand(window).id == second.id
    press(window, Key.Key_K, ALT)
    assert at_hand(window).id == claim.id
    assert (
        "folded"
        in page.queue.view.model().data(page.queue.view.model().index(1, 0), Qt.ItemDataRole.AccessibleTextRole).lower()
    )
