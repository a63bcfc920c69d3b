"""The queue: its head, and the claims in snapshot order."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from workbench.core.claims import Claim, ClaimFilter
from workbench.core.journal import Changes
from workbench.ui.claims_model import merged
from workbench.ui.look import current_look
from workbench.ui.passage_hits import PassageHits
from workbench.ui.queue_delegate import FOLDED_ROW_HEIGHT, ROW_HEIGHT, QueueDelegate
from workbench.ui.queue_head import QueueHead
from workbench.ui.queue_view import QueueView
from workbench.ui.session import CaseSession, claims_touched
from workbench.ui.widgets.hairline import HairLine

WIDTH = 344
FOLDED_WIDTH = 72
"""Widths in pixels at a text scale of 100 %: with words, and folded to marks and numbers."""

COUNT_MS = 30
"""Counts follow a change after the next claim is painted, not before."""

LARGE = 20_000
"""Above so many claims the first counts come after the first paint."""


class QueuePanel(QWidget):
    """Left of the window. Nothing moves under the reader: what no longer fits stays till it is listed again."""

    passage_chosen = Signal(int, object)
    """Document id and Span of a passage found by the search."""
    emptied = Signal()
    """The list has nothing to show any more, or something again: a folded queue has no room to say why."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = current_look()
        self._folded = False
        self._claims_came = self._ranking_offered = False
        self._took_ms = 0.0
        self._aside: int | None = None
        self._found_words = ""
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = QueueHead(session.desk.scale, self)
        self.filters = self.head.filters
        self.filters.changed.connect(lambda _: self.apply())
        self.filters.aside_toggled.connect(lambda _: self.apply())
        self.head.lines.moved.connect(self.filters.set_lines)
        self.head.lines.left.connect(self.close_lines)
        self.head.found_clicked.connect(self._toggle_hits)
        self.head.moved_clicked.connect(self.apply)
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
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.catch_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(HairLine(parent=self))
        column.addWidget(self.pages, 1)
        session.changed.connect(self._on_changes)
        session.current_changed.connect(self._on_current)
        session.blind_changed.connect(self._follow_later)
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
        self.head.set_folded(folded)
        self._resize_rows()
        self.updateGeometry()

    def search(self, words: str) -> None:
        """List the claims in which these words stand; empty lists all again."""
        self.filters.show_filter(replace(self.filters.wanted, words=words.strip()))
        self.apply()

    def open_lines(self) -> None:
        """Open the sliders of the two scores; what they hide is counted beside them."""
        self.head.open_lines(open_them=True)
        self._count_lines()

    def close_lines(self) -> None:
        """Put the sliders away; the lines stay where they were drawn."""
        self.head.open_lines(open_them=False)
        self.view.setFocus()

    def _count_lines(self) -> None:
        if self.head.lines.isHidden():
            return
        desk, wanted = self._session.desk, self.filters.wanted
        shown = desk.counts(wanted).total
        every = desk.counts(replace(wanted, worth_from=0.0, verifiable_from=0.0)).total
        self.head.lines.show_counts(shown, every - shown, desk.rankers())

    def set_order(self, order: str) -> None:
        """List "document" or "rank" order."""
        self.filters.show_filter(replace(self.filters.wanted, order=order))
        self.apply()

    def apply(self) -> None:
        """Take a new snapshot of what the filter lists now."""
        model = self._session.model
        self._session.wanted = self.filters.wanted
        model.show(self._listed())
        self.head.lines.show_filter(self.filters.wanted)
        self._count_lines()
        self._show_current()
        self._find_passages()
        if self.head.counts.total == 0 and len(model.ids) < LARGE:
            self._show_counts()
        else:
            self._follow_later()
        self._ranking_offered = False
        self.head.show_moved(0, 0)
        self._choose_page()

    def offer_ranking(self) -> None:
        """New scores are there: nothing moves, a line says so, and a key takes them over."""
        if self.filters.wanted.order == "rank" and list(self._session.model.ids) != list(self._listed()):
            self._ranking_offered = True
            self.head.show_ranked()

    def catch_up(self) -> None:
        """Do at once what waits for a pause: rows that came or went, counts, the line of what no longer fits."""
        self._later.stop()
        started = time.perf_counter()
        if self._claims_came:
            self._claims_came = False
            self._follow_claims()
            self._aside = None
        self._show_counts()
        gone = new = 0
        if not self.filters.is_clear or self.filters.wanted.words:
            shown, fresh = set(self._session.model.ids), set(self._listed())
            gone, new = len(shown - fresh), len(fresh - shown)
        self.head.show_moved(gone, new)
        if self._ranking_offered and not (gone or new):
            self.head.show_ranked()
        self._choose_page()
        self._took_ms = (time.perf_counter() - started) * 1000

    def _listed(self) -> Sequence[int]:
        desk, wanted = self._session.desk, self.filters.wanted
        if self.filters.listed is not None:
            passing = set(desk.claim_ids(wanted))
            return [claim for claim in self.filters.listed.ids(desk) if claim in passing]
        if not self.filters.aside:
            return desk.claim_ids(replace(wanted, risk_first=True))
        everything = ClaimFilter(words=wanted.words, order=wanted.order, all_listings=True)
        listed = set(desk.claim_ids(ClaimFilter()))
        return [claim for claim in desk.claim_ids(everything) if claim not in listed]

    def _show_counts(self) -> None:
        desk = self._session.desk
        counts = desk.counts()
        if self._aside is None:
            self._aside = len(desk.claim_ids(ClaimFilter(all_listings=True))) - counts.total
        blind = bool(self._session.veil.hidden())
        self.head.show_counts(counts, desk.documents(), self._aside, blind=blind)

    def _on_changes(self, changes: Changes) -> None:
        self._session.model.claims_changed(claims_touched(changes))
        if changes.ids("document") or changes.ids("claim"):
            self._claims_came = True
        self._follow_later()

    def _follow_later(self) -> None:
        """Slices of an import come without a pause: they do not push the time further, and following costs a tenth."""
        if not (self._claims_came and self._later.isActive()):
            pause = self._took_ms * 10 if self._claims_came else self._took_ms
            self._later.start(max(COUNT_MS, round(pause)))

    def _follow_claims(self) -> None:
        """Claims came (import, by hand) or are gone for good (undo of those): rows come and go, the rest stays."""
        model, desk = self._session.model, self._session.desk
        everything = set(desk.claim_ids(ClaimFilter(all_listings=True)))
        kept = [claim for claim in model.ids if claim in everything]
        listed = merged(kept, self._listed())
        if list(model.ids) != listed:
            place = self.view.verticalScrollBar().value()
            model.show(listed)
            self.view.verticalScrollBar().setValue(place)
            self._show_current()

    def _on_current(self, _: Claim | None) -> None:
        self._show_current()

    def _show_current(self) -> None:
        current = self._session.current
        self.view.show_row(self._session.model.row_of(current.id if current is not None else None))

    def _take_row(self, row: int) -> None:
        if 0 <= row < len(self._session.model.ids):
            self._session.go_to(self._session.model.ids[row])

    def _find_passages(self) -> None:
        """Look for the searched words in the passages too, and say in how many they stand."""
        words = self.filters.wanted.words
        found = self._session.desk.search_passages(words) if words else []
        versions = {document: self._session.desk.version(document) for document in {one for one, _ in found}}
        self.hits.show_hits(found, versions, words)
        self._found_words = ""
        if words and (found or self._session.model.ids):
            one, more = self.tr("1 claim"), self.tr("{count} claims").format(count=len(self._session.model.ids))
            self._found_words = one if len(self._session.model.ids) == 1 else more
            if found:
                one, more = self.tr("1 passage"), self.tr("{count} passages").format(count=len(found))
                passages = one if len(found) == 1 else more
                self._found_words += self.tr(" · also in {passages}").format(passages=passages)
        self.head.show_found(self._found_words)
        if self.pages.currentWidget() is self.hits:
            self.pages.setCurrentWidget(self.view)

    def _toggle_hits(self) -> None:
        if self.hits.count() and self.pages.currentWidget() is not self.hits:
            self.pages.setCurrentWidget(self.hits)
            self.hits.setFocus()
            self.head.show_found(self.tr("Back to the claims"))
        else:
            self._choose_page(leave_hits=True)
            self.view.setFocus()
            self.head.show_found(self._found_words)

    def _choose_page(self, *, leave_hits: bool = False) -> None:
        if self.pages.currentWidget() is self.hits and not leave_hits:
            return
        if not self._session.model.ids:
            self.nothing.setText(self.head.empty_words())
        page = self.view if self._session.model.ids else self.nothing
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            self.emptied.emit()

    def _resize_rows(self) -> None:
        self.view.set_row_height(self._look.px(FOLDED_ROW_HEIGHT if self._folded else ROW_HEIGHT))
