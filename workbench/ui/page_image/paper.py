"""One page as it is painted: white paper, the claims' marks, and the file's own picture printed over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from workbench.core.pages import Box, PagePicture, PageWords
from workbench.core.text import Span
from workbench.ui.icons import Icons
from workbench.ui.passage.geometry import LineBox
from workbench.ui.passage.relief import Relief
from workbench.ui.theme import Theme

_ABOVE, _BELOW = 1.1, 0.36
"""A LineBox's own box lies so far above and below its baseline; a character's box on a page is laid under it."""
_MARK = 15
"""Most pixels of a verdict's mark beside the line its claim begins on."""

_WHITE = QColor.fromRgbF(1.0, 1.0, 1.0)
"""The paper of a printed page; whatever the look, marks and letters are laid on it by multiplying."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of a page at a zoom, as the marks of the passage want to know them."""

    words: PageWords
    zoom: float

    def boxes(self, span: Span, sight: Span | None = None) -> Iterator[LineBox]:
        """Where the words of a span lie, line by line, in pixels of the page."""
        if sight is not None:
            start = max(span.start, sight.start)
            span = Span(start, max(start, min(span.end, sight.end)))
        for box in self.words.boxes(span):
            yield self._line(box)

    def rectangle(self, span: Span) -> QRectF:
        """The box round all words of a span on this page; empty when there are none."""
        found = QRectF()
        for line in self.boxes(span):
            found = found.united(line.box())
        return found

    def _line(self, box: Box) -> LineBox:
        size = (box.bottom - box.top) * self.zoom / (_ABOVE + _BELOW)
        return LineBox(box.left * self.zoom, box.right * self.zoom, box.top * self.zoom + _ABOVE * size, size)


@dataclass(frozen=True, slots=True)
class Paper:
    """Paints pages. theme: of white paper, whatever the window wears; light: of the paper, 1.0 leaves it white."""

    theme: Theme
    icons: Icons
    light: float = 1.0

    def blank(self) -> QColor:
        """The colour of a page without anything on it."""
        return QColor.fromRgbF(self.light, self.light, self.light)

    def printed(self, picture: PagePicture, words: PageWords | None, relief: Relief, ratio: float) -> QImage:
        """A page with the marks of its claims under its letters. ratio: device pixels a pixel."""
        shown = QImage(picture.width, picture.height, QImage.Format.Format_RGB32)
        shown.fill(_WHITE)
        painter = QPainter(shown)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        span = words.span if words is not None else None
        marked = Printed(words, picture.scale / ratio) if words is not None else None
        if marked is not None and span is not None:
            painter.scale(ratio, ratio)
            relief.paint(painter, marked, span, self.theme)
            painter.resetTransform()
        letters = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawImage(0, 0, letters)
        if marked is not None and span is not None:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.scale(ratio, ratio)
            self._marks(painter, marked, span, relief)
            painter.resetTransform()
        if self.light < 1.0:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(shown.rect(), self.blank())
        painter.end()
        shown.setDevicePixelRatio(ratio)
        return shown

    def _marks(self, painter: QPainter, marked: Printed, span: Span, relief: Relief) -> None:
        """The marks of judged claims left of the lines they begin on, as beside the text."""
        taken: dict[float, int] = {}
        for mark in relief.marks_in(span):
            label = relief.label(mark)
            line = marked.words.line_box(mark.span.start) if label is not None else None
            if label is None or line is None:
                continue
            height = (line.bottom - line.top) * marked.zoom
            size = min(float(relief.look.px(_MARK)), height)
            before = taken.get(line.top, 0)
            taken[line.top] = before + 1
            left = line.left * marked.zoom - (before + 1) * (size + 2) - 4
            if left >= 0:
                box = QRectF(left, line.top * marked.zoom + (height - size) / 2, size, size)
                self.icons.paint_mark(painter, label.shape, label.tone, box)
