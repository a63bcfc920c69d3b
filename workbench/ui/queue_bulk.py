"""What several chosen claims are given at once: said first, done by Enter, left by Esc."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.core.claims import Listing
from workbench.core.review import Risk
from workbench.desk.bulk import Bulk
from workbench.desk.desk import Desk
from workbench.ui.check_panel.digit_row import DigitRow
from workbench.ui.check_panel.inline_form import ENTER, Field, InlineForm
from workbench.ui.check_panel.part import wrapped_label
from workbench.ui.keys_in_force import KeyOf, current_keys, key_in_words
from workbench.ui.session import CaseSession
from workbench.ui.status_line import announce
from workbench.ui.widgets.keyed_button import KeyedButton

Chosen = Callable[[], Sequence[int]]
T = TypeVar("T")

MOST = 5_000
"""Claims that are given something at once: the window waits while they are written, a second or two."""
FOR_ALL = (
    KeyOf("discard", "D"), KeyOf("restore", "R"), KeyOf("flag", "G"), KeyOf("tick", "T"), KeyOf("ask", "A")
)  # fmt: skip
"""Keys that are for all that are chosen, besides those of the verdicts."""
HANDFUL = 200
"""Claims that are looked at in a few milliseconds."""


class QueueBulk(QWidget):
    """Under the queue while several claims are chosen. Its verbs show what they would do; nothing is done before."""

    left = Signal()
    """Esc, or it is done: the keys belong to the queue again."""

    def __init__(self, session: CaseSession, chosen: Chosen, parent: QWidget | None = None) -> None:
        """chosen: ids of the claims that are chosen, none while it is one or less."""
        super().__init__(parent)
        self._session, self._chosen = session, chosen
        self._ids: Sequence[int] = ()
        self._do: Callable[[], object] | None = None
        self._said = ""
        self.setProperty("role", "form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.words = wrapped_label("small", self)
        self.reason = InlineForm([Field("reason", self.tr("A reason for all of them"))], "", self)
        self.reason.button.set_words(self.tr("Give it"))
        self.question = InlineForm(
            [Field("of", self.tr("Whom to ask")), Field("text", self.tr("The question"), 2)], self.tr("Ask"), self
        )
        risks = [(risk.value, self.tr(risk.value.replace("_", " "))) for risk in Risk]
        self.risks = DigitRow(self.tr("Risk"), risks, self)
        self.risks.pressed.connect(lambda risk: self._flag(Risk(risk)))
        self.risks.left.connect(self._leave)
        for form in (self.reason, self.question):
            form.submitted.connect(self._give_words)
            form.closed.connect(self._leave)
        self.go = KeyedButton(self.tr("Do it"), "Return", self)
        self.go.clicked.connect(self.do_it)
        self.back = KeyedButton(self.tr("Leave it"), "Esc", self, quiet=True)
        self.back.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        for part in (self.words, self.risks, self.reason, self.question):
            column.addWidget(part)
        column.addLayout(row)
        current_keys().changed.connect(self._say_count)
        self.follow()

    @property
    def is_asking(self) -> bool:
        """Whether something is proposed and waits for Enter or Esc."""
        return bool(self._ids)

    def follow(self) -> None:
        """Other claims are chosen: say how many, and let go of what was proposed for others."""
        self._ids, self._do = (), None
        count = len(self._chosen())
        self._show_parts()
        self._say_count()
        self.setVisible(count > 1)

    def _say_count(self) -> None:
        """How many are chosen and which keys are for all of them; what is proposed stands there instead."""
        if not self.is_asking:
            keys = self._listed([words for key in FOR_ALL if (words := key_in_words(key))])
            named = self.tr("{count} claims are chosen. A verdict, {keys} is for all of them.")
            bare = self.tr("{count} claims are chosen. A verdict is for all of them.")
            self.words.setText((named if keys else bare).format(count=len(self._chosen()), keys=keys))

    def _listed(self, keys: list[str]) -> str:
        *others, last = keys or [""]
        return self.tr("{keys} or {last}").format(keys=", ".join(others), last=last) if others else last

    def judge(self, verdict: str) -> bool:
        """Propose a verdict for all that are chosen. Returns whether several are."""
        return self._propose(Desk.judging, partial(self._say_verdict, verdict))

    def relist(self, to: Listing) -> bool:
        """Propose to discard or to restore them."""
        return self._propose(lambda desk, ids: desk.moving(ids, to), partial(self._say_move, to))

    def tick(self) -> bool:
        """Propose to tick all their facts."""
        return self._propose(Desk.ticking, self._say_ticks)

    def flag(self) -> bool:
        """Ask which risk they shall be flagged with."""
        ids = self._chosen()
        if ids:
            self._ids = ids
            self._show_parts(self.risks)
            self._say(self.tr("Which risk? It is set where it is not, or taken off where all have it."))
            self.risks.start()
        return bool(ids)

    def ask(self) -> bool:
        """Ask whom and what is to be asked about all of them."""
        ids = self._chosen()
        if ids:
            self._ids = ids
            self._said = self.tr("Asked about {count} claims; one answer will be for all").format(count=len(ids))
            self._show_parts(self.question)
            self._say(self.tr("Asks one question about {count} claims.").format(count=len(ids)))
            self.question.open_with()
        return bool(ids)

    def do_it(self) -> None:
        """Do what was proposed, as one step."""
        if self._do is not None and self._session.attempt(self._do):
            self._session.said.emit(self._said)
            self._leave()

    def event(self, event: QEvent) -> bool:
        """Enter and Esc are its own while it asks; no other letter may give a verdict then."""
        if self._do is not None and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.do_it()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _propose(self, asked: Callable[[Desk, Sequence[int]], Bulk], say: Callable[[Bulk], None]) -> bool:
        """Ask the case what it would come to, then say it."""
        ids = self._chosen()
        if ids:
            self._ids = ids
            self._look(lambda desk: asked(desk, ids), say)
        return bool(ids)

    def _look(self, question: Callable[[Desk], T], say: Callable[[T], None]) -> None:
        """A handful of claims is looked at while the key is still down; many on the reading thread."""
        if len(self._ids) <= HANDFUL:
            say(question(self._session.desk))
        else:
            self._session.asking.ask("bulk", question, say)

    def _say_verdict(self, verdict: str, bulk: Bulk) -> None:
        name = self._session.scale.label(verdict).name
        words = self.tr("Gives {verdict} to {count} claims.").format(verdict=name, count=len(bulk.touched))
        one = self.tr("One of them has a verdict already and would get a new one.")
        words += counted(bulk.judged, one, self.tr("{count} of them have a verdict already and would get a new one."))
        self._said = self.tr("Saved: {verdict}, {count} claims").format(verdict=name, count=len(bulk.touched))
        ids, desk = bulk.touched, self._session.desk
        self._offer(words, lambda: desk.judge_all(ids, verdict, self.reason.words()["reason"]), self.reason)

    def _say_move(self, to: Listing, bulk: Bulk) -> None:
        ids, desk = bulk.touched, self._session.desk
        out = to is Listing.DISCARDED
        if out:
            words = self.tr("Discards {count} claims.").format(count=len(ids))
            words += counted(bulk.judged, self.tr("One of them has a verdict."), self.tr("{count} have a verdict."))
            words += counted(bulk.skipped, self.tr("One is not listed."), self.tr("{count} are not listed."))
            self._said = self.tr("Discarded {count} claims").format(count=len(ids))
        else:
            words = self.tr("Restores {count} claims.").format(count=len(ids))
            one, more = self.tr("One is listed already."), self.tr("{count} are listed already.")
            words += counted(bulk.skipped, one, more)
            self._said = self.tr("Restored {count} claims").format(count=len(ids))
        self._offer(words, lambda: desk.discard(ids) if out else desk.restore(ids), possible=bool(ids))

    def _say_ticks(self, bulk: Bulk) -> None:
        ids, desk = bulk.touched, self._session.desk
        words = self.tr("Ticks {facts} facts in {count} claims.").format(facts=bulk.facts, count=len(ids))
        words += counted(
            bulk.skipped, self.tr("One has none left to tick."), self.tr("{count} have none left to tick.")
        )
        self._said = self.tr("Ticked {facts} facts in {count} claims").format(facts=bulk.facts, count=len(ids))
        self._offer(words, lambda: desk.tick_all(ids), possible=bool(ids))

    def _flag(self, risk: Risk) -> None:
        ids = self._ids

        def looked(desk: Desk) -> tuple[Bulk, bool]:
            setting = desk.flagging(ids, risk)
            return (setting, True) if setting.touched else (desk.flagging(ids, risk, set_it=False), False)

        self._look(looked, lambda found: self._say_flag(risk, *found))

    def _say_flag(self, risk: Risk, bulk: Bulk, set_it: bool) -> None:
        name, ids, desk = self.tr(risk.value.replace("_", " ")), bulk.touched, self._session.desk
        flags, unflags = self.tr("Flags {count} claims: {risk}."), self.tr("Takes a flag off {count} claims: {risk}.")
        words = self._said = (flags if set_it else unflags).format(count=len(ids), risk=name)
        words += counted(
            bulk.skipped, self.tr("One has this flag already."), self.tr("{count} have this flag already.")
        )
        self._offer(words, lambda: desk.flag_all(ids, risk, set_it=set_it))

    def _offer(
        self, words: str, do: Callable[[], object], form: InlineForm | None = None, *, possible: bool = True
    ) -> None:
        """Say what would be done; form: asks for words that go with it."""
        if len(self._ids) > MOST:
            words, possible, form = self.tr("At most {count} claims at once.").format(count=f"{MOST:,}"), False, None
        self._do = do if possible else None
        self._show_parts(form)
        self._say(words)
        if form is not None:
            form.open_with()
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _give_words(self, words: dict[str, str]) -> None:
        if not self.question.isHidden():
            ids, desk = self._ids, self._session.desk
            self._do = partial(desk.ask_all, ids, words["of"], words["text"])
        self.do_it()

    def _show_parts(self, form: QWidget | None = None) -> None:
        for part in (self.risks, self.reason, self.question):
            part.setVisible(part is form)
        self.go.setVisible(form is None and self._do is not None)
        self.back.setVisible(bool(self._ids) and form is None)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        announce(self, words)

    def _leave(self) -> None:
        if not self._ids:
            return
        self._ids, self._do = (), None
        for form in (self.reason, self.question):
            form.reset()
            form.hide()
        self.left.emit()


def counted(count: int, one: str, more: str) -> str:
    """A further sentence about so many claims; nothing where there are none."""
    return " " + (one if count == 1 else more).format(count=count) if count else ""
