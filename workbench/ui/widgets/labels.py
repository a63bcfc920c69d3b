"""Labels: a key in its cap, the heading of a section, a hairline."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

_SIGNS = {
    "Return": "↵",
    "Enter": "↵",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Del": "Del",
    "Space": "Space",
}


def key_words(sequence: str) -> str:
    """A key sequence as it stands on a cap: "Ctrl+K" → "Ctrl K", "Return" → "↵", "G,G" → "G G"."""
    if sys.platform == "darwin":
        return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    chords = [part for part in sequence.replace(", ", ",").split(",") if part] or [sequence]
    return " ".join(" ".join(_SIGNS.get(key, key) for key in _keys(chord)) for chord in chords)


def _keys(chord: str) -> list[str]:
    # "Ctrl++" is Ctrl and the plus key.
    keys = chord.removesuffix("+").split("+") if chord.endswith("+") and len(chord) > 1 else chord.split("+")
    return [*[key for key in keys if key], "+"] if chord.endswith("+") else keys


class KeyCap(QLabel):
    """A key shown as a small cap; hidden while there is no key."""

    def __init__(self, sequence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_key(sequence)

    def set_key(self, sequence: str) -> None:
        """Show another key sequence ("Ctrl+K", "J"); the empty string hides the cap."""
        self.setText(key_words(sequence) if sequence else "")
        # A parentless cap must not become a window of its own: only hiding is ours to do here.
        self.setHidden(not sequence)


class HairLine(QFrame):
    """A line of one pixel in the colour of hairlines."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)


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
