"""A field to drop documents on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.ui.keys_in_force import KeyOf
from workbench.ui.widgets.keycap import KeyCap


class DropArea(QWidget):
    """A field to drop documents on; a click or Enter chooses them instead."""

    dropped = Signal(list)
    """Paths of files and folders."""
    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = QLabel(self.tr("Drop documents here"), self)
        words.setProperty("role", "title")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        more = QLabel(
            self.tr(
                "PDF, Word, OpenDocument, RTF, EPUB, web pages, e-mail, tables, Markdown or plain text, or a folder of "
                "them. They stay on this machine."
            ),
            self,
        )
        more.setProperty("role", "muted")
        more.setWordWrap(True)
        more.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = QHBoxLayout()
        choose.setSpacing(6)
        choose.addStretch(1)
        ways = (
            (self.tr("or choose them"), KeyOf("import", "Ctrl+O")),
            (self.tr("or paste words"), KeyOf("paste", "Ctrl+V")),
        )
        for way, key in ways:
            hint = QLabel(way, self)
            hint.setProperty("role", "muted")
            choose.addWidget(hint)
            choose.addWidget(KeyCap(key, self))
        choose.addStretch(1)
        self.setAccessibleName(self.tr("Drop documents here, choose them, or paste words"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 28, 24, 28)
        column.setSpacing(8)
        column.addWidget(words)
        column.addWidget(more)
        column.addLayout(choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        event.acceptProposedAction()
        self.dropped.emit(local_paths(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def event(self, event: QEvent) -> bool:
        """The frame lights up with the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._light(event.type() == QEvent.Type.FocusIn)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _light(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().polish(self)


def local_paths(event: QDropEvent) -> list[Path]:
    """Files and folders of a drop, as far as they lie on this machine."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
