"""The form that takes evidence, opened in place under the evidence already there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.evidence import EvidenceEntry, Grade, Relation
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.line_field import LineField
from workbench.ui.typed_field import GrowingText

LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
"""Keys that mean something in the whole form, on its small buttons too."""

ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""What counts as a web address when it is typed or pasted as the source."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Evidence that was begun and not yet attached."""

    words: tuple[str, str, str, str] = ("", "", "", "")
    """Source, title, pinpoint, excerpt."""
    relation: str = Relation.SUPPORTS.value
    grade: str = ""
    file: Path | None = None


class EvidenceForm(QWidget):
    """Source, title, relation, pinpoint, grade, excerpt. What is typed stays when it is closed by Esc."""

    submitted = Signal(object)
    """An EvidenceEntry."""
    closed = Signal()

    def __init__(self, choose_file: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose_file = choose_file
        self._file: Path | None = None
        self.setProperty("role", "form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.source = self._line(self.tr("Link, or title of the source"))
        self.title = self._line(self.tr("Title, if it is a link or a file"))
        self.locator = self._line(self.tr("Pinpoint: page, paragraph, timecode"))
        self.excerpt = GrowingText(self, lines_min=2, lines_max=6)
        self.excerpt.setPlaceholderText(self.tr("Excerpt: the words that matter"))
        self.excerpt.setAccessibleName(self.tr("Excerpt"))
        self.excerpt.setProperty("role", "field")
        self.excerpt.left.connect(self.closed)
        self.relation = ChoiceRow(self.tr("Relation"), [(r.value, self.tr(r.value)) for r in Relation], self)
        self.grade = ChoiceRow(
            self.tr("Grade"), [("", self.tr("no grade")), *((g.value, self.tr(g.value)) for g in Grade)], self
        )
        self.file_button = QPushButton(self.tr("File…"), self)
        self.file_button.clicked.connect(self._pick_file)
        self.attach_button = QPushButton(self.tr("Attach"), self)
        self.attach_button.setProperty("role", "main")
        self.attach_button.clicked.connect(self.submit)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._lay_out()

    def open_with(self, source: str = "") -> None:
        """Show the form with the cursor in the source, filled with an address when one is given."""
        self.show()
        if source:
            self.source.setText(source)
        self.source.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.source.selectAll()

    def entry(self) -> EvidenceEntry:
        """What is typed so far, as evidence; a stored copy of the file is read here. Raises OSError."""
        source, title = self.source.text().strip(), self.title.text().strip()
        address = bool(ADDRESS.fullmatch(source))
        grade = self.grade.value
        return EvidenceEntry(
            relation=Relation(self.relation.value),
            title=title if address or self._file else title or source,
            url=source if address else "",
            locator=self.locator.text().strip(),
            excerpt=self.excerpt.words().strip(),
            grade=Grade(grade) if grade else None,
            file_name=self._file.name if self._file else "",
            file=self._file.read_bytes() if self._file else None,
        )

    def submit(self) -> None:
        """Attach what is typed; an empty source is said in place."""
        if not self.source.text().strip() and self._file is None:
            self.say(self.tr("Name the source: a link, a title or a file."))
            self.source.setFocus()
            return
        try:
            entry = self.entry()
        except OSError as error:
            self.say(self.tr("The file cannot be read: {why}").format(why=error.strerror or error))
            return
        self.submitted.emit(entry)

    def say(self, problem: str) -> None:
        """One calm line under the fields; empty takes it away."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def draft(self) -> Draft:
        """What is in the fields, to be taken up again."""
        lines = (self.source.text(), self.title.text(), self.locator.text(), self.excerpt.words())
        return Draft(lines, self.relation.value, self.grade.value, self._file)

    def take_up(self, draft: Draft) -> None:
        """Fill the fields with what was begun; an empty draft empties them."""
        for line, words in zip((self.source, self.title, self.locator), draft.words, strict=False):
            line.setText(words)
        self.excerpt.set_words(draft.words[3])
        self.relation.choose(draft.relation)
        self.grade.choose(draft.grade)
        self._take_file(draft.file)
        self.say("")

    def clear(self) -> None:
        """Empty all fields."""
        self.take_up(Draft())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in LEAVING:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in LEAVING and self.file_button.hasFocus():
            self._pick_file()
        elif event.key() in LEAVING:
            self.submit()
        else:
            super().keyPressEvent(event)

    def _pick_file(self) -> None:
        self._take_file(self._choose_file() or self._file)

    def _take_file(self, path: Path | None) -> None:
        self._file = path
        self.file_button.setText(path.name if path else self.tr("File…"))
        if path is not None and not self.source.text():
            self.source.setText(path.name)

    def _line(self, words: str) -> LineField:
        line = LineField(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.entered.connect(self.submit)
        line.left.connect(self.closed)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        buttons.addWidget(self.attach_button)
        for part in (self.source, self.title, self.relation, self.locator, self.excerpt, self.grade, self.problem):
            column.addWidget(part)
        column.addLayout(buttons)
