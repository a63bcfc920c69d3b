"""A filter chip with its count."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.language import counted
from workbench.ui.widgets.painted import PaintedButton


class Chip(PaintedButton):
    """A filter that is on or off, with the number of claims it would show."""

    def __init__(self, words: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self._words = words
        self.set_count(count)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        """Show other words, without a count."""
        self._words = words
        self.set_count(None)

    def set_count(self, count: int | None) -> None:
        """Show another number; None shows none."""
        self.setText(self._words if count is None else f"{self._words} {counted(count)}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the bold words of a chosen chip, so that choosing moves nothing."""
        bold = QFontMetrics(self._font(bold=True))
        return QSize(bold.horizontalAdvance(self.text()) + self.look.px(22), self.look.px(25))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill: a hairline round quiet words; the chosen one on the selection's ground in bold accent."""
        painter = self.painter()
        chosen = self.isChecked()
        if chosen:
            self.paint_frame(painter, "sel", "sel", self.height() / 2)
        else:
            self.paint_frame(painter, "panel", "open" if self.underMouse() else "line", self.height() / 2)
        painter.setPen(self.look.theme.colour("accent" if chosen else "muted"))
        painter.setFont(self._font(bold=chosen))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _font(self, *, bold: bool) -> QFont:
        return self.look.fonts.interface(12, bold=bold)
