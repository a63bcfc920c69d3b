"""Risk flags of a claim: what is set as tags, all of them under one key."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from workbench.core.review import Risk
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.digit_row import DigitRow
from workbench.ui.check_panel.part import Part
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout


class RiskPart(Part):
    """G shows the flags, a digit sets one or takes it off. Hidden while none is set and none is being set."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.tags: list[QLabel] = []
        self._set: tuple[str, ...] = ()
        self.tag_row = QWidget(self)
        self._flow = FlowLayout(self.tag_row, spacing=4)
        choices = [(risk.value, self.tr(risk.value.replace("_", " "))) for risk in Risk]
        self.row = DigitRow(self.tr("Risk"), choices, self, checkable=True)
        self.row.hide()
        self.row.pressed.connect(self._toggle)
        self.row.left.connect(self._close)
        self.column.addWidget(self.tag_row)
        self.column.addWidget(self.row)
        self.hide()

    def show_claim(self, at: AtHand | None) -> None:
        """Show the flags that are set."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self)
            self.row.hide()
        super().show_claim(at)
        risks = at.claim.risks if at is not None else ()
        for value, button in self.row.buttons.items():
            button.setChecked(value in risks)
        if risks != self._set:
            self._set = risks
            self._rebuild(risks)
        self._settle()

    def open(self) -> None:
        """Show all flags and take the keys."""
        if self.at is not None:
            self.row.start()
            self._settle()
            self.row.setFocus()
            self.opened.emit(self.row)

    def _close(self) -> None:
        self.left.emit()
        self.row.hide()
        self._settle()

    def _settle(self) -> None:
        choosing = not self.row.isHidden()
        self.tag_row.setVisible(bool(self._set) and not choosing)
        self.setVisible(bool(self._set) or choosing)

    def _rebuild(self, risks: tuple[str, ...]) -> None:
        for tag in self.tags:
            self._flow.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        self.tags = []
        for risk in risks:
            tag = QLabel(self.tr(risk.replace("_", " ")), self.tag_row)
            tag.setProperty("role", "tag")
            tag.setProperty("tone", "dis")
            tag.setAccessibleName(self.tr("Risk: {risk}").format(risk=tag.text()))
            self._flow.addWidget(tag)
            self.tags.append(tag)

    def _toggle(self, risk: str) -> None:
        if self.at is not None:
            claim = self.at.claim
            self.session.attempt(lambda: self.session.desk.flag(claim.id, Risk(risk), set_it=risk not in claim.risks))
