"""The pages of a file as they look, under each other: scrolled, zoomed, clicked; every claim marked on them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from workbench.core.claims import Mark
from workbench.desk.pages import DocumentPages
from workbench.ui.icons import Icons
from workbench.ui.look import current_look
from workbench.ui.page_image.paper import Paper, Printed
from workbench.ui.page_image.stack import PageStack
from workbench.ui.passage.relief import Relief
from workbench.ui.theme import load_theme

ZOOMS = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
"""Percent of the printed size that the zoom keys go through."""
FULL_SIZE = 96 / 72
"""Pixels a point at 100 %."""
POLL_MS = 8
"""Pause between two looks at what a worker has ready."""
READ_AT = 0.3
"""Part of the height at which one reads."""
_GAP = 12
_STEP = 36
_SETTLE_MS = 60
"""A new width is drawn sharply when it has stayed for so long; until then the former picture is stretched."""


class PageView(QAbstractScrollArea):
    """Shows the pages of one file. Spans are those of the text that was read from it; marks are the passage's own."""

    claim_activated = Signal(int)
    """A claim's mark was clicked: its id."""
    scrolled = Signal()
    """The person moved the pages."""
    came = Signal()
    """A worker had something ready: sizes, a picture, the places of words, a refusal."""
    page_changed = Signal(int)
    """Another page is in sight: its number."""

    def __init__(self, relief: Relief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = current_look()
        self._relief = relief
        self._pages: DocumentPages | None = None
        self._stack = PageStack()
        self._zoom: float | None = None
        self._quiet = 0
        self._number = 0
        self._press = QPointF()
        self._printed: dict[int, tuple[object, QImage]] = {}
        self.light = 1.0
        """Of the paper where the window is dark."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setMouseTracking(True)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._take)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._want)
        self.look.changed.connect(self._dress)
        self._dress()

    # -- what is shown

    @property
    def pages(self) -> DocumentPages | None:
        """The pages that are shown."""
        return self._pages

    @property
    def number(self) -> int:
        """The page that is read; 0 while there is none."""
        return self._number

    def show_pages(self, pages: DocumentPages | None) -> None:
        """Show other pages from the first one; None shows none. They are closed when others come."""
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._zoom = None
        self._number = 0
        self._printed.clear()
        self._lay_out()
        with self._quietly():
            self.verticalScrollBar().setValue(0)
        if pages is not None:
            self._poll.start()
        else:
            self._poll.stop()

    def unlock(self, password: str) -> None:
        """Try a password for the file."""
        if self._pages is not None:
            self._pages.unlock(password)
            self._poll.start()

    def paint_anew(self) -> None:
        """The marks are others now."""
        self._printed.clear()
        self.viewport().update()

    # -- where one reads

    @property
    def reading_share(self) -> float:
        """The part of the height at which one reads: lower on the last stretch, so that the end is reached too."""
        bar = self.verticalScrollBar()
        return reading_share(bar.value(), bar.maximum(), self.viewport().height())

    def reading_place(self) -> tuple[int, float]:
        """The page that is read, and how far down it, in points."""
        height = self.viewport().height()
        return self._stack.place(self.verticalScrollBar().value() + self.reading_share * height)

    def read_at(self, number: int, down: float, share: float) -> None:
        """Scroll so that a place on a page is read at a part of the height."""
        if 1 <= number <= len(self._stack.sizes):
            with self._quietly():
                y = self._stack.height_of(number, down) - share * self.viewport().height()
                self.verticalScrollBar().setValue(round(y))

    def go_to_end(self, *, last: bool) -> None:
        """To the end of the last page, or to the beginning of the first."""
        with self._quietly():
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum() if last else 0)

    def bring(self, number: int, box: QRectF) -> None:
        """Bring words of a page (in its pixels) into sight, where one reads; they stay when they are well in sight."""
        bar, across, height = self.verticalScrollBar(), self.horizontalScrollBar(), self.viewport().height()
        if box.isEmpty() or not 1 <= number <= len(self._stack.sizes):
            return
        top = self._stack.top(number) + box.top()
        with self._quietly():
            if not bar.value() + height * 0.04 <= top <= bar.value() + height * 0.88 - box.height():
                bar.setValue(round(top - READ_AT * height))
            left = self._left(number) + across.value() + box.left()
            if not across.value() <= left <= across.value() + self.viewport().width() * 0.6:
                across.setValue(round(left) - 2 * self._stack.gap)

    def words_of(self, number: int) -> Printed | None:
        """The words of a page at the present zoom; None while their places are not known."""
        words = self._pages.words(number) if self._pages is not None else None
        return Printed(words, self._stack.zoom) if words is not None else None

    def step_page(self, by: int) -> None:
        """To the beginning of the next page (or of the one before)."""
        number = min(max(1, self._number + by), max(1, len(self._stack.sizes)))
        if self._stack.sizes:
            self.verticalScrollBar().setValue(self._stack.top(number) - self._stack.gap)

    # -- zoom

    @property
    def percent(self) -> int:
        """The zoom in percent of the printed size."""
        return round(100 * self._stack.zoom / FULL_SIZE)

    def zoom(self, by: int) -> None:
        """Larger (1) or smaller (-1) by a step; 0 is as wide as there is room."""
        if by == 0:
            self._zoom = None
        else:
            now = self.percent
            steps = [one for one in ZOOMS if one > now] if by > 0 else [one for one in reversed(ZOOMS) if one < now]
            self._zoom = (steps[0] if steps else now) * FULL_SIZE / 100
        self._lay_out()

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._notice_page()
        self._want()
        if not self._quiet:
            self.scrolled.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a claim goes to it."""
        moved = (event.position() - self._press).manhattanLength()
        mark = self._mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and moved < 4 and mark is not None:
            self.claim_activated.emit(mark.claim_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over claims."""
        over = self._mark_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip over a claim says its verdict in words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            label = self._relief.label(mark) if mark else None
            QToolTip.showText(event.globalPos(), label.name if label else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self.look.theme.colour("panel"))
        for number in self._in_sight():
            page = self._rectangle(number)
            shown = self._page(number)
            if shown is None:
                painter.fillRect(page, self._paper.blank())
            elif shown.devicePixelRatio() == self.devicePixelRatioF():
                painter.drawImage(page.topLeft(), shown)  # pixel by pixel
            else:
                painter.drawImage(page, shown)
            painter.setPen(self.look.theme.colour("line"))
            painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))
            if self._pages is not None and self._pages.is_damaged(number):
                painter.setPen(self._paper.theme.colour("muted"))
                painter.setFont(self.look.fonts.interface())
                painter.drawText(
                    page, Qt.AlignmentFlag.AlignCenter, self.tr("This page is damaged and cannot be shown")
                )
        painter.end()

    # -- inside

    def _take(self) -> None:
        """Look at what the workers have ready."""
        pages = self._pages
        if pages is None:
            return
        if pages.take():
            if pages.sizes and pages.sizes != self._stack.sizes:
                self._lay_out()
            self.viewport().update()
            self.came.emit()
        if not pages.busy:
            self._poll.stop()

    def _want(self) -> None:
        """Ask for the pages in sight, the one that is read first, and for their neighbours."""
        pages = self._pages
        if pages is None or not self._stack.sizes or self._settle.isActive():
            return
        sight = self._in_sight()
        wanted = [self._number, *sight, sight.stop, sight.start - 1]
        inside = [number for number in dict.fromkeys(wanted) if 1 <= number <= len(self._stack.sizes)]
        pages.want(inside, self._stack.zoom * self.devicePixelRatioF())
        self._poll.start()

    def _lay_out(self) -> None:
        """Place all pages at the present zoom and width; what is read stays where it is."""
        share, sizes = self.reading_share, self._pages.sizes if self._pages is not None else ()
        place = self.reading_place() if self._stack.sizes and self.verticalScrollBar().value() else None
        gap = self.look.px(_GAP)
        zoom = self._zoom or self._fitting(gap)
        resized = bool(self._stack.sizes) and zoom != self._stack.zoom
        self._stack = PageStack(sizes, zoom, gap)
        with self._quietly():
            bars, room = (self.horizontalScrollBar(), self.verticalScrollBar()), self.viewport().size()
            for bar, whole, part in zip(
                bars, (self._stack.width, self._stack.height), (room.width(), room.height()), strict=True
            ):
                bar.setRange(0, max(0, whole - part))
                bar.setPageStep(round(part * 0.9))
                bar.setSingleStep(self.look.px(_STEP))
            if place is not None and sizes:
                self.read_at(*place, share)
        self._notice_page()
        self.viewport().update()
        if resized:
            self._settle.start()
        else:
            self._want()

    def _fitting(self, gap: int) -> float:
        """The zoom at which the widest page is as wide as the view."""
        sizes = self._pages.sizes if self._pages is not None else ()
        widest = max((size.width for size in sizes), default=0.0)
        return max(0.1, (self.viewport().width() - 2 * gap) / widest) if widest else 1.0

    def _notice_page(self) -> None:
        number = self.reading_place()[0] if self._stack.sizes else 0
        if number != self._number:
            self._number = number
            self.page_changed.emit(number)

    def _in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self._stack.between(top, top + self.viewport().height())

    def _left(self, number: int) -> float:
        """Where a page begins from the left, in the viewport: in the middle, or scrolled."""
        width = self._stack.extent(number)[0]
        return max(float(self._stack.gap), (self.viewport().width() - width) / 2) - self.horizontalScrollBar().value()

    def _rectangle(self, number: int) -> QRectF:
        """A page in the viewport, on whole pixels of the device."""
        ratio = self.devicePixelRatioF()
        top = self._stack.top(number) - self.verticalScrollBar().value()
        width, height = self._stack.extent(number)
        return QRectF(round(self._left(number) * ratio) / ratio, round(top * ratio) / ratio, width, height)

    def _page(self, number: int) -> QImage | None:
        """A page with its marks; kept until its picture, the places of its words or the marks are others."""
        picture = self._pages.picture(number) if self._pages is not None else None
        if self._pages is None or picture is None:
            return None
        wanted = self._stack.zoom * self.devicePixelRatioF()
        # A picture of a former zoom, or of a page too large to be drawn so finely, is stretched.
        ratio = self.devicePixelRatioF() if picture.scale == wanted else picture.scale / self._stack.zoom
        words = self._pages.words(number)
        key = (picture.scale, ratio, words is not None)
        kept = self._printed.get(number)
        if kept is None or kept[0] != key:
            kept = key, self._paper.printed(picture, words, self._relief, ratio)
            self._printed = {one: self._printed[one] for one in self._printed if abs(one - number) <= 3}
            self._printed[number] = kept
        return kept[1]

    def _mark_at(self, point: QPointF) -> Mark | None:
        """The claim whose words lie under a point of the viewport."""
        if not self._stack.sizes:
            return None
        number = self._stack.page_at(point.y() + self.verticalScrollBar().value())
        printed, page = self.words_of(number), self._rectangle(number)
        if printed is None or not page.contains(point):
            return None
        zoom = self._stack.zoom
        offset = printed.words.offset_at((point.x() - page.left()) / zoom, (point.y() - page.top()) / zoom)
        return self._relief.mark_at(offset) if offset is not None else None

    def _dress(self) -> None:
        """Pages are white paper in every look; in a dark one as light as the person likes."""
        white = load_theme("light")
        self._paper = Paper(white, Icons(white), self.light if self.look.theme.is_dark else 1.0)
        self._printed.clear()
        self._lay_out()

    def set_light(self, light: float) -> None:
        """How light the paper is where the window is dark, 1.0 for white."""
        self.light = light
        self._dress()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """What moves inside was not moved by the person."""
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1


def reading_share(value: int, most: int, height: int) -> float:
    """The part of a view's height at which one reads: READ_AT, and on the last screenful further down to its end."""
    last = min(most, height)
    left = most - value
    return READ_AT if left >= last else 1 - (1 - READ_AT) * left / last
