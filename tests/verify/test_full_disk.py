"""A disk that is really full: a small one of its own, filled to the last byte, for the command line and the window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def alone(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a shell line as root of a namespace."""
    asked = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", *words]
    return subprocess.run(asked, capture_output=True, text=True, check=False)


CAN = shutil.which("unshare") is not None and alone("mount -t tmpfs tmpfs /mnt").returncode == 0
pytestmark = [
    pytest.mark.skipif(not CAN, reason="no disk of one's own can be mounted here"),
    pytest.mark.timeout(300),
]

BEGIN = """
import os, sys
from pathlib import Path
disk, aside = Path(sys.argv[1]), Path(sys.argv[2])
os.environ["FACTCHECK_CONFIG"] = str(aside)
os.environ["FACTCHECK_RANKER"] = "rules"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
case = disk / "a.factcheck"

def fill():
    "Leave not one byte."
    with (disk / "filler").open("wb", buffering=0) as filler:
        for size in (65536, 4096, 1):
            try:
                while True:
                    filler.write(b"x" * size)
            except OSError:
                pass

def free():
    (disk / "filler").unlink()
"""

COMMAND_LINE = (
    BEGIN
    + """
import subprocess
from workbench.desk.desk import Desk
desk = Desk.create(case, person="Ada")
desk.import_text("In 2019 the port of Velmora handled 120 ships.", title="t")
desk.close()

def workbench(*words):
    told = subprocess.run([sys.executable, "-m", "workbench", *map(str, words)], capture_output=True, text=True)
    return told.returncode, told.stderr.strip()

fill()
long = "The register says 118. " * 2000
for words in (("note", case, 1, long), ("judge", case, 1, "unsupported", "--reason", long),
              ("evidence", case, 1, "--relation", "supports", "--title", long)):
    code, said = workbench(*words)
    assert code == 1, (words[0], code, said)
    assert "disk is full" in said or "cannot be opened or made" in said or "disk reported an error" in said, said
    assert "Traceback" not in said, said
free()
assert workbench("check", case)[0] == 0, workbench("check", case)
assert workbench("note", case, 1, "The register says 118.")[0] == 0
desk = Desk.open(case, person="Ada")
assert [note.text for note in desk.notes(1)] == ["The register says 118."]
assert desk.judgements(1) == ()
print("done")
"""
)

WINDOW = (
    BEGIN
    + """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from workbench.desk import aside as laid_aside
from workbench.desk.desk import Desk
desk = Desk.create(case, person="Ada")
desk.import_text("In 2019 the port of Velmora handled 120 ships.", title="t")
desk.close()
application = QApplication([])
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window
settings = SettingsStore()
settings.set("checker", "Ada")

def opened():
    window = Window(settings)
    window.show()
    assert window.cases.open(case)
    window.page.session.go_to(window.page.session.desk.find_claim("1").id)
    return window

long = "The register says 118. " * 4000
window = opened()
fill()
window.page.check.notes.record.write()
window.page.check.notes.record.field.insertPlainText(long)
QTest.qWait(100)
assert "the disk is full" in window.notice.words.text(), window.notice.words.text()
(kept,) = laid_aside.folder().glob("*.json")
assert str(kept) in window.notice.words.text()
window.page.session.judge("unsupported", stay=True)
window.close()
assert not window.isVisible()
assert kept.exists()
free()
window = opened()
assert str(kept) in window.notice.words.text(), window.notice.words.text()
window.notice._buttons[0].click()
assert window.page.check.notes.record.field.words() == long
window.close()
assert not kept.exists()
desk = Desk.open(case, person="Ada")
assert [note.text for note in desk.notes(desk.find_claim("1").id)] == [long.strip()]
assert desk.check() == []
desk.close()
print("done")
"""
)


@pytest.mark.parametrize("code", [COMMAND_LINE, WINDOW], ids=["command line", "window"])
def test_a_full_disk_costs_no_words(code: str, tmp_path: Path) -> None:
    disk, aside, script = tmp_path / "disk", tmp_path / "aside", tmp_path / "script.py"
    disk.mkdir()
    script.write_text(code, encoding="utf-8")
    told = alone(
        'mount -t tmpfs -o size=3m tmpfs "$1" && exec "$2" "$3" "$1" "$4"',
        "sh", str(disk), sys.executable, str(script), str(aside),
    )  # fmt: skip
    assert told.stdout.endswith("done\n"), told.stderr[-4000:]


@pytest.mark.skipif(os.name != "posix", reason="rights are those of a POSIX system")
def test_a_file_that_can_only_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
disk = Path(sys.argv[1])
from workbench.desk.desk import Desk
desk = Desk.create(disk / "a.factcheck", person="Ada")
desk.import_text("In 2019 the port of Velmora handled 120 ships.", title="t")
desk.close()
print("made", flush=True)
"""
    disk, script = tmp_path / "disk", tmp_path / "script.py"
    disk.mkdir()
    script.write_text(code, encoding="utf-8")
    told = alone(
        'mount -t tmpfs -o size=3m tmpfs "$1" && "$2" "$3" "$1" && mount -o remount,ro "$1"'
        ' && "$2" -m workbench note "$1/a.factcheck" 1 "The register says 118."',
        "sh", str(disk), sys.executable, str(script),
    )  # fmt: skip
    assert told.stdout.startswith("made\n"), told.stderr
    assert told.returncode == 1
    (line,) = told.stderr.strip().splitlines()
    assert "cannot be written" in line or "cannot be opened" in line
