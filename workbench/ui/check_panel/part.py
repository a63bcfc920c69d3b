"""What every section of the check has: the session, a column, and the way the keys go back to the queue."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.session import CaseSession


class Part(QWidget):
    """One section. It shows what it is given and writes through the session; it never asks what else changed."""

    left = Signal()
    """The person is done here: the keys belong to the queue again."""
    opened = Signal(object)
    """A widget that has just grown or come, to be brought into sight."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None, *, spacing: int = 6) -> None:
        super().__init__(parent)
        self.session = session
        self.at: AtHand | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)

    def show_claim(self, at: AtHand | None) -> None:
        """Show this claim's part; None shows nothing."""
        self.at = at

    def set_apart(self, *, apart: bool) -> None:
        """Keep a little more distance above where the section has a heading; quiet lines stand close together."""
        self.column.setContentsMargins(0, 6 if apart else 0, 0, 0)

    def claim_id(self) -> int | None:
        """Id of the claim shown."""
        return self.at.claim.id if self.at is not None else None

    def give_up_keys(self, part: QWidget) -> None:
        """Hand the keys back before a part that has them is hidden: Qt would give them to the next field in the row."""
        focused = QApplication.focusWidget()
        if focused is not None and (focused is part or part.isAncestorOf(focused)):
            self.left.emit()


def wrapped_label(role: str, parent: QWidget) -> QLabel:
    """A label of plain words that wraps."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def breakable(words: str) -> str:
    """Words with a chance to break inside long addresses, so that a narrow panel never clips them."""
    return words.replace("/", "/\u200b").replace("?", "?\u200b").replace("&", "&\u200b") if " " not in words else words
