"""The text with its changes in place: new words on their ground, the old ones struck out before them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.preview import Segment, changed_text
from workbench.core.review import Fate, Proposal
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.look import current_look
from workbench.ui.review.line_delegate import SIDE
from workbench.ui.session import CaseSession

LEADING_PERCENT = 118
"""Of the serif's own line height."""
BREAKS = re.compile(r"\n\s*\n")
"""Empty lines between paragraphs: the margin stands for them."""
SHOWN_WHOLE = 200_000
"""Characters of a text that is shown whole; of a longer one, what stands round the changes."""
ROUND = 600
"""Characters kept on either side of a change in a longer one."""
MOST_DOCUMENTS = 12
"""Documents to choose between."""

KINDS = {
    "all": frozenset({Fate.PROPOSED, Fate.ACCEPTED, Fate.APPLIED}),
    "accepted": frozenset({Fate.ACCEPTED, Fate.APPLIED}),
}
"""Which changes go into the text, by what a person chose. What is stet never does."""


class ChangedText(QWidget):
    """One document as it would read, with a choice of document and of changes."""

    left = Signal()
    """Esc or V: back to the list."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = current_look()
        self._proposals: Sequence[Proposal] = ()
        self._claims: Mapping[int, Claim] = {}
        self._places: dict[int, int] = {}
        self._shown: tuple[int, str] | None = None
        self.kind = ChoiceRow(
            self.tr("Changes"), [("all", self.tr("All but stet")), ("accepted", self.tr("Accepted only"))], self
        )
        self.kind.chosen.connect(lambda _: self._compose())
        self.documents: ChoiceRow | None = None
        self.words = _Reader(self)
        self.words.setAccessibleName(self.tr("The changed text"))
        self.words.left.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 10, SIDE, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.kind)
        self._column.addWidget(self.words, 1)
        self._look.changed.connect(self._compose)

    def show_changes(self, proposals: Sequence[Proposal], claims: Mapping[int, Claim]) -> None:
        """Take the changes of the case, with their claims."""
        self._proposals, self._claims = proposals, claims
        self._offer_documents()
        self._compose()

    def show_claim(self, claim_id: int) -> None:
        """Bring the change of a claim into sight."""
        claim = self._claims.get(claim_id)
        if claim is None:
            return
        if self.documents is not None and self.documents.value != str(claim.document_id):
            if str(claim.document_id) not in self.documents.values:
                return
            self.documents.choose(str(claim.document_id))
            self._compose()
        if claim_id in self._places:
            cursor = QTextCursor(self.words.document())
            cursor.setPosition(self._places[claim_id])
            self.words.setTextCursor(cursor)
            self.words.ensureCursorVisible()

    def _offer_documents(self) -> None:
        names = {c.document_id: c.document for c in (self._claims.get(one.claim_id) for one in self._proposals) if c}
        choices = [(str(document), name) for document, name in list(names.items())[:MOST_DOCUMENTS]]
        if self.documents is not None and self.documents.values == [value for value, _ in choices]:
            return
        chosen = self.documents.value if self.documents is not None else ""
        if self.documents is not None:
            self._column.removeWidget(self.documents)
            self.documents.hide()
            self.documents.deleteLater()
            self.documents = None
        if choices:
            self.documents = ChoiceRow(self.tr("Document"), choices, self)
            self.documents.setVisible(len(choices) > 1)
            if chosen in self.documents.values:
                self.documents.choose(chosen)
            self.documents.chosen.connect(lambda _: self._compose())
            self._column.insertWidget(0, self.documents)

    def _compose(self) -> None:
        self.words.clear()
        self._places = {}
        if self.documents is None:
            return
        document_id = int(self.documents.value)
        chosen = [
            (claim, one)
            for one in self._proposals
            if one.fate in KINDS[self.kind.value]
            and (claim := self._claims.get(one.claim_id)) is not None
            and claim.document_id == document_id
            and claim.gone_from is None
        ]
        text = self._session.desk.version(document_id).text
        segments = changed_text(text, [(claim.span, one.new) for claim, one in chosen])
        self._write(shortened(segments) if len(text) > SHOWN_WHOLE else segments, [claim.id for claim, _ in chosen])

    def _write(self, segments: Sequence[Segment], claim_ids: Sequence[int]) -> None:
        theme, fonts = self._look.theme, self._look.fonts
        plain, struck, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        for form in (plain, struck, new):
            form.setFont(fonts.reading(16))
        plain.setForeground(theme.colour("ink"))
        struck.setForeground(theme.colour("muted"))
        struck.setFontStrikeOut(True)
        new.setForeground(theme.colour("ink"))
        new.setBackground(theme.ground("chg"))
        new.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        new.setUnderlineColor(theme.colour("chg"))
        leading = QTextBlockFormat()
        leading.setBottomMargin(self._look.px(10))
        leading.setLineHeight(LEADING_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.words.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(leading)
        for segment in segments:
            if segment.change is None:
                cursor.insertText(BREAKS.sub("\n", segment.new), plain)
                continue
            self._places[claim_ids[segment.change]] = cursor.position()
            cursor.insertText(BREAKS.sub("\n", segment.old), struck)
            cursor.insertText(" ", plain)
            cursor.insertText(BREAKS.sub("\n", segment.new), new)
        cursor.endEditBlock()
        self.words.moveCursor(QTextCursor.MoveOperation.Start)


class _Reader(QTextEdit):
    """Words to read: Esc and V leave, every other letter stays the window's."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setProperty("role", "paper")
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_V)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _plain(event, keys):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _plain(event, (Qt.Key.Key_Escape, Qt.Key.Key_V)):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _plain(event: QKeyEvent, keys: tuple[Qt.Key, ...]) -> bool:
    return event.key() in keys and event.modifiers() == Qt.KeyboardModifier.NoModifier


def shortened(segments: Sequence[Segment]) -> list[Segment]:
    """Changes with what stands round them; an ellipsis for what is left out between."""
    result = []
    for at, segment in enumerate(segments):
        words = segment.new
        if segment.change is not None or len(words) <= 2 * ROUND:
            result.append(segment)
            continue
        before = words[:ROUND] if at else ""
        after = words[-ROUND:] if at + 1 < len(segments) else ""
        gap = "\n\n…\n\n" if before and after else "…"
        result.append(Segment(words, f"{before}{gap}{after}"))
    return result
