"""Where files are chosen: the system's own dialogs, behind one class that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.ui.file_dialog import ask_for_files

CASE_FILES = "*.factcheck"
REFERENCE_FILES = "*.ris *.bib *.json"

Mode = QFileDialog.FileMode


class FileChooser:
    """Asks for files and folders. None or an empty list: the person thought better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent
        self._last = documents_folder()

    def documents(self) -> list[Path]:
        """Documents to bring in."""
        chosen = ask_for_files(self._parent, _tr("Import documents"), self._last, Mode.ExistingFiles)
        return [self._remember(path) for path in chosen]

    def folder(self) -> Path | None:
        """A folder of documents to bring in."""
        return self._one(_tr("Import a folder"), Mode.Directory)

    def case(self) -> Path | None:
        """A case to open."""
        return self._one(_tr("Open a case"), Mode.ExistingFile, _tr("Cases ({pattern})").format(pattern=CASE_FILES))

    def new_case(self) -> Path | None:
        """Where a new case shall lie."""
        patterns = _tr("Cases ({pattern})").format(pattern=CASE_FILES)
        proposed = self._last / "New case.factcheck"
        for path in ask_for_files(self._parent, _tr("New case"), proposed, Mode.AnyFile, patterns, save=True):
            return self._remember(path if path.suffix else path.with_suffix(".factcheck"))
        return None

    def report(self, proposed: Path) -> Path | None:
        """Where a report shall lie; replacing one that is there was confirmed in the dialog."""
        chosen = ask_for_files(self._parent, _tr("Export report"), proposed, Mode.AnyFile, save=True)
        return chosen[0] if chosen else None

    def evidence(self) -> Path | None:
        """A file to attach as evidence."""
        return self._one(_tr("Attach a file"), Mode.ExistingFile)

    def references(self) -> Path | None:
        """A file of references to take sources from."""
        patterns = _tr("References ({pattern})").format(pattern=REFERENCE_FILES)
        return self._one(_tr("Add sources from a file of references"), Mode.ExistingFile, patterns)

    def _one(self, title: str, mode: QFileDialog.FileMode, patterns: str = "") -> Path | None:
        chosen = ask_for_files(self._parent, title, self._last, mode, patterns)
        return self._remember(chosen[0]) if chosen else None

    def _remember(self, path: Path) -> Path:
        self._last = path.parent
        return path


def documents_folder() -> Path:
    """The person's documents folder, else the home folder."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _tr(text: str) -> str:
    return QCoreApplication.translate("FileChooser", text)
