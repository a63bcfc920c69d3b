"""Opening, making and closing cases from the window."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.core.errors import CaseError, WorkbenchError
from workbench.desk.desk import Desk
from workbench.ui.choose import documents_folder
from workbench.ui.open_cases import Share, desk_of, shares
from workbench.ui.session import CaseSession
from workbench.ui.settings_store import SettingsStore


class Cases(QObject):
    """The case that is open in a window, one at a time. A case that cannot be opened leaves the present one open.

    Two windows on one case look at one desk, each with a claim at hand, filters and places of its own.
    """

    opened = Signal(object)
    """The CaseSession."""
    closed = Signal()
    held = Signal(object)
    """The CaseSession that stays open: words of it can be saved nowhere."""
    refused = Signal(object)
    """A WorkbenchError."""

    def __init__(self, settings: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.session: CaseSession | None = None

    def open(self, path: Path) -> bool:
        """Open a case."""
        if self.session is not None and path.exists() and self.session.desk.path.samefile(path):
            return True
        return self._take(lambda: desk_of(path, lambda: Desk.open(path, person=self._person)))

    def create(self, path: Path) -> bool:
        """Make an empty case and open it."""
        return self._take(lambda: Desk.create(path, person=self._person))

    def create_for(self, documents: list[Path]) -> bool:
        """Make a case named after the first document, in the folder for new cases."""
        first = documents[0]
        return self.create(free_path(self._folder(), first.stem if first.is_file() else first.name))

    def open_sample(self) -> bool:
        """Open the sample case; the first time it is made in the folder for new cases."""
        from workbench.desk.sample import FILE_NAME, make_sample

        folder = self._folder()
        if (folder / FILE_NAME).is_file():
            return self.open(folder / FILE_NAME)
        return self._take(lambda: make_sample(folder, person=self._person))

    def put_back(self) -> bool:
        """Write the open case anew where its file was moved or deleted, and open it again."""
        if self.session is None:
            return False
        path = self.session.desk.path
        copy = free_path(path.parent, f"{path.stem} kept")
        self.session.leaving.emit()
        try:
            self.session.desk.backup(copy)
        except WorkbenchError as error:
            self.refused.emit(error)
            return False
        windows = [share.cases for share in shares(self.session.desk)]
        if not all(window.close() for window in windows):
            return False
        if not path.exists():
            for left_over in ("-wal", "-shm"):  # they belong to the file that is gone and would spoil the new one
                path.with_name(path.name + left_over).unlink(missing_ok=True)
            copy = copy.rename(path)
        opened = [window.open(copy) for window in windows]
        return all(opened)

    def may_close(self) -> bool:
        """Whether the open case can be closed without losing a word. If not, that is said."""
        if self.session is None or self.session.unwritten.are_safe():
            return True
        self.held.emit(self.session)
        return False

    def close(self, *, anyway: bool = False) -> bool:
        """Close the open case, keeping what was typed. anyway: also where words are lost, else it stays open: False."""
        if not anyway and not self.may_close():
            return False
        if self.session is not None:
            session, self.session = self.session, None
            self.closed.emit()
            session.close()
            session.deleteLater()
        return True

    @property
    def _person(self) -> str | None:
        return self._settings.text("checker").strip() or None

    def _folder(self) -> Path:
        chosen = self._settings.text("cases_folder")
        return Path(chosen).expanduser() if chosen else documents_folder()

    def _take(self, desk_of: Callable[[], Desk]) -> bool:
        try:
            desk = desk_of()
        except WorkbenchError as error:
            self.refused.emit(error)
            return False
        except OSError as error:
            self.refused.emit(
                CaseError(f"cannot be opened: {error.strerror or error}", where=str(error.filename or ""))
            )
            return False
        share = Share(desk, self)
        if not self.close():
            share.close()
            return False
        self._settings.remember_case(desk.path)
        self.session = CaseSession(desk, self, share)
        self.opened.emit(self.session)
        return True


def file_name(words: str, most: int = 60) -> str:
    """The first words of a text as a name that every file system takes; "Pasted text" when nothing is left of them."""
    first = re.sub(r"[\x00-\x1f\x7f/\\:*?\"<>|]+", " ", words.strip().partition("\n")[0])
    short = textwrap.shorten(first, most, placeholder="…") if " " in first.strip() else first.strip()[:most]
    return short.strip(" .…") or "Pasted text"


def free_path(folder: Path, name: str) -> Path:
    """A case file in a folder that is not there yet: "name.factcheck", "name 2.factcheck" and so on."""
    path, number = folder / f"{name}.factcheck", 2
    while path.exists():
        path, number = folder / f"{name} {number}.factcheck", number + 1
    return path
