"""Recent cases: place, day, how far; gone ones said and taken off; in the menu too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from workbench.ui.settings_store import Recent, SettingsStore
from workbench.ui.window import Window

Key = Qt.Key


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def listed(window: Window) -> list[str]:
    return [row.recent.path.stem for row in window.start.recent_rows]


@pytest.fixture
def three(first_window: Window, tmp_path: Path) -> list[Path]:
    """Three recent cases, the newest first; the file of the second is gone."""
    paths = [tmp_path / f"{name}.factcheck" for name in ("one", "two", "three")]
    for path in reversed(paths):
        path.write_bytes(b"")
        first_window.settings.remember_case(path)
    paths[1].unlink()
    first_window.start.refresh()
    return paths


def test_after_a_visit_the_first_page_says_place_day_and_how_far(window: Window, case_file: Path) -> None:
    assert window.page is not None
    window.actions_installed.by_id["verdict_verified"].trigger()
    window.page.queue.catch_up()
    window.cases.close()
    (row,) = [one for one in window.start.recent_rows if one.recent.path == case_file]
    assert row.recent.opened
    assert row.recent.total == 4
    assert row.about.text().startswith(f"{row.recent.checked} of 4 checked · opened ")
    assert str(case_file.parent) in row.about.text()
    assert row.open.accessibleDescription() == row.about.text()


def test_a_case_whose_file_is_gone_says_so_and_goes_off_the_list(first_window: Window, three: list[Path]) -> None:
    rows = first_window.start.recent_rows
    assert [row.is_gone for row in rows] == [False, True, False]
    assert "gone" in rows[1].about.text()
    assert not rows[1].open.isEnabled()
    QTest.mouseClick(rows[1].drop, Qt.MouseButton.LeftButton)
    assert listed(first_window) == ["one", "three"]
    assert three[0].exists()


def test_by_keys_one_walks_the_list_and_takes_cases_off(first_window: Window, three: list[Path]) -> None:
    rows = first_window.start.recent_rows
    rows[0].open.setFocus()
    press(Key.Key_Down)
    assert rows[0].drop.hasFocus()
    press(Key.Key_Down)
    assert rows[1].drop.hasFocus()
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert rows[0].open.hasFocus()
    press(Key.Key_Delete)
    assert listed(first_window) == ["two", "three"]
    assert first_window.start.recent_rows[0].drop.hasFocus()
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert listed(first_window) == []
    assert first_window.start.sample.hasFocus()
    assert first_window.start.recent_head.isHidden()
    assert three[2].exists()


def test_p_pins_a_case_before_the_others_and_lets_it_go_again(first_window: Window, three: list[Path]) -> None:
    rows = first_window.start.recent_rows
    rows[2].open.setFocus()
    press(Key.Key_P)
    assert listed(first_window) == ["three", "one", "two"]
    first = first_window.start.recent_rows[0]
    assert first.open.hasFocus(), "the keys stay with the case"
    assert first.about.text().startswith("pinned · ")
    assert first_window.settings.recent_cases()[0] == three[2], "the menu has it first too"
    press(Key.Key_P)
    assert not first_window.start.recent_rows[0].recent.pinned
    QTest.mouseClick(first_window.start.recent_rows[2].pin, Qt.MouseButton.LeftButton)
    first = first_window.start.recent_rows[0]
    assert first.recent.path == three[1]
    assert first.about.text().startswith("pinned · The file is gone from "), (
        "a case that is gone stays where it was put"
    )


def test_a_pinned_case_stays_first_whatever_is_opened_and_closed_after_it(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    paths = [tmp_path / f"{number}.factcheck" for number in range(20)]
    store.remember_case(paths[0])
    store.pin_case(paths[0], pinned=True)
    for path in paths[1:]:
        store.remember_case(path)
    store.remember_progress(paths[0], 2, 4)
    found = SettingsStore(tmp_path / "settings.json").recents()
    assert [one.path.stem for one in found] == ["0", "19", "18", "17", "16", "15", "14", "13"]
    assert (found[0].pinned, found[0].checked, found[0].total) == (True, 2, 4)
    for path in paths[13:]:
        store.pin_case(path, pinned=True)
    for path in paths[1:5]:
        store.remember_case(path)
    assert [one.path.stem for one in store.recents() if not one.pinned] == ["4", "3", "2"], "others keep some room"


def test_opening_one_again_puts_it_first_and_keeps_what_is_known(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    one, two = tmp_path / "one.factcheck", tmp_path / "two.factcheck"
    store.remember_case(one)
    store.remember_progress(one, 2, 4)
    store.remember_case(two)
    store.remember_case(one)
    assert [(known.path, known.checked, known.total) for known in store.recents()] == [(one, 2, 4), (two, 0, 0)]


@pytest.mark.parametrize("line", ["/a/b.factcheck", "/a/b.factcheck\tyesterday\tx\t-1", "/a/b.factcheck\t\t\t\t\t"])
def test_an_older_or_spoilt_line_is_a_case_of_which_nothing_is_known(line: str) -> None:
    assert Recent.read(line) == Recent(Path("/a/b.factcheck"))


def test_the_menu_opens_a_recent_case(qtbot: QtBot, first_window: Window, case_file: Path) -> None:
    first_window.settings.remember_case(case_file)
    first_window.cases.open(case_file)
    first_window.cases.close()
    case_part = first_window.menu.actions()[0].menu()
    assert isinstance(case_part, QMenu)
    (recent,) = [one.menu() for one in case_part.actions() if one.text() == "Recent cases"]
    assert isinstance(recent, QMenu)
    (opens,) = recent.actions()
    assert opens.text() == case_file.stem
    opens.trigger()
    assert first_window.page is not None
