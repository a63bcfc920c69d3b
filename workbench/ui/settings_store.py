"""A person's settings on disk: read once, written beside and renamed on every change."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.core.doors import system_clock
from workbench.core.people import same_person
from workbench.core.settings import Value, setting
from workbench.desk.preferences import read_settings, settings_path, write_settings

PEOPLE_KEPT = 20
"""Names that are remembered."""
RECENT_KEPT = 8
"""Recent cases that are remembered, pinned ones counted in."""
UNPINNED_KEPT = 3
"""However many are pinned, this many others have room."""
PINNED = "pinned"
"""At the end of the line of a pinned case."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A case that was opened: when last, how many of its claims were checked at its closing (0 of 0: unknown), and
    whether it was pinned: it stays before those that were not.
    """

    path: Path
    opened: str = ""
    checked: int = 0
    total: int = 0
    pinned: bool = False

    @classmethod
    def read(cls, line: str) -> Recent:
        """From a line of the settings; an older one holds the path alone."""
        path, *further = line.split("\t")
        opened, checked, total, pinned = [*further, "", "", "", ""][:4]
        try:
            datetime.fromisoformat(opened)
        except ValueError:
            opened = ""
        numbers = [int(one) if one.isascii() and one.isdigit() else 0 for one in (checked, total)]
        return cls(Path(path), opened, numbers[0], numbers[1], pinned == PINNED)

    @property
    def line(self) -> str:
        """As it stands in the settings."""
        line = f"{self.path}\t{self.opened}\t{self.checked}\t{self.total}"
        return f"{line}\t{PINNED}" if self.pinned else line


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

    def recents(self) -> list[Recent]:
        """Cases opened last, newest first, pinned ones before all others, also those whose file is gone."""
        return [Recent.read(line) for line in self.text("recent").splitlines() if line]

    def recent_cases(self) -> list[Path]:
        """Cases opened last that still exist, in the order of `recents`."""
        return [one.path for one in self.recents() if one.path.is_file()]

    def people(self) -> list[str]:
        """Names that were at this desk, newest first."""
        return [name for name in self.text("people").splitlines() if name]

    def remember_person(self, name: str) -> None:
        """Put a name on top of those that were at this desk."""
        kept = [name, *(one for one in self.people() if not same_person(one, name))]
        self.set("people", "\n".join(kept[:PEOPLE_KEPT]))

    def remember_case(self, path: Path) -> None:
        """Put a case on top of the recent ones."""
        place, moment = path.resolve(), system_clock().isoformat(timespec="seconds")
        known = next((one for one in self.recents() if one.path == place), Recent(place))
        self._keep_recents([replace(known, opened=moment), *(one for one in self.recents() if one.path != place)])

    def remember_progress(self, path: Path, checked: int, total: int) -> None:
        """Keep how many claims of a recent case are checked: it is known without opening it."""
        place = path.resolve()
        told = [replace(one, checked=checked, total=total) if one.path == place else one for one in self.recents()]
        self._keep_recents(told)

    def pin_case(self, path: Path, *, pinned: bool) -> None:
        """Let a recent case stand before the others and be kept, however many come after it; or no longer."""
        self._keep_recents([replace(one, pinned=pinned) if one.path == path else one for one in self.recents()])

    def forget_case(self, path: Path) -> None:
        """Take a case off the recent ones; its file stays as it is."""
        self._keep_recents([one for one in self.recents() if one.path != path])

    def _keep_recents(self, recents: list[Recent]) -> None:
        pinned = [one for one in recents if one.pinned]
        others = [one for one in recents if not one.pinned]
        kept = [*pinned, *others[: max(RECENT_KEPT - len(pinned), UNPINNED_KEPT)]]
        self.set("recent", "\n".join(one.line for one in kept))

    def _write(self) -> None:
        # Settings are a comfort: a full disk or a read-only home must not stop the work on a case.
        with contextlib.suppress(OSError):
            write_settings(self._path, self._values)
