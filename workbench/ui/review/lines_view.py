"""A list of lines: the arrow keys walk, Enter and letters of its own act, everything else stays the window's."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from workbench.ui.look import current_look
from workbench.ui.queue_view import QueueView
from workbench.ui.review.line_delegate import HEADING, LineDelegate, row_height
from workbench.ui.review.lines_model import Line, LinesModel

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinesView(QueueView):
    """Records of one sort. Choosing a line tells its record; it stays chosen while the list is made anew."""

    chosen = Signal(object)
    """The record of the line that was chosen, None when there is none."""
    acted = Signal(object)
    """The record on which Enter was pressed, or that was double-clicked."""

    def __init__(
        self,
        name: str,
        describe: Callable[[Sequence[Any]], list[Line]],
        key: Callable[[Any], Hashable],
        *,
        lines: int = 1,
        is_heading: Callable[[Any], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """name: for screen readers; describe: see LinesModel; key: what tells a record from others.

        lines: of words, see LineDelegate; is_heading: which records are heads of groups, in lists that have groups.
        """
        self._is_heading = is_heading
        self._keys: dict[Qt.Key, Callable[[], object]] = {}
        self.record: Any = None
        self._showing = False
        self._key, self._row_lines = key, lines
        self._look = current_look()
        self.lines = LinesModel(describe)
        super().__init__(self.lines, parent)
        self.lines.setParent(self)
        self.setProperty("role", "paper")
        self.setAccessibleName(name)
        self.setItemDelegate(LineDelegate(lines, self))
        self.row_taken.connect(self._take)
        self.doubleClicked.connect(lambda _: self._act())
        self._look.changed.connect(self._resize_rows)
        self._resize_rows()

    def add_key(self, key: Qt.Key, run: Callable[[], object]) -> None:
        """Let a letter do something while the list has the focus, instead of what it does in the window."""
        self._keys[key] = run

    def show_records(self, records: Sequence[Any], *, take_first: bool = True) -> None:
        """List these; the one chosen before stays chosen, else the first one is."""
        before, row = self.record, self.currentIndex().row()
        place = self.verticalScrollBar().value()
        self._showing = True
        self.lines.show(records)
        self._showing = False
        self._resize_headings()
        found = next((at for at, one in enumerate(records) if self._same(one, before)), -1)
        if found < 0 and (take_first or before is not None):
            found = self._near(max(row, 0))
        self.verticalScrollBar().setValue(place)
        if found >= 0:
            self._showing = True
            self.show_row(found)
            self._showing = False
        self.record = records[found] if found >= 0 else None
        self.chosen.emit(self.record)

    def step(self, by: int) -> None:
        """Choose the line `by` rows on, over headings."""
        row = self.currentIndex().row() + by
        while (line := self.lines.line(row)) is not None and line.heading:
            row += by
        if line is not None:
            self.show_row(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._mine(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._mine(event):
            if event.key() in ENTER:
                self._act()
            else:
                self._keys[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def _mine(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        return plain and (event.key() in ENTER or event.key() in self._keys)

    def _act(self) -> None:
        if self.record is not None:
            self.acted.emit(self.record)

    def _take(self, row: int) -> None:
        if self._showing:
            return
        line = self.lines.line(row)
        if line is not None and not line.heading:
            self.record = self.lines.records[row]
            self.chosen.emit(self.record)

    def _same(self, one: Any, other: Any) -> bool:
        return other is not None and type(one) is type(other) and self._key(one) == self._key(other)

    def _near(self, row: int) -> int:
        """The first line at or after a row that can be chosen, else the last one; -1 where there is none."""
        rows = [
            *range(row, min(row + 3, len(self.lines.records))),
            *range(min(row, len(self.lines.records)) - 1, -1, -1),
        ]
        return next((at for at in rows if (line := self.lines.line(at)) is not None and not line.heading), -1)

    def _resize_rows(self) -> None:
        height = self._look.px(row_height(self._row_lines))
        self.set_row_height(height)
        self.setMinimumHeight(2 * height)
        self._resize_headings()

    def _resize_headings(self) -> None:
        if self._is_heading is not None:
            for row, record in enumerate(self.lines.records):
                if self._is_heading(record):
                    self.setRowHeight(row, self._look.px(HEADING))
