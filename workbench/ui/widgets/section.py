"""The small heading over a section of a panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.widgets.keyed_button import KeyedButton


class SectionLabel(QLabel):
    """The small heading of a section, in capitals; screen readers hear it as it was written."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Write another heading."""
        self.setText(words.upper())
        self.setAccessibleName(words)


class SectionHead(QWidget):
    """A section's heading with the key that leads there at its right end."""

    def __init__(self, words: str, sequence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = SectionLabel(words)
        self.key = KeyCap(sequence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        row.addStretch(1)
        row.addWidget(self.key)
        self._row = row

    def offer(self, words: str, sequence: str) -> KeyedButton:
        """A quiet button at the right end, with its key."""
        button = KeyedButton(words, sequence, self, quiet=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(button)
        return button
