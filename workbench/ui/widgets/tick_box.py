"""A box to tick, painted like the rest: in the Verified tone once ticked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from workbench.ui.look import current_look


class TickBox(QCheckBox):
    """A check box with its words; long words are elided, the tool tip is the caller's."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look = current_look()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the box and all words."""
        return QSize(
            self._look.px(28) + QFontMetrics(self._look.fonts.interface()).horizontalAdvance(self._words()),
            self._look.px(22),
        )

    def minimumSizeHint(self) -> QSize:
        """The box and a word or two."""
        return QSize(min(self.sizeHint().width(), self._look.px(72)), self._look.px(22))

    def hitButton(self, _pos: QPoint) -> bool:
        """The whole row can be clicked, not only the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, words, and the focus ring round the box."""
        px, theme = self._look.px, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(15)
        box = QRectF(2.5, round((self.height() - side) / 2) + 0.5, side, side)
        ticked = self.isChecked()
        edge = "accent" if self.hasFocus() else "ver" if ticked else "ink" if self.underMouse() else "open"
        painter.setPen(QPen(theme.colour(edge), 2 if self.hasFocus() else 1.25))
        painter.setBrush(theme.colour("ver" if ticked else "raised"))
        painter.drawRoundedRect(box, px(3), px(3))
        if ticked:
            self._look.icons.paint(painter, "tick", "paper", box)
        left = px(24)
        room = QRect(left, 0, self.width() - left, self.height())
        painter.setFont(self._look.fonts.interface())
        painter.setPen(theme.colour("ink" if self.isEnabled() else "faint"))
        words = self._metrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.fonts.interface())

    def _words(self) -> str:
        return self.text().replace("&&", "&")
