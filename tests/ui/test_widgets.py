"""The small pieces: keys, chips, verdict buttons, bars, flowing lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.core.verdicts import VerdictScale
from workbench.paths import shipped
from workbench.ui.look import Look, current_look
from workbench.ui.widgets.chip import Chip
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keycap import KeyCap, key_words
from workbench.ui.widgets.section import SectionHead, SectionLabel
from workbench.ui.widgets.tick_box import TickBox
from workbench.ui.widgets.tones_bar import TonesBar
from workbench.ui.widgets.verdict_button import VerdictButton

SCALE = VerdictScale.from_toml((shipped("resources") / "verdicts" / "house.toml").read_text(encoding="utf-8"))


@pytest.fixture
def look(qapp: object) -> Look:
    """The light look at 100 %."""
    made = current_look()
    made.set_theme("light")
    made.set_scale(100)
    return made


@pytest.fixture
def desk_top(look: Look, qtbot: QtBot) -> Iterator[QWidget]:
    """A plain widget to put pieces on."""
    made = QWidget()
    made.resize(400, 300)
    yield made
    made.close()
    made.deleteLater()
    qtbot.wait(0)


def picture(widget: QWidget, width: int, height: int) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize(
    ("sequence", "words"),
    [("J", "J"), ("Ctrl+K", "Ctrl K"), ("Return", "↵"), ("Ctrl++", "Ctrl +"), ("+", "+"), (",", ","), ("G,G", "G G"),
     ("Shift+N", "Shift N"), ("?", "?"), ("Ctrl+,", "Ctrl ,")],
)  # fmt: skip
def test_keys_are_written_as_on_their_caps(sequence: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert key_words(sequence) == words


def test_a_cap_without_a_key_is_hidden_and_never_a_window(desk_top: QWidget) -> None:
    cap = KeyCap("", desk_top)
    assert cap.isHidden()
    cap.set_key("J")
    assert not cap.isHidden()
    alone = KeyCap("J")
    alone.set_key("K")
    assert not alone.isVisible()


def test_a_chip_shows_its_count_and_keeps_its_width_when_chosen(look: Look) -> None:
    chip = Chip("To check", 1234)
    assert chip.text() == "To check 1\u202f234"
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before
    chip.set_count(None)
    assert (chip.text(), chip.accessibleName()) == ("To check", "To check")


def test_a_chosen_chip_stands_on_the_selections_ground(look: Look) -> None:
    chip = Chip("Waiting", 3)
    assert look.theme.hex("sel").upper() not in colours(picture(chip, 90, 25))
    chip.setChecked(True)
    assert {look.theme.hex("sel").upper(), look.theme.hex("accent").upper()} <= colours(picture(chip, 90, 25))


def test_a_click_asks_for_a_verdict_and_only_the_claim_shows_it(desk_top: QWidget, qtbot: QtBot) -> None:
    button = VerdictButton(SCALE.label("disputed"), desk_top)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()
    button.setChecked(True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


def test_the_chosen_verdict_stands_on_its_tone(look: Look) -> None:
    button = VerdictButton(SCALE.label("wrong"))
    plain = picture(button, 170, 34)
    assert plain.pixelColor(90, 4) == look.theme.colour("raised")
    button.setChecked(True)
    assert picture(button, 170, 34).pixelColor(90, 4) == look.theme.ground("wro")


def test_a_verdict_says_its_name_its_meaning_and_its_key(look: Look) -> None:
    button = VerdictButton(SCALE.label("verified_with_change"))
    assert button.accessibleName() == "Verified with change"
    assert "Key 2" in button.accessibleDescription()
    button.set_key("Ctrl+2")
    assert "Ctrl 2" in button.toolTip()


def test_buttons_grow_with_the_text_scale_and_nothing_is_cut_off(look: Look) -> None:
    button, chip, box = VerdictButton(SCALE.label("unsupported")), Chip("Quotations", 9), TickBox("two countries")
    small = [widget.sizeHint() for widget in (button, chip, box)]
    look.set_scale(200)
    for widget, before in zip((button, chip, box), small, strict=True):
        assert widget.sizeHint().height() == pytest.approx(2 * before.height(), abs=1)
        assert widget.sizeHint().width() > 1.8 * before.width()
    assert button.minimumSizeHint() == button.sizeHint()
    look.set_scale(100)


def test_a_focused_button_shows_a_ring(desk_top: QWidget, qtbot: QtBot, look: Look) -> None:
    other, chip = Chip("To check", 34, desk_top), Chip("Waiting", 3, desk_top)
    with qtbot.waitExposed(desk_top):
        desk_top.show()
    desk_top.activateWindow()
    qtbot.waitUntil(desk_top.isActiveWindow)
    other.setFocus()
    assert look.theme.hex("accent").upper() not in colours(chip.grab().toImage())
    chip.setFocus(Qt.FocusReason.TabFocusReason)
    assert look.theme.hex("accent").upper() in colours(chip.grab().toImage())


def test_a_tick_box_is_ticked_anywhere_on_its_row(desk_top: QWidget, look: Look) -> None:
    box = TickBox("some 50,000", desk_top)
    box.resize(300, 24)
    assert look.theme.hex("ver").upper() not in colours(box.grab().toImage())
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(280, 12))
    assert box.isChecked()
    assert look.theme.hex("ver").upper() in colours(box.grab().toImage())


def test_the_bar_is_divided_as_the_verdicts_are(look: Look) -> None:
    bar = TonesBar()
    bar.set_parts([("ver", 5), ("wro", 1)], 10)
    image = picture(bar, 200, 6)
    assert image.pixelColor(50, 3) == look.theme.colour("ver")
    assert image.pixelColor(110, 3) == look.theme.colour("wro")
    assert image.pixelColor(150, 3) == look.theme.colour("line")
    assert bar.accessibleName() == "6 of 10 with a verdict"
    bar.set_parts([], 0)
    assert picture(bar, 200, 6).pixelColor(100, 3) == look.theme.colour("line")


def test_a_section_is_seen_in_capitals_and_heard_as_written(look: Look) -> None:
    assert (SectionLabel("Facts").text(), SectionLabel("Facts").accessibleName()) == ("FACTS", "Facts")
    head = SectionHead("Reason", "N")
    assert head.key.text() == "N"
    assert SectionHead("Verdict").key.isHidden()


def test_a_hairline_is_one_pixel(look: Look) -> None:
    assert HairLine().maximumHeight() == 1
    assert HairLine(Qt.Orientation.Vertical).maximumWidth() == 1


@pytest.mark.usefixtures("qapp")
@given(
    st.lists(st.tuples(st.integers(10, 120), st.integers(10, 40), st.booleans()), max_size=12), st.integers(130, 400)
)
def test_flowing_pieces_stay_inside_and_never_overlap(sizes: list[tuple[int, int, bool]], width: int) -> None:
    parent = QWidget()
    flow = FlowLayout(parent, spacing=6)
    pieces = [QWidget() for _ in sizes]
    for piece, (piece_width, piece_height, hidden) in zip(pieces, sizes, strict=True):
        piece.setFixedSize(piece_width, piece_height)
        flow.addWidget(piece)
        piece.setHidden(hidden)
    height = flow.heightForWidth(width)
    flow.setGeometry(QRect(0, 0, width, height))
    placed = [piece.geometry() for piece in pieces if not piece.isHidden()]
    for number, one in enumerate(placed):
        assert QRect(0, 0, width, max(1, height)).contains(one)
        assert not any(one.intersects(other) for other in placed[:number])
    parent.deleteLater()
