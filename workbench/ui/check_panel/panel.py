"""The check panel: claim, facts, verdict, reason, note, evidence, next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.core.claims import Claim, Listing
from workbench.core.journal import Changes
from workbench.ui.check_panel.evidence import EvidenceSection
from workbench.ui.check_panel.facts import FactList
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.look import current_look
from workbench.ui.session import CaseSession, claims_touched
from workbench.ui.typed_field import GrowingText, TypedField
from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.widgets.section import SectionHead, SectionLabel
from workbench.ui.widgets.verdict_button import VerdictButton

WIDTH = 376
"""Width of the panel at a text scale of 100 %; it keeps it in narrow windows."""


CARET_ROOM = 12
"""Pixels kept free above and below the caret."""

SIDE, SCROLL_BAR, VERDICT_GAP = 16, 12, 6
"""Pixels: margin at either side, room for a scroll bar, space between verdict buttons."""


class CheckPanel(QWidget):
    """Everything about the claim at hand. Refreshes from Changes; every key leads back to the queue by Esc."""

    left = Signal()
    """The person leaves a field: the keys belong to the queue again."""
    judged = Signal(str)
    """A verdict button was clicked: the verdict's key."""

    def __init__(
        self, session: CaseSession, choose_file: Callable[[], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._verdict_columns = 0
        self._claim_id: int | None = None
        self._look = current_look()
        self.setAcceptDrops(True)
        self.number = SectionLabel("", self)
        self.why = ElidedLabel(self)
        self.why.setProperty("role", "small")
        self.why.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.statement = TypedField(session, "statement", self, lines_max=8, leading=138)
        self.statement.setProperty("role", "statement")
        self.statement.setAccessibleName(self.tr("Stand-alone wording"))
        self.about = QLabel(self)
        self.about.setProperty("role", "small")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.facts_head = SectionHead(self.tr("Facts"), "T")
        self.facts = FactList(session, self)
        self.buttons = {label.key: VerdictButton(label, self) for label in session.desk.scale.labels}
        self.reason = self._field("reason", self.tr("Reason"), self.tr("Why this verdict"), 2)
        self.note = self._field("record", self.tr("Note"), self.tr("A note for the report"), 1)
        self.evidence = EvidenceSection(session, choose_file, self)
        self.state = QLabel(self)
        self.state.setProperty("role", "muted")
        self.state.setWordWrap(True)
        self.next = QPushButton(self.tr("Next open"), self)
        self.next.setProperty("role", "keyed")
        self.next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cap = QHBoxLayout(self.next)
        cap.setContentsMargins(0, 0, 12, 0)
        cap.addStretch(1)
        cap.addWidget(KeyCap("Return", self.next))
        self.next.clicked.connect(session.next_open)
        self._lay_out()
        for part in (self.statement, self.reason, self.note, self.facts, self.evidence):
            part.left.connect(self.left)
        self.evidence.opened.connect(self._bring_into_sight)
        for field in (self.statement, self.reason, self.note, self.evidence.form.excerpt):
            field.caret_moved.connect(lambda _, field=field: self._follow_caret(field))
        for key, button in self.buttons.items():
            button.clicked.connect(lambda _=False, verdict=key: self.judged.emit(verdict))
        self._look.changed.connect(self._arrange_verdicts)
        session.current_changed.connect(self.show_claim)
        session.changed.connect(self._on_changes)
        self.show_claim(session.current)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), 600)

    def show_claim(self, claim: Claim | None) -> None:
        """Show a claim; None shows what to do instead."""
        self.sheet.setVisible(claim is not None)
        self._nothing.setVisible(claim is None)
        any_claim = bool(self._session.model.ids)
        self._nothing.setText(
            self.tr("No claim at hand. J takes the first one of the queue.")
            if any_claim
            else self.tr("No claim at hand.")
        )
        self.next.setEnabled(bool(self._session.model.ids))
        if claim is not None:
            number = str(claim.number) if claim.number else ""
            self.number.set_words(self.tr("Claim {number}").format(number=number).strip())
            self._show_why(claim)
            self.about.setText(about_words(claim))
        claim_id = claim.id if claim is not None else None
        self.statement.show_claim(claim_id)
        self.facts_head.setVisible(claim is not None and bool(claim.finding.facts))
        self.facts.setVisible(claim is not None and bool(claim.finding.facts))
        self.facts.show_claim(claim)
        for key, button in self.buttons.items():
            button.setChecked(claim is not None and claim.verdict == key)
        self.reason.show_claim(claim_id)
        self.note.show_claim(claim_id)
        self.evidence.show_claim(claim)
        self.state.setText(self._state_words(claim))
        if claim_id != self._claim_id:
            self._claim_id = claim_id
            self.sheet.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_verdicts()

    def _arrange_verdicts(self) -> None:
        """Two verdicts in a row, or one where large text leaves no room for two."""
        widths = [button.minimumSizeHint().width() for button in self.buttons.values()]
        needed = max(widths[::2]) + max(widths[1::2], default=0) + VERDICT_GAP
        columns = 2 if self.width() - 2 * SIDE - SCROLL_BAR >= needed else 1
        if columns == self._verdict_columns:
            return
        self._verdict_columns = columns
        for at, button in enumerate(self.buttons.values()):
            self._verdicts.removeWidget(button)
            self._verdicts.addWidget(button, at // columns, at % columns)
        self._verdicts.setColumnStretch(0, 1)
        self._verdicts.setColumnStretch(1, columns - 1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._session.current is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.evidence.drop(event.mimeData().urls())
        event.acceptProposedAction()

    def _bring_into_sight(self, part: QWidget) -> None:
        """Scroll until a part that has just grown is seen whole, once it has its size."""

        def bring() -> None:
            self.sheet.ensureWidgetVisible(part, 0, 12)
            focused = QApplication.focusWidget()
            if focused is not None and part.isAncestorOf(focused):
                self.sheet.ensureWidgetVisible(focused, 0, 12)  # where there is no room for all of it

        QTimer.singleShot(0, part, bring)

    def _follow_caret(self, field: GrowingText) -> None:
        """Keep the caret in sight while a field grows under it, once it has its size."""

        def follow() -> None:
            caret = field.cursorRect()
            at = field.viewport().mapTo(self._body, caret.center())
            self.sheet.ensureVisible(at.x(), at.y(), 0, caret.height() + CARET_ROOM)

        QTimer.singleShot(0, field, follow)

    def _on_changes(self, changes: Changes) -> None:
        touched, claim = claims_touched(changes), self._session.current
        if touched is None or claim is None or claim.id in touched:
            self.show_claim(claim)

    def _show_why(self, claim: Claim) -> None:
        """Rank and the strongest reason for it, all of them in the tip."""
        parts = []
        if claim.finding.worth is not None:
            parts.append(self.tr("rank {worth:.2f}").format(worth=claim.finding.worth))
        parts.extend(claim.finding.why[:1])
        self.why.setText(" · ".join(parts))
        self.why.setToolTip("\n".join(claim.finding.why))

    def _state_words(self, claim: Claim | None) -> str:
        """How far the claim is, in a few words at the foot."""
        if claim is None:
            return ""
        if claim.listing is Listing.DISCARDED:
            return self.tr("Discarded: R restores it")
        if claim.listing is Listing.FOLDED:
            return self.tr("Folded, repeats another claim: R restores it")
        if claim.listing is Listing.SET_ASIDE:
            return self.tr("Set aside: R restores it")
        if claim.evidence_count == 0:
            return self.tr("No evidence yet")
        if claim.evidence_count == 1:
            return self.tr("One source")
        return self.tr("{count} sources").format(count=claim.evidence_count)

    def _field(self, field: str, name: str, hint: str, lines: int) -> TypedField:
        made = TypedField(self._session, field, self, lines_min=lines)
        made.setProperty("role", "field")
        made.setAccessibleName(name)
        made.setPlaceholderText(hint)
        return made

    def _lay_out(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(SIDE, 16, SIDE, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self.number)
        head.addSpacing(12)
        head.addWidget(self.why, 1)
        column.addLayout(head)
        column.addWidget(self.statement)
        column.addWidget(self.about)
        column.addSpacing(6)
        column.addWidget(self.facts_head)
        column.addWidget(self.facts)
        column.addSpacing(6)
        column.addWidget(SectionHead(self.tr("Verdict")))
        self._verdicts = QGridLayout()
        self._verdicts.setSpacing(VERDICT_GAP)
        self._arrange_verdicts()
        column.addLayout(self._verdicts)
        for name, key, part in (
            (self.tr("Reason"), "N", self.reason),
            (self.tr("Note"), "Shift+N", self.note),
            (self.tr("Evidence"), "E", self.evidence),
        ):
            column.addSpacing(6)
            column.addWidget(SectionHead(name, key))
            column.addWidget(part)
        column.addStretch(1)
        self.sheet = QScrollArea(self)
        self.sheet.setWidgetResizable(True)
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "muted")
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(16)
        self.sheet.setWidget(self._body)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.sheet, 1)
        whole.addLayout(foot)


def about_words(claim: Claim) -> str:
    """What a claim is and who says it: "Quotation · said by: the pilot"."""
    kind = QCoreApplication.translate("CheckPanel", claim.finding.kind.value).capitalize()
    speaker = claim.finding.speaker
    said = QCoreApplication.translate("CheckPanel", "said by: {speaker}")
    return f"{kind} · {said.format(speaker=speaker)}" if speaker else kind
