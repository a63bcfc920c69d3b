"""A recent case on the first page: its name, its place, when it was opened last, how far it is; or that it is gone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.ui.elided_label import ElidedLabel
from workbench.ui.language import day_words
from workbench.ui.look import current_look
from workbench.ui.settings_store import Recent
from workbench.ui.widgets.keycap import KeyCap
from workbench.ui.widgets.section import SectionLabel

_STEPS = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}


class RecentRow(QWidget):
    """Enter opens the case, P pins it or lets it go, Del takes it off the list; the arrows go to the next row."""

    wanted = Signal()
    pinned = Signal()
    """It is to be pinned, or no longer where it is."""
    dropped = Signal()

    def __init__(self, recent: Recent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recent = recent
        self.is_gone = not recent.path.is_file()
        self.open = QPushButton(recent.path.stem.replace("&", "&&"), self)
        self.open.setProperty("role", "row")
        self.open.setAutoDefault(True)
        self.open.setToolTip(str(recent.path))
        self.open.setEnabled(not self.is_gone)
        self.open.setAccessibleName(self.tr("Open case {name}").format(name=recent.path.stem))
        self.open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.open.clicked.connect(self.wanted)
        self.about = ElidedLabel(self)
        self.about.setProperty("role", "small")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setText(self._about())
        self.open.setAccessibleDescription(self.about.text())
        self.pin = QPushButton(self)
        self.pin.setProperty("role", "remove")
        self.pin.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keys it is P
        name = recent.path.stem
        pin = self.tr("Pin {name}: it stays at the top of the list (P)").format(name=name)
        let_go = self.tr("{name} is pinned: let it go (P)").format(name=name)
        self.pin.setToolTip(let_go if recent.pinned else pin)
        self.pin.setAccessibleName(self.pin.toolTip())
        self.pin.clicked.connect(self.pinned)
        self.drop = QPushButton("×", self)
        self.drop.setProperty("role", "remove")
        self.drop.setAutoDefault(True)
        words = self.tr("Take {name} off the list; the file stays as it is").format(name=recent.path.stem)
        self.drop.setToolTip(words)
        self.drop.setAccessibleName(words)
        self.drop.clicked.connect(self.dropped)
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self.open, 1)
        first.addWidget(self.pin)
        first.addWidget(self.drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.about)
        current_look().changed.connect(self._dress)
        self._dress()
        for button in (self.open, self.drop):
            button.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Delete:
                self.dropped.emit()
                return True
            if event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.pinned.emit()
                return True
            if event.key() in _STEPS:
                self.focusNextPrevChild(_STEPS[Qt.Key(event.key())])
                return True
        return False

    def _dress(self) -> None:
        look = current_look()
        self.about.setContentsMargins(look.px(13), 0, 0, 4)
        self.pin.setIcon(look.icons.icon("pin", "accent" if self.recent.pinned else "muted", look.px(14)))
        self.pin.setIconSize(QSize(look.px(14), look.px(14)))

    def _about(self) -> str:
        words = self._how_far()
        return self.tr("pinned · {words}").format(words=words) if self.recent.pinned else words

    def _how_far(self) -> str:
        recent, place = self.recent, short_place(self.recent.path.parent)
        if self.is_gone:
            return self.tr("The file is gone from {place}").format(place=place)
        opened = datetime.fromisoformat(recent.opened) if recent.opened else None
        if opened is None:
            return place
        day = day_words(opened)
        if not recent.total:
            return self.tr("{place} · opened {day}").format(place=place, day=day)
        words = self.tr("{checked} of {total} checked · opened {day} · {place}")
        return words.format(checked=recent.checked, total=recent.total, day=day, place=place)


class RecentHead(QWidget):
    """The heading over the recent cases, with the keys that each of them takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(SectionLabel(self.tr("Recent cases"), self))
        row.addStretch(1)
        for key, words in (("P", self.tr("pins")), ("Del", self.tr("takes off the list"))):
            label = QLabel(words, self)
            label.setProperty("role", "small")
            row.addWidget(KeyCap(key, self))
            row.addWidget(label)
            row.addSpacing(8)


def short_place(folder: Path) -> str:
    """A folder with ~ for the home folder."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
