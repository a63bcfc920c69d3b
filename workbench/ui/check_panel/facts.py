"""Facts of a claim with a box each: T goes there, a digit ticks, Esc leaves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.core.claims import Claim, Fact
from workbench.core.text import one_line
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.widgets.tick_box import TickBox

DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5,
          Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9)  # fmt: skip
LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FactList(QWidget):
    """The facts of one claim. While it or a box has the focus, digits tick instead of judging."""

    left = Signal()
    """The person is done ticking."""
    began = Signal(object)
    """The list itself, when it takes the keys: it is to be seen by whoever ticks."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.facts: tuple[Fact, ...] = ()
        self.boxes: list[TickBox] = []
        self._digits: list[KeyCap] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Facts to tick"))

    def show_claim(self, claim: Claim | None) -> None:
        """Show the facts of a claim."""
        facts = claim.finding.facts if claim is not None else ()
        if facts != self.facts:
            self._rebuild(facts)
        for fact, box in zip(self.facts, self.boxes, strict=True):
            box.setChecked(claim is not None and fact.span in claim.ticked)
        self._show_digits()

    def toggle(self, at: int) -> None:
        """Tick or untick the fact with this place (from 0); nothing beyond the last."""
        if at < len(self.facts):
            self._session.tick(self.facts[at].span)

    def start(self) -> None:
        """Take the keys: digits tick until Esc, T or Enter."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.began.emit(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _wanted(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The boxes hand the list's keys on; Space stays theirs."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_digits(event.type() == QEvent.Type.FocusIn)
        if isinstance(event, QKeyEvent) and _wanted(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DIGITS:
            self.toggle(DIGITS.index(Qt.Key(event.key())))
        elif _wanted(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_digits(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_digits(False)

    def _show_digits(self, ticking: bool | None = None) -> None:
        shown = self.hasFocus() or any(box.hasFocus() for box in self.boxes) if ticking is None else ticking
        for cap in self._digits[: len(DIGITS)]:
            cap.setVisible(shown)

    def _rebuild(self, facts: tuple[Fact, ...]) -> None:
        had_focus = any(box.hasFocus() for box in self.boxes)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.facts, self._rows, self.boxes, self._digits = facts, [], [], []
        for at, fact in enumerate(facts):
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            words, kind = one_line(fact.text), self._kind(fact)
            box = TickBox(words.replace("&", "&&"), row)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setToolTip(words)
            box.setAccessibleName(self.tr("Fact: {words}, {kind}").format(words=words, kind=kind))
            hint = QLabel(kind, row)
            hint.setProperty("role", "small")
            box.clicked.connect(lambda _=False, at=at: self.toggle(at))
            box.installEventFilter(self)
            cap = KeyCap(str(at + 1), row)
            cap.hide()
            line.addWidget(box, 1)
            line.addWidget(hint)
            line.addWidget(cap)
            self._column.addWidget(row)
            self._rows.append(row)
            self.boxes.append(box)
            self._digits.append(cap)
        if had_focus:
            self.start()

    def _kind(self, fact: Fact) -> str:
        """The kind, and whether a figure is a bound: "figure, at least"."""
        kind = self.tr(fact.kind.value)
        if fact.low is not None and fact.high is None:
            return self.tr("{kind}, at least").format(kind=kind)
        if fact.high is not None and fact.low is None:
            return self.tr("{kind}, at most").format(kind=kind)
        if fact.low is not None and fact.high is not None and fact.low < fact.high:
            return self.tr("{kind}, about").format(kind=kind)
        return kind


def _wanted(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and (event.key() in DIGITS or event.key() in LEAVING)
