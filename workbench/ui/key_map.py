"""A person's own keys: which actions have other keys than they came with. Never are two actions on one key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workbench.ui.actions import Action

FIXED = frozenset({"Esc", "Tab", "Backtab", "Shift+Backtab", "Shift+Tab", "Space"}) | frozenset(
    {"Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End", "Backspace", "Del"}
)
"""Keys that mean the same everywhere: the way back, the next field, the next line, a press on what is reached."""

_ALONE = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Menu,
        Qt.Key.Key_unknown,
    }
)  # fmt: skip
"""Keys that are held while another is pressed, and such as carry no name."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """own: the keys of actions that have other ones than they came with, by the action's id; an empty tuple is none."""

    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def read(cls, stored: str) -> KeyMap:
        """From the setting: a line an action, its id and its keys with tabs between. What cannot be used is let be."""
        own: dict[str, tuple[str, ...]] = {}
        for line in stored.splitlines():
            action, *written = line.split("\t")
            keys = tuple(dict.fromkeys(key for one in written if (key := normal(one)) and key not in FIXED))
            if action and (keys or not written):
                own[action] = keys
        return cls(own)

    def stored(self) -> str:
        """As the setting keeps it."""
        return "\n".join("\t".join((action, *keys)) for action, keys in self.own.items())

    def applied(self, actions: Iterable[Action]) -> tuple[Action, ...]:
        """The actions with this person's keys. A key of one's own comes before one that an action came with."""
        known = tuple(actions)
        taken: set[str] = set()
        found: dict[str, tuple[str, ...]] = {}
        for action in sorted(known, key=lambda action: action.id not in self.own):
            fixed = tuple(key for key in action.keys if normal(key) in FIXED)
            wanted = self.own[action.id] + fixed if action.id in self.own else action.keys
            found[action.id] = tuple(key for key in wanted if normal(key) not in taken)
            taken.update(map(normal, wanted))
        return tuple(
            replace(action, key=keys[0] if keys else "", more_keys=keys[1:])
            for action in known
            for keys in (found[action.id],)
        )

    def takers(self, actions: Iterable[Action], action_id: str, keys: Iterable[str]) -> list[Action]:
        """Other actions that have one of these keys now."""
        wanted = set(map(normal, keys))
        return [
            action
            for action in self.applied(actions)
            if action.id != action_id and wanted & set(map(normal, action.keys))
        ]

    def given(self, actions: Iterable[Action], action_id: str, keys: Iterable[str]) -> KeyMap:
        """With these keys, and no others, for one action; whoever had them does without."""
        known = tuple(actions)
        wanted = tuple(map(normal, keys))
        own = dict(self.own)
        for other in self.takers(known, action_id, wanted):
            own[other.id] = tuple(key for key in _movable(other) if key not in wanted)
        own[action_id] = wanted
        shipped = {action.id: _movable(action) for action in known}
        return KeyMap({action: kept for action, kept in own.items() if shipped.get(action) != kept})


def shipped_keys(actions: Iterable[Action], action_id: str) -> tuple[str, ...]:
    """The keys an action came with, as far as another one could have them."""
    return next((_movable(action) for action in actions if action.id == action_id), ())


@lru_cache(maxsize=1024)  # each key of each action is asked for at every start, and whenever keys are given
def normal(key: str) -> str:
    """One spelling for each key: "shift+ctrl+z" → "Ctrl+Shift+Z"; "" for what is no single key."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or sequence[0].key() in _ALONE:  # type: ignore[index]
        return ""
    return sequence.toString()


def pressed(event: QKeyEvent) -> str:
    """The key that was pressed, as an action would have it; "" for one that only goes with another."""
    if event.key() in _ALONE:
        return ""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier
    key = Qt.Key(event.key())
    # Shift is part of typing "?" or "+" and on some keyboards a digit; only a letter has a form without it.
    sign = 0x20 < event.key() < 0x110000 and not chr(event.key()).isalpha()
    if sign:
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return normal(QKeySequence(QKeyCombination(held, key)).toString())


def _movable(action: Action) -> tuple[str, ...]:
    return tuple(key for one in action.keys if (key := normal(one)) not in FIXED)
