"""The foot of the check: how strong the evidence is, and on to the next open claim."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.core.claims import Listing
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import wrapped_label
from workbench.ui.check_panel.strength import strength_words, table_words
from workbench.ui.keys_in_force import KeyOf, current_keys, with_key
from workbench.ui.session import CaseSession
from workbench.ui.widgets.keycap import KeyCap

ASIDE = {
    Listing.DISCARDED: "Discarded: {key} restores it",
    Listing.FOLDED: "Folded, repeats another claim: {key} restores it",
    Listing.SET_ASIDE: "Set aside: {key} restores it",
}
ASIDE_WITHOUT_KEY = {
    Listing.DISCARDED: "Discarded",
    Listing.FOLDED: "Folded, repeats another claim",
    Listing.SET_ASIDE: "Set aside",
}


class Foot(QWidget):
    """One line of words and the key onwards."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = wrapped_label("muted", self)
        self.next = QPushButton(self.tr("Next open"), self)
        self.next.setProperty("role", "keyed")
        self.next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cap = QHBoxLayout(self.next)
        cap.setContentsMargins(0, 0, 12, 0)
        cap.addStretch(1)
        cap.addWidget(KeyCap(KeyOf("next_open", "Return"), self.next))
        self.next.clicked.connect(session.next_open)
        self._at: AtHand | None = None
        current_keys().changed.connect(self._name_key)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 12)
        row.addWidget(self.state, 1)
        row.addWidget(self.next)

    def show_claim(self, at: AtHand | None) -> None:
        """Say how far the claim is."""
        self._at = at
        self.state.setText(self._words(at))
        self.state.setToolTip(table_words(at.strength) if at is not None and at.links else "")

    def _name_key(self) -> None:
        self.state.setText(self._words(self._at))

    def _words(self, at: AtHand | None) -> str:
        if at is None:
            return ""
        if at.claim.listing in ASIDE:
            listing = at.claim.listing
            return with_key(KeyOf("restore", "R"), self.tr(ASIDE[listing]), self.tr(ASIDE_WITHOUT_KEY[listing]))
        if not at.links:
            return self.tr("No evidence yet")
        return self.tr("Strength {words}").format(words=strength_words(at.strength))
