"""The history of one claim: when, who, what, old and new, newest first, read when it is opened."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QWidget

from workbench.core.journal import HistoryLine
from workbench.core.text import one_line
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keyed_button import KeyedButton

SHOWN = 40
"""Lines shown at most; the case's own history has them all."""

LONGEST = 90
"""Characters of an old or new value."""


class HistoryPart(Part):
    """One quiet line that opens into the claim's history."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent, spacing=8)
        self.lines: list[QLabel] = []
        self._open = False
        self.toggle = KeyedButton(self.tr("History of this claim"), "H", self, quiet=True)
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
        texts = [history_words(line) for line in reversed(found[-SHOWN:])]
        if len(found) > SHOWN:
            texts.append(self.tr("{count} earlier ones in the case's history").format(count=len(found) - SHOWN))
        if not texts:
            texts = [self.tr("Nothing was recorded yet.")]
        for text in texts:
            label = wrapped_label("small", self)
            label.setText(text)
            self.column.addWidget(label)
            self.lines.append(label)


def history_words(line: HistoryLine) -> str:
    """One change: "2026-03-01 12:00, Ada: Verdict Disputed, claim 7: verified → disputed"."""
    when = line.at[:16].replace("T", " ")
    old, new = told(line.old), told(line.new)
    change = f"{old} → {new}" if old and new else new or (f"{old} →" if old else "")
    head = f"{when}, {line.person}: {line.label}"
    return f"{head}: {change}" if change else head


def told(value: object) -> str:
    """A recorded value as short words; empty for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, Mapping):
        words = ", ".join(f"{str(name).replace('_', ' ')} {told(part)}" for name, part in value.items() if told(part))
    else:
        words = one_line(str(value))
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
