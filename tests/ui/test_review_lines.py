"""The list of a review page: pages of words, headings, keys of its own, the chosen line through a refresh."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.ui.look import current_look
from workbench.ui.review.line_delegate import LineDelegate
from workbench.ui.review.lines_model import PAGE, Line, LinesModel
from workbench.ui.review.lines_view import LinesView


def describe(records: Sequence[str]) -> list[Line]:
    return [Line(one, f"about {one}", heading=one.startswith("#")) for one in records]


@pytest.fixture
def view(qtbot: QtBot) -> LinesView:
    made = LinesView("Things", describe, lambda one: one, is_heading=lambda one: one.startswith("#"))
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = LinesModel(describe)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(["# first", "a", "b"])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_only_what_is_looked_at_is_described() -> None:
    asked: list[int] = []

    def counting(records: Sequence[int]) -> list[Line]:
        asked.append(len(records))
        return [Line(str(one)) for one in records]

    model = LinesModel(counting)
    model.show(range(10_000))
    line = model.line(5_000)
    assert line is not None
    assert line.words == "5000"
    assert asked == [PAGE]


def test_the_first_line_under_a_heading_is_chosen_and_arrows_pass_over_headings(view: LinesView) -> None:
    view.show_records(["# one", "a", "# two", "b"])
    assert view.record == "a"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.record == "b"
    view.step(-1)
    assert view.record == "a"


def test_the_chosen_line_stays_chosen_when_the_list_is_made_anew(view: LinesView) -> None:
    view.show_records(["a", "b", "c"])
    view.show_row(1)
    view.show_records(["z", "a", "b", "c"])
    assert (view.record, view.currentIndex().row()) == ("b", 2)


def test_when_the_chosen_line_is_gone_the_one_at_its_place_is_chosen(view: LinesView) -> None:
    view.show_records(["a", "b", "c"])
    view.show_row(1)
    view.show_records(["a", "c"])
    assert view.record == "c"
    view.show_records([])
    assert view.record is None


def test_enter_acts_and_a_letter_of_the_list_is_not_the_windows(qtbot: QtBot, view: LinesView) -> None:
    pressed: list[str] = []
    view.add_key(Qt.Key.Key_A, lambda: pressed.append("A"))
    view.show_records(["a", "b"])
    with qtbot.waitSignal(view.acted) as acted:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert acted.args == ["a"]
    QTest.keyClick(view, Qt.Key.Key_A)
    assert pressed == ["A"]


def test_a_screen_reader_hears_everything_a_row_shows() -> None:
    line = Line("new words", "claim 7", "stet", "aut", old="old words")
    assert line.spoken == "old words. new words. stet. claim 7"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_tag_stands_on_its_tones_ground_and_the_chosen_row_on_the_selections(qapp: object, theme: str) -> None:
    look = current_look()
    look.set_theme(theme)
    model = LinesModel(describe)
    model._describe = lambda records: [Line("words", "meta", "S5 → S0", "wro", old="old") for _ in records]
    model.show([1])
    image = QImage(400, 71, QImage.Format.Format_ARGB32)
    image.fill(look.theme.colour("paper"))
    option = QStyleOptionViewItem()
    option.rect = image.rect()
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected
    painter = QPainter(image)
    LineDelegate(2).paint(painter, option, model.index(0, 0))
    painter.end()
    seen = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
    for colour in (look.theme.ground("wro"), look.theme.colour("sel"), look.theme.colour("accent")):
        assert colour.name() in seen
    look.set_theme("light")
