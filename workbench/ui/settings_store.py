"""A person's settings on disk: read once, written beside and renamed on every change."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.core.people import same_person
from workbench.core.settings import Value, setting
from workbench.desk.preferences import read_settings, settings_path, write_settings

PEOPLE_KEPT = 20
"""Names that are remembered."""
RECENT_KEPT = 8
"""Recent cases that are remembered."""


class SettingsStore(QObject):
    """The settings of this person. A file that cannot be read counts as empty; one that cannot be written is let be."""

    changed = Signal(str)
    """Name of the setting that has a new value."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or settings_path()
        self._values = read_settings(self._path)

    def get(self, name: str) -> Value:
        """The value of a setting; KeyError when there is no such setting."""
        return self._values[name]

    def text(self, name: str) -> str:
        """The value of a text setting."""
        return str(self._values[name])

    def number(self, name: str) -> int:
        """The value of a number setting."""
        return int(self._values[name])

    def set(self, name: str, value: Value) -> None:
        """Take a value and keep it. Raises ValueError for one the setting does not accept."""
        if not setting(name).accepts(value):
            raise ValueError(f"setting {name} does not take {value!r}")
        if self._values[name] != value:
            self._values[name] = value
            self._write()
            self.changed.emit(name)

    def recent_cases(self) -> list[Path]:
        """Cases opened last that still exist, newest first."""
        return [path for line in self.text("recent").splitlines() if (path := Path(line)).is_file()]

    def people(self) -> list[str]:
        """Names that were at this desk, newest first."""
        return [name for name in self.text("people").splitlines() if name]

    def remember_person(self, name: str) -> None:
        """Put a name on top of those that were at this desk."""
        kept = [name, *(one for one in self.people() if not same_person(one, name))]
        self.set("people", "\n".join(kept[:PEOPLE_KEPT]))

    def remember_case(self, path: Path) -> None:
        """Put a case on top of the recent ones."""
        kept = [path.resolve(), *(p for p in self.recent_cases() if p != path.resolve())]
        self.set("recent", "\n".join(str(p) for p in kept[:RECENT_KEPT]))

    def _write(self) -> None:
        # Settings are a comfort: a full disk or a read-only home must not stop the work on a case.
        with contextlib.suppress(OSError):
            write_settings(self._path, self._values)
