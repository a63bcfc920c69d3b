"""What a key costs between the press and the next claim: showings of the check and statements of SQL, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NoFiles, shown
from workbench.core.claims import Claim
from workbench.core.errors import CaseBusy
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.check_panel import panel
from workbench.ui.check_panel.at_hand import AtHand, at_hand
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

NEXT = 32
"""Statements, those of triggers too, for the next claim: 5 read it with its standing and what joins it to others, 4
look for words typed and not kept, 18 show it (evidence, change, questions, readings, ties, family, text fields)."""
VERDICT = NEXT + 48
"""The next claim; 27 write the verdict and its entry of the log in one transaction; 12 read the claim again that was
judged, once for queue, passage and session; 7 say what can be undone and give the verdict back."""
UNDO = VERDICT
"""Its writing is a little longer, and it reads the claim that comes back instead of the next one."""
LETTER = 4
"""A letter typed: what is on record, and the letter."""


def sentences(count: int) -> str:
    """Claims of which each cannot be right beside the others: what costs most to show."""
    told = "In 2019 the port of Velmora handled {} ships and {} barges."
    return "\n\n".join(told.format(at, at + 7) for at in range(1, count + 1))


@pytest.fixture(autouse=True)
def _known_claims() -> None:
    """What joins claims hangs on the facts that the finder itself finds."""


@pytest.fixture
def open_case(qtbot: QtBot, new_desk: Callable[..., Desk]) -> Iterator[Callable[[int], CasePage]]:
    """A window on a compared case with so many claims."""
    windows: list[Iterator[Window]] = []

    def make(count: int) -> CasePage:
        desk = new_desk("")
        desk.import_text(sentences(count), title="Port")
        desk.compare()
        path: Path = desk.path.with_name(f"{count}.factcheck")
        desk.backup(path)
        window = Window(SettingsStore(), NoFiles())
        window.cases.open(path)
        windows.append(shown(qtbot, window))
        next(windows[-1])
        assert window.page is not None
        return window.page

    yield make
    for window in windows:
        next(window, None)


@pytest.fixture
def page(open_case: Callable[[int], CasePage]) -> CasePage:
    """Forty claims."""
    return open_case(40)


@pytest.fixture
def showings(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int | None, str | None]]:
    """(number, verdict) of each claim as it was read to be shown in the check, in order."""
    seen: list[tuple[int | None, str | None]] = []

    def reading(desk: Desk, claim: Claim, **how: object) -> AtHand:
        seen.append((claim.number, claim.verdict))
        return at_hand(desk, claim, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(panel, "at_hand", reading)
    return seen


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def statements(page: CasePage, act: Callable[[], None]) -> int:
    """How many statements SQLite runs until it is done, those of triggers too."""
    told: list[str] = []
    connection = page.session.desk._store.connection
    connection.set_trace_callback(told.append)
    act()
    connection.set_trace_callback(None)
    return len(told)


def number(page: CasePage) -> int | None:
    return page.session.current.number if page.session.current is not None else None


def test_a_verdict_shows_the_check_once_with_the_next_claim(
    page: CasePage, showings: list[tuple[int | None, str | None]]
) -> None:
    press(Key.Key_1)
    assert showings == [(2, None)]
    assert page.check.head.number.text() == "CLAIM 2"
    press(Key.Key_1)
    assert showings == [(2, None), (3, None)]


def test_undo_and_discard_show_the_check_once(page: CasePage, showings: list[tuple[int | None, str | None]]) -> None:
    press(Key.Key_1)
    showings.clear()
    press(Key.Key_Z, CTRL)
    assert showings == [(1, None)]
    showings.clear()
    press(Key.Key_D)
    assert showings == [(2, None)]


def test_a_verdict_after_which_none_is_open_is_shown_where_it_was_given(
    open_case: Callable[[int], CasePage], showings: list[tuple[int | None, str | None]]
) -> None:
    page = open_case(1)
    showings.clear()
    press(Key.Key_1)
    assert showings == [(1, "verified")]
    assert page.check.buttons["verified"].isChecked()


def test_a_verdict_that_stays_is_shown_at_once(page: CasePage, showings: list[tuple[int | None, str | None]]) -> None:
    page.session.judge("verified", stay=True)
    assert showings == [(1, "verified")]
    assert page.check.buttons["verified"].isChecked()


def test_a_verdict_that_is_refused_leaves_what_came_meanwhile_in_sight(
    page: CasePage, showings: list[tuple[int | None, str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, claim = page.session.desk, page.session.current
    assert claim is not None

    def judge(*_: object, **__: object) -> None:
        desk.set_note(claim.id, "Seen by somebody else.")  # while this one waited for the other to be done
        raise CaseBusy("another program is writing to this case", where="", remedy="Try again in a moment")

    monkeypatch.setattr(desk, "judge", judge)
    press(Key.Key_1)
    assert number(page) == 1
    assert len(showings) == 1
    assert page.check.note.words() == "Seen by somebody else."


def test_a_verdict_asks_no_more_of_sqlite_than_it_needs(page: CasePage) -> None:
    press(Key.Key_1)
    asked = statements(page, lambda: press(Key.Key_1))
    assert number(page) == 3
    assert asked <= VERDICT
    assert statements(page, lambda: press(Key.Key_1)) <= asked + 2


def test_the_next_claim_is_read_and_shown_and_no_more(page: CasePage) -> None:
    assert statements(page, lambda: press(Key.Key_J)) <= NEXT
    assert number(page) == 2


def test_undo_and_a_typed_letter_ask_little(page: CasePage) -> None:
    press(Key.Key_1)
    assert statements(page, lambda: press(Key.Key_Z, CTRL)) <= UNDO
    assert number(page) == 1
    press(Key.Key_N)
    assert statements(page, lambda: press(Key.Key_A)) <= LETTER
    assert page.check.reason.words() == "a"


def test_what_a_verdict_asks_does_not_grow_with_the_case(open_case: Callable[[int], CasePage]) -> None:
    few = statements(open_case(10), lambda: press(Key.Key_1))
    many = statements(open_case(300), lambda: press(Key.Key_1))
    assert many <= few + 2
