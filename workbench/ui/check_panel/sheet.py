"""The scrolling sheet of the check: what opens or is written in comes into sight."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.typed_field import GrowingText

CARET_ROOM = 12
"""Pixels kept free above and below the caret."""

NESTED = 4
"""Rounds in which layouts inside layouts hand a new size up to the sheet."""

SIDE = 16
"""Pixels of margin at either side."""


class Sheet(QScrollArea):
    """A column of sections in a scroll area without frame and focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(SIDE, 16, SIDE, 12)
        self.column.setSpacing(6)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.body)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll until a part that has just grown is seen whole, once it has its size."""

        def bring() -> None:
            for _ in range(NESTED):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.ensureWidgetVisible(part, 0, 12)
            focused = QApplication.focusWidget()
            if focused is not None and part.isAncestorOf(focused):
                self.ensureWidgetVisible(focused, 0, 12)  # where there is no room for all of it

        QTimer.singleShot(0, part, bring)

    def follow_caret(self, field: GrowingText) -> None:
        """Keep the caret of a field in sight while a person writes in it."""
        field.caret_moved.connect(lambda _: QTimer.singleShot(0, field, lambda: self._show_caret(field)))

    def _on_range(self) -> None:
        """The body has another height: sections inside sections take a round or two to settle."""
        focused = QApplication.focusWidget()
        if isinstance(focused, GrowingText) and self.body.isAncestorOf(focused):
            self._show_caret(focused)
        elif focused is not None and self.body.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 12)

    def _show_caret(self, field: GrowingText) -> None:
        caret = field.cursorRect()
        at = field.viewport().mapTo(self.body, caret.center())
        self.ensureVisible(at.x(), at.y(), 0, caret.height() + CARET_ROOM)
