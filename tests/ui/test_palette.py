"""The palette by keys: any action, document or claim in a few letters, and the keys back where they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.ui.palette import ROWS, Palette
from workbench.ui.palette_entries import SELF, Entry, fitting, how_well
from workbench.ui.palette_rows import PaletteModel
from workbench.ui.queue_choices import SPEAKERS_SHOWN
from workbench.ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """A key pressed where the keys are."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def opened(qtbot: QtBot, window: Window, words: str = "") -> Palette:
    press(Key.Key_K, Modifier.ControlModifier)
    palette = window.command_palette
    qtbot.waitUntil(palette.field.hasFocus)
    QTest.keyClicks(palette.field, words)
    return palette


def shown(palette: Palette) -> list[str]:
    return [entry.words for entry in palette.model.entries]


def chosen(palette: Palette) -> str:
    return str(palette.list.currentIndex().data())


def make(*words: str) -> list[Entry]:
    return [Entry(one, "Claim", lambda: None) for one in words]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("wri", "Write the reason"),
        ("note work", "Write a working note"),
        ("reason", "Write the reason"),
        ("wwn", "Write a working note"),
        ("dscrd", "Discard the claim"),
        ("claim discard", "Discard the claim"),
        ("CAFE", "Café of the claim"),
    ],
)
def test_words_are_found_by_their_beginnings_then_by_their_letters(query: str, best: str) -> None:
    offered = make("Write the reason", "Write a note", "Write a working note", "Discard the claim", "Café of the claim")
    assert fitting(offered, query)[0].words == best


def test_beginnings_come_before_letters_in_between() -> None:
    offered = make("Next claim", "Export report", "New case", "Write a note")
    assert [entry.words for entry in fitting(offered, "ne")] == ["Next claim", "New case", "Write a note"]
    assert [entry.words for entry in fitting(offered, "nc")] == ["New case", "Next claim"]
    assert fitting(offered, "xyz") == []
    assert fitting(offered, "  ") == offered


def test_what_cannot_be_done_now_stands_behind_its_equals() -> None:
    offered = [Entry("Redo", "Edit", lambda: None, can_run=False), *make("Restore the claim"), *make("Prefer")]
    assert [entry.words for entry in fitting(offered, "re")] == ["Restore the claim", "Redo"]


@given(st.text(max_size=30), st.text(max_size=8))
def test_what_fits_holds_the_letters_in_any_text(words: str, query: str) -> None:
    fit = how_well(query, words)
    if fit is not None and query.isascii() and words.isascii():
        assert all(letter in words.lower() for letter in query.lower().split() for letter in letter)


@given(st.lists(st.sampled_from(["write", "the", "reason", "no", "ted"]), min_size=1, max_size=4), st.data())
def test_beginnings_of_its_words_in_order_always_fit(words: list[str], data: st.DataObject) -> None:
    query = [word[: data.draw(st.integers(1, len(word)))] for word in words]
    fit = how_well(" ".join(query), " ".join(words))
    assert fit is not None
    assert fit[0] <= 1


def test_every_action_is_offered_with_its_key(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window)
    actions = [action for action in window.actions_installed.actions if action.id != SELF]
    documents, speakers = 1, 1
    assert len(palette.model.entries) == len(actions) + documents + speakers
    keys = {entry.words: entry.key for entry in palette.model.entries}
    assert keys["Write the reason"] == "N"
    assert palette.list.height() <= ROWS * window.look.px(40)


