"""A key in its cap, as every control shows the key that reaches it."""

from __future__ import annotations

import re
import sys

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workbench.ui.keys_in_force import KeyOf, current_keys
from workbench.ui.look import current_look

_SIGNS = {"Return": "↵", "Enter": "↵", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


def key_words(sequence: str) -> str:
    """A key sequence as it stands on a cap: "Ctrl+K" → "Ctrl K", "Return" → "↵", "G,G" → "G G"."""
    if sys.platform == "darwin":
        return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    chords = re.split(r"(?<!\+),\s*(?=.)", sequence)  # a comma behind a plus is a key: "Ctrl+,"
    return " ".join(" ".join(_SIGNS.get(key) or _named(key) for key in _keys(chord)) for chord in chords)


def _keys(chord: str) -> list[str]:
    # "Ctrl++" is Ctrl and the plus key.
    keys = chord.removesuffix("+").split("+") if chord.endswith("+") and len(chord) > 1 else chord.split("+")
    return [*[key for key in keys if key], "+"] if chord.endswith("+") else keys


def _named(key: str) -> str:
    """A key as the window's language calls it: "Ctrl"."""
    return QCoreApplication.translate("Key", key)


class KeyCap(QLabel):
    """A key shown as a small cap; hidden while there is no key."""

    def __init__(self, sequence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._key = sequence
        current_keys().changed.connect(self._follow)
        self._show_key()

    def set_key(self, sequence: str) -> None:
        """Show another key sequence ("Ctrl+K", "J"); the empty string hides the cap. A KeyOf follows its action."""
        self._key = sequence
        self._show_key()

    def _follow(self) -> None:
        if isinstance(self._key, KeyOf):  # others may be hidden for reasons of their own
            self._show_key()

    def _show_key(self) -> None:
        sequence = current_keys().of(self._key)
        self.setText(key_words(sequence) if sequence else "")
        if not sequence:
            self.hide()
        elif self.parentWidget() is not None:  # a parentless cap would become a window of its own
            self.show()


def paint_cap(painter: QPainter, box: QRectF, words: str) -> None:
    """Draw a cap into a box, for buttons that paint themselves; nothing without words."""
    if not words:
        return
    look = current_look()
    theme, radius = look.theme, look.px(4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -2), radius - 1, radius - 1)
    painter.setPen(theme.colour("muted"))
    painter.setFont(look.fonts.keys())
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, words)
