"""Text and pages side by side: which of them is shown, how they share the room, and what is opened for a document."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from workbench.core.documents import Document
from workbench.desk.desk import Desk
from workbench.ui.look import current_look
from workbench.ui.page_image.lock import PageLock
from workbench.ui.page_image.pane import PagePane
from workbench.ui.passage.view import SourceView
from workbench.ui.settings_store import SettingsStore

BESIDE, PAGE, TEXT = "beside", "page", "text"
"""Both, the pages alone, the text alone: the values of the setting `pages`."""

SIDE_BY_SIDE = 700
"""Pixels of width at 100 % from which text and page stand side by side; below it the page stands under the text."""


class TextAndPages(QWidget):
    """Shows the text, and beside it the pages of a document that has some."""

    shown = Signal()
    """Another document, with or without pages, or another of the two in sight."""

    def __init__(self, desk: Desk, text: SourceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self._settings: SettingsStore | None = None
        self._document: tuple[int, int] | None = None
        self.mode = BESIDE
        self.share = 50
        self.pane = PagePane(text.page.relief, self)
        self.splitter = QSplitter(self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(text)
        self.splitter.addWidget(self.pane)
        self.splitter.splitterMoved.connect(self._on_moved)
        self.lock = PageLock(text, self.pane.view, self)
        text.painted_anew.connect(self.pane.view.paint_anew)
        self.pane.view.claim_activated.connect(text.claim_activated)
        self.pane.left.connect(text.setFocus)
        self.pane.view_wanted.connect(self.next_mode)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self.pane.hide()
        desk.expect_pages()
        current_look().changed.connect(self._arrange)

    @property
    def has_pages(self) -> bool:
        """Whether the document at hand has pages."""
        return self.pane.pages is not None

    @property
    def shows_pages(self) -> bool:
        """Whether pages are in sight."""
        return self.has_pages and self.mode != TEXT

    def show_document(self, document: Document | None) -> None:
        """Open the pages of a document, those of the one before are left; None has none."""
        shown = (document.id, document.version_id) if document is not None else None
        if shown != self._document:
            self._document = shown
            self.pane.show_pages(self._desk.pages(document.id) if document is not None else None)
        self._arrange()
        self.lock.begin()
        self.shown.emit()

    def take_settings(self, settings: SettingsStore) -> None:
        """Show what the person chose last, and keep what is chosen from now on."""
        self._settings = settings
        self.share = settings.number("page_share")
        self.pane.view.set_light(settings.number("page_light") / 100)
        settings.changed.connect(self._on_setting)
        self.set_mode(settings.text("pages"))
        self._divide()

    def set_mode(self, mode: str) -> None:
        """Show both, the pages or the text; takes hold where the document has pages."""
        self.mode = mode
        self._arrange()
        self.lock.follow_claim()
        self.shown.emit()

    def next_mode(self) -> str:
        """From both to the pages alone, to the text alone, and round again. Returns which it is now."""
        modes = (BESIDE, PAGE, TEXT)
        had_keys = self._text.page.hasFocus() or self.pane.view.hasFocus()
        self.set_mode(modes[(modes.index(self.mode) + 1) % len(modes)])
        if self._settings is not None:
            self._settings.set("pages", self.mode)
        if had_keys:
            (self.pane.view if self.mode == PAGE else self._text).setFocus()
        return self.mode

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._divide()

    def _arrange(self) -> None:
        """Side by side where there is room, else one under the other; only what is wanted."""
        wide = self.width() >= current_look().px(SIDE_BY_SIDE)
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        turned, pages, text = (
            way != self.splitter.orientation(),
            self.shows_pages,
            not self.has_pages or self.mode != PAGE,
        )
        if turned:
            self.splitter.setOrientation(way)
        changed = turned or self.pane.isHidden() == pages or self._text.isHidden() == text
        self.pane.setVisible(pages)
        self._text.setVisible(text)
        if changed:
            self._divide()

    def _divide(self) -> None:
        room = self.width() if self.splitter.orientation() is Qt.Orientation.Horizontal else self.height()
        self.splitter.setSizes([round(room * (100 - self.share) / 100), round(room * self.share / 100)])

    def _on_moved(self) -> None:
        text, pages = self.splitter.sizes()
        if text and pages:
            self.share = min(90, max(10, round(100 * pages / (text + pages))))
            if self._settings is not None:
                self._settings.set("page_share", self.share)

    def _on_setting(self, name: str) -> None:
        if name == "page_light" and self._settings is not None:
            self.pane.view.set_light(self._settings.number(name) / 100)
