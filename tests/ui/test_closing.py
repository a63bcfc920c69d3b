"""What is closed or taken away while something still looks at it: no key, no click and no timer meets a dead thing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.case_page import CasePage
from workbench.ui.window import Window

SOON_MS = 5_000
"""Far more than it takes: a busy machine must not fail a test."""


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def delete_what_is_to_go() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def blocker(window: Window) -> Iterator[sqlite3.Connection]:
    """Another program that is writing into the case."""
    made = sqlite3.connect(page_of(window).session.desk.path, isolation_level=None)
    made.execute("BEGIN IMMEDIATE")
    yield made
    made.close()


def test_a_window_that_is_closed_while_a_verdict_waits_closes_after_it(
    window: Window, qtbot: QtBot, blocker: sqlite3.Connection
) -> None:
    desk = page_of(window).session.desk
    path, claim = desk.path, desk.find_claim("1").id
    page_of(window).session.go_to(claim)
    shown: list[bool] = []

    def close() -> None:  # as a window manager does, which asks no one
        window.close()
        shown.append(window.isVisible())
        blocker.execute("ROLLBACK")

    QTimer.singleShot(100, close)
    page_of(window).session.judge("verified", stay=True)
    assert shown == [True]
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=SOON_MS)
    kept = sqlite3.connect(path)
    assert kept.execute("SELECT verdict FROM verdict WHERE claim_id = ?", (claim,)).fetchone() == ("verified",)
    kept.close()


def test_the_sheet_of_keys_goes_with_the_actions_it_lists(window: Window) -> None:
    path = page_of(window).session.desk.path
    window.cases.close()
    window.commands.show_keys()
    (sheet,) = window.sheets
    window.cases.open(path)
    assert not sheet.isVisible()
    assert window.sheets == []


def test_sheets_that_were_closed_do_not_pile_up(window: Window) -> None:
    counts = []
    for _ in range(3):
        window.commands.show_keys()
        window.sheets[0].close()
        delete_what_is_to_go()
        counts.append(len(QApplication.allWidgets()))
    assert counts[0] == counts[1] == counts[2]


def test_the_palette_goes_with_the_commands_it_offers(window: Window, qtbot: QtBot) -> None:
    path = page_of(window).session.desk.path
    window.commands.open_palette()
    window.cases.close()
    delete_what_is_to_go()
    assert not window.command_palette.isVisible()
    window.cases.open(path)
    window.commands.open_palette()
    with qtbot.captureExceptions() as raised:
        QTest.keyClick(window.command_palette.field, Qt.Key.Key_Return)
    assert raised == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_open_menu_goes_with_its_case(window: Window) -> None:
    filters = page_of(window).queue.filters
    filters.open_menu()
    assert filters.menu.isVisible()
    window.cases.close()
    assert not filters.menu.isVisible()


def test_an_import_cancelled_after_a_verdict_keeps_the_verdict_and_its_document(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    large.write_text("\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(1, 1500)))
    session = page_of(window).session
    assert window.intake is not None
    window.intake.bring_in([large])
    qtbot.waitUntil(lambda: len(session.desk.claim_ids()) > 10, timeout=20_000)
    claim = session.desk.claim_ids()[-1]
    session.go_to(claim)
    session.judge("not_factual", stay=True)
    window.jobs.cancel_all()
    assert session.desk.claims([claim])[0].verdict == "not_factual"
    assert [one.read_in_part for one in session.desk.documents()] == [False, True]
    assert "large.txt stays as far as it was read" in window.status.said.text()
    assert session.desk.check() == []
    window.intake.add_version(session.desk.documents()[1].id, large)
    qtbot.waitUntil(lambda: window.jobs.current is None, timeout=30_000)
    assert [one.read_in_part for one in session.desk.documents()] == [False, False]
    assert session.desk.claims([claim])[0].verdict == "not_factual"
    assert len(session.desk.claim_ids()) == 4 + 1499
