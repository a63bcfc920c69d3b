"""The keys in force, known to every control that shows one: a person may have given an action another key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication


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

    def of(self, action: str, otherwise: str) -> str:
        """The key of an action, "" for none; `otherwise` before any window has told its keys."""
        return self._keys.get(action, otherwise)


def current_keys() -> KeysInForce:
    """The application's keys, made on the first call."""
    app = QApplication.instance()
    if app is None:
        raise TypeError("there is no QApplication yet")
    return app.findChild(KeysInForce) or KeysInForce(app)
