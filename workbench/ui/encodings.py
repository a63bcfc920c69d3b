"""Read in another encoding: the likely ones with how the first lines would read, over the lower edge, no dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.documents import Document
from workbench.desk.encodings import Sight
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.focus_return import FocusReturn
from workbench.ui.look import current_look


class Encodings(QWidget):
    """Lies over the window while one encoding is chosen. The arrows walk, Enter reads, Esc leaves it as it is."""

    chosen = Signal(int, str)
    """Document id and the name of the encoding."""

    def __init__(self, over: QWidget, above: Callable[[], int]) -> None:
        """over: the widget it lies on; above: pixels to keep free at the lower edge."""
        super().__init__(over)
        self._over, self._above = over, above
        self._look = current_look()
        self._keys = FocusReturn()
        self._sights: dict[str, Sight] = {}
        self._document_id = 0
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.row: ChoiceRow | None = None
        self.lines = QLabel(self)
        self.lines.setProperty("role", "small")
        self.lines.setWordWrap(True)
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.read = QPushButton(self.tr("Read it so"), self)
        self.read.clicked.connect(self._take)
        self.leave = QPushButton(self.tr("Leave it"), self)
        self.leave.clicked.connect(self.end)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.read)
        buttons.addWidget(self.leave)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.words)
        self._column.addWidget(self.lines)
        self._column.addLayout(buttons)
        over.installEventFilter(self)
        self._look.changed.connect(self._place)
        self.hide()

    def offer(self, document: Document, sights: Sequence[Sight]) -> None:
        """Show in which encodings a document can be read."""
        if not self.isVisible():
            self._keys.remember()
        self._document_id = document.id
        self._sights = {one.encoding: one for one in sights}
        present = next((one.encoding for one in sights if one.present), "")
        self.words.setText(
            self.tr("{name} is read as {encoding}. In which encoding do its letters look right?").format(
                name=document.name, encoding=present
            )
        )
        if self.row is not None:
            self._column.removeWidget(self.row)
            self.row.hide()
            self.row.deleteLater()
        self.row = ChoiceRow(self.tr("Encoding"), [(one.encoding, one.encoding) for one in sights], self)
        self.row.chosen.connect(self._show)
        self._column.insertWidget(1, self.row)
        for button in self.row.buttons.values():
            button.installEventFilter(self)
        self._show(self.row.value)
        self.show()
        self.raise_()
        self._place()
        self.row.buttons[self.row.value].setFocus()

    def end(self) -> None:
        """Put it away."""
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had_keys:
            self._keys.give_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) and isinstance(event, QKeyEvent):
            key = event.key()
            if self.isVisible() and watched is not self._over and key in (*_ENTER, Qt.Key.Key_Escape):
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                elif key == Qt.Key.Key_Escape:
                    self.end()
                else:
                    self._take()
                return True
        return super().eventFilter(watched, event)

    def _show(self, encoding: str) -> None:
        sight = self._sights[encoding]
        self.lines.setText("\n".join(sight.lines))
        self.read.setEnabled(not sight.present)
        self._place()

    def _take(self) -> None:
        if self.row is not None and self.read.isEnabled():
            encoding = self.row.value
            self.end()
            self.chosen.emit(self._document_id, encoding)

    def _place(self) -> None:
        width = min(self._look.px(620), self._over.width() - 32)
        self.setFixedWidth(width)
        self._column.invalidate()
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        left = (self._over.width() - width) // 2
        self.move(left, self._over.height() - self._above() - self.height() - 16)


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
