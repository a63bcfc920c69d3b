"""A passage to read: the claim's words stand out of what surrounds them, and what is lit stands out of the claim."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.look import current_look
from workbench.ui.review.surroundings import Piece

SIZE = 14
"""Pixels of its words at 100 %."""
LEADING_PERCENT = 116
"""Of the serif's own line height."""
NARROWEST = 150
"""Pixels at 100 %."""


class PassageWords(QWidget):
    """As high as its words need at the width it gets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = current_look()
        self._pieces: Sequence[Piece] = ()
        self._tone = "dis"
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look.changed.connect(self._write)

    def show_pieces(self, pieces: Sequence[Piece], tone: str = "dis") -> None:
        """tone: the colour role of what is lit."""
        self._pieces, self._tone = pieces, tone
        self._write()

    @property
    def lit(self) -> list[str]:
        """The words that are lit."""
        return [piece.words for piece in self._pieces if piece.lit]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(1, width))
        return math.ceil(self._document.size().height())

    def sizeHint(self) -> QSize:
        width = self._look.px(NARROWEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(NARROWEST), self._look.px(SIZE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._document.setTextWidth(self.width())
        self._document.drawContents(painter)
        painter.end()

    def _write(self) -> None:
        theme = self._look.theme
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        leading = QTextBlockFormat()
        leading.setLineHeight(LEADING_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(leading)
        for piece in self._pieces:
            form = QTextCharFormat()
            form.setFont(self._look.fonts.reading(SIZE, bold=piece.lit))
            form.setForeground(theme.colour("ink" if piece.claim else "muted"))
            if piece.lit:
                form.setBackground(theme.ground(self._tone))
            cursor.insertText(piece.words, form)
        self.setAccessibleName("".join(piece.words for piece in self._pieces))
        self.updateGeometry()
        self.update()
