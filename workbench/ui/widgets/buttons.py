"""Buttons that paint themselves: a verdict with its mark and key, a filter chip with its count, a fact to tick."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from workbench.core.verdicts import VerdictLabel
from workbench.ui.fonts import SECOND_SIZE
from workbench.ui.look import Look
from workbench.ui.widgets.labels import key_words


class _Painted(QAbstractButton):
    """What they share: the look, repainting when it changes, and the painter's settings."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._look_changed)

    def minimumSizeHint(self) -> QSize:
        """Nothing on it is ever cut off."""
        return self.sizeHint()

    def _look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        return painter

    def _frame(self, painter: QPainter, fill: str, edge: str, radius: float, width: float = 1.0) -> None:
        """A rounded box over the whole button; a focused one gets the accent's ring."""
        if self.hasFocus():
            edge, width = "accent", 2.0
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        theme = self._look.theme
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box, radius, radius)


class VerdictButton(_Painted):
    """One verdict: its mark, its short name and its key. Checked while it is the claim's verdict."""

    def __init__(self, look: Look, label: VerdictLabel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.label = label
        self.setCheckable(True)
        self.setText(label.short)
        self.setAccessibleName(label.name)
        self.set_key(label.shortcut)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_key(self, sequence: str) -> None:
        """The key to show (it may have been remapped)."""
        self._key = key_words(sequence)
        self.setToolTip(f"{self.label.name} ({self._key}): {self.label.meaning}")
        self.setAccessibleDescription(f"{self.label.meaning} Key {self._key}.")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for mark, name and key."""
        px = self._look.px
        words = QFontMetrics(self._look.fonts.interface()).horizontalAdvance(self.text())
        return QSize(px(9 + 20 + 8 + 8 + 9) + words + self._key_width() + 2, px(34))

    def nextCheckState(self) -> None:
        """Only the claim's verdict checks it, never the click itself."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, name, key cap; the chosen one stands on its tone's ground inside a ring of the tone."""
        px, theme, tone = self._look.px, self._look.theme, self.label.tone
        painter = self._painter()
        if self.isChecked():
            self._frame(painter, f"{tone}_ground", tone, px(8), 2.0)
        else:
            self._frame(painter, "sel" if self.isDown() else "raised", "open" if self.underMouse() else "line", px(8))
        size = px(20)
        mark = QRectF(px(9), (self.height() - size) / 2, size, size)
        self._look.icons.paint_mark(painter, self.label.shape, tone, mark)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "faint"))
        painter.setFont(self._look.fonts.interface())
        words = QRect(px(37), 0, self.width() - px(37 + 9) - self._key_width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = QRectF(self.width() - px(9) - self._key_width(), (self.height() - px(19)) / 2, self._key_width(), px(19))
        _paint_cap(painter, self._look, cap, self._key)
        painter.end()

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return max(self._look.px(19), QFontMetrics(self._look.fonts.keys()).horizontalAdvance(self._key) + 10)


def _paint_cap(painter: QPainter, look: Look, box: QRectF, words: str) -> None:
    if not words:
        return
    theme, radius = look.theme, look.px(4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(box, radius, radius)
    painter.setBrush(theme.colour("raised"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -2), radius - 1, radius - 1)
    painter.setPen(theme.colour("muted"))
    painter.setFont(look.fonts.keys())
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, words)


class Chip(_Painted):
    """A filter that is on or off, with the number of claims it would show."""

    def __init__(self, look: Look, words: str, count: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self._words = words
        self.set_count(count)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int | None) -> None:
        """Show another number; None shows none."""
        self.setText(self._words if count is None else f"{self._words} {count:,}".replace(",", "\u202f"))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the bold words of a chosen chip, so that choosing moves nothing."""
        bold = QFontMetrics(self._font(bold=True))
        return QSize(bold.horizontalAdvance(self.text()) + self._look.px(22), self._look.px(25))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill: a hairline round quiet words; the chosen one on the selection's ground in bold accent."""
        painter = self._painter()
        chosen = self.isChecked()
        if chosen:
            self._frame(painter, "sel", "sel", self.height() / 2)
        else:
            self._frame(painter, "panel", "open" if self.underMouse() else "line", self.height() / 2)
        painter.setPen(self._look.theme.colour("accent" if chosen else "muted"))
        painter.setFont(self._font(bold=chosen))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _font(self, *, bold: bool) -> QFont:
        return self._look.fonts.interface(12, bold=bold)


class FactBox(_Painted):
    """One fact of the claim: a box to tick, its words, and its kind in quiet words at the right end."""

    def __init__(self, look: Look, words: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setCheckable(True)
        self.setText(words)
        self._kind = kind
        self.setAccessibleName(f"{words}, {kind}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the box, some words and the kind; long words are elided, the tool tip has them all."""
        words = QFontMetrics(self._look.fonts.interface()).horizontalAdvance(self.text()[:24])
        return QSize(self._look.px(24 + 12) + words + self._kind_width(), self._look.px(23))

    def minimumSizeHint(self) -> QSize:
        """The box, a word and the kind."""
        return QSize(self._look.px(24 + 12 + 40) + self._kind_width(), self._look.px(23))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box in the Verified tone once ticked."""
        px, theme = self._look.px, self._look.theme
        painter = self._painter()
        side = px(15)
        box = QRectF(0.5 + 1, (self.height() - side) / 2, side, side)
        ticked = self.isChecked()
        painter.setPen(QPen(theme.colour("ver" if ticked else "open"), 1.25))
        painter.setBrush(theme.colour("ver" if ticked else "raised"))
        painter.drawRoundedRect(box, px(3), px(3))
        if ticked:
            self._look.icons.paint(painter, "tick", "paper", box.adjusted(1, 1, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        px, theme = self._look.px, self._look.theme
        left = px(24)
        room = self.width() - left - self._kind_width() - px(12)
        font = self._look.fonts.interface()
        words = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self.text() if words != self.text() else "")
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRect(left, 0, room, self.height()), vertical | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(self._look.fonts.interface(SECOND_SIZE))
        painter.setPen(theme.colour("muted"))
        painter.drawText(self.rect().adjusted(0, 0, -px(2), 0), vertical | Qt.AlignmentFlag.AlignRight, self._kind)

    def _kind_width(self) -> int:
        return QFontMetrics(self._look.fonts.interface(SECOND_SIZE)).horizontalAdvance(self._kind)


class TonesBar(QWidget):
    """A thin bar of the verdicts so far: a part for each tone, the rest of the way in the hairlines' colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[tuple[str, int], ...] = ()
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_parts(self, parts: list[tuple[str, int]], total: int) -> None:
        """parts: tone and number of claims, in the order to show; total: all claims."""
        self._parts, self._total = tuple(parts), total
        checked = sum(count for _tone, count in parts)
        self.setAccessibleName(f"{checked} of {total} checked")
        self.setToolTip(f"{checked} of {total} checked")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be, six pixels high."""
        return QSize(self._look.px(120), self._look.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Parts side by side inside one rounded bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._look.theme.colour("line"))
        x = 0.0
        for tone, count in self._parts:
            width = self.width() * count / max(1, self._total)
            painter.fillRect(QRectF(x, 0, width, self.height()), self._look.theme.colour(tone))
            x += width
        painter.end()
