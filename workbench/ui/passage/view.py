"""The source passage: a document as it reads, its claims marked, the present one in relief."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollBar, QWidget

from workbench.core.claims import Mark
from workbench.core.documents import Passage
from workbench.core.text import Span
from workbench.core.verdicts import VerdictScale
from workbench.ui.look import current_look
from workbench.ui.passage.marks import Marked
from workbench.ui.passage.page import Page
from workbench.ui.passage.relief import Lights
from workbench.ui.passage.spans import SpanIndex
from workbench.ui.passage.typesetting import TypeSetter
from workbench.ui.passage.windows import fits_whole, window_around

PassagesIn = Callable[[Span], Sequence[Passage]]
"""Gives the passages that touch a part of the text: in its order, not overlapping."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a reader was. held: an offset in sight and how far down it stood; words: selection or caret."""

    held: tuple[int, float]
    words: Span


class SourceView(QWidget):
    """Shows one document. All spans are code points of the text it was given.

    A long text is laid out in windows (windows.py): the scroll bar then counts code points instead of pixels, and
    another window is laid out when the reader comes near the end of the present one.
    """

    claim_activated = Signal(int)
    """A claim's mark was clicked: its id."""
    painted_anew = Signal()
    """Other marks, another claim in relief, other words lit."""
    scrolled = Signal()
    """Other words are in sight."""
    selection_changed = Signal()
    """Words were selected or let go: selected_span() says which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._text = ""
        self._passages_in: PassagesIn = _no_passages
        self._whole = True
        self._moving = False
        self._setter = TypeSetter(self._look.theme, self._look.fonts)
        self.page = Page(self)
        self.page.setAccessibleName(self.tr("Document"))
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusProxy(self.page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self.page, 1000)
        row.addStretch(1)
        row.addWidget(self.bar)
        self._slide = QTimer(self)
        self._slide.setSingleShot(True)
        self._slide.setInterval(0)
        self._slide.timeout.connect(self._slide_window)
        inner = self.page.verticalScrollBar()
        inner.valueChanged.connect(self._page_scrolled)
        inner.rangeChanged.connect(self._page_grew)
        self.bar.valueChanged.connect(self._bar_moved)
        self.page.clicked_at.connect(self._clicked)
        self.page.end_wanted.connect(self._to_window_at)
        self.page.selectionChanged.connect(self.selection_changed)
        self._look.changed.connect(self._redress)

    def show_document(
        self,
        title_lines: Sequence[str],
        text: str,
        passages: Sequence[Passage] | PassagesIn,
        marks: Sequence[Mark],
        scale: VerdictScale,
    ) -> None:
        """Show another text from its beginning.

        title_lines: what stands above it: a quiet line ("Hard currency.docx · draft 3"), then, if wanted, a heading
        and a line under it. passages: in the order of the text, not overlapping; of a long text they may be asked for
        as they come into sight.
        """
        self._text = text
        self._passages_in = passages if callable(passages) else _among(passages)
        self._whole = fits_whole(text)
        relief = self.page.relief
        relief.scale, relief.present, relief.present_span = scale, None, None
        relief.facts, relief.ticked, relief.hits = (), (), SpanIndex()
        relief.set_marks(marks)
        self.painted_anew.emit()
        self.page.title_lines = tuple(title_lines)
        self.page.setAccessibleDescription(", ".join(title_lines))
        self._setter = TypeSetter(self._look.theme, self._look.fonts)
        self._lay_out(0)
        self.page.verticalScrollBar().setValue(0)

    def set_passages(self, passages: Sequence[Passage] | None = None) -> None:
        """The text has more passages than were known when it was shown; what is in sight stays where it is.

        None: they are asked for anew.
        """
        if passages is not None:
            self._passages_in = _among(passages)
        if len(self._passages_in(self.page.place.window)) != len(self._setter.passages):
            self._redress()

    def clear(self) -> None:
        """Show nothing."""
        self.page.relief.scale = None
        self._text, self._passages_in, self._whole = "", _no_passages, True
        self.page.relief.set_marks(())
        self.page.relief.present = self.page.relief.present_span = None
        self.page.relief.facts, self.page.relief.ticked = (), ()
        self.page.relief.hits = SpanIndex()
        self.page.title_lines = ()
        self._setter = TypeSetter(self._look.theme, self._look.fonts)
        self._lay_out(0)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Replace all claims' marks; nothing is laid out again."""
        self.take_marks(Marked.of(marks))

    def take_marks(self, marked: Marked) -> None:
        """Replace all claims' marks by what was made ready."""
        relief, sight = self.page.relief, self.page.sight()
        before = relief.marks_in(sight)
        relief.take(marked)
        if relief.marks_in(sight) == before:
            self.painted_anew.emit()  # the picture of a page may show others
        else:
            self._paint_anew()

    def set_mark(self, mark: Mark) -> None:
        """Replace or add one claim's mark (after a verdict)."""
        before = self.page.relief.mark_of(mark.claim_id, mark.span)
        if mark != before:
            self.page.relief.set_mark(mark)
            self._paint_lines([mark.span] if before is None else [before.span, mark.span])

    def set_present(
        self, claim_id: int | None, span: Span | None = None, facts: Sequence[Span] = (), ticked: Sequence[Span] = ()
    ) -> None:
        """Put one claim in relief with its facts stronger, and bring it into sight; None puts none in relief."""
        relief, place = self.page.relief, self.page.place
        another, elsewhere, before = relief.present != claim_id, relief.present_span != span, relief.lit()
        relief.present, relief.present_span, relief.added = claim_id, span, ()
        relief.facts, relief.ticked = tuple(facts), tuple(ticked)
        if not another and relief.lit() == before:
            return
        if (another or elsewhere) and span is not None:
            self.scroll_to(span)
        if another and span is not None:
            self.page.select(Span(span.start, span.start))
        if self.page.place is place:
            self._paint_lines([span for spans in (*before, *relief.lit()) for span in spans])
        else:
            self._paint_anew()

    def show_edges(self, own: Span, asked: Span) -> None:
        """Show the present claim with the words it is about to have; those that come to it are lit."""
        relief = self.page.relief
        before = Span(asked.start, max(asked.start, min(own.start, asked.end)))
        behind = Span(min(asked.end, max(own.end, asked.start)), asked.end)
        moved = relief.present_span
        relief.present_span = asked
        relief.added = tuple(span for span in (before, behind) if len(span))
        if moved is not None:
            edge = asked.start if moved.start != asked.start else asked.end
            self.scroll_to(Span(edge, edge + 1) if edge < len(self._text) else Span(edge - 1, edge))
        self._paint_anew()

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Light the words a search found; an empty sequence puts the lights out."""
        self.light(SpanIndex((span, None) for span in spans))

    def light(self, lights: Lights) -> None:
        """Light what was found; only what is in sight is ever asked for."""
        self.page.relief.hits = lights
        self._paint_anew()

    def whereabouts(self) -> Whereabouts:
        """Where the reader is now, for go_back()."""
        caret = self.caret()
        return Whereabouts(self.page.held(), self.selected_span() or Span(caret, caret))

    def go_back(self, where: Whereabouts) -> None:
        """To where the reader was in this document."""
        offset = where.held[0]
        if not self.page.place.window.covers(Span(offset, offset)):
            self._lay_out(offset)
        if self.page.place.window.covers(where.words):
            self.page.select(where.words)
        self.page.hold(where.held)

    def selected_span(self) -> Span | None:
        """The words that are selected, None when there are none."""
        return self.page.selected()

    def caret(self) -> int:
        """The offset at which the keyboard's caret stands."""
        return self.page.place.offset(self.page.textCursor().position())

    def select(self, span: Span) -> None:
        """Select words and bring them into sight."""
        self.scroll_to(span)
        self.page.select(span)

    def claim_at_caret(self) -> int | None:
        """The claim the keyboard's caret stands in, None outside every claim."""
        offset = self.caret()
        # Behind a claim's last letter the caret still stands at the claim.
        mark = self.page.relief.mark_at(offset) or (self.page.relief.mark_at(offset - 1) if offset else None)
        return mark.claim_id if mark else None

    def scroll_to(self, span: Span) -> None:
        """Bring words into sight, a third from the top; they do not move when they are already well in sight."""
        if not self.page.place.window.covers(span):
            self._lay_out(span.start)
        box, top = self.page.place.box(span), self.page.top
        height = self.page.viewport().height()
        in_sight = box.top() >= top + height * 0.06 and box.bottom() <= top + height * 0.88
        if not box.isEmpty() and not in_sight:
            self.page.verticalScrollBar().setValue(round(box.top() - height * 0.3))

    def reading_at(self, share: float) -> int:
        """The offset that is read at a part of the view's height, 0 at its top."""
        return self.page.place.reading_at(self.page.top + share * self.page.viewport().height())

    def read_at(self, offset: int, share: float) -> None:
        """Scroll so that an offset is read at a part of the view's height."""
        if not self.page.place.window.covers(Span(offset, offset)):
            self._lay_out(offset)
        y = self.page.place.height_of(offset) - share * self.page.viewport().height()
        self.page.verticalScrollBar().setValue(round(y))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the page beside its column too."""
        if not self._moving:
            self._moving = True  # what the page leaves over comes back to us
            QApplication.sendEvent(self.page.viewport(), event)
            self._moving = False
            self._page_scrolled(self.page.verticalScrollBar().value())
        event.accept()

    def _lay_out(self, offset: int) -> None:
        """Lay out the window round an offset."""
        window = Span(0, len(self._text)) if self._whole else window_around(self._text, offset)
        self._setter.take(self._passages_in(window))
        self._moving = True
        self.page.setMaximumWidth(self._setter.column_width())
        self.page.lay_out(self._text, window, self._setter)
        self._moving = False
        self._page_grew()

    def _to_window_at(self, end: bool) -> None:
        """Lay out the end of a long text, or its beginning: the key that follows stops where the window does."""
        window = self.page.place.window
        if window.end < len(self._text) if end else window.start > 0:
            self._lay_out(len(self._text) if end else 0)

    def _paint_lines(self, spans: Sequence[Span]) -> None:
        """Paint anew where these words lie: a key waits for a line or two, not for the page."""
        self.page.paint_anew(spans)
        self.painted_anew.emit()

    def _paint_anew(self) -> None:
        self.page.viewport().update()
        self.painted_anew.emit()

    def _top(self) -> int:
        """The offset of the first line in sight."""
        return self.page.place.line_at(self.page.top)[0]

    def _page_scrolled(self, value: int) -> None:
        if self._moving:
            return
        self._moving = True
        self.bar.setValue(value if self._whole else self._top())
        self._moving = False
        self.scrolled.emit()
        place, inner = self.page.place, self.page.verticalScrollBar()
        if self._whole:
            return
        margin = self.page.viewport().height()
        above = value < margin and place.window.start > 0
        below = value > inner.maximum() - margin and place.window.end < len(self._text)
        if above or below:
            self._slide.start()

    def _page_grew(self) -> None:
        if self._moving:
            return
        self._moving = True
        inner = self.page.verticalScrollBar()
        if self._whole:
            self.bar.setRange(inner.minimum(), inner.maximum())
            self.bar.setPageStep(inner.pageStep())
            self.bar.setSingleStep(inner.singleStep())
            self.bar.setValue(inner.value())
        else:
            self.bar.setRange(0, max(0, len(self._text) - 1))
            self.bar.setPageStep(2000)
            self.bar.setSingleStep(100)
            self.bar.setValue(self._top())
        self.bar.setVisible(self.bar.maximum() > self.bar.minimum())
        self._moving = False

    def _bar_moved(self, value: int) -> None:
        if self._moving:
            return
        if self._whole:
            self.page.verticalScrollBar().setValue(value)
            return
        window = self.page.place.window
        if not window.start <= value < window.end:
            self._lay_out(value)
        self.page.hold((value, 0.0))

    def _slide_window(self) -> None:
        """Lay out the window round what is in sight; the words in sight stay where they are."""
        if window_around(self._text, self.page.held()[0]) != self.page.place.window:
            self._lay_out_again()

    def _clicked(self, offset: int) -> None:
        mark = self.page.relief.mark_at(offset)
        if mark is not None:
            self.claim_activated.emit(mark.claim_id)

    def _redress(self) -> None:
        """Another theme or text scale: the same words in sight."""
        self._setter = TypeSetter(self._look.theme, self._look.fonts)
        self._lay_out_again()

    def _lay_out_again(self) -> None:
        """Lay out round what is in sight; it stays where it stood, caret and selection too as far as they are in it."""
        held, selected = self.page.held(), self.page.selected()
        caret = self.caret()
        self._lay_out(held[0])
        kept = selected or Span(caret, caret)
        if self.page.place.window.covers(kept):
            self.page.select(kept)
        self.page.hold(held)


def _no_passages(_: Span) -> Sequence[Passage]:
    return ()


def _among(passages: Sequence[Passage]) -> PassagesIn:
    """All passages of a text as they are asked for."""
    starts = [passage.span.start for passage in passages]

    def those_in(span: Span) -> Sequence[Passage]:
        first = max(0, bisect_right(starts, span.start) - 1)
        return [one for one in passages[first : bisect_left(starts, span.end)] if one.span.end > span.start]

    return those_in
