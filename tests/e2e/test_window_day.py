"""A working day in the window, by keyboard alone: import, judge, write, attach, undo, search, export, restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.cases import DRAFT
from workbench.core.claims import Claim
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.choose import FileChooser
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_ACTIONS = 12
"""Key presses and typed texts for a first claim with reason, note and link, and for the report."""


class Chosen(FileChooser):
    """The files a person would choose in the system's dialog."""

    def __init__(self, *paths: Path) -> None:
        super().__init__()
        self._paths = list(paths)

    def documents(self) -> list[Path]:
        return self._paths


class Hands:
    """A person at the keyboard: every key and every typed text counts as one action."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window, self.actions = qtbot, window, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.actions += 1
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, words: str) -> None:
        self.actions += 1
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)

    @property
    def page(self) -> CasePage:
        assert self.window.page is not None
        return self.window.page

    @property
    def desk(self) -> Desk:
        return self.page.session.desk

    @property
    def claim(self) -> Claim:
        assert self.page.session.current is not None
        return self.page.session.current


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[list[Window]]:
    """Windows that a test opened; closed in the end."""
    opened: list[Window] = []
    yield opened
    for window in opened:
        window.close()
        window.deleteLater()
    qtbot.wait(0)


def sit_down(qtbot: QtBot, windows: list[Window], chooser: FileChooser) -> Hands:
    window = Window(SettingsStore(), chooser)
    windows.append(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Hands(qtbot, window)


def test_a_day_by_keyboard(qtbot: QtBot, windows: list[Window], tmp_path: Path) -> None:
    draft = tmp_path / "harbour.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    settings = SettingsStore()
    settings.set("cases_folder", str(tmp_path))
    settings.set("checker", "Ada")
    hands = sit_down(qtbot, windows, Chosen(draft))

    hands.press(Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: hands.window.page is not None and hands.page.session.current is not None, timeout=30_000)
    assert hands.desk.path == tmp_path / "harbour.factcheck"
    first = hands.claim

    hands.actions = 0
    hands.press(Key.Key_N)
    hands.type("Two registers, two counts.")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_N, SHIFT)
    hands.type("Ask the port authority on Monday.")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_E)
    hands.type("https://example.org/register")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_4)
    assert hands.claim.id != first.id
    hands.press(Key.Key_E, CTRL)
    hands.press(Key.Key_Return)
    assert hands.actions <= MOST_ACTIONS
    report = tmp_path / "harbour report.html"
    qtbot.waitUntil(report.is_file, timeout=30_000)
    qtbot.waitUntil(lambda: "Report written" in hands.window.notice.words.text())
    written = report.read_text(encoding="utf-8")
    for words in ("Two registers, two counts.", "Ask the port authority on Monday.", "https://example.org/register"):
        assert words in written

    second = hands.claim
    hands.press(Key.Key_1)
    hands.press(Key.Key_Z, CTRL)
    assert hands.desk.claims([second.id])[0].verdict is None
    hands.press(Key.Key_Z, CTRL | SHIFT)
    assert hands.desk.claims([second.id])[0].verdict == "verified"
    hands.press(Key.Key_Slash)
    hands.type("registers")
    assert first.id in hands.page.session.model.ids
    hands.window.close()

    again = sit_down(qtbot, windows, Chosen())
    QTest.mouseClick(again.window.start.recent_buttons[0], Qt.MouseButton.LeftButton)
    found = again.desk.claims([first.id, second.id])
    assert [claim.verdict for claim in found] == ["disputed", "verified"]
    assert [j.reason for j in again.desk.judgements(first.id)] == ["Two registers, two counts."]
    assert [n.text for n in again.desk.notes(first.id)] == ["Ask the port authority on Monday."]
    assert [link.url for link in again.desk.evidence(first.id)] == ["https://example.org/register"]
    assert again.desk.check() == []


def test_an_import_is_cancelled_from_the_status_line_and_leaves_nothing_half(
    qtbot: QtBot, windows: list[Window], tmp_path: Path
) -> None:
    files = []
    for number in range(12):
        files.append(tmp_path / f"{number:02}.txt")
        files[-1].write_text(f"Report {number}\n\n{DRAFT}", encoding="utf-8")
    SettingsStore().set("cases_folder", str(tmp_path))
    hands = sit_down(qtbot, windows, Chosen(*files))
    hands.press(Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: hands.window.page is not None and bool(hands.desk.documents()), timeout=30_000)
    assert hands.window.status.cancel.isVisible()
    QTest.mouseClick(hands.window.status.cancel, Qt.MouseButton.LeftButton)
    assert not hands.window.status.cancel.isVisible()
    kept = hands.desk.documents()
    qtbot.wait(100)
    assert hands.desk.documents() == kept
    assert 1 <= len(kept) < len(files)
    assert hands.desk.check() == []
    hands.press(Key.Key_Z, CTRL)
    assert hands.desk.documents() == ()


def test_a_file_that_cannot_be_read_is_said_and_the_others_are_in(
    qtbot: QtBot, windows: list[Window], tmp_path: Path
) -> None:
    good, broken = tmp_path / "a.txt", tmp_path / "b.docx"
    good.write_text(DRAFT, encoding="utf-8")
    broken.write_bytes(b"no word file")
    SettingsStore().set("cases_folder", str(tmp_path))
    hands = sit_down(qtbot, windows, Chosen(good, broken))
    hands.press(Key.Key_O, CTRL)
    qtbot.waitUntil(hands.window.notice.isVisible, timeout=30_000)
    assert "b.docx" in hands.window.notice.words.text()
    assert [document.name for document in hands.desk.documents()] == ["a.txt"]


def test_the_sample_opens_from_the_first_page_alive_and_a_second_time_as_it_was_left(
    qtbot: QtBot, windows: list[Window], tmp_path: Path
) -> None:
    SettingsStore().set("cases_folder", str(tmp_path))
    hands = sit_down(qtbot, windows, Chosen())
    QTest.mouseClick(hands.window.start.sample, Qt.MouseButton.LeftButton)
    counts = hands.desk.counts()
    assert counts.judged >= 3
    assert counts.judged < counts.total
    hands.press(Key.Key_W, CTRL)
    assert hands.window.page is None
    QTest.mouseClick(hands.window.start.sample, Qt.MouseButton.LeftButton)
    assert hands.desk.counts() == counts


def test_a_long_document_shown_while_it_comes_reads_as_it_should_when_it_is_in(
    qtbot: QtBot, windows: list[Window], tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    paragraphs = [f"In {1900 + n % 120} the port of quay {n} handled {n + 3} ships." for n in range(400)]
    long.write_text("\n\n".join([*paragraphs, "To continue reading, subscribe now."]), encoding="utf-8")
    SettingsStore().set("cases_folder", str(tmp_path))
    hands = sit_down(qtbot, windows, Chosen(long))
    hands.press(Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: hands.window.page is not None and bool(hands.desk.documents()), timeout=30_000)
    qtbot.waitUntil(lambda: hands.window.jobs.current is None, timeout=30_000)
    view = hands.page.document.view
    shown = view._passages_in(Span(0, len(long.read_text(encoding="utf-8"))))
    assert len(shown) == len(hands.desk.passages(1)) == 401
    assert shown[-1].set_aside
    assert len(hands.page.session.model.ids) == hands.desk.counts().total == 400
