"""A typeset window of a text: where its words lie on the page, and which words lie at a point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextLine

from workbench.core.text import Span, Utf16Map
from workbench.ui.passage.geometry import LineBox, line_boxes, reads_left_to_right


@dataclass(frozen=True, slots=True)
class Place:
    """The document of a window, the part of the text it holds, and the map between the two.

    Offsets are code points of the whole text; positions are UTF-16 units of the document; points are its pixels.
    """

    document: QTextDocument
    window: Span
    map: Utf16Map
    one_way: bool
    """Whether nothing in it turns the direction of writing."""

    @classmethod
    def of(cls, document: QTextDocument, text: str, window: Span) -> Place:
        """The place of a window that was set in a document."""
        words = window.of(text)
        return cls(document, window, Utf16Map(words), reads_left_to_right(words))

    def positions(self, span: Span) -> tuple[int, int]:
        """A span of the text as positions of the document, cut to the window."""
        return self.map.to_utf16(self._inside(span.start)), self.map.to_utf16(self._inside(span.end))

    def offset(self, position: int) -> int:
        """A position of the document as an offset of the text."""
        return min(self.window.end, self.window.start + self.map.to_code_points(position))

    def boxes(self, span: Span, sight: Span | None = None) -> Iterator[LineBox]:
        """Where the words of a span lie, line by line; with `sight` only those that lie in it too."""
        if sight is not None:
            start = max(span.start, sight.start)
            span = Span(start, max(start, min(span.end, sight.end)))
        start, end = self.positions(span)
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from line_boxes(block, start, end, one_way=self.one_way)
            block = block.next()

    def box(self, span: Span) -> QRectF:
        """The box round all lines of a span; empty when none of it is laid out."""
        box = QRectF()
        for line in self.boxes(span):
            box = box.united(line.box())
        return box

    def offset_at(self, point: QPointF) -> int | None:
        """The offset of the character at a point, None beside the words."""
        position = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
        return None if position < 0 else self.offset(position)

    def line_at(self, y: float) -> tuple[int, float]:
        """The line nearest to a height: the offset it begins at, and the height of its upper edge."""
        line, first, top = self._line(y)
        return (self.offset(first + line.textStart()), top + line.y()) if line.isValid() else (self.window.start, 0.0)

    def y_of(self, offset: int) -> float:
        """The height of the upper edge of the line that holds an offset."""
        start, _ = self.positions(Span(offset, offset))
        block = self.document.findBlock(start)
        line = block.layout().lineForTextPosition(start - block.position())
        return block.layout().position().y() + (line.y() if line.isValid() else 0.0)

    def reading_at(self, y: float) -> int:
        """The offset that is read at a height: the further down in its line, the further on in its words."""
        line, first, top = self._line(y)
        if not line.isValid():
            return self.window.start
        share = min(max((y - top - line.y()) / max(line.height(), 1.0), 0.0), 1.0)
        return self.offset(first + line.textStart() + int(share * max(0, line.textLength() - 1)))

    def height_of(self, offset: int) -> float:
        """The height at which an offset is read: the other way round."""
        start, _ = self.positions(Span(offset, offset))
        block = self.document.findBlock(start)
        line, top = block.layout().lineForTextPosition(start - block.position()), block.layout().position().y()
        if not line.isValid():
            return top
        share = (start - block.position() - line.textStart()) / max(1, line.textLength())
        return top + line.y() + min(share, 1.0) * line.height()

    def sight(self, top: float, bottom: float) -> Span:
        """The words between two heights, whole lines."""
        line, first, _ = self._line(bottom)
        end = self.offset(first + line.textStart() + line.textLength()) if line.isValid() else self.window.end
        start = self.line_at(top)[0]
        return Span(start, max(start, end))

    def _line(self, y: float) -> tuple[QTextLine, int, float]:
        """The line nearest to a height, the position its block begins at, and the height its block begins at."""
        position = max(0, self.document.documentLayout().hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit))
        block = self.document.findBlock(position)
        layout = block.layout()
        return layout.lineForTextPosition(position - block.position()), block.position(), layout.position().y()

    def _inside(self, offset: int) -> int:
        return min(max(offset, self.window.start), self.window.end) - self.window.start
