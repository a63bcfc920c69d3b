"""What those who wrote the file noted at the claim: comments and footnotes, as quiet lines."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from workbench.core.documents import SourceNote
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.session import CaseSession

MOST_SHOWN = 12
"""Notes at one claim; a crowded manuscript has some."""


class SourceNotesPart(Part):
    """In the file: what its writers noted at these words. Hidden where they noted nothing."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=2)
        self.lines: list[QLabel] = []
        self.hide()

    def show_claim(self, at: AtHand | None) -> None:
        """Show what the file says at this claim."""
        super().show_claim(at)
        notes = self.session.desk.source_notes(at.claim.id) if at is not None else ()
        words = [self._words(note) for note in notes[:MOST_SHOWN]]
        if len(notes) > MOST_SHOWN:
            words.append(self.tr("In the file: {count} more notes").format(count=len(notes) - MOST_SHOWN))
        if words != [line.text() for line in self.lines]:
            self._rebuild(words)
        self.setVisible(bool(words))

    def _words(self, note: SourceNote) -> str:
        if note.footnote:
            return self.tr("In the file: footnote: {words}").format(words=note.words)
        if note.author:
            return self.tr("In the file: comment by {author}: {words}").format(author=note.author, words=note.words)
        return self.tr("In the file: comment: {words}").format(words=note.words)

    def _rebuild(self, words: list[str]) -> None:
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for said in words:
            line = wrapped_label("small", self)
            line.setText(said)
            self.column.addWidget(line)
            self.lines.append(line)
