"""The record note, and beside it the working note, which stays on the desk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.core.people import same_person
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.keys_in_force import KeyOf, with_key
from workbench.ui.session import CaseSession
from workbench.ui.typed_field import TypedField
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionHead


class FoldedNote(QWidget):
    """A note that is one quiet line while it is empty."""

    said = Signal(str)
    """A quiet line for the status bar."""

    def __init__(self, session: CaseSession, field: str, name: str, hint: str, key: str, parent: QWidget) -> None:
        """field: "record" or "working"; name stands over it, hint in it."""
        super().__init__(parent)
        self.head = SectionHead(name, key, self)
        self.field = TypedField(session, field, self)
        self.field.setProperty("role", "field")
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.field.left_empty.connect(self._settle)
        self.add = KeyedButton(name, key, self, quiet=True)
        self.add.clicked.connect(lambda _=False: self.write())
        self._veiled = False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self.aside = wrapped_label("faint", self)
        for part in (self.head, self.field, self.aside, self.add):
            self._column.addWidget(part)
        self._show(shown=False)

    def say_aside(self, words: str) -> None:
        """Words in smaller type under the field."""
        self.aside.setText(words)

    def show_claim(self, claim_id: int | None, *, veiled: bool = False) -> None:
        """Show the note of a claim as typed; veiled: a blind reader shall not see it yet."""
        self._veiled = veiled
        self.field.show_claim(claim_id)
        self._settle()
        self.setVisible(not veiled)

    def write(self) -> None:
        """Unfold and write on; nothing while it is veiled."""
        if self._veiled:
            words = with_key(
                KeyOf("show_verdict", "V"),
                self.tr("Read the evidence, then show the verdict: {key}"),
                self.tr("Read the evidence, then show the verdict"),
            )
            self.said.emit(words)
            return
        self._show(shown=True)
        self.field.write_on()

    def _settle(self) -> None:
        self._show(shown=bool(self.field.words().strip()) or self.field.hasFocus())

    def _show(self, *, shown: bool) -> None:
        self.head.setVisible(shown)
        self.field.setVisible(shown)
        self.aside.setVisible(shown and bool(self.aside.text()))
        self.add.setVisible(not shown)
        self._column.setContentsMargins(0, 6 if shown else 0, 0, 0)


class NotesPart(Part):
    """Shift+N writes for the report, Ctrl+Shift+N for oneself."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.record = FoldedNote(
            session, "record", self.tr("Note"), self.tr("A note for the report"), KeyOf("note", "Shift+N"), self
        )
        self.working = FoldedNote(
            session,
            "working",
            self.tr("Working note"),
            self.tr("For yourself: stays on the desk"),
            KeyOf("working_note", "Ctrl+Shift+N"),
            self,
        )
        self.working.say_aside(self.tr("Stays on the desk: no report shows it."))
        for note in (self.record, self.working):
            note.field.left.connect(self.left)
            note.said.connect(session.said)
            self.column.addWidget(note)

    def show_claim(self, at: AtHand | None) -> None:
        """Show both notes as typed; what another wrote beside a veiled verdict may tell it."""
        super().show_claim(at)
        person = self.session.desk.person
        written = self.session.desk.notes(at.claim.id) if at is not None and at.veiled else ()
        others = {note.kind for note in written if not same_person(note.person, person)}
        for note, kind in ((self.record, "record"), (self.working, "working")):
            note.show_claim(self.claim_id(), veiled=kind in others)
