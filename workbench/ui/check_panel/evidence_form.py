"""The form that takes evidence, opened in place: new, a source of the case again, or evidence to be changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from workbench.core.errors import Refused
from workbench.core.evidence import Evidence, EvidenceEntry, EvidenceLink, Grade, Relation
from workbench.ui.check_panel.evidence_draft import Draft
from workbench.ui.check_panel.part import wrapped_label
from workbench.ui.check_panel.source_fields import SourceFields
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.evidence_files import kind_of, read_evidence
from workbench.ui.language import said
from workbench.ui.line_field import LineField
from workbench.ui.typed_field import GrowingText
from workbench.ui.widgets.tick_box import TickBox

LEAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
"""Keys that mean something in the whole form, on its small buttons too."""

ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
"""What counts as a web address when it is typed or pasted as the source."""


class EvidenceForm(QWidget):
    """Source, title, relation, pinpoint, grade, excerpt, opened; the rest under More. Esc closes, the words stay."""

    submitted = Signal(object)
    """An EvidenceEntry; `link` says what it changes, `known` which source of the case it means."""
    closed = Signal()
    grown = Signal()

    def __init__(self, choose_file: Callable[[], Path | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choose_file = choose_file
        self._file: Path | None = None
        self._sources: dict[str, Evidence] = {}
        self.link: EvidenceLink | None = None
        self.setProperty("role", "form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.source = self._line(self.tr("Link, or title of the source"))
        self._titles = QStringListModel(self)
        completer = QCompleter(self._titles, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offers = QListView(self)
        self._offers.setProperty("role", "offers")
        completer.setPopup(self._offers)
        self.source.setCompleter(completer)
        self.source.textChanged.connect(lambda _: self._show_known())
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
        self.opened = TickBox(self.tr("I opened the source"), self)
        self.known_line = wrapped_label("small", self)
        self.known_line.setText(self.tr("In the case already: it will be linked, not copied."))
        self.more_button = QPushButton(self.tr("More about the source"), self)
        self.more_button.setProperty("role", "link")
        self.more_button.setCheckable(True)
        self.more_button.toggled.connect(self._show_more)
        self.about = SourceFields(self)
        self.about.entered.connect(self.submit)
        self.about.left.connect(self.closed)
        self.about.hide()
        self.file_button = QPushButton(self.tr("File…"), self)
        self.file_button.clicked.connect(self._pick_file)
        self.attach_button = QPushButton(self.tr("Attach"), self)
        self.attach_button.setProperty("role", "main")
        self.attach_button.clicked.connect(self.submit)
        self.problem = wrapped_label("problem", self)
        self.problem.hide()
        self._lay_out()

    @property
    def known(self) -> Evidence | None:
        """The source of the case whose title is typed, which is linked again instead of being made anew."""
        if self.link is not None or self._file is not None:
            return None
        return self._sources.get(self.source.text().strip().casefold())

    def offer(self, sources: tuple[Evidence, ...]) -> None:
        """The sources of the case that can be linked again by their titles; of one title the first."""
        self._sources = {}
        for one in sources:
            if not one.removed:
                self._sources.setdefault(one.source.title.casefold(), one)
        self._titles.setStringList([one.source.title for one in self._sources.values()])
        self._show_known()

    def open_with(self, source: str = "") -> None:
        """Show the form with the cursor in the source, filled with an address when one is given."""
        self.show()
        if source:
            self.source.setText(source)
        self.source.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.source.selectAll()

    def entry(self) -> EvidenceEntry:
        """What is typed so far, as evidence; a stored copy of the file is read here. Raises OSError, Refused."""
        source, title = self.source.text().strip(), self.title.text().strip()
        address = bool(ADDRESS.fullmatch(source))
        grade = self.grade.value
        about = self.about.source()
        if self._file is not None and about.kind is None:
            about = replace(about, kind=kind_of(self._file))
        return EvidenceEntry(
            relation=Relation(self.relation.value),
            title=title if address or self._has_file() else title or source,
            url=source if address else "",
            locator=self.locator.text().strip(),
            excerpt=self.excerpt.words().strip(),
            grade=Grade(grade) if grade else None,
            file_name=self._file.name if self._file else "",
            file=read_evidence(self._file) if self._file else None,
            source=about,
            opened=self.opened.isChecked(),
            origin=str(self._file.resolve()) if self._file else "",
        )

    def submit(self) -> None:
        """Attach or keep what is typed; what is missing is said in place."""
        if not self.source.text().strip() and self._file is None:
            self.say(self.tr("Name the source: a link, a title or a file."))
            self.source.setFocus()
            return
        try:
            entry = self.entry()
        except OSError as error:
            self.say(self.tr("The file cannot be read: {why}").format(why=error.strerror or error))
            return
        except Refused as refusal:
            self.say(said(str(refusal)))
            return
        if entry.source and entry.source.confidential and not entry.source.alias and self.known is None:
            self.more_button.setChecked(True)
            self.say(self.tr("A confidential source needs an alias, which stands wherever its name must not."))
            self.about.lines["alias"].setFocus()
            return
        self.submitted.emit(entry)

    def say(self, problem: str) -> None:
        """One calm line under the fields; empty takes it away."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def draft(self) -> Draft:
        """What is in the fields, to be taken up again."""
        lines = (self.source.text(), self.title.text(), self.locator.text(), self.excerpt.words())
        return Draft(
            lines, self.relation.value, self.grade.value, self.opened.isChecked(), self._file, self.about.source(),
            self.link,
        )  # fmt: skip

    def take_up(self, draft: Draft) -> None:
        """Fill the fields with what was begun; an empty draft empties them."""
        self.link = draft.link
        self._take_file(draft.file)
        for line, words in zip((self.source, self.title, self.locator), draft.words, strict=False):
            line.setText(words)
        self.excerpt.set_words(draft.words[3])
        self.relation.choose(draft.relation)
        self.grade.choose(draft.grade)
        self.opened.setChecked(draft.opened)
        self.about.take_up(draft.source)
        self.more_button.setChecked(False)
        self.file_button.setVisible(self.link is None)
        self.attach_button.setText(self.tr("Attach") if self.link is None else self.tr("Keep changes"))
        self.say("")
        self._show_known()

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
        elif event.key() in LEAVING and self.more_button.hasFocus():
            self.more_button.toggle()
        elif event.key() in LEAVING:
            self.submit()
        else:
            super().keyPressEvent(event)

    def _has_file(self) -> bool:
        return self._file is not None or (self.link is not None and bool(self.link.file_name))

    def _show_known(self) -> None:
        """Of a source that is in the case already only what belongs to the link is asked."""
        known = self.known
        self.known_line.setVisible(known is not None)
        self.title.setVisible(known is None)
        self.more_button.setVisible(known is None)
        self.about.setVisible(known is None and self.more_button.isChecked())

    def _show_more(self, shown: bool) -> None:
        self.about.setVisible(shown)
        self.more_button.setText(self.tr("Less about the source") if shown else self.tr("More about the source"))
        if shown:
            self.grown.emit()

    def _pick_file(self) -> None:
        chosen = self._choose_file()
        self._take_file(chosen or self._file)
        if chosen is not None:
            # Not on the button: Enter is to attach the file now, not to choose once more.
            self.locator.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_file(self, path: Path | None) -> None:
        self._file = path
        self.file_button.setText(path.name if path else self.tr("File…"))
        if path is not None and not self.source.text():
            self.source.setText(path.name)

    def _line(self, words: str) -> LineField:
        line = LineField(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(words)
        line.entered.connect(self._entered)
        line.left.connect(self.closed)
        return line

    def _entered(self) -> None:
        """Enter attaches; while titles are offered it takes the one that is lit and goes on to the pinpoint."""
        if not self._offers.isVisible():
            self.submit()
            return
        self._offers.hide()
        if self.known is not None:
            self.locator.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        buttons.addWidget(self.attach_button)
        for part in (self.source, self.known_line, self.title, self.relation, self.locator, self.excerpt, self.grade,
                     self.opened, self.more_button, self.about, self.problem):  # fmt: skip
            column.addWidget(part)
        column.addLayout(buttons)
        self._walk_as_it_reads()

    def _walk_as_it_reads(self) -> None:
        """Tab goes from field to field as they stand under each other."""
        stops = (self.source, self.title, *self.relation.buttons.values(), self.locator, self.excerpt,
                 *self.grade.buttons.values(), self.opened, self.more_button, *self.about.stops,
                 self.file_button, self.attach_button)  # fmt: skip
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)
