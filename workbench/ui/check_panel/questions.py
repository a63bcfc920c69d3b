"""Questions about a claim: ask, answer, and who confirmed it how."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.core.review import Question
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.inline_form import Field, InlineForm
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.language import with_days
from workbench.ui.review.words import day
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionHead


class QuestionRow(QWidget):
    """One question with its answer, or the way to answer it."""

    def __init__(self, question: Question, parent: QWidget, *, keyed: bool) -> None:
        """keyed: whether the key for answering is this question's."""
        super().__init__(parent)
        self.question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        words = wrapped_label("", self)
        words.setText(question.text)
        column.addWidget(words)
        about = wrapped_label("small", self)
        about.setText(self._about())
        column.addWidget(about)
        if question.answer:
            answer = wrapped_label("", self)
            answer.setText(f"→ {question.answer}")
            column.addWidget(answer)
        if question.confirmed:
            confirmed = wrapped_label("small", self)
            confirmed.setText(self.tr("confirmed: {who}").format(who=question.confirmed))
            column.addWidget(confirmed)
        verb = self.tr("Answer") if not question.answer else self.tr("Edit the answer")
        self.answer = KeyedButton(verb, KeyOf("answer", "Shift+A") if keyed else "", self, quiet=True)
        self.answer.setAccessibleName(f"{verb}: {question.text}")
        column.addWidget(self.answer)

    def _about(self) -> str:
        """To whom, when, by when."""
        one = self.question
        parts = [self.tr("to {person}").format(person=one.of), self.tr("asked {day}").format(day=day(one.at))]
        if one.answered_at:
            parts.append(self.tr("answered {day}").format(day=day(one.answered_at)))
        elif one.due:
            parts.append(self.tr("due {day}").format(day=with_days(one.due)))
        return " · ".join(parts)


class QuestionsPart(Part):
    """A asks, Shift+A answers the oldest open question."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=8)
        self.rows: list[QuestionRow] = []
        self._answering: dict[int, int] = {}
        """Which question of a claim the form for an answer was opened for last."""
        self.head = SectionHead(self.tr("Questions"), KeyOf("ask", "A"), self)
        self.add = KeyedButton(self.tr("Ask somebody"), KeyOf("ask", "A"), self, quiet=True)
        self.add.clicked.connect(lambda _=False: self.open())
        self.form = InlineForm(
            [
                Field("of", self.tr("To whom")),
                Field("text", self.tr("The question, put neutrally"), 2),
                Field("due", self.tr("Due, if it is")),
            ],
            self.tr("Ask"),
            self,
        )
        self.answers = InlineForm(
            [
                Field("text", self.tr("The answer; none opens the question again"), 2),
                Field("confirmed", self.tr("Who confirmed it, and how")),
            ],
            self.tr("Answer"),
            self,
            tick=self.tr("It bears the claim out: tick its facts"),
        )
        self.form.submitted.connect(self._ask)
        self.answers.submitted.connect(self._answer)
        for form in (self.form, self.answers):
            form.closed.connect(lambda form=form: self._form_closed(form))
        for part in (self.head, self.answers, self.form, self.add):
            self.column.addWidget(part)

    def show_claim(self, at: AtHand | None) -> None:
        """Show the claim's questions, the oldest first."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self)
        super().show_claim(at)
        self.form.show_claim(self.claim_id())
        self.answers.show_claim(self.claim_id())
        questions = at.questions if at is not None else ()
        if tuple(row.question for row in self.rows) != questions:
            self._rebuild(questions)
        self._place_answers()
        self._show_add()

    def open(self, text: str = "") -> None:
        """Open the form for a question, with words to begin with."""
        if self.at is not None:
            self.form.open_with({"text": text})
            self._show_add()
            self.opened.emit(self.form)

    def open_answer(self, question: Question | None = None) -> None:
        """Open the form for an answer, to the oldest open question when none is named."""
        waiting = (row.question for row in self.rows if not row.question.answer)
        question = question or next(waiting, None)
        if question is None or self.at is None:
            self.session.said.emit(self.tr("No question waits for an answer"))
            return
        if self._answering.get(self.at.claim.id) != question.id:
            self.answers.reset()  # words begun for one question are no answer to another
        self._answering[self.at.claim.id] = question.id
        self._place_answers()
        self.answers.open_with({"text": question.answer, "confirmed": question.confirmed})
        self.opened.emit(self.answers)

    def _place_answers(self) -> None:
        """The form for an answer stands under its question, and not at all when that is gone."""
        asked = self._answering.get(self.claim_id() or 0)
        row = next((row for row in self.rows if row.question.id == asked), None)
        if row is None:
            self.answers.hide()
        else:
            self.column.removeWidget(self.answers)
            self.column.insertWidget(self.column.indexOf(row) + 1, self.answers)

    def _form_closed(self, form: InlineForm) -> None:
        self.give_up_keys(form)
        form.hide()
        self._show_add()

    def _show_add(self) -> None:
        begun = not self.form.isHidden()
        self.head.setVisible(bool(self.rows) or begun)
        self.add.setVisible(not self.rows and not begun)
        self.set_apart(apart=bool(self.rows) or begun)

    def _rebuild(self, questions: tuple[Question, ...]) -> None:
        for row in self.rows:
            self.give_up_keys(row)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        first = next((one.id for one in questions if not one.answer), None)
        self.rows = [QuestionRow(one, self, keyed=one.id == first) for one in questions]
        for place, row in enumerate(self.rows, 1):
            row.answer.clicked.connect(partial(self._on_answer, row.question))
            self.column.insertWidget(place, row)

    def _on_answer(self, question: Question, _checked: bool = False) -> None:
        self.open_answer(question)

    def _ask(self, words: dict[str, str]) -> None:
        claim_id = self.claim_id()
        if not words["of"] or not words["text"]:
            self.form.say(self.tr("Say whom to ask, and what."))
        elif claim_id is not None and self.session.attempt(
            lambda: self.session.desk.ask(claim_id, words["of"], words["text"], words["due"])
        ):
            self.form.done()

    def _answer(self, words: dict[str, str]) -> None:
        asked = self._answering.get(self.claim_id() or 0)
        if asked is not None and self.session.attempt(
            lambda: self.session.desk.answer(
                asked, words["text"], words["confirmed"], confirms=self.answers.tick.isChecked()
            )
        ):
            self.answers.done()
