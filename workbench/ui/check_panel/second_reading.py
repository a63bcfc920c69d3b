"""The second reading: what readers said, and the keys to agree, to disagree, or to re-read alone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.core.claims import WorkState
from workbench.core.review import Outcome, SecondReading
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.inline_form import Field, InlineForm
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.keys_in_force import KeyOf, with_key
from workbench.ui.review.words import day
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionHead

WORDS = {Outcome.AGREE: "agrees", Outcome.DISAGREE: "disagrees", Outcome.REREAD: "re-read it alone"}


class SecondReadingPart(Part):
    """Y agrees (or re-reads, where the verdict is one's own), Shift+Y disagrees. Hidden until a verdict can be read."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.set_apart(apart=True)
        self.lines: list[QWidget] = []
        self.head = SectionHead(self.tr("Second reading"), "", self)
        self.row = QWidget(self)
        flow = FlowLayout(self.row, spacing=6)
        self.agree = KeyedButton(self.tr("Agree"), KeyOf("agree", "Y"), self.row)
        self.disagree = KeyedButton(self.tr("Disagree"), KeyOf("disagree", "Shift+Y"), self.row)
        self.reread = KeyedButton(self.tr("Re-read it yourself"), KeyOf("agree", "Y"), self.row, quiet=True)
        self.agree.clicked.connect(lambda _=False: self.say_yes())
        self.reread.clicked.connect(lambda _=False: self.say_yes())
        self.disagree.clicked.connect(lambda _=False: self.open_comment())
        for button in (self.agree, self.disagree, self.reread):
            flow.addWidget(button)
        self.form = InlineForm(
            [Field("comment", self.tr("What you read otherwise, and where"))], self.tr("Disagree"), self
        )
        self.form.submitted.connect(self._disagree)
        self.form.closed.connect(lambda: self.give_up_keys(self.form))
        for part in (self.head, self.row, self.form):
            self.column.addWidget(part)

    def show_claim(self, at: AtHand | None) -> None:
        """Show what readers said, and the buttons while the person at the desk may read."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self)
        super().show_claim(at)
        self.form.show_claim(self.claim_id())
        readable = self._readable(at)
        readings = at.readings if at is not None and not at.veiled else ()
        own = at is not None and at.own
        self.setVisible(bool(readings) or readable)
        self.head.setVisible(bool(readings) or not own)
        self.row.setVisible(readable)
        self.agree.setVisible(not own)
        self.disagree.setVisible(not own)
        self.reread.setVisible(own)
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(one, at) for one in readings if at is not None]
        for place, line in enumerate(self.lines, 1):
            self.column.insertWidget(place, line)

    def say_yes(self) -> None:
        """Agree with the verdict; one's own is re-read and recorded as such."""
        at = self.at
        if at is None or not self._readable(at):
            self.session.said.emit(self._why_not(at))
            return
        outcome = Outcome.REREAD if at.own else Outcome.AGREE
        if self.session.attempt(lambda: self.session.read(at.claim.id, outcome, blind=at.blind)):
            said = self.tr("Re-read") if at.own else self.tr("Agreed")
            self.session.said.emit(said)

    def open_comment(self) -> None:
        """Open the field for the comment that a disagreement needs."""
        if self.at is None or not self._readable(self.at):
            self.session.said.emit(self._why_not(self.at))
        elif self.at.own:
            self.session.said.emit(self.tr("Your own verdict: give another one instead"))
        else:
            self.form.open_with()
            self.opened.emit(self.form)

    def _disagree(self, words: dict[str, str]) -> None:
        at = self.at
        if not words["comment"]:
            self.form.say(self.tr("Disagreement needs a comment."))
        elif at is not None and self.session.attempt(
            lambda: self.session.read(at.claim.id, Outcome.DISAGREE, words["comment"], blind=at.blind)
        ):
            self.form.done()

    def _readable(self, at: AtHand | None) -> bool:
        """Whether there is a whole verdict in sight that the person has not read yet."""
        if at is None or at.verdict is None or at.veiled or at.read:
            return False
        return not at.claim.missing and at.claim.state is not WorkState.STALE

    def _why_not(self, at: AtHand | None) -> str:
        if at is None or at.verdict is None:
            return self.tr("There is no verdict to read yet")
        if at.veiled:
            return with_key(
                KeyOf("show_verdict", "V"),
                self.tr("Read the evidence, then show the verdict: {key}"),
                self.tr("Read the evidence, then show the verdict"),
            )
        if at.read:
            return self.tr("You have read this verdict")
        if at.claim.missing:
            return self.tr("The verdict is not complete yet")
        return self.tr("The claim changed since the verdict: it wants a second look first")

    def _line(self, one: SecondReading, at: AtHand) -> QWidget:
        """Who said what and when, with the comment under it; one on an earlier verdict says so."""
        parts = [f"{one.reader} {self.tr(WORDS[one.outcome])}", day(one.at)]
        if one.blind:
            parts.append(self.tr("blind"))
        present = at.verdict is not None and one.judgement_id == at.verdict.id
        if not present:
            parts.append(self.tr("on an earlier verdict"))
        line = QWidget(self)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = wrapped_label("warning" if present and one.outcome is Outcome.DISAGREE else "small", line)
        head.setText(" · ".join(parts))
        column.addWidget(head)
        if one.comment:
            comment = wrapped_label("", line)
            comment.setText(one.comment)
            column.addWidget(comment)
        return line
