"""The queue in groups: places and rows, headings, folding, the cursor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.test_window import current, desk_of, page_of, press, session_of
from workbench.core.claims import ClaimFilter, ClaimGroup
from workbench.desk.desk import Desk
from workbench.ui.claims_model import ClaimsModel
from workbench.ui.look import current_look
from workbench.ui.queue_delegate import HEADING_HEIGHT, ROW_HEIGHT, ROW_ROLE, QueueDelegate, QueueHeading
from workbench.ui.queue_groups import Layout, grouped_anew, merged_groups
from workbench.ui.queue_listing import listed
from workbench.ui.window import Window

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """Lists of some claims in some groups, some of them folded."""
    sizes = draw(st.lists(st.integers(1, 5), max_size=6))
    starts = [sum(sizes[:number]) for number in range(len(sizes))]
    folded = draw(st.sets(st.integers(0, max(0, len(sizes) - 1)))) if sizes else set()
    count = sum(sizes) if sizes else draw(st.integers(0, 6))
    return Layout(count, [ClaimGroup(str(start), start) for start in starts], folded)


@given(layouts())
def test_every_row_is_a_heading_or_one_claim_and_every_claim_in_sight_has_one_row(layout: Layout) -> None:
    places = [layout.place(row) for row in range(layout.rows)]
    claims = [place for place in places if place >= 0]
    assert [row for row, place in enumerate(places) if place < 0] == layout.headings
    assert claims == sorted(set(claims))
    assert list(layout.shown(range(layout.count))) == claims
    for place in range(layout.count):
        row = layout.row(place)
        assert (row >= 0) == (place in claims)
        if row >= 0:
            assert layout.place(row) == place
            assert layout.group_at(row) == layout.group_of(place)
        elif layout.groups:
            assert layout.is_folded(layout.group_of(place))
    assert layout.row(layout.count) == layout.row(-1) == layout.place(layout.rows) == layout.place(-1) == -1


@given(layouts(), st.integers(-1, 20), st.integers(-1, 20))
def test_a_stretch_of_rows_is_the_claims_in_it(layout: Layout, first: int, last: int) -> None:
    rows = range(max(first, 0), min(last, layout.rows - 1) + 1)
    wanted = [place for row in rows if (place := layout.place(row)) >= 0]
    assert [place for part in layout.places(first, last) for place in part] == wanted


def test_what_is_shown_stays_in_its_group_and_new_groups_get_a_heading() -> None:
    shown = ([1, 2, 3], (ClaimGroup("a", 0), ClaimGroup("b", 2)))
    fresh = ([1, 9, 3, 7], (ClaimGroup("a", 0), ClaimGroup("c", 2), ClaimGroup("d", 3)))
    merged = [1, 9, 2, 3, 7]
    groups = merged_groups(merged, shown, fresh)
    assert groups == (ClaimGroup("a", 0), ClaimGroup("b", 3), ClaimGroup("d", 4)), "3 went to c: it stays in b"
    assert grouped_anew([], {}) == ()


def shown_in(desk: Desk, group: str) -> ClaimsModel:
    """A model of the case, grouped."""
    model = ClaimsModel(desk)
    found = listed(desk, ClaimFilter(group=group), None, aside=False)
    model.show(found.ids, found.groups, found.names, found.checked)
    return model


@pytest.mark.parametrize("group", ["document", "speaker", "kind", "verdict"])
def test_the_grouped_model_keeps_qts_rules_folded_and_unfolded(
    qtmodeltester: ModelTester, desk: Desk, group: str
) -> None:
    model = shown_in(desk, group)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.fold(0)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.fold(0)
    assert model.rowCount() == 4 + len(model.groups)


def test_a_heading_says_its_group_and_how_much_of_it_is_checked(desk: Desk) -> None:
    ids = list(desk.claim_ids())
    desk.judge(ids[2], "not_factual")
    model = shown_in(desk, "speaker")
    assert [model.heading(number) for number in range(2)] == [
        QueueHeading("the pilot", 1, 1), QueueHeading("No speaker", 0, 3)]  # fmt: skip
    heading = model.index(2, 0)
    assert heading.data(ROW_ROLE) == QueueHeading("No speaker", 0, 3)
    assert heading.data() == "No speaker"
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "No speaker: 0 of 3 checked"
    assert model.flags(heading) == Qt.ItemFlag.NoItemFlags, "no claim: not chosen, not walked to"
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    desk.judge(ids[0], "not_factual")
    model.claims_changed([ids[0]])
    assert told == [(2, 2), (3, 3)], "the claim and its heading"
    assert model.heading(1) == QueueHeading("No speaker", 1, 3)
    assert model.checked == 2
    desk.judge(ids[0], "verified")
    model.claims_changed([ids[0]])
    assert (model.heading(1).checked, model.checked) == (0, 1), "a verdict that lacks its evidence is not checked"
    model.claims_changed()
    assert (model.heading(1).checked, model.checked) == (0, 1)


@pytest.mark.parametrize(
    ("group", "names"),
    [
        ("document", ["Harbour report.txt"]),
        ("kind", ["Figures", "Quotations"]),
        ("verdict", ["No verdict yet", "Wrong"]),
    ],
)
def test_groups_are_called_what_the_filters_call_them(desk: Desk, group: str, names: list[str]) -> None:
    desk.judge(desk.claim_ids()[1], "wrong")
    model = shown_in(desk, group)
    assert [model.heading(number).words for number in range(len(model.groups))] == names


def test_a_folded_group_stays_folded_when_the_list_is_made_again(desk: Desk) -> None:
    model = shown_in(desk, "speaker")
    model.fold(1)
    again = listed(desk, ClaimFilter(group="speaker"), None, aside=False)
    model.show(again.ids, again.groups, again.names, again.checked)
    assert [model.heading(number).folded for number in range(2)] == [False, True]
    assert model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "No speaker: 0 of 3 checked, folded"
    assert (list(model.shown), len(model.ids)) == ([model.ids[0]], 4)
    assert model.row_of(model.ids[1]) == -1
    assert model.place_of(model.ids[1]) == 1


@pytest.mark.parametrize("width", [344, 72])
def test_a_heading_is_painted_quietly_and_cuts_nothing_off(qapp: object, width: int) -> None:
    look = current_look()
    look.set_theme("light")

    def painted(heading: QueueHeading) -> QImage:
        image = QImage(width, HEADING_HEIGHT, QImage.Format.Format_ARGB32)
        painter = QPainter(image)
        QueueDelegate().paint_heading(painter, QRect(0, 0, width, HEADING_HEIGHT), heading)
        painter.end()
        return image

    opened, folded = (painted(QueueHeading("A long name " * 9, 3, 40, folded=one)) for one in (False, True))
    assert opened != folded, "the arrow turns"
    ground = look.theme.colour("paper")
    assert all(opened.pixelColor(width - 3, y) == ground for y in range(HEADING_HEIGHT - 1)), "room at the edge"
    assert opened.pixelColor(4, HEADING_HEIGHT - 1) == look.theme.colour("line")


# -- in the window


def test_shift_g_goes_through_the_groups_and_back(qtbot: QtBot, window: Window) -> None:
    model, before = session_of(window).model, list(session_of(window).model.ids)
    seen = []
    for _ in range(5):
        press(qtbot, window, Key.Key_G, SHIFT)
        seen.append([model.heading(number).words for number in range(len(model.groups))])
    assert seen == [["Harbour report.txt"], ["the pilot", "No speaker"], ["Figures", "Quotations"], ["No verdict yet"],
                    []]  # fmt: skip
    assert list(model.ids) == before


def test_the_cursor_steps_over_headings(qtbot: QtBot, window: Window) -> None:
    page_of(window).queue.set_group("speaker")
    model, view = session_of(window).model, page_of(window).queue.view
    session_of(window).go_to(model.ids[0])
    assert view.currentIndex().row() == 1
    for key, row in ((Key.Key_J, 3), (Key.Key_K, 1), (Key.Key_Down, 3), (Key.Key_Up, 1), (Key.Key_K, 1)):
        press(qtbot, window, key)
        assert view.currentIndex().row() == row
        assert current(window).id == model.ids[model.layout_of_rows.place(row)]


def test_headings_are_lower_than_claims_and_heights_go_back(window: Window) -> None:
    queue = page_of(window).queue
    heights: Callable[[], list[int]] = lambda: [queue.view.rowHeight(row) for row in range(4)]  # noqa: E731
    queue.set_group("speaker")
    assert heights() == [HEADING_HEIGHT, ROW_HEIGHT, HEADING_HEIGHT, ROW_HEIGHT]
    queue.set_group("document")
    assert heights() == [HEADING_HEIGHT, ROW_HEIGHT, ROW_HEIGHT, ROW_HEIGHT]
    queue.set_group("")
    assert heights() == [ROW_HEIGHT] * 4


def test_a_group_is_folded_by_key_and_mouse_and_its_claim_stays_at_hand(qtbot: QtBot, window: Window) -> None:
    queue, model = page_of(window).queue, session_of(window).model
    queue.set_group("speaker")
    session_of(window).go_to(model.ids[2])
    press(qtbot, window, Key.Key_Period)
    assert (model.rowCount(), current(window).id) == (3, model.ids[2])
    assert not queue.view.selectionModel().hasSelection()
    press(qtbot, window, Key.Key_Right)
    assert model.rowCount() == 6
    assert queue.view.currentIndex().row() == model.row_of(model.ids[2])
    press(qtbot, window, Key.Key_Left)
    press(qtbot, window, Key.Key_Left)
    assert model.rowCount() == 3, "folded once"
    heading = queue.view.visualRect(model.index(2, 0)).center()
    QTest.mouseClick(queue.view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert model.rowCount() == 6
    assert current(window).id == model.ids[2]


def test_what_is_folded_is_passed_over(qtbot: QtBot, window: Window) -> None:
    queue, model, session = page_of(window).queue, session_of(window).model, session_of(window)
    queue.set_group("verdict")
    desk_of(window).judge(model.ids[1], "wrong")
    queue.apply()
    ids = list(model.ids)
    queue.fold_group(0)
    session.go_to(ids[0])
    press(qtbot, window, Key.Key_J)
    assert current(window).id == ids[3], "from a folded group to the claim behind it"
    press(qtbot, window, Key.Key_K)
    assert current(window).id == ids[3], "nothing is shown before it"
    press(qtbot, window, Key.Key_Return)
    assert current(window).id == ids[3]
    assert window.status.said.text() == "No other open claim in this list"


def test_the_heading_of_what_is_in_sight_stays_at_the_upper_edge(qtbot: QtBot, window: Window) -> None:
    queue = page_of(window).queue
    window.resize(1440, 520)
    queue.set_group("document")
    band = queue.view._band
    queue.view.scrollToTop()
    assert not band.isVisible()
    queue.view.verticalScrollBar().setValue(ROW_HEIGHT)
    assert band.isVisible()
    QTest.mouseClick(band, Qt.MouseButton.LeftButton)
    assert session_of(window).model.rowCount() == 1
    assert not band.isVisible()


def test_a_claim_is_not_hidden_under_the_heading_at_the_edge(qtbot: QtBot, window: Window) -> None:
    queue, model = page_of(window).queue, session_of(window).model
    window.resize(1440, 520)
    queue.set_group("document")
    session_of(window).go_to(model.ids[3])
    for _ in range(3):
        press(qtbot, window, Key.Key_K)
        assert queue.view.visualRect(queue.view.currentIndex()).top() >= HEADING_HEIGHT


def test_new_claims_join_their_group(qtbot: QtBot, window: Window) -> None:
    queue, model = page_of(window).queue, session_of(window).model
    queue.set_group("document")
    desk_of(window).import_text("The ferry took 12 cars in 2020.\n", title="Ferry")
    queue.catch_up()
    assert [model.heading(number).words for number in range(2)] == ["Harbour report.txt", "Ferry.txt"]
    assert model.heading(1).count == 1
    assert model.rowCount(QModelIndex()) == 7
