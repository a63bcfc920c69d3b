"""Tab and Shift+Tab by real keys through the check while somebody reads a second time, and through the review pages."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.review import Outcome
from workbench.ui.case_page import CasePage
from workbench.ui.review.views import VIEWS
from workbench.ui.window import Window

Key = Qt.Key
MOST = 200
"""Presses after which Tab is taken to be trapped."""


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


@pytest.fixture
def read_by_ada(window: Window) -> CasePage:
    """A claim that Ben judged, with evidence, a change and a question, read by Cleo; Ada is about to disagree."""
    page = page_of(window)
    desk = page.session.desk
    first, second = desk.claim_ids()[:2]
    desk.change_person("Ben")
    entry = EvidenceEntry(title="Harbour log", relation=Relation.SUPPORTS, locator="page 3")
    for claim in (first, second):
        desk.attach_evidence(claim, entry)
        desk.judge(claim, "verified", reason="Counted.")
    desk.propose(first, "The harbour took in 121 ships in 2019.", "Counted anew")
    desk.change_person("Cleo")
    desk.read(first, Outcome.AGREE)
    desk.change_person("Ada")
    page.session.go_to(second)
    page.session.go_to(first)
    page.check.reading.open_comment()
    return page


def walk(window: Window, begin: QWidget, modifier: Qt.KeyboardModifier) -> list[QWidget]:
    """What has the focus, press by press, from one control round to it again."""
    begin.setFocus(Qt.FocusReason.TabFocusReason)
    visited = [begin]
    for _ in range(MOST):
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, Key.Key_Tab if modifier == Qt.KeyboardModifier.NoModifier else Key.Key_Backtab, modifier)
        at = QApplication.focusWidget()
        assert at is not None, "the keys went nowhere"
        if at is begin:
            return visited
        assert at not in visited, f"trapped at {named(at)}"
        visited.append(at)
    raise AssertionError("it never comes round")


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}"


def controls(part: QWidget) -> list[QWidget]:
    """What Tab must reach in a part of the window."""
    return [
        one
        for one in part.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
    ]


def place(widget: QWidget, within: QWidget) -> tuple[int, int]:
    """Middle of a control from above, then from the left, in rows of a line's height."""
    at = widget.mapTo(within, QPoint(0, 0))
    return at.y(), at.x()


def is_above(one: QWidget, other: QWidget, within: QWidget) -> bool:
    """Whether a control ends where the other one has not begun yet."""
    return place(one, within)[0] + one.height() <= place(other, within)[0]


def check_order(part: QWidget, visited: list[QWidget]) -> None:
    """Everything of a part is visited, from above to below; in one row from the left to the right."""
    inside = [one for one in visited if part.isAncestorOf(one)]
    missed = [named(one) for one in controls(part) if one not in inside]
    assert not missed
    for before, after in itertools.pairwise(inside):
        assert not is_above(after, before, part), f"{named(after)} stands above {named(before)}"
        if not is_above(before, after, part):
            assert place(before, part)[1] <= place(after, part)[1], f"{named(after)} stands before {named(before)}"


def test_tab_goes_through_the_whole_check_of_a_second_reader_and_back(
    qtbot: QtBot, window: Window, read_by_ada: CasePage
) -> None:
    check = read_by_ada.check
    assert check.reading.agree.isVisible()
    assert check.reading.form.isVisible()
    begin = read_by_ada.queue.view
    forth = walk(window, begin, Qt.KeyboardModifier.NoModifier)
    check_order(check, forth)
    for control in (check.reading.agree, check.reading.disagree, check.reading.form.fields["comment"]):
        assert control in forth
    back = walk(window, begin, Qt.KeyboardModifier.ShiftModifier)
    assert [named(one) for one in back[1:]] == [named(one) for one in reversed(forth[1:])]


@pytest.mark.parametrize("key", [view.key for view in VIEWS])
def test_tab_goes_through_every_page_of_the_review(
    qtbot: QtBot, window: Window, read_by_ada: CasePage, key: str
) -> None:
    read_by_ada.session.desk.ask(read_by_ada.session.desk.claim_ids()[2], "The port", "How many?")
    read_by_ada.open_review(key)
    shown = read_by_ada.review.current
    assert shown is not None
    begin = read_by_ada.queue.view
    forth = walk(window, begin, Qt.KeyboardModifier.NoModifier)
    check_order(shown, forth)
    back = walk(window, begin, Qt.KeyboardModifier.ShiftModifier)
    assert [named(one) for one in back[1:]] == [named(one) for one in reversed(forth[1:])]


def test_where_tab_stands_is_seen(qtbot: QtBot, window: Window, read_by_ada: CasePage) -> None:
    """A control with the focus is painted otherwise than without it."""
    check = read_by_ada.check
    for control in [*controls(check.reading), *controls(check.reading.form)]:
        read_by_ada.queue.view.setFocus(Qt.FocusReason.TabFocusReason)
        without = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus()
        assert control.grab().toImage() != without, named(control)
