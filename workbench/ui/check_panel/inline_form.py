"""A few words asked for in place: Enter gives them, Esc leaves them for later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.check_panel.part import wrapped_label
from workbench.ui.typed_field import GrowingText
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.tick_box import TickBox

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an inline form. name: its key in what is given; hint: shown while it is empty."""

    name: str
    hint: str
    lines: int = 1


class InlineText(GrowingText):
    """A field in which Enter gives the words; Shift and Enter begin a new line."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class InlineForm(QWidget):
    """Fields and one button. What was begun waits for its claim to come back."""

    submitted = Signal(dict)
    """The words by field name, outer white space taken off."""
    closed = Signal()

    def __init__(self, fields: Sequence[Field], verb: str, parent: QWidget | None = None, tick: str = "") -> None:
        """tick: words of a box under the fields, for what can be said with yes or no; none without words."""
        super().__init__(parent)
        self.setProperty("role", "form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._claim_id: int | None = None
        self._begun: dict[int, tuple[dict[str, str], dict[str, str]]] = {}
        self._given: dict[str, str] = {}
        self.fields = {field.name: self._field(field) for field in fields}
        self.button = KeyedButton(verb, "Return", self)
        self.button.clicked.connect(self.submit)
        self.problem = wrapped_label("problem", self)
        self.problem.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 10, 10, 10)
        self.column.setSpacing(6)
        self.tick = TickBox(tick, self)
        self.tick.setVisible(bool(tick))
        for part in (*self.fields.values(), self.tick, self.problem):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        self.column.addLayout(row)
        self.hide()

    def open_with(self, given: Mapping[str, str] | None = None) -> None:
        """Show the form with the cursor in its first field; words begun before win over those given."""
        given = {name: (given or {}).get(name, "") for name in self.fields}
        if self.words() == self._given:
            self._fill(given)
        self._given = given
        self.say("")
        self.show()
        next(iter(self.fields.values())).write_on()

    def words(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: field.words().strip() for name, field in self.fields.items()}

    def submit(self) -> None:
        """Give the words."""
        self.submitted.emit(self.words())

    def done(self) -> None:
        """The words are taken: empty the fields and close."""
        self.reset()
        self.close_form()

    def reset(self) -> None:
        """Forget what was begun."""
        self._given = dict.fromkeys(self.fields, "")
        self._fill({})
        self.tick.setChecked(False)

    def close_form(self) -> None:
        """Close; what was begun stays in the fields."""
        self.closed.emit()
        self.hide()

    def say(self, problem: str) -> None:
        """One calm line under the fields; empty takes it away."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def show_claim(self, claim_id: int | None) -> None:
        """Put away what was begun for one claim and bring back what was begun for another."""
        if claim_id == self._claim_id:
            return
        if self._claim_id is not None and self.words() != self._given:
            self._begun[self._claim_id] = (self.words(), self._given)
        self._claim_id = claim_id
        begun, self._given = self._begun.pop(claim_id or 0, ({}, dict.fromkeys(self.fields, "")))
        self._fill(begun)
        self.say("")
        self.setVisible(bool(begun))

    def event(self, event: QEvent) -> bool:
        leaving = (*ENTER, Qt.Key.Key_Escape)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in leaving:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in ENTER:
            self.submit()
        else:
            super().keyPressEvent(event)

    def _fill(self, words: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            if field.words() != words.get(name, ""):
                field.set_words(words.get(name, ""))

    def _field(self, field: Field) -> InlineText:
        made = InlineText(self, lines_min=field.lines, lines_max=6)
        made.setProperty("role", "field")
        made.setPlaceholderText(field.hint)
        made.setAccessibleName(field.hint)
        made.entered.connect(self.submit)
        made.left.connect(self.close_form)
        return made
