"""The page: a typeset window of the text; grounds are painted under its words, titles and marks beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from workbench.core.text import Span
from workbench.ui.look import current_look
from workbench.ui.passage.bolder import Bolder
from workbench.ui.passage.margins import Margins
from workbench.ui.passage.place import Place
from workbench.ui.passage.relief import Relief
from workbench.ui.passage.typesetting import LABEL, TypeSetter

_ROUND_WORDS = 8
"""Pixels above and below a span's lines that its ground, its ring and its mark reach at most."""


class Page(QTextEdit):
    """Read-only; words can be selected by mouse and keyboard. Offsets are code points of the whole text."""

    clicked_at = Signal(int)
    """A click that selected nothing: the offset under it."""
    end_wanted = Signal(bool)
    """A key goes to the end of the whole text (True), or to its beginning."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = current_look()
        self.relief = Relief(self.look)
        self.title_lines: tuple[str, ...] = ()
        self.place = Place.of(self.document(), "", Span(0, 0))
        self._setter = TypeSetter(self.look.theme, self.look.fonts, ())
        self._bolder = Bolder()
        self._press = QPoint()
        self.selected_by_keys = False
        """Whether the selection was made by the keyboard, letter by letter."""
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setMouseTracking(True)

    @property
    def top(self) -> int:
        """How many pixels of the document lie above the view."""
        return self.verticalScrollBar().value()

    def lay_out(self, text: str, window: Span, setter: TypeSetter) -> None:
        """Show a window of a text, from its top."""
        before = self.place.document
        self._setter = setter
        head = self._margins().title_height(self.title_lines) if window.start == 0 else self.look.px(24)
        document = setter.set_window(text, window, head)
        document.setParent(self)
        self.place = Place.of(document, text, window)
        # The first document is Qt's own and goes by itself.
        ours = before.parent() is self
        self.setDocument(document)
        document.setTextWidth(self.viewport().width())
        self._finish_layout()
        if ours:
            before.deleteLater()

    def sight(self, part: QRect | None = None) -> Span:
        """The words in sight, or in a part of the viewport, with a line or two above and below."""
        part, beyond = part or self.viewport().rect(), self.look.px(LABEL) + self.look.px(36)
        return self.place.sight(self.top + part.top() - beyond, self.top + part.bottom() + 1 + beyond)

    def paint_anew(self, spans: Iterable[Span]) -> None:
        """Paint the lines again on which these words lie, margins and all; the rest stays as it is."""
        room, viewport = self.look.px(_ROUND_WORDS), self.viewport()
        for span in spans:
            box = self.place.box(span)
            if not box.isEmpty():
                top = math.floor(box.top()) - room - self.top
                viewport.update(0, top, viewport.width(), math.ceil(box.height()) + 2 * room + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds first, then Qt paints the words over them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.theme.colour("paper"))
        if self.relief.scale is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.top)
            asked, sight, margins = self.sight(event.rect()), self.sight(), self._margins()
            self.relief.paint(painter, self.place, asked)
            self._bolder.paint(painter, self.place, self.relief.facts, asked, self.look.theme.colour("ink"))
            margins.paint_marks(painter, self.place, asked, self.relief)
            margins.paint_passages(painter, self.place, sight, self._setter.between(sight.start, sight.end))
            if self.place.window.start == 0:
                margins.paint_title(painter, self.title_lines)
        painter.end()
        super().paintEvent(event)

    def offset_at(self, point: QPointF) -> int | None:
        """The offset of the character under a point of the viewport, None beside the words."""
        return self.place.offset_at(QPointF(point.x(), point.y() + self.top))

    def selected(self) -> Span | None:
        """The selected words, None when nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(self.place.offset(cursor.selectionStart()), self.place.offset(cursor.selectionEnd()))

    def select(self, span: Span) -> None:
        """Select words, as far as they are laid out, without scrolling; an empty span only moves the caret."""
        top = self.top
        self.setTextCursor(self._cursor(*self.place.positions(span)))
        self.verticalScrollBar().setValue(top)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it began: a drag selects, a click activates."""
        self._press = event.position().toPoint()
        self.selected_by_keys = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that select mean the very letters they reach."""
        before = self.selected()
        for key in (QKeySequence.StandardKey.MoveToStartOfDocument, QKeySequence.StandardKey.MoveToEndOfDocument):
            if event.matches(key):
                self.end_wanted.emit(key == QKeySequence.StandardKey.MoveToEndOfDocument)
        super().keyPressEvent(event)
        if (selected := self.selected()) != before:
            self.selected_by_keys = selected is not None

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
        over = offset is not None and self.relief.mark_at(offset) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip over a claim says its verdict in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self.offset_at(QPointF(event.pos()))
            mark = self.relief.mark_at(offset) if offset is not None else None
            label = self.relief.label(mark) if mark else None
            QToolTip.showText(event.globalPos(), label.name if label else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new width breaks the lines anew: the words at the top stay there."""
        held = self.held()
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._finish_layout()
            self.hold(held)

    def held(self) -> tuple[int, float]:
        """What the eye rests on: the present claim where it is in sight, else the line at the top; and how far down."""
        present, height = self.relief.present_span, self.viewport().height()
        if present is not None and self.place.window.covers(present):
            y = self.place.y_of(present.start) - self.top
            if 0 <= y < height:
                return present.start, y
        if self.top == 0:
            return self.place.window.start, 0.0
        offset, y = self.place.line_at(self.top)
        return offset, y - self.top

    def hold(self, held: tuple[int, float]) -> None:
        """Scroll so that what held() named stands where it stood."""
        offset, shift = held
        at_begin = (offset, shift) == (self.place.window.start, 0.0)
        self.verticalScrollBar().setValue(0 if at_begin else round(self.place.y_of(offset) - shift))

    def _finish_layout(self) -> None:
        """Lay out to the end: Qt does it in steps and guesses meanwhile how far the scroll bar goes."""
        document = self.place.document
        document.documentLayout().documentSizeChanged.emit(document.size())

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _margins(self) -> Margins:
        return Margins(self.look, self.viewport().width())
