"""One side of a conflict: whose words they are, the passage, and what a verdict on the other side means for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.core.conflicts import Side
from workbench.core.verdicts import VerdictLabel
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.look import current_look
from workbench.ui.review.page import plain_label
from workbench.ui.review.passage_words import PassageWords
from workbench.ui.review.surroundings import Piece
from workbench.ui.review.words import joined
from workbench.ui.tie_words import Meaning, name_of
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionLabel

MARK = 20
"""Pixels of the verdict's mark at 100 %."""


class ConflictSide(QWidget):
    """A card; that of the claim at hand has the accent round it."""

    taken = Signal(int)
    """Take the claim with this id in hand."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """name: what the reason calls this side."""
        super().__init__(parent)
        self._look = current_look()
        self._name = name
        self.side: Side | None = None
        self._label: VerdictLabel | None = None
        self._in_hand = False
        self.head = SectionLabel(name, self)
        self.mark = QLabel(self)
        self.verdict = ElidedLabel(self)
        self.verdict.setProperty("role", "small")
        self.verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.about = ElidedLabel(self)
        self.about.setProperty("role", "small")
        self.passage = PassageWords(self)
        self.told = plain_label("", self, role="warning")
        self.take = KeyedButton(self.tr("Take it"), "Return", self, quiet=True)
        self.take.clicked.connect(self._take)
        self.held = plain_label(self.tr("In hand"), self, role="accent")
        self.held.setWordWrap(False)
        self.take.setAccessibleName(self.tr("Take this claim in hand"))
        # Both cards get the same width, whatever stands in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._look.changed.connect(self._show_mark)
        self._lay_out()

    def show_side(self, side: Side, label: VerdictLabel | None, verdict: str, passage: tuple[Piece, ...]) -> None:
        """label: of the verdict as far as it is to be seen; verdict: its name, or what is said instead."""
        self.side, self._label = side, label
        self.head.set_words(joined(self._name, name_of(side)))
        self.verdict.setText(verdict)
        kind = self.tr("source") if side.source else ""
        page = self.tr("page {page}").format(page=side.page) if side.page is not None else ""
        said = self.tr("said by: {speaker}").format(speaker=side.speaker) if side.speaker else ""
        self.about.setText(joined(side.document, kind, page, said))
        self.about.setToolTip(self.about.text())
        self.passage.show_pieces(passage)
        self.setAccessibleName(joined(self.head.accessibleName(), self.about.text(), verdict))
        self._show_mark()

    def show_meaning(self, meaning: Meaning | None) -> None:
        """What the verdict across says of this side."""
        self.told.setVisible(meaning is not None)
        if meaning is not None:
            role = "small" if meaning.tone == "muted" else "warning"
            self.told.setText(meaning.words)
            self.told.setProperty("role", role)
            self.told.style().polish(self.told)

    def show_hand(self, *, in_hand: bool, offered: bool) -> None:
        """in_hand: whether its claim is the one at hand; offered: whether Enter takes it in hand."""
        self._in_hand = in_hand
        self.held.setVisible(in_hand)
        self.take.setVisible(offered and not in_hand)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._take()
        super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self._in_hand else 1.0
        painter.setPen(QPen(self._look.theme.colour("accent" if self._in_hand else "line"), width))
        painter.setBrush(self._look.theme.colour("raised"))
        radius = self._look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.end()

    def _take(self) -> None:
        if self.side is not None:
            self.taken.emit(self.side.claim_id)

    def _show_mark(self) -> None:
        size, ratio = self._look.px(MARK), self.devicePixelRatioF()
        shape, tone = (self._label.shape, self._label.tone) if self._label is not None else (None, None)
        self.mark.setPixmap(self._look.icons.mark(shape, tone, size, ratio, "open"))
        self.mark.setFixedSize(size, size)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.mark)
        top.addWidget(self.head)
        top.addWidget(self.verdict, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.held)
        foot.addWidget(self.take)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.about)
        column.addSpacing(2)
        column.addWidget(self.passage)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addLayout(foot)
