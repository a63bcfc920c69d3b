"""A row that leads to another claim: its verdict's mark, its number and words, cut where the room ends."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.core.conflicts import Side
from workbench.core.text import one_line
from workbench.core.verdicts import VerdictLabel
from workbench.ui.widgets.painted import PaintedButton

HEIGHT = 28
MARK = 18
"""Pixels at 100 %."""


class JumpRow(PaintedButton):
    """Clicked, or Enter where Tab has reached it, it leads there."""

    def __init__(self, side: Side, label: VerdictLabel | None, parent: QWidget | None = None) -> None:
        """label: of the verdict as far as it is to be seen."""
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_side(side, label)

    def show_side(self, side: Side, label: VerdictLabel | None) -> None:
        """Lead to another claim; a press that was meant for the one before leads nowhere."""
        self.side: Side = side
        self._label = label
        self.setDown(False)
        words = one_line(side.text)
        self.setText(f"{side.number} · {words}" if side.number is not None else words)
        self.setToolTip(f"{side.document}: {words}")
        verdict = label.name if label is not None else self.tr("no verdict")
        self.setAccessibleName(f"{self.text()}. {verdict}. {side.document}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.look.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px, theme = self.painter(), self.look.px, self.look.theme
        if self.hasFocus() or self.underMouse():
            self.paint_frame(painter, "sel", "sel", px(6))
        size = px(MARK)
        shape, tone = (self._label.shape, self._label.tone) if self._label is not None else (None, None)
        box = QRectF(px(4), (self.height() - size) / 2, size, size)
        self.look.icons.paint_mark(painter, shape, tone, box, "muted" if self.underMouse() else "open")
        painter.setFont(self.look.fonts.interface())
        painter.setPen(theme.colour("ink"))
        room = QRect(px(30), 0, self.width() - px(34), self.height())
        words = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
