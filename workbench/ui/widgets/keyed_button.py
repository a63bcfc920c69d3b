"""A button with its key in a cap behind its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.keys_in_force import current_keys
from workbench.ui.widgets.keycap import key_words, paint_cap
from workbench.ui.widgets.painted import PaintedButton

GAP = 7
"""Pixels between words and cap."""


class KeyedButton(PaintedButton):
    """Words and the key that does the same. A quiet one has no frame until it is reached; words that do not fit are cut
    with an ellipsis and stand whole in the tip."""

    def __init__(self, words: str, sequence: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._sequence, self._key = sequence, ""
        current_keys().changed.connect(self._show_key)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(words)
        self._show_key()

    def set_words(self, words: str) -> None:
        """Show other words."""
        self.setText(words)
        self._show_key()

    def set_key(self, sequence: str) -> None:
        """Show another key; the empty string shows none. A KeyOf follows its action."""
        if sequence != self._sequence:
            self._sequence = sequence
            self._show_key()

    def _show_key(self) -> None:
        sequence = current_keys().of(self._sequence)
        self._key = key_words(sequence) if sequence else ""
        self.setAccessibleDescription(self.tr("Key {key}").format(key=self._key) if self._key else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all words and the key."""
        px = self.look.px
        return QSize(2 * self._side() + self._words_width() + self._cap_room(), px(24 if self._quiet else 26))

    def minimumSizeHint(self) -> QSize:
        """A word or two and the key: very large words are cut before the panel is."""
        return QSize(min(self.sizeHint().width(), self.look.px(170)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, words, cap; a checked one stands on the selection's ground."""
        px, theme, side = self.look.px, self.look.theme, self._side()
        painter = self.painter()
        chosen, over = self.isChecked(), self.underMouse()
        if chosen or self.isDown():
            self.paint_frame(painter, "sel", "accent" if chosen else "line", px(7))
        elif not self._quiet:
            self.paint_frame(painter, "raised", "open" if over else "line", px(7))
        strong = chosen or (self._quiet and (over or self.hasFocus()))
        painter.setPen(theme.colour("accent" if strong else "muted" if self._quiet else "ink"))
        font = self._font()
        font.setUnderline(self._quiet and self.hasFocus())  # a frame would stand tight round bare words
        painter.setFont(font)
        room = QRect(side, 0, self.width() - 2 * side - self._cap_room(), self.height())
        words = QFontMetrics(self._font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if words != self.text() else "")
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        cap = QRectF(
            room.left() + min(self._words_width(), room.width()) + px(GAP),
            (self.height() - px(17)) / 2,
            self._cap_width(),
            px(17),
        )
        paint_cap(painter, cap, self._key)
        painter.end()

    def _font(self) -> QFont:
        return self.look.fonts.interface(12)

    def _side(self) -> int:
        return self.look.px(0 if self._quiet else 8)

    def _words_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self.text()) + 1

    def _cap_width(self) -> int:
        return max(self.look.px(17), QFontMetrics(self.look.fonts.keys()).horizontalAdvance(self._key) + 8)

    def _cap_room(self) -> int:
        return self.look.px(GAP) + self._cap_width() if self._key else 0
