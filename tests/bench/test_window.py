"""Start, a verdict key, and documents of any length in the window, each beside the bare thing in Qt."""

from __future__ import annotations

import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from tests.bench.corpus import text_of
from tests.bench.stalls import Stalls
from workbench.app import make_window
from workbench.desk.desk import Desk

STARTS = 7
KEYS = 60
LENGTHS = (300_000, 1_000_000, 10_000_000)
"""Characters of a document. Of the longest one bringing it in takes minutes."""

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


@pytest.mark.parametrize("size", LENGTHS)
def test_a_long_document(tmp_path: Path, figure: Callable[..., None], qapp: QApplication, size: int) -> None:
    text = text_of(size)
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    desk = Desk.create(tmp_path / "long.factcheck", person="Ada")
    desk.import_document(tmp_path / "long.txt")
    desk.close()
    bare = _bare(qapp, text)
    window = make_window(None)
    window.resize(1280, 800)
    window.show()
    _settle(qapp)

    def note(what: str, act: Callable[[], object], beside: str, times: int = 1) -> None:
        taken = []
        with Stalls() as stalls:
            for _ in range(times):
                begun = time.perf_counter()
                act()
                qapp.processEvents()
                taken.append(time.perf_counter() - begun)
            _settle(qapp)
        what = f"{size:,} characters: {what}"
        figure(what, sorted(taken)[times // 2], bare=f"QTextEdit: {beside}", bare_seconds=bare[beside])
        figure(f"{what}, longest stall", stalls.longest())

    note("open to the first claim painted", lambda: window.cases.open(desk.path), "open")
    page = window.page
    assert page is not None
    session, ids, view = page.session, page.session.model.ids, page.document.view
    assert session.current is not None
    assert view.page.place.window.covers(session.current.span), "the claim at hand is shown with its document"
    places = itertools.cycle(len(ids) * n // 7 for n in (6, 2, 5, 1, 4, 3))
    note("jump to a claim far away", lambda: session.go_to(ids[next(places)]), "jump", 12)
    note("next claim", lambda: session.step(1), "jump", 12)
    note("scroll a page", lambda: view.bar.setValue(view.bar.value() + view.bar.pageStep()), "scroll", 20)
    widths = itertools.cycle((1100, 1280))
    note("resize", lambda: window.resize(next(widths), 800), "resize", 4)
    page.document.find_bar.begin()
    page.document.find_bar.field.setText("harbour")
    note("find the next place", lambda: page.document.find_bar.step(1), "find", 6)
    window.close()


def _bare(application: QApplication, text: str) -> dict[str, float]:
    """Seconds of the same in a QTextEdit that holds the whole text and knows no claims."""
    edit = QTextEdit()
    edit.resize(590, 730)
    bar = edit.verticalScrollBar()

    def measure(act: Callable[[], object]) -> float:
        begun = time.perf_counter()
        act()
        application.processEvents()
        return time.perf_counter() - begun

    def show() -> None:
        edit.setPlainText(text)
        edit.show()

    def jump() -> None:
        edit.moveCursor(QTextCursor.MoveOperation.End)
        edit.ensureCursorVisible()

    found = {"open": measure(show), "jump": measure(jump)}
    bar.setValue(0)
    found["scroll"] = statistics.median(measure(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(20))
    found["find"] = measure(lambda: edit.find("harbour"))
    found["resize"] = measure(lambda: edit.resize(500, 730))
    edit.close()
    return found


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
