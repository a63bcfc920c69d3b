"""The verdicts of the scale: two in a row, or one where large text leaves no room for two."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.core.verdicts import VerdictScale
from workbench.ui.keys_in_force import current_keys
from workbench.ui.look import current_look
from workbench.ui.widgets.verdict_button import VerdictButton

GAP = 6
"""Pixels between buttons."""


class VerdictGrid(QWidget):
    """A button for each verdict; the claim's own is checked."""

    judged = Signal(str)
    """A button was clicked: the verdict's key."""

    def __init__(self, scale: VerdictScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = self._room = 0
        self.buttons = {label.key: VerdictButton(label, self) for label in scale.labels}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, verdict=key: self.judged.emit(verdict))
        current_look().changed.connect(self.arrange)
        current_keys().changed.connect(self.arrange)
        self.arrange()

    def show_verdict(self, verdict: str | None) -> None:
        """Check the claim's verdict."""
        for key, button in self.buttons.items():
            button.setChecked(key == verdict)

    def set_room(self, width: int) -> None:
        """Say how many pixels there are for a row."""
        self._room = width
        self.arrange()

    def arrange(self) -> None:
        """Two in a row where there is room for the widest pair."""
        widths = [button.minimumSizeHint().width() for button in self.buttons.values()]
        needed = max(widths[::2]) + max(widths[1::2], default=0) + GAP
        columns = 2 if self._room >= needed else 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self.buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, at // columns, at % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
