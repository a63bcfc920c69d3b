"""What lies under and beside the words of a page: claims' grounds and underlines, marks, lights, labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextBlock, QTextDocument

from workbench.core.claims import Mark
from workbench.core.text import Span, Utf16Map
from workbench.core.verdicts import VerdictScale
from workbench.ui.look import Look
from workbench.ui.passage.geometry import LineBox, line_boxes
from workbench.ui.passage.spans import SpanIndex

_UNDERLINE = 2.0
_MARK = 15
"""Pixels of a verdict's mark in the margin."""


@dataclass(slots=True)
class Place:
    """A typeset window: its document, the part of the text it holds, and the map between the two."""

    document: QTextDocument
    window: Span
    map: Utf16Map

    def positions(self, span: Span) -> tuple[int, int]:
        """A span of the text as positions of the document, cut to the window."""
        start = min(max(span.start, self.window.start), self.window.end) - self.window.start
        end = min(max(span.end, self.window.start), self.window.end) - self.window.start
        return self.map.to_utf16(start), self.map.to_utf16(end)

    def offset(self, position: int) -> int:
        """A position of the document as an offset of the text."""
        return min(self.window.end, self.window.start + self.map.to_code_points(position))

    def boxes(self, blocks: Sequence[QTextBlock], span: Span) -> Iterator[LineBox]:
        """Where the words of a span lie in these blocks, line by line."""
        start, end = self.positions(span)
        for block in blocks:
            if block.position() < end and block.position() + block.length() > start:
                yield from line_boxes(block, start, end)

    def part(self, blocks: Sequence[QTextBlock]) -> Span:
        """The part of the text that consecutive blocks hold."""
        last = blocks[-1]
        return Span(self.offset(blocks[0].position()), self.offset(last.position() + last.length() - 1))


@dataclass(slots=True)
class Relief:
    """The claims of a document as they are painted. Changing one changes nothing that was laid out."""

    look: Look
    scale: VerdictScale | None = None
    present: int | None = None
    present_span: Span | None = None
    facts: Sequence[Span] = ()
    ticked: Sequence[Span] = ()
    hits: SpanIndex[None] = field(default_factory=SpanIndex)
    _marks: dict[int, Mark] = field(default_factory=dict)
    _index: SpanIndex[Mark] | None = None

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Replace all marks."""
        self._marks = {mark.claim_id: mark for mark in marks}
        self._index = None

    def set_mark(self, mark: Mark) -> None:
        """Replace or add the mark of one claim."""
        self._marks[mark.claim_id] = mark
        self._index = None

    @property
    def index(self) -> SpanIndex[Mark]:
        """All marks by place."""
        if self._index is None:
            self._index = SpanIndex((mark.span, mark) for mark in self._marks.values())
        return self._index

    def tone(self, mark: Mark) -> str | None:
        """The colour role of a claim's verdict, None while it is unjudged."""
        return self.scale.label(mark.verdict).tone if mark.verdict and self.scale else None

    def words(self, mark: Mark) -> str:
        """A mark in words, for the tip: the verdict's name, nothing while unjudged."""
        return self.scale.label(mark.verdict).name if mark.verdict and self.scale else ""

    def paint(self, painter: QPainter, place: Place, blocks: Sequence[QTextBlock]) -> None:
        """Paint everything that belongs to these blocks, below their words."""
        part = place.part(blocks)
        marks = self.index.between(part.start, part.end + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        rest = [mark for _span, mark in marks if mark.claim_id != self.present]
        boxes = [(mark, list(place.boxes(blocks, mark.span))) for mark in rest]
        for mark, lines in boxes:
            if tone := self.tone(mark):
                for line in lines:
                    self._ground(painter, line, f"{tone}_ground")
        present = list(place.boxes(blocks, self.present_span)) if self.present_span else []
        self._relief(painter, present)
        for mark, lines in boxes:
            for line in lines:
                self._underline(painter, line, self.tone(mark) or "open")
        for line in present:
            self._underline(painter, line, "accent")
        for fact in self.ticked:
            for line in place.boxes(blocks, fact):
                self._underline(painter, line, "ver")
        for span, _ in self.hits.between(part.start, part.end + 1):
            for line in place.boxes(blocks, span):
                self._light(painter, line)

    def _ground(self, painter: QPainter, line: LineBox, role: str) -> None:
        painter.setBrush(self.look.theme.colour(role))
        painter.drawRoundedRect(_grown(line), 3, 3)

    def _relief(self, painter: QPainter, lines: Sequence[LineBox]) -> None:
        """The present claim's ground: wider than the others, its lines grown together."""
        shape = QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        for line in lines:
            grown = line.box(1.2, 0.5)
            shape.addRoundedRect(grown.adjusted(-5, 0, 5, 0), 5, 5)
        painter.setBrush(self.look.theme.colour("sel"))
        painter.drawPath(shape)

    def _underline(self, painter: QPainter, line: LineBox, role: str) -> None:
        """A bar with round lower corners, as the ground's lower edge."""
        box = _grown(line)
        painter.save()
        painter.setClipRect(QRectF(box.left(), box.bottom() - _UNDERLINE, box.width(), _UNDERLINE))
        painter.setBrush(self.look.theme.colour(role))
        painter.drawRoundedRect(box, 3, 3)
        painter.restore()

    def _light(self, painter: QPainter, line: LineBox) -> None:
        """A word that a search found: a ring in the accent on the selection's ground."""
        painter.setPen(QPen(self.look.theme.colour("accent"), 1.5))
        painter.setBrush(self.look.theme.colour("sel"))
        painter.drawRoundedRect(line.box(1.05, 0.3).adjusted(-2, 0, 2, 0), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)

    def paint_margin(self, painter: QPainter, place: Place, blocks: Sequence[QTextBlock], right: float) -> None:
        """The marks of judged claims in the margin, beside the lines their claims begin on, up to `right`."""
        part = place.part(blocks)
        size = self.look.px(_MARK)
        taken: dict[float, int] = {}
        for _span, mark in self.index.between(part.start, part.end + 1):
            tone = self.tone(mark)
            if tone is None or self.scale is None or not part.start <= mark.span.start < part.end:
                continue
            first = next(place.boxes(blocks, mark.span), None)
            if first is None:
                continue
            number = taken.get(first.baseline, 0)
            taken[first.baseline] = number + 1
            if (number + 1) * (size + 2) > right:
                continue
            corner = QPointF(right - (number + 1) * (size + 2), first.baseline - 0.36 * first.size - size / 2)
            shape = self.scale.label(mark.verdict or "").shape
            self.look.icons.paint_mark(painter, shape, tone, QRectF(corner.x(), corner.y(), size, size))


def _grown(line: LineBox) -> QRectF:
    return line.box().adjusted(-1, 0, 1, 0)
