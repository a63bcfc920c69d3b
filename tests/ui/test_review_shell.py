"""The review in the window: keys, Esc, following changes, room; who is at the desk; lists of the queue."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from workbench.core.evidence import EvidenceEntry, Grade, Relation, Source
from workbench.core.review import Outcome, Risk
from workbench.ui.case_page import CasePage
from workbench.ui.claims_model import ClaimsModel
from workbench.ui.queue_delegate import ROW_ROLE
from workbench.ui.queue_lists import AT_RISK
from workbench.ui.review.pane import ReviewPane
from workbench.ui.review.views import VIEWS
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def filled(window: Window) -> None:
    """Something for every page."""
    desk = page_of(window).session.desk
    ids = list(desk.claim_ids())
    source = Source("A log with a long title that has to be cut somewhere", url="https://example.org/" + "a" * 80)
    desk.attach_evidence(
        ids[0], EvidenceEntry(Relation.SUPPORTS, source=source, locator="1", grade=Grade.PRIMARY, opened=True)
    )
    desk.judge(ids[0], "verified")
    desk.propose(ids[1], "Other words altogether, and rather many of them, so that the line is full.", "So it is.")
    desk.ask(ids[2], "Port office", "A question that takes more than one line in a narrow column?", "2026-04-01")
    desk.change_person("Ben Hale")
    desk.read(ids[0], Outcome.DISAGREE, "Not so.")


# -- the pane


def test_each_page_opens_by_its_key_and_esc_goes_back_to_the_document(window: Window) -> None:
    page = page_of(window)
    for number, view in enumerate(VIEWS, 2):
        press(window, Qt.Key(Key.Key_0 + number), CTRL)
        assert page.review.isVisible()
        assert not page.document.isVisible()
        assert page.review.current is page.review.made[view.key]
        assert page.review.tabs[view.key].isChecked()
    press(window, Key.Key_Escape)
    assert page.document.isVisible()
    assert not page.review.isVisible()
    assert page.queue.view.hasFocus()


def test_the_header_offers_every_page_with_its_key(window: Window) -> None:
    menu = page_of(window).header.review.menu()
    words = [action.text() for action in menu.actions()]
    assert [view.words for view in VIEWS] == words[1 : 1 + len(VIEWS)]


def test_a_hidden_page_waits_and_a_shown_one_follows_a_change(qtbot: QtBot, window: Window) -> None:
    page, desk = page_of(window), page_of(window).session.desk
    page.open_review("changes")
    changes = page.review.made["changes"]
    assert "No change is proposed" in changes.lead.text()
    desk.propose(next(iter(desk.claim_ids())), "Other words.")
    qtbot.waitUntil(lambda: changes.lead.text().startswith("1 proposed change,"))
    page.close_review()
    desk.undo()
    assert changes.lead.text().startswith("1 proposed change,")
    page.open_review("changes")
    assert "No change is proposed" in changes.lead.text()


def test_a_passage_found_brings_the_document_back(window: Window) -> None:
    page = page_of(window)
    page.open_review("history")
    document = page.session.desk.documents()[0]
    page.queue.passage_chosen.emit(document.id, page.session.desk.passages(document.id)[0].span)
    assert page.document.isVisible()


@pytest.mark.parametrize(("width", "scale"), [(1280, 100), (1280, 200)])
def test_nothing_of_a_page_is_clipped(
    qtbot: QtBot, window: Window, width: int, scale: int, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: window.look.set_scale(100))
    filled(window)
    window.look.set_scale(scale)
    window.resize(width, 800)
    qtbot.waitUntil(lambda: page_of(window).width() == width)
    for view in VIEWS:
        page_of(window).open_review(view.key)
        qtbot.wait(20)
        assert clipped(page_of(window).review) == []


def clipped(pane: ReviewPane) -> list[str]:
    """What is cut off at the right, or has less height than its words need."""
    found = []
    assert pane.current is not None
    for part in (*pane.findChildren(QPushButton), *pane.current.sheet.findChildren(QWidget)):
        if not part.isVisible():
            continue
        words = part.text() if isinstance(part, QLabel | QPushButton) else type(part).__name__
        if part.mapTo(pane, part.rect().topRight()).x() >= pane.width():
            found.append(f"beyond the edge: {words}")
        if isinstance(part, QLabel) and part.wordWrap() and part.height() < part.heightForWidth(part.width()):
            found.append(f"too low: {words}")
        if isinstance(part, QPushButton) and part.width() < part.minimumSizeHint().width():
            found.append(f"too narrow: {words}")
    return found


def test_everything_that_takes_the_focus_has_a_name(window: Window) -> None:
    filled(window)
    for view in VIEWS:
        page_of(window).open_review(view.key)
        assert nameless(page_of(window).review) == []


def nameless(pane: ReviewPane) -> list[str]:
    """Visible widgets that take the focus and that a screen reader could not name."""
    found = []
    for widget in pane.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                found.append(type(widget).__name__)
    return found


# -- who is at the desk


def test_the_name_is_asked_in_place_and_holds_from_then_on(window: Window) -> None:
    page = page_of(window)
    first = page.session.desk.person
    window.commands.judge("disputed", stay=True)
    assert window.status.person.label.text() == f"Checker: {first}, as logged in"
    press(window, Key.Key_P, CTRL | SHIFT)
    assert window.status.person.name.hasFocus()
    QTest.keyClicks(window.status.person.name, "Ben Hale")
    press(window, Key.Key_Return)
    assert page.session.desk.person == window.settings.text("checker") == "Ben Hale"
    assert window.status.person.label.text() == "Checker: Ben Hale"
    assert page.queue.view.hasFocus()
    window.commands.judge("wrong", stay=True)
    claim = page.session.current
    assert claim is not None
    assert [one.checker for one in page.session.desk.judgements(claim.id)] == [first, "Ben Hale"]


def test_what_was_typed_stays_with_the_one_who_typed_it(window: Window) -> None:
    page = page_of(window)
    first = page.session.desk.person
    page.check.note.setFocus()
    page.check.note.insertPlainText("mine")
    window.settings.set("checker", "Ben Hale")
    claim = page.session.current
    assert claim is not None
    assert [(note.text, note.person) for note in page.session.desk.notes(claim.id)] == [("mine", first)]


def test_esc_leaves_the_name_as_it_was(window: Window) -> None:
    press(window, Key.Key_P, CTRL | SHIFT)
    QTest.keyClicks(window.status.person.name, "Somebody")
    press(window, Key.Key_Escape)
    assert window.settings.text("checker") == ""
    assert not window.status.person.is_asking
    assert page_of(window).queue.view.hasFocus()


def test_the_first_page_asks_while_nobody_has_said(first_window: Window) -> None:
    line = first_window.start.person
    assert line.label.text().startswith("Who is at the desk?")
    line.ask.click()
    QTest.keyClicks(line.name, "Ada Brook")
    QTest.keyClick(line.name, Key.Key_Return)
    assert line.label.text() == "Ada Brook is at the desk."
    assert SettingsStore().people() == ["Ada Brook"]


def test_names_known_from_before_complete_what_is_typed(first_window: Window) -> None:
    first_window.settings.remember_person("Ada Brook")
    first_window.settings.remember_person("Ben Hale")
    first_window.settings.remember_person("ada brook")
    assert first_window.settings.people() == ["ada brook", "Ben Hale"]
    line = first_window.start.person
    line.begin()
    QTest.keyClicks(line.name, "Be")
    assert line.name.text() == "Ben Hale"


# -- the queue


def test_at_risk_lists_flagged_claims_the_unread_first_and_esc_lists_all(window: Window) -> None:
    page, desk = page_of(window), page_of(window).session.desk
    ids = list(desk.claim_ids())
    entry = EvidenceEntry(Relation.SUPPORTS, title="Log", locator="1", grade=Grade.PRIMARY, opened=True)
    desk.attach_evidence(ids[0], entry)
    desk.judge(ids[0], "verified")
    desk.flag(ids[0], Risk.CRIME)
    desk.flag(ids[3], Risk.HEALTH)
    desk.change_person("Ben Hale")
    desk.read(ids[0], Outcome.AGREE)
    page.show_list(AT_RISK)
    assert list(page.session.model.ids) == [ids[3], ids[0]]
    assert page.queue.filters.described() == "At risk"
    press(window, Key.Key_Escape)
    assert list(page.session.model.ids) == [ids[0], ids[3], ids[1], ids[2]]


def test_an_empty_list_says_which_it_is(window: Window) -> None:
    page = page_of(window)
    page.show_list(AT_RISK)
    assert page.queue.nothing.text() == "“At risk” hides 4 claims. Esc lists them all."


def test_a_row_says_what_its_claim_asks_for_and_bears_its_flag(window: Window) -> None:
    desk = page_of(window).session.desk
    ids = list(desk.claim_ids())
    desk.judge(ids[0], "verified")
    desk.ask(ids[1], "Port office", "When?")
    desk.flag(ids[1], Risk.MINOR)
    model = ClaimsModel(desk)
    model.show(ids)
    first, second = (model.index(row, 0).data(ROW_ROLE) for row in (0, 1))
    assert first.pressing == "needs: evidence with a pinpoint"
    assert (second.pressing, second.at_risk) == ("waiting for an answer", True)
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Waiting for an answer. At risk: minor." in spoken
