"""Enter presses the button that Tab has reached, as everybody expects; Qt by itself knows Space only."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication


def reached_button(event: QKeyEvent) -> QAbstractButton | None:
    """The button an Enter is meant for, None for other keys and where no button has the focus."""
    focused = QApplication.focusWidget()
    pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return focused if pressed and isinstance(focused, QAbstractButton) else None
