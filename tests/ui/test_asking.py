"""A large case is asked beside the window: the list follows, the newest question counts, nothing comes too late."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from workbench.core.claims import ClaimFilter, ClaimKind
from workbench.desk import desk as desk_module
from workbench.desk.desk import Desk
from workbench.ui.asking import Asking
from workbench.ui.case_page import CasePage
from workbench.ui.window import Window


@pytest.fixture
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every case counts as a large one."""
    monkeypatch.setattr(desk_module, "LARGE", 0)


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until the case has answered all that was asked."""
    page_of(window).queue.catch_up()
    qtbot.waitUntil(lambda: not page_of(window).session.asking.is_waiting(), timeout=10_000)


def test_a_small_case_answers_before_the_question_returns(desk: Desk, qtbot: QtBot) -> None:
    asking = Asking(desk)
    told: list[int] = []
    asking.ask("counts", lambda looking: looking.counts().total, told.append)
    assert told == [4]
    assert not asking.is_waiting()
    asking.close()


@pytest.mark.usefixtures("_large")
def test_a_large_case_answers_on_this_thread_when_it_can_and_only_the_newest(desk: Desk, qtbot: QtBot) -> None:
    asking = Asking(desk)
    told: list[object] = []
    asking.ask("search", lambda looking: looking.counts().total, told.append)
    asking.ask("search", lambda looking: looking.person, told.append)
    assert told == []
    assert asking.is_waiting("search")
    qtbot.waitUntil(lambda: not asking.is_waiting(), timeout=10_000)
    assert told == ["Ada"]
    asking.ask("search", lambda looking: looking.person, told.append)
    asking.drop("search")
    desk.change_person("Ben")
    asking.ask("who", lambda looking: looking.person, told.append)
    qtbot.waitUntil(lambda: not asking.is_waiting(), timeout=10_000)
    assert told == ["Ada", "Ben"], "what was dropped is not told, and it is asked as whoever is at the desk"
    asking.ask("search", lambda looking: looking.person, told.append)
    asking.close()
    qtbot.wait(20)
    assert told == ["Ada", "Ben"]


@pytest.mark.usefixtures("_large")
def test_a_large_case_whose_file_was_moved_is_asked_through_the_open_connection(desk: Desk, qtbot: QtBot) -> None:
    moved = desk.path.with_name("moved.factcheck")
    desk.path.rename(moved)
    asking = Asking(desk)
    told: list[int] = []
    asking.ask("counts", lambda looking: looking.counts().total, told.append)
    qtbot.waitUntil(lambda: told == [4], timeout=10_000)
    asking.close()
    moved.rename(desk.path)


@pytest.mark.usefixtures("_large")
def test_the_queue_of_a_large_case_follows_search_filter_and_verdict(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    page.header.search.setText("pilot")
    settle(window, qtbot)
    assert [claim.text for claim in page.session.desk.claims(page.session.model.ids)] == [
        "“Nobody counted the small boats,” the pilot said."
    ]
    page.header.search.clear()
    settle(window, qtbot)
    page.queue.filters.toggle("kinds", ClaimKind.FIGURE)
    settle(window, qtbot)
    figures = list(page.session.desk.claim_ids(ClaimFilter(kinds=frozenset({ClaimKind.FIGURE}))))
    assert list(page.session.model.ids) == figures
    assert page.session.current is not None
    assert page.session.current.id in figures
    page.clear_filters()
    settle(window, qtbot)
    assert len(page.session.model.ids) == 4
    qtbot.waitUntil(page.queue.view.hasFocus)
    page.session.judge("verified", stay=True)
    settle(window, qtbot)
    assert page.queue.head.counts.judged == 1
    mark = page.document.view.page.relief.mark_at(page.session.current.span.start)
    assert mark is not None
    assert mark.verdict == "verified"


@pytest.mark.usefixtures("_large")
def test_claims_that_come_into_a_large_case_are_listed(window: Window, qtbot: QtBot) -> None:
    page = page_of(window)
    page.session.desk.import_text("Quay report\n\nThe quay was built in 1961.", title="Quay")
    settle(window, qtbot)
    assert len(page.session.model.ids) == 5
    page.session.undo()
    settle(window, qtbot)
    assert len(page.session.model.ids) == 4
