"""Rows of the queue: what fits in two lines, what a row shows, how it folds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workbench.core.claims import Listing
from workbench.ui.look import Look, current_look
from workbench.ui.queue_delegate import (
    FOLDED_ROW_HEIGHT,
    ROW_HEIGHT,
    ROW_ROLE,
    QueueDelegate,
    QueueRow,
    reads_from_the_right,
)

WORDS = "One estimate from 2016 put the number abroad at some 50,000, most of them in two countries."


@pytest.fixture
def look(qapp: object) -> Look:
    """The light look at 100 %."""
    made = current_look()
    made.set_theme("light")
    made.set_scale(100)
    return made


def painted(row: object, width: int = 344, height: int = ROW_HEIGHT, *, chosen: bool = False) -> QImage:
    """A row as the delegate paints it on the panel's colour."""
    model = QStandardItemModel(1, 1)
    item = QStandardItem()
    item.setData(row, ROW_ROLE)
    model.setItem(0, 0, item)
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(current_look().theme.colour("panel"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, height)
    option.state = QStyle.StateFlag.State_Enabled
    if chosen:
        option.state |= QStyle.StateFlag.State_Selected
    painter = QPainter(image)
    QueueDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def colours(image: QImage, box: QRect | None = None) -> set[str]:
    """Every colour in a part of a picture."""
    box = box or image.rect()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


MARK = QRect(16, 11, 20, 20)


@pytest.mark.usefixtures("look")
@example("aaaaa日日日日א日", 60)
@given(st.text(st.sampled_from("abcdef 🧭é日本א"), max_size=200), st.integers(60, 400))
def test_words_take_at_most_two_lines_and_none_is_lost_before_the_last(words: str, width: int) -> None:
    words = " ".join(words.split())
    delegate = QueueDelegate()
    lines = delegate.two_lines(words, width)
    assert len(lines) <= 2
    metrics = QFontMetrics(current_look().fonts.interface())
    if len(lines) == 1:
        assert lines[0] == words
    else:
        assert words.startswith(lines[0])
        rest = words[len(lines[0]) :].strip()
        assert lines[1] == rest or lines[1].endswith("…")
        assert metrics.horizontalAdvance(lines[1]) <= width


def test_long_words_end_in_an_ellipsis_and_short_ones_do_not(look: Look) -> None:
    delegate = QueueDelegate()
    assert delegate.two_lines(WORDS, 280)[1].endswith("…")
    assert delegate.two_lines("Short words.", 280) == ("Short words.",)


def test_an_unjudged_claim_is_an_open_ring_and_a_judged_one_its_mark(look: Look) -> None:
    theme = look.theme
    open_row = colours(painted(QueueRow(WORDS, "figure")), MARK)
    assert theme.hex("open").upper() in open_row
    judged = colours(painted(QueueRow(WORDS, "Wrong", shape="cross", tone="wro")), MARK)
    assert {theme.hex("wro_ground").upper(), theme.hex("wro").upper()} <= judged
    assert theme.hex("open").upper() not in judged


def test_the_chosen_row_has_the_accents_bar_on_the_selections_ground(look: Look) -> None:
    chosen, other = painted(QueueRow(WORDS, "figure"), chosen=True), painted(QueueRow(WORDS, "figure"))
    bar = QRect(0, 4, 3, ROW_HEIGHT - 8)
    assert colours(chosen, bar) == {look.theme.hex("accent").upper()}
    assert colours(other, bar) == {look.theme.hex("panel").upper()}
    assert chosen.pixelColor(10, 40) == look.theme.colour("sel")
    assert look.theme.hex("muted").upper() in colours(chosen, MARK), "the open ring needs 3:1 on this ground"


def test_a_conflict_is_written_in_its_tone(look: Look) -> None:
    below = QRect(48, 52, 280, 20)
    assert look.theme.hex("dis").upper() in colours(painted(QueueRow(WORDS, "figure", conflict=True)), below)
    assert look.theme.hex("dis").upper() not in colours(painted(QueueRow(WORDS, "figure")), below)


def test_a_long_meta_line_leaves_room_for_the_conflict(look: Look) -> None:
    row = painted(QueueRow(WORDS, "said by: somebody with a name that does not end soon " * 3, conflict=True))
    assert look.theme.hex("dis").upper() in colours(row, QRect(200, 52, 128, 20))
    assert colours(row, QRect(330, 1, 13, ROW_HEIGHT - 3)) == {look.theme.hex("panel").upper()}


def test_an_odd_one_out_is_said_more_quietly_and_not_beside_a_conflict(look: Look) -> None:
    below, odd, conflict = QRect(48, 52, 280, 20), look.theme.hex("ctx").upper(), look.theme.hex("dis").upper()
    assert odd in colours(painted(QueueRow(WORDS, "figure", odd=True)), below)
    both = colours(painted(QueueRow(WORDS, "figure", odd=True, conflict=True)), below)
    assert conflict in both
    assert odd not in both


def test_a_claim_that_was_set_aside_is_quieter(look: Look) -> None:
    words = QRect(48, 8, 280, 40)
    assert look.theme.hex("ink").upper() in colours(painted(QueueRow(WORDS, "")), words)
    aside = colours(painted(QueueRow(WORDS, "", listing=Listing.FOLDED)), words)
    assert look.theme.hex("ink").upper() not in aside
    assert look.theme.hex("muted").upper() in aside


def test_a_narrow_row_folds_to_mark_and_number(look: Look) -> None:
    row = QueueRow(WORDS, "figure", number=7)
    with_number = painted(row, 72, FOLDED_ROW_HEIGHT)
    without = painted(QueueRow(WORDS, "figure"), 72, FOLDED_ROW_HEIGHT)
    number = QRect(36, 8, 34, 28)
    assert look.theme.hex("muted").upper() in colours(with_number, number)
    assert colours(without, number) == {look.theme.hex("panel").upper()}
    assert look.theme.hex("open").upper() in colours(with_number, QRect(10, 10, 24, 24))


def test_rows_are_alike_in_height_and_follow_the_text_scale(look: Look) -> None:
    option = QStyleOptionViewItem()
    delegate = QueueDelegate()
    heights = []
    for scale in (80, 100, 200):
        look.set_scale(scale)
        option.rect = QRect(0, 0, look.px(344), 10)
        heights.append(delegate.sizeHint(option, QModelIndex()).height())
    assert heights == [round(ROW_HEIGHT * 0.8), ROW_HEIGHT, 2 * ROW_HEIGHT]
    option.rect = QRect(0, 0, look.px(72), 10)
    assert delegate.sizeHint(option, QModelIndex()).height() == 2 * FOLDED_ROW_HEIGHT
    look.set_scale(100)


def test_a_larger_scale_breaks_the_words_anew(look: Look) -> None:
    delegate = QueueDelegate()
    small = delegate.two_lines(WORDS, 280)
    look.set_scale(150)
    large = delegate.two_lines(WORDS, 280)
    look.set_scale(100)
    assert len(large[0]) < len(small[0])


def test_a_row_without_data_paints_nothing(look: Look) -> None:
    assert colours(painted("no row")) == {look.theme.hex("panel").upper()}


def test_words_stay_inside_the_row_at_every_scale(look: Look) -> None:
    for scale in (80, 100, 150, 200):
        look.set_scale(scale)
        height = look.px(ROW_HEIGHT)
        row = painted(QueueRow(WORDS, "figure · rank 0.94", conflict=True), look.px(344), height)
        # The line above the hairline is free: nothing is cut off at the foot.
        assert colours(row, QRect(0, height - 3, row.width(), 2)) == {look.theme.hex("panel").upper()}
    look.set_scale(100)


def test_the_role_is_none_of_qts_own() -> None:
    assert Qt.ItemDataRole.UserRole < ROW_ROLE


@pytest.mark.parametrize(
    ("words", "from_the_right"),
    [
        ("Ships", False),
        ("1,204 🚢", False),
        ("הנמל קלט 1,204", True),
        ("1,204 سفينة", True),
        ("The word ميناء", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_says_from_where_words_are_read(words: str, from_the_right: bool) -> None:
    assert reads_from_the_right(words) is from_the_right


def test_a_claim_that_is_read_from_the_right_stands_at_the_right(look: Look) -> None:
    at_left, at_right = QRect(48, 11, 60, 20), QRect(268, 11, 60, 20)
    ground = look.theme.colour("panel").name().upper()
    for words, written, bare in (("Ships.", at_left, at_right), ("ספינה.", at_right, at_left)):
        image = painted(QueueRow(words, "figure", 1))
        assert colours(image, bare) == {ground}
        assert len(colours(image, written)) > 1
