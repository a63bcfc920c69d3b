"""Start to painted window, and a verdict key to the next claim painted, each beside the bare thing in Qt."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.app import make_window
from workbench.desk.desk import Desk

STARTS = 7
KEYS = 60

BARE = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
window = QLabel("bare")
window.resize(1280, 800)
window.show()
application.processEvents()
print("painted", flush=True)
import os
os._exit(0)
"""

OURS = """
import os, sys
from pathlib import Path
from workbench.app import make_window
from PySide6.QtWidgets import QApplication
window = make_window(Path(sys.argv[1]))
window.resize(1280, 800)
window.show()
QApplication.processEvents()
print("painted", flush=True)
os._exit(0)
"""


def many_claims(path: Path, count: int) -> Desk:
    """A case of one document with so many claims."""
    desk = Desk.create(path, person="Ada")
    lines = (f"In 2019 the port of Velmora handled {n} ships and {n + 7} barges." for n in range(1, count + 1))
    desk.import_text("\n\n".join(lines))
    return desk


def test_start_to_painted_window(tmp_path: Path, figure: Callable[..., None]) -> None:
    for count in (100, 10_000):
        path = tmp_path / f"{count}.factcheck"
        many_claims(path, count).close()
        pairs = [(_painted(OURS, str(path)), _painted(BARE)) for _ in range(STARTS)]
        ours, bare = (sorted(taken)[STARTS // 2] for taken in zip(*pairs, strict=True))
        figure(f"start to painted window, {count} claims", ours, bare="a bare Qt window", bare_seconds=bare)


def test_verdict_key_to_next_claim_painted(tmp_path: Path, figure: Callable[..., None], qapp: QApplication) -> None:
    for count in (100, 10_000):
        path = tmp_path / f"{count}.factcheck"
        many_claims(path, count).close()
        window = make_window(path)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        _settle(qapp)
        taken = []
        for _ in range(KEYS):
            begun = time.perf_counter()
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_1)
            qapp.processEvents()
            taken.append(time.perf_counter() - begun)
            _settle(qapp)
        desk = Desk.open(path, person="Ada")
        assert desk.counts().judged == KEYS, "every key gave one verdict and went on"
        desk.close()
        begun = time.perf_counter()
        window.repaint()
        repaint = time.perf_counter() - begun
        figure(f"verdict key to next claim painted, {count} claims", sorted(taken)[KEYS // 2], bare="one full repaint",
               bare_seconds=repaint)  # fmt: skip
        figure(f"the same, slowest in twenty, {count} claims", sorted(taken)[KEYS * 95 // 100])
        window.close()


def _painted(code: str, *words: str) -> float:
    begun = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"painted\n"
        return time.perf_counter() - begun


def _settle(application: QApplication) -> None:
    """What the window leaves for a quiet moment is not part of the next key."""
    until = time.perf_counter() + 0.3
    while time.perf_counter() < until:
        application.processEvents()
        time.sleep(0.005)
