"""A line of the key sheet: an action with its keys, and the place where it gets another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.actions import Action, translated
from workbench.ui.key_map import FIXED, pressed
from workbench.ui.status_line import announce
from workbench.ui.widgets.keycap import KeyCap, key_words

_BEGIN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RESET = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeyRow(QWidget):
    """Enter or a click waits for the new key; a key that another action has is only taken after a second Enter."""

    wanted = Signal(tuple)
    """Keys this action shall have: one was pressed."""
    confirmed = Signal(tuple)
    """They are to be taken from the actions that have them."""
    reset_wanted = Signal()
    moved = Signal(int)
    """One row down or up."""
    reached = Signal()
    """It grew, or the keys came here: to be brought into sight."""

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action_id = action.id
        self.name = translated(action.text).rstrip("…").replace("&&", "&")
        self.waiting = False
        self._asked: tuple[str, ...] = ()
        self._changed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.caps: list[KeyCap] = []
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.take, self.leave, self.reset = (QPushButton(self) for _ in range(3))
        for button in (self.take, self.leave, self.reset):
            button.setProperty("role", "link")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take.setText(self.tr("Take it (Enter)"))
        self.leave.setText(self.tr("Leave it (Esc)"))
        self.take.clicked.connect(lambda: self.confirmed.emit(self._asked))
        self.leave.clicked.connect(self.rest)
        self.reset.clicked.connect(self.reset_wanted)
        self._line = QHBoxLayout()
        self._line.setSpacing(6)
        self._line.addWidget(QLabel(self.name, self), 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        for part in (self.take, self.leave, self.reset):
            below.addWidget(part)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 2, 6, 2)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addWidget(self.message)
        column.addLayout(below)
        self.rest()

    def show_keys(self, keys: Sequence[str], instead_of: Sequence[str] | None) -> None:
        """Its keys now; instead_of: those it came with, None where it still has them."""
        for cap in self.caps:
            self._line.removeWidget(cap)
            cap.hide()
            cap.deleteLater()
        words = list(dict.fromkeys(map(key_words, keys)))
        self.caps = [KeyCap(key, self) for key in {key_words(key): key for key in keys}.values()]
        for cap in self.caps:
            self._line.addWidget(cap)
        shipped = ", ".join(dict.fromkeys(map(key_words, instead_of or ())))
        again = self.tr("Back to {keys} (Delete)").format(keys=shipped)
        self.reset.setText(again if shipped else self.tr("Without a key again (Delete)"))
        self._changed = instead_of is not None
        said = ", ".join(words) or self.tr("no key")
        self.setAccessibleName(f"{self.name}: {said}")
        self.setAccessibleDescription(self.tr("Enter changes the key"))
        self.rest()

    def listen(self) -> None:
        """Wait for the new key."""
        self.waiting, self._asked = True, ()
        self._say("muted", self.tr("Press the new key. Esc leaves it as it is."))

    def ask(self, keys: Sequence[str], others: Sequence[str]) -> None:
        """Other actions have the keys: say which, and wait for Enter."""
        self.waiting, self._asked = True, tuple(keys)
        names = ", ".join(f"“{name}”" for name in others)
        words = self.tr("{key} is {others}: take it from there?")
        self._say("warning", words.format(key=", ".join(map(key_words, keys)), others=names))

    def rest(self) -> None:
        """Wait for nothing."""
        self.waiting, self._asked = False, ()
        self._say("", "")

    def event(self, event: QEvent) -> bool:
        """While it waits, every key is meant for it."""
        if event.type() == QEvent.Type.ShortcutOverride and self.waiting:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.waiting:
            self._take(event)
        elif key in _BEGIN:
            self.listen()
        elif key in _RESET and self._changed:
            self.reset_wanted.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.rest()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()) and not self.waiting:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.listen()

    def _take(self, event: QKeyEvent) -> None:
        """The key that was pressed: Enter answers what was asked, Esc leaves, any other is the new one."""
        key = pressed(event)
        if key == "Esc":
            self.rest()
        elif self._asked and event.key() in _ENTER:
            self.confirmed.emit(self._asked)
        elif key in FIXED:
            self._asked = ()
            self._say("warning", self.tr("{key} means the same everywhere. Press another one.").format(key=key))
        elif key:
            self.wanted.emit((key,))

    def _say(self, role: str, words: str) -> None:
        self.message.setProperty("role", role)
        self.message.style().polish(self.message)
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self.take.setVisible(bool(self._asked))
        self.leave.setVisible(bool(self._asked))
        self.reset.setVisible(self._changed and not self.waiting)
        if words:
            announce(self, words)
            self.reached.emit()
