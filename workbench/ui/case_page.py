"""The three panels of an open case side by side, and how they share a window of any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from workbench.core.claims import Claim, WorkState
from workbench.core.text import Span
from workbench.ui.check_panel.panel import CheckPanel
from workbench.ui.choose import FileChooser
from workbench.ui.claim_edges import ClaimEdges
from workbench.ui.document_pane import DocumentPane
from workbench.ui.enter_key import reached_button
from workbench.ui.header import Header
from workbench.ui.late import Late
from workbench.ui.look import current_look
from workbench.ui.queue_lists import ClaimList
from workbench.ui.queue_panel import FOLDED_WIDTH, QueuePanel
from workbench.ui.session import CaseSession
from workbench.ui.widgets.hairline import HairLine

if TYPE_CHECKING:
    from workbench.ui.export_pane import ExportPane
    from workbench.ui.review.pane import ReviewPane

QUEUE = (300, 0.245, 420)
CHECK = (376, 0.262, 440)
"""Least pixels, share of the window, most pixels of a panel, at a text scale of 100 %."""

LINES = 2
"""Pixels of the hairlines between the panels."""

LARGEST_SHARE = 0.44
"""Of the window's width, for one panel, at large text scales."""

OTHERS_MS = 300
"""How often the case is asked whether another process wrote into it (10 µs while none did)."""

IDLE_MS = 400
"""After a case is shown, before its evidence files are looked at."""

FOLDS_BELOW = 1200
"""Window width in pixels at 100 % below which the queue folds by itself."""


