"""A few values of which one holds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from workbench.ui.widgets.flow import FlowLayout


class ChoiceRow(QWidget):
    """A few values of which one holds, as small checkable buttons; the arrow keys walk."""

    chosen = Signal(str)
    """The value a person chose."""

    def __init__(self, name: str, choices: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        """choices: (value, words)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        row = FlowLayout(self, spacing=4)
        self._group = QButtonGroup(self)
        self.values = [value for value, _ in choices]
        self.buttons: dict[str, QPushButton] = {}
        for at, (_, words) in enumerate(choices):
            button = QPushButton(words, self)
            button.setCheckable(True)
            button.setProperty("role", "choice")
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button, at)
            row.addWidget(button)
            self.buttons[choices[at][0]] = button
        self._group.idClicked.connect(lambda at: self.chosen.emit(self.values[at]))
        self.choose(self.values[0])

    @property
    def value(self) -> str:
        """The value that holds."""
        return self.values[self._group.checkedId()]

    def choose(self, value: str) -> None:
        """Let this value hold."""
        self._group.button(self.values.index(value)).setChecked(True)
