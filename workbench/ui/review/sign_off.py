"""Sign-off: what stands against it and where to go for it, signing by role, and the signatures so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workbench.core.claims import WorkState
from workbench.core.review import Against, Blocker, Signature, SigningRole
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.language import said
from workbench.ui.line_field import LineField
from workbench.ui.queue_lists import RISKY_UNREAD, WRONG_AS_IT_STANDS, ClaimList
from workbench.ui.review.line_delegate import SIDE, row_height
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.words import claims_counted, joined, moment, spaced
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.section import SectionLabel


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go for what stands against a sign-off: claims in a state, a list, or another page of the review."""

    where: str
    state: WorkState | None = None
    claims: ClaimList | None = None
    page: str = ""


TARGETS: dict[Against, Target] = {
    Against.COMING: Target("wait until it is in"),
    Against.TO_CHECK: Target("list them", state=WorkState.TO_CHECK),
    Against.WAITING: Target("see the call sheets", page="questions"),
    Against.INCOMPLETE: Target("list them", state=WorkState.INCOMPLETE),
    Against.STALE: Target("list them", state=WorkState.STALE),
    Against.CHANGES: Target("see the changes", page="changes"),
    Against.WRONG: Target("list them", claims=WRONG_AS_IT_STANDS),
    Against.RISKY: Target("list them", claims=RISKY_UNREAD),
    Against.DISAGREED: Target("see both reasons", page="second_reader"),
}
"""Where the line of a blocker leads."""


class SignOffPage(ReviewPage):
    """From top to bottom: what stands against it, sign, who signed."""

    state_wanted = Signal(object)
    list_wanted = Signal(object)
    page_wanted = Signal(str)
    """A WorkState or a ClaimList for the queue; another page of the review."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("Sign-off"))
        self.list = LinesView(
            self.tr("What stands against a sign-off"), self._describe, lambda one: one.against, lines=0, parent=self
        )
        self.list.clicked.connect(lambda _: self._go())
        self.list.acted.connect(lambda _: self._go())
        self.role = ChoiceRow(self.tr("Sign as"), [(str(role), spaced(role)) for role in SigningRole], self)
        self.role.chosen.connect(lambda _: self._show_role())
        self.covers = plain_label("", self, role="small")
        self.override = LineField(self)
        self.override.setPlaceholderText(self.tr("Why it is signed all the same; the report shows it"))
        self.override.setAccessibleName(self.tr("Why it is signed all the same"))
        self.override.textChanged.connect(lambda _: self._show_role())
        self.override.entered.connect(self._sign)
        self.override.left.connect(self.take_focus)
        self.sign = QPushButton(self)
        self.sign.setProperty("role", "main")
        self.sign.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sign.clicked.connect(self._sign)
        self.signatures_head = SectionLabel(self.tr("Signatures"), self)
        self.signatures = LinesView(self.tr("Signatures"), self._describe_signed, lambda one: one.id, parent=self)
        self._blocked = False
        self._total = 0
        self._lay_out()

    def take_focus(self) -> None:
        self.when_read(self._take_focus)

    def _take_focus(self) -> None:
        if self._blocked:
            self.list.setFocus()
        else:
            self.sign.setFocus()

    def refresh(self) -> None:
        self.read(lambda desk: (desk.blockers(), desk.signatures(), len(desk.claim_ids())), self._show_found)

    def _show_found(self, found: tuple[list[Blocker], list[Signature], int]) -> None:
        blockers, signatures, self._total = found
        self._blocked = bool(blockers)
        if blockers:
            self.lead.setText(self.tr("This stands against a sign-off:"))
        elif self._total:
            self.lead.setText(self.tr("Nothing stands against a sign-off."))
        else:
            self.lead.setText(self.tr("There is no claim to sign for yet."))
        self.list.setVisible(self._blocked)
        self.list.setFixedHeight(self.look.px(row_height(0)) * len(blockers) + 1)
        self.list.show_records(blockers)
        self.override.setVisible(self._blocked)
        self.signatures_head.setVisible(bool(signatures))
        self.signatures.setVisible(bool(signatures))
        self.signatures.show_records(list(reversed(signatures)), take_first=False)
        self._show_role()

    def _show_role(self) -> None:
        self.sign.setText(self.tr("Sign as {role}").format(role=spaced(self.role.value)))
        self.sign.setEnabled(bool(self._total) and (not self._blocked or bool(self.override.text().strip())))
        self.covers.setText(
            self.tr("{person} signs for {claims}: their words, verdicts, evidence and changes as they stand.").format(
                person=self.session.desk.person, claims=claims_counted(self._total)
            )
        )

    def _describe(self, blockers: Sequence[Blocker]) -> list[Line]:
        return [Line(said(one.words), self.tr(TARGETS[one.against].where)) for one in blockers]

    def _describe_signed(self, signatures: Sequence[Signature]) -> list[Line]:
        lines = []
        for one in signatures:
            if one.withdrawn:
                tag, tone = self.tr("withdrawn"), "non"
            elif one.changed:
                tag, tone = self.tr("{claims} changed since").format(claims=claims_counted(one.changed)), "dis"
            else:
                tag, tone = self.tr("stands"), "ver"
            over = self.tr("overridden: {why}").format(why=one.override) if one.override else ""
            meta = joined(moment(one.at), claims_counted(one.covers), over, one.hash[:10])
            words = self.tr("{person} as {role}").format(person=one.signer, role=spaced(one.role))
            lines.append(Line(words, meta, tag, tone, faint=one.withdrawn))
        return lines

    def _go(self) -> None:
        if self.list.record is None:
            return
        target = TARGETS[self.list.record.against]
        if target.state is not None:
            self.state_wanted.emit(target.state)
        elif target.claims is not None:
            self.list_wanted.emit(target.claims)
        elif target.page:
            self.page_wanted.emit(target.page)

    def _sign(self) -> None:
        if not self.sign.isEnabled():
            return
        role, words = SigningRole(self.role.value), self.override.text()
        self.session.leaving.emit()
        if self.session.attempt(lambda: self.session.desk.sign(role, words)):
            self.override.clear()
            self.say(self.tr("Signed as {role}; undo withdraws it").format(role=spaced(role)))
            self.catch_up()

    def _lay_out(self) -> None:
        self.column.addWidget(HairLine(parent=self))
        self.column.addWidget(self.list)
        buttons = QWidget(self)
        FlowLayout(buttons, spacing=8).addWidget(self.sign)
        below = QVBoxLayout()
        below.setContentsMargins(SIDE, 16, SIDE, 12)
        below.setSpacing(8)
        below.addWidget(SectionLabel(self.tr("Sign"), self))
        for part in (self.role, self.covers, self.override, buttons):
            below.addWidget(part)
        below.addSpacing(10)
        below.addWidget(self.signatures_head)
        self.column.addLayout(below)
        self.column.addWidget(self.signatures, 1)
        self.column.addStretch(0)
