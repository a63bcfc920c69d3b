"""The sheet of all keys, read from the registry of actions."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.actions import GROUPS, Action, translated
from workbench.ui.widgets.keycap import KeyCap, key_words
from workbench.ui.widgets.section import SectionLabel

COLUMNS = 2
SIDE, GAP, BESIDE = 24, 40, 64
"""Pixels: margin at either side, between the columns, and beside the sheet with its scroll bar."""


class KeySheet(QDialog):
    """All actions with their keys, by group. Esc or ? closes it."""

    def __init__(self, actions: Iterable[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.setModal(False)
        self.listed: list[str] = []
        sheet = QWidget(self)
        known = list(actions)
        parts = [
            self._group(translated(name), members)
            for group, name in GROUPS
            if (members := [action for action in known if action.group == group])
        ]
        room = parent.size() if parent is not None else QSize(COLUMNS * 2000, 2000)
        widest = max(part.sizeHint().width() for part in parts)
        # Large text in a small window: one below the other rather than cut off.
        fits = COLUMNS * widest + (COLUMNS - 1) * GAP + 2 * SIDE + BESIDE <= room.width()
        self._place(sheet, parts, COLUMNS if fits else 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.tr("All keys"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(scroll)
        size = sheet.sizeHint()
        self.resize(min(size.width() + 24, room.width() - 40), min(size.height() + 24, room.height() - 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Question, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)

    def _place(self, sheet: QWidget, parts: list[QWidget], columns: int) -> None:
        """Each group under the shortest column so far."""
        row = QHBoxLayout(sheet)
        row.setContentsMargins(SIDE, 20, SIDE, 20)
        row.setSpacing(GAP)
        places = [QVBoxLayout() for _ in range(columns)]
        heights = [0] * columns
        for part in parts:
            shortest = heights.index(min(heights))
            places[shortest].addWidget(part)
            heights[shortest] += part.sizeHint().height()
        for place in places:
            place.setSpacing(18)
            place.addStretch(1)
            row.addLayout(place, 1)

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
