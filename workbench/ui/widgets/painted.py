"""What buttons that paint themselves share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workbench.ui.look import current_look


class PaintedButton(QAbstractButton):
    """The look, a new size and paint when it changes, the painter's settings, the frame with its focus ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = current_look()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.look.changed.connect(self._look_changed)

    def minimumSizeHint(self) -> QSize:
        """Nothing on it is ever cut off."""
        return self.sizeHint()

    def _look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def painter(self) -> QPainter:
        """A painter with smooth edges; the caller ends it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        return painter

    def paint_frame(self, painter: QPainter, fill: str, edge: str, radius: float, width: float = 1.0) -> None:
        """A rounded box over the whole button; a focused one gets the accent's ring."""
        if self.hasFocus():
            edge, width = "accent", 2.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        theme = self.look.theme
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, radius, radius)
