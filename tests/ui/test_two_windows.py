"""Two windows on one case, and a second process: each sees what the other did, and nobody's words are lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NoFiles
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

SOON_MS = 5_000
"""Far more than the second it takes: a busy machine must not fail a test."""

ELSEWHERE = """
import sys
from pathlib import Path
from workbench.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), person="Ben")
first, second = desk.claim_ids()[:2]
{what}
desk.close()
"""


def elsewhere(case: Path, what: str) -> None:
    """Another process does something with the case and ends."""
    subprocess.run([sys.executable, "-c", ELSEWHERE.format(what=what), str(case)], check=True)


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def case_of(window: Window) -> Path:
    return page_of(window).session.desk.path


@pytest.fixture
def further(window: Window, qtbot: QtBot) -> Iterator[Window]:
    """A second window on the case of the first."""
    before = set(QApplication.topLevelWidgets())
    window.commands.new_window()
    (made,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, Window) and one not in before]
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if made in QApplication.topLevelWidgets():
        made.close()
    qtbot.wait(0)


def test_a_verdict_given_in_another_process_is_seen_in_the_window(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    claim = page.session.desk.find_claim("1")
    page.session.go_to(claim.id)
    undo = page.session.desk.undo_label
    elsewhere(case_of(window), "desk.judge(first, 'verified', reason='Seen.')")
    qtbot.waitUntil(lambda: page.queue.head.counts.judged == 1, timeout=SOON_MS)
    assert page.session.current is not None
    assert page.session.current.verdict == "verified"
    row = page.session.model.claim_at(page.session.model.row_of(claim.id))
    assert row is not None
    assert row.verdict == "verified"
    mark = page.document.view.page.relief.mark_at(claim.span.start)
    assert mark is not None
    assert mark.verdict == "verified"
    assert page.check.reason.words() == "Seen."
    assert page.session.desk.undo_label == undo, "another person's step is not undone here"


def test_a_document_brought_in_by_another_process_is_listed_while_one_judges(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    before = list(page.session.model.ids)
    elsewhere(case_of(window), "desk.import_text('The quay of Torhaven was built in 1961 by 300 workers.', title='Q')")
    page.session.judge("verified", stay=True)
    qtbot.waitUntil(lambda: len(page.session.model.ids) > len(before), timeout=SOON_MS)
    assert list(page.session.model.ids[: len(before)]) == before, "nothing moves under the reader"
    qtbot.waitUntil(lambda: page.header.documents.text().startswith("2 documents"), timeout=SOON_MS)
    assert page.session.desk.check() == []


def test_words_being_typed_stay_when_another_process_writes_the_same_note(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    claim = page.session.desk.find_claim("1")
    page.session.go_to(claim.id)
    note = page.check.notes.record
    note.write()
    note.field.insertPlainText("The register says 118.")
    said: list[str] = []
    page.session.said.connect(said.append)
    elsewhere(case_of(window), "desk.set_note(first, 'Rang the harbour.')")
    qtbot.waitUntil(lambda: any("changed elsewhere" in words for words in said), timeout=SOON_MS)
    assert note.field.words() == "The register says 118."
    page.session.leaving.emit()
    assert page.session.desk.notes(claim.id)[0].text == "Rang the harbour.\nThe register says 118."


def test_keystrokes_wait_while_another_process_writes_and_are_saved_after_it(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    claim = page.session.desk.find_claim("1")
    page.session.go_to(claim.id)
    field = page.check.reason
    blocker = sqlite3.connect(case_of(window), isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    longest = 0.0
    for letter in "Page 4":
        begun = time.perf_counter()
        field.insertPlainText(letter)
        longest = max(longest, time.perf_counter() - begun)
    assert field.words() == "Page 4"
    assert page.session.unwritten.words(claim.id, "reason") == "Page 4"
    assert "Another program is writing" in window.status.said.text()
    page.session.go_to(page.session.desk.find_claim("2").id)
    page.session.go_to(claim.id)
    assert field.words() == "Page 4", "they are shown from memory"
    blocker.execute("ROLLBACK")
    qtbot.waitUntil(lambda: page.session.unwritten.words(claim.id, "reason") is None, timeout=SOON_MS)
    assert page.session.desk.typing(claim.id, "reason") == "Page 4"
    blocker.close()
    assert longest < SOON_MS / 1000


def test_a_verdict_is_tried_again_while_the_window_lives_on(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    claim = page.session.desk.find_claim("1")
    page.session.go_to(claim.id)
    blocker = sqlite3.connect(case_of(window), isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    QTimer.singleShot(150, lambda: blocker.execute("ROLLBACK"))  # only a window that lives on gets there
    page.session.judge("verified", stay=True)
    assert page.session.current is not None
    assert page.session.current.verdict == "verified"
    blocker.execute("BEGIN IMMEDIATE")
    refused: list[object] = []
    page.session.refused.connect(refused.append)
    page.session.judge("wrong", stay=True)
    assert "another program is writing" in str(refused[0])
    assert page.session.current.verdict == "verified"
    blocker.execute("ROLLBACK")
    blocker.close()
    window.notice.hide()


def test_the_last_words_are_written_when_the_case_is_closed(window: Window) -> None:
    page = page_of(window)
    claim = page.session.desk.find_claim("1")
    page.session.go_to(claim.id)
    path = case_of(window)
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    page.check.notes.record.write()
    page.check.notes.record.field.insertPlainText("The register says 118.")
    blocker.execute("ROLLBACK")
    blocker.close()
    window.cases.close()
    desk = Desk.open(path, person="Ada")
    assert [note.text for note in desk.notes(claim.id)] == ["The register says 118."]
    desk.close()


def test_two_windows_share_one_desk_and_go_their_own_ways(window: Window, further: Window, qtbot: QtBot) -> None:
    here, there = page_of(window), page_of(further)
    assert here.session.desk is there.session.desk
    first, second = here.session.desk.find_claim("1"), here.session.desk.find_claim("2")
    here.session.go_to(first.id)
    there.session.go_to(second.id)
    there.queue.set_order("rank")
    here.session.judge("verified", stay=True)
    assert here.session.current is not None
    assert there.session.current is not None
    assert (here.session.current.id, there.session.current.id) == (first.id, second.id)
    assert here.queue.filters.wanted.order == "document"
    qtbot.waitUntil(lambda: there.queue.head.counts.judged == 1, timeout=SOON_MS)
    row = there.session.model.claim_at(there.session.model.row_of(first.id))
    assert row is not None
    assert row.verdict == "verified"
    assert further.actions_installed.by_id["undo"].isEnabled()
    there.session.undo()
    qtbot.waitUntil(lambda: here.queue.head.counts.judged == 0, timeout=SOON_MS)


def test_closing_one_of_two_windows_keeps_the_other_at_work(window: Window, further: Window, qtbot: QtBot) -> None:
    here = page_of(window)
    there = page_of(further)
    assert [page.session.leads for page in (here, there)] == [True, False]
    window.cases.close()
    assert there.session.leads, "ranking goes on in the one that is left"
    there.session.judge("verified", stay=True)
    assert there.session.desk.counts().judged == 1
    path = there.session.desk.path
    further.cases.close()
    desk = Desk.open(path, person="Ada")
    assert desk.counts().judged == 1
    desk.close()


def test_somebody_else_who_sits_down_sits_in_both_windows(window: Window, further: Window) -> None:
    told: list[str] = []
    page_of(further).session.person_changed.connect(told.append)
    window.settings.set("checker", "Ben")
    assert page_of(window).session.desk.person == page_of(further).session.desk.person == "Ben"
    assert told == ["Ben"]
    window.settings.set("checker", "Ada")


def test_a_case_written_anew_is_opened_in_both_windows(window: Window, further: Window) -> None:
    path = case_of(window)
    path.unlink()
    assert window.cases.put_back()
    assert case_of(window) == case_of(further) == path
    assert page_of(window).session.desk is page_of(further).session.desk
    page_of(further).session.judge("verified", stay=True)
    assert page_of(window).session.desk.counts().judged == 1


def test_the_same_case_opened_in_a_window_of_its_own_shares_the_desk_too(window: Window, qtbot: QtBot) -> None:
    other = Window(SettingsStore(), NoFiles())
    other.cases.open(case_of(window))
    assert page_of(other).session.desk is page_of(window).session.desk
    other.close()
    other.deleteLater()
    qtbot.wait(0)
    assert page_of(window).session.desk.counts().total == 4


def test_words_are_written_with_the_caret_where_it_was(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    claim = page.session.desk.find_claim("1")
    page.session.go_to(claim.id)
    field = page.check.reason
    field.insertPlainText("Page 4")
    field.moveCursor(QTextCursor.MoveOperation.Start)
    elsewhere(case_of(window), "desk.set_note(first, 'Rang the harbour.')")
    qtbot.waitUntil(lambda: bool(page.session.desk.notes(claim.id)), timeout=SOON_MS)
    page.session.notice_others()
    assert (field.words(), field.textCursor().position()) == ("Page 4", 0)
