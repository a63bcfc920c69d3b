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
        self._rows: list[FactRow] = []
        """As many as the claim with the most facts needed; those beyond the present one's are hidden."""
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
        for row in self._rows[: min(len(self.facts), len(DIGITS))]:
            row.digit.setVisible(shown)

    def _rebuild(self, facts: tuple[Fact, ...]) -> None:
        had_focus = any(box.hasFocus() for box in self.boxes)
        self.facts = facts
        while len(self._rows) < len(facts):
            self._rows.append(self._row(len(self._rows)))
        for fact, row in zip(facts, self._rows, strict=False):
            row.show_fact(one_line(fact.text), self._kind(fact))
            row.box.setAccessibleName(
                self.tr("Fact: {words}, {kind}").format(words=one_line(fact.text), kind=self._kind(fact))
            )
        self.boxes = [row.box for row in self._rows[: len(facts)]]
        if had_focus:
            self.start()
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(facts))

    def _row(self, at: int) -> FactRow:
        row = FactRow(at, self)
        row.box.clicked.connect(lambda _=False: self.toggle(at))
        row.box.installEventFilter(self)
        self._column.addWidget(row)
        return row

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


class FactRow(QWidget):
    """One fact: its box and words, what kind it is, and its digit while digits tick."""

    def __init__(self, at: int, parent: FactList) -> None:
        super().__init__(parent)
        self.box = TickBox("", self)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._kind = QLabel(self)
        self._kind.setProperty("role", "small")
        self.digit = KeyCap(str(at + 1), self)
        self.digit.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.box, 1)
        line.addWidget(self._kind)
        line.addWidget(self.digit)

    def show_fact(self, words: str, kind: str) -> None:
        """Show a fact; a press that was meant for the one before ticks nothing."""
        self.box.setDown(False)
        self.box.setText(words.replace("&", "&&"))
        self.box.setToolTip(words)
        self._kind.setText(kind)


def _wanted(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and (event.key() in DIGITS or event.key() in LEAVING)
