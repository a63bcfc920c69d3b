"""The only door to message boxes: a bug's window with versions and a copy button. Everything else is a calm line."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from workbench.core.errors import WorkbenchError
from workbench.ui.language import said


def line_of(error: WorkbenchError) -> str:
    """An error as one calm line: where, what, what to do."""
    told = WorkbenchError(said(error.what), where=error.where, remedy=said(error.remedy))
    words = str(told).strip()
    if not error.where:
        words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "…", "?")) else words + "."


def versions() -> str:
    """What a report of a fault needs to know about this machine."""
    from importlib import metadata

    try:
        own = metadata.version("factcheck-workbench")
    except metadata.PackageNotFoundError:  # run from a folder that was never installed
        own = "not installed"
    # The store alone imports SQLite; here it is only asked whether it is there, and of which version.
    sqlite = getattr(sys.modules.get("sqlite3"), "sqlite_version", "not loaded")
    parts = (f"workbench {own}", f"Python {platform.python_version()}", f"Qt {qVersion()}", f"SQLite {sqlite}")
    return " · ".join((*parts, platform.platform()))


def fault_text(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Versions and the traceback, as they are copied."""
    return versions() + "\n\n" + "".join(traceback.format_exception(kind, error, trace))


def show_fault(text: str, parent: QWidget | None = None) -> None:
    """The window of a bug: calm words, the versions, the details, a copy button. text: as fault_text makes it."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_tr("Something went wrong"))
    box.setText(_tr("The program met a fault of its own. What you typed is saved, and so is every verdict."))
    asked = _tr("Copy the details for a report of the fault, then close and open the case again.")
    box.setInformativeText(f"{asked}\n\n{versions()}")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setDetailedText(text)
    copy = box.addButton(_tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(_tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    copy.clicked.disconnect()  # copying leaves the window open
    copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
    box.exec()


def install_excepthook(tell: Callable[[WorkbenchError], None], show: Callable[[str], None] = show_fault) -> None:
    """Give unhandled errors a face: the user's world one calm line, a bug its window, one at a time."""
    showing = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal showing
        if isinstance(error, WorkbenchError):
            tell(error)
            return
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception) and not showing:
            showing = True
            try:
                show(fault_text(kind, error, trace))
            finally:
                showing = False

    sys.excepthook = hook


def _tr(text: str) -> str:
    return QCoreApplication.translate("notify", text)
