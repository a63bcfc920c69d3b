"""Another key for an action, on the sheet of all keys: by keys, with a warning where it is taken, and kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NoFiles
from workbench.core.settings import cleaned
from workbench.ui.actions import doubled_keys
from workbench.ui.dialogs.key_row import KeyRow
from workbench.ui.dialogs.key_sheet import KeySheet
from workbench.ui.settings_store import SettingsStore
from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def opened(qtbot: QtBot, window: Window) -> KeySheet:
    window.commands.show_keys()
    (sheet,) = window.sheets
    assert isinstance(sheet, KeySheet)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def wait_for_key(sheet: KeySheet, action: str) -> KeyRow:
    row = sheet.rows[action]
    row.setFocus()
    QTest.keyClick(row, Key.Key_Return)
    assert row.waiting
    return row


def shortcuts(window: Window, action: str) -> list[str]:
    return [key.toString() for key in window.actions_installed.by_id[action].shortcuts()]


def caps(row: KeyRow) -> list[str]:
    return [cap.text() for cap in row.caps]


def test_a_free_key_is_taken_at_once_and_works(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "next")
    QTest.keyClick(row, Key.Key_F9)
    assert not row.waiting
    assert caps(row) == ["F9"]
    assert shortcuts(window, "next") == ["F9"]
    sheet.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before = window.page.session.current
    window.page.focus_queue()
    QTest.keyClick(window.page.queue.view, Key.Key_J)
    assert window.page.session.current == before, "the old key does nothing any more"
    QTest.keyClick(window.page.queue.view, Key.Key_F9)
    assert window.page.session.current != before


def test_a_taken_key_is_asked_for_in_place_by_name(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_N)
    assert row.message.text() == "N is “Write the reason”: take it from there?"
    assert shortcuts(window, "note") == ["Shift+N"], "nothing is taken yet"
    QTest.keyClick(row, Key.Key_Return)
    assert shortcuts(window, "note") == ["N"]
    assert shortcuts(window, "reason") == []
    assert caps(sheet.rows["reason"]) == []
    assert doubled_keys(window.actions_installed.actions) == {}


def test_esc_leaves_the_key_and_the_sheet_open(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_N)
    QTest.keyClick(row, Key.Key_Escape)
    assert not row.waiting
    assert sheet.isVisible()
    assert not row.message.isVisible()
    assert shortcuts(window, "note") == ["Shift+N"]
    QTest.keyClick(row, Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_key_that_means_the_same_everywhere_is_refused(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_Down)
    assert row.waiting
    assert "means the same everywhere" in row.message.text()
    QTest.keyClick(row, Key.Key_R, Modifier.ControlModifier)
    assert shortcuts(window, "note") == ["Ctrl+R"]


def test_the_sheets_own_keys_and_enter_can_be_given_too(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_Question)
    assert sheet.isVisible()
    assert "All keys" in row.message.text()
    QTest.keyClick(row, Key.Key_F9)
    assert shortcuts(window, "note") == ["F9"]


def test_delete_gives_a_line_its_own_key_back_and_asks_where_it_is_taken(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_N)
    QTest.keyClick(row, Key.Key_Return)
    reason = sheet.rows["reason"]
    reason.setFocus()
    assert reason.reset.isVisible()
    QTest.keyClick(reason, Key.Key_Delete)
    assert "Write a note" in reason.message.text()
    QTest.keyClick(reason, Key.Key_Return)
    assert shortcuts(window, "reason") == ["N"]
    assert shortcuts(window, "note") == []
    row.setFocus()
    QTest.keyClick(row, Key.Key_Delete)
    assert shortcuts(window, "note") == ["Shift+N"]
    assert window.settings.text("keys") == ""


def test_all_keys_as_they_came_and_back(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    assert not sheet.all.isEnabled()
    QTest.keyClick(wait_for_key(sheet, "note"), Key.Key_F9)
    sheet.all.click()
    assert shortcuts(window, "note") == ["Shift+N"]
    sheet.all.click()
    assert shortcuts(window, "note") == ["F9"]
    sheet.all.click()
    assert window.settings.text("keys") == ""


def test_a_click_on_a_line_waits_for_its_key_and_going_elsewhere_ends_it(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    row = sheet.rows["note"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    waited = row.waiting
    QTest.keyClick(row, Key.Key_Tab)
    assert (waited, row.waiting) == (True, False)
    assert QApplication.focusWidget() is not row


def test_arrows_go_from_line_to_line(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    first, second, *_, last = sheet.rows.values()
    first.setFocus()
    for key, reached in ((Key.Key_Down, second), (Key.Key_Up, first), (Key.Key_Up, last), (Key.Key_Down, first)):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        assert reached.hasFocus()


def test_what_is_asked_is_in_sight(qtbot: QtBot, window: Window) -> None:
    window.resize(1024, 700)
    window.look.set_scale(200)
    sheet = opened(qtbot, window)
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_N)
    scroll = sheet.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)

    def seen() -> bool:
        box = row.take.rect().translated(row.take.mapTo(scroll.viewport(), row.take.rect().topLeft()))
        return scroll.viewport().rect().contains(box)

    qtbot.waitUntil(seen)


def test_every_line_says_its_name_and_key(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    assert sheet.rows["note"].accessibleName() == "Write a note: Shift N"
    assert sheet.rows["light"].accessibleName() == "Light: no key"
    QTest.keyClick(wait_for_key(sheet, "note"), Key.Key_F9)
    assert sheet.rows["note"].accessibleName() == "Write a note: F9"


def test_keys_of_ones_own_are_there_at_the_next_start(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    QTest.keyClick(wait_for_key(sheet, "new_case"), Key.Key_F9)
    again = Window(SettingsStore(), NoFiles())
    qtbot.addWidget(again)
    assert again.actions_installed.by_id["new_case"].shortcut() == QKeySequence("F9")
    palette_keys = {action.id: action.key for action in again.actions_installed.actions}
    assert palette_keys["new_case"] == "F9"


@pytest.mark.parametrize("stored", ["new_case\tblah\nreason", "\x00", "new_case\tCtrl+O\nsettings\tCtrl+O"])
def test_a_spoilt_setting_does_not_stop_the_start(qtbot: QtBot, stored: str) -> None:
    assert cleaned({"keys": 7})["keys"] == ""
    settings = SettingsStore()
    settings.set("keys", stored)
    window = Window(settings, NoFiles())
    qtbot.addWidget(window)
    assert doubled_keys(window.actions_installed.actions) == {}
    assert window.actions_installed.by_id["quit"].shortcut() == QKeySequence("Ctrl+Q")


def test_the_palette_shows_the_keys_in_force(qtbot: QtBot, window: Window) -> None:
    sheet = opened(qtbot, window)
    QTest.keyClick(wait_for_key(sheet, "reason"), Key.Key_F9)
    sheet.close()
    window.commands.open_palette()
    keys = {entry.words: entry.key for entry in window.command_palette.model.entries}
    assert keys["Write the reason"] == "F9"


def test_controls_show_the_keys_in_force(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    check = window.page.check
    verdict = check.verdicts.buttons["disputed"]
    assert check.reason_head.key.text() == "N"
    assert "Key 4" in verdict.accessibleDescription()
    sheet = opened(qtbot, window)
    for action, key in (("reason", Key.Key_F9), ("override", Key.Key_F8), ("verdict_disputed", Key.Key_F7)):
        QTest.keyClick(wait_for_key(sheet, action), key)
    assert check.reason_head.key.text() == "F9"
    assert check.standing.override.accessibleDescription() == "Key F8"
    assert "Key F7" in verdict.accessibleDescription()
    assert all(cap.isHidden() for cap in check.facts.findChildren(KeyCap)), "digits wait for their own key"
    row = wait_for_key(sheet, "note")
    QTest.keyClick(row, Key.Key_F9)
    QTest.keyClick(row, Key.Key_Return)
    assert check.reason_head.key.isHidden()
    sheet.all.click()
    assert check.reason_head.key.text() == "N"
    assert not check.reason_head.key.isHidden()


def test_the_search_fields_cap_follows_and_never_lies_over_words(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    search = window.page.header.search
    (cap,) = search.findChildren(KeyCap)
    sheet = opened(qtbot, window)
    search.setText("ships")
    QTest.keyClick(wait_for_key(sheet, "search"), Key.Key_F, Modifier.ControlModifier | Modifier.AltModifier)
    assert cap.isHidden()
    search.clear()
    assert not cap.isHidden()
    assert cap.text() == "Ctrl Alt F"
    assert search.rect().contains(cap.geometry())
    assert cap.width() >= cap.sizeHint().width()
