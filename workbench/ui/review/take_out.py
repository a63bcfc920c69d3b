"""Taking a confidential source out for good: asked for once, told what goes, done by a second key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.core.evidence import Evidence
from workbench.ui.review.page import plain_label
from workbench.ui.review.words import claims_counted
from workbench.ui.widgets.keyed_button import KeyedButton


class TakeOut(QWidget):
    """A button that asks, a line that says what goes, a second button that does it. Shown for what can be taken out."""

    wanted = Signal(int)
    """The id of the evidence that shall go, after both steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Evidence | None = None
        self._asked = False
        self.ask = KeyedButton(self.tr("Take out for good…"), "X", self, quiet=True)
        self.ask.clicked.connect(lambda _=False: self.ask_or_keep())
        self.line = plain_label("", self, role="warning")
        self.confirm = KeyedButton(self.tr("Take it out, for good"), "Y", self)
        self.confirm.clicked.connect(lambda _=False: self.take())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.confirm)
        row.addWidget(self.ask)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addLayout(row)
        self.show_source(None)

    def show_source(self, one: Evidence | None) -> None:
        """Offer it for a confidential source that is still there; another source takes back what was asked."""
        fits = one is not None and one.source.confidential and not one.removed
        self._asked = (
            self._asked and fits and self._source is not None and one is not None and one.id == self._source.id
        )
        self._source = one if fits else None
        self._show()

    def ask_or_keep(self) -> None:
        """The first step, or back from it."""
        self._asked = self._source is not None and not self._asked
        self._show()

    def take(self) -> None:
        """The second step; nothing without the first."""
        if self._asked and self._source is not None:
            self._asked = False
            self._show()
            self.wanted.emit(self._source.id)

    def _show(self) -> None:
        one = self._source
        self.setVisible(one is not None)
        self.line.setVisible(self._asked)
        self.confirm.setVisible(self._asked)
        self.ask.set_words(self.tr("Keep it") if self._asked else self.tr("Take out for good…"))
        if one is not None:
            parts = [self.tr("who it is and all that is recorded of it")]
            if one.file_name:
                parts.append(self.tr("its stored file"))
            if one.claims:
                leaning = self.tr("its places and excerpts at {claims}").format(claims=claims_counted(len(one.claims)))
                parts.append(leaning)
            self.line.setText(
                self.tr(
                    "This goes: {what}. What you wrote in notes, reasons and questions stays: look there for its name."
                    " It cannot be undone, nor can anything done before it."
                ).format(what=", ".join(parts))
            )
