"""Help inside the window: what each part is, the tour, what the verdicts mean."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workbench.core.doors import system_clock
from workbench.core.needs import NEEDS
from workbench.desk.desk import Desk, scales
from workbench.desk.sample import FILE_NAME
from workbench.ui.action_list import all_actions
from workbench.ui.help.bubble import EDGE, beside
from workbench.ui.help.parts import parts
from workbench.ui.help.scale import ScaleSheet
from workbench.ui.help.tour import stops
from workbench.ui.key_map import KeyMap
from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ACTIONS = all_actions(scales()[0])
ROOM = QRect(0, 0, 1280, 800)


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def told(window: Window) -> str:
    present = window.guide.present
    return present.id if present is not None else ""


def begin_tour(qtbot: QtBot, window: Window) -> None:
    press(window, Key.Key_F1, Modifier.ControlModifier)
    qtbot.waitUntil(lambda: window.guide.is_open and window.guide.bubble.hasFocus())


def test_shift_f1_tells_the_part_that_has_the_keys_and_tab_goes_through_all_in_sight(window: Window) -> None:
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    assert told(window) == "queue"
    seen = []
    while told(window) not in seen:
        seen.append(told(window))
        press(window, Key.Key_Tab)
    in_sight = [part.id for part in parts(window) if part.widgets(window)]
    assert sorted(seen) == sorted(in_sight)
    assert {"queue", "progress", "filters", "passage", "marks", "wording", "facts", "verdicts", "reason", "evidence",
            "status", "export", "notes", "questions", "change", "history"} <= set(seen)  # fmt: skip
    press(window, Key.Key_Backtab, Modifier.ShiftModifier)
    assert told(window) == seen[-1]


def test_esc_leaves_and_the_keys_are_where_they_were(window: Window) -> None:
    page = window.page
    assert page is not None
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    press(window, Key.Key_Escape)
    assert not window.guide.is_open
    assert window.guide.bubble.isHidden()
    assert window.guide.bubble.ring.isHidden()
    assert page.queue.view.hasFocus()
    assert QApplication.overrideCursor() is None


def test_a_click_asks_and_does_nothing_else(window: Window) -> None:
    page = window.page
    assert page is not None
    button = next(iter(page.check.buttons.values()))
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told(window) == "verdicts"
    assert page.session.desk.counts().total == 4
    assert not page.session.desk.judgements(page.session.current.id if page.session.current else 0)
    QTest.mouseClick(page.document.view.page.viewport(), Qt.MouseButton.LeftButton)
    assert told(window) == "passage"
    QTest.mouseClick(window.guide.bubble.close_button, Qt.MouseButton.LeftButton)
    assert not window.guide.is_open
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.session.desk.undo_label is not None
    assert "claim 1" in page.session.desk.undo_label


def test_asked_again_it_ends(window: Window) -> None:
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    assert not window.guide.is_open


def test_asking_ends_when_the_keys_go_elsewhere(qtbot: QtBot, window: Window) -> None:
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    press(window, Key.Key_Slash)
    assert window.page is not None
    assert window.page.header.search.hasFocus()
    qtbot.waitUntil(lambda: not window.guide.is_open)
    assert QApplication.overrideCursor() is None
    assert window.page.header.search.hasFocus()


def test_the_first_page_explains_itself_too(first_window: Window) -> None:
    press(first_window, Key.Key_F1, Modifier.ShiftModifier)
    assert told(first_window).startswith("start_")


def test_closing_the_case_ends_help(window: Window) -> None:
    press(window, Key.Key_F1, Modifier.ShiftModifier)
    window.cases.close()
    assert not window.guide.is_open
    assert QApplication.overrideCursor() is None


def test_the_tour_goes_on_and_back_by_key_and_ends_behind_its_last_stop(qtbot: QtBot, window: Window) -> None:
    begin_tour(qtbot, window)
    order = [stop.id for stop in stops(window)]
    assert len(order) <= 8
    assert told(window) == order[0]
    press(window, Key.Key_Right)
    press(window, Key.Key_Return)
    assert told(window) == order[2]
    press(window, Key.Key_Left)
    assert told(window) == order[1]
    for _ in order[1:]:
        press(window, Key.Key_Right)
    assert not window.guide.is_open
    assert window.page is not None
    assert window.page.queue.view.hasFocus()


def test_every_stop_of_the_tour_points_at_something_in_sight(qtbot: QtBot, window: Window) -> None:
    begin_tour(qtbot, window)
    for stop in stops(window):
        assert told(window) == stop.id
        assert window.guide.bubble.ring.isVisible()
        assert not window.guide.bubble.ring.geometry().isEmpty()
        assert window.guide.bubble.verbs
        press(window, Key.Key_Right)


def test_the_window_works_on_during_the_tour(qtbot: QtBot, window: Window) -> None:
    page = window.page
    assert page is not None
    assert page.session.current is not None
    before = page.session.current.id
    begin_tour(qtbot, window)
    press(window, Key.Key_J)
    assert page.session.current.id != before
    assert window.guide.is_open
    QTest.mouseClick(page.header.search, Qt.MouseButton.LeftButton)
    assert page.header.search.hasFocus()
    assert window.guide.is_open
    begin_tour(qtbot, window)
    assert told(window) == stops(window)[0].id


def test_the_tour_shows_the_keys_in_force(qtbot: QtBot, window: Window) -> None:
    window.settings.set("keys", KeyMap().given(ACTIONS, "next", ["F9"]).stored())
    begin_tour(qtbot, window)
    assert [verb._key for verb in window.guide.bubble.verbs] == ["F9", "K"]
    window.settings.set("keys", KeyMap().given(ACTIONS, "next", []).stored())
    press(window, Key.Key_Right)
    press(window, Key.Key_Left)
    assert [verb._key for verb in window.guide.bubble.verbs] == ["K"]


def test_from_the_first_page_the_tour_opens_the_sample(qtbot: QtBot, first_window: Window, case_file: Path) -> None:
    folder = case_file.parent / "samples"
    folder.mkdir()
    case_file.rename(folder / FILE_NAME)
    first_window.settings.set("cases_folder", str(folder))
    QTest.mouseClick(first_window.start.tour, Qt.MouseButton.LeftButton)
    assert first_window.page is not None
    qtbot.waitUntil(lambda: told(first_window) == "tour_queue")


def test_parts_name_actions_that_are_there(window: Window, first_window: Window) -> None:
    ids = {action.id for action in ACTIONS}
    every = (*parts(window), *parts(first_window), *stops(window))
    assert {key.action for part in every for key in part.keys} <= ids
    shipped = {action.id: action.key for action in ACTIONS}
    assert all(str(key) == shipped[key.action] for part in every for key in part.keys)
    assert len({part.id for part in parts(window)}) == len(parts(window))


@pytest.mark.parametrize(
    "part",
    [QRect(0, 50, 300, 700), QRect(900, 300, 370, 200), QRect(300, 0, 300, 40), QRect(0, 770, 1280, 30), ROOM, QRect()],
)
def test_a_bubble_is_wholly_in_the_window_and_beside_its_part_where_there_is_room(part: QRect) -> None:
    place = beside(part, (340, 160), ROOM)
    assert ROOM.adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(place)
    assert part in (ROOM, QRect()) or not place.intersects(part)
    assert place.size().toTuple() == (340, 160)
    assert beside(part, (340, 160), QRect(0, 0, 360, 200)).topLeft().x() >= QPoint(EDGE, EDGE).x()


def test_the_scale_says_name_meaning_need_and_key_of_every_verdict(qtbot: QtBot, window: Window) -> None:
    press(window, Key.Key_V, Modifier.ShiftModifier)
    (sheet,) = window.sheets
    assert isinstance(sheet, ScaleSheet)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    caps = [cap.text() for cap in sheet.findChildren(KeyCap)]
    assert window.page is not None
    scale = window.page.session.desk.scale
    for label in scale.labels:
        assert label.name in texts
        assert label.meaning in texts
        for need in label.needs:
            assert any(NEEDS[need].asks in text for text in texts)
    assert caps == [label.shortcut for label in scale.labels]
    assert all(not mark.pixmap().isNull() for mark, _ in sheet._marks)
    window.settings.set("keys", KeyMap().given(ACTIONS, f"verdict_{scale.labels[0].key}", ["F9"]).stored())
    assert sheet.findChildren(KeyCap)[0].text() == "F9"
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    QTest.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()


def test_beside_the_verdicts_a_click_opens_what_they_mean(window: Window) -> None:
    assert window.page is not None
    QTest.mouseClick(window.page.check.scale_button, Qt.MouseButton.LeftButton)
    assert isinstance(window.sheets[0], ScaleSheet)


def test_in_a_case_without_a_text_the_tour_begins_with_bringing_one_in(
    qtbot: QtBot, first_window: Window, tmp_path: Path
) -> None:
    Desk.create(tmp_path / "new.factcheck", clock=system_clock, ids=lambda: "0" * 32, person="Ada").close()
    first_window.cases.open(tmp_path / "new.factcheck")
    page = first_window.page
    assert page is not None
    qtbot.waitUntil(page.document.drop.isVisible)
    first_window.guide.tour()
    assert told(first_window) == "tour_begin"
    assert first_window.guide.bubble.count.text() == "1 / 3"
    where = first_window.guide.bubble.ring.geometry().center()
    assert page.document.drop.rect().contains(page.document.drop.mapFrom(first_window, where))


def test_a_text_without_claims_is_not_said_to_have_some(window: Window) -> None:
    assert window.page is not None
    window.page.session.desk.discard(list(window.page.session.desk.claim_ids()))
    window.page.queue.apply()
    window.page.queue.catch_up()
    window.guide.tour()
    assert told(window) == "tour_passage"


def test_the_last_stop_says_that_it_is_the_last(qtbot: QtBot, window: Window) -> None:
    begin_tour(qtbot, window)
    for _ in stops(window)[1:]:
        assert window.guide.bubble.next.text() == "Next"
        press(window, Key.Key_Right)
    assert window.guide.bubble.next.text() == "Done"
    press(window, Key.Key_Left)
    assert window.guide.bubble.next.text() == "Next"
