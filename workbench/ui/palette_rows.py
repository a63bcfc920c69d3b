"""The palette's rows: a list of entries, and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.fonts import SECOND_SIZE
from workbench.ui.look import current_look
from workbench.ui.palette_entries import Entry
from workbench.ui.widgets.keycap import key_words, paint_cap

ROW_HEIGHT = 32
"""Pixels at 100 %."""
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """The entries that fit what was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Replace them."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, what a screen reader says, or the Entry itself."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(entry)
        return entry.words if role == Qt.ItemDataRole.DisplayRole else None

    def spoken(self, entry: Entry) -> str:
        """How a screen reader says an entry: words, part, key, and whether it can be done."""
        said = [entry.words, entry.part]
        if entry.key:
            said.append(self.tr("key {key}").format(key=key_words(entry.key)))
        if not entry.can_run:
            said.append(self.tr("not now"))
        return ", ".join(said)


class PaletteDelegate(QStyledItemDelegate):
    """Words at the left, where they belong behind them, the key at the right; faint what cannot be done now."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(current_look().px(200), current_look().px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row from its Entry."""
        entry = index.data(ENTRY_ROLE)
        look = current_look()
        theme, px, rect = look.theme, look.px, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        if chosen:
            painter.fillRect(rect, theme.colour("sel"))
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
        rect.adjust(px(16), 0, -px(16), 0)
        rect.setWidth(rect.width() - self._paint_key(painter, rect, entry.key))
        words_font, part_font = look.fonts.interface(), look.fonts.interface(SECOND_SIZE)
        part = entry.part if entry.can_run else self.tr("{part} · not now").format(part=entry.part)
        part_width = QFontMetrics(part_font).horizontalAdvance(part) + px(10)
        metrics = QFontMetrics(words_font)
        words = metrics.elidedText(entry.words, Qt.TextElideMode.ElideRight, max(0, rect.width() - part_width))
        painter.setFont(words_font)
        # Faint is meant for the quiet grounds; on the selection's it would fall below the contrast that is asked for.
        painter.setPen(theme.colour("ink" if entry.can_run else "muted" if chosen else "faint"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        rect.setLeft(rect.left() + metrics.horizontalAdvance(words) + px(10))
        painter.setFont(part_font)
        painter.setPen(theme.colour("muted" if entry.can_run or chosen else "faint"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, part)
        painter.restore()

    def _paint_key(self, painter: QPainter, rect: QRect, key: str) -> int:
        """Paint the key at the right end; returns the room it takes."""
        if not key:
            return 0
        look, words = current_look(), key_words(key)
        width = max(look.px(19), QFontMetrics(look.fonts.keys()).horizontalAdvance(words) + 10)
        top = rect.top() + (rect.height() - look.px(19)) / 2
        paint_cap(painter, QRectF(rect.right() - width, top, width, look.px(19)), words)
        return width + look.px(12)