class CasePage(QWidget):
    """Queue, document and check of one session, under their header."""

    export_opened = Signal()
    export_wanted = Signal(str, object, object)
    """What the ExportPane says."""

    def __init__(
        self, session: CaseSession, menu: QMenu, chooser: FileChooser, *, folded: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._look = current_look()
        self._chooser = chooser
        self._fold_wish = folded
        self._asking = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.header = Header(session, menu, self)
        self.queue = QueuePanel(session, self)
        self.document = DocumentPane(session, self)
        self.edges = ClaimEdges(session, self.document, self)
        self.check = CheckPanel(session, chooser.evidence, self)
        panels = self._panels = QHBoxLayout()
        panels.setSpacing(0)
        panels.addWidget(self.queue)
        panels.addWidget(HairLine(Qt.Orientation.Vertical, self))
        panels.addWidget(self.document, 1)
        panels.addWidget(HairLine(Qt.Orientation.Vertical, self))
        panels.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(panels, 1)
        self.header.searched.connect(self._search)
        self.header.search_left.connect(self._leave_search)
        self.check.left.connect(self._keys_back)
        self.check.evidence.passage_wanted.connect(self._show_passage)
        self.check.ties.passage_wanted.connect(self._show_passage)
        self.check.ties.conflict_wanted.connect(self.open_conflict)
        self.queue.emptied.connect(self._share)
        self.queue.words_wanted.connect(self.header.search.setText)
        self.queue.filters.changed.connect(lambda _: self.queue.when_listed(self._take_listed))
        self.queue.filters.aside_toggled.connect(lambda _: self.queue.when_listed(self._take_listed))
        self.queue.passage_chosen.connect(self._show_passage)
        self.header.conflicts.clicked.connect(lambda _=False: self.open_review("conflicts"))
        self._look.changed.connect(self._share)
        self.header.search.installEventFilter(self)
        QTimer.singleShot(0, self, self.focus_queue)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.notice_changed_files)
        self._idle.start()
        self._others = QTimer(self)
        self._others.setInterval(OTHERS_MS)
        self._others.timeout.connect(self._notice_others)
        self._others.start()

    @Late
    def export(self) -> ExportPane:
        """The export."""
        from workbench.ui.export_pane import ExportPane

        pane = ExportPane(self, self._chooser.report)
        pane.opened.connect(self.export_opened)
        pane.wanted.connect(self.export_wanted)
        pane.closed.connect(self.focus_queue)
        return pane

    @Late
    def review(self) -> ReviewPane:
        """The review, in place of the document."""
        from workbench.ui.review.pane import ReviewPane

        pane = ReviewPane(self.session, self._chooser.references, self)
        pane.closed.connect(self.close_review)
        pane.state_wanted.connect(self.show_state)
        pane.list_wanted.connect(self.show_list)
        pane.ask_wanted.connect(self._ask)
        self._panels.insertWidget(self._panels.indexOf(self.document) + 1, pane, 1)
        return pane

    @property
    def reviews(self) -> bool:
        """Whether the review is in the document's place."""
        return CasePage.review.made(self) and not self.review.isHidden()

    def focus_queue(self) -> None:
        """Give the keys back to the queue; to the page itself while the queue lists nothing."""
        (self.queue.view if self.session.model.ids else self).setFocus()

    def take_first(self) -> None:
        """Documents came: list their claims, and take the first open one in hand where none is."""
        self.queue.catch_up()
        self.document.whole()
        self.queue.when_listed(self._take_first_open)

    def _notice_others(self) -> None:
        if not self.session.notice_others():
            self._others.stop()  # the file cannot be read: said once, not three times a second

    def _take_first_open(self) -> None:
        if self.session.current is None and self.session.model.ids:
            self.session.next_open()

    def redo(self) -> None:
        """Do again what was undone last; an import done again is taken up like a new one."""
        self.session.redo()
        if self.session.current is None:
            self.take_first()

    def shut(self) -> None:
        """Keep what was typed; nothing that waits for a pause may reach the case after it is closed."""
        self.session.leaving.emit()
        for timer in self.findChildren(QTimer):
            timer.stop()
        for menu in self.findChildren(QMenu):
            menu.close()  # an entry that is pressed afterwards would ask the closed case
        self.hide()

    def take_up(self) -> None:
        """Begin where the work is: at the first open claim, or at the first one when all are checked."""
        ids = self.session.model.ids
        if ids:
            self.session.next_open()
            if self.session.current is None:
                self.session.go_to(ids[0])

    def clear_filters(self) -> None:
        """List all claims again."""
        self.header.search.clear()
        self.queue.filters.clear()
        self.queue.when_listed(self.focus_queue)

    def start_search(self) -> None:
        """Put the cursor into the search field."""
        self.header.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search.selectAll()

    def open_export(self) -> None:
        """Open the export under its button."""
        self.export.open_for(self.session.desk, self.header.height() + 8)

    def open_review(self, key: str) -> None:
        """Show a page of the review in place of the document."""
        self.document.hide()
        self.review.open(key)

    def open_conflict(self, uid: str) -> None:
        """Show a conflict side by side."""
        self.document.hide()
        self.review.open_conflict(uid)

    def _ask(self, words: str) -> None:
        """A page of the review asks about the claim at hand: the keys go back there."""
        self._asking = True
        self.check.questions.open(words)

    def _keys_back(self) -> None:
        """From the check to the queue, or to the page of the review that led there."""
        asked, self._asking = self._asking, False
        if asked and self.reviews and self.review.current is not None:
            self.review.current.take_focus()
        else:
            self.focus_queue()

    def close_review(self) -> None:
        """Show the document again."""
        if self.reviews:
            self.review.hide()
            self.document.show()
            self.focus_queue()

    def notice_changed_files(self) -> None:
        """Look whether files that were stored as evidence have changed since, and say so."""
        changed = self.session.desk.notice_changed_files()
        if len(changed) == 1:
            words = self.tr("Changed since it was stored: {title}. Its claims are stale.")
            self.session.said.emit(words.format(title=changed[0].source.alias or changed[0].source.title))
        elif changed:
            words = self.tr("{count} evidence files changed since they were stored. Their claims are stale.")
            self.session.said.emit(words.format(count=len(changed)))

    def focus_document(self) -> None:
        """To the document, with the keys."""
        self.close_review()
        self.document.view.setFocus()

    def browse_claim(self) -> None:
        """Put the caret at the claim at hand, with the keys: arrows walk, with Shift they select."""
        self.focus_document()
        claim = self.session.current
        if claim is not None:
            self.document.show_claim(claim)
            self.document.view.select(Span(claim.span.start, claim.span.start))

    def show_state(self, state: WorkState) -> None:
        """List the claims in one state."""
        self.header.search.clear()
        self.queue.filters.show_only(state)
        self.queue.when_listed(self.focus_queue)

    def show_speaker(self, speaker: str) -> None:
        """List the claims of one speaker."""
        self.header.search.clear()
        self.queue.filters.show_speaker(speaker)
        self.queue.when_listed(self.focus_queue)

    def show_list(self, claims: ClaimList) -> None:
        """List the claims of a list."""
        self.header.search.clear()
        self.queue.filters.show_list(claims)
        self.queue.when_listed(self.focus_queue)

    @property
    def fold_wish(self) -> bool:
        """Whether the person folded the queue by hand."""
        return self._fold_wish

    def toggle_fold(self) -> None:
        """Fold the queue by hand, or unfold it, whatever the width."""
        self._fold_wish = not self.queue.folded
        self._fold(self._fold_wish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A search needs the words of the queue: it unfolds while the cursor is in the field."""
        if event.type() == QEvent.Type.FocusIn and self.queue.folded:
            self._fold(False)
        elif event.type() == QEvent.Type.FocusOut and not self.header.search.text():
            self._share()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Enter presses the button that Tab has reached; elsewhere it is the window's key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and reached_button(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if button := reached_button(event):
            button.click()
        else:
            super().keyPressEvent(event)

    def _show_passage(self, document_id: int, span: Span) -> None:
        self.close_review()
        self.document.show_passage(document_id, span)

    def _search(self, words: str) -> None:
        self.queue.search(words)
        self.document.search(words)
        self.queue.when_listed(self._show_first_hit)

    def _show_first_hit(self) -> None:
        """Bring the first claim found into sight, else the first passage; none is taken in hand while one types."""
        current = self.session.current
        found = current if self._is_listed(current) else self._first_shown()
        if found is not None and found.gone_from is None:
            self.document.show_passage(found.document_id, found.span)
        elif self.queue.hits.count():
            self.document.show_passage(*self.queue.hits.place(0))

    def _leave_search(self) -> None:
        """From the search to what it found."""
        self.queue.when_listed(self._take_listed)
        self.queue.when_listed(self.focus_queue)

    def _take_listed(self) -> None:
        """Take the first claim of the list in hand unless the present one is in it."""
        first = self._first_shown()
        if first is not None and not self._is_listed(self.session.current):
            self.session.go_to(first.id)

    def _first_shown(self) -> Claim | None:
        shown = self.session.model.shown
        return self.session.model.claim(shown[0]) if shown else None

    def _is_listed(self, claim: Claim | None) -> bool:
        return claim is not None and self.session.model.place_of(claim.id) >= 0

    def _share(self) -> None:
        """Share out the width: the check keeps its own, the queue folds first, the document takes what is left."""
        searching = bool(self.header.search.text()) or self.header.search.hasFocus()
        silent = bool(self.session.model.ids) and not searching
        self._fold((self._fold_wish or self.width() < self._look.px(FOLDS_BELOW)) and silent)

    def _fold(self, folded: bool) -> None:
        if folded != self.queue.folded:
            self.queue.set_folded(folded)
        queue = self._look.px(FOLDED_WIDTH) if folded else self._width(QUEUE)
        check = self._width(CHECK)
        middle = self.review if self.reviews else self.document
        # Large text in a small window, with the queue open for a search: both give way before anything is pushed out.
        over = queue + check + middle.minimumSizeHint().width() + LINES - self.width()
        if over > 0 and not folded:
            cut = min(over, max(0, queue - QUEUE[0]))
            queue, over = queue - cut, over - cut
        self.queue.setFixedWidth(queue)
        self.check.setFixedWidth(check - min(max(0, over), max(0, check - CHECK[0])))

    def _width(self, bounds: tuple[int, float, int]) -> int:
        least, share, most = bounds
        # Large text in a small window: half of it at most, the words wrap.
        room = max(least, round(self.width() * LARGEST_SHARE))
        return max(min(self._look.px(least), room), min(round(self.width() * share), self._look.px(most)))
