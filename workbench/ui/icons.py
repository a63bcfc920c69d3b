"""Icons: our SVG drawings tinted by role and kept as pixmaps for one theme; the round marks of verdicts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.paths import shipped
from workbench.ui.theme import Theme

_RATIOS = (1.0, 2.0, 3.0)
"""Pixels per point an icon is made for; Qt picks the next one."""


@lru_cache(maxsize=64)
def drawing(name: str) -> str:
    """The SVG source of an icon; FileNotFoundError when there is none of that name."""
    return (shipped("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


class Icons:
    """Icons of one theme. Sizes are in device-independent pixels, ratio in device pixels for each of them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, name: str, role: str, box: QRectF) -> None:
        """Draw an icon straight into a square, as sharp as the device allows."""
        self._renderer(name, role).render(painter, box)

    def paint_mark(
        self, painter: QPainter, shape: str | None, tone: str | None, box: QRectF, ring: str = "open"
    ) -> None:
        """Draw a verdict's round mark into a square; without a verdict an open ring in the role `ring`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shape is None or tone is None:
            width = max(1.5, box.width() / 10)
            painter.setPen(QPen(self._theme.colour(ring), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = width / 2 + 0.5
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.ground(tone))
            painter.drawEllipse(box)
            inset = box.width() * 0.06
            self.paint(painter, shape, tone, box.adjusted(inset, inset, -inset, -inset))
        painter.restore()

    def pixmap(self, name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon in the colour of a role."""
        key = (name, role, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _drawn(size, ratio, lambda painter, box: self.paint(painter, name, role, box))
        return self._pixmaps[key]

    def mark(self, shape: str | None, tone: str | None, size: int, ratio: float = 1.0, ring: str = "open") -> QPixmap:
        """A verdict's round mark on its ground; without a verdict an open ring."""
        key = (f"mark {shape}", tone or ring, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _drawn(
                size, ratio, lambda painter, box: self.paint_mark(painter, shape, tone, box, ring)
            )
        return self._pixmaps[key]

    def icon(self, name: str, role: str = "muted", size: int = 16) -> QIcon:
        """An icon for buttons and menus."""
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, role, size, ratio))
        return icon

    def mark_icon(self, shape: str | None, tone: str | None, size: int = 20) -> QIcon:
        """A verdict's round mark for buttons and menus."""
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.mark(shape, tone, size, ratio))
        return icon

    def _renderer(self, name: str, role: str) -> QSvgRenderer:
        key = (name, role)
        if key not in self._renderers:
            tinted = drawing(name).replace("currentColor", self._theme.hex(role))
            self._renderers[key] = QSvgRenderer(QByteArray(tinted.encode()))
        return self._renderers[key]


def _drawn(size: int, ratio: float, draw: Callable[[QPainter, QRectF], None]) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
