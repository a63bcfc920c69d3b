"""Rows of a list of any length: records in memory, the words of a row made when it is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The model gives a Line for this role."""

PAGE = 64
"""Rows whose words are made at once."""
PAGES_KEPT = 32

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """What a row shows. old: words struck out over the others; tag: a short word at the right, in its tone.

    mark: shape and tone of a verdict; faint: what no longer counts; heading: the head of a group, never chosen.
    """

    words: str
    meta: str = ""
    tag: str = ""
    tone: str = "uns"
    old: str = ""
    mark: tuple[str | None, str | None] | None = None
    faint: bool = False
    heading: bool = False

    @property
    def spoken(self) -> str:
        """How a screen reader says it."""
        return ". ".join(part for part in (self.old, self.words, self.tag, self.meta) if part)


class LinesModel(QAbstractTableModel):
    """Records in their order. What a record says is asked for by pages, so that 10,000 cost no more than 60."""

    def __init__(self, describe: Callable[[Sequence[Any]], list[Line]], parent: QObject | None = None) -> None:
        """describe: a line for each of some records."""
        super().__init__(parent)
        self._describe = describe
        self._pages: OrderedDict[int, list[Line]] = OrderedDict()
        self.records: Sequence[Any] = ()

    def show(self, records: Sequence[Any]) -> None:
        """Take other records, or the same ones anew."""
        self.beginResetModel()
        self.records = records
        self._pages.clear()
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """What a row shows; None outside the rows."""
        if not 0 <= row < len(self.records):
            return None
        page = self._page(row // PAGE)
        return page[row % PAGE] if row % PAGE < len(page) else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None or line.heading:
            return Qt.ItemFlag.NoItemFlags  # the arrow keys pass over a heading
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if line.heading else line.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None

    def _page(self, number: int) -> list[Line]:
        page = self._pages.get(number)
        if page is None:
            page = self._describe(self.records[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page
