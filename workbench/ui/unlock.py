"""Asks for the password of a document that could not be brought in: a line over the panels' lower edge, no dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from workbench.core.errors import WorkbenchError
from workbench.ui.focus_return import FocusReturn
from workbench.ui.look import current_look
from workbench.ui.notify import line_of
from workbench.ui.page_image.password import PasswordForm


class Unlock(QWidget):
    """One document after the other. Lies over the window, so that nothing moves when it comes and goes."""

    def __init__(self, over: QWidget, above: Callable[[], int]) -> None:
        """over: the widget it lies on; above: pixels to keep free at the lower edge."""
        super().__init__(over)
        self._over, self._above = over, above
        self._look = current_look()
        self._waiting: list[tuple[WorkbenchError, Callable[[str], object]]] = []
        self._keys = FocusReturn()
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.form = PasswordForm(self.tr("Import"), self)
        self.leave = QPushButton(self.tr("Leave it out"), self)
        self.leave.clicked.connect(self._next)
        self.form.row.insertWidget(2, self.leave)
        self.form.given.connect(self._give)
        self.form.left.connect(self._next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.addWidget(self.form)
        over.installEventFilter(self)
        self._look.changed.connect(self._place)
        self.hide()

    def ask(self, problem: WorkbenchError, again: Callable[[str], object]) -> None:
        """Ask for the password of a document. again: reads it once more, with what was given."""
        self._waiting.append((problem, again))
        if not self.isVisible():
            self._keys.remember()
            self._show_first()

    def end(self) -> None:
        """Ask no more (the case is left)."""
        self._waiting.clear()
        self.form.field.clear()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _give(self, password: str) -> None:
        _, again = self._waiting[0]
        self._next()
        again(password)

    def _next(self) -> None:
        del self._waiting[:1]
        self.form.field.clear()
        if self._waiting:
            self._show_first()
        else:
            focus = QApplication.focusWidget()
            had_keys = focus is not None and self.isAncestorOf(focus)
            self.hide()
            if had_keys:
                self._keys.give_back()

    def _show_first(self) -> None:
        hint = self.tr("The password opens the file for reading and is not stored.")
        self.form.ask(line_of(self._waiting[0][0]), hint)
        self.show()
        self.raise_()
        self._place()
        self.form.field.setFocus()

    def _place(self) -> None:
        width = min(self._look.px(520), self._over.width() - 32)
        self.setFixedWidth(width)
        self._column.invalidate()
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        left = (self._over.width() - width) // 2
        self.move(left, self._over.height() - self._above() - self.height() - 16)
