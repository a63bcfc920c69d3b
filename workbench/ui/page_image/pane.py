"""The pages with a line above them: which page it is, how large, what cannot be shown; asks for a password in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from workbench.desk.pages import DocumentPages, Places, State
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.look import current_look
from workbench.ui.page_image.password import PasswordForm
from workbench.ui.page_image.view import PageView
from workbench.ui.passage.relief import Relief
from workbench.ui.widgets.keyed_button import KeyedButton

BUTTONS_FROM = 330
"""Pixels of width at 100 % from which there is room for buttons beside the page's number."""

ALL_FROM = 480
"""Pixels of width at 100 % from which there is room for all of them."""
LEAST = 140
"""Pixels of width and height at 100 % below which a page says nothing."""


class PagePane(QWidget):
    """Shows the pages of one document."""

    left = Signal()
    """The password is not to be given: to where the keys were."""
    view_wanted = Signal()
    """The text, the pages or both: another of them."""
    came = Signal()
    """More is known about the pages than before."""

    def __init__(self, relief: Relief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = PageView(relief, self)
        self.setFocusProxy(self.view)
        self.number = QLabel(self)
        self.number.setProperty("role", "muted")
        self.views = KeyedButton(self.tr("Text or page"), KeyOf("pages", "Shift+P"), self, quiet=True)
        self.views.clicked.connect(self.view_wanted)
        self.smaller = KeyedButton(self.tr("Smaller"), KeyOf("page_smaller", "-"), self, quiet=True)
        self.larger = KeyedButton(self.tr("Larger"), KeyOf("page_larger", "+"), self, quiet=True)
        self.fit = KeyedButton(self.tr("Page width"), KeyOf("page_width", "Z"), self, quiet=True)
        for button, by in ((self.smaller, -1), (self.larger, 1), (self.fit, 0)):
            button.clicked.connect(lambda _=False, by=by: self.view.zoom(by))
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 16, 6)
        head.setSpacing(14)
        head.addWidget(self.number, 1)
        for button in (self.smaller, self.larger, self.fit, self.views):
            head.addWidget(button)
        self.remark = QLabel(self)
        self.remark.setProperty("role", "small")
        self.remark.setWordWrap(True)
        self.remark.setContentsMargins(16, 0, 16, 6)
        self.form = PasswordForm(self.tr("Show the pages"), self)
        self.form.given.connect(self._unlock)
        self.form.left.connect(self.left)
        locked = QWidget(self)
        room = QVBoxLayout(locked)
        room.setContentsMargins(24, 24, 24, 24)
        room.addStretch(1)
        room.addWidget(self.form)
        room.addStretch(2)
        self.body = QStackedWidget(self)
        self.body.addWidget(self.view)
        self.body.addWidget(locked)
        self._locked = locked
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.remark)
        column.addWidget(self.body, 1)
        self.view.came.connect(self._on_came)
        self.view.page_changed.connect(lambda _: self._say())
        self._look.changed.connect(self._share)
        self._share()

    @property
    def pages(self) -> DocumentPages | None:
        """The pages that are shown."""
        return self.view.pages

    def show_pages(self, pages: DocumentPages | None) -> None:
        """Show other pages; None shows none."""
        self.view.show_pages(pages)
        self._follow_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _unlock(self, password: str) -> None:
        self.view.unlock(password)

    def _on_came(self) -> None:
        self._follow_state()
        self.came.emit()

    def _follow_state(self) -> None:
        """Pages, or the question for the password; and what is to be said about them."""
        pages = self.pages
        problem = pages.problem if pages is not None else None
        if pages is not None and pages.state is State.LOCKED and problem is not None:
            hint = self.tr(
                "The file is stored as it came, so its pages need the password once each time the case is open. "
                "The password is not stored."
            )
            self.form.ask(str(problem), hint)
            self.body.setCurrentWidget(self._locked)
        elif self.body.currentWidget() is self._locked and (pages is None or pages.state is not State.OPENING):
            had_keys = self.form.field.hasFocus() or self.form.button.hasFocus()
            self.body.setCurrentWidget(self.view)
            if had_keys:
                self.view.setFocus()
        if pages is not None and pages.state is State.FAILED and problem is not None:
            self._remark(str(problem))
        elif pages is not None and pages.places is Places.UNKNOWN:
            self._remark(self.tr("This file is read differently today than when it came in: its pages carry no marks"))
        else:
            self._remark("")
        self._say()

    def _remark(self, words: str) -> None:
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def _say(self) -> None:
        pages = self.pages
        count = len(pages.sizes) if pages is not None else 0
        words = self.tr("Page {number} of {count}").format(number=self.view.number, count=count) if count else ""
        self.number.setText(words)
        self.view.setAccessibleDescription(words)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(bool(count))
        self._share()

    def _share(self) -> None:
        """Buttons give way to the page's number."""
        self.setMinimumSize(self._look.px(LEAST), self._look.px(LEAST))
        room = self.width() >= self._look.px(BUTTONS_FROM) and self.smaller.isEnabled()
        for button in (self.smaller, self.larger, self.fit):
            button.setVisible(room)
        self.views.setVisible(self.width() >= self._look.px(ALL_FROM))
