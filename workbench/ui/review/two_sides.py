"""Two cards side by side, one over the other where there is no room; as high as they need, else they scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from workbench.ui.look import current_look

STACKED_BELOW = 460
"""Pixels at 100 % below which they stand one over the other."""
LEAST = 220
"""Pixels at 100 % that are always seen of them."""


class TwoSides(QScrollArea):
    """Never higher than what is in it."""

    def __init__(self, one: QWidget, other: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._fitted = (0, True)
        self._inside = QWidget(self)
        for part in (self, self._inside):
            part.setProperty("role", "paper")
            part.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self._inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(one, 1)
        self._row.addWidget(other, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)

    def to_top(self) -> None:
        """Show the beginning of both."""
        self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), self._fitted[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        beside = self.width() >= self._look.px(STACKED_BELOW)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
        # For the width without a scroll bar: with this height there is none.
        needed = self._row.heightForWidth(self.width())
        if needed > 0 and (needed, beside) != self._fitted:
            self._fitted = (needed, beside)
            # Where they stand one over the other there is no room at all: then the page scrolls, not they.
            self.setMinimumHeight(min(needed, self._look.px(LEAST)) if beside else needed)
            self.setMaximumHeight(needed)
            self.updateGeometry()
        # A bar that is there makes the words narrower and higher, and would keep itself needed.
        scrolls = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if self.height() < needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != scrolls:
            self.setVerticalScrollBarPolicy(scrolls)
