"""The family of a claim: the same fact in other claims, the way to each of them, and this verdict for all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workbench.core.conflicts import Side
from workbench.core.verdicts import VerdictLabel
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.jump_row import JumpRow
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.family_offer import FamilyOffer
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionHead

SHOWN = 6
"""Members that are listed; of more, their number."""


class FamilyPart(Part):
    """U goes to the next member, Shift+U gives the open ones the verdict of the claim. Hidden without kin."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=4)
        self.set_apart(apart=True)
        self.offer: FamilyOffer = FamilyOffer(session, self)
        self.rows: list[JumpRow] = []
        self._shown: list[tuple[Side, VerdictLabel | None]] = []
        self.head = SectionHead(self.tr("Family"), KeyOf("next_kin", "U"), self)
        self.lead = wrapped_label("small", self)
        self.more = wrapped_label("small", self)
        self.give = KeyedButton(self.tr("Give them this verdict"), KeyOf("judge_family", "Shift+U"), self)
        self.give.clicked.connect(lambda _=False: self.offer.give())
        for part in (self.head, self.lead, self.more, self.give):
            self.column.addWidget(part)

    def show_claim(self, at: AtHand | None) -> None:
        """Show the other members in the order they came in."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self)
        super().show_claim(at)
        others = self._others()
        self.setVisible(bool(others))
        if not others or at is None:
            return
        one, more = self.tr("1 more claim states the same."), self.tr("{count} more claims state the same.")
        self.lead.setText(one if len(others) == 1 else more.format(count=len(others)))
        self._rebuild(others)
        self.more.setText(self.tr("and {count} more").format(count=len(others) - SHOWN))
        self.more.setVisible(len(others) > SHOWN)
        may_be_given = at.kin is not None and bool(at.kin.open_beside(at.claim.id))
        self.give.setVisible(at.shown_verdict is not None and may_be_given)

    def go_on(self) -> None:
        """Take the next member in hand, after the last one the first."""
        kin = self.at.kin if self.at is not None else None
        if kin is None or not self._others():
            self.session.said.emit(self.tr("This fact stands in no other claim"))
            return
        ids = [side.claim_id for side in kin.members]
        self.session.go_to(ids[(ids.index(self.at.claim.id) + 1) % len(ids)] if self.at is not None else None)

    def _others(self) -> list[Side]:
        kin = self.at.kin if self.at is not None else None
        return [side for side in kin.members if side.claim_id != self.claim_id()] if kin is not None else []

    def _rebuild(self, others: list[Side]) -> None:
        scale, hides = self.session.scale, self.session.veil.hides
        shown = [
            (side, scale.label(side.verdict) if side.verdict and not hides(side.claim_id, side.verdict) else None)
            for side in others[:SHOWN]
        ]
        if shown == self._shown:
            return
        self.give_up_keys(self)
        self._shown = shown
        for place, (side, label) in enumerate(shown):
            if place < len(self.rows):
                self.rows[place].show_side(side, label)
                self.rows[place].show()
            else:
                self._add_row(JumpRow(side, label, self))
        for row in self.rows[len(shown) :]:
            row.hide()

    def _add_row(self, row: JumpRow) -> None:
        row.clicked.connect(lambda _=False: self.session.go_to(row.side.claim_id))
        self.column.insertWidget(2 + len(self.rows), row)
        self.rows.append(row)
