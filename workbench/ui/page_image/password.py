"""Asks for a file's password in place: a field for it, and what to know about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.status_line import announce


class PasswordForm(QWidget):
    """Enter gives the password, Esc leaves. What was typed is forgotten as soon as it is given or left."""

    given = Signal(str)
    left = Signal()

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        """verb: what the button does with it ("Show the pages")."""
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.field = LineField(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("Password"))
        self.field.setMaxLength(200)
        self.field.setMaximumWidth(current_look().px(280))
        self.field.entered.connect(self._give)
        self.field.left.connect(self._leave)
        self.button = QPushButton(verb, self)
        self.button.setEnabled(False)
        self.button.clicked.connect(self._give)
        self.field.textChanged.connect(lambda words: self.button.setEnabled(bool(words)))
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        self.row.addWidget(self.field, 100)
        self.row.addWidget(self.button)
        self.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.hint)
        column.addLayout(self.row)

    def ask(self, words: str, hint: str) -> None:
        """Say what is asked for and why."""
        self.words.setText(words)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.field.setAccessibleName(words)
        announce(self, words)

    def _give(self) -> None:
        if password := self.field.text():
            self.field.clear()
            self.given.emit(password)

    def _leave(self) -> None:
        self.field.clear()
        self.left.emit()
