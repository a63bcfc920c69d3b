"""The keys in force, known to every control that shows one: a person may have given an action another key."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Self

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

_NAME = re.compile(r"[A-Za-z]{2,}")
"""The name of a key in a sequence: "Ctrl" in "Ctrl+O"."""


class KeyOf(str):
    """A control's key that is an action's: the one the action came with. Controls show the one in force instead."""

    __slots__ = ("action",)
    action: str

    def __new__(cls, action: str, shipped: str) -> Self:
        """action: the id of the action in the registry; shipped: its first key there."""
        made = super().__new__(cls, shipped)
        made.action = action
        return made


class KeysInForce(QObject):
    """The first key of each action by its id. The window tells them; the application has one of these."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[str, str] = {}

    def take(self, keys: Mapping[str, str]) -> None:
        """The keys are these from now on."""
        if keys != self._keys:
            self._keys = dict(keys)
            self.changed.emit()

    def of(self, key: str) -> str:
        """What a control with this key shows now; "" while its action has none. Keys of no action stay as they are."""
        return self._keys.get(key.action, str(key)) if isinstance(key, KeyOf) else key


def key_in_words(key: str) -> str:
    """The key in force as a sentence names it: "Ctrl+O", "Enter"; "" while its action has none."""
    sequence = current_keys().of(key)
    if sys.platform == "darwin":
        return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
    named = sequence.replace("Return", "Enter")
    return _NAME.sub(lambda name: QCoreApplication.translate("Key", name.group()), named)  # as its cap calls it


def with_key(key: str, named: str, bare: str) -> str:
    """The sentence `named` with the key in force in place of its {key}; `bare` while the action has no key."""
    words = key_in_words(key)
    return named.replace("{key}", words) if words else bare


def current_keys() -> KeysInForce:
    """The application's keys, made on the first call."""
    app = QApplication.instance()
    if app is None:
        raise TypeError("there is no QApplication yet")
    return app.findChild(KeysInForce) or KeysInForce(app)
