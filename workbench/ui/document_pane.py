"""The middle of the window: the document of the claim at hand as it reads, or a place to drop the first one."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workbench.core.claims import Claim, Listing, Mark
from workbench.core.documents import Document, Passage
from workbench.core.journal import Changes
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.drop_area import DropArea, local_paths
from workbench.ui.find_bar import FindBar
from workbench.ui.gone_line import GoneLine
from workbench.ui.language import said, scale_words, with_days
from workbench.ui.look import current_look
from workbench.ui.page_image.beside import TextAndPages
from workbench.ui.passage.marks import Marked
from workbench.ui.passage.view import SourceView
from workbench.ui.passage.windows import WHOLE
from workbench.ui.searched_words import SearchedWords, hits
from workbench.ui.session import CaseSession, claims_touched

MARKS_MS = 40
"""All marks follow a change after the next claim is painted; the claim at hand is marked at once."""


class DocumentPane(QStackedWidget):
    """Shows one document at a time and follows the claim at hand. Takes dropped documents."""

    dropped = Signal(list)
    import_wanted = Signal()
    document_shown = Signal(object)
    """The Document, or None."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._text = ""
        self._words = ""
        self._waiting = False
        self._took_ms = 0.0
        self.document: Document | None = None
        self.setAcceptDrops(True)
        self.view = SourceView(self)
        self.view.claim_activated.connect(session.go_to)
        self.reading = QWidget(self)
        self.find_bar = FindBar(self.view, self.reading)
        self.find_bar.closed.connect(self._light_searched)
        reading = QVBoxLayout(self.reading)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(0)
        reading.addWidget(self.find_bar)
        self.gone = GoneLine(self.reading)
        reading.addWidget(self.gone)
        self.pages = TextAndPages(session.desk, self.view, self.reading)
        reading.addWidget(self.pages, 1)
        self.empty = QWidget(self)
        self.empty.setProperty("role", "paper")
        self.empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.drop = DropArea(self.empty)
        self.drop.setMaximumWidth(current_look().px(420))
        self.drop.dropped.connect(self.dropped)
        self.drop.clicked.connect(self.import_wanted)
        column = QVBoxLayout(self.empty)
        column.setContentsMargins(32, 32, 32, 32)
        column.addStretch(2)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.drop, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(3)
        self.addWidget(self.reading)
        self.addWidget(self.empty)
        self._marks = QTimer(self)
        self._marks.setSingleShot(True)
        self._marks.setInterval(MARKS_MS)
        self._marks.timeout.connect(self._mark_in_time)
        session.current_changed.connect(self._on_current)
        session.changed.connect(self._on_changes)
        session.blind_changed.connect(self._mark_all)
        session.person_changed.connect(lambda _: self._mark_all())
        self._choose()
        self._on_current(session.current)

    def show_document(self, document: Document) -> None:
        """Show a document from its beginning; while the pane is hidden, remember it only."""
        desk = self._session.desk
        self.document = document
        if not self.isVisible():
            self._waiting = True
            return
        self._text = desk.version(document.id).text
        titles = title_lines(document, self._text, desk.documents())
        self.setCurrentWidget(self.reading)  # first: it gets its width by this, and is laid out once
        if document.length > WHOLE:
            passages = partial(desk.passages_in, document.version_id)
            self.view.show_document(titles, self._text, passages, (), scale_words(desk.scale))
            self._mark_all()
        else:
            marks = self._session.veil.over(desk.marks(document.id))
            self.view.show_document(titles, self._text, desk.passages(document.id), marks, scale_words(desk.scale))
        self._light_searched()
        self.find_bar.take(self._text)
        self.pages.show_document(document)
        self.document_shown.emit(document)

    def whole(self) -> None:
        """The document is in to its last passage: one that was shown while it came is set as it reads."""
        if self.document is not None and not self._waiting and self.document.length > WHOLE:
            self.view.set_passages()
            self._mark_all()
        elif self.document is not None and not self._waiting:
            document_id = self.document.id

            def take(passages: Sequence[Passage]) -> None:
                if self.document is not None and self.document.id == document_id and not self._waiting:
                    self.view.set_passages(passages)
                    self._mark_all()

            self._session.asking.ask("text", lambda desk: desk.passages(document_id), take)

    def show_passage(self, document_id: int, span: Span) -> None:
        """Show a place of a document, at its first searched word; the claim at hand stays the same."""
        self._need(document_id)
        if not self._waiting:
            found = hits(span.of(self._text), self._words)
            first = Span(span.start + found[0].start, span.start + found[0].end) if found else span
            self.view.scroll_to(first)

    def step_document(self, by: int) -> None:
        """Show the next (or the one before), round and round."""
        documents = self._session.desk.documents()
        if documents and self.document is not None:
            at = [document.id for document in documents].index(self.document.id)
            self.show_document(documents[(at + by) % len(documents)])

    def search(self, words: str) -> None:
        """Light the searched words."""
        self._words = words
        self._light_searched()

    def selection(self) -> tuple[int, Span] | None:
        """The document's id and the selected words, whole ones: a mouse stops in the middle of a word."""
        span = self.view.selected_span()
        if self.document is None or span is None or not len(span):
            return None
        whole = self._exact(span) if self.view.page.selected_by_keys else whole_words(self._text, span)
        return (self.document.id, whole) if len(whole) else None

    def text_of(self, claim: Claim) -> str:
        """The text that a claim's span counts in; its document is brought before the reader."""
        self._need(claim.document_id)
        shown = not self._waiting and claim.gone_from is None
        return self._text if shown else self._session.desk.version(claim.document_id, claim.version).text

    def show_claim(self, claim: Claim) -> None:
        """Show a claim of the document as it is on record."""
        self._on_current(claim)

    def _exact(self, span: Span) -> Span:
        """A selection made by keys means its very letters, but for white space at its ends."""
        words = span.of(self._text)
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting and self.document is not None:
            self._waiting = False
            self.show_document(self.document)
            self._on_current(self._session.current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(local_paths(event))

    def _on_current(self, claim: Claim | None) -> None:
        if claim is None:
            self.gone.show_claim(None)
            self.view.set_present(None)
            return
        self._need(claim.document_id)
        if self._waiting:
            return
        self.gone.show_claim(claim)
        if claim.gone_from is not None:
            self.view.set_present(None)
            return
        facts = [fact.span for fact in claim.finding.facts]
        another = self.view.page.relief.present != claim.id
        self.view.set_present(claim.id, claim.span, facts, claim.ticked)
        if another:
            self.pages.lock.follow_claim()

    def _on_changes(self, changes: Changes) -> None:
        if self.document is None or changes.ids("document") or changes.ids("version"):
            self._choose()
        claim, touched = self._session.current, claims_touched(changes)
        if claim is not None and self.document is not None and (touched is None or claim.id in touched):
            in_text = claim.gone_from is None and claim.document_id == self.document.id
            if claim.listing is Listing.LISTED and in_text:
                (mark,) = self._session.veil.over([Mark(claim.id, claim.span, claim.verdict)])
                self._session.asking.drop("marks")  # asked before this verdict
                self.view.set_mark(mark)
            if claim.document_id == self.document.id:  # what changes beside does not turn another document away
                self._on_current(claim)
        # Claims that come in slices do not push the time further, and marking them anew costs a tenth of it.
        coming = bool(changes.ids("claim"))
        if not (coming and self._marks.isActive()):
            self._marks.start(max(MARKS_MS, round(self._took_ms * 10)) if coming else MARKS_MS)

    def _mark_in_time(self) -> None:
        """What is being looked up is not begun anew at every slice of an import: it would never end."""
        if self._session.asking.is_waiting("marks"):
            self._marks.start(max(MARKS_MS, round(self._took_ms)))
        else:
            self._mark_all()

    def _mark_all(self) -> None:
        if self.document is None or self._waiting:
            return
        started, document_id = time.perf_counter(), self.document.id

        blind = self._session.veil.blind  # what is veiled is known to the window alone

        def looked_up(desk: Desk) -> list[Mark] | Marked:
            return desk.marks(document_id) if blind else Marked.of(desk.each_mark(document_id))

        def take(found: list[Mark] | Marked) -> None:
            if self.document is not None and self.document.id == document_id:
                if isinstance(found, Marked):
                    self.view.take_marks(found)
                else:
                    self.view.set_marks(self._session.veil.over(found))
                if self.document.length > WHOLE:
                    self.view.set_passages()  # while it still comes in, there are more and more of them
            self._took_ms = (time.perf_counter() - started) * 1000

        self._session.asking.ask("marks", looked_up, take)

    def _light_searched(self) -> None:
        """What the search over the case found; while the find bar is open, its own finds are lit."""
        if not self.find_bar.is_open:
            self.view.light(SearchedWords(self._text, self._words))

    def _need(self, document_id: int) -> None:
        if self.document is None or self.document.id != document_id:
            found = [document for document in self._session.desk.documents() if document.id == document_id]
            if found:
                self.show_document(found[0])

    def _choose(self) -> None:
        """Keep the document shown while it is there; else the first one; else the place to drop one."""
        documents = self._session.desk.documents()
        same = next((one for one in documents if self.document is not None and one.id == self.document.id), None)
        if same is not None:
            if self.document is not None and same.version_id != self.document.version_id:
                self.show_document(same)
            return
        self.document = None
        if documents:
            self.show_document(documents[0])
        else:
            self._text = ""
            self.find_bar.end(back=False)
            self.find_bar.take("")
            self.view.clear()
            self.pages.show_document(None)
            self.setCurrentWidget(self.empty)
            self.document_shown.emit(None)


def document_name(document: Document, others: Sequence[Document] = ()) -> str:
    """The name of a document, with its number in the case where another one has the same name."""
    same = any(other.name == document.name and other.id != document.id for other in others)
    number = QCoreApplication.translate("Document", "document {number}").format(number=document.id)
    return f"{document.name} ({number})" if same else document.name


def title_lines(document: Document, text: str, others: Sequence[Document] = ()) -> list[str]:
    """What stands over a document: its file and draft, and its title when the text does not begin with it."""
    parts = [document_name(document, others), said(document.role.value)]
    if document.version_number > 1:
        parts[1] = f"{said(document.role.value)} {document.version_number}"
    parts += [part for part in (document.outlet, document.author, with_days(document.published or "")) if part]
    parts += [note.partition(":")[0] for note in document.notes if note.startswith("read as ")]
    if document.read_in_part:
        parts.append(QCoreApplication.translate("Document", "read in part"))
    lines = [" · ".join(parts)]
    own_title = document.title and document.title not in (document.name, document.name.rpartition(".")[0])
    if own_title and document.title not in text[:2000]:
        lines.append(document.title)
    return lines


def whole_words(text: str, span: Span) -> Span:
    """A span without white space at its ends, widened to the ends of the words it cuts."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and start > 0 and _in_word(text, start):
        start -= 1
    while start < end < len(text) and _in_word(text, end):
        end += 1
    return Span(start, end)


def _in_word(text: str, offset: int) -> bool:
    """Whether an offset lies between two characters of one word, its marks and joiners included."""
    before, after = text[offset - 1], text[offset]
    return _of_word(after) and (_of_word(before) or unicodedata.category(after).startswith("M"))


def _of_word(character: str) -> bool:
    """Whether it builds words that spaces part: letters with case, Hebrew, Arabic, digits, marks; no ideographs."""
    return (
        character.isdigit()
        or character.upper() != character.lower()
        or unicodedata.bidirectional(character) in {"R", "AL"}
        or unicodedata.category(character).startswith("M")
    )
