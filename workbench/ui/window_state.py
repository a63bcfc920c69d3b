"""Where the window was, how large, whether it filled the screen: kept as one line, taken back only where it fits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

FRAME = QMargins(4, 36, 4, 4)
"""Pixels that title bar and edges are taken to need until the window system has told."""
GRIP = (120, 24)
"""Pixels of the window's upper edge that must lie on a screen: enough to take hold of it."""
_LINE = re.compile(r"(\d{1,5})x(\d{1,5})(?:\+(-?\d{1,5})\+(-?\d{1,5}))?( maximised)?")


def state_of(window: QMainWindow) -> str:
    """As a line: "1280x800+40+60 maximised". Size and place are those it goes back to from the whole screen."""
    filled = bool(window.windowState() & Qt.WindowState.WindowMaximized)
    box = window.normalGeometry() if filled else window.geometry()
    return f"{box.width()}x{box.height()}+{box.x()}+{box.y()}{' maximised' if filled else ''}"


def restore(window: QMainWindow, line: str) -> None:
    """Take a state back, whole on a screen: in its place only where that is still on one. Without one, no larger."""
    if window.screen() is None:
        return
    found = _LINE.fullmatch(line)
    x, y, filled = found.group(3, 4, 5) if found else (None, None, None)
    box = QRect(QPoint(), QSize(int(found[1]), int(found[2])) if found else window.size())
    if x is not None and y is not None:
        box.moveTo(QPoint(int(x), int(y)))
    screens = [one.availableGeometry() for one in QGuiApplication.screens()]
    room = room_for(box, screens) if x is not None else None
    if room is None:
        window.resize(fitted(box, window.screen().availableGeometry(), FRAME).size())
    else:  # without its frame: where the window was is where its inside was
        window.setGeometry(box if room.contains(box) else fitted(box, room, FRAME))
    if filled:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def keep_on_screen(window: QMainWindow) -> None:
    """Once it is shown: where it fits on the screen and its frame sticks out, bring that in too."""
    if window.isMaximized() or window.isFullScreen() or window.screen() is None:
        return
    frame, inside, screen = window.frameGeometry(), window.geometry(), window.screen().availableGeometry()
    if screen.contains(inside) and not screen.contains(frame):
        edges = QMargins(inside.left() - frame.left(), inside.top() - frame.top(),
                         frame.right() - inside.right(), frame.bottom() - inside.bottom())  # fmt: skip
        window.setGeometry(fitted(inside, screen, edges))


def fitted(box: QRect, screen: QRect, frame: QMargins) -> QRect:
    """The inside of a window as near to a box as its frame leaves it on the screen, smaller where it must be."""
    room = screen.marginsRemoved(frame)
    size = box.size().boundedTo(room.size())
    left = min(max(box.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(box.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(QPoint(left, top), size)


def room_for(box: QRect, screens: list[QRect]) -> QRect | None:
    """The screen on which the upper edge of a window can be taken hold of; None when its screen was taken away."""
    edge = QRect(box.left(), box.top(), box.width(), GRIP[1])
    for screen in screens:
        seen = screen.intersected(edge)
        if seen.width() >= min(GRIP[0], box.width()) and seen.height() >= GRIP[1]:
            return screen
    return None
