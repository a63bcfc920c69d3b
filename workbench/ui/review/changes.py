"""Proposed changes in the order of the documents: old → new, why, and what becomes of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.review import Fate, Proposal
from workbench.core.text import one_line
from workbench.ui.line_field import LineField
from workbench.ui.review.changed_text import ChangedText
from workbench.ui.review.line_delegate import SIDE
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.words import counted, day, joined
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keyed_button import KeyedButton

TONES = {Fate.PROPOSED: "uns", Fate.ACCEPTED: "chg", Fate.STET: "aut", Fate.APPLIED: "ver"}
"""Colour role of each fate; the word stands in it, so colour is never alone."""


class ChangesPage(ReviewPage):
    """The list with the chosen change in full below it, or the text as it would read."""

    TABLES = frozenset({"proposal", "claim", "anchor", "version"})

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("Changes"))
        self._claims: dict[int, Claim] = {}
        self.list = LinesView(
            self.tr("Proposed changes"), self._describe, lambda one: one.claim_id, lines=2, parent=self
        )
        self.list.chosen.connect(self._show)
        self.list.acted.connect(lambda one: session.go_to(one.claim_id))
        self.list.clicked.connect(lambda _: session.go_to(self.list.record.claim_id))
        self.old = plain_label("", self, role="muted")
        self.new = plain_label("", self, role="claim")
        self.why = plain_label("", self)
        self.said = plain_label("", self, role="small")
        self.accept = KeyedButton(self.tr("Accept"), "A", self)
        self.stet = KeyedButton(self.tr("Stet"), "X", self)
        self.applied = KeyedButton(self.tr("Applied"), "P", self)
        self.reason = LineField(self)
        self.reason.setPlaceholderText(self.tr("Why the writer's words stay, then Enter"))
        self.reason.setAccessibleName(self.tr("Why the writer's words stay"))
        self.reason.entered.connect(self._stet)
        self.reason.left.connect(self._leave_reason)
        self.reason.hide()
        self.text = ChangedText(session, self)
        self.view = KeyedButton(self.tr("Preview the changed text"), "V", self)
        self.view.setCheckable(True)
        self.view.clicked.connect(lambda on: self.show_preview(preview=on))
        for button, key, act in (
            (self.accept, Qt.Key.Key_A, lambda: self._settle(Fate.ACCEPTED)),
            (self.stet, Qt.Key.Key_X, self._ask_reason),
            (self.applied, Qt.Key.Key_P, lambda: self._settle(Fate.APPLIED)),
        ):
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, act=act: act())
            self.list.add_key(key, act)
        self.list.add_key(Qt.Key.Key_V, self.view.click)
        self.text.left.connect(self.view.click)
        self._lay_out()

    def take_focus(self) -> None:
        (self.text.words if self.view.isChecked() else self.list).setFocus()

    def refresh(self) -> None:
        desk = self.session.desk
        every, hidden = desk.proposals(), self.session.veil.hidden()
        proposals = [one for one in every if one.claim_id not in hidden]
        self._claims = {claim.id: claim for claim in desk.claims([one.claim_id for one in proposals])}
        still_open = sum(one.open for one in proposals)
        if len(every) > len(proposals):
            self.lead.setText(
                self.tr("{shown}; others stay hidden until you have read their claims: you read blind.").format(
                    shown=counted(len(proposals), self.tr("1 proposed change"), self.tr("{count} proposed changes"))
                )
            )
        elif not proposals:
            self.lead.setText(
                self.tr("No change is proposed. A claim's proposed change is written beside its verdict.")
            )
        elif still_open:
            words = counted(len(proposals), self.tr("1 proposed change"), self.tr("{count} proposed changes"))
            self.lead.setText(self.tr("{all}, {open} still to go into the text.").format(all=words, open=still_open))
        else:
            self.lead.setText(self.tr("All proposed changes are in the text or decided against."))
        self.view.setVisible(bool(proposals))
        self.list.show_records(proposals)
        self.text.show_changes(proposals, self._claims)
        if not proposals and self.view.isChecked():
            self.view.click()

    def show_preview(self, *, preview: bool) -> None:
        """The text with the changes in place, or the list of them."""
        self.view.setChecked(preview)
        self.pages.setCurrentIndex(1 if preview else 0)
        if preview and self.list.record is not None:
            self.text.show_claim(self.list.record.claim_id)
        self.take_focus()

    def _describe(self, proposals: Sequence[Proposal]) -> list[Line]:
        return [self._line(one) for one in proposals]

    def _line(self, one: Proposal) -> Line:
        claim = self._claims.get(one.claim_id)
        number = f"{self.tr('claim')} {claim.number}" if claim and claim.number else ""
        why = one.fate_reason if one.fate is Fate.STET else one.why
        meta = joined(number, one_line(why), claim.document if claim and len(self._documents()) > 1 else "")
        return Line(one_line(one.new), meta, self.tr(one.fate.value), TONES[one.fate], old=one_line(one.old),
                    faint=not one.open)  # fmt: skip

    def _documents(self) -> set[int]:
        return {claim.document_id for claim in self._claims.values()}

    def _show(self, one: Proposal | None) -> None:
        for part in (self.old, self.new, self.why, self.said, self.accept, self.stet, self.applied):
            part.setVisible(one is not None)
        self.reason.hide()
        self.reason.clear()
        if one is None:
            return
        self.old.setText(one_line(one.old))
        self.new.setText(one_line(one.new))
        self.why.setText(one.why)
        self.why.setVisible(bool(one.why))
        decided = self.tr("Stet: {reason}").format(reason=one.fate_reason) if one.fate is Fate.STET else ""
        self.said.setText(
            joined(self.tr("proposed by {name}, {day}").format(name=one.person, day=day(one.at)), decided)
        )
        for button, fate in ((self.accept, Fate.ACCEPTED), (self.stet, Fate.STET), (self.applied, Fate.APPLIED)):
            button.setChecked(one.fate is fate)

    def _settle(self, fate: Fate, reason: str = "") -> None:
        one: Proposal | None = self.list.record
        if one is None or (one.fate is fate and one.fate_reason == reason):
            self._show(one)
            return
        if self.session.attempt(lambda: self.session.desk.settle_change(one.claim_id, fate, reason)):
            self.say(self.tr("Change {fate}").format(fate=self.tr(fate.value)))
            self.list.step(1)
            self.catch_up()

    def _ask_reason(self) -> None:
        one: Proposal | None = self.list.record
        if one is not None:
            self._show(one)
            self.reason.setText(one.fate_reason)
            self.reason.show()
            self.reason.setFocus()

    def _stet(self) -> None:
        words = self.reason.text().strip()
        if words:
            self.take_focus()
            self._settle(Fate.STET, words)

    def _leave_reason(self) -> None:
        self.reason.hide()
        self.take_focus()

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        flow = FlowLayout(buttons, spacing=8)
        for button in (self.accept, self.stet, self.applied):
            flow.addWidget(button)
        first = QHBoxLayout()
        first.addWidget(self.view)
        first.addStretch(1)
        self.top.addLayout(first)
        self.column.addWidget(HairLine(parent=self))
        listed = QWidget(self)
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 14, SIDE, 12)
        below.setSpacing(6)
        for part in (self.old, self.new, self.why, self.said, self.reason, buttons):
            below.addWidget(part)
        below.addStretch(1)
        lower = QWidget(listed)
        lower.setLayout(below)
        column.addWidget(self.list, 6)
        column.addWidget(HairLine(parent=self))
        column.addWidget(lower, 4)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(listed)
        self.pages.addWidget(self.text)
        self.column.addWidget(self.pages, 1)
