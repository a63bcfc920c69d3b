"""The verdict scale of the open case: each verdict's mark, name, key, meaning, and what it needs to be complete."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.core.needs import NEEDS
from workbench.core.verdicts import VerdictLabel, VerdictScale
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.look import current_look
from workbench.ui.widgets.keycap import KeyCap

WIDTH, SIDE, MARK = 620, 20, 26
"""Pixels at 100 %."""


class ScaleSheet(QDialog):
    """Words to read: the verdict keys stay the window's, Esc closes."""

    def __init__(self, scale: VerdictScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the verdicts mean"))
        self.setModal(False)
        self._look = current_look()
        self._marks: list[tuple[QLabel, VerdictLabel]] = []
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        for row, label in enumerate(scale.labels):
            mark = QLabel(sheet)
            self._marks.append((mark, label))
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._told(label, sheet), row, 1)
            cap = KeyCap(KeyOf(f"verdict_{label.key}", label.shortcut), sheet)
            grid.addWidget(cap, row, 2, Qt.AlignmentFlag.AlignTop)
        lacking = self.tr(
            "A verdict that lacks something can be given all the same: it stands as incomplete until it is there, "
            "or until it is said why it can stand without."
        )
        foot = _words(lacking, "small", sheet)
        grid.addWidget(foot, len(scale.labels), 0, 1, 3)
        grid.setRowStretch(len(scale.labels) + 1, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(sheet)
        self._scroll.setAccessibleName(self.windowTitle())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self._scroll)
        self._look.changed.connect(self._dress)
        self._dress()
        room = parent.size() if parent is not None else self.maximumSize()
        width = min(self._look.px(WIDTH), room.width() - 40)
        self.resize(width, min(grid.totalHeightForWidth(width - 16) + 4, room.height() - 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes too: there is nothing to choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _told(self, label: VerdictLabel, parent: QWidget) -> QWidget:
        part = QWidget(parent)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(_words(_word(label.name), "strong", part))
        column.addWidget(_words(_word(label.meaning), "", part))
        column.addWidget(_words(self._needs(label), "small", part))
        return part

    def _needs(self, label: VerdictLabel) -> str:
        if not label.needs:
            return self.tr("Needs nothing more.")
        return self.tr("Needs {what}.").format(what="; ".join(_word(NEEDS[need].asks) for need in label.needs))

    def _dress(self) -> None:
        size = self._look.px(MARK)
        for mark, label in self._marks:
            mark.setPixmap(self._look.icons.mark(label.shape, label.tone, size, self.devicePixelRatioF()))


def _word(text: str) -> str:
    """A word of the scale or of its needs in the window's language."""
    return QCoreApplication.translate("Word", text)


def _words(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
