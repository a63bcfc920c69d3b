"""The queue's list: one column of rows of the same height; the keys stay the window's."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget


class QueueView(QTableView):
    """Shows the claims. Moving its cursor takes a claim in hand."""

    row_taken = Signal(int)
    """The cursor moved to this row, by key or mouse."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("Claims"))
        self.setTabKeyNavigation(False)  # else Tab never leaves the list
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)

    def set_row_height(self, height: int) -> None:
        """Give every row the same height, in pixels."""
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(height)

    def show_row(self, row: int) -> None:
        """Select a row and bring it into sight; -1 selects none."""
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
            return
        index = self.model().index(row, 0)
        if self.currentIndex() != index:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: QModelIndex | object, previous: QModelIndex | object) -> None:
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        if isinstance(current, QModelIndex) and current.isValid():
            self.row_taken.emit(current.row())

    def keyboardSearch(self, search: str) -> None:
        """No jumping by typed letters: letters are verdict and movement keys."""
