"""What lies under the words of a page: claims' grounds and underlines, a search's lights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from workbench.core.claims import Mark
from workbench.core.text import Span
from workbench.core.verdicts import VerdictLabel, VerdictScale
from workbench.ui.look import Look
from workbench.ui.passage.geometry import LineBox
from workbench.ui.passage.marks import Marked
from workbench.ui.passage.spans import SpanIndex
from workbench.ui.theme import Theme

_UNDERLINE = 2 / 17
"""Thickness of an underline, in sizes of the type."""
_THIN = 0.7
"""An unjudged claim's underline is thinner: they are many."""
_ROUND = 3.0


class Lights(Protocol):
    """Words that a search found, asked for by the part of the text that is painted."""

    def between(self, start: int, end: int) -> list[tuple[Span, None]]:
        """Those that touch a part of the text, in its order."""
        ...


class Placed(Protocol):
    """Where words lie on a surface that is painted."""

    def boxes(self, span: Span, sight: Span | None = None) -> Iterator[LineBox]:
        """Where the words of a span lie, line by line; with `sight` only those that lie in it too."""
        ...


@dataclass(slots=True)
class Relief:
    """The claims of a document as they are painted. Changing one changes nothing that was laid out."""

    look: Look
    scale: VerdictScale | None = None
    present: int | None = None
    present_span: Span | None = None
    added: tuple[Span, ...] = ()
    """Words that the present claim is about to get: lit until they are its own."""
    facts: tuple[Span, ...] = ()
    ticked: tuple[Span, ...] = ()
    hits: Lights = field(default_factory=SpanIndex[None])
    _marks: Marked = field(default_factory=Marked)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Replace all marks."""
        self.take(Marked.of(marks))

    def take(self, marked: Marked) -> None:
        """Replace all marks by what was made ready, and own it from now on."""
        self._marks = marked

    def set_mark(self, mark: Mark) -> None:
        """Replace or add the mark of one claim."""
        self._marks.put(mark)

    def lit(self) -> tuple[tuple[Span, ...], ...]:
        """What the present claim has to itself: its words, those it is about to get, its facts, those ticked."""
        own = (self.present_span,) if self.present_span is not None else ()
        return own, self.added, self.facts, self.ticked

    def mark_of(self, claim_id: int, near: Span | None = None) -> Mark | None:
        """The mark of a claim, None where it has none here. near: where it is looked for first."""
        return self._marks.mark_of(claim_id, near)

    def marks_in(self, sight: Span) -> list[Mark]:
        """The marks that touch a part of the text, in its order."""
        return self._marks.between(sight.start, sight.end)

    def mark_at(self, offset: int) -> Mark | None:
        """The mark at a character, the shortest of several."""
        return min(self._marks.between(offset, offset + 1), key=lambda mark: len(mark.span), default=None)

    def label(self, mark: Mark) -> VerdictLabel | None:
        """The verdict of a mark, None while it is unjudged."""
        return self.scale.label(mark.verdict) if mark.verdict and self.scale else None

    def paint(self, painter: QPainter, place: Placed, sight: Span, theme: Theme | None = None) -> None:
        """Paint what belongs to the words in sight: all grounds, then all underlines, so that none hides another.

        theme: of the paper that is painted on, where it is not that of the window.
        """
        theme = theme or self.look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        lines = [
            (line, label.tone if (label := self.label(mark)) else None)
            for mark in self.marks_in(sight)
            if mark.claim_id != self.present
            for line in place.boxes(mark.span, sight)
        ]
        present = list(place.boxes(self.present_span, sight)) if self.present_span else []
        for line, tone in lines:
            if tone:
                painter.setBrush(theme.ground(tone))
                painter.drawRoundedRect(_cover(line), _ROUND, _ROUND)
        _paint_present(painter, present, theme)
        for line, tone in lines:
            _underline(painter, line, theme, tone or "open")
        for line in present:
            _underline(painter, line, theme, "accent")
        for fact in self.ticked:
            for line in place.boxes(fact, sight):
                _underline(painter, line, theme, "ver")
        for span, _none in self.hits.between(sight.start, sight.end):
            for line in place.boxes(span, sight):
                _light(painter, line, theme)
        for span in self.added:
            for line in place.boxes(span, sight):
                _light(painter, line, theme)


def _paint_present(painter: QPainter, lines: Sequence[LineBox], theme: Theme) -> None:
    """The present claim's ground: wider than the others, its lines grown together."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for line in lines:
        shape.addRoundedRect(line.box(1.2, 0.5).adjusted(-5, 0, 5, 0), 5, 5)
    painter.setBrush(theme.colour("sel"))
    painter.drawPath(shape)


def _underline(painter: QPainter, line: LineBox, theme: Theme, role: str) -> None:
    """A bar with round lower corners, as the ground's lower edge."""
    box, thick = _cover(line), _UNDERLINE * line.size * (_THIN if role == "open" else 1.0)
    painter.save()
    painter.setClipRect(QRectF(box.left(), box.bottom() - thick, box.width(), thick))
    painter.setBrush(theme.colour(role))
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.restore()


def _light(painter: QPainter, line: LineBox, theme: Theme) -> None:
    """Words that a search found: a ring in the accent on the selection's ground."""
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    painter.setBrush(theme.colour("sel"))
    painter.drawRoundedRect(line.box(1.05, 0.3).adjusted(-1.5, 0, 1.5, 0), 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)


def _cover(line: LineBox) -> QRectF:
    return line.box().adjusted(-1, 0, 1, 0)
