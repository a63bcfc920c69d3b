"""The dialog for files, which opens none of those it lists and lists none that belong to another."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QFileSystemModel, QWidget


class NameIcons(QFileIconProvider):
    """Icon and kind of a file by its name alone.

    Qt's own reads the first bytes of a file whose ending it does not know, an open case among them. Where locks belong
    to the process (POSIX), closing that file again takes SQLite's locks away: the next process that leaves the case
    deletes the log that this one is still writing to, and what is recorded from then on is lost.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = super().icon(QAbstractFileIconProvider.IconType.Folder)
        self._file = super().icon(QAbstractFileIconProvider.IconType.File)

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(what, QFileInfo):
            return self._folder if what.isDir() else self._file
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix()


BESIDE_A_CASE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a file while it is open: nobody brings these in or opens them."""


class WithoutLogs(QSortFilterProxyModel):
    """The files of a folder without those that SQLite keeps beside another one there."""

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        model = self.sourceModel()
        path = model.filePath(model.index(row, 0, parent)) if isinstance(model, QFileSystemModel) else ""
        owner = next((path.removesuffix(one) for one in BESIDE_A_CASE if path.endswith(one)), None)
        return owner is None or not QFileInfo.exists(owner)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """As the dialog sorts: folders first."""
        self.sourceModel().sort(column, order)


def ask_for_files(
    parent: QWidget | None,
    title: str,
    place: Path,
    mode: QFileDialog.FileMode,
    patterns: str = "",
    *,
    save: bool = False,
) -> list[Path]:
    """What a person chooses; empty when they thought better of it. place: a folder, or the file that is proposed."""
    # In the root until the icons are ours: a dialog looks at its folder as soon as it is made.
    dialog = QFileDialog(parent, title, QDir.rootPath(), patterns)
    # The system's dialogs of Linux look into files as well, inside this process.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, sys.platform.startswith("linux"))
    icons, files = NameIcons(), WithoutLogs(dialog)
    dialog.setIconProvider(icons)
    dialog.setProxyModel(files)
    dialog.setFileMode(mode)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, mode == QFileDialog.FileMode.Directory)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    folder = place if place.is_dir() else place.parent
    dialog.setDirectory(str(folder))
    if folder != place:
        dialog.selectFile(place.name)
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.setParent(None)
    dialog.deleteLater()
    return chosen
