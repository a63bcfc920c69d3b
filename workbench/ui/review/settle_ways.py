"""The ways to settle a conflict, a key each, with a few words why; of a settled one, how it was and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.core.conflicts import Settled, Tie
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.review.page import plain_label
from workbench.ui.review.words import day, joined
from workbench.ui.tie_words import begun, name_of, settled_words
from workbench.ui.widgets.big_button import HEIGHT, BigButton
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.keyed_button import KeyedButton

Key = Qt.Key


class SettleWays(QWidget):
    """It writes nothing: it says what the person wants. Words begun for one conflict wait for it to come back."""

    settled_as = Signal(object, object)
    """A Settled, and the id of the claim that is wrong, None where both stand."""
    reopen_wanted = Signal()
    ask_wanted = Signal()
    left = Signal()
    """The words are written: the keys go back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._tie: Tie | None = None
        self._typed: dict[str, str] = {}
        self.why: LineField = LineField(self)
        self.why.setPlaceholderText(self.tr("Why, in a few words; then Enter, and the key that settles it"))
        self.why.setAccessibleName(self.tr("Why"))
        self.why.entered.connect(self._leave)
        self.why.left.connect(self._leave)
        self.wrong_a, self.wrong_b = BigButton("", "L", self), BigButton("", "R", self)
        self.ask = BigButton(self.tr("Ask somebody"), "A", self)
        self.say_why = KeyedButton(self.tr("Say why"), "N", self, quiet=True)
        self.both = plain_label(self.tr("Both stand:"), self, role="muted")
        self.time = BigButton(self.tr("Different time"), "T", self)
        self.where = BigButton(self.tr("Different place"), "P", self)
        self.scope = BigButton(self.tr("Different scope"), "S", self)
        self.settled = plain_label("", self)
        self.reopen = BigButton(self.tr("Open it again"), "O", self)
        self.keys: dict[Qt.Key, Callable[[], None]] = {}
        """What each letter does, for the list that has the keys."""
        for key, button, run in (
            (Key.Key_L, self.wrong_a, lambda: self._wrong("a")),
            (Key.Key_R, self.wrong_b, lambda: self._wrong("b")),
            (Key.Key_T, self.time, lambda: self._settle(Settled.BOTH_TIME)),
            (Key.Key_P, self.where, lambda: self._settle(Settled.BOTH_PLACE)),
            (Key.Key_S, self.scope, lambda: self._settle(Settled.BOTH_SCOPE)),
            (Key.Key_A, self.ask, self._ask),
            (Key.Key_N, self.say_why, self._write),
            (Key.Key_O, self.reopen, self._reopen),
        ):
            self.keys[key] = run
            button.clicked.connect(lambda _=False, run=run: run())
        self._lay_out()
        self._look.changed.connect(self._level)
        self._level()

    @property
    def reason(self) -> str:
        """The words written so far."""
        return self.why.text().strip()

    def show_tie(self, tie: Tie | None) -> None:
        """Offer the ways to settle this one, or say how it was settled."""
        self._keep_typed()
        self._tie = tie
        if tie is None:
            return
        for button, side in ((self.wrong_a, tie.a), (self.wrong_b, tie.b)):
            button.set_words(begun(self.tr("{claim} is wrong").format(claim=name_of(side))))
        for part in (self._one, self._two):
            part.setVisible(tie.settlement is None)
        for part in (self.settled, self.reopen):
            part.setVisible(tie.settlement is not None)
        words = self._typed.get(tie.uid, "")
        if self.why.text() != words:  # else the caret of one who writes would jump
            self.why.setText(words)
        self._show_why()
        if tie.settlement is not None:
            said = joined(begun(settled_words(tie)), tie.settlement.person, day(tie.settlement.at))
            self.settled.setText("\n".join(part for part in (said, tie.settlement.reason) if part))

    def forget(self, uid: str) -> None:
        """The words of a conflict were given."""
        self.why.clear()
        self._typed.pop(uid, None)

    @property
    def _is_open(self) -> bool:
        return self._tie is not None and self._tie.settlement is None

    def _wrong(self, which: str) -> None:
        if self._tie is not None:
            self._settle(Settled.WRONG, (self._tie.a if which == "a" else self._tie.b).claim_id)

    def _settle(self, outcome: Settled, wrong: int | None = None) -> None:
        if self._is_open:
            self.settled_as.emit(outcome, wrong)

    def _ask(self) -> None:
        if self._is_open:
            self.ask_wanted.emit()

    def _reopen(self) -> None:
        if self._tie is not None and self._tie.settlement is not None:
            self.reopen_wanted.emit()

    def _write(self) -> None:
        if self._is_open:
            self.why.show()
            self.say_why.hide()
            self.why.setFocus()

    def _leave(self) -> None:
        self.left.emit()
        self._show_why()

    def _show_why(self) -> None:
        """The field stands there while it is written in or has words; else the key that brings it."""
        wanted = self._is_open and (bool(self.why.text()) or self.why.hasFocus())
        self.why.setVisible(wanted)
        self.say_why.setVisible(not wanted)

    def _keep_typed(self) -> None:
        """Words not yet given wait for their conflict."""
        if self._tie is not None and self.reason:
            self._typed[self._tie.uid] = self.why.text()
        elif self._tie is not None:
            self._typed.pop(self._tie.uid, None)

    def _level(self) -> None:
        """Words and quiet buttons in a row of high ones stand at half height."""
        for part in (self.both, self.say_why):
            part.setFixedHeight(self._look.px(HEIGHT))

    def _lay_out(self) -> None:
        self._one, self._two = QWidget(self), QWidget(self)
        for holder, parts in (
            (self._one, (self.wrong_a, self.wrong_b, self.ask, self.say_why)),
            (self._two, (self.both, self.time, self.where, self.scope)),
        ):
            flow = FlowLayout(holder, spacing=8)
            for part in parts:
                flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for row in (self.why, self._one, self._two, self.settled, self.reopen):
            column.addWidget(row)
