"""Words that a case cannot take: they wait, lie outside the case meanwhile, and come back when it is opened again."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.desk import aside
from workbench.desk.desk import Desk
from workbench.ui import unwritten
from workbench.ui.case_page import CasePage
from workbench.ui.window import Window

SOON_MS = 5_000
"""Far more than it takes: a busy machine must not fail a test."""
MANY = "The register of the port says 118. " * 400
"""More than the pages of a full case have room for."""


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unwritten, "LATER_MS", 50)


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


@contextmanager
def read_only(desk: Desk) -> Iterator[None]:
    """What SQLite says of a file that can only be read, it says of a connection that may not write."""
    desk._store.connection.execute("PRAGMA query_only = ON")
    yield
    desk._store.connection.execute("PRAGMA query_only = OFF")


@contextmanager
def full(desk: Desk) -> Iterator[None]:
    """A disk without room for one more page."""
    connection = desk._store.connection
    connection.execute(f"PRAGMA max_page_count = {connection.execute('PRAGMA page_count').fetchone()[0]}")
    yield
    connection.execute("PRAGMA max_page_count = 1000000")


def begin(window: Window, number: str) -> CasePage:
    page = page_of(window)
    page.session.go_to(page.session.desk.find_claim(number).id)
    return page


def kept() -> list[Path]:
    return sorted(aside.folder().glob("*"))


@pytest.mark.parametrize(("fault", "what"), [(read_only, "cannot be written"), (full, "the disk is full")])
def test_words_wait_say_where_they_lie_and_are_saved_when_the_case_takes_them(
    window: Window, qtbot: QtBot, fault: object, what: str
) -> None:
    page = begin(window, "1")
    desk, claim = page.session.desk, page.session.desk.find_claim("1").id
    words = MANY if what == "the disk is full" else "The register says 118."
    with fault(desk):  # type: ignore[operator]
        page.check.notes.record.write()
        page.check.notes.record.field.insertPlainText(words)
        page.session.go_to(desk.find_claim("2").id)
        assert window.notice.isVisible()
        assert what in window.notice.words.text()
        (path,) = kept()
        assert f"they lie in {path}" in window.notice.words.text()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        page.session.go_to(claim)
        assert page.check.notes.record.field.words() == words
        window.notice.hide()
        qtbot.wait(200)  # tried again, in vain
        assert not window.notice.isVisible(), "it is said once"
    qtbot.waitUntil(lambda: page.session.unwritten.words(claim, "record") is None, timeout=SOON_MS)
    qtbot.waitUntil(lambda: bool(desk.notes(claim)), timeout=SOON_MS)
    assert [note.text for note in desk.notes(claim)] == [words.strip()]
    assert kept() == []
    assert desk.check() == []


def test_the_line_goes_when_it_is_no_longer_true(window: Window, qtbot: QtBot) -> None:
    page = begin(window, "1")
    with read_only(page.session.desk):
        page.check.reason.insertPlainText("Page 4")
        assert window.notice.isVisible()
    qtbot.waitUntil(lambda: not window.notice.isVisible(), timeout=SOON_MS)
    assert page.session.desk.typing(page.session.desk.find_claim("1").id, "reason") == "Page 4"


def test_a_verdict_says_why_it_cannot_be_given(window: Window) -> None:
    page = begin(window, "1")
    with read_only(page.session.desk):
        page.check.reason.insertPlainText("Page 4")
        page.session.judge("verified", stay=True)
        assert "cannot be written" in window.notice.words.text()
        assert "another program" not in window.notice.words.text()


def test_words_that_could_not_be_saved_are_offered_when_the_case_is_opened_again(window: Window) -> None:
    page = begin(window, "1")
    desk, path = page.session.desk, page.session.desk.path
    desk.set_note(desk.find_claim("2").id, "Rang the harbour.")
    desk._store.connection.execute("PRAGMA query_only = ON")
    page.check.reason.insertPlainText("Page 4")
    page.session.go_to(desk.find_claim("2").id)
    page.check.notes.record.write()
    page.check.notes.record.field.insertPlainText(" They say 118.")
    assert window.cases.close()
    (left,) = kept()
    elsewhere = Desk.open(path, person="Ada")
    elsewhere.add_to_note(elsewhere.find_claim("2").id, "And the pilot.")
    elsewhere.close()
    assert window.cases.open(path)
    assert "reason of claim 1, note of claim 2" in window.notice.words.text()
    assert str(left) in window.notice.words.text()
    page = begin(window, "1")
    window.notice._buttons[0].click()
    assert page.check.reason.words() == "Page 4"
    assert page.session.desk.typing(page.session.desk.find_claim("2").id, "record") == (
        "Rang the harbour.\nAnd the pilot.\nRang the harbour. They say 118."
    )
    assert kept() == []
    window.notice.hide()
    window.cases.close()
    window.cases.open(path)
    assert not window.notice.isVisible()


def test_words_of_somebody_else_or_of_a_copy_are_not_offered(window: Window) -> None:
    page = begin(window, "1")
    path = page.session.desk.path
    copy = path.with_name("copy.factcheck")
    page.session.desk.backup(copy)
    page.session.desk._store.connection.execute("PRAGMA query_only = ON")
    page.check.reason.insertPlainText("Page 4")
    window.cases.close()
    for case, person in ((path, "Ben"), (copy, page.session.desk.person)):
        other = Desk.open(case, person=person)
        assert other.words_left() == []
        other.close()
    assert len(kept()) == 1


def test_words_on_a_claim_that_is_gone_stay_in_their_file(window: Window) -> None:
    window.settings.set("checker", "Ada")
    page = begin(window, "1")
    desk, path = page.session.desk, page.session.desk.path
    crashed = desk.words_aside()
    crashed.keep([crashed.of_field(desk.find_claim("1").id, "reason", "Page 4")])
    crashed.close()
    desk.undo()
    window.cases.close()
    assert window.cases.open(path)
    window.notice._buttons[0].click()
    (left,) = kept()
    assert "Page 4" in left.read_text()
    assert f"The words lie in {left}" in window.notice.words.text()


def test_a_claim_that_another_process_takes_away_under_the_words_does_not_take_them_along(window: Window) -> None:
    window.settings.set("checker", "Ada")
    page = begin(window, "1")
    desk, claim = page.session.desk, page.session.desk.find_claim("1").id
    desk.undo()
    page.session.unwritten.type_text(claim, "statement", "The port took in 118 ships.")
    page.session.unwritten.keep(claim, "statement")
    assert "no longer there" in window.notice.words.text()
    (left,) = kept()
    assert "118 ships" in left.read_text()
    desk.redo()
    assert page.session.unwritten.words(claim, "statement") == "The port took in 118 ships."
    page.session.unwritten.keep(claim, "statement")
    assert desk.claims([claim])[0].statement == "The port took in 118 ships."
    assert kept() == []


def test_a_window_stays_open_while_its_words_can_be_saved_nowhere(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    page = begin(window, "1")
    (tmp_path / "a file").write_text("in the way")
    page.session.unwritten._aside.path = tmp_path / "a file" / "words.json"
    with read_only(page.session.desk):
        page.check.reason.insertPlainText("Page 4")
        assert "leave it open" in window.notice.words.text()
        window.close()
        assert window.isVisible()
        assert window.page is page
        assert "saved nowhere" in window.notice.words.text()
        assert not window.cases.create(tmp_path / "other.factcheck"), "another case would close this one"
        window.notice._buttons[0].click()
        assert QGuiApplication.clipboard().text() == "Page 4"
    qtbot.waitUntil(lambda: page.session.unwritten.trouble is None, timeout=SOON_MS)
    assert window.cases.close()
    QApplication.processEvents()
