"""The claims of the queue: headings over groups, several rows chosen at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from workbench.ui.claims_model import ClaimsModel
from workbench.ui.queue_delegate import QueueDelegate
from workbench.ui.queue_view import QueueView


class GroupBand(QWidget):
    """The heading of the group in which the rows in sight begin, at the upper edge while its own is out of sight."""

    def __init__(self, view: ClaimsView, delegate: QueueDelegate) -> None:
        super().__init__(view)
        self._view, self._delegate = view, delegate
        self.number = -1
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if 0 <= self.number < len(self._view.claims.groups):
            self._delegate.paint_heading(painter, self.rect(), self._view.claims.heading(self.number))
        painter.end()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._view.group_pressed.emit(self.number)


class ClaimsView(QueueView):
    """Moving its cursor takes a claim in hand; with Shift or Ctrl several are chosen."""

    choice_changed = Signal()
    """Other claims are chosen: chosen() says which."""
    group_pressed = Signal(int)
    """The heading of this group was pressed."""
    sideways = Signal(bool)
    """Left (True) or Right was pressed."""

    def __init__(self, model: ClaimsModel, parent: QWidget | None = None) -> None:
        self.claims = model
        self._heading_height = 1
        self._folding = False
        self._headings: list[int] = []
        super().__init__(model, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        delegate = QueueDelegate(self)
        self.setItemDelegate(delegate)
        self._band = GroupBand(self, delegate)
        model.modelReset.connect(self._size_headings)
        for changed in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._place_band)

    def set_heights(self, height: int, heading: int) -> None:
        """Give every claim the same height, in pixels, and every heading another."""
        self._heading_height = heading
        self.set_row_height(height)
        self._size_headings()

    def chosen(self) -> Sequence[int]:
        """Ids of the claims that are chosen, in order, when they are several; else none."""
        ranges = sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())
        found = [claim for first, last in ranges for claim in self.claims.ids_between(first, last)]
        return found if len(found) > 1 else ()

    def let_go(self) -> None:
        """Choose no more than the claim under the cursor."""
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def fold(self, number: int) -> None:
        """Fold a group to its heading, or unfold it; the claim at hand stays at hand."""
        if 0 <= number < len(self.claims.groups):
            self._folding = True  # Qt puts the cursor on another row
            self.claims.fold(number)
            self._headings = self.claims.layout_of_rows.headings  # their rows went with those that came or went
            self._folding = False

    def show_row(self, row: int) -> None:
        """Select a row and bring it into sight, clear of the heading at the upper edge; -1 selects none."""
        super().show_row(row)
        if row < 0 or not self.claims.groups:
            return
        covered = self._heading_height - self.visualRect(self.claims.index(row, 0)).top()
        if covered > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - covered)

    def currentChanged(self, current: QModelIndex | object, previous: QModelIndex | object) -> None:
        if not self._folding:
            super().currentChanged(current, previous)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.choice_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.claims.layout_of_rows.heading(self.rowAt(event.position().toPoint().y()))
        if number is None:
            super().mousePressEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.group_pressed.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right belong to the queue: they fold and unfold the group of the claim at hand."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.claims.groups:
            self.sideways.emit(event.key() == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_band()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_band()

    def _size_headings(self) -> None:
        """Rows keep their heights over a reset: those that were headings get back the height of a claim."""
        header, headings = self.verticalHeader(), self.claims.layout_of_rows.headings
        # Thousands of headings: header and table reckon all rows anew once, at the end, and not after each.
        blocked = header.blockSignals(True)
        header.setUpdatesEnabled(False)
        for row in set(self._headings).difference(headings):
            header.resizeSection(row, header.defaultSectionSize())
        for row in headings:
            header.resizeSection(row, self._heading_height)
        header.setUpdatesEnabled(True)
        header.blockSignals(blocked)
        if headings or self._headings:
            self.updateGeometries()
            self.viewport().update()
        self._headings = headings
        self._place_band()

    def _place_band(self) -> None:
        """Show the heading of the group that begins above the upper edge; the next one pushes it out."""
        layout, top = self.claims.layout_of_rows, max(self.rowAt(0), 0)
        number = layout.group_at(top)
        shown = number >= 0 and self.rowViewportPosition(layout.headings[number]) < 0
        if shown:
            self._band.number = number
            nearest = self._heading_height
            if number + 1 < len(layout.headings):
                nearest = self.rowViewportPosition(layout.headings[number + 1])
            above = min(0, nearest - self._heading_height)
            self._band.setGeometry(QRect(0, above, self.viewport().width(), self._heading_height))
            self._band.update()
        self._band.setVisible(shown)
