"""The check panel: its sections, one under the other, as a checker thinks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.journal import Changes
from workbench.ui.check_panel.at_hand import AtHand, at_hand
from workbench.ui.check_panel.change import ChangePart
from workbench.ui.check_panel.claim_head import ClaimHead
from workbench.ui.check_panel.evidence import EvidenceSection
from workbench.ui.check_panel.facts import FactList
from workbench.ui.check_panel.family import FamilyPart
from workbench.ui.check_panel.foot import Foot
from workbench.ui.check_panel.history import HistoryPart
from workbench.ui.check_panel.notes import NotesPart
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.check_panel.questions import QuestionsPart
from workbench.ui.check_panel.second_reading import SecondReadingPart
from workbench.ui.check_panel.sheet import SIDE, Sheet
from workbench.ui.check_panel.source_notes import SourceNotesPart
from workbench.ui.check_panel.standing import StandingLine
from workbench.ui.check_panel.strength import StrengthPart
from workbench.ui.check_panel.ties import TiesPart
from workbench.ui.check_panel.verdict_grid import VerdictGrid
from workbench.ui.keys_in_force import KeyOf, current_keys, with_key
from workbench.ui.look import current_look
from workbench.ui.session import CaseSession, claims_touched
from workbench.ui.typed_field import GrowingText, TypedField
from workbench.ui.widgets.section import SectionHead
from workbench.ui.widgets.verdict_button import VerdictButton

WIDTH = 376
"""Width of the panel at a text scale of 100 %; it keeps it in narrow windows."""

SCROLL_BAR = 12
"""Pixels of room for a scroll bar."""


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
        self._claim_id: int | None = None
        self._at: AtHand | None = None
        self._due = False
        self.setAcceptDrops(True)
        self.head = ClaimHead(session, self)
        self.source_notes = SourceNotesPart(session, self)
        self.facts_head = SectionHead(self.tr("Facts"), KeyOf("tick", "T"))
        self.facts = FactList(session, self)
        self.ties = TiesPart(session, self)
        self.verdicts = VerdictGrid(session.scale, self)
        self.verdict_head = SectionHead(self.tr("Verdict"))
        self.scale_button = self.verdict_head.offer(self.tr("What they mean"), KeyOf("verdict_scale", "Shift+V"))
        self.standing = StandingLine(session, self)
        self.reason_head = SectionHead(self.tr("Reason"), KeyOf("reason", "N"))
        self.reason = TypedField(session, "reason", self, lines_min=2)
        self.reason.setProperty("role", "field")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why this verdict"))
        self.evidence_head = SectionHead(self.tr("Evidence"), KeyOf("evidence", "E"))
        self.evidence = EvidenceSection(session, choose_file, self)
        self.strength = StrengthPart(session, self)
        self.family = FamilyPart(session, self)
        self.change = ChangePart(session, self)
        self.questions = QuestionsPart(session, self)
        self.reading = SecondReadingPart(session, self)
        self.notes = NotesPart(session, self)
        self.history = HistoryPart(session, self)
        self.foot = Foot(session, self)
        self.sheet = Sheet(self)
        self._nothing = wrapped_label("muted", self)
        self._nothing.setMargin(16)
        self._lay_out()
        self.facts.left.connect(self.left)
        self.facts.began.connect(self.sheet.bring_into_sight)
        self.reason.left.connect(self.left)
        for part in self._parts:
            part.left.connect(self.left)
            part.opened.connect(self.sheet.bring_into_sight)
        for field in self.sheet.body.findChildren(GrowingText):
            self.sheet.follow_caret(field)
        self.verdicts.judged.connect(self.judged)
        self.standing.unveil.connect(self.show_verdict)
        session.current_changed.connect(self.show_claim)
        session.changed.connect(self._on_changes)
        session.went_on.connect(self._catch_up)
        session.blind_changed.connect(lambda: self.show_claim(session.current))
        current_keys().changed.connect(self._say_nothing)
        self.show_claim(session.current)

    # The window and its tests know these by their own names.

    @property
    def statement(self) -> TypedField:
        """The stand-alone wording."""
        return self.head.statement

    @property
    def about(self) -> QLabel:
        """Kind and speaker."""
        return self.head.about

    @property
    def note(self) -> TypedField:
        """The note for the report."""
        return self.notes.record.field

    @property
    def buttons(self) -> dict[str, VerdictButton]:
        """The verdicts' buttons by key."""
        return self.verdicts.buttons

    @property
    def next(self) -> QPushButton:
        """The way to the next open claim."""
        return self.foot.next

    def sizeHint(self) -> QSize:
        return QSize(current_look().px(WIDTH), 600)

    def show_claim(self, claim: Claim | None) -> None:
        """Show a claim; None shows what to do instead."""
        session = self._session
        self._due = False
        self.sheet.setVisible(claim is not None)
        self._nothing.setVisible(claim is None)
        any_claim = bool(session.model.ids)
        self._say_nothing()
        self.foot.next.setEnabled(any_claim)
        at = None
        if claim is not None:
            at = at_hand(session.desk, claim, blind=session.blind_reading, unveiled=session.veil.unveiled)
        self._at = at
        self._show_parts(at)
        claim_id = claim.id if claim is not None else None
        if claim_id != self._claim_id:
            self._claim_id = claim_id
            self.sheet.to_top()

    def show_verdict(self) -> None:
        """Show a blind reader the verdict, now that the evidence was read."""
        if self._at is not None and self._at.veiled and self._at.verdict is not None:
            self._session.unveil(self._at.verdict.id)
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.verdicts.set_room(self.width() - 2 * SIDE - SCROLL_BAR)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._session.current is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.evidence.drop(event.mimeData().urls())
        event.acceptProposedAction()

    @property
    def _parts(self) -> tuple[Part, ...]:
        return (self.head, self.ties, self.source_notes, self.standing, self.evidence, self.strength,
                self.family, self.change, self.questions, self.reading, self.notes, self.history)  # fmt: skip

    def _show_parts(self, at: AtHand | None) -> None:
        claim = at.claim if at is not None else None
        has_facts = claim is not None and bool(claim.finding.facts)
        self.facts_head.setVisible(has_facts)
        self.facts.setVisible(has_facts)
        self.facts.show_claim(claim)
        shown = at.shown_verdict if at is not None else None
        self.verdicts.show_verdict(shown.verdict if shown is not None else None)
        veiled = at is not None and at.veiled
        self.reason_head.setVisible(not veiled)
        self.reason.setVisible(not veiled)
        self.change.setVisible(not veiled)
        self.reason.show_claim(claim.id if claim is not None else None)
        for part in self._parts:
            part.show_claim(at)
        self.foot.show_claim(at)

    def _say_nothing(self) -> None:
        bare = self.tr("No claim at hand.")
        named = self.tr("No claim at hand. {key} takes the first one of the queue.")
        self._nothing.setText(with_key(KeyOf("next", "J"), named, bare) if self._session.model.ids else bare)

    def _on_changes(self, changes: Changes) -> None:
        touched, claim = claims_touched(changes), self._session.current
        joined = self._at.joined if self._at is not None else frozenset()
        if touched is None or claim is None or claim.id in touched or not joined.isdisjoint(touched):
            self._due = True
        if self._due and not self._session.goes_on:
            self.show_claim(claim)

    def _catch_up(self) -> None:
        """What waited for another claim, where none was taken in hand, is shown now."""
        if self._due:
            self.show_claim(self._session.current)

    def _lay_out(self) -> None:
        column = self.sheet.column
        apart: tuple[tuple[QWidget, ...], ...] = (
            (self.head, self.source_notes),
            (self.facts_head, self.facts),
            (self.ties,),
            (self.verdict_head, self.verdicts, self.standing),
            (self.reason_head, self.reason),
            (self.evidence_head, self.evidence, self.strength),
        )
        for block in apart:
            if column.count():
                column.addSpacing(6)
            for part in block:
                column.addWidget(part)
        for part in (self.family, self.change, self.questions, self.reading, self.notes, self.history):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.sheet, 1)
        whole.addWidget(self.foot)