def test_enter_does_what_was_found_and_the_keys_are_where_it_leads(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    palette = opened(qtbot, window, "reason")
    assert chosen(palette) == "Write the reason"
    press(Key.Key_Return)
    assert not palette.isVisible()
    reason = window.page.check.reason
    qtbot.waitUntil(lambda: reason.isAncestorOf(QApplication.focusWidget() or palette))


def test_esc_leaves_all_as_it_was(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    window.page.focus_document()
    before = QApplication.focusWidget()
    palette = opened(qtbot, window, "discard")
    press(Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    assert window.page.session.desk.undo_label is None


def test_it_opens_from_a_field_too_and_what_was_typed_there_stays(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    press(Key.Key_N)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Counted twice")
    palette = opened(qtbot, window)
    press(Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is field
    assert window.page.check.reason.words() == "Counted twice"


def test_arrows_go_round_and_pages_stop_at_the_ends(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window)
    last = len(palette.model.entries) - 1
    press(Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    press(Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    press(Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 0
    press(Key.Key_PageDown)
    assert palette.list.currentIndex().row() == ROWS - 1


def test_what_cannot_be_done_now_is_shown_and_not_run(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window, "restore the claim")
    entry = palette.model.entries[0]
    assert not entry.can_run
    press(Key.Key_Return)
    assert palette.isVisible()
    assert "not now" in palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("query", ["3", "claim 3", "#3"])
def test_a_number_leads_to_its_claim(qtbot: QtBot, window: Window, query: str) -> None:
    assert window.page is not None
    palette = opened(qtbot, window, query)
    assert chosen(palette).startswith("3: ")
    press(Key.Key_Return)
    assert window.page.session.current is not None
    assert window.page.session.current.number == 3
    assert window.page.queue.view.hasFocus()


def test_a_number_without_a_claim_fits_nothing(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window, "999")
    assert shown(palette) == []
    assert palette.nothing.isVisible()
    assert "999" in palette.nothing.text()
    press(Key.Key_Return)
    assert palette.isVisible()


def test_a_document_is_found_by_name(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    window.page.session.desk.import_text("The pier has 30 lamps.\n", title="Lighthouse")
    palette = opened(qtbot, window, "lighth")
    assert palette.model.entries[0].part == "Document"
    press(Key.Key_Return)
    assert window.page.document.document is not None
    assert window.page.document.document.name.startswith("Lighthouse")
    assert window.page.document.view.page.hasFocus()


def test_it_closes_when_the_keys_go_elsewhere(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    palette = opened(qtbot, window)
    window.page.header.search.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.isVisible()
    assert window.page.header.search.hasFocus()


def test_its_own_key_closes_it(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window)
    press(Key.Key_K, Modifier.ControlModifier)
    assert not palette.isVisible()


def test_a_click_runs_a_row(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    palette = opened(qtbot, window, "next claim")
    first = window.page.session.current
    where: QPoint = palette.list.visualRect(palette.list.currentIndex()).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, where)
    assert not palette.isVisible()
    assert window.page.session.current != first


def test_on_the_first_page_it_offers_what_can_be_done_there(qtbot: QtBot, first_window: Window) -> None:
    first_window.commands.open_palette()
    palette = first_window.command_palette
    can = {entry.words for entry in palette.model.entries if entry.can_run}
    assert "New case…" in can
    assert "Next claim" not in can
    QTest.keyClicks(palette.field, "7")
    assert all(entry.part != "Claim" or not entry.can_run for entry in palette.model.entries)


@pytest.mark.parametrize(("scale", "size"), [(80, (1280, 800)), (200, (1280, 800)), (200, (760, 520))])
def test_it_lies_inside_the_window_at_every_text_scale(
    qtbot: QtBot, window: Window, scale: int, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.look.set_scale(scale)
    palette = opened(qtbot, window)
    QApplication.processEvents()
    over = palette.parentWidget()
    assert over is not None
    assert over.rect().contains(palette.geometry())
    assert palette.rect().contains(palette.list.geometry())
    assert palette.list.height() >= 2 * window.look.px(32)


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = PaletteModel()
    model.show(make("One", "Two"))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_it_opens_over_the_search_field(qtbot: QtBot, window: Window) -> None:
    assert window.page is not None
    window.page.start_search()
    QTest.keyClicks(window.page.header.search, "ships")
    QTest.keyClick(window.page.header.search, Key.Key_Home)
    palette = opened(qtbot, window)
    press(Key.Key_Escape)
    assert not palette.isVisible()
    assert window.page.header.search.text() == "ships"
    assert window.page.header.search.hasFocus()


def test_a_speaker_is_found_by_name_and_lists_what_was_said(qtbot: QtBot, window: Window) -> None:
    palette = opened(qtbot, window, "the pil")
    assert palette.model.entries[0].part == "Speaker"
    press(Key.Key_Return)
    assert window.page is not None
    assert window.page.queue.filters.wanted.speakers == frozenset({"the pilot"})
    assert [claim.finding.speaker for claim in window.page.session.desk.claims(window.page.session.model.ids)] == [
        "the pilot"
    ]
    assert window.page.queue.view.hasFocus()


def test_of_many_speakers_the_menu_leads_to_all_by_name(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.page is not None
    filters, counts = window.page.queue.filters, window.page.queue.head.counts
    counts.by_speaker.update({f"Speaker {number:03}": 1 for number in range(200)})
    filters.show_counts(counts, (), 0)
    filters.menu.aboutToShow.emit()
    part = next(one.menu() for one in filters.menu.actions() if one.text() == "Speaker")
    assert isinstance(part, QMenu)
    entries = part.actions()
    assert len(entries) == SPEAKERS_SHOWN + 1
    assert entries[-1].text() == f"{len(counts.by_speaker) - SPEAKERS_SHOWN} more: find one by name…"
    entries[-1].trigger()
    palette = window.command_palette
    qtbot.waitUntil(palette.field.hasFocus)
    QTest.keyClicks(palette.field, "173")
    assert chosen(palette) == "Speaker 173"
    press(Key.Key_Return)
    assert filters.wanted.speakers == frozenset({"Speaker 173"})
