"""The same claims changed by hand through the desk, the command line and the window: the same claims in the end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.cli.command import Doors
from workbench.cli.main import run
from workbench.core.claims import ClaimFilter
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.choose import FileChooser
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
MADE = "a third quay in March 2021"
SHRUNK = "Fishing boats have paid no fees"


def new_case(path: Path) -> Path:
    desk = Desk.create(path, clock=counting_clock(), ids=counting_ids(), person="Ada")
    desk.import_text(DRAFT, title="harbour")
    desk.close()
    return path


def span_of(words: str) -> Span:
    return Span(DRAFT.index(words), DRAFT.index(words) + len(words))


def seen(case: Path) -> list[tuple[object, ...]]:
    """All claims as a reader sees them, and that the case is whole."""
    desk = Desk.open(case, person="Ada")
    try:
        assert desk.check() == []
        found = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
        steps = list(dict.fromkeys(line.label for line in desk.history()))
        return [
            tuple(steps),
            *(
                (one.number, one.text, one.statement, one.listing, one.verdict, one.state, one.finding.facts)
                for one in found
            ),
        ]
    finally:
        desk.close()


def through_the_desk(case: Path) -> None:
    desk = Desk.open(case, clock=counting_clock(), ids=counting_ids(), person="Ada")
    third, last = desk.find_claim("3"), desk.find_claim("5")
    desk.judge(third.id, "not_factual")
    desk.extend(third.id, span_of(SHRUNK))
    desk.split(last.id, [DRAFT.index("and 120 people")])
    desk.merge([desk.find_claim("1").id, desk.find_claim("2").id])
    made = desk.make_claim(1, span_of(MADE))
    desk.discard([made.id])
    desk.restore([made.id])
    desk.close()


def through_the_command_line(case: Path) -> None:
    doors = Doors(counting_clock(), counting_ids(), lambda: "Ada")
    shrunk, made = span_of(SHRUNK), span_of(MADE)
    for words in (
        ("judge", case, 3, "not_factual"),
        ("extend", case, 3, shrunk.start, shrunk.end),
        ("split", case, 5, "and 120 people"),
        ("merge", case, 1, 2),
        ("claim", case, 1, made.start, made.end),
        ("discard", case, 7),
        ("restore", case, 7),
    ):
        assert run([str(word) for word in words], doors) == 0


def through_the_window(qtbot: QtBot, case: Path) -> None:
    settings = SettingsStore()
    settings.set("checker", "Ada")
    window = Window(settings, FileChooser())
    window.cases.open(case)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page
    assert page is not None
    qtbot.waitUntil(page.queue.view.hasFocus)

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or window, key, modifier)

    def to(number: int) -> None:
        page.session.go_to(page.session.desk.find_claim(str(number)).id)

    to(3)
    press(Key.Key_8, ALT)
    press(Key.Key_Left, ALT, 3)
    to(5)
    press(Key.Key_I)
    press(Key.Key_Right, CTRL, DRAFT[DRAFT.index("😀") : DRAFT.index("120 people")].count(" ") + 1)
    press(Key.Key_X)
    to(1)
    press(Key.Key_J, ALT)
    page.document.view.select(Span(DRAFT.index(MADE), DRAFT.index(MADE)))
    page.document.view.setFocus()
    press(Key.Key_Right, CTRL | SHIFT, 6)
    press(Key.Key_M)
    press(Key.Key_D)
    to(7)
    press(Key.Key_R)
    window.close()
    window.deleteLater()
    qtbot.wait(0)


def test_desk_command_line_and_window_change_claims_alike(qtbot: QtBot, tmp_path: Path) -> None:
    desk, line, window = (new_case(tmp_path / f"{name}.factcheck") for name in ("desk", "line", "window"))
    through_the_desk(desk)
    through_the_command_line(line)
    through_the_window(qtbot, window)
    found = seen(desk)
    assert [(row[0], row[1]) for row in found[1:] if row[3] == "listed"] == [
        (1, DRAFT[DRAFT.index("The harbour of") : DRAFT.index(" Fishing")]),
        (3, SHRUNK),
        (4, "The city council voted for a third quay in March 2021."),
        (7, MADE),
        (5, "😀 The quay cost 38 million euros"),
        (6, "120 people work on it."),
    ]
    assert seen(line) == found
    assert seen(window) == found
