"""The review in place of the document: tabs over one page at a time, each made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.review.conflicts import ConflictsPage
from workbench.ui.review.page import ReviewPage
from workbench.ui.review.second_reader import SecondReaderPage
from workbench.ui.review.sign_off import SignOffPage
from workbench.ui.review.sources import SourcesPage
from workbench.ui.review.views import VIEWS, ReviewView
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keycap import key_words
from workbench.ui.widgets.keyed_button import KeyedButton


class ReviewPane(QWidget):
    """What stands behind the verdicts of the whole case. Esc goes back to the document."""

    closed = Signal()
    """The person wants the document back."""
    state_wanted = Signal(object)
    list_wanted = Signal(object)
    """A WorkState or a ClaimList the queue shall list."""
    ask_wanted = Signal(str)
    """The person wants to ask somebody about the claim at hand, with these words to begin with."""

    def __init__(
        self, session: CaseSession, choose_references: Callable[[], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._choose_references = choose_references
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.made: dict[str, ReviewPage] = {}
        self.tabs: dict[str, QPushButton] = {}
        strip = QWidget(self)
        flow = FlowLayout(strip, spacing=2)
        for view in VIEWS:
            self.tabs[view.key] = self._tab(view, strip)
            flow.addWidget(self.tabs[view.key])
        self.close_button = KeyedButton("", "Esc", self, quiet=True)
        self.close_button.setAccessibleName(self.tr("Back to the document"))
        self.close_button.clicked.connect(self.closed)
        self.pages = QStackedWidget(self)
        top = QHBoxLayout()
        top.setContentsMargins(14, 8, 16, 0)
        top.setSpacing(8)
        top.addWidget(strip, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(HairLine(parent=self))
        column.addWidget(self.pages, 1)
        session.person_changed.connect(self._on_person)
        self.hide()

    @property
    def current(self) -> ReviewPage | None:
        """The page that is shown."""
        page = self.pages.currentWidget()
        return page if isinstance(page, ReviewPage) else None

    def open(self, key: str) -> ReviewPage:
        """Show a page and give it the keys."""
        page = self.made.get(key) or self._make(next(view for view in VIEWS if view.key == key))
        self.pages.setCurrentWidget(page)
        for name, tab in self.tabs.items():
            tab.setChecked(name == key)
        self.show()
        page.take_focus()
        return page

    def open_conflict(self, uid: str) -> None:
        """Show a conflict side by side and give its page the keys."""
        page = self.made.get("conflicts") or self._make(next(view for view in VIEWS if view.key == "conflicts"))
        if isinstance(page, ConflictsPage):
            page.seek(uid)
        self.open("conflicts")

    def _make(self, view: ReviewView) -> ReviewPage:
        page = self.made[view.key] = view.make(self._session, self.pages)
        if isinstance(page, SignOffPage):
            page.state_wanted.connect(self.state_wanted)
            page.page_wanted.connect(self.open)
        if isinstance(page, SourcesPage):
            page.file_wanted.connect(lambda: page.add_from(self._choose_references()))
        if isinstance(page, ConflictsPage):
            page.ask_wanted.connect(self.ask_wanted)
        if isinstance(page, SignOffPage | SecondReaderPage):
            page.list_wanted.connect(self.list_wanted)
        self.pages.addWidget(page)
        return page

    def _tab(self, view: ReviewView, parent: QWidget) -> QPushButton:
        tab = QPushButton(view.title, parent)
        tab.setProperty("role", "tab")
        tab.setCheckable(True)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setToolTip(f"{view.title} ({key_words(view.shortcut)})")
        tab.clicked.connect(lambda _=False, key=view.key: self.open(key))
        return tab

    def _on_person(self, _: str) -> None:
        """What waits for whom is another's now."""
        for page in self.made.values():
            page.make_stale()
