"""Fields as high as their words: fitted once at a time, whatever their size does to what is asked of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from pytestqt.qtbot import QtBot

from workbench.ui.typed_field import GrowingText

MARGIN = 100
"""Pixels that no frame has."""


class Contrary(GrowingText):
    """Has no room without a scroll bar and enough with one, as for a moment between two themes."""

    inside = deepest = changes = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.inside += 1
        self.deepest = max(self.deepest, self.inside)
        if self.inside < DEEP:
            super().resizeEvent(event)
        self.inside -= 1

    def setVerticalScrollBarPolicy(self, policy: Qt.ScrollBarPolicy) -> None:
        self.changes += 1
        if self.changes > MOST:
            return  # it would go on for ever
        off = policy == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setViewportMargins(0, 0, 0, MARGIN if off else 0)
        super().setVerticalScrollBarPolicy(policy)


MOST = 60
DEEP = 30
"""Fittings inside one another; some hundreds overflow the stack, and the program is gone without a word."""


def test_a_field_whose_scroll_bar_makes_room_for_its_words_comes_to_rest(qtbot: QtBot) -> None:
    field = Contrary(lines_max=3)
    qtbot.addWidget(field)
    field.resize(200, 60)
    field.show()
    field.setPlainText("In 2019 the port of Velmora handled seven ships. " * 2)
    field.resize(180, 60)
    assert field.deepest <= 2
    assert field.changes < MOST


def test_a_field_is_as_high_as_its_words_and_scrolls_where_they_are_too_many(qtbot: QtBot) -> None:
    field = GrowingText(lines_max=4)
    qtbot.addWidget(field)
    field.resize(200, 60)
    field.show()
    one = field.height()
    field.setPlainText("one\ntwo\nthree")
    three = field.height()
    assert three > 2 * one
    assert field.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    field.setPlainText("\n".join("abcdefgh"))
    assert three < field.height() < 2 * three
    assert field.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
    field.setPlainText("one")
    assert field.height() == one
    assert field.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
