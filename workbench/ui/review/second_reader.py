"""The second reader's work over the case: disagreements first, with both reasons, and how far they agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.review import Outcome, SecondReading
from workbench.core.text import one_line
from workbench.core.verdicts import Judgement
from workbench.desk.desk import Desk
from workbench.desk.review import Agreement
from workbench.ui.queue_lists import TO_READ, waiting_to_be_read
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.words import claim_line, claims_counted, day, joined, verdict_mark, verdict_name
from workbench.ui.session import CaseSession
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionLabel

TAGS = {Outcome.AGREE: ("agrees", "ver"), Outcome.DISAGREE: ("disagrees", "dis"), Outcome.REREAD: ("re-read", "uns")}
"""Word and colour role of each outcome."""


@dataclass(frozen=True, slots=True)
class Read:
    """A line of the page: a claim with its last reading, or a heading (claim None)."""

    head: str
    claim: Claim | None = None
    reading: SecondReading | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows of a case. last: the newest standing reading of each claim that has one."""

    last: Mapping[int, SecondReading]
    claims: Mapping[int, Claim]
    agreement: Agreement
    waiting: int
    """Claims that wait to be read by the person at the desk."""


class SecondReaderPage(ReviewPage):
    """Readings by outcome; below the chosen one, what the checker and what the reader said."""

    TABLES = frozenset({"reading", "judgement", "withdrawal", "claim", "anchor", "question"})
    list_wanted = Signal(object)
    """A ClaimList for the queue."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("Second reader"))
        self.list = LinesView(
            self.tr("Second readings"), self._describe, self._key, is_heading=lambda one: one.claim is None, parent=self
        )
        self.list.chosen.connect(self._show)
        self.list.clicked.connect(lambda _: session.go_to(self.list.record.claim.id))
        self.list.acted.connect(lambda one: session.go_to(one.claim.id))
        self.waiting = plain_label("", self)
        self.take = KeyedButton(self.tr("List what is to be read"), "L", self)
        self.take.clicked.connect(self._list_waiting)
        self.list.add_key(Qt.Key.Key_L, self._list_waiting)
        self.words = plain_label("", self, role="claim")
        self.checker_head, self.reader_head = SectionLabel("", self), SectionLabel("", self)
        self.checker, self.reader = plain_label("", self), plain_label("", self)
        self._lay_out()

    def take_focus(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        self.read(_found, self._show_found)

    def _show_found(self, found: Found) -> None:
        last, claims = found.last, found.claims
        records: list[Read] = []
        for outcome, head in (
            (Outcome.DISAGREE, self.tr("Disagreements")),
            (Outcome.AGREE, self.tr("Agreed")),
            (Outcome.REREAD, self.tr("Read again by the checker")),
        ):
            those = [one for one in last.values() if one.outcome is outcome and one.claim_id in claims]
            if those:
                records.append(Read(f"{head} · {len(those)}"))
                records += [Read("", claims[one.claim_id], one) for one in those]
        self._show_agreement(found.agreement)
        self._show_waiting(found.waiting)
        self.list.show_records(records)

    def _show_agreement(self, agreement: Agreement) -> None:
        share, total = agreement.share, agreement.agreed + len(agreement.disagreed)
        if share is None:
            self.lead.setText(self.tr("Nobody has read a verdict a second time yet."))
        else:
            words = self.tr("The second reader agrees with {agreed} of {total} verdicts, {share} %.")
            self.lead.setText(words.format(agreed=agreement.agreed, total=total, share=round(share * 100)))

    def _show_waiting(self, waiting: int) -> None:
        person = self.session.desk.person
        if waiting:
            words = self.tr("{claims} checked by others wait for {person} to read them.")
            self.waiting.setText(words.format(claims=claims_counted(waiting), person=person))
        else:
            self.waiting.setText(self.tr("Nothing that others checked waits for {person}.").format(person=person))
        self.take.setVisible(bool(waiting))

    def _key(self, one: Read) -> int | str:
        return one.claim.id if one.claim else one.head

    def _describe(self, records: Sequence[Read]) -> list[Line]:
        return [self._line(one) for one in records]

    def _line(self, one: Read) -> Line:
        if one.claim is None or one.reading is None:
            return Line(one.head, heading=True)
        words, tone = TAGS[one.reading.outcome]
        blind = self.tr("blind") if one.reading.blind else ""
        meta = joined(one.reading.reader, day(one.reading.at), blind, one_line(one.reading.comment))
        mark = (None, None) if self._hides(one.claim) else verdict_mark(one.claim, self.session.scale)
        return Line(claim_line(one.claim), meta, self.tr(words), tone, mark=mark)

    def _show(self, one: Read | None) -> None:
        parts = (self.words, self.checker_head, self.checker, self.reader_head, self.reader)
        for part in parts:
            part.setVisible(one is not None)
        if one is None or one.claim is None or one.reading is None:
            return
        self.words.setText(one_line(one.claim.statement or one.claim.text))
        given = self._judgement(one.claim, one.reading)
        if given is not None and self._hides(one.claim):
            self.checker_head.set_words(given.checker)
            self.checker.setText(self.tr("Not shown before you read the claim: you read blind."))
        elif given is not None:
            name = verdict_name(given.verdict, self.session.scale)
            self.checker_head.set_words(joined(given.checker, name))
            self.checker.setText(given.reason or self.tr("No reason was written."))
        self.reader_head.set_words(joined(one.reading.reader, self.tr(TAGS[one.reading.outcome][0])))
        self.reader.setText(one.reading.comment or self.tr("No comment was written."))

    def _hides(self, claim: Claim) -> bool:
        return self.session.veil.hides(claim.id, claim.verdict)

    def _judgement(self, claim: Claim, reading: SecondReading) -> Judgement | None:
        given = self.session.desk.judgements(claim.id)
        return next((one for one in given if one.id == reading.judgement_id), None)

    def _list_waiting(self) -> None:
        if not self.take.isHidden():
            self.list_wanted.emit(TO_READ)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addStretch(1)
        self.top.addWidget(self.waiting)
        self.top.addLayout(row)
        self.column.addWidget(HairLine(parent=self))
        below = QVBoxLayout()
        below.addWidget(self.words)
        for head, said in ((self.checker_head, self.checker), (self.reader_head, self.reader)):
            below.addSpacing(6)
            below.addWidget(head)
            below.addWidget(said)
        below.addStretch(1)
        self.lay_below(self.list, below)


def _found(desk: Desk) -> Found:
    last = {one.claim_id: one for one in desk.readings() if not one.withdrawn}
    claims = {claim.id: claim for claim in desk.claims(last)}
    return Found(last, claims, desk.agreement(), len(waiting_to_be_read(desk)))
