"""Strength of the evidence in words, and its lowering by hand."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.core.strength import TABLE, Strength, strength
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.inline_form import Field, InlineForm
from workbench.ui.check_panel.part import Part
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.language import said
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keyed_button import KeyedButton

LEVELS = tuple(f"S{row.level}" for row in TABLE[1:])
"""Levels a strength can be lowered to."""


class StrengthPart(Part):
    """Under the evidence: the way to lower its strength by hand, or to take the lowering back."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=2)
        self.lower_button = KeyedButton(
            self.tr("Lower the strength"), KeyOf("lower_strength", "Shift+S"), self, quiet=True
        )
        self.lower_button.clicked.connect(lambda _=False: self.open())
        self.raise_again = KeyedButton(self.tr("Take the lowering back"), parent=self, quiet=True)
        self.raise_again.clicked.connect(lambda _=False: self._lower_to(None, ""))
        self.form = InlineForm([Field("reason", self.tr("Why it is weaker than it looks"))], self.tr("Lower"), self)
        self.level = ChoiceRow(self.tr("Strength"), [(level, level) for level in LEVELS], self.form)
        self.form.column.insertWidget(0, self.level)
        self.form.submitted.connect(self._submit)
        self.form.closed.connect(lambda: self.give_up_keys(self.form))
        for part in (self.lower_button, self.raise_again, self.form):
            self.column.addWidget(part)

    def show_claim(self, at: AtHand | None) -> None:
        """Offer what can be done about the strength; the foot says it."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self.form)
        super().show_claim(at)
        self.form.show_claim(self.claim_id())
        self.setVisible(at is not None and bool(at.links))
        if at is None:
            return
        self.lower_button.setToolTip(table_words(at.strength))
        self.lower_button.setVisible(self._computed(at) > 0 and not at.strength.lowered)
        self.raise_again.setVisible(bool(at.strength.lowered))

    def open(self) -> None:
        """Open the field for level and reason; said when there is nothing to lower."""
        at = self.at
        if at is None or self._computed(at) == 0:
            self.session.said.emit(self.tr("There is no strength to lower"))
            return
        for level, button in self.level.buttons.items():
            button.setVisible(int(level[1]) < self._computed(at))
        self.level.choose(f"S{self._computed(at) - 1}")
        self.form.open_with({"reason": at.strength.lowered})
        self.opened.emit(self.form)

    def _computed(self, at: AtHand) -> int:
        return strength(at.links).level

    def _submit(self, words: dict[str, str]) -> None:
        if not words["reason"]:
            self.form.say(self.tr("Lowering the strength needs a reason."))
        elif self._lower_to(int(self.level.value[1]), words["reason"]):
            self.form.done()

    def _lower_to(self, level: int | None, reason: str) -> bool:
        claim_id = self.claim_id()
        return claim_id is not None and self.session.attempt(
            lambda: self.session.desk.lower_strength(claim_id, level, reason)
        )


def strength_words(found: Strength) -> str:
    """The strength in one line: "S2: one reliable secondary source"."""
    return f"{found.name}: {said(found.why)}"


def table_words(found: Strength) -> str:
    """The table that decides, a row a line, the present one marked."""
    head = QCoreApplication.translate("StrengthPart", "How strong the evidence is:")
    rows = [f"{'›' if row.level == found.level else ' '} S{row.level}  {said(row.why)}" for row in TABLE]
    return "\n".join([head, *rows])
