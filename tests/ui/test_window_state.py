"""The window comes back where it was, and never where no screen is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from workbench.ui.window_state import keep_on_screen, restore, room_for, state_of

LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1024)


def test_size_place_and_the_whole_screen_come_back(qtbot: QtBot) -> None:
    one, two = QMainWindow(), QMainWindow()
    for window in (one, two):
        qtbot.addWidget(window)
    one.setGeometry(40, 60, 500, 400)
    assert state_of(one) == "500x400+40+60"
    restore(two, state_of(one))
    assert two.geometry() == one.geometry()
    restore(two, "500x400+40+60 maximised")
    assert two.windowState() & Qt.WindowState.WindowMaximized
    assert state_of(two).endswith(" maximised")


def test_the_first_window_is_no_larger_than_the_screen_with_its_frame(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    monkeypatch.setattr(type(window.screen()), "availableGeometry", lambda _: QRect(0, 28, 1280, 772))
    restore(window, "")
    assert (window.width(), window.height()) == (1272, 732)


@pytest.mark.parametrize(
    ("kept", "now"),
    [
        (QRect(0, 60, 1280, 700), QRect(0, 60, 1280, 700)),
        (QRect(100, 100, 1280, 700), QRect(4, 96, 1272, 700)),
        (QRect(300, 500, 800, 600), QRect(300, 196, 800, 600)),
        (QRect(-300, 40, 800, 600), QRect(4, 40, 800, 600)),
        (QRect(0, 0, 1920, 1040), QRect(4, 36, 1272, 760)),
    ],
)
def test_a_kept_place_that_no_longer_fits_is_brought_onto_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kept: QRect, now: QRect
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    monkeypatch.setattr(type(window.screen()), "availableGeometry", lambda _: QRect(0, 0, 1280, 800))
    restore(window, f"{kept.width()}x{kept.height()}+{kept.x()}+{kept.y()}")
    got = window.geometry()
    if kept != now:
        assert QRect(0, 0, 1280, 800).contains(got)
    assert (got.size(), got.left(), got.top()) == (now.size(), now.left(), now.top())


def test_a_frame_that_sticks_out_is_brought_in_when_it_is_known(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setGeometry(0, 30, 1280, 770)
    monkeypatch.setattr(type(window.screen()), "availableGeometry", lambda _: QRect(0, 0, 1280, 800))
    keep_on_screen(window)
    assert window.geometry() == QRect(0, 30, 1280, 770), "all of it is on the screen"
    monkeypatch.setattr(window, "frameGeometry", lambda: QRect(-2, 0, 1284, 802), raising=False)
    keep_on_screen(window)
    assert window.geometry() == QRect(2, 30, 1276, 768)
    window.setGeometry(0, 30, 1300, 770)
    keep_on_screen(window)
    assert window.geometry() == QRect(0, 30, 1300, 770), "somebody made it larger than the screen: so it stays"


def test_a_place_on_no_screen_is_not_taken(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    before = window.pos()
    restore(window, "500x400+9000+9000")
    assert (window.width(), window.height()) == (500, 400)
    assert window.pos() == before


@pytest.mark.parametrize("line", ["", "x", "500x", "500x400+1", "500x400 minimised", "9999999x1+0+0"])
def test_a_spoilt_line_changes_nothing(qtbot: QtBot, line: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    before = window.geometry()
    restore(window, line)
    assert window.geometry() == before


@pytest.mark.parametrize(
    ("box", "screen"),
    [
        (QRect(2000, 100, 800, 600), RIGHT),
        (QRect(100, 100, 800, 600), LEFT),
        (QRect(1880, 100, 800, 600), RIGHT),
        (QRect(-700, 100, 800, 600), None),
        (QRect(100, -100, 800, 600), None),
        (QRect(100, 1035, 800, 600), None),
        (QRect(4000, 100, 800, 600), None),
    ],
)
def test_the_upper_edge_must_lie_on_a_screen_of_now(box: QRect, screen: QRect | None) -> None:
    assert room_for(box, [LEFT, RIGHT]) == screen
    if screen is RIGHT:
        assert room_for(box, [LEFT]) is None
