"""A verdict's button: mark, name, key."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.core.verdicts import VerdictLabel
from workbench.ui.keys_in_force import KeyOf, current_keys
from workbench.ui.widgets.keycap import key_words, paint_cap
from workbench.ui.widgets.painted import PaintedButton


class VerdictButton(PaintedButton):
    """One verdict: its mark, its short name and its key. Checked while it is the claim's verdict."""

    def __init__(self, label: VerdictLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self.setCheckable(True)
        self.setText(label.short)
        self.setAccessibleName(label.name)
        self._sequence: str = KeyOf(f"verdict_{label.key}", label.shortcut)
        current_keys().changed.connect(self._show_key)
        self._show_key()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_key(self, sequence: str) -> None:
        """Another key to show."""
        self._sequence = sequence
        self._show_key()

    def _show_key(self) -> None:
        self._key = key_words(current_keys().of(self._sequence))
        name, meaning = self.label.name, self.label.meaning
        self.setToolTip(f"{name} ({self._key}): {meaning}" if self._key else f"{name}: {meaning}")
        self.setAccessibleDescription(f"{meaning} Key {self._key}." if self._key else meaning)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for mark, name and key."""
        px = self.look.px
        words = QFontMetrics(self.look.fonts.interface()).horizontalAdvance(self.text())
        return QSize(px(9 + 20 + 8 + 8 + 9) + words + self._key_width() + 2, px(34))

    def nextCheckState(self) -> None:
        """Only the claim's verdict checks it, never the click itself."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Mark, name, key cap; the chosen one stands on its tone's ground inside a ring of the tone."""
        px, theme, tone = self.look.px, self.look.theme, self.label.tone
        painter = self.painter()
        if self.isChecked():
            self.paint_frame(painter, f"{tone}_ground", tone, px(8), 2.0)
        else:
            self.paint_frame(
                painter, "sel" if self.isDown() else "raised", "open" if self.underMouse() else "line", px(8)
            )
        size = px(20)
        mark = QRectF(px(9), (self.height() - size) / 2, size, size)
        self.look.icons.paint_mark(painter, self.label.shape, tone, mark)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "faint"))
        painter.setFont(self.look.fonts.interface())
        words = QRect(px(37), 0, self.width() - px(37 + 9) - self._key_width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = QRectF(self.width() - px(9) - self._key_width(), (self.height() - px(19)) / 2, self._key_width(), px(19))
        paint_cap(painter, cap, self._key)
        painter.end()

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return max(self.look.px(19), QFontMetrics(self.look.fonts.keys()).horizontalAdvance(self._key) + 10)
