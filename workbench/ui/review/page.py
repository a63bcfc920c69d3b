"""What all review pages share: a head with a lead, following the changes while they are seen, plain labels."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.core.journal import Changes
from workbench.desk.desk import Desk
from workbench.ui.look import current_look
from workbench.ui.review.line_delegate import SIDE
from workbench.ui.session import CaseSession
from workbench.ui.widgets.hairline import HairLine

T = TypeVar("T")

FOLLOW_MS = 60
"""The page follows a change after a pause; one that takes long to make follows later."""


class ReviewPage(QWidget):
    """One page of the review. It reads the case when it is shown, and again when a change touches its tables."""

    TABLES: ClassVar[frozenset[str] | None] = None
    """Tables whose changes it shows; None for all."""

    def __init__(self, session: CaseSession, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.look = current_look()
        self._stale = True
        self._took_ms = 0.0
        self._about = f"page {type(self).__name__}"
        self._when_read: Callable[[], None] | None = None
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.lead = plain_label("", self, role="muted")
        self.sheet = QWidget(self)
        self.sheet.setProperty("role", "paper")
        self.sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet.installEventFilter(self)
        self.column = QVBoxLayout(self.sheet)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.top = QVBoxLayout()
        self.top.setContentsMargins(SIDE, 10, SIDE, 12)
        self.top.setSpacing(8)
        self.top.addWidget(self.lead)
        self.column.addLayout(self.top)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._catch_up_in_time)
        session.changed.connect(self._on_changes)
        session.blind_changed.connect(self.make_stale)

    def refresh(self) -> None:
        """Read the case and show it."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Give the keys to the list of the page."""
        self.setFocus()

    def catch_up(self) -> None:
        """Show at once what waits for a pause."""
        self._later.stop()
        started = time.perf_counter()
        self._stale = False
        self.refresh()
        self._took_ms = (time.perf_counter() - started) * 1000

    def read(self, question: Callable[[Desk], T], show: Callable[[T], None]) -> None:
        """For refresh: ask the case, beside the window where it is large, and show what it says."""

        def take(found: T) -> None:
            show(found)
            act, self._when_read = self._when_read, None
            if act is not None:
                act()

        self.session.asking.ask(self._about, question, take)

    def when_read(self, act: Callable[[], None]) -> None:
        """Do something with what is shown: now, or once it has been read. Of several only the last one is done."""
        if self.session.asking.is_waiting(self._about):
            self._when_read = act
        else:
            act()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.catch_up()

    def lay_below(self, upper: QWidget, lower: QVBoxLayout, shares: tuple[int, int] = (6, 4)) -> None:
        """A list with what there is to say about its chosen line below: each keeps its share, whatever is chosen."""
        lower.setContentsMargins(SIDE, 14, SIDE, 12)
        lower.setSpacing(6)
        part = QWidget(self.sheet)
        part.setLayout(lower)
        self.column.addWidget(upper, shares[0])
        self.column.addWidget(HairLine(parent=self.sheet))
        self.column.addWidget(part, shares[1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Large text in a small window: the page is as high as its words, and scrolls."""
        if watched is self.sheet and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.column.activate()
            least = max(0, self.column.minimumHeightForWidth(self.sheet.width()))  # -1: nothing wraps
            if least != self.sheet.minimumHeight():
                self.sheet.setMinimumHeight(least)
        return super().eventFilter(watched, event)

    def make_stale(self) -> None:
        """What it shows hangs on more than the case: read it again when it is seen."""
        self._stale = True
        if self.isVisible():
            self.catch_up()

    def say(self, words: str) -> None:
        """A quiet line in the status bar."""
        self.session.said.emit(words)

    def _catch_up_in_time(self) -> None:
        """What is being read is not begun anew at every change of an import: it would never end."""
        if self.session.asking.is_waiting(self._about):
            self._later.start()
        else:
            self.catch_up()

    def _on_changes(self, changes: Changes) -> None:
        if self.TABLES is not None and self.TABLES.isdisjoint(changes.touched):
            return
        self._stale = True
        if self.isVisible():
            self._later.start(max(FOLLOW_MS, round(self._took_ms * 3)))


def plain_label(words: str, parent: QWidget, *, role: str = "") -> QLabel:
    """Words that wrap, never read as markup."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
