"""Questions: a call sheet for each person, answered in place; answered ones below."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.review import Question
from workbench.core.text import one_line
from workbench.desk.review import CallSheet
from workbench.ui.language import with_days
from workbench.ui.line_field import LineField
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.words import claim_line, counted, day, joined
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.tick_box import TickBox


@dataclass(frozen=True, slots=True)
class Point:
    """A line of the page: a question with its claims, or the head of a person's sheet (question None)."""

    head: str
    claims: tuple[Claim, ...] = ()
    question: Question | None = None


class QuestionsPage(ReviewPage):
    """Open points by person; the chosen one in full with fields for its answer."""

    TABLES = frozenset({"question", "claim", "anchor"})

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("Questions"))
        self._sheets: list[CallSheet] = []
        self._typed: dict[int, tuple[str, str]] = {}
        self._asked: Question | None = None
        self.list = LinesView(
            self.tr("Questions"),
            self._describe,
            self._key,
            is_heading=lambda point: point.question is None,
            parent=self,
        )
        self.list.chosen.connect(self._show)
        self.list.clicked.connect(lambda _: session.go_to(self.list.record.claims[0].id))
        self.list.acted.connect(lambda _: self.answer.setFocus())
        self.copy_one = KeyedButton(self.tr("Copy this sheet"), "C", self)
        self.copy_all = KeyedButton(self.tr("Copy all sheets"), parent=self)
        self.copy_one.clicked.connect(self._copy_one)
        self.copy_all.clicked.connect(lambda: self._copy(self._sheets))
        self.list.add_key(Qt.Key.Key_C, self._copy_one)
        self.question = plain_label("", self, role="claim")
        self.words = plain_label("", self, role="muted")
        self.asked = plain_label("", self, role="small")
        self.answer: LineField = self._line(self.tr("The answer, then Enter"), self.tr("Answer"))
        self.confirmed = self._line(
            self.tr("Who confirmed it and how: by telephone, press office"), self.tr("Who confirmed it and how")
        )
        self.confirms = TickBox(self.tr("It bears the claim out: tick its facts"), self)
        self.record = KeyedButton(self.tr("Record answer"), "Return", self)
        self.record.clicked.connect(self._answer)
        self.reopen = KeyedButton(self.tr("Ask again"), parent=self)
        self.reopen.clicked.connect(self._reopen)
        self._lay_out()

    def take_focus(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        desk = self.session.desk
        self._sheets = desk.call_sheets()
        answered = [one for one in desk.questions() if one.answer]
        claims = {claim.id: claim for claim in desk.claims([one.claim_id for one in answered])}
        points: list[Point] = []
        for sheet in self._sheets:
            points.append(Point(f"{sheet.of} · {_points(len(sheet.points))}"))
            points += [Point(sheet.of, point.claims, point.question) for point in sheet.points]
        if answered:
            points.append(Point(self.tr("Answered")))
            points += [Point("", (claims[one.claim_id],), one) for one in reversed(answered) if one.claim_id in claims]
        waiting = sum(len(sheet.points) for sheet in self._sheets)
        if not points:
            self.lead.setText(
                self.tr("Nobody was asked yet. A question is asked at its claim; the claim waits for it.")
            )
        elif not waiting:
            self.lead.setText(self.tr("Every question has its answer."))
        else:
            people = counted(len(self._sheets), self.tr("1 person"), self.tr("{count} people"))
            self.lead.setText(self.tr("{points} with {people}.").format(points=_points(waiting), people=people))
        self.copy_one.setVisible(bool(self._sheets))
        self.copy_all.setVisible(len(self._sheets) > 1)
        self.list.show_records(points)

    def _key(self, point: Point) -> int | str:
        return point.question.id if point.question else point.head

    def _describe(self, points: Sequence[Point]) -> list[Line]:
        return [self._line_of(point) for point in points]

    def _line_of(self, point: Point) -> Line:
        question = point.question
        if question is None:
            return Line(point.head, heading=True)
        if question.answer:
            said = joined(question.of, question.confirmed, day(question.answered_at))
            return Line(one_line(f"{question.text} {question.answer}"), said, self.tr("answered"), "ver", faint=True)
        due = self.tr("by {due}").format(due=with_days(question.due)) if question.due else ""
        return Line(one_line(question.text), joined(*map(claim_line, point.claims)), due, "ctx")

    def _show(self, point: Point | None) -> None:
        question = point.question if point else None
        self._keep_typed()
        self._asked = question
        shown = (self.question, self.words, self.asked, self.answer, self.confirmed, self.confirms, self.record)
        for part in shown:
            part.setVisible(question is not None)
        self.reopen.setVisible(question is not None and bool(question.answer))
        self.copy_one.setEnabled(question is not None and not question.answer)
        if point is None or question is None:
            return
        self.question.setText(question.text)
        quoted = " · ".join(one_line(claim.text) for claim in point.claims)
        self.words.setText(self.tr("In the text: {words}").format(words=quoted))
        due = self.tr("due {due}").format(due=with_days(question.due)) if question.due else ""
        asked = self.tr("asked by {name}, {day}").format(name=question.person, day=day(question.at))
        self.asked.setText(joined(question.of, asked, due))
        answer, confirmed = self._typed.get(question.id, (question.answer, question.confirmed))
        self.answer.setText(answer)
        self.confirmed.setText(confirmed)
        self.confirms.setChecked(False)

    def _keep_typed(self) -> None:
        """Words of an answer not yet recorded wait for their question."""
        if self._asked is not None:
            typed = (self.answer.text(), self.confirmed.text())
            if typed == (self._asked.answer, self._asked.confirmed):
                self._typed.pop(self._asked.id, None)
            else:
                self._typed[self._asked.id] = typed

    def _answer(self) -> None:
        question = self._asked
        if question is None or not self.answer.text().strip():
            return
        words, confirmed, confirms = self.answer.text(), self.confirmed.text(), self.confirms.isChecked()
        if self.session.attempt(lambda: self.session.desk.answer(question.id, words, confirmed, confirms=confirms)):
            self._forget(question)
            self.say(self.tr("Answer of {name} recorded").format(name=question.of))
            self.list.step(1)
            self.catch_up()
            self.take_focus()

    def _reopen(self) -> None:
        question = self._asked
        if question is not None and self.session.attempt(lambda: self.session.desk.answer(question.id, "")):
            self._forget(question)
            self.catch_up()
            self.take_focus()

    def _forget(self, question: Question) -> None:
        self._asked = None
        self._typed.pop(question.id, None)

    def _copy_one(self) -> None:
        point = self.list.record
        self._copy([sheet for sheet in self._sheets if point is not None and sheet.of == point.head])

    def _copy(self, sheets: Sequence[CallSheet]) -> None:
        """To the clipboard, as plain text and as a page that prints."""
        if not sheets:
            return
        copied = QMimeData()
        copied.setText("\n".join(sheet.text() for sheet in sheets))
        copied.setHtml("".join(sheet_html(sheet) for sheet in sheets))
        QGuiApplication.clipboard().setMimeData(copied)
        self.say(self.tr("Copied: questions for {names}").format(names=", ".join(sheet.of for sheet in sheets)))

    def _line(self, hint: str, name: str) -> LineField:
        line = LineField(self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.entered.connect(self._answer)
        line.left.connect(self.take_focus)
        return line

    def _lay_out(self) -> None:
        copies = QWidget(self)
        flow = FlowLayout(copies, spacing=8)
        flow.addWidget(self.copy_one)
        flow.addWidget(self.copy_all)
        self.top.addWidget(copies)
        self.column.addWidget(HairLine(parent=self))
        buttons = QWidget(self)
        row = FlowLayout(buttons, spacing=8)
        row.addWidget(self.record)
        row.addWidget(self.reopen)
        below = QVBoxLayout()
        for part in (self.question, self.words, self.asked, self.answer, self.confirmed, self.confirms, buttons):
            below.addWidget(part)
        below.addStretch(1)
        self.lay_below(self.list, below)


def sheet_html(sheet: CallSheet) -> str:
    """A call sheet as a piece of HTML, to paste or print."""
    points = []
    for point in sheet.points:
        question = point.question
        due = f" (by {html.escape(question.due)})" if question.due else ""
        quoted = "".join(f"<br><i>In the text: “{html.escape(one_line(claim.text))}”</i>" for claim in point.claims)
        points.append(f"<li>{html.escape(one_line(question.text))}{due}{quoted}</li>")
    return f"<h2>Questions for {html.escape(sheet.of)}</h2><ol>{''.join(points)}</ol>"


def _points(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("QuestionsPage", "1 open point")
    return QCoreApplication.translate("QuestionsPage", "{count} open points").format(count=count)
