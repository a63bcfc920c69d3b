"""A few buttons in a row that digits press while the row has the keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.keyed_button import KeyedButton


class DigitRow(QWidget):
    """Buttons numbered from 1. Esc and Enter leave the row; a button reached by Tab is pressed by Enter and Space."""

    pressed = Signal(str)
    """The value of the button pressed."""
    left = Signal()

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None, *, checkable: bool = False
    ) -> None:
        """choices: (value, words)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row = FlowLayout(self, spacing=4)
        self.buttons: dict[str, KeyedButton] = {}
        for at, (value, words) in enumerate(choices, 1):
            button = KeyedButton(words, str(at), self)
            button.setCheckable(checkable)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(lambda _=False, value=value: self.pressed.emit(value))
            button.installEventFilter(self)
            row.addWidget(button)
            self.buttons[value] = button

    def start(self) -> None:
        """Take the keys."""
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The buttons hand digits and Esc on; Enter and Space stay theirs."""
        if (
            isinstance(event, QKeyEvent)
            and self._knows(event)
            and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < len(self.buttons) and self._knows(event):
            button = list(self.buttons.values())[at]
            if button.isVisibleTo(self) and button.isEnabled():
                button.click()
        elif self._knows(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _knows(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ends = event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        # All digits are the row's while it has the keys: a slip must not give a verdict.
        return plain and (ends or Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9)
