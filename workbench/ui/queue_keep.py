"""The line in which the present choices of the queue get a name under which they are kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.ui.line_field import LineField
from workbench.ui.widgets.keyed_button import KeyedButton


class KeepLine(QWidget):
    """Hidden until it is opened. Enter keeps, Esc leaves."""

    named = Signal(str)
    """The name a person gave."""
    left = Signal()
    """It was left without a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(self)
        self.field.setPlaceholderText(self.tr("Name of these choices"))
        self.field.setAccessibleName(self.tr("Name under which these choices are kept"))
        self.field.entered.connect(self._name)
        self.field.left.connect(self._leave)
        self.keep = KeyedButton(self.tr("Keep"), "Return", self)
        self.keep.clicked.connect(self._name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.keep)
        self.hide()

    def open(self, proposed: str) -> None:
        """Ask for a name; proposed: what the choices could be called."""
        self.field.setText(proposed)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def close_line(self) -> None:
        """The name is taken."""
        self.field.clear()
        self.hide()

    def _name(self) -> None:
        self.named.emit(self.field.text())

    def _leave(self) -> None:
        self.close_line()
        self.left.emit()
