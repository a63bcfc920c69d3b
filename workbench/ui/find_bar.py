"""Find in the document: a slim bar over it, what was found lit and counted, Enter from place to place."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from workbench.ui.find_places import FoldedText, Places
from workbench.ui.focus_return import FocusReturn
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.passage.view import SourceView, Whereabouts
from workbench.ui.passage.windows import WHOLE
from workbench.ui.status_line import announce
from workbench.ui.widgets.keyed_button import KeyedButton

PAUSE_MS = 120
"""In a long text the search waits for a pause in the typing; in others it follows every key."""
LONGEST = 100
"""Letters of a selection that are taken for the words to find."""
BUTTONS_FROM = 420
"""Pixels of width at 100 % from which there is room for buttons beside the field."""


class FindField(LineField):
    """Shift with Enter means the way back."""

    entered_back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shifted and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_back.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Hidden until it is opened. Esc closes it and goes back where one was; Down goes to the place found."""

    closed = Signal()
    """Its lights are out: others may light what they found."""

    def __init__(self, view: SourceView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._look = current_look()
        self._text = ""
        self._folded: FoldedText | None = None
        self._folding: Generator[None, None, FoldedText] | None = None
        self._finding: Generator[None, None, Places] | None = None
        self._places: Places | None = None
        self._at = -1
        self._origin: Whereabouts | None = None
        self._keys = FocusReturn()
        self.is_open = False
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = FindField(self)
        words = self.tr("Find in this document")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.setMaxLength(200)
        self.field.textChanged.connect(self._on_typed)
        self.field.entered.connect(lambda: self.step(1))
        self.field.entered_back.connect(lambda: self.step(-1))
        self.field.went_down.connect(self._to_place)
        self.field.left.connect(lambda: self.end(back=True))
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.previous = KeyedButton(self.tr("Previous"), KeyOf("find_previous", "Shift+F3"), self, quiet=True)
        self.next = KeyedButton(self.tr("Next"), KeyOf("find_next", "F3"), self, quiet=True)
        self.back = KeyedButton(self.tr("Back"), "Esc", self, quiet=True)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.back.clicked.connect(lambda: self.end(back=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.previous, self.next, self.back):
            row.addWidget(button)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._search)
        self._look.changed.connect(self._share)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.field.text()

    def begin(self) -> None:
        """Open it with the cursor in the field; selected words are looked for."""
        if not self.is_open:
            self.is_open = True
            self._keys.remember()
            self._origin = self._view.whereabouts()
            self._taken_over()
            self.show()
            self._share()
            self._look_anew()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def take(self, text: str) -> None:
        """Another document is shown: what is looked for is looked for there, and nothing moves."""
        self._text, self._folded, self._folding, self._origin = text, None, None, None
        self._look_anew()

    def step(self, by: int) -> None:
        """To the next place found (or the one before), round and round; opens the bar where it is closed."""
        if not self.is_open:
            self.begin()
        if self._places is None:  # typed and entered in one breath
            self._search(at_once=True)
        elif self._places and self._at < 0:
            self._show(self._places, self._places.from_offset(self._view.whereabouts().held[0]))
        elif self._places:
            self._show(self._places, (self._at + by) % len(self._places))

    def end(self, *, back: bool) -> None:
        """Close it: back to where one was before, or stay at what was found."""
        if not self.is_open:
            return
        self.is_open = False
        self._pause.stop()
        focus = QApplication.focusWidget()
        had_keys = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if back and self._origin is not None:
            self._view.go_back(self._origin)
        if back or had_keys:
            self._keys.give_back()
        self._origin, self._finding, self._places = None, None, None
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _taken_over(self) -> None:
        """Words that are selected are what one wants to find."""
        selected = self._view.selected_span()
        words = selected.of(self._text).strip() if selected is not None else ""
        if words and len(words) <= LONGEST and "\n" not in words:
            self.field.setText(words)

    def _on_typed(self) -> None:
        if self._origin is None:  # another document came under the open bar
            self._origin = self._view.whereabouts()
        self._look_anew()

    def _look_anew(self) -> None:
        self._places, self._finding, self._at = None, None, -1
        if self.is_open:
            self._pause.start(PAUSE_MS if len(self._text) > WHOLE else 0)

    def _search(self, *, at_once: bool = False) -> None:
        """Look for the words, once the text is folded, from where one was before; a long one step by step."""
        self._pause.stop()
        self._places = self._look_on(at_once=at_once)
        if self._places is None:
            self._pause.start(0)
            return
        self._view.light(self._places)
        if self._places and self._origin is not None:
            self._show(self._places, self._places.from_offset(self._origin.held[0]))
            return
        if not self.words and self._origin is not None:
            self._view.go_back(self._origin)
        found = self.tr("{count} found").format(count=len(self._places))
        self._say(found if self._places else self.tr("Nothing found") if self.words.strip() else "")

    def _look_on(self, *, at_once: bool) -> Places | None:
        """Look through one more part of a long text, else through all of it. Returns the places once it is through."""
        folded = self._fold_on(at_once=at_once)
        if folded is None:
            return None
        self._finding = self._finding or folded.finding(self.words)
        try:
            next(self._finding)
            while at_once or len(self._text) <= WHOLE:
                next(self._finding)
        except StopIteration as end:
            self._finding = None
            found: Places = end.value
            return found
        return None

    def _fold_on(self, *, at_once: bool) -> FoldedText | None:
        """Fold one more slice of a long text, else all of it. Returns it once it is folded."""
        if self._folded is None:
            self._folding = self._folding or FoldedText.in_slices(self._text)
            try:
                next(self._folding)
                while at_once or len(self._text) <= WHOLE:
                    next(self._folding)
            except StopIteration as end:
                self._folded, self._folding = end.value, None
        return self._folded

    def _show(self, places: Places, number: int) -> None:
        self._at = number
        self._view.select(places.span(number))
        self._say(self.tr("{number} of {count}").format(number=number + 1, count=len(places)))

    def _say(self, words: str) -> None:
        self.count.setText(words)
        for button in (self.previous, self.next):
            button.setEnabled(bool(self._places))
        if words:
            announce(self, words)

    def _to_place(self) -> None:
        """From the field into the document; what was found stays lit until Esc."""
        self._view.setFocus()

    def _share(self) -> None:
        """Buttons give way to the words one looks for."""
        room = self.width() >= self._look.px(BUTTONS_FROM)
        for button in (self.previous, self.next, self.back):
            button.setVisible(room)
