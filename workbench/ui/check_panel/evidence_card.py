"""One piece of evidence as a card: what it does to the claim, where in it, how good it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.core.evidence import EvidenceLink, Relation
from workbench.ui.check_panel.part import breakable, wrapped_label
from workbench.ui.language import with_days
from workbench.ui.review.words import day
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.tick_box import TickBox

TONES = {
    Relation.SUPPORTS: "ver",
    Relation.CONTRADICTS: "wro",
    Relation.QUALIFIES: "ctx",
    Relation.BACKGROUND: "uns",
}
"""Colour role of each relation; the word stands beside it, so colour is never alone."""

RELATION_KEYS = {
    Qt.Key.Key_S: Relation.SUPPORTS,
    Qt.Key.Key_C: Relation.CONTRADICTS,
    Qt.Key.Key_Q: Relation.QUALIFIES,
    Qt.Key.Key_B: Relation.BACKGROUND,
}
EDITING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E)
REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
OTHERS = (Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape)
KEYS = (*RELATION_KEYS, *EDITING, *REMOVING, *OTHERS)
"""Keys that mean something on a card that has the focus; all others stay the window's."""


class EvidenceCard(QFrame):
    """One piece of evidence. Reached by Shift+E, arrows or Tab it takes keys of its own, shown while it has them."""

    removed = Signal(int)
    """Id of the link to take off."""
    file_wanted = Signal(int)
    """Id of the link whose stored file is to be opened."""
    edit_wanted = Signal(int)
    relation_chosen = Signal(int, str)
    opened_said = Signal(int, bool)
    """Whether the checker opened the source."""
    passage_wanted = Signal(int, object)
    """Document id and Span."""
    stepped = Signal(int, int)
    """Id of the link, and 1 for the card below or -1 for the one above."""
    left = Signal()

    def __init__(self, link: EvidenceLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = link.title or link.file_name or link.url
        self.relation = QPushButton(self.tr(link.relation.value), self)
        self.relation.setProperty("role", "tag")
        self.relation.setProperty("tone", TONES[link.relation])
        self.relation.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.relation.setToolTip(self.tr("What it does to the claim"))
        self.relation.setAccessibleName(self.tr("Relation: {relation}").format(relation=link.relation.value))
        self.relation.clicked.connect(self._offer_relations)
        title = wrapped_label("strong", self)
        title.setText(breakable(name))
        remove = QPushButton("×", self)
        remove.setProperty("role", "remove")
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setToolTip(self.tr("Take off this evidence"))
        remove.setAccessibleName(self.tr("Take off evidence: {title}").format(title=name))
        remove.clicked.connect(lambda: self.removed.emit(link.id))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.relation, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(title, 1)
        first.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 6, 6)
        self._column.setSpacing(2)
        self._column.addLayout(first)
        for words in further(link):
            self._say("small", words)
        if link.changed_at:
            changed = self.tr("The file it came from has changed since, seen {day}.")
            self._say("warning", changed.format(day=day(link.changed_at)))
        if link.source.confidential:
            self._say("small", self.tr("Confidential: appears as “{alias}”").format(alias=link.source.alias))
        self._column.addWidget(self._foot(name))
        self.keys = wrapped_label("faint", self)
        self.keys.setText(self.tr("E edits · S C Q B relation · Space opened · Del takes off"))
        self.keys.hide()
        self._column.addWidget(self.keys)
        self.setAccessibleName(f"{self.tr(link.relation.value)}: {name}")
        self.setAccessibleDescription(". ".join([*further(link), self.keys.text()]))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._knows(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._knows(event):
            super().keyPressEvent(event)
        elif key in RELATION_KEYS:
            self.relation_chosen.emit(self.link.id, RELATION_KEYS[key].value)
        elif key in EDITING:
            self.edit_wanted.emit(self.link.id)
        elif key in REMOVING:
            self.removed.emit(self.link.id)
        elif key == Qt.Key.Key_Space:
            self.opened_said.emit(self.link.id, not self.link.opened)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.stepped.emit(self.link.id, 1 if key == Qt.Key.Key_Down else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.keys.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keys.hide()

    def _knows(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and event.key() in KEYS and self.hasFocus()

    def _say(self, role: str, words: str) -> None:
        line = wrapped_label(role, self)
        line.setText(breakable(words))
        self._column.addWidget(line)

    def _foot(self, name: str) -> QWidget:
        """Opened or not, and the ways to look at it and to change it."""
        foot = QWidget(self)
        row = FlowLayout(foot, spacing=12)
        self.opened = TickBox(self.tr("opened"), foot)
        self.opened.setChecked(self.link.opened)
        self.opened.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space on the card does it
        self.opened.setAccessibleName(self.tr("Opened: {title}").format(title=name))
        self.opened.clicked.connect(lambda on: self.opened_said.emit(self.link.id, on))
        row.addWidget(self.opened)
        if self.link.url:
            row.addWidget(self._opener(self.tr("Open link"), self.link.url, self._open_link))
        if self.link.file_sha256:
            row.addWidget(
                self._opener(self.tr("Open file"), self.link.file_name, lambda: self.file_wanted.emit(self.link.id))
            )
        if self.link.passage is not None:
            document, span = self.link.passage
            row.addWidget(self._opener(self.tr("Show passage"), name, lambda: self.passage_wanted.emit(document, span)))
        row.addWidget(self._opener(self.tr("Edit"), name, lambda: self.edit_wanted.emit(self.link.id)))
        return foot

    def _opener(self, words: str, what: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Enter stays the window's
        button.setToolTip(what)
        button.setAccessibleName(f"{words}: {what}")
        button.clicked.connect(act)
        return button

    def _open_link(self) -> None:
        QDesktopServices.openUrl(QUrl(self.link.url))

    def _offer_relations(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for relation in Relation:
            action = menu.addAction(self.tr(relation.value))
            action.setCheckable(True)
            action.setChecked(relation is self.link.relation)
            action.triggered.connect(
                lambda _=False, value=relation.value: self.relation_chosen.emit(self.link.id, value)
            )
        menu.popup(self.relation.mapToGlobal(QPoint(0, self.relation.height())))


def further(link: EvidenceLink) -> list[str]:
    """Pinpoint, grade, kind, who speaks and whose voice it is, then the excerpt, as far as they are there."""
    source = link.source
    site = QUrl(link.url).host() if link.url and link.title != link.url else ""
    grade = _tr(link.grade.value) if link.grade else _tr("no grade")
    kind = _tr(source.kind.value.replace("_", " ")) if source.kind else ""
    where = link.locator or (_tr("passage") if link.passage is not None else _tr("no pinpoint"))
    first = [where, grade, kind, _tr("voice: {voice}").format(voice=source.voice) if source.voice else ""]
    second = [source.author, source.publisher, with_days(source.published), _person(link), site, link.file_name]
    lines = [" · ".join(part for part in parts if part and part != link.title) for parts in (first, second)]
    return [line for line in (*lines, f"“{link.excerpt}”" if link.excerpt else "") if line]


def _person(link: EvidenceLink) -> str:
    source = link.source
    if not source.person:
        return ""
    record = {None: "", True: _tr("on record"), False: _tr("off record")}[source.on_record]
    return f"{source.person}, {record}" if record else source.person


def _tr(text: str) -> str:
    return QCoreApplication.translate("EvidenceCard", text)
