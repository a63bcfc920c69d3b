"""Leads from part to part of the window: "what is this?", where a click asks too, and the tour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from workbench.ui.actions import translated
from workbench.ui.focus_return import FocusReturn
from workbench.ui.help.bubble import Bubble
from workbench.ui.help.parts import Told, parts
from workbench.ui.help.tour import stops

if TYPE_CHECKING:
    from workbench.ui.window import Window

_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)


class Guide(QObject):
    """One bubble, one list of parts at a time. It changes nothing in the case."""

    def __init__(self, window: Window, over: QWidget) -> None:
        super().__init__(window)
        self._window, self._over = window, over
        self._told: Sequence[Told] = ()
        self._keys = FocusReturn()
        self.present: Told | None = None
        self.asks_by_click = False
        self.bubble = Bubble(over)
        self.bubble.stepped.connect(self.step)
        self.bubble.left.connect(self.end)
        self.bubble.lost.connect(self._on_lost)

    @property
    def is_open(self) -> bool:
        """Whether a part is being told."""
        return self.present is not None

    def ask(self) -> None:
        """What is this? Begins at the part that has the keys; asked again it ends."""
        if self.asks_by_click:
            self.end()
            return
        self.end()
        self._begin(parts(self._window))
        self.asks_by_click = True
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        QApplication.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        focused = QApplication.focusWidget()
        self._tell(self._of(focused) or self._next(-1, 1))

    def tour(self) -> None:
        """Begin the tour; where it is open already, give it the keys again."""
        if self.is_open and not self.asks_by_click:
            self.bubble.setFocus()
            return
        self.end()
        self._begin(stops(self._window))
        self._tell(self._next(-1, 1))

    def step(self, by: int) -> None:
        """On to the next part in sight, or back; the tour ends behind its last stop."""
        if self.present is None:
            return
        at = self._next(self._told.index(self.present), by)
        if at is None and self.asks_by_click:
            at = self._next(-1 if by > 0 else len(self._told), by)  # round and round
        if at is not None:
            self._tell(at)
        elif by > 0:
            self.end()

    def end(self) -> None:
        """Put it away; the keys go back to where they were."""
        if self.asks_by_click:
            self.asks_by_click = False
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            QApplication.restoreOverrideCursor()
        if self.present is not None:
            self.present = None
            had_keys = self.bubble.hasFocus()
            if had_keys:
                self._keys.give_back()
            self.bubble.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While one asks, a click in the window asks about what is under it and does nothing else."""
        if event.type() not in _CLICKS or not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if watched is self.bubble or self.bubble.isAncestorOf(watched):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            found = self._of(watched)
            if found is not None:
                self._tell(found)
        return True

    def _begin(self, told: Sequence[Told]) -> None:
        self._told = told
        self._keys.remember()

    def _next(self, at: int, by: int) -> Told | None:
        at += by
        while 0 <= at < len(self._told):
            if self._told[at].widgets(self._window):
                return self._told[at]
            at += by
        return None

    def _of(self, widget: QWidget | None) -> Told | None:
        """The innermost part that a widget belongs to."""
        while widget is not None:
            for told in self._told:
                if widget in told.where(self._window):
                    return told
            widget = widget.parentWidget()
        return None

    def _tell(self, told: Told | None) -> None:
        if told is None:
            self.end()
            return
        self.present = told
        around = told.widgets(self._window)
        page = self._window.page
        if page is not None:
            for widget in reversed(around):
                if page.check.sheet.body.isAncestorOf(widget):
                    page.check.sheet.ensureWidgetVisible(widget, 0, 12)
        in_sight = [one for one in self._told if one.widgets(self._window)]
        count = "" if self.asks_by_click else f"{in_sight.index(told) + 1} / {len(in_sight)}"
        texts = {action.id: translated(action.text) for action in self._window.actions_installed.actions}
        verbs = [(texts[key.action], key) for key in told.keys]
        self.bubble.tell(around, told.title, told.words, verbs, count)
        last = not self.asks_by_click and told is in_sight[-1]
        self.bubble.next.set_words(self.tr("Done") if last else self.tr("Next"))
        self.bubble.back.setVisible(self.asks_by_click or told is not in_sight[0])
        self.bubble.setFocus()

    def _on_lost(self) -> None:
        """Asking ends when the keys go elsewhere; a tour stays and can be gone on with."""
        if self.asks_by_click:
            QTimer.singleShot(0, self, self._end_unless_back)

    def _end_unless_back(self) -> None:
        if self.asks_by_click and not self.bubble.hasFocus():
            self.end()
