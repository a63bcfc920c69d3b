"""The command palette: a field over the window in which a few letters find any action, document or claim."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from workbench.ui.focus_return import FocusReturn
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.palette_entries import Entry, fitting
from workbench.ui.palette_rows import ROW_HEIGHT, PaletteDelegate, PaletteModel
from workbench.ui.status_line import announce

WIDTH, TOP, EDGE = 560, 56, 8
"""Pixels: its width and its distance from the upper edge at 100 %; the least distance from any other edge."""
ROWS = 10
"""Rows shown at most; the list scrolls."""

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_PageUp: 1 - ROWS, Qt.Key.Key_PageDown: ROWS - 1}


class PaletteField(LineField):
    """The arrows move in the list; it says when the keys go elsewhere."""

    moved = Signal(int)
    lost = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Another window in front, or a menu over this one, is no farewell.
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.lost.emit()


class Palette(QWidget):
    """Lies over the window and closes when the keys leave it. Enter runs what is chosen, Esc leaves all as it was."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._look = current_look()
        self._keys = FocusReturn()
        self._offered: Sequence[Entry] = ()
        self._by_number: Callable[[str], Entry | None] = lambda _: None
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = PaletteField(self)
        self.field.setPlaceholderText(self.tr("A command, a document, a speaker, or the number of a claim"))
        self.field.setAccessibleName(self.tr("Command"))
        self.field.setMaxLength(200)
        self.field.textChanged.connect(self._find)
        self.field.entered.connect(self._run_chosen)
        self.field.left.connect(self.leave)
        self.field.lost.connect(self.hide)
        self.field.went_down.connect(lambda: self._move(1))
        self.field.moved.connect(self._move)
        self.model = PaletteModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setProperty("role", "found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._run)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(EDGE, 0, EDGE, EDGE // 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._column.setSpacing(EDGE)
        for part in (self.field, self.list, self.nothing):
            self._column.addWidget(part)
        over.installEventFilter(self)
        self._look.changed.connect(self._place)
        self.hide()

    def open(self, offered: Sequence[Entry], by_number: Callable[[str], Entry | None], words: str = "") -> None:
        """Open with what there is to choose. by_number: the claim for a number; words: typed already."""
        self._offered, self._by_number = offered, by_number
        if not self.isVisible():
            self._keys.remember()
        self.field.setText(words)
        self._find(words)
        self.show()
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close it; the keys go back to where they were."""
        self._keys.give_back()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _find(self, query: str) -> None:
        claim = self._by_number(query)
        found = [*([claim] if claim else []), *fitting(self._offered, query)]
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.nothing.setText("" if found else self.tr("Nothing fits “{words}”").format(words=query))
        if not found:
            announce(self, self.nothing.text())
        self._choose(0)
        if self.isVisible():
            self._place()

    def _move(self, by: int) -> None:
        """One row on, round and round; by pages to the ends and no further."""
        count, row = len(self.model.entries), self.list.currentIndex().row() + by
        if count:
            self._choose(row % count if abs(by) == 1 else max(0, min(row, count - 1)))

    def _choose(self, row: int) -> None:
        if row < len(self.model.entries):
            self.list.setCurrentIndex(self.model.index(row))
            announce(self, self.model.spoken(self.model.entries[row]))

    def _run_chosen(self) -> None:
        self._run(self.list.currentIndex())

    def _run(self, index: QModelIndex) -> None:
        """Do what was chosen, with the keys where they were before; what cannot be done now leaves the palette open."""
        if not index.isValid():
            return
        entry = self.model.entries[index.row()]
        if entry.can_run:
            self.leave()
            entry.run()

    def _place(self) -> None:
        for part in (self.field, self.nothing):
            part.ensurePolished()
        width = min(self._look.px(WIDTH), self._over.width() - 2 * EDGE)
        top = min(self._look.px(TOP), self._over.height() // 5)
        room = self._over.height() - top - EDGE - self.field.sizeHint().height() - 3 * EDGE
        row = self._look.px(ROW_HEIGHT)
        self.list.setFixedHeight(row * min(ROWS, len(self.model.entries), max(1, room // row)))
        self.setFixedWidth(width)
        self._column.activate()
        wraps = self._column.hasHeightForWidth()
        self.resize(width, self._column.totalHeightForWidth(width) if wraps else self._column.totalSizeHint().height())
        self.move((self._over.width() - width) // 2, top)
