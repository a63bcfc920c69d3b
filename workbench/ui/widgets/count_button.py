"""A button with a number that asks for something behind its words; there only while there is something."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.widgets.painted import PaintedButton

HEIGHT = 32
SIDE = 12
GAP = 8
"""Pixels at 100 %."""


class CountButton(PaintedButton):
    """Words in ink, their number in a tone. Hidden while the number is 0."""

    def __init__(self, words: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._tone = tone
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_count(self, count: int) -> None:
        """Show another number."""
        self.count = count
        self.setAccessibleName(f"{self.text()}: {count}")
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the number."""
        px = self.look.px
        return QSize(2 * px(SIDE) + self._words_width() + px(GAP) + self._count_width(), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Frame, words, number."""
        px, theme = self.look.px, self.look.theme
        painter = self.painter()
        edge = "open" if self.underMouse() else "line"
        self.paint_frame(painter, "sel" if self.isDown() else "raised", edge, px(8))
        room = QRect(px(SIDE), 0, self.width() - 2 * px(SIDE), self.height())
        painter.setFont(self.look.fonts.interface())
        painter.setPen(theme.colour("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._bold())
        painter.setPen(theme.colour(self._tone))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))
        painter.end()

    def _bold(self) -> QFont:
        return self.look.fonts.interface(bold=True)

    def _words_width(self) -> int:
        return QFontMetrics(self.look.fonts.interface()).horizontalAdvance(self.text()) + 1

    def _count_width(self) -> int:
        return QFontMetrics(self._bold()).horizontalAdvance(str(self.count)) + 1
