"""The one registry of actions: menu, shortcut, key sheet and palette all read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence

from workbench.ui.keys_in_force import current_keys

if TYPE_CHECKING:
    from workbench.ui.key_map import KeyMap
    from workbench.ui.window import Window


def _always(_: Window) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do. id: lasting name; key: shortcut, "" for none; run: does it;
    when: whether it can be done now.

    group: the part of the menu and key sheet it stands in; more_keys: further shortcuts; label: words that change
    ("Undo verdict"), falling back to text; in_menu: whether the menu lists it (the key sheet lists all).
    """

    id: str
    text: str
    key: str
    run: Callable[[Window], object]
    when: Callable[[Window], bool] = _always
    group: str = "claim"
    more_keys: tuple[str, ...] = ()
    label: Callable[[Window], str] | None = None
    in_menu: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """All its shortcuts."""
        return (self.key, *self.more_keys) if self.key else self.more_keys


GROUPS: tuple[tuple[str, str], ...] = (
    ("case", "Case"),
    ("edit", "Edit"),
    ("claim", "Claim"),
    ("hand", "Claim by hand"),
    ("verdict", "Verdict"),
    ("review", "Review"),
    ("move", "Move"),
    ("view", "View"),
    ("help", "Help"),
)
"""Groups in the order of menu and key sheet."""


def doubled_keys(actions: Iterable[Action]) -> dict[str, list[str]]:
    """Keys that more than one action claims, with the ids of those actions. On such a key neither would fire."""
    takers: dict[str, list[str]] = {}
    for action in actions:
        for key in action.keys:
            takers.setdefault(QKeySequence(key).toString(), []).append(action.id)
    return {key: ids for key, ids in takers.items() if len(ids) > 1}


class InstalledActions:
    """The registry's actions as QActions of one window."""

    def __init__(self, window: Window, keys: KeyMap) -> None:
        self._window = window
        self.keys = keys
        self.shipped: tuple[Action, ...] = ()
        """With the keys they came with."""
        self.actions: tuple[Action, ...] = ()
        """With this person's keys."""
        self.by_id: dict[str, QAction] = {}

    def install(self, actions: Iterable[Action]) -> None:
        """Replace what is installed (another case may bring another scale); what is the same stays."""
        standing = {action.id: action for action in self.actions}
        self.shipped = tuple(actions)
        self.actions = self.keys.applied(self.shipped)
        kept = {action.id: self.by_id.pop(action.id) for action in self.actions if standing.get(action.id) == action}
        for old in self.by_id.values():
            self._window.removeAction(old)
            old.deleteLater()
        self.by_id = {action.id: kept.get(action.id) or self._made(action) for action in self.actions}
        self.refresh()
        self._tell_keys()

    def take_keys(self, keys: KeyMap) -> None:
        """A person gave actions other keys."""
        self.keys = keys
        self.actions = keys.applied(self.shipped)
        for action in self.actions:
            self.by_id[action.id].setShortcuts([QKeySequence(key) for key in action.keys])
        self._tell_keys()

    def _tell_keys(self) -> None:
        current_keys().take({action.id: action.key for action in self.actions})

    def refresh(self, *only: str) -> None:
        """Bring words and availability up to date, of all actions or of those named."""
        for action in self.actions:
            if only and action.id not in only:
                continue
            installed = self.by_id[action.id]
            installed.setEnabled(action.when(self._window))
            installed.setText(action.label(self._window) if action.label else translated(action.text))

    def _made(self, action: Action) -> QAction:
        made = QAction(translated(action.text), self._window)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.triggered.connect(lambda _=False, run=action.run: run(self._window))
        self._window.addAction(made)
        return made


def translated(text: str) -> str:
    """A text of the registry in the reader's language."""
    return QCoreApplication.translate("Action", text)
