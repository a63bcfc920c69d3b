"""A calm bubble that points at a part of the window, and the ring round that part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.ui.keys_in_force import current_keys
from workbench.ui.look import current_look
from workbench.ui.status_line import announce
from workbench.ui.widgets.keyed_button import KeyedButton

WIDTH, EDGE, GAP = 340, 8, 10
"""Pixels: its width at 100 %, its least distance from the window's edge, its distance from the part."""
FOLLOW_MS = 100
"""How often the part's place is looked at: panels scroll, fold and grow under it."""

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Backspace: -1, Qt.Key.Key_Backtab: -1,
}  # fmt: skip


class Ring(QWidget):
    """A thin frame round a part; it lets every click through."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame alone."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current_look().theme.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class Bubble(QWidget):
    """Title, a few sentences, keys, and the way on, back and out. Other keys stay the window's."""

    stepped = Signal(int)
    left = Signal()
    lost = Signal()
    """The keys went elsewhere in the window."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._look = current_look()
        self._around: Sequence[QWidget] = ()
        self._placed: tuple[QRect, QRect] | None = None
        self.ring = Ring(over)
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.words, self.count = QLabel(self), QLabel(self), QLabel(self)
        self.title.setProperty("role", "strong")
        self.count.setProperty("role", "small")
        for label in (self.title, self.words):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._verbs = QVBoxLayout()
        self._verbs.setSpacing(0)
        self.verbs: list[KeyedButton] = []
        self.back = KeyedButton(self.tr("Back"), "Left", self, quiet=True)
        self.next = KeyedButton(self.tr("Next"), "Right", self, quiet=True)
        self.close_button = KeyedButton(self.tr("Leave"), "Esc", self, quiet=True)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for button in (self.back, self.next, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 10)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._column.addLayout(self._verbs)
        self._column.addLayout(foot)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._place)
        self._look.changed.connect(self._dress)
        self.hide()

    def tell(
        self, around: Sequence[QWidget], title: str, words: str, verbs: Sequence[tuple[str, str]], count: str
    ) -> None:
        """Point at widgets. verbs: what can be done there, each with its key, shown as it is in force."""
        self._around, self._placed = around, None
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(count)
        for old in self.verbs:
            self._verbs.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.verbs = [KeyedButton(verb, key, self, quiet=True) for verb, key in verbs if current_keys().of(key)]
        for verb in self.verbs:
            verb.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # it tells, and does nothing
            verb.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._verbs.addWidget(verb)
            verb.show()  # at once: a hidden button is not measured
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.show()
        self._place()
        self._follow.start()
        announce(self, f"{title}. {words}")

    def end(self) -> None:
        """Put bubble and ring away."""
        self._follow.stop()
        self._around = ()
        self.ring.hide()
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Its own keys are no shortcuts of the window while it has the keys."""
        if isinstance(event, QKeyEvent) and self._is_own(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:  # Tab would go on to the next field by itself
                self._act(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.lost.emit()

    def _is_own(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        return plain and (event.key() == Qt.Key.Key_Escape or event.key() in _STEPS)

    def _act(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])

    def _dress(self) -> None:
        self._placed = None
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        """Beside the part where there is room, else below or above it, else inside; never outside the window."""
        around = _bounds(self._around, self._over)
        placed = (around, self._over.rect())
        if self._placed == placed:
            return
        self._placed = placed
        self.setFixedWidth(min(self._look.px(WIDTH), self._over.width() - 2 * EDGE))
        for label in (self.title, self.words, self.count):
            label.ensurePolished()  # else it is measured in the size of before
        self._column.invalidate()
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        self.ring.setVisible(not around.isEmpty())
        self.ring.setGeometry(around.adjusted(-3, -3, 3, 3).intersected(self._over.rect()))
        self.move(beside(around, self.size().toTuple(), self._over.rect()).topLeft())
        self.ring.raise_()
        self.raise_()


def beside(part: QRect, size: tuple[int, int], room: QRect) -> QRect:
    """Where a bubble of a size goes: right of the part, left of it, below, above, else in its middle."""
    width, height = size
    inner = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    top = max(inner.top(), min(part.top(), inner.bottom() + 1 - height))
    left = max(inner.left(), min(part.left(), inner.right() + 1 - width))
    places: tuple[QRect, ...] = (
        QRect(part.right() + 1 + GAP, top, width, height),
        QRect(part.left() - GAP - width, top, width, height),
        QRect(left, part.bottom() + 1 + GAP, width, height),
        QRect(left, part.top() - GAP - height, width, height),
    )
    if part.bottom() < room.height() // 8:  # the line over the panels: below it, not over its neighbours
        places = (places[2], *places)
    for place in places:
        if inner.contains(place):
            return place
    middle = QRect(part.center().x() - width // 2, part.center().y() - height // 2, width, height)
    middle.moveLeft(max(inner.left(), min(middle.left(), inner.right() + 1 - width)))
    middle.moveTop(max(inner.top(), min(middle.top(), inner.bottom() + 1 - height)))
    return middle


def _bounds(widgets: Sequence[QWidget], over: QWidget) -> QRect:
    """What the widgets cover of the window, as far as it is in sight; empty when none is."""
    whole = QRect()
    for widget in widgets:
        if widget.isVisible():
            seen = widget.visibleRegion().boundingRect()
            if not seen.isEmpty():
                whole = whole.united(seen.translated(widget.mapTo(over, seen.topLeft()) - seen.topLeft()))
    return whole
