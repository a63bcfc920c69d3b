"""In the window: a changed file as a new version, claims that are no longer in it, another encoding, notes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TEXT
from workbench.core.documents import SourceNote
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.store import source_notes
from workbench.ui.case_page import CasePage
from workbench.ui.window import Window

CHANGED = TEXT.replace("120 ships", "130 ships").replace("Harbour report", "Harbour report\n\nIt rained 3 times.")


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def desk_of(window: Window) -> Desk:
    return page_of(window).session.desk


def choose(window: Window, words: str) -> None:
    """Press a button of the notice."""
    (button,) = [one for one in window.notice.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    button.click()


@pytest.fixture
def changed(tmp_path: Path, window: Window) -> Path:
    """A file that reads much like the document of the case."""
    path = tmp_path / "harbour changed.txt"
    path.write_text(CHANGED, encoding="utf-8")
    return path


def test_what_was_asked_about_a_case_that_is_closed_is_asked_no_more(
    qtbot: QtBot, window: Window, changed: Path
) -> None:
    window.commands.bring_in([changed])
    qtbot.waitUntil(window.notice.isVisible, timeout=20_000)
    window.cases.close()
    assert not window.notice.isVisible(), "its buttons would bring the file into the closed case"


def test_a_file_much_like_a_document_may_be_its_new_version(qtbot: QtBot, window: Window, changed: Path) -> None:
    desk, page = desk_of(window), page_of(window)
    first = desk.claim_ids()[0]
    desk.judge(first, "verified", reason="Counted.")
    window.commands.bring_in([changed])
    qtbot.waitUntil(window.notice.isVisible, timeout=20_000)
    assert window.jobs.current is None
    assert "Is it a new version of it?" in window.notice.words.text()
    choose(window, "New &version")
    qtbot.waitUntil(lambda: window.jobs.current is None and desk.versions(1)[-1].number == 2, timeout=20_000)
    assert len(desk.documents()) == 1
    assert desk.gone(1) == [first]
    qtbot.waitUntil(lambda: "130 ships" in page.document._text, timeout=5_000)
    page.session.go_to(first)
    assert page.document.gone.isVisible()
    assert page.document.gone.text() == (
        "Claim 1 is no longer in version 2. Version 1 has it: “The harbour took in 120 ships in 2019.”"
    )
    assert "no longer in version 2" in page.check.about.text()
    assert first not in {mark.claim_id for mark in desk.marks(1)}
    assert page.document.view.page.relief.present is None
    page.session.go_to(desk.claim_ids()[0])
    assert not page.document.gone.isVisible()
    page.session.undo()
    qtbot.waitUntil(lambda: "120 ships" in page.document._text, timeout=5_000)


def test_it_may_be_another_document(qtbot: QtBot, window: Window, changed: Path) -> None:
    desk = desk_of(window)
    window.commands.bring_in([changed])
    qtbot.waitUntil(window.notice.isVisible, timeout=20_000)
    choose(window, "An&other document")
    qtbot.waitUntil(lambda: window.jobs.current is None and len(desk.documents()) == 2, timeout=20_000)
    assert len(desk.versions(1)) == 1


def test_a_quite_different_file_comes_in_without_a_question(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    other = tmp_path / "boats.txt"
    other.write_text("Boats\n\nThe fleet lost 14 boats in 1990. Nobody found any of them since.\n", encoding="utf-8")
    window.commands.bring_in([other])
    qtbot.waitUntil(lambda: window.jobs.current is None and len(desk_of(window).documents()) == 2, timeout=20_000)
    assert not window.notice.isVisible()


def test_while_a_file_is_held_against_the_case_the_window_reads_nothing_itself(
    qtbot: QtBot, window: Window, changed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_: object) -> None:
        raise AssertionError("read in the window's own process")

    monkeypatch.setattr("workbench.desk.alike.file_bytes", read)
    monkeypatch.setattr("workbench.importers.read", read)
    window.commands.bring_in([changed])
    qtbot.waitUntil(window.notice.isVisible, timeout=20_000)
    assert "Is it a new version of it?" in window.notice.words.text()


def test_a_file_that_is_held_against_the_case_can_be_cancelled(qtbot: QtBot, window: Window, changed: Path) -> None:
    window.commands.bring_in([changed])
    jobs = window.jobs
    assert jobs.current is not None
    window.status.cancel.click()
    qtbot.waitUntil(lambda: jobs.current is None)
    qtbot.wait(50)
    assert not window.notice.isVisible()
    assert len(desk_of(window).documents()) == 1


def test_letters_that_look_wrong_are_read_again_by_keys(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    city = tmp_path / "city.txt"
    words = "Łódź\n\nThe city had 687 people in 1820. Łódź grew by 5 houses.\n"
    city.write_bytes(words.encode("cp1250"))
    desk, page = desk_of(window), page_of(window)
    document = desk.import_document(city, encoding="windows-1252")
    page.document.show_document(document)
    window.commands.offer_encodings()
    offer = window.encodings
    assert offer.isVisible()
    assert offer.row is not None
    assert offer.words.text().startswith("city.txt is read as windows-1252.")
    assert not offer.read.isEnabled()
    offer.row.buttons["windows-1250"].click()
    assert "Łódź grew by 5 houses." in offer.lines.text()
    QTest.keyClick(offer.row.buttons["windows-1250"], Qt.Key.Key_Return)
    assert not offer.isVisible()
    qtbot.waitUntil(lambda: len(desk.versions(document.id)) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: window.jobs.current is None, timeout=20_000)
    assert desk.version(document.id).text == words
    assert QApplication.focusWidget() is not offer


def test_escape_leaves_the_encoding_as_it_is(qtbot: QtBot, window: Window) -> None:
    window.commands.offer_encodings()
    offer = window.encodings
    assert offer.row is not None
    QTest.keyClick(offer.row.buttons[offer.row.value], Qt.Key.Key_Escape)
    assert not offer.isVisible()
    assert len(desk_of(window).versions(1)) == 1


def test_what_the_file_says_at_a_claim_is_a_quiet_line(qtbot: QtBot, window: Window) -> None:
    desk, page = desk_of(window), page_of(window)
    assert not page.check.source_notes.isVisible()
    first, second = desk.claims(desk.claim_ids()[:2])
    with desk._store.change("Notes", action="import") as change:
        source_notes.add_source_notes(
            change,
            1,
            [
                SourceNote("Ann Lee", "Which year?", first.span),
                SourceNote("", "Port book 7.", Span(first.span.end - 5, first.span.end - 1), footnote=True),
            ],
        )
    page.session.go_to(second.id)
    assert not page.check.source_notes.isVisible()
    page.session.go_to(first.id)
    assert page.check.source_notes.isVisible()
    assert [line.text() for line in page.check.source_notes.lines] == [
        "In the file: comment by Ann Lee: Which year?",
        "In the file: footnote: Port book 7.",
    ]
