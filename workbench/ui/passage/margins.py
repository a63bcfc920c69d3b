"""What stands beside the words of a page: title, marks, reasons for setting aside, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from workbench.core.documents import Passage
from workbench.core.text import Span
from workbench.ui.language import said
from workbench.ui.look import Look
from workbench.ui.passage.place import Place
from workbench.ui.passage.relief import Relief
from workbench.ui.passage.typesetting import LABEL, is_greyed, side_of

_MARK = 15
"""Pixels of a verdict's mark in the margin."""
_TITLE_TOP = 30
_TITLE_HEIGHTS = (24, 44, 34)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Margins:
    """Paints beside the words; width: the page's, in pixels."""

    look: Look
    width: float

    def title_height(self, lines: Sequence[str]) -> int:
        """Pixels to leave free above the text for its title."""
        heights = _TITLE_HEIGHTS[: len(lines)]
        return self.look.px(_TITLE_TOP + 6) + sum(self.look.px(height) for height in heights)

    def paint_title(self, painter: QPainter, lines: Sequence[str]) -> None:
        """The quiet line, the heading and the line under it."""
        px, fonts = self.look.px, self.look.fonts
        faces = (
            (fonts.interface(12), "muted"),
            (fonts.reading(27, bold=True), "ink"),
            (fonts.reading(15, italic=True), "muted"),
        )
        y = px(_TITLE_TOP)
        for words, height, (font, role) in zip(lines, _TITLE_HEIGHTS, faces, strict=False):
            painter.setFont(font)
            painter.setPen(self.look.theme.colour(role))
            room = QRectF(side_of(fonts), y, self.width - 2 * side_of(fonts), px(height))
            shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, shown)
            y += px(height)

    def paint_marks(self, painter: QPainter, place: Place, sight: Span, relief: Relief) -> None:
        """The marks of judged claims beside the lines they begin on: a verdict is never a colour alone."""
        size, edge = self.look.px(_MARK), side_of(self.look.fonts) - self.look.px(7)
        taken: dict[float, int] = {}
        for mark in relief.marks_in(sight):
            label = relief.label(mark)
            first = next(place.boxes(mark.span, sight), None)
            if label is None or first is None or mark.span.start < sight.start:
                continue
            left = edge - size - taken.get(first.baseline, 0) * (size + 2)
            taken[first.baseline] = taken.get(first.baseline, 0) + 1
            if left >= 0:
                box = QRectF(QPointF(left, first.baseline - 0.36 * first.size - size / 2), QPointF(0, 0))
                box.setWidth(size)
                box.setHeight(size)
                self.look.icons.paint_mark(painter, label.shape, label.tone, box)

    def paint_passages(self, painter: QPainter, place: Place, sight: Span, passages: Sequence[Passage]) -> None:
        """A bar beside what was set aside with the reason above it; a number where a page begins."""
        page = passages[0].page if passages else None
        for passage in passages:
            if is_greyed(passage):
                self._paint_set_aside(painter, place, sight, passage)
            if passage.page is not None and passage.page != page:
                self._paint_page_number(painter, place, sight, passage)
            page = passage.page

    def _paint_set_aside(self, painter: QPainter, place: Place, sight: Span, passage: Passage) -> None:
        box = QRectF()
        for line in place.boxes(passage.span, sight):
            box = box.united(line.box(1.15, 0.42))
        if box.isEmpty():
            return
        px, left = self.look.px, side_of(self.look.fonts)
        labelled = bool(passage.why) and passage.span.start >= sight.start
        if labelled:
            box.setTop(box.top() - px(LABEL))
        painter.fillRect(QRectF(left, box.top(), 2, box.height()), self.look.theme.colour("line"))
        if labelled:
            font = self.look.fonts.interface(12)
            painter.setFont(font)
            painter.setPen(self.look.theme.colour("muted"))
            room = QRectF(left + px(16), box.top(), self.width - 2 * left - px(16), px(LABEL))
            words = QFontMetricsF(font).elidedText(set_aside_words(passage), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _LEFT, words)

    def _paint_page_number(self, painter: QPainter, place: Place, sight: Span, passage: Passage) -> None:
        first = next(place.boxes(passage.span, sight), None)
        if first is None or passage.span.start < sight.start:
            return
        painter.setFont(self.look.fonts.interface(11))
        painter.setPen(self.look.theme.colour("faint"))
        room = side_of(self.look.fonts) - 8
        box = QRectF(self.width - room, first.baseline - first.size, room, first.size * 1.3)
        number = QCoreApplication.translate("Margins", "p. {page}").format(page=passage.page)
        painter.drawText(box, _LEFT, number)


def set_aside_words(passage: Passage) -> str:
    """Why a passage was set aside, as the line above it says it."""
    return QCoreApplication.translate("Margins", "Set aside: {why}").format(
        why=", ".join(said(one) for one in passage.why)
    )
