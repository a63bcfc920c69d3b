"""The window's program: wires settings, look and window, opens the case, runs the event loop."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.core.errors import WorkbenchError
from workbench.paths import shipped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.window import Window

PICTURE_SIZE = (1440, 900)
"""Pixels of a picture of the window."""

SWITCH_INTERVAL = 0.001
"""Seconds; keeps frames even while another thread works (measured: 24 ms at most instead of 54)."""


def run(case: Path | None = None) -> int:
    """Open the window, on a case if one is given, until it is closed. Raises WorkbenchError: no screen, no case."""
    from workbench.preflight import require_window

    require_window()
    window = make_window(case)
    from PySide6.QtWidgets import QApplication

    from workbench.ui.notify import install_excepthook

    install_excepthook(window.tell)
    window.show()
    gc.freeze()  # all that was loaded stays: Python's collector would look through it again and again, 40 ms at a time
    code = QApplication.exec()
    sys.excepthook = sys.__excepthook__
    _take_apart([widget for widget in QApplication.topLevelWidgets() if widget.parent() is None])
    return code


def make_window(case: Path | None = None) -> Window:
    """The window with this person's settings, not yet shown. Raises CaseError when the case cannot be opened."""
    from PySide6.QtGui import QGuiApplication, QIcon
    from PySide6.QtWidgets import QApplication

    from workbench.ui.language import install
    from workbench.ui.look import current_look
    from workbench.ui.settings_store import SettingsStore
    from workbench.ui.window import Window
    from workbench.ui.window_state import restore

    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("Fact-checking workbench")
    QGuiApplication.setDesktopFileName("factcheck-workbench")  # whose icon and name a desktop shows (cli/desktop.py)
    QApplication.setWindowIcon(QIcon(str(shipped("resources") / "desktop" / "factcheck-workbench.svg")))
    sys.setswitchinterval(SWITCH_INTERVAL)
    settings = SettingsStore()
    install(application, settings.text("language"))
    look = current_look()
    look.set_theme(settings.text("theme"))
    look.set_scale(settings.number("text_scale"))
    window = Window(settings)
    restore(window, settings.text("window"))
    if case is not None:
        refusals: list[WorkbenchError] = []
        window.cases.refused.connect(refusals.append)
        window.cases.open(case)
        window.cases.refused.disconnect(refusals.append)
        if refusals:
            _end(window)
            raise refusals[0]
    return window


def picture(case: Path | None, out: Path, *, theme: str = "light", size: tuple[int, int] = PICTURE_SIZE) -> None:
    """Write a picture of the window (PNG), on a case or on the first page."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from workbench.ui.look import current_look

    window = make_window(case)
    current_look().set_theme(theme)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    window.show()
    QApplication.processEvents()
    QApplication.processEvents()
    if not window.grab().save(str(out)):
        raise WorkbenchError("cannot be written", where=str(out), remedy="Name a file ending in .png")
    _end(window)


def _end(window: Window) -> None:
    """Close a window that no event loop served, and take it apart."""
    window.close()
    _take_apart([window])


def _take_apart(closed: Iterable[QWidget]) -> None:
    """Have Qt delete closed windows now: Python would do so at its own end, and in no order (it crashed there)."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for widget in closed:
        widget.deleteLater()
        QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def _main(words: list[str]) -> int:
    """`python -m workbench.app [--picture OUT.png] [CASE]`: the window, or a picture of it where there is no screen."""
    parser = argparse.ArgumentParser(prog="workbench.app")
    parser.add_argument("--picture", type=Path, metavar="OUT.png")
    parser.add_argument("case", type=Path, nargs="?")
    asked = parser.parse_args(words)
    try:
        if asked.picture is None:
            return run(asked.case)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # a picture needs no screen
        picture(asked.case, asked.picture)
    except WorkbenchError as error:
        sys.stderr.write(f"workbench: {error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
