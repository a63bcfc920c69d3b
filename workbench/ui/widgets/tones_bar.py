"""The thin bar of the verdicts so far."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.look import current_look


class TonesBar(QWidget):
    """A thin bar of the verdicts so far: a part for each tone, the rest of the way in the hairlines' colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._parts: tuple[tuple[str, int], ...] = ()
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self.update)

    def set_parts(self, parts: list[tuple[str, int]], total: int) -> None:
        """parts: tone and number of claims, in the order to show; total: all claims."""
        self._parts, self._total = tuple(parts), total
        judged = sum(count for _tone, count in parts)
        words = self.tr("{judged} of {total} with a verdict").format(judged=judged, total=total)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be, six pixels high."""
        return QSize(self._look.px(120), self._look.px(6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Parts side by side inside one rounded bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._look.theme.colour("line"))
        x = 0.0
        for tone, count in self._parts:
            width = self.width() * count / max(1, self._total)
            painter.fillRect(QRectF(x, 0, width, self.height()), self._look.theme.colour(tone))
            x += width
        painter.end()
