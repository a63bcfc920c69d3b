"""Paints a row of a review list: struck words, words, one line of what matters, a tag at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.fonts import SECOND_SIZE
from workbench.ui.look import current_look
from workbench.ui.review.lines_model import LINE_ROLE, Line

SIDE = 24
"""Pixels between the words and either edge, as the page has them."""
HEADING = 36
"""Pixels at 100 % of the head of a group."""
_LEADING = 18
_PADDING = 9
_SMALL = 17


def row_height(lines: int) -> int:
    """Pixels at 100 % of a row of so many lines of words over its line of what matters; 0: all in one line."""
    return 2 * _PADDING + lines * _LEADING + _SMALL if lines else 2 * _PADDING + _LEADING


class LineDelegate(QStyledItemDelegate):
    """Rows of equal height. Fonts are kept between paints."""

    def __init__(self, lines: int = 1, parent: QObject | None = None) -> None:
        """lines: of words in a row, 2 where old words stand over new ones, 0 where what matters stands beside them."""
        super().__init__(parent)
        self._look = current_look()
        self._lines = lines
        self._look.changed.connect(self._prepare)
        self._prepare()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is as high as the next."""
        return QSize(self._look.px(120), self._look.px(row_height(self._lines)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row from its Line."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme, px = self._look.theme, self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.heading:
            self._paint_heading(painter, rect, line)
        else:
            if chosen or state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, theme.colour("sel" if chosen else "panel"))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
            if chosen:
                painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
            self._paint_words(painter, rect, line, chosen=chosen)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px = self._look.px
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._look.theme.colour("line"))
        room = rect.adjusted(SIDE, 0, -SIDE, -px(6))
        painter.setFont(self._bold)
        painter.setPen(self._look.theme.colour("muted"))
        words = self._bold_metrics.elidedText(line.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_words(self, painter: QPainter, rect: QRect, line: Line, *, chosen: bool) -> None:
        px, theme = self._look.px, self._look.theme
        left, top = rect.left() + SIDE, rect.top() + px(_PADDING)
        if line.mark is not None:
            self._paint_mark(painter, QRectF(left, top, px(20), px(20)), line, chosen=chosen)
            left += px(32)
        right = rect.right() - SIDE
        room = right - left - self._paint_tag(painter, right, top, line)
        beside = self._second_metrics.horizontalAdvance(line.meta) + px(12)
        fits = self._metrics.horizontalAdvance(line.words) + beside <= room
        baseline = top + self._ascent
        if line.old:
            painter.setFont(self._struck)
            painter.setPen(theme.colour("muted"))
            painter.drawText(left, baseline, self._cut(line.old, room))
            baseline += px(_LEADING)
            room = right - left
        painter.setFont(self._words)
        painter.setPen(theme.colour("muted" if line.faint else "ink"))
        painter.drawText(left, baseline, self._cut(line.words, room))
        painter.setFont(self._second)
        painter.setPen(theme.colour("muted"))
        if not self._lines:
            # In one line the words come first: what stands beside them gives way.
            box = QRect(left, rect.top(), room, rect.height() - 1)
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(box, side, line.meta if fits else "")
            return
        meta = self._second_metrics.elidedText(line.meta, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(left, baseline + px(_SMALL), meta)

    def _paint_tag(self, painter: QPainter, right: int, top: int, line: Line) -> int:
        """The tag at the right; returns the width it takes, gap included."""
        if not line.tag:
            return 0
        px, theme = self._look.px, self._look.theme
        width = self._bold_metrics.horizontalAdvance(line.tag) + px(14)
        box = QRectF(right - width, top - px(1), width, px(19))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ground(line.tone))
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setFont(self._bold)
        painter.setPen(theme.colour(line.tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.tag)
        return width + px(12)

    def _paint_mark(self, painter: QPainter, box: QRectF, line: Line, *, chosen: bool) -> None:
        shape, tone = line.mark or (None, None)
        self._look.icons.paint_mark(painter, shape, tone, box, "muted" if chosen else "open")

    def _cut(self, words: str, room: int) -> str:
        return self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))

    def _prepare(self) -> None:
        fonts = self._look.fonts
        self._words: QFont = fonts.interface()
        self._second: QFont = fonts.interface(SECOND_SIZE)
        self._bold: QFont = fonts.interface(SECOND_SIZE, bold=True)
        self._struck: QFont = fonts.interface()
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetrics(self._words)
        self._second_metrics = QFontMetrics(self._second)
        self._bold_metrics = QFontMetrics(self._bold)
        self._ascent = self._metrics.ascent()
