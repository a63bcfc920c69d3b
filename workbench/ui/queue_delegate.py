"""Paints a row of the queue: the verdict's mark, two lines of the claim's words, one line of what matters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.core.claims import Listing
from workbench.ui.fonts import SECOND_SIZE
from workbench.ui.look import current_look

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The model gives a QueueRow for this role: one call for a row, not seven."""

ROW_HEIGHT = 76
FOLDED_ROW_HEIGHT = 44
HEADING_HEIGHT = 30
"""Heights at 100 %, in the full and in the folded form, and of a heading over a group."""

_FOLDED_BELOW = 150
"""Narrower rows (at 100 %) show the mark and the number only."""
_KNOWN_BY = 4
"""Letters by which the pressing part is found in a line that may be cut."""
_KEPT = 4096
"""Broken lines kept for rows that were painted before."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """What a row shows. shape and tone are None while the claim is unjudged."""

    words: str
    meta: str
    """What matters, short: "figure · rank 0.94"."""
    number: int | None = None
    shape: str | None = None
    tone: str | None = None
    conflict: bool = False
    listing: Listing = Listing.LISTED
    pressing: str = ""
    """The part of meta that asks for something ("needs: evidence"): set off by its tone."""
    at_risk: bool = False
    """Whether it carries a risk flag: a small flag stands at the right."""
    odd: bool = False
    """Whether it is nearly, but not quite, what other claims say: said where there is no conflict."""

    @property
    def badge(self) -> str:
        """What is written behind the line of what matters, by its key; "" for nothing."""
        return "conflict" if self.conflict else "odd" if self.odd else ""


@dataclass(frozen=True, slots=True)
class QueueHeading:
    """What stands over a group: its name, and how many of its claims are checked."""

    words: str
    checked: int
    count: int
    folded: bool = False


class QueueDelegate(QStyledItemDelegate):
    """Rows of the queue. Fonts and broken lines are kept between paints: most of a frame is Python."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._look.changed.connect(self._prepare)
        self._prepare()

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is as high as the next."""
        folded = self._is_folded(option.rect.width()) and option.rect.width() > 0
        return QSize(self._look.px(72), self._look.px(FOLDED_ROW_HEIGHT if folded else ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row from its QueueRow."""
        row = index.data(ROW_ROLE)
        if isinstance(row, QueueHeading):
            self.paint_heading(painter, option.rect, row)
        if not isinstance(row, QueueRow):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme, px = self._look.theme, self._look.px
        painter.save()
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sel" if chosen else "paper"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), theme.colour("accent"))
        if self._is_folded(rect.width()):
            self._paint_folded(painter, rect, row, chosen=chosen)
        else:
            self._paint_full(painter, rect, row, chosen=chosen)
        painter.restore()

    def paint_heading(self, painter: QPainter, rect: QRect, heading: QueueHeading) -> None:
        """Paint the quiet line over a group: an arrow, its name, how much of it is checked."""
        theme, px = self._look.theme, self._look.px
        painter.save()
        painter.fillRect(rect, theme.colour("paper"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        baseline = rect.top() + (rect.height() + self._second_metrics.ascent() - self._second_metrics.descent()) // 2
        painter.setPen(theme.colour("muted"))
        self._paint_arrow(painter, QRectF(rect.left() + px(16), rect.center().y() - px(3), px(8), px(8)), heading)
        done = self._done(heading)
        painter.setFont(self._second)
        narrow = self._is_folded(rect.width())
        room = 0 if narrow else self._second_metrics.horizontalAdvance(done)
        if not narrow:
            painter.drawText(rect.right() - px(16) - room, baseline, done)
        painter.setFont(self._bold)
        left = rect.left() + px(28 if narrow else 34)
        width = rect.right() - px(6 if narrow else 26) - room - left
        painter.setPen(theme.colour("ink"))
        words = QFontMetrics(self._bold).elidedText(heading.words, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(left, baseline, words)
        painter.restore()

    def _done(self, heading: QueueHeading) -> str:
        words = self.tr("{checked} of {count} checked")
        return words.format(checked=heading.checked, count=heading.count)

    def _paint_arrow(self, painter: QPainter, box: QRectF, heading: QueueHeading) -> None:
        """Down while the group is open, to the right where it is folded."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setWidthF(1.4)
        painter.setPen(pen)
        x, y, w, h = box.x(), box.y(), box.width(), box.height()
        folded = ((x + w * 0.3, y), (x + w * 0.75, y + h * 0.45), (x + w * 0.3, y + h * 0.9))
        opened = ((x, y + h * 0.25), (x + w * 0.45, y + h * 0.7), (x + w * 0.9, y + h * 0.25))
        painter.drawPolyline([QPointF(*point) for point in (folded if heading.folded else opened)])

    def _paint_full(self, painter: QPainter, rect: QRect, row: QueueRow, *, chosen: bool) -> None:
        px, theme = self._look.px, self._look.theme
        self._paint_mark(painter, rect.left() + px(16), rect.top() + px(11), row, chosen=chosen)
        left, width = rect.left() + px(48), rect.width() - px(48) - px(16)
        painter.setFont(self._words)
        listed = row.listing is Listing.LISTED
        painter.setPen(theme.colour("ink" if listed else "muted"))
        baseline = rect.top() + px(11) + self._ascent
        for line in self.two_lines(row.words, width):
            self._paint_words(painter, QPointF(left, baseline), width, line, row.words)
            baseline += self._leading
        painter.setFont(self._second)
        # The third line stands at its place under one line of words too: marks and lines keep step.
        below = rect.top() + px(11) + self._ascent + 2 * self._leading + px(3)
        badge, tone, badge_width = self._badges.get(row.badge, ("", "", 0))
        room = width - (badge_width + px(10) if badge else 0) - (px(20) if row.at_risk else 0)
        meta = self._second_metrics.elidedText(row.meta, Qt.TextElideMode.ElideRight, room)
        short = len(self.two_lines(row.words, width)) < 2
        below -= self._leading if short else 0
        self._paint_meta(painter, left, below, meta, row.pressing)
        if row.at_risk:
            self._paint_flag(painter, left + width - px(14), below - px(11))
        if badge:
            painter.setFont(self._bold)
            painter.setPen(theme.colour(tone))
            gap = px(10) if meta else 0
            painter.drawText(left + self._second_metrics.horizontalAdvance(meta) + gap, below, badge)

    def _paint_words(self, painter: QPainter, at: QPointF, width: int, line: str, words: str) -> None:
        """A line of the claim, from the right where its words are written so: a full stop stands at their end then."""
        if reads_from_the_right(words):
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            painter.drawText(at + QPointF(width - self._metrics.horizontalAdvance(line), 0), line)
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        else:
            painter.drawText(at, line)

    def _paint_meta(self, painter: QPainter, left: int, below: int, meta: str, pressing: str) -> None:
        """The line of what matters; what asks for something stands out of it by its tone."""
        before = meta.partition(pressing[:_KNOWN_BY])[0] if pressing else meta
        parts = [(before, "muted")]
        if len(before) < len(meta):
            asked = meta[len(before) :][: len(pressing)]
            parts += [(asked, "ctx"), (meta[len(before) + len(asked) :], "muted")]
        for words, role in parts:
            painter.setPen(self._look.theme.colour(role))
            painter.drawText(left, below, words)
            left += self._second_metrics.horizontalAdvance(words)

    def _paint_flag(self, painter: QPainter, x: int, y: int) -> None:
        size = self._look.px(14)
        self._look.icons.paint(painter, "flag", "wro", QRectF(x, y, size, size))

    def _paint_folded(self, painter: QPainter, rect: QRect, row: QueueRow, *, chosen: bool) -> None:
        px, theme = self._look.px, self._look.theme
        self._paint_mark(painter, rect.left() + px(12), rect.center().y() - px(10) + 1, row, chosen=chosen)
        painter.setFont(self._bold if row.conflict else self._second)
        painter.setPen(theme.colour("dis" if row.conflict else "ink" if chosen else "muted"))
        number = QRect(rect.left() + px(38), rect.top(), rect.width() - px(38), rect.height())
        words = str(row.number) if row.number is not None else ""
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if row.at_risk:
            self._paint_flag(painter, rect.right() - px(14), rect.top() + px(3))

    def _paint_mark(self, painter: QPainter, x: int, y: int, row: QueueRow, *, chosen: bool) -> None:
        # On the selection's ground the ring of an unjudged claim needs a stronger colour to keep 3:1.
        ring = "muted" if chosen else "open"
        device = painter.device()
        ratio = device.devicePixelRatio() if device else 1.0
        mark = self._look.icons.mark(row.shape, row.tone, self._look.px(20), ratio, ring)
        painter.drawPixmap(QRectF(x, y, self._look.px(20), self._look.px(20)), mark, QRectF(mark.rect()))

    def two_lines(self, words: str, width: int) -> tuple[str, ...]:
        """The words broken to at most two lines of this width, the second one elided."""
        key = (words, width)
        if key not in self._lines:
            if len(self._lines) >= _KEPT:
                self._lines.clear()
            self._lines[key] = self._broken(words, width)
        return self._lines[key]

    def _broken(self, words: str, width: int) -> tuple[str, ...]:
        layout = QTextLayout(words, self._words)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(1, width))
        end = line.textLength() if line.isValid() else 0
        layout.endLayout()
        # Qt counts UTF-16 units; the words are cut there and read back as words, never as offsets.
        units = words.encode("utf-16-le", "surrogatepass")
        first, rest = (part.decode("utf-16-le", "replace") for part in (units[: 2 * end], units[2 * end :]))
        if not rest.strip():
            return (first.rstrip(),)
        return (first.rstrip(), self._elided(rest.strip(), width))

    def _elided(self, words: str, width: int) -> str:
        """The words cut to this width; where directions mix, what Qt cuts comes out wider than it was told."""
        room = width
        elided = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        while room > 0 and (over := self._metrics.horizontalAdvance(elided) - width) > 0:
            room -= over
            elided = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        return elided

    def _is_folded(self, width: int) -> bool:
        return width < self._look.px(_FOLDED_BELOW)

    def _prepare(self) -> None:
        fonts = self._look.fonts
        self._words: QFont = fonts.interface()
        self._second: QFont = fonts.interface(SECOND_SIZE)
        self._bold: QFont = fonts.interface(SECOND_SIZE, bold=True)
        self._metrics = QFontMetrics(self._words)
        self._second_metrics = QFontMetrics(self._second)
        self._ascent = self._metrics.ascent()
        self._leading = fonts.size(18)
        bold = QFontMetrics(self._bold)
        self._badges = {
            key: (words, tone, bold.horizontalAdvance(words))
            for key, words, tone in (("conflict", self.tr("conflict"), "dis"), ("odd", self.tr("odd one out"), "ctx"))
        }
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}


@lru_cache(maxsize=_KEPT)
def reads_from_the_right(words: str) -> bool:
    """Whether the first letter that has a direction runs from right to left (Arabic, Hebrew)."""
    directions = (unicodedata.bidirectional(letter) for letter in words)
    return next((one for one in directions if one in ("L", "R", "AL")), "L") != "L"
