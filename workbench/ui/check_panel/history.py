"""The history of one claim: when, who, what, old and new, newest first, read when it is opened."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel, QWidget

from workbench.core.journal import HistoryLine
from workbench.core.verdicts import VerdictScale
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.language import said
from workbench.ui.review.history_words import change_words
from workbench.ui.review.words import moment
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keyed_button import KeyedButton

SHOWN = 40
"""Lines shown at most; the case's own history has them all."""

OWN_NUMBER = re.compile(r", claim \S+$")
"""The end of a label that names the claim: this history is the claim's own."""

LONGEST = 260
"""Characters of one line; the case's own history has all of it."""


class HistoryPart(Part):
    """One quiet line that opens into the claim's history."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=8)
        self.lines: list[QLabel] = []
        self._open = False
        self.toggle = KeyedButton(self.tr("History of this claim"), KeyOf("claim_history", "H"), self, quiet=True)
        self.toggle.clicked.connect(lambda _=False: self.open_or_close())
        self.column.addWidget(self.toggle)

    def show_claim(self, at: AtHand | None) -> None:
        """Follow the claim while open; what a blind reader must not see yet stays closed."""
        super().show_claim(at)
        self.setVisible(at is not None and not at.veiled)
        self._list()

    def open_or_close(self) -> None:
        """Show the history, or put it away."""
        self._open = not self._open
        self.toggle.set_words(self.tr("Close the history") if self._open else self.tr("History of this claim"))
        self._list()
        if self._open:
            self.opened.emit(self)

    def _list(self) -> None:
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        if not self._open or self.at is None or self.at.veiled:
            return
        found = self.session.desk.history(self.at.claim.id)
        found = [line for line in found if not line.field.endswith("_at")]
        texts = [history_words(line, self.session.scale) for line in reversed(found[-SHOWN:])]
        if len(found) > SHOWN:
            texts.append(self.tr("{count} earlier ones in the case's history").format(count=len(found) - SHOWN))
        if not texts:
            texts = [self.tr("Nothing was recorded yet.")]
        for text in texts:
            label = wrapped_label("small", self)
            label.setText(text)
            self.column.addWidget(label)
            self.lines.append(label)


def history_words(line: HistoryLine, scale: VerdictScale) -> str:
    """One change: "2026-03-01 12:00, Ada: Verdict Disputed: Verified → Disputed"."""
    label = said(line.label)
    own = OWN_NUMBER.sub("", line.label) if label == line.label else label
    head = f"{moment(line.at)}, {line.person}: {own}"
    change = change_words(line, scale)
    words = f"{head}: {change}" if change else head
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
