"""Boxes of what joins a claim to others: a conflict, something worth a look, a passage in a source."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.core.conflicts import Side, Tie
from workbench.core.text import Span, one_line
from workbench.core.verdicts import VerdictLabel
from workbench.ui.check_panel.jump_row import JumpRow
from workbench.ui.check_panel.part import wrapped_label
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.review.words import joined
from workbench.ui.tie_words import Meaning, reason_from
from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.widgets.keyed_button import KeyedButton

EXCERPT = 220
"""Characters of a source's passage that are shown."""


class TieBox(QWidget):
    """A box with a head, words, and the way to the other claim."""

    jumped = Signal(int)
    """Take the claim with this id in hand."""
    attach_wanted = Signal(str)
    """The uid of the tie whose passage in a source is to be attached."""
    passage_wanted = Signal(int, object)
    """Document id and Span."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        """role: of the box in the style sheet. It is shown again and again: to make one takes far longer."""
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head: QLabel = wrapped_label("strong", self)
        self.words = wrapped_label("", self)
        self.line: QLabel | None = None
        self.way: JumpRow | None = None
        self._cap: KeyCap | None = None
        self._offer: Offer | None = None
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self.head, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 10, 8)
        self.column.setSpacing(2)
        self.column.addLayout(self._top)
        self.column.addWidget(self.words)

    def say(self, head: str, words: str, key: str = "") -> None:
        """Show these words, and nothing else but what is added before `settle`. key: of what the box leads to."""
        self.head.setText(head)
        self.words.setText(words)
        self.setAccessibleName(f"{head}. {words}")
        if self._cap is None and key:
            self._cap = KeyCap(key, self)
            self._top.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        elif self._cap is not None:
            self._cap.set_key(key)
        self._told: list[QWidget] = []

    def settle(self) -> None:
        """Show what was added and nothing else: a part that was hidden meanwhile would have all laid out anew."""
        for part in (self.line, self.way, self._offer):
            if part is not None:
                part.setVisible(part in self._told)

    def add_line(self, role: str, words: str) -> None:
        """A further line of words."""
        if self.line is None:
            self.line = wrapped_label(role, self)
            self.column.insertWidget(2, self.line)
        elif self.line.property("role") != role:
            self.line.setProperty("role", role)
            self.line.style().polish(self.line)
        self.line.setText(words)
        self._told.append(self.line)

    def add_way(self, side: Side, label: VerdictLabel | None) -> None:
        """The way to the other claim."""
        if self.way is None:
            self.way = way = JumpRow(side, label, self)
            way.clicked.connect(lambda _=False: self.jumped.emit(way.side.claim_id))
            self.column.insertWidget(self.column.count() - (self._offer is not None), way)
        else:
            self.way.show_side(side, label)
        self._told.append(self.way)

    def add_offer(self, tie: Tie, claim_id: int, *, keyed: bool) -> None:
        """The passage across stands in a source: one key attaches it. keyed: whether that key is this box's."""
        if self._offer is None:
            self._offer = offer = Offer(self)
            offer.attach.clicked.connect(lambda _=False: self.attach_wanted.emit(offer.tie_uid))
            offer.show_passage.clicked.connect(lambda _=False: self.passage_wanted.emit(*offer.place))
            self.column.addWidget(offer)
        other = tie.other(claim_id)
        self._offer.tie_uid, self._offer.place = tie.uid, (other.document_id, other.span)
        self._offer.attach.set_key(KeyOf("attach_found", "B") if keyed else "")
        self._told.append(self._offer)


class Offer(QWidget):
    """What can be done with a passage in a source."""

    def __init__(self, parent: TieBox) -> None:
        super().__init__(parent)
        self.tie_uid = ""
        self.place: tuple[int, Span] = (0, Span(0, 0))
        """Document id and span of the passage."""
        self.attach = KeyedButton(QCoreApplication.translate("TieBox", "Attach as evidence"), "", self)
        self.show_passage = KeyedButton(QCoreApplication.translate("TieBox", "Show passage"), "", self, quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.attach)
        row.addWidget(self.show_passage)
        row.addStretch(1)


class ConflictBox(TieBox):
    """An open conflict; a click anywhere on it shows both passages side by side."""

    wanted = Signal(str)
    """The uid of the conflict to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("conflict", parent)
        self._uid = self._pressed = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_conflict(self, tie: Tie, claim_id: int, *, keyed: bool) -> None:
        """Show a conflict of this claim. keyed: whether the key for conflicts leads to this one."""
        self._uid, self._pressed = tie.uid, ""
        key = KeyOf("conflict", "C") if keyed else ""
        self.say(self.tr("Cannot both be right"), reason_from(tie, claim_id), key)

    def show_meaning(self, meaning: Meaning | None) -> None:
        """What a verdict across says of this claim."""
        if meaning is not None:
            self.add_line("small" if meaning.tone == "muted" else "warning", meaning.words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press is meant for the conflict that is shown now."""
        self._pressed = self._uid
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._pressed == self._uid:
            self.wanted.emit(self._uid)


class SourceBox(TieBox):
    """A passage in a source that bears the claim out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)

    def show_source(self, tie: Tie, claim_id: int) -> None:
        """Show the passage across a tie of this claim."""
        other = tie.other(claim_id)
        page = self.tr("page {page}").format(page=other.page) if other.page is not None else ""
        self.say(self.tr("Borne out in a source"), f"“{shortened(other.text)}”")
        self.add_line("small", joined(other.document, page))
        self.setAccessibleName(f"{self.head.text()}. {other.document}. {self.words.text()}")


def shortened(words: str) -> str:
    """A passage in one line, cut at a word where it is long."""
    line = one_line(words)
    return line if len(line) <= EXCERPT else f"{line[:EXCERPT].rsplit(' ', 1)[0]}…"
