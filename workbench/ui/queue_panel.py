"""The queue: progress, filters, what was searched, and the claims in snapshot order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workbench.core.claims import Claim, ClaimFilter, Counts
from workbench.core.journal import Changes
from workbench.ui.claims_model import merged
from workbench.ui.look import current_look
from workbench.ui.passage_hits import PassageHits
from workbench.ui.queue_delegate import FOLDED_ROW_HEIGHT, ROW_HEIGHT, QueueDelegate
from workbench.ui.queue_filters import QueueFilters
from workbench.ui.queue_view import QueueView
from workbench.ui.session import CaseSession
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.tones_bar import TonesBar

WIDTH = 344
FOLDED_WIDTH = 72
"""Widths in pixels at a text scale of 100 %: with words, and folded to marks and numbers."""

RECOUNT_MS = 30
"""Counts follow a change after the next claim is painted, not before."""


class QueuePanel(QWidget):
    """Left of the window. Nothing moves under the reader: what no longer fits stays till it is listed again."""

    passage_chosen = Signal(int, object)
    """Document id and Span of a passage found by the search."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = current_look()
        self._folded = False
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("Claims"), self)
        self.title.setProperty("role", "title")
        self.progress = QLabel(self)
        self.progress.setProperty("role", "muted")
        self.bar = TonesBar(self)
        self.filters = QueueFilters(session.desk.scale, self)
        self.filters.changed.connect(self._on_filter)
        self.filters.aside_toggled.connect(lambda _: self.apply())
        self.found = self._line(self._toggle_hits)
        self.moved = self._line(self.apply)
        self.view = QueueView(session.model, self)
        self.view.setItemDelegate(QueueDelegate(self.view))
        self.view.row_taken.connect(self._take_row)
        self.hits = PassageHits(self)
        self.hits.chosen.connect(self.passage_chosen)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setMargin(16)
        self.pages = QStackedWidget(self)
        for page in (self.view, self.hits, self.nothing):
            self.pages.addWidget(page)
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(RECOUNT_MS)
        self._recount.timeout.connect(self._count)
        self._lay_out()
        session.changed.connect(self._on_changes)
        session.current_changed.connect(self._on_current)
        self._look.changed.connect(self._resize_rows)
        self._resize_rows()
        self.apply()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(FOLDED_WIDTH if self._folded else WIDTH), 600)

    @property
    def folded(self) -> bool:
        """Whether only marks and numbers are shown."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Show marks and numbers only, or words again."""
        self._folded = folded
        for part in (self.title, self.filters):
            part.setVisible(not folded)
        self._show_lines()
        self._show_progress(self._counts)
        self._resize_rows()
        self.updateGeometry()

    def search(self, words: str) -> None:
        """List the claims in which these words stand; empty lists all again."""
        self.filters.show_filter(replace(self.filters.wanted, words=words.strip()))
        self.apply()

    def set_order(self, order: str) -> None:
        """List "document" or "rank" order."""
        self.filters.show_filter(replace(self.filters.wanted, order=order))
        self.apply()

    def apply(self) -> None:
        """Take a new snapshot of what the filter lists now."""
        self._session.wanted = self.filters.wanted
        self._session.model.show(self._listed())
        self.view.show_row(self._session.model.row_of(self._session.current.id if self._session.current else None))
        self._find_passages()
        self._count()

    def _listed(self) -> Sequence[int]:
        desk, wanted = self._session.desk, self.filters.wanted
        if not self.filters.aside:
            return desk.claim_ids(wanted)
        everything = ClaimFilter(words=wanted.words, order=wanted.order, all_listings=True)
        listed = set(desk.claim_ids(ClaimFilter()))
        return [claim for claim in desk.claim_ids(everything) if claim not in listed]

    def _count(self) -> None:
        """Bring counts, chips and the line of what changed up to date."""
        self._recount.stop()
        desk, model = self._session.desk, self._session.model
        self._counts = desk.counts()
        total = len(desk.claim_ids(ClaimFilter(all_listings=True)))
        self.filters.show_counts(self._counts, desk.documents(), total - self._counts.total)
        labels = desk.scale.labels
        parts = [(v.tone, n) for v in labels if (n := self._counts.by_verdict.get(v.key, 0))]
        self.bar.set_parts(parts, self._counts.total)
        self._show_progress(self._counts)
        fresh = self._listed()
        gone = len(set(model.ids) - set(fresh))
        new = len(fresh) - (len(model.ids) - gone)
        self._moved_words = ""
        if gone or new:
            words = self.tr("{count} no longer fit") if gone else self.tr("{count} more fit")
            self._moved_words = self.tr("{what} this filter: list again (F5)").format(
                what=words.format(count=gone or new)
            )
        self._show_lines()
        self._choose_page()

    def _on_changes(self, changes: Changes) -> None:
        model = self._session.model
        if changes.ids("document") or changes.ids("claim"):
            self._follow_claims(bool(changes.ids("document")))
        model.claims_changed()
        self._recount.start()

    def _follow_claims(self, documents_changed: bool) -> None:
        """Claims came (import, by hand) or are gone for good (undo of those): rows come and go, the rest stays."""
        model, desk = self._session.model, self._session.desk
        everything = set(desk.claim_ids(ClaimFilter(all_listings=True)))
        kept = [claim for claim in model.ids if claim in everything]
        fresh = self._listed()
        grown = documents_changed or len(set(fresh) - set(kept)) > 0
        listed = merged(kept, fresh) if grown else kept
        if list(model.ids) != listed:
            place = self.view.verticalScrollBar().value()
            model.show(listed)
            self.view.verticalScrollBar().setValue(place)
            current = self._session.current
            self.view.show_row(model.row_of(current.id if current else None))

    def _on_filter(self, _: ClaimFilter) -> None:
        self.apply()

    def _on_current(self, claim: Claim | None) -> None:
        self.view.show_row(self._session.model.row_of(claim.id if claim is not None else None))

    def _take_row(self, row: int) -> None:
        if 0 <= row < len(self._session.model.ids):
            self._session.go_to(self._session.model.ids[row])

    def _find_passages(self) -> None:
        """Look for the searched words in the passages too, and say in how many they stand."""
        words = self.filters.wanted.words
        found = self._session.desk.search_passages(words) if words else []
        versions = {document: self._session.desk.version(document) for document, _ in found}
        self.hits.show_hits(found, versions, words)
        self._found_words = ""
        if words:
            one, more = self.tr("1 claim"), self.tr("{count} claims").format(count=len(self._session.model.ids))
            self._found_words = one if len(self._session.model.ids) == 1 else more
            if found:
                one, more = self.tr("1 passage"), self.tr("{count} passages").format(count=len(found))
                passages = one if len(found) == 1 else more
                self._found_words += self.tr(" · also in {passages}").format(passages=passages)
        if self.pages.currentWidget() is self.hits:
            self.pages.setCurrentWidget(self.view)

    def _toggle_hits(self) -> None:
        showing = self.pages.currentWidget() is self.hits
        if self.hits.count() and not showing:
            self.pages.setCurrentWidget(self.hits)
            self.hits.setFocus()
        else:
            self._choose_page(leave_hits=True)
            self.view.setFocus()
        self._show_lines()

    def _choose_page(self, *, leave_hits: bool = False) -> None:
        if self.pages.currentWidget() is self.hits and not leave_hits:
            return
        if self._session.model.ids:
            self.pages.setCurrentWidget(self.view)
            return
        words, filters = self.filters.wanted.words, self.filters.described()
        if not self._counts.total and self.filters.is_clear and not words:
            text = self.tr("No claims yet. Drop documents here, or Ctrl+O brings them in.")
        elif words and not filters:
            text = self.tr("No claim holds “{words}”. Esc lists all {count}.")
        else:
            text = self.tr("“{filters}” hides {count} claims. Esc lists them all.")
        self.nothing.setText(text.format(words=words, filters=filters, count=self._counts.total))
        self.pages.setCurrentWidget(self.nothing)

    def _show_progress(self, counts: Counts) -> None:
        words = self.tr("{checked}/{total}") if self._folded else self.tr("{checked} of {total} checked")
        self.progress.setText(words.format(checked=counts.checked, total=counts.total))

    def _show_lines(self) -> None:
        back = self.pages.currentWidget() is self.hits
        self.found.setText(self.tr("Back to the claims") if back else self._found_words)
        self.found.setVisible(bool(self._found_words) and not self._folded)
        self.moved.setText(self._moved_words)
        self.moved.setVisible(bool(self._moved_words) and not self._folded)

    def _resize_rows(self) -> None:
        self.view.set_row_height(self._look.px(FOLDED_ROW_HEIGHT if self._folded else ROW_HEIGHT))

    def _line(self, run: object) -> QPushButton:
        line = QPushButton(self)
        line.setProperty("role", "link")
        line.clicked.connect(run)
        line.hide()
        return line

    def _lay_out(self) -> None:
        self._counts = self._session.desk.counts()
        self._found_words = self._moved_words = ""
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.progress)
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 10)
        top.setSpacing(10)
        top.addLayout(head)
        top.addWidget(self.bar)
        top.addWidget(self.filters)
        top.addWidget(self.found)
        top.addWidget(self.moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(HairLine(parent=self))
        column.addWidget(self.pages, 1)
