"""Where the window was, how large, whether it filled the screen: kept as one line, taken back only where it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

GRIP = (120, 24)
"""Pixels of the window's upper edge that must lie on a screen: enough to take hold of it."""
_LINE = re.compile(r"(\d{1,5})x(\d{1,5})(?:\+(-?\d{1,5})\+(-?\d{1,5}))?( maximised)?")


def state_of(window: QMainWindow) -> str:
    """As a line: "1280x800+40+60 maximised". Size and place are those it goes back to from the whole screen."""
    filled = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    box = window.normalGeometry() if filled else window.geometry()
    return f"{box.width()}x{box.height()}+{box.x()}+{box.y()}{' maximised' if filled else ''}"


def restore(window: QMainWindow, line: str) -> None:
    """Take a state back: no larger than the screen, in its place only where that is still on a screen."""
    found = _LINE.fullmatch(line)
    if found is None or window.screen() is None:
        return
    width, height, x, y, filled = found.groups()
    box = QRect(0, 0, int(width), int(height))
    screens = [one.availableGeometry() for one in QGuiApplication.screens()]
    if x is not None:
        box.moveTo(QPoint(int(x), int(y)))
    room = room_for(box, screens) if x is not None else None
    within = room or window.screen().availableGeometry()
    window.resize(min(box.width(), within.width()), min(box.height(), within.height()))
    if room is not None:
        window.move(box.topLeft())
    if filled:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def room_for(box: QRect, screens: list[QRect]) -> QRect | None:
    """The screen on which the upper edge of a window can be taken hold of; None when its screen was taken away."""
    edge = QRect(box.left(), box.top(), box.width(), GRIP[1])
    for screen in screens:
        seen = screen.intersected(edge)
        if seen.width() >= min(GRIP[0], box.width()) and seen.height() >= GRIP[1]:
            return screen
    return None
