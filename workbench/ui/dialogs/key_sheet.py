"""The sheet of all keys, read from the registry of actions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.actions import GROUPS, Action, translated
from workbench.ui.widgets.keycap import KeyCap, key_words
from workbench.ui.widgets.section import SectionLabel

COLUMNS = 2


class KeySheet(QDialog):
    """All actions with their keys, by group. Esc or ? closes it."""

    def __init__(self, actions: Iterable[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.setModal(False)
        self.listed: list[str] = []
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(24, 20, 24, 20)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(20)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        known = list(actions)
        places = [QVBoxLayout() for _ in range(COLUMNS)]
        heights = [0] * COLUMNS
        for group, name in GROUPS:
            members = [action for action in known if action.group == group]
            if members:
                shortest = heights.index(min(heights))
                places[shortest].addWidget(self._group(translated(name), members))
                heights[shortest] += len(members) + 2
        for column, place in enumerate(places):
            place.setSpacing(18)
            place.addStretch(1)
            grid.addLayout(place, 0, column)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.tr("All keys"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(scroll)
        size = sheet.sizeHint()
        room = parent.size() if parent is not None else size
        self.resize(min(size.width() + 24, room.width() - 40), min(size.height() + 24, room.height() - 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Question, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)

    def _group(self, name: str, members: list[Action]) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(SectionLabel(name, part))
        for action in members:
            row = QHBoxLayout()
            row.setSpacing(6)
            words = QLabel(translated(action.text).rstrip("…").replace("&&", "&"), part)
            row.addWidget(words, 1)
            for key in {key_words(key): key for key in action.keys}.values():
                row.addWidget(KeyCap(key, part))
            column.addLayout(row)
            self.listed.append(action.id)
        return part
