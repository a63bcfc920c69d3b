"""Words made bolder without moving one of them: a line round their letters, drawn before the letters themselves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPainterPath, QPainterPathStroker, QRawFont

from workbench.core.text import Span
from workbench.ui.passage.place import Place

_WIDTH = 0.032
"""Width of the line, in sizes of the type."""

_COLOURED = ("CBDT", "sbix", "COLR", "SVG ")
"""Tables of a font whose signs are pictures (OpenType). They get no line: asked for the outline of one, Qt 6.11 takes
the font to be narrower from then on and draws what follows over the picture."""

_KEPT = 2_000
"""Letters whose line is kept: to make one takes a hundred times as long as to draw it."""


class Bolder:
    """Draws the line round letters; a bold font would break the lines of the text anew."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, str, float, int], QPainterPath] = {}
        self._coloured: dict[str, bool] = {}

    def paint(self, painter: QPainter, place: Place, spans: tuple[Span, ...], sight: Span, colour: QColor) -> None:
        """Draw the line round the words of these spans, as far as they are in sight."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        done = sight.start
        for span in sorted(spans):  # one fact may lie in another: a line drawn twice is a bolder one
            start, end = max(span.start, done), min(span.end, sight.end)
            if start >= end:
                continue
            done = end
            since, until = place.positions(Span(start, end))
            block = place.document.findBlock(since)
            while block.isValid() and block.position() < until:
                first, layout = block.position(), block.layout()
                begin, end = max(0, since - first), min(block.length() - 1, until - first)
                for run in layout.glyphRuns(begin, end - begin) if begin < end else ():
                    self._draw(painter, layout.position(), run)
                block = block.next()

    def _draw(self, painter: QPainter, origin: QPointF, run: QGlyphRun) -> None:
        font = run.rawFont()
        name, style, size = font.familyName(), font.styleName(), font.pixelSize()
        if self._is_coloured(font, name):
            return
        for letter, point in zip(run.glyphIndexes(), run.positions(), strict=True):
            line = self._drawn.get((name, style, size, letter))
            if line is None:
                if len(self._drawn) >= _KEPT:
                    self._drawn.clear()
                line = self._drawn[name, style, size, letter] = _line(font, letter)
            at = origin + point
            painter.translate(at)
            painter.drawPath(line)
            painter.translate(-at)

    def _is_coloured(self, font: QRawFont, name: str) -> bool:
        if name not in self._coloured:
            self._coloured[name] = any(not font.fontTable(table).isEmpty() for table in _COLOURED)
        return self._coloured[name]


def _line(font: QRawFont, letter: int) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(_WIDTH * font.pixelSize())
    line = stroker.createStroke(font.pathForGlyph(letter))
    line.setFillRule(Qt.FillRule.WindingFill)
    return line
