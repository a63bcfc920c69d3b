"""Several claims at once, filters that are kept, and where the next keys lead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.test_window import current, desk_of, page_of, press, session_of, typed
from workbench.core.claims import ClaimFilter, ClaimKind, Listing, WorkState
from workbench.core.review import Risk
from workbench.ui.palette_entries import entries
from workbench.ui.queue_bulk import QueueBulk
from workbench.ui.window import Window

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def choose(qtbot: QtBot, window: Window, more: int = 2) -> list[int]:
    """Choose the first claims of the queue with Shift and Down."""
    session_of(window).go_to(session_of(window).model.ids[0])
    for _ in range(more):
        press(qtbot, window, Key.Key_Down, SHIFT)
    return list(session_of(window).model.ids[: more + 1])


def bulk(window: Window) -> QueueBulk:
    return page_of(window).queue.bulk


def said(window: Window) -> str:
    return window.status.said.text()


# -- several claims at once


def test_shift_and_down_choose_several_and_a_line_says_so(qtbot: QtBot, window: Window) -> None:
    assert not bulk(window).isVisible()
    ids = choose(qtbot, window)
    assert list(page_of(window).queue.view.chosen()) == ids
    assert bulk(window).isVisible()
    assert bulk(window).words.text() == "3 claims are chosen. A verdict, D, R, G, T or A is for all of them."
    assert current(window).id == ids[2], "the cursor takes in hand where it goes"
    press(qtbot, window, Key.Key_Escape)
    assert page_of(window).queue.view.chosen() == ()
    assert not bulk(window).isVisible()
    assert current(window).id == ids[2]


def test_ctrl_a_chooses_all_that_are_shown_and_no_heading(qtbot: QtBot, window: Window) -> None:
    queue = page_of(window).queue
    queue.set_group("speaker")
    press(qtbot, window, Key.Key_A, CTRL)
    assert list(queue.view.chosen()) == list(session_of(window).model.ids)
    queue.fold_group(1)
    press(qtbot, window, Key.Key_A, CTRL)
    assert queue.view.chosen() == (), "one claim is left, and one is not several"


def test_a_verdict_for_several_is_said_first_and_then_one_step(qtbot: QtBot, window: Window) -> None:
    desk = desk_of(window)
    desk.judge(desk.claim_ids()[1], "wrong")
    ids = choose(qtbot, window)
    press(qtbot, window, Key.Key_4)
    name = desk.scale.labels[3].name
    assert bulk(window).words.text() == (
        f"Gives {name} to 3 claims. One of them has a verdict already and would get a new one."
    )
    assert desk.counts().judged == 1, "nothing is done before it is said"
    typed(qtbot, "Two counts")
    press(qtbot, window, Key.Key_Return)
    assert {claim.verdict for claim in desk.claims(ids)} == {desk.scale.labels[3].key}
    assert {desk.judgements(one)[-1].reason for one in ids} == {"Two counts"}
    assert said(window) == f"Saved: {name}, 3 claims"
    assert not bulk(window).isVisible()
    assert page_of(window).queue.view.hasFocus()
    press(qtbot, window, Key.Key_Z, CTRL)
    assert [claim.verdict for claim in desk.claims(ids)] == [None, "wrong", None]


def test_esc_leaves_what_was_proposed(qtbot: QtBot, window: Window) -> None:
    choose(qtbot, window)
    press(qtbot, window, Key.Key_1)
    press(qtbot, window, Key.Key_Escape)
    assert desk_of(window).counts().judged == 0
    assert not bulk(window).isVisible()
    assert page_of(window).queue.view.hasFocus()
    press(qtbot, window, Key.Key_1)
    assert desk_of(window).counts().judged == 1, "the key means one claim again"


def test_several_are_discarded_and_restored(qtbot: QtBot, window: Window) -> None:
    desk = desk_of(window)
    desk.judge(desk.claim_ids()[0], "wrong")
    ids = choose(qtbot, window)
    press(qtbot, window, Key.Key_D)
    assert bulk(window).words.text() == "Discards 3 claims. One of them has a verdict."
    assert desk.counts().total == 4
    QTest.keyClick(bulk(window), Key.Key_2)
    assert desk.counts().judged == 1, "while it asks, no letter gives a verdict"
    press(qtbot, window, Key.Key_Return)
    assert [claim.listing for claim in desk.claims(ids)] == [Listing.DISCARDED] * 3
    press(qtbot, window, Key.Key_Z, CTRL)
    assert desk.counts().total == 4
    desk.discard(ids[:2])
    choose(qtbot, window)
    bulk(window).relist(Listing.LISTED)
    assert bulk(window).words.text() == "Restores 2 claims. One is listed already."
    QTest.mouseClick(bulk(window).go, Qt.MouseButton.LeftButton)
    assert desk.counts().total == 4


def test_all_facts_of_several_are_ticked(qtbot: QtBot, window: Window) -> None:
    ids, desk = choose(qtbot, window), desk_of(window)
    press(qtbot, window, Key.Key_T)
    facts = sum(len(claim.finding.facts) for claim in desk.claims(ids))
    assert bulk(window).words.text() == f"Ticks {facts} facts in 2 claims. One has none left to tick."
    press(qtbot, window, Key.Key_Return)
    assert all(len(claim.ticked) == len(claim.finding.facts) for claim in desk.claims(ids))
    choose(qtbot, window)
    press(qtbot, window, Key.Key_T)
    assert not bulk(window).go.isVisible(), "there is nothing to do"


def test_several_are_flagged_and_the_flag_is_taken_off(qtbot: QtBot, window: Window) -> None:
    desk = desk_of(window)
    first = next(iter(Risk))
    words = first.value.replace("_", " ")
    for says, flagged in ((f"Flags 3 claims: {words}.", True), (f"Takes a flag off 3 claims: {words}.", False)):
        ids = choose(qtbot, window)
        press(qtbot, window, Key.Key_G)
        QTest.keyClick(bulk(window).risks, Key.Key_1)
        assert bulk(window).words.text() == says
        press(qtbot, window, Key.Key_Return)
        assert [first in claim.risks for claim in desk.claims(ids)] == [flagged] * 3


def test_one_question_is_asked_about_several(qtbot: QtBot, window: Window) -> None:
    ids = choose(qtbot, window)
    press(qtbot, window, Key.Key_A)
    assert bulk(window).words.text() == "Asks one question about 3 claims."
    fields = bulk(window).question.fields
    fields["of"].set_words("Port office")
    fields["text"].set_words("Is it so?")
    press(qtbot, window, Key.Key_Return)
    assert [(one.claim_id, one.of) for one in desk_of(window).questions()] == [(one, "Port office") for one in ids]


def test_a_refusal_is_said_and_what_was_proposed_stays(qtbot: QtBot, window: Window) -> None:
    choose(qtbot, window)
    press(qtbot, window, Key.Key_A)
    press(qtbot, window, Key.Key_Return)
    assert "needs somebody to ask" in window.notice.words.text()
    assert bulk(window).question.isVisible()


def test_other_claims_let_go_of_what_was_proposed(qtbot: QtBot, window: Window) -> None:
    choose(qtbot, window)
    press(qtbot, window, Key.Key_D)
    session_of(window).go_to(session_of(window).model.ids[3])
    assert not bulk(window).isVisible()
    assert not bulk(window).is_asking


def test_many_are_looked_at_beside(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.queue_bulk.HANDFUL", 1)
    choose(qtbot, window)
    press(qtbot, window, Key.Key_D)
    qtbot.waitUntil(lambda: bulk(window).words.text() == "Discards 3 claims.")


# -- filters that are kept


def keep(qtbot: QtBot, window: Window, name: str) -> None:
    press(qtbot, window, Key.Key_F, SHIFT)
    page_of(window).queue.head.keep.field.setText(name)
    press(qtbot, window, Key.Key_Return)
    page_of(window).queue.catch_up()


def test_choices_are_kept_under_a_name_and_come_back_by_chip_menu_and_palette(qtbot: QtBot, window: Window) -> None:
    queue = page_of(window).queue
    press(qtbot, window, Key.Key_F, SHIFT)
    assert said(window) == "Choose a filter, an order or groups first, then keep them"
    queue.filters.toggle("kinds", ClaimKind.QUOTATION)
    queue.set_group("speaker")
    keep(qtbot, window, "Said")
    chosen = queue.filters.wanted
    assert [(one.name, one.wanted) for one in desk_of(window).saved_filters()] == [("Said", chosen)]
    assert said(window) == "Kept: Said"
    assert queue.view.hasFocus()
    (chip,) = queue.filters._kept_chips
    assert chip.isChecked()
    chip.click()
    assert queue.filters.is_clear, "pressed again, it is let go"
    chip.click()
    assert queue.filters.wanted == chosen
    queue.filters.clear()
    next(entry for entry in entries(window) if entry.part == "Kept filter").run()
    assert queue.filters.wanted == chosen
    queue.filters.menu.aboutToShow.emit()
    by_words = {action.text(): action for action in queue.filters.menu.actions()}
    assert by_words["Said"].isChecked()
    by_words["Keep no longer"].menu().actions()[0].trigger()  # type: ignore[attr-defined]
    assert desk_of(window).saved_filters() == ()
    queue.catch_up()
    assert queue.filters._kept_chips == []


def test_kept_words_stand_in_the_search_field_again(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    page.header.search.setText("malta")
    keep(qtbot, window, "Malta")
    page.clear_filters()
    assert page.header.search.text() == ""
    page.queue.filters.take_kept(desk_of(window).saved_filters()[0])
    assert page.header.search.text() == "malta"
    assert [claim.number for claim in desk_of(window).claims(session_of(window).model.ids)] == [2]


def test_a_kept_filter_says_what_is_gone(window: Window) -> None:
    desk, filters = desk_of(window), page_of(window).queue.filters
    ferry = desk.import_text("The ferry took 12 cars in 2020.\n", title="Ferry")
    desk.save_filter("Ferry", ClaimFilter(documents=frozenset({ferry.id}), order="rank"))
    desk.drop_filter("Ferry")
    desk.undo()
    assert desk.saved_filters()[0].gone == ()
    with desk._store.change("Gone", action="save_filter") as change:
        change.connection.execute("UPDATE saved_filter SET choices = replace(choices, ?, 'd-gone')", (ferry.uid,))
    filters.take_kept(desk.saved_filters()[0])
    assert said(window) == "Ferry names what is gone from this case: Ferry.txt"
    # In force it would show all, and a verdict for what is shown would reach all.
    assert filters.wanted == ClaimFilter()


def test_an_empty_name_is_refused_and_esc_leaves_the_line(qtbot: QtBot, window: Window) -> None:
    queue = page_of(window).queue
    queue.filters.toggle("kinds", ClaimKind.QUOTATION)
    keep(qtbot, window, " ")
    assert "needs a name" in window.notice.words.text()
    assert queue.head.keep.isVisible()
    window.notice.hide()
    QTest.keyClick(queue.head.keep.field, Key.Key_Escape)
    assert not queue.head.keep.isVisible()
    assert queue.view.hasFocus()
    assert desk_of(window).saved_filters() == ()


def test_all_chips_are_in_sight_when_a_further_one_comes(qtbot: QtBot, window: Window) -> None:
    window.resize(1280, 800)
    filters, desk = page_of(window).queue.filters, desk_of(window)
    for name in ("One with a name", "Another of them", "And the third one"):
        desk.save_filter(name, ClaimFilter(order="rank"))
    page_of(window).queue.catch_up()
    QApplication.processEvents()
    assert filters.height() == filters.heightForWidth(filters.width())
    assert filters.more.geometry().bottom() <= filters.height()


def test_a_blind_reader_gets_no_order_that_tells_verdicts(qtbot: QtBot, window: Window) -> None:
    desk, filters = desk_of(window), page_of(window).queue.filters
    desk.judge(desk.claim_ids()[0], "wrong")
    desk.change_person("Ben")
    filters._take(ClaimFilter(group="verdict", order="verdict"))
    session_of(window).read_blind(blind=True)
    page_of(window).queue.catch_up()
    assert filters.wanted == ClaimFilter()
    filters.take_kept(desk.save_filter("By verdict", ClaimFilter(group="verdict", verdicts=frozenset({"wrong"}))))
    assert filters.wanted == ClaimFilter()
    for _ in range(4):
        press(qtbot, window, Key.Key_G, SHIFT)
        assert filters.wanted.group != "verdict"
    filters.menu.aboutToShow.emit()
    (group,) = (action.menu() for action in filters.menu.actions() if action.text() == "Group")
    assert [a.text() for a in group.actions() if not a.isEnabled()] == ["By verdict"]  # type: ignore[attr-defined]


def test_the_menu_lists_what_is_in_conflict(window: Window) -> None:
    queue = page_of(window).queue
    queue.filters.menu.aboutToShow.emit()
    next(action for action in queue.filters.menu.actions() if action.text() == "In conflict").trigger()
    assert queue.filters.wanted == ClaimFilter(in_conflict=True)
    assert list(session_of(window).model.ids) == []
    assert queue.nothing.text() == "“In conflict” hides 4 claims. Esc lists them all."
    queue.filters.clear()
    assert len(session_of(window).model.ids) == 4


def test_too_many_at_once_are_not_begun(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.queue_bulk.MOST", 2)
    choose(qtbot, window)
    press(qtbot, window, Key.Key_1)
    assert bulk(window).words.text() == "At most 2 claims at once."
    press(qtbot, window, Key.Key_Return)
    assert desk_of(window).counts().judged == 0


# -- onward, and how far


def test_shift_j_goes_to_the_next_claim_of_this_speaker(qtbot: QtBot, window: Window) -> None:
    ids = session_of(window).model.ids
    press(qtbot, window, Key.Key_J, SHIFT)
    assert said(window) == "Nobody is named as the speaker of this claim"
    session_of(window).go_to(ids[2])
    press(qtbot, window, Key.Key_J, SHIFT)
    assert (current(window).id, said(window)) == (ids[2], "No other claim of the pilot in this list")
    desk_of(window).import_text("“We counted 12 boats,” the pilot said.\n", title="Ferry")
    page_of(window).queue.catch_up()
    for place in (4, 2):
        press(qtbot, window, Key.Key_J, SHIFT)
        assert current(window).id == session_of(window).model.ids[place], "round and round"


def test_shift_c_says_when_nothing_is_in_conflict(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_C, SHIFT)
    assert said(window) == "No other claim in conflict in this list"


def test_progress_is_of_what_is_listed_and_of_all(qtbot: QtBot, window: Window) -> None:
    queue, desk = page_of(window).queue, desk_of(window)
    assert queue.head.progress.text() == "0 of 4 checked"
    queue.filters.toggle("kinds", ClaimKind.FIGURE)
    assert queue.head.progress.text() == "0 of 3 here, 0 of 4 checked"
    desk.judge(session_of(window).model.ids[0], "not_factual")
    queue.catch_up()
    assert queue.head.progress.text() == "1 of 3 here, 1 of 4 checked"
    queue.filters.toggle("states", WorkState.TO_CHECK)
    assert queue.head.progress.text() == "0 of 2 here, 1 of 4 checked"
    queue.filters.clear()
    assert queue.head.progress.text() == "1 of 4 checked"
