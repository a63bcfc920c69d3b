"""What the queue says of its scores: that a language has none, that a better ranker is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench import extract
from workbench.core.claims import ClaimFilter
from workbench.core.documents import ImportedText
from workbench.desk.desk import Desk
from workbench.desk.ranking import TIER_VARIABLE, Best
from workbench.ui.case_page import CasePage
from workbench.ui.choose import FileChooser
from workbench.ui.queue_ranking import Unranked, ranking_words, unranked
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

GERMAN = """Der Hafen nahm im Jahr 2019 insgesamt 1.204 Schiffe auf. Rund 40 Prozent davon kamen aus Malta.

Der Kai wurde 1954 für 300 Arbeiter gebaut. Die Arbeitslosigkeit sank danach auf 5,4 Prozent.
"""
ENGLISH = "The harbour took in 120 ships in 2019. Some 40 of them came from Malta, the port said.\n"
OFF = "Ranking is off: the text is in German."


def really_found(imported: ImportedText, _tier: str = "rules") -> object:
    return extract.finder.find(imported, "rules")


@pytest.fixture
def found_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "rules")
    monkeypatch.setattr(extract, "find", really_found)


@pytest.fixture
def make_page(qtbot: QtBot, new_desk: Callable[..., Desk], found_by_rules: None) -> Callable[[str], CasePage]:
    def make(text: str) -> CasePage:
        desk = new_desk(text)
        path = Path(str(desk.path)).with_name("closed.factcheck")
        desk.backup(path)
        window = Window(SettingsStore(), FileChooser())
        qtbot.addWidget(window)
        window.cases.open(path)
        window.show()
        assert window.page is not None
        return window.page

    return make


def test_a_german_text_sorted_by_rank_says_that_ranking_is_off(make_page: Callable[[str], CasePage]) -> None:
    page = make_page(GERMAN)
    assert page.queue.head.scores.isHidden(), "nobody asked for ranks"
    page.queue.set_order("rank")
    assert page.queue.head.scores.isVisible()
    assert page.queue.head.scores.text() == OFF
    page.queue.set_order("document")
    assert page.queue.head.scores.isHidden()


def test_the_sliders_say_it_too(make_page: Callable[[str], CasePage]) -> None:
    page = make_page(GERMAN)
    page.queue.open_lines()
    assert page.queue.head.scores.text() == OFF
    QTest.keyClick(page.queue.head.lines.worth, Qt.Key.Key_Escape)
    assert page.queue.head.scores.isHidden()


def test_a_folded_queue_has_no_room_for_it(make_page: Callable[[str], CasePage]) -> None:
    page = make_page(GERMAN)
    page.queue.set_order("rank")
    page.queue.set_folded(True)
    assert page.queue.head.scores.isHidden()
    page.queue.set_folded(False)
    assert page.queue.head.scores.isVisible()


def test_beside_an_english_text_it_is_said_of_the_claims_without_a_score(
    new_desk: Callable[..., Desk], found_by_rules: None
) -> None:
    desk = new_desk(ENGLISH)
    assert unranked(desk, ClaimFilter()) == Unranked()
    desk.import_text(GERMAN, title="Hafen")
    found = unranked(desk, ClaimFilter(order="rank", worth_from=0.5))
    assert found.reasons == ("ranking is off: the text is in German",)
    assert not found.every
    assert ranking_words(found, None) == f"Claims without a score stand last. {OFF}"
    alone = unranked(desk, ClaimFilter(documents=frozenset({desk.documents()[1].id})))
    assert ranking_words(alone, None) == OFF, "where only they are listed none stands last"


@pytest.mark.parametrize(
    ("best", "words"),
    [
        (Best("encoder 2", True, ()), ""),
        (
            Best("words 2", True, ("no encoder: onnxruntime is not installed",)),
            "Ranked by words alone: no encoder: onnxruntime is not installed.",
        ),
        (Best("rules", False, ()), "Ranked by rules alone."),
        (
            Best("rules", False, ("no encoder: onnxruntime is not installed", "no trained words: words.npz gone")),
            "Ranked by rules alone: no encoder: onnxruntime is not installed; no trained words: words.npz gone.",
        ),
    ],
)
def test_a_better_ranker_that_is_missing_is_named(best: Best, words: str) -> None:
    assert ranking_words(Unranked(), best) == words


def test_by_whom_it_is_ranked_comes_from_the_ranking_in_the_background(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TIER_VARIABLE, "rules")
    assert window.page is not None
    assert window.ranking is not None
    window.page.queue.set_order("rank")
    assert window.page.queue.head.scores.isHidden()
    with qtbot.waitSignal(window.ranking.ranked_by, timeout=30_000):
        window.ranking.begin()
    assert window.page.queue.head.scores.text() == "Ranked by rules alone."
