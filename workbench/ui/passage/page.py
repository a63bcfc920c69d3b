"""The page: a typeset window of the text that paints grounds under its words, marks and labels beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from workbench.core.documents import Passage
from workbench.core.text import Span, Utf16Map
from workbench.ui.fonts import Fonts
from workbench.ui.look import current_look
from workbench.ui.passage.relief import Place, Relief
from workbench.ui.passage.typesetting import LABEL, SIDE, TypeSetter


class Page(QTextEdit):
    """Read-only; words can be selected by mouse and keyboard. Spans are code points of the whole text."""

    clicked_at = Signal(int)
    """A click that selected nothing: the offset under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = current_look()
        self.relief = Relief(self.look)
        self.title_lines: tuple[str, ...] = ()
        self._setter: TypeSetter | None = None
        self._place: Place | None = None
        self._press = QPoint()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setMouseTracking(True)

    @property
    def place(self) -> Place | None:
        """What is laid out now, None before the first text."""
        return self._place

    def lay_out(self, text: str, window: Span, setter: TypeSetter) -> None:
        """Show a window of a text, from its top."""
        self._setter = setter
        head = self._head_height() if window.start == 0 else self.look.px(24)
        document = setter.set_window(text, window, head)
        document.setParent(self)
        before = self._place
        self._place = Place(document, window, Utf16Map(window.of(text)))
        self.setDocument(document)
        document.setTextWidth(self.viewport().width())
        document.size()  # lays out to the end: only then does the scroll bar know how far it goes
        self.strengthen_facts()
        if before is not None:
            before.document.deleteLater()

    def strengthen_facts(self) -> None:
        """Make the present claim's facts bolder without moving a word: a bold font would break lines anew."""
        selections = []
        if self._place is not None:
            pen = QPen(self.look.theme.colour("ink"), 0.032 * self.look.fonts.size(17))
            bolder = QTextCharFormat()
            bolder.setTextOutline(pen)
            for fact in self.relief.facts:
                start, end = self._place.positions(fact)
                if start < end:
                    selection = QTextEdit.ExtraSelection()
                    selection.cursor = self._cursor(start, end)
                    selection.format = bolder
                    selections.append(selection)
        self.setExtraSelections(selections)

    def visible_blocks(self) -> list[QTextBlock]:
        """The blocks that show at least a line."""
        if self._place is None:
            return []
        document, top = self._place.document, self.verticalScrollBar().value()
        layout, bottom = document.documentLayout(), top + self.viewport().height()
        position = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = document.findBlock(max(0, position))
        # A block's rectangle leaves out the label above it: begin one block earlier.
        if block.previous().isValid():
            block = block.previous()
        blocks = []
        while block.isValid():
            if layout.blockBoundingRect(block).top() - self.look.px(LABEL) > bottom:
                break
            blocks.append(block)
            block = block.next()
        return blocks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds first, then Qt paints the words over them."""
        blocks = self.visible_blocks()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.theme.colour("paper"))
        if blocks and self._place is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.verticalScrollBar().value())
            self.relief.paint(painter, self._place, blocks)
            self.relief.paint_margin(painter, self._place, blocks, self.look.px(SIDE) - self.look.px(6))
            self._paint_passages(painter, blocks)
            if self._place.window.start == 0:
                self._paint_head(painter)
        painter.end()
        super().paintEvent(event)

    def offset_at(self, point: QPointF) -> int | None:
        """The offset of the character under a point of the viewport, None beside the words."""
        if self._place is None:
            return None
        on_page = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self._place.document.documentLayout().hitTest(on_page, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self._place.offset(position)

    def selected(self) -> Span | None:
        """The selected words, None when nothing is selected."""
        cursor = self.textCursor()
        if self._place is None or not cursor.hasSelection():
            return None
        return Span(self._place.offset(cursor.selectionStart()), self._place.offset(cursor.selectionEnd()))

    def select(self, span: Span) -> None:
        """Select words, as far as they are laid out."""
        if self._place is not None:
            self.setTextCursor(self._cursor(*self._place.positions(span)))

    def put_caret(self, offset: int) -> None:
        """Put the keyboard's caret before a character without scrolling; a selection is let go."""
        if self._place is not None:
            value = self.verticalScrollBar().value()
            start, _ = self._place.positions(Span(offset, offset))
            self.setTextCursor(self._cursor(start, start))
            self.verticalScrollBar().setValue(value)

    def box_of(self, span: Span) -> QRectF:
        """Where words lie, in pixels of the document; an empty box for words that are not laid out."""
        if self._place is None:
            return QRectF()
        start, end = self._place.positions(span)
        document, box = self._place.document, QRectF()
        block, last = document.findBlock(start), document.findBlock(max(start, end - 1))
        while block.isValid() and block.position() <= last.position():
            for line in self._place.boxes([block], span):
                box = box.united(line.box())
            block = block.next()
        return box

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began: a drag selects, a click activates."""
        self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected nothing tells what is under it."""
        super().mouseReleaseEvent(event)
        moved = (event.position().toPoint() - self._press).manhattanLength()
        if event.button() == Qt.MouseButton.LeftButton and moved < 4 and not self.textCursor().hasSelection():
            offset = self.offset_at(event.position())
            if offset is not None:
                self.clicked_at.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over claims, the text cursor over other words."""
        super().mouseMoveEvent(event)
        offset = self.offset_at(event.position())
        over = offset is not None and self.relief.index.at(offset) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip over a claim says its verdict in words."""
        if isinstance(event, QHelpEvent):
            offset = self.offset_at(QPointF(event.pos()))
            found = self.relief.index.at(offset) if offset is not None else None
            QToolTip.showText(event.globalPos(), self.relief.words(found[1]) if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width breaks the lines anew: the words at the top stay there."""
        if event.oldSize().width() == event.size().width() or self._place is None:
            super().resizeEvent(event)
            return
        layout = self._place.document.documentLayout()
        top = self.verticalScrollBar().value()
        position = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit) if top else 0
        super().resizeEvent(event)
        self._place.document.size()
        if top:
            block = self._place.document.findBlock(max(0, position))
            line = block.layout().lineForTextPosition(position - block.position())
            self.verticalScrollBar().setValue(round(block.layout().position().y() + line.y()))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_passages(self, painter: QPainter, blocks: list[QTextBlock]) -> None:
        """A bar beside what was set aside with the reason above it; page numbers at the right."""
        if self._place is None or self._setter is None:
            return
        part = self._place.part(blocks)
        shown = self._setter.between(part.start, part.end)
        for passage in shown:
            if passage.set_aside:
                self._paint_set_aside(painter, self._place, blocks, passage)
        before = None
        for passage in shown:
            if passage.page is not None and before is not None and passage.page != before:
                self._paint_page_number(painter, self._place, blocks, passage)
            before = passage.page

    def _paint_set_aside(self, painter: QPainter, place: Place, blocks: list[QTextBlock], passage: Passage) -> None:
        box = QRectF()
        for line in place.boxes(blocks, passage.span):
            box = box.united(line.box(1.15, 0.42))
        if box.isEmpty():
            return
        px, theme = self.look.px, self.look.theme
        begins = place.part(blocks).covers(Span(passage.span.start, passage.span.start))
        if begins and passage.why:
            box.setTop(box.top() - px(LABEL))
        left = px(SIDE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRect(QRectF(left, box.top(), 2, box.height()))
        if begins and passage.why:
            font = self.look.fonts.interface(12)
            painter.setFont(font)
            painter.setPen(theme.colour("muted"))
            room = QRectF(left + px(16), box.top(), self.viewport().width() - left - px(SIDE) - px(16), px(LABEL))
            words = self.tr("Set aside: {why}").format(why=", ".join(passage.why))
            words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_page_number(self, painter: QPainter, place: Place, blocks: list[QTextBlock], passage: Passage) -> None:
        first = next(place.boxes(blocks, passage.span), None)
        if first is None:
            return
        painter.setFont(self.look.fonts.interface(11))
        painter.setPen(self.look.theme.colour("faint"))
        width = self.look.px(SIDE) - self.look.px(8)
        box = QRectF(self.viewport().width() - width, first.baseline - first.size, width, first.size * 1.3)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"p. {passage.page}")

    def _head_height(self) -> int:
        px = self.look.px
        if not self.title_lines:
            return px(40)
        return px(34) + sum(px(height) for height in self._head_heights())

    def _head_heights(self) -> list[float]:
        return [24.0, 44.0, 34.0][: len(self.title_lines)] if len(self.title_lines) > 1 else [36.0]

    def _paint_head(self, painter: QPainter) -> None:
        px, theme, fonts = self.look.px, self.look.theme, self.look.fonts
        faces = ((fonts.interface(12), "muted"), (fonts.reading(27, bold=True), "ink"), (_italic(fonts), "muted"))
        left, y = px(SIDE), px(30)
        for words, height, (font, role) in zip(self.title_lines, self._head_heights(), faces, strict=False):
            room = QRectF(left, y, self.viewport().width() - 2 * left, px(height))
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)
            y += px(height)


def _italic(fonts: Fonts) -> QFont:
    return fonts.reading(15, italic=True)
