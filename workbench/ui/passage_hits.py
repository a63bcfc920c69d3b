"""Passages in which the searched words stand, beside the claims that hold them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from workbench.core.documents import Passage, Version
from workbench.core.text import Span, one_line

AROUND = 48
"""Characters shown before and after the first word found."""


class PassageHits(QListWidget):
    """A short list of passages; choosing one shows it in its document."""

    chosen = Signal(int, object)
    """Document id and Span of the passage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Passages found"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)

    def show_hits(self, hits: list[tuple[int, Passage]], versions: dict[int, Version], words: str) -> None:
        """Fill the list. versions: the text of each document named in hits."""
        self.blockSignals(True)
        self.clear()
        for document_id, passage in hits:
            item = QListWidgetItem(snippet(passage.span.of(versions[document_id].text), words))
            item.setData(Qt.ItemDataRole.UserRole, (document_id, passage.span.start, passage.span.end))
            self.addItem(item)
        self.blockSignals(False)

    def place(self, row: int) -> tuple[int, Span]:
        """Document id and Span of a passage of the list."""
        document_id, start, end = self.item(row).data(Qt.ItemDataRole.UserRole)
        return document_id, Span(start, end)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(*self.place(self.row(item)))


def snippet(text: str, words: str) -> str:
    """A stretch of text around the first searched word, with an ellipsis where it was cut."""
    plain = one_line(text)
    lowered = plain.casefold()
    places = [at for word in words.casefold().split() if (at := lowered.find(word)) >= 0]
    start = max(0, min(places, default=0) - AROUND)
    end = min(len(plain), min(places, default=0) + 2 * AROUND)
    return ("…" if start else "") + plain[start:end] + ("…" if end < len(plain) else "")
