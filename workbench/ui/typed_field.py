"""A text field whose every keystroke is safe: typed into the case at once, one entry when it is left or after 2 s."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from workbench.ui.session import CaseSession

KEEP_AFTER_MS = 2000
"""A pause in typing after which the words become one entry of the log."""

LEAVING_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Keys the field wants for itself although they are shortcuts of the window."""


LARGEST_FRAME = 60
"""Pixels of border and padding above and below, at the largest text scale."""

FITTINGS = 4
"""How often a field is fitted anew at once: a scroll bar that comes or goes wraps the words, and so changes its height.
"""


class GrowingText(QTextEdit):
    """A plain text field as high as its words, between `lines_min` and `lines_max` lines. Tab leaves it."""

    left = Signal()
    """The person leaves the field by Esc."""
    caret_moved = Signal(object)
    """Where the caret stands now, a QRect of the field, while a person writes in it."""

    def __init__(
        self, parent: QWidget | None = None, *, lines_min: int = 1, lines_max: int = 8, leading: int = 130
    ) -> None:
        """leading: line height in percent of the font's."""
        super().__init__(parent)
        self._spaced = self._fitting = False
        self._lines_min, self._lines_max, self._leading = lines_min, lines_max, leading
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(False)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._tell_caret)
        self.set_words("")

    def write_on(self) -> None:
        """Take the focus with the caret behind the last word."""
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell_caret()

    def words(self) -> str:
        """The text as it stands. Not toPlainText(), which makes plain spaces of no-break ones."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_words(self, text: str) -> None:
        """Replace the text; the field's own undo starts anew."""
        if self._spaced and text == self.words():  # most fields of most claims are empty
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.document().clearUndoRedoStacks()
            return
        self._spaced = True
        self.setPlainText(text)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(self._leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(spaced)
        self.document().clearUndoRedoStacks()

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in LEAVING_KEYS
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _room(self, lines: int) -> float:
        """The height of so many lines."""
        return lines * self.fontMetrics().lineSpacing() * self._leading / 100 + 2 * self.document().documentMargin()

    def _height(self) -> int:
        wanted = self.document().size().height()
        inner = min(max(wanted, self._room(self._lines_min)), self._room(self._lines_max))
        frame = self.height() - self.viewport().height()
        # Before the first layout the two do not belong together; the next resize sets it right.
        return round(inner) + (frame if 0 <= frame <= LARGEST_FRAME else 0)

    def _fit(self, *_: object) -> None:
        """Each fitting may resize the field, which asks for the next one: never one inside another, nor for ever."""
        if self._fitting:
            return
        self._fitting = True
        try:
            tries = FITTINGS
            while tries and self._fit_once():
                tries -= 1
        finally:
            self._fitting = False

    def _fit_once(self) -> bool:
        """Take the height of the words, and the scroll bar where they are too many; says whether that changed it."""
        wanted = self._height()
        other_height = wanted != self.minimumHeight() or wanted != self.maximumHeight()
        if other_height:
            self.setFixedHeight(wanted)
        full = self.document().size().height() > self.viewport().height() + 2
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        other_policy = self.verticalScrollBarPolicy() != policy
        if other_policy:
            self.setVerticalScrollBarPolicy(policy)
        return other_height or other_policy

    def _tell_caret(self) -> None:
        if self.hasFocus():
            self.caret_moved.emit(self.cursorRect().translated(self.viewport().pos()))


class TypedField(GrowingText):
    """One text field of a claim: "reason", "record", "working" or "statement" (see Desk.typing)."""

    left_empty = Signal()
    """The focus has gone and there are no words."""

    def __init__(
        self,
        session: CaseSession,
        field: str,
        parent: QWidget | None = None,
        *,
        lines_min: int = 1,
        lines_max: int = 8,
        leading: int = 130,
    ) -> None:
        super().__init__(parent, lines_min=lines_min, lines_max=lines_max, leading=leading)
        self._session = session
        self._field = field
        self._claim_id: int | None = None
        self._filling = False
        self._typed = False
        self._overtaken = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEEP_AFTER_MS)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._on_typed)
        session.leaving.connect(self._keep_all)

    def show_claim(self, claim_id: int | None) -> None:
        """Show the field of a claim, as typed or as on record."""
        if claim_id != self._claim_id:
            self.keep()
            self._claim_id = claim_id
            self._overtaken = False
            self._fill("" if claim_id is None else self._typed_or_recorded(claim_id))
        elif claim_id is not None:
            self._tell_overtaken(claim_id)
            recorded = self._typed_or_recorded(claim_id)
            # Changed elsewhere (undo, another panel); outer white space is no change, it goes when words are kept.
            if recorded.split() != self.words().split():
                self._fill(recorded)
                self.moveCursor(QTextCursor.MoveOperation.End)
        self.setEnabled(claim_id is not None)

    def keep(self) -> None:
        """Make one entry of what was typed since the last one."""
        self._pause.stop()
        if self._typed and self._claim_id is not None:
            self._typed = False
            self._overtaken = False
            self._session.unwritten.keep(self._claim_id, self._field)

    def _keep_all(self) -> None:
        self._typed = True  # words typed before a crash wait in the case: they are kept with the next step
        self.keep()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.keep()
            if not self.words().strip():
                self.left_empty.emit()

    def _typed_or_recorded(self, claim_id: int) -> str:
        waiting = self._session.unwritten.words(claim_id, self._field)
        return self._session.desk.typing(claim_id, self._field) if waiting is None else waiting

    def _tell_overtaken(self, claim_id: int) -> None:
        """Say once that the record changed under the words that are being typed; they stay as they are."""
        if self._typed and not self._overtaken and self._session.desk.is_overtaken(claim_id, self._field):
            self._overtaken = True
            self._session.said.emit(
                self.tr("This was changed elsewhere while you were writing. Your words stay, and so do the others")
            )

    def _fill(self, text: str) -> None:
        self._filling = True
        self.set_words(text)
        self._filling = False

    def _on_typed(self) -> None:
        if self._filling or self._claim_id is None:
            return
        claim_id, words = self._claim_id, self.words()
        self._session.unwritten.type_text(claim_id, self._field, words)
        self._typed = True
        self._pause.start()
