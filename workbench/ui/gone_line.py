"""What stands over a document when the claim at hand is no longer in it: the words it had, and where."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from workbench.core.claims import Claim
from workbench.core.text import one_line


class GoneLine(QLabel):
    """Hidden while the claim at hand stands in the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("role", "small")
        self.setContentsMargins(24, 8, 24, 8)
        self.hide()

    def show_claim(self, claim: Claim | None) -> None:
        """Quote a claim whose words the newest version no longer has."""
        if claim is not None and claim.gone_from is not None:
            words = self.tr("Claim {claim} is no longer in version {newest}. Version {version} has it: “{words}”")
            self.setText(
                words.format(
                    claim=claim.number or claim.uid[:10],
                    newest=claim.gone_from,
                    version=claim.version,
                    words=one_line(claim.text),
                )
            )
        self.setVisible(claim is not None and claim.gone_from is not None)
