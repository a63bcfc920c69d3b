"""Where files are chosen: the system's own dialogs, behind one class that tests replace."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

CASE_FILES = "*.factcheck"
REFERENCE_FILES = "*.ris *.bib *.json"


class FileChooser:
    """Asks for files and folders. None or an empty list: the person thought better of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent
        self._last = documents_folder()

    def documents(self) -> list[Path]:
        """Documents to bring in."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, _tr("Import documents"), str(self._last))
        return [self._remember(Path(name)) for name in names]

    def folder(self) -> Path | None:
        """A folder of documents to bring in."""
        name = QFileDialog.getExistingDirectory(self._parent, _tr("Import a folder"), str(self._last))
        return self._remember(Path(name)) if name else None

    def case(self) -> Path | None:
        """A case to open."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, _tr("Open a case"), str(self._last), _tr("Cases ({pattern})").format(pattern=CASE_FILES)
        )
        return self._remember(Path(name)) if name else None

    def new_case(self) -> Path | None:
        """Where a new case shall lie."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent,
            _tr("New case"),
            str(self._last / "New case.factcheck"),
            _tr("Cases ({pattern})").format(pattern=CASE_FILES),
        )
        path = Path(name) if name else None
        return None if path is None else self._remember(path if path.suffix else path.with_suffix(".factcheck"))

    def report(self, proposed: Path) -> Path | None:
        """Where a report shall lie; replacing one that is there was confirmed in the dialog."""
        name, _ = QFileDialog.getSaveFileName(self._parent, _tr("Export report"), str(proposed))
        return Path(name) if name else None

    def evidence(self) -> Path | None:
        """A file to attach as evidence."""
        name, _ = QFileDialog.getOpenFileName(self._parent, _tr("Attach a file"), str(self._last))
        return self._remember(Path(name)) if name else None

    def references(self) -> Path | None:
        """A file of references to take sources from."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent,
            _tr("Add sources from a file of references"),
            str(self._last),
            _tr("References ({pattern})").format(pattern=REFERENCE_FILES),
        )
        return self._remember(Path(name)) if name else None

    def _remember(self, path: Path) -> Path:
        self._last = path.parent
        return path


def documents_folder() -> Path:
    """The person's documents folder, else the home folder."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def _tr(text: str) -> str:
    return QCoreApplication.translate("FileChooser", text)
