"""What the program loads before its window is painted: what is not in sight waits for its first use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PAINTED = """
import sys
from pathlib import Path
from workbench.app import make_window
from PySide6.QtWidgets import QApplication
window = make_window(*map(Path, sys.argv[1:]))
window.show()
QApplication.processEvents()
assert window.isVisible()
print(*sys.modules, sep="\\n", flush=True)
window.close()
"""

TWO_WINDOWS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workbench import app

def made(case, make=app.make_window):
    window = make(case)
    QTimer.singleShot(100, window.commands.new_window)
    QTimer.singleShot(600, ended)
    return window

def ended():
    print(sum(one.isVisible() for one in QApplication.topLevelWidgets()), flush=True)
    QApplication.closeAllWindows()

app.make_window = made
sys.exit(app.run(Path(sys.argv[1])))
"""

LIBRARIES = {
    "charset_normalizer", "docx", "jinja2", "lxml", "numpy", "odf", "onnxruntime", "openpyxl", "pypdfium2",
    "sqlite_utils", "tokenizers", "trafilatura", "typst", "urllib.request", "xlsxwriter", "PySide6.QtPrintSupport",
}  # fmt: skip
ROOMS = ("workbench.reports", "workbench.importers", "workbench.extract", "workbench.cli")
LATER = (
    "workbench.ui.dialogs.",
    "workbench.ui.encodings",
    "workbench.ui.export_pane",
    "workbench.ui.exports",
    "workbench.ui.help.",
    "workbench.ui.palette",
    "workbench.ui.printing",
    "workbench.ui.review.",
    "workbench.ui.unlock",
)
AT_ONCE = {
    "workbench.ui.palette_entries", "workbench.ui.review.history_words", "workbench.ui.review.views",
    "workbench.ui.review.words",
}  # fmt: skip
"""Words that menu and check have in common with them."""


def loaded(*words: str) -> set[str]:
    ran = subprocess.run([sys.executable, "-c", PAINTED, *words], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


@pytest.mark.parametrize("opened", [True, False])
def test_no_room_is_entered_that_the_painted_window_does_not_show(case_file: Path, *, opened: bool) -> None:
    modules = loaded(str(case_file)) if opened else loaded()
    assert "workbench.ui.window" in modules
    assert LIBRARIES & modules == set()
    assert sorted(m for m in modules if m.startswith(ROOMS)) == []
    assert sorted(m for m in modules - AT_ONCE if m.startswith(LATER)) == []


def test_with_a_case_the_first_page_is_not_made(case_file: Path) -> None:
    assert "workbench.ui.start_page" in loaded()
    assert "workbench.ui.start_page" not in loaded(str(case_file))


def test_the_program_ends_well_with_two_windows_on_a_case(case_file: Path) -> None:
    words = [sys.executable, "-X", "faulthandler", "-c", TWO_WINDOWS, str(case_file)]
    ran = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stdout.split()) == (0, ["2"]), ran.stderr
