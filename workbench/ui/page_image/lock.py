"""Locks text and pages together: whichever the person moves, the other shows the same words at the same height."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from workbench.ui.page_image.view import PageView, reading_share
from workbench.ui.passage.view import SourceView

LEAD_MS = 400
"""For so long after the pages were moved the text follows them and does not lead; its own layout moves it too."""


class PageLock(QObject):
    """The text leads, but while the person moves the pages. What follows never leads back."""

    def __init__(self, text: SourceView, pages: PageView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._pages = pages
        self._pages_lead = QTimer(self)
        self._pages_lead.setSingleShot(True)
        self._pages_lead.setInterval(LEAD_MS)
        self._owed = True
        self._claim_owed = False
        text.scrolled.connect(self._on_text)
        pages.scrolled.connect(self._on_pages)
        pages.came.connect(self._on_came)

    def begin(self) -> None:
        """Another document: the pages follow the text."""
        self._pages_lead.stop()
        self._owed = True
        self.follow_text()

    def follow_claim(self) -> None:
        """Another claim is at hand: show it on its page too."""
        self._pages_lead.stop()
        self.follow_text()
        self._claim_owed = True
        self._bring_claim()

    def follow_text(self) -> None:
        """Show on the pages what is read in the text."""
        bar = self._text.bar
        if bar.maximum() and bar.value() in (0, bar.maximum()):
            self._pages.go_to_end(last=bar.value() > 0)
            self._owed = False
            return
        share = reading_share(bar.value(), bar.maximum(), bar.pageStep())
        offset = self._text.reading_at(share)
        place = self._place_of(offset)
        if place is not None:
            self._pages.read_at(*place, share)

    def _on_text(self) -> None:
        if not self._pages_lead.isActive():
            self._claim_owed = False
            self.follow_text()

    def _on_pages(self) -> None:
        self._pages_lead.start()
        self._claim_owed = False
        bar, text = self._pages.verticalScrollBar(), self._text.bar
        if bar.value() in (0, bar.maximum()):
            text.setValue(text.maximum() if bar.value() else 0)
            return
        number, down = self._pages.reading_place()
        offset = self._offset_of(number, down)
        if offset is not None:
            self._text.read_at(offset, self._pages.reading_share)

    def _on_came(self) -> None:
        """Where words stand became known: what was shown by the page alone is shown by the line."""
        if self._owed and not self._pages_lead.isActive():
            self.follow_text()
        if self._claim_owed:
            self._bring_claim()

    def _bring_claim(self) -> None:
        span, pages = self._text.page.relief.present_span, self._pages.pages
        number = pages.page_at(span.start) if span is not None and pages is not None else None
        if span is None or number is None:
            return
        printed = self._pages.words_of(number)
        if printed is not None:
            self._claim_owed = False
            self._pages.bring(number, printed.rectangle(span))

    def _place_of(self, offset: int) -> tuple[int, float] | None:
        """The page and how far down it an offset stands; by the page alone where no more is known."""
        pages = self._pages.pages
        number = pages.page_at(offset) if pages is not None else None
        if pages is None or number is None or not 1 <= number <= len(pages.sizes):
            return None
        words = pages.words(number)
        down = words.height_of(offset) if words is not None else None
        self._owed = words is None
        if down is None:
            first, after = pages.first_of(number), pages.first_of(number + 1)
            share = (offset - first) / (after - first) if first is not None and after is not None else 0.0
            down = min(max(share, 0.0), 1.0) * pages.sizes[number - 1].height
        return number, down

    def _offset_of(self, number: int, down: float) -> int | None:
        """What is read at a place of a page."""
        pages = self._pages.pages
        if pages is None or not pages.sizes:
            return None
        words = pages.words(number)
        now = self._text.reading_at(self._pages.reading_share)
        found = words.offset_near(down, now) if words is not None else None
        if found is not None:
            return found
        first, after = pages.first_of(number), pages.first_of(number + 1)
        if first is None or after is None or after <= first:
            return first
        return first + int((after - first) * min(max(down / pages.sizes[number - 1].height, 0.0), 1.0))
