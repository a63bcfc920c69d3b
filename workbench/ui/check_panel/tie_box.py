"""Boxes of what joins a claim to others: a conflict, something worth a look, a passage in a source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.core.conflicts import Side, Tie
from workbench.core.text import one_line
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

    def __init__(self, role: str, head: str, words: str, parent: QWidget | None = None, key: str = "") -> None:
        """role: of the box in the style sheet; key: of what the box leads to, "" for none."""
        super().__init__(parent)
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head: QLabel = wrapped_label("strong", self)
        self.head.setText(head)
        self.words = wrapped_label("", self)
        self.words.setText(words)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.head, 1)
        if key:
            top.addWidget(KeyCap(key, self), 0, Qt.AlignmentFlag.AlignTop)
        self.way: JumpRow | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 10, 8)
        self.column.setSpacing(2)
        self.column.addLayout(top)
        self.column.addWidget(self.words)
        self.setAccessibleName(f"{head}. {words}")

    def add_line(self, role: str, words: str) -> None:
        """A further line of words."""
        line = wrapped_label(role, self)
        line.setText(words)
        self.column.addWidget(line)

    def add_way(self, side: Side, label: VerdictLabel | None) -> None:
        """The way to the other claim."""
        self.way = JumpRow(side, label, self)
        self.way.clicked.connect(lambda _=False: self.jumped.emit(side.claim_id))
        self.column.addWidget(self.way)

    def add_offer(self, tie: Tie, claim_id: int, *, keyed: bool) -> None:
        """The passage across stands in a source: one key attaches it. keyed: whether that key is this box's."""
        other = tie.other(claim_id)
        attach = KeyedButton(self.tr("Attach as evidence"), KeyOf("attach_found", "B") if keyed else "", self)
        attach.clicked.connect(lambda _=False: self.attach_wanted.emit(tie.uid))
        show = KeyedButton(self.tr("Show passage"), "", self, quiet=True)
        show.clicked.connect(lambda _=False: self.passage_wanted.emit(other.document_id, other.span))
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(attach)
        row.addWidget(show)
        row.addStretch(1)
        self.column.addLayout(row)


class ConflictBox(TieBox):
    """An open conflict; a click anywhere on it shows both passages side by side."""

    wanted = Signal(str)
    """The uid of the conflict to be shown."""

    def __init__(self, tie: Tie, claim_id: int, parent: QWidget | None = None, *, keyed: bool) -> None:
        """keyed: whether the key for conflicts leads to this one."""
        key = KeyOf("conflict", "C") if keyed else ""
        super().__init__("conflict", "", reason_from(tie, claim_id), parent, key)
        self._uid = tie.uid
        self.head.setText(self.tr("Cannot both be right"))
        self.setAccessibleName(f"{self.head.text()}. {self.words.text()}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_meaning(self, meaning: Meaning | None) -> None:
        """What a verdict across says of this claim."""
        if meaning is not None:
            self.add_line("small" if meaning.tone == "muted" else "warning", meaning.words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(self._uid)


class SourceBox(TieBox):
    """A passage in a source that bears the claim out."""

    def __init__(self, tie: Tie, claim_id: int, parent: QWidget | None = None) -> None:
        other = tie.other(claim_id)
        super().__init__("card", "", f"“{shortened(other.text)}”", parent)
        self.head.setText(self.tr("Borne out in a source"))
        page = self.tr("page {page}").format(page=other.page) if other.page is not None else ""
        self.add_line("small", joined(other.document, page))
        self.setAccessibleName(f"{self.head.text()}. {other.document}. {self.words.text()}")


def shortened(words: str) -> str:
    """A passage in one line, cut at a word where it is long."""
    line = one_line(words)
    return line if len(line) <= EXCERPT else f"{line[:EXCERPT].rsplit(' ', 1)[0]}…"
