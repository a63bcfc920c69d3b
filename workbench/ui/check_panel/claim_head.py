"""The head of the check: number and rank, the stand-alone wording, kind and speaker, the risk flags."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.text import one_line
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.check_panel.risks import RiskPart
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.language import decimal, said
from workbench.ui.session import CaseSession
from workbench.ui.typed_field import TypedField
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionLabel


class ClaimHead(Part):
    """What the claim is, before anything is decided."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.number = SectionLabel("", self)
        self.why = ElidedLabel(self)
        self.why.setProperty("role", "small")
        self.why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.statement = TypedField(session, "statement", self, lines_max=8, leading=138)
        self.statement.setProperty("role", "statement")
        self.statement.setAccessibleName(self.tr("Stand-alone wording"))
        self.statement.left.connect(self.left)
        self.statement.textChanged.connect(self._show_original)
        self.original = wrapped_label("small", self)
        self.about = wrapped_label("small", self)
        self.flag = KeyedButton(self.tr("Flag"), KeyOf("flag", "G"), self, quiet=True)
        self.flag.setAccessibleName(self.tr("Flag a risk"))
        self.risks = RiskPart(session, self)
        self.risks.left.connect(self.left)
        self.risks.opened.connect(self.opened)
        self.flag.clicked.connect(lambda _=False: self.risks.open())
        top = QHBoxLayout()
        top.addWidget(self.number)
        top.addSpacing(12)
        top.addWidget(self.why, 1)
        line = QHBoxLayout()
        line.addWidget(self.about, 1)
        line.addWidget(self.flag, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(top)
        self.column.addWidget(self.statement)
        self.column.addWidget(self.original)
        self.column.addLayout(line)
        self.column.addWidget(self.risks)

    def show_claim(self, at: AtHand | None) -> None:
        """Show a claim's head."""
        super().show_claim(at)
        self.statement.show_claim(self.claim_id())
        self._show_original()
        self.risks.show_claim(at)
        if at is None:
            return
        claim = at.claim
        number = str(claim.number) if claim.number else ""
        self.number.set_words(self.tr("Claim {number}").format(number=number).strip())
        self.about.setText(about_words(claim))
        self._show_why(claim)

    def _show_original(self) -> None:
        """The document's own words under a wording that is not theirs, from the first letter that is changed."""
        own = one_line(self.at.claim.text) if self.at is not None else ""
        differs = self.at is not None and one_line(self.statement.words()) != own
        self.original.setText(self.tr("In the text: “{words}”").format(words=own) if differs else "")
        self.original.setVisible(differs)

    def _show_why(self, claim: Claim) -> None:
        """Rank and the strongest reason for it, all of them in the tip."""
        parts = []
        if claim.finding.worth is not None:
            parts.append(self.tr("rank {worth}").format(worth=decimal(claim.finding.worth)))
        parts.extend(said(one) for one in claim.finding.why[:1])
        self.why.setText(" · ".join(parts))
        self.why.setToolTip("\n".join(said(one) for one in claim.finding.why))


def about_words(claim: Claim) -> str:
    """What a claim is and who says it: "Quotation · said by: the pilot"."""
    parts = [QCoreApplication.translate("CheckPanel", claim.finding.kind.value).capitalize()]
    if claim.finding.speaker:
        said = QCoreApplication.translate("CheckPanel", "said by: {speaker}")
        parts.append(said.format(speaker=claim.finding.speaker))
    if claim.gone_from is not None:
        gone = QCoreApplication.translate("CheckPanel", "no longer in version {number}")
        parts.append(gone.format(number=claim.gone_from))
    return " · ".join(parts)
