"""The dialog for files: it gives what is chosen and takes nobody's locks away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QFileSystemModel, QListView
from pytestqt.qtbot import QtBot

from workbench.ui.file_dialog import ask_for_files

TRY_LOCK = "import fcntl, sys; fcntl.lockf(open(sys.argv[1], 'r+b'), fcntl.LOCK_EX | fcntl.LOCK_NB)"


def dialog() -> QFileDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())


def when_listed(name: str, act: object, *, waited: int = 0) -> None:
    """Call `act` once the dialog lists a file by this name with what it says of its kind; give up after 5 s."""

    def look() -> None:
        model = dialog().findChild(QFileSystemModel)
        assert model is not None
        index = model.index(str(Path(dialog().directory().absolutePath()) / name))
        if not (index.isValid() and model.fileIcon(index).isNull() is False) and waited < 50:
            when_listed(name, act, waited=waited + 1)
            return
        QTimer.singleShot(300, act)  # type: ignore[call-overload]

    QTimer.singleShot(100, look)


@pytest.mark.skipif(sys.platform == "win32", reason="locks belong to the open file there")
def test_listing_an_open_case_leaves_its_locks(qtbot: QtBot, tmp_path: Path) -> None:
    import fcntl

    case = tmp_path / "october.factcheck"
    case.write_bytes(b"SQLite format 3\0" + bytes(100))
    with case.open("r+b") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        when_listed(case.name, lambda: dialog().reject())
        assert ask_for_files(None, "Import", tmp_path, QFileDialog.FileMode.ExistingFiles) == []
        tried = subprocess.run([sys.executable, "-c", TRY_LOCK, str(case)], capture_output=True, check=False)
        assert b"BlockingIOError" in tried.stderr, "another process got a lock that was held"


def test_the_logs_beside_a_case_are_not_listed(qtbot: QtBot, tmp_path: Path) -> None:
    names = ["october.factcheck", "minutes-journal", "page.txt"]
    for name in (*names, "october.factcheck-wal", "october.factcheck-shm", "october.factcheck-journal"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "texts").mkdir()
    seen: list[str] = []

    def look() -> None:
        view = dialog().findChild(QListView, "listView")
        assert view is not None
        root = view.rootIndex()
        seen.extend(view.model().index(row, 0, root).data() for row in range(view.model().rowCount(root)))
        dialog().reject()

    when_listed("october.factcheck", look)
    assert ask_for_files(None, "Import", tmp_path, QFileDialog.FileMode.ExistingFiles) == []
    assert seen == ["texts", "minutes-journal", "october.factcheck", "page.txt"]


def test_a_file_is_chosen_by_its_name(qtbot: QtBot, tmp_path: Path) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text("x")

    def choose() -> None:
        view = dialog().findChild(QListView, "listView")
        assert view is not None
        view.setFocus()
        view.setCurrentIndex(view.model().index(1, 0, view.rootIndex()))
        QTest.keyClick(view, Qt.Key.Key_Return)

    when_listed("two.txt", choose)
    assert ask_for_files(None, "Import", tmp_path, QFileDialog.FileMode.ExistingFiles) == [paths[1]]


def test_what_is_proposed_is_given_when_it_is_taken(qtbot: QtBot, tmp_path: Path) -> None:
    QTimer.singleShot(200, lambda: QTest.keyClick(dialog(), Qt.Key.Key_Return))
    proposed = tmp_path / "report.html"
    assert ask_for_files(None, "Export", proposed, QFileDialog.FileMode.AnyFile, save=True) == [proposed]
