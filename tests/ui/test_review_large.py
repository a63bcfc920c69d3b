"""The review of a large case: a page opens at once, its answer comes beside the window, and then it is as ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NoFiles, shown
from workbench.core.conflicts import Settled
from workbench.core.review import Outcome
from workbench.desk import desk as desk_module
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.review.conflicts import ConflictsPage
from workbench.ui.review.second_reader import SecondReaderPage
from workbench.ui.review.sign_off import SignOffPage
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
TOWNS = ("Torhaven", "Velmora", "Ostgate")


@pytest.fixture(autouse=True)
def _known_claims() -> None:
    """What joins claims hangs on the facts that the finder itself finds."""


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every case counts as a large one."""
    monkeypatch.setattr(desk_module, "LARGE", 0)


@pytest.fixture
def window(qtbot: QtBot, new_desk: Callable[..., Desk]) -> Iterator[Window]:
    """On a case of three conflicts, a reading and verdicts of two people."""
    desk = new_desk("")
    for number in range(2):
        lines = [f"The town of {town} has {41_000 + 3_000 * number:,} residents." for town in TOWNS]
        desk.import_text("\n\n".join(lines), title=f"Text {number}")
    desk.compare()
    first, second, *_ = desk.claim_ids()
    desk.change_person("Ben")
    desk.judge(first, "unsupported", reason="Looked for it.")
    desk.judge(second, "unsupported", reason="Looked for it.")
    desk.change_person("Ada")
    desk.read(first, Outcome.AGREE)
    path: Path = desk.path.with_name("large.factcheck")
    desk.backup(path)
    made = Window(SettingsStore(), NoFiles())
    made.cases.open(path)
    yield from shown(qtbot, made)


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def answered(qtbot: QtBot, window: Window) -> None:
    asking = page_of(window).session.asking
    qtbot.waitUntil(lambda: not asking.is_waiting(), timeout=10_000)


def test_conflicts_come_beside_the_window_and_are_settled_by_a_key(qtbot: QtBot, window: Window) -> None:
    page, desk = page_of(window), page_of(window).session.desk
    answered(qtbot, window)
    press(window, Key.Key_8, CTRL)
    conflicts = page.review.current
    assert isinstance(conflicts, ConflictsPage)
    assert not conflicts.list.lines.records, "the key waited for nothing"
    answered(qtbot, window)
    assert conflicts.lead.text() == "3 pairs of claims cannot both be right."
    third = desk.conflicts()[2]
    assert page.session.current is not None
    assert page.session.current.id == third.a.claim_id, "the first open claim: its own conflict is shown"
    assert conflicts.place.text() == "3 of 3"
    press(window, Key.Key_T)
    assert desk.conflicts()[2].settlement is not None
    answered(qtbot, window)
    assert conflicts.lead.text() == "2 pairs of claims cannot both be right."
    assert page.session.current.id == desk.conflicts()[1].a.claim_id, "a side of the next one is in hand"


def test_a_conflict_that_was_asked_for_is_shown_when_it_has_come(qtbot: QtBot, window: Window) -> None:
    page, desk = page_of(window), page_of(window).session.desk
    desk.settle(desk.conflicts()[0], Settled.BOTH_TIME)
    answered(qtbot, window)
    for place in (2, 0):  # an open one, and the settled one, which is unfolded for it
        tie = desk.conflicts()[place]
        page.session.go_to(tie.b.claim_id)
        answered(qtbot, window)
        press(window, Key.Key_C)
        answered(qtbot, window)
        conflicts = page.review.current
        assert isinstance(conflicts, ConflictsPage)
        assert conflicts.a.side is not None
        assert conflicts.a.side.uid == tie.a.uid
        press(window, Key.Key_Escape)


def test_the_second_reader_and_the_sign_off_come_beside_the_window(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    answered(qtbot, window)
    press(window, Key.Key_5, CTRL)
    reader = page.review.current
    assert isinstance(reader, SecondReaderPage)
    assert not reader.list.lines.records
    answered(qtbot, window)
    assert "agrees with 1 of 1 verdicts" in reader.lead.text()
    press(window, Key.Key_6, CTRL)
    sign_off = page.review.current
    assert isinstance(sign_off, SignOffPage)
    answered(qtbot, window)
    assert sign_off.lead.text() == "This stands against a sign-off:"
    assert sign_off.list.hasFocus()
