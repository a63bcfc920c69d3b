"""Errors have two faces: the user's world one calm line, a bug the window with versions and a copy button."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from workbench.core.errors import CaseError, WorkbenchError
from workbench.ui import notify


@pytest.fixture(autouse=True)
def _own_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)


def raised(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_of_the_users_world_is_one_line_and_no_window() -> None:
    told: list[WorkbenchError] = []
    shown: list[str] = []
    notify.install_excepthook(told.append, shown.append)
    error = CaseError("is locked", where="a.factcheck", remedy="Close the other window")
    raised(error)
    assert (told, shown) == ([error], [])
    assert notify.line_of(error) == "a.factcheck: is locked. Close the other window."


def test_a_bug_is_shown_with_versions_and_traceback() -> None:
    shown: list[str] = []
    notify.install_excepthook(lambda _: None, shown.append)
    try:
        _ = 1 / 0
    except ZeroDivisionError as error:
        raised(error)
    (text,) = shown
    assert "ZeroDivisionError" in text
    assert "Python 3." in text
    assert "Qt 6." in text
    assert "SQLite 3." in text


def test_a_fault_while_one_is_shown_opens_no_second_window() -> None:
    shown: list[str] = []

    def show(text: str) -> None:
        shown.append(text)
        raised(ValueError("again"))

    notify.install_excepthook(lambda _: None, show)
    raised(ValueError("first"))
    assert len(shown) == 1


def test_an_interrupt_is_not_shown() -> None:
    shown: list[str] = []
    notify.install_excepthook(lambda _: None, shown.append)
    raised(KeyboardInterrupt())
    assert shown == []


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_copy_button_copies_the_details_and_leaves_the_window_open(qtbot: QtBot) -> None:
    seen: list[bool] = []

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        told = " ".join(label.text() for label in box.findChildren(QLabel))
        assert "What you typed is saved" in told
        assert notify.versions() in told
        copy = next(button for button in box.findChildren(QPushButton) if button.text() == "Copy details")
        copy.click()
        seen.append(box.isVisible())
        box.done(0)

    QTimer.singleShot(0, act)
    notify.show_fault("the details")
    assert seen == [True]
    assert QApplication.clipboard().text() == "the details"


def test_what_is_copied_holds_no_values_of_the_case() -> None:
    """Lines of the program and what was raised, never what the variables held."""

    def read(words: list[str]) -> str:
        return words[7]

    held = [f"confidential {number}" for number in range(3)]
    shown: list[str] = []
    notify.install_excepthook(lambda _: None, shown.append)
    try:
        read(held)
    except IndexError as error:
        raised(error)
    assert "return words[7]" in shown[0]
    assert held[0] not in shown[0]


def test_a_line_begins_with_a_capital_where_no_place_stands_before_it() -> None:
    assert notify.line_of(CaseError("nothing to undo")) == "Nothing to undo."
