"""The sheet of all keys, read from the registry of actions, on which a person gives an action another key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.actions import GROUPS, Action, InstalledActions, translated
from workbench.ui.dialogs.key_row import KeyRow
from workbench.ui.key_map import KeyMap, shipped_keys
from workbench.ui.status_line import announce
from workbench.ui.widgets.section import SectionLabel

COLUMNS = 2
SIDE, GAP, BESIDE = 24, 40, 64
"""Pixels: margin at either side, between the columns, and beside the sheet with its scroll bar."""


class KeySheet(QDialog):
    """All actions with their keys, by group. Enter on a line waits for its new key; Esc or ? closes the sheet."""

    def __init__(
        self, installed: InstalledActions, keep: Callable[[KeyMap], object], parent: QWidget | None = None
    ) -> None:
        """keep: keeps a person's keys; when it returns, `installed` has them."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.setModal(False)
        self._installed, self._keep = installed, keep
        self._before: KeyMap | None = None
        self.rows: dict[str, KeyRow] = {}
        sheet = QWidget(self)
        parts = [
            self._group(translated(name), members)
            for group, name in GROUPS
            if (members := [action for action in installed.actions if action.group == group])
        ]
        self._show_keys()
        room = parent.size() if parent is not None else QSize(COLUMNS * 2000, 2000)
        widest = max(part.sizeHint().width() for part in parts)
        # Large text in a small window: one below the other rather than cut off.
        fits = COLUMNS * widest + (COLUMNS - 1) * GAP + 2 * SIDE + BESIDE <= room.width()
        self._place(sheet, parts, COLUMNS if fits else 1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(sheet)
        self._scroll.setAccessibleName(self.tr("All keys"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self._scroll)
        foot = self._foot()
        whole.addWidget(foot)
        size = sheet.sizeHint() + QSize(24, 24 + foot.sizeHint().height())
        self.resize(min(size.width(), room.width() - 40), min(size.height(), room.height() - 40))
        next(iter(self.rows.values())).setFocus()

    @property
    def listed(self) -> list[str]:
        """Ids of the actions, in the order of the sheet."""
        return list(self.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Question, Qt.Key.Key_F1):
            self.close()
        else:
            super().keyPressEvent(event)

    def _place(self, sheet: QWidget, parts: list[QWidget], columns: int) -> None:
        """Each group under the shortest column so far."""
        row = QHBoxLayout(sheet)
        row.setContentsMargins(SIDE - 6, 20, SIDE - 6, 20)
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
        column.setSpacing(0)
        head = SectionLabel(name, part)
        head.setContentsMargins(6, 0, 0, 4)
        column.addWidget(head)
        for action in members:
            row = self.rows[action.id] = KeyRow(action, part)
            row.wanted.connect(partial(self._want, row))
            row.confirmed.connect(partial(self._give, row))
            row.reset_wanted.connect(partial(self._want_back, row))
            row.moved.connect(partial(self._move, row))
            # Once it is laid out: a line that asks has grown.
            row.reached.connect(lambda row=row: QTimer.singleShot(0, row, partial(self._bring, row)))
            column.addWidget(row)
        return part

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setProperty("role", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hint = QLabel(self.tr("Enter on a line waits for its new key."), foot)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.all = QPushButton(foot)
        self.all.setAutoDefault(False)
        self.all.clicked.connect(self._all_or_back)
        row = QHBoxLayout(foot)
        row.setContentsMargins(SIDE, 10, SIDE, 10)
        row.setSpacing(12)
        row.addWidget(hint, 1)
        row.addWidget(self.all)
        self._offer()
        return foot

    def _want(self, row: KeyRow, keys: Sequence[str]) -> None:
        """Give the keys where nobody has them; else ask first."""
        others = self._installed.keys.takers(self._installed.shipped, row.action_id, keys)
        if others:
            row.ask(keys, [self.rows[other.id].name for other in others])
        else:
            self._give(row, keys)

    def _want_back(self, row: KeyRow) -> None:
        self._want(row, shipped_keys(self._installed.shipped, row.action_id))

    def _give(self, row: KeyRow, keys: Sequence[str]) -> None:
        self._keep(self._installed.keys.given(self._installed.shipped, row.action_id, keys))
        self._before = None
        self._show_keys()
        self._offer()
        announce(row, row.accessibleName())

    def _all_or_back(self) -> None:
        """All keys as they came; pressed again at once, as they were."""
        kept, self._before = self._before, self._installed.keys if self._before is None else None
        self._keep(kept or KeyMap())
        self._show_keys()
        self._offer()

    def _offer(self) -> None:
        back = self._before is not None
        self.all.setText(self.tr("Take that back") if back else self.tr("All keys as they came"))
        self.all.setEnabled(back or bool(self._installed.keys.own))

    def _show_keys(self) -> None:
        for action in self._installed.actions:
            changed = action.id in self._installed.keys.own
            shipped = shipped_keys(self._installed.shipped, action.id)
            self.rows[action.id].show_keys(action.keys, shipped if changed else None)

    def _move(self, row: KeyRow, by: int) -> None:
        rows = list(self.rows.values())
        rows[(rows.index(row) + by) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _bring(self, row: KeyRow) -> None:
        self._scroll.ensureWidgetVisible(row, 0, 24)
