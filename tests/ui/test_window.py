"""The checker's loop in the window, by keyboard, on a real case."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from workbench.core.claims import Claim, ClaimFilter, ClaimKind, Listing, WorkState
from workbench.core.errors import Refused
from workbench.core.evidence import EvidenceEntry, Grade, Relation
from workbench.core.journal import Changes
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.case_page import CHECK, CasePage
from workbench.ui.session import CaseSession
from workbench.ui.widgets.chip import Chip
from workbench.ui.window import Window

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def session_of(window: Window) -> CaseSession:
    return page_of(window).session


def desk_of(window: Window) -> Desk:
    return session_of(window).desk


def current(window: Window) -> Claim:
    claim = session_of(window).current
    assert claim is not None
    return claim


def press(qtbot: QtBot, window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """One key to whatever has the focus."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def typed(qtbot: QtBot, words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def test_the_menu_holds_no_part_of_former_cases(qtbot: QtBot, window: Window) -> None:
    path, parts = desk_of(window).path, len(window.menu.findChildren(QMenu))
    for _ in range(3):
        window.cases.close()
        window.cases.open(path)
    qtbot.waitUntil(lambda: len(window.menu.findChildren(QMenu)) == parts)
    assert all(action.menu() is not None for action in window.menu.actions())


# -- moving and deciding


def test_a_verdict_key_decides_saves_and_goes_to_the_next_open_claim(qtbot: QtBot, window: Window) -> None:
    assert current(window).number == 1
    press(qtbot, window, Key.Key_4)
    judged, now = desk_of(window).find_claim("1"), current(window)
    assert (judged.verdict, judged.state) == ("disputed", WorkState.INCOMPLETE), (
        "saved at once, and it says what it needs"
    )
    assert now.number == 2
    assert window.status.said.text() == "Saved: Disputed, claim 1 · L goes back"
    assert window.status.saved.text().startswith("Saved ")


def test_l_goes_back_to_the_claim_decided_last_for_a_note_and_enter_goes_on(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_L)
    assert (current(window).number, window.status.said.text()) == (
        1, "No claim was decided before, since the case was opened")  # fmt: skip
    press(qtbot, window, Key.Key_4)
    assert current(window).number == 2
    press(qtbot, window, Key.Key_L)
    assert current(window).number == 1
    press(qtbot, window, Key.Key_N, SHIFT)
    typed(qtbot, "the port's own list is older")
    press(qtbot, window, Key.Key_Escape)
    press(qtbot, window, Key.Key_Return)
    assert current(window).number == 2
    (note,) = desk_of(window).notes(desk_of(window).find_claim("1").id)
    assert note.text == "the port's own list is older"


def test_l_again_goes_further_back_and_a_claim_that_is_gone_is_passed_over(qtbot: QtBot, window: Window) -> None:
    for key in (Key.Key_1, Key.Key_D, Key.Key_3):
        press(qtbot, window, key)
    assert current(window).number == 4
    been = []
    for _ in range(4):
        press(qtbot, window, Key.Key_L)
        been.append(current(window).number)
    assert been == [3, 2, 1, 1], "and no further than the first"
    press(qtbot, window, Key.Key_J)
    press(qtbot, window, Key.Key_L)
    assert current(window).number == 3, "from elsewhere it is the last again"


def test_the_line_after_a_verdict_that_stays_or_whose_key_was_taken_away_names_none(
    qtbot: QtBot, window: Window
) -> None:
    press(qtbot, window, Key.Key_4, ALT)
    assert window.status.said.text() == "Saved: Disputed, claim 1"
    window.settings.set("keys", "go_back")
    press(qtbot, window, Key.Key_4)
    assert window.status.said.text() == "Saved: Disputed, claim 1"


def test_with_alt_the_verdict_is_given_and_the_claim_stays(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_6, ALT)
    assert (current(window).number, current(window).verdict) == (1, "wrong")
    assert page_of(window).check.buttons["wrong"].isChecked()


def test_the_setting_lets_every_verdict_stay(qtbot: QtBot, window: Window) -> None:
    window.settings.set("after_verdict", "stay")
    press(qtbot, window, Key.Key_1)
    assert (current(window).number, current(window).verdict) == (1, "verified")


def test_j_k_and_enter_walk_the_queue(qtbot: QtBot, window: Window) -> None:
    desk_of(window).judge(desk_of(window).find_claim("2").id, "verified")
    for key, number in ((Key.Key_J, 2), (Key.Key_K, 1), (Key.Key_K, 1), (Key.Key_Return, 3)):
        press(qtbot, window, key)
        assert current(window).number == number
    view = page_of(window).queue.view
    assert view.currentIndex().row() == 2


def test_next_open_goes_round_and_says_when_none_is_left(qtbot: QtBot, window: Window) -> None:
    for number in ("2", "3", "4"):
        desk_of(window).judge(desk_of(window).find_claim(number).id, "verified")
    session_of(window).go_to(desk_of(window).find_claim("4").id)
    press(qtbot, window, Key.Key_Return)
    assert current(window).number == 1
    press(qtbot, window, Key.Key_1)
    assert current(window).number == 1
    assert "No other open claim" in window.status.said.text()


def test_letters_do_not_make_the_queue_jump(qtbot: QtBot, window: Window) -> None:
    page_of(window).queue.view.keyboardSearch("“")
    assert current(window).number == 1


def test_tab_leaves_the_queue(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_Tab)
    assert not page_of(window).queue.view.hasFocus()


# -- writing


def test_a_reason_typed_first_goes_with_the_verdict(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_N)
    typed(qtbot, "1 count, 2 sources")
    press(qtbot, window, Key.Key_Escape)
    assert page_of(window).queue.view.hasFocus()
    press(qtbot, window, Key.Key_4)
    judgements = desk_of(window).judgements(desk_of(window).find_claim("1").id)
    assert [(j.verdict, j.reason) for j in judgements] == [("disputed", "1 count, 2 sources")]


def test_a_reason_written_before_the_verdict_is_undone_and_redone_in_its_field(qtbot: QtBot, window: Window) -> None:
    check, desk = page_of(window).check, desk_of(window)
    press(qtbot, window, Key.Key_N)
    typed(qtbot, "one list")
    press(qtbot, window, Key.Key_Escape)
    press(qtbot, window, Key.Key_J)
    press(qtbot, window, Key.Key_K)
    press(qtbot, window, Key.Key_N)
    typed(qtbot, " of two")
    press(qtbot, window, Key.Key_Escape)
    assert desk.undo_label == "Reason, claim 1"
    press(qtbot, window, Key.Key_Z, CTRL)
    assert check.reason.words() == ""
    assert window.status.said.text() == "Undone: Reason, claim 1"
    press(qtbot, window, Key.Key_Z, CTRL | SHIFT)
    assert check.reason.words() == "one list of two"
    press(qtbot, window, Key.Key_4)
    assert desk.judgements(desk.find_claim("1").id)[-1].reason == "one list of two"


def test_every_keystroke_is_in_the_case_before_the_field_is_left(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_N, SHIFT)
    typed(qtbot, "half a wo")
    assert desk_of(window).typing(current(window).id, "record") == "half a wo"
    assert desk_of(window).notes(current(window).id) == ()
    press(qtbot, window, Key.Key_Escape)
    assert [note.text for note in desk_of(window).notes(current(window).id)] == ["half a wo"]


def test_a_pause_keeps_the_note_and_leaves_words_and_cursor_alone(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_N, SHIFT)
    typed(qtbot, "one ")
    note = page_of(window).check.note
    note.keep()
    assert desk_of(window).notes(current(window).id)[0].text == "one"
    typed(qtbot, "two")
    assert note.words() == "one two"


def test_going_on_keeps_the_note_of_the_claim_that_is_left(qtbot: QtBot, window: Window) -> None:
    first = current(window).id
    press(qtbot, window, Key.Key_N, SHIFT)
    typed(qtbot, "kept")
    session_of(window).step(1)
    assert [note.text for note in desk_of(window).notes(first)] == ["kept"]
    assert page_of(window).check.note.words() == ""


def test_no_break_spaces_and_emoji_survive_the_field(qtbot: QtBot, window: Window) -> None:
    words = "5\u00a0%\u202f🚢 and é"
    note = page_of(window).check.note
    note.setFocus()
    note.insertPlainText(words)
    note.keep()
    assert desk_of(window).notes(current(window).id)[0].text == words
    session_of(window).step(1)
    session_of(window).step(-1)
    assert note.words() == words


def test_the_statement_is_edited_in_place_and_undone_by_name(qtbot: QtBot, window: Window) -> None:
    before = current(window).statement
    press(qtbot, window, Key.Key_S)
    page_of(window).check.statement.selectAll()
    typed(qtbot, "In 2019 the harbour took in 120 ships.")
    press(qtbot, window, Key.Key_Escape)
    assert current(window).statement == "In 2019 the harbour took in 120 ships."
    press(qtbot, window, Key.Key_Z, CTRL)
    assert current(window).statement == before
    assert page_of(window).check.statement.words() == before
    assert window.status.said.text().startswith("Undone: ")


def test_undo_and_redo_take_a_verdict_back_and_give_it_again(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_4)
    press(qtbot, window, Key.Key_Z, CTRL)
    assert desk_of(window).find_claim("1").verdict is None
    assert "Disputed" in window.status.said.text()
    press(qtbot, window, Key.Key_Z, CTRL | SHIFT)
    assert desk_of(window).find_claim("1").verdict == "disputed"
    assert window.status.said.text().startswith("Redone: ")


@pytest.mark.parametrize("key", [Key.Key_4, Key.Key_D], ids=["verdict", "discard"])
def test_undo_comes_back_to_the_claim_that_the_step_had_left(qtbot: QtBot, window: Window, key: Qt.Key) -> None:
    press(qtbot, window, key)
    assert current(window).number == 2
    press(qtbot, window, Key.Key_Z, CTRL)
    assert current(window).number == 1


def test_a_refusal_is_one_calm_line(window: Window) -> None:
    session_of(window).attempt(lambda: (_ for _ in ()).throw(Refused("nothing to undo", remedy="Go on")))
    assert window.notice.isVisible()
    assert window.notice.words.text() == "Nothing to undo. Go on."


# -- facts


def test_t_and_a_digit_tick_a_fact_and_esc_gives_the_digits_back(qtbot: QtBot, window: Window) -> None:
    facts = current(window).finding.facts
    press(qtbot, window, Key.Key_T)
    press(qtbot, window, Key.Key_2)
    assert current(window).ticked == (facts[1].span,)
    assert page_of(window).check.facts.boxes[1].isChecked()
    assert current(window).verdict is None
    press(qtbot, window, Key.Key_2)
    assert current(window).ticked == ()
    press(qtbot, window, Key.Key_9)
    press(qtbot, window, Key.Key_Escape)
    press(qtbot, window, Key.Key_2)
    assert desk_of(window).find_claim("1").verdict == "verified_with_change"


def test_a_box_is_ticked_by_mouse_too(qtbot: QtBot, window: Window) -> None:
    QTest.mouseClick(page_of(window).check.facts.boxes[0], Qt.MouseButton.LeftButton)
    assert current(window).ticked == (current(window).finding.facts[0].span,)


# -- evidence


def test_a_link_becomes_evidence_with_pinpoint_relation_grade_and_excerpt(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_E)
    form = page_of(window).check.evidence.form
    assert form.source.hasFocus()
    typed(qtbot, "https://example.org/ships")
    form.title.setText("Port authority, yearly figures")
    form.locator.setText("page 4")
    form.excerpt.setPlainText("118 calls")
    form.relation.choose("contradicts")
    form.grade.choose("primary")
    press(qtbot, window, Key.Key_Return)
    (link,) = desk_of(window).evidence(current(window).id)
    assert (link.url, link.title) == ("https://example.org/ships", "Port authority, yearly figures")
    assert (link.locator, link.excerpt) == ("page 4", "118 calls")
    assert (link.relation, link.grade) == (Relation.CONTRADICTS, Grade.PRIMARY)
    assert not form.isVisible()
    assert form.source.text() == ""
    assert page_of(window).queue.view.hasFocus()
    assert [card.link.id for card in page_of(window).check.evidence.cards] == [link.id]


def test_a_mere_title_is_evidence_too_and_nothing_is_not(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_E)
    press(qtbot, window, Key.Key_Return)
    form = page_of(window).check.evidence.form
    assert "Name the source" in form.problem.text()
    typed(qtbot, "Interview with the pilot")
    press(qtbot, window, Key.Key_Return)
    (link,) = desk_of(window).evidence(current(window).id)
    assert (link.title, link.url) == ("Interview with the pilot", "")


def test_esc_closes_the_form_and_loses_no_words(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_E)
    typed(qtbot, "half a title")
    press(qtbot, window, Key.Key_Escape)
    assert page_of(window).queue.view.hasFocus()
    press(qtbot, window, Key.Key_E)
    assert page_of(window).check.evidence.form.source.text() == "half a title"


def test_evidence_that_was_begun_waits_while_another_claim_is_looked_at(qtbot: QtBot, window: Window) -> None:
    form = page_of(window).check.evidence.form
    press(qtbot, window, Key.Key_E)
    typed(qtbot, "The harbour register")
    form.locator.setText("page 3")
    session_of(window).step(1)
    assert not form.isVisible()
    assert (form.source.text(), form.locator.text()) == ("", "")
    session_of(window).step(-1)
    assert form.isVisible()
    assert (form.source.text(), form.locator.text()) == ("The harbour register", "page 3")
    assert page_of(window).queue.view.hasFocus(), "the keys stay with the queue"


def test_enter_attaches_from_every_part_of_the_form(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_E)
    typed(qtbot, "The harbour register")
    form = page_of(window).check.evidence.form
    form.grade.findChildren(QPushButton)[1].setFocus()
    press(qtbot, window, Key.Key_Return)
    assert current(window).number == 1
    assert [link.title for link in desk_of(window).evidence(current(window).id)] == ["The harbour register"]


def test_enter_presses_the_button_that_tab_has_reached(qtbot: QtBot, window: Window) -> None:
    page_of(window).header.export.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, window, Key.Key_Return)
    assert page_of(window).export.isVisible()
    assert current(window).number == 1


def test_enter_presses_a_button_of_the_first_page(qtbot: QtBot, first_window: Window) -> None:
    asked: list[str] = []
    first_window.chooser.case = lambda: asked.append("case")  # type: ignore[method-assign]
    first_window.start.open.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, first_window, Key.Key_Return)
    assert asked == ["case"]


def test_writing_begins_behind_the_words_that_are_there(qtbot: QtBot, window: Window) -> None:
    desk_of(window).set_note(current(window).id, "counted")
    press(qtbot, window, Key.Key_N, SHIFT)
    typed(qtbot, " twice")
    assert page_of(window).check.note.words() == "counted twice"


def test_the_caret_stays_in_sight_in_a_long_reason(qtbot: QtBot, window: Window) -> None:
    window.resize(1280, 560)
    press(qtbot, window, Key.Key_N, SHIFT)
    check = page_of(window).check
    for _ in range(12):
        typed(qtbot, "and so it was counted twice ")

    def seen() -> bool:
        view = check.sheet.viewport()
        caret = check.note.viewport().mapTo(view, check.note.cursorRect().center())
        return view.rect().contains(caret)

    qtbot.waitUntil(seen)


def test_a_pasted_link_opens_the_form_with_it(qtbot: QtBot, window: Window) -> None:
    QGuiApplication.clipboard().setText("https://example.org/ships")
    press(qtbot, window, Key.Key_V, CTRL)
    form = page_of(window).check.evidence.form
    assert form.isVisible()
    assert form.source.text() == "https://example.org/ships"


def test_a_dropped_file_is_attached_with_a_copy_and_can_be_taken_off(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "figures.csv"
    file.write_text("ships,118", encoding="utf-8")
    page_of(window).check.evidence.drop([QUrl.fromLocalFile(str(file))])
    (link,) = desk_of(window).evidence(current(window).id)
    assert desk_of(window).evidence_file(link.id) == ("figures.csv", b"ships,118")
    opened: list[bytes] = []

    def opened_file(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).read_bytes())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opened_file)
    page_of(window).check.evidence.cards[0].file_wanted.emit(link.id)
    assert opened == [b"ships,118"]
    page_of(window).check.evidence.cards[0].removed.emit(link.id)
    assert desk_of(window).evidence(current(window).id) == ()
    assert page_of(window).check.evidence.cards == []


def test_a_dropped_file_that_cannot_be_read_is_said(window: Window, tmp_path: Path) -> None:
    page_of(window).check.evidence.drop([QUrl.fromLocalFile(str(tmp_path / "gone.pdf"))])
    assert "gone.pdf" in window.notice.words.text()


# -- searching and filtering


def test_search_lists_as_one_types_and_tells_of_passages(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_Slash)
    typed(qtbot, "quay")
    queue = page_of(window).queue
    assert [desk_of(window).claims([i])[0].number for i in session_of(window).model.ids] == [4]
    assert queue.head.found.text() == "1 claim · also in 2 passages"
    press(qtbot, window, Key.Key_Return)
    assert queue.view.hasFocus()
    assert current(window).number == 4
    press(qtbot, window, Key.Key_Escape)
    assert len(session_of(window).model.ids) == 4
    assert page_of(window).header.search.text() == ""


def test_a_passage_found_is_shown_while_the_claim_stays(qtbot: QtBot, window: Window) -> None:
    page_of(window).header.search.setText("quay")
    queue = page_of(window).queue
    QTest.mouseClick(queue.head.found, Qt.MouseButton.LeftButton)
    assert queue.pages.currentWidget() is queue.hits
    assert queue.hits.count() == 2
    shown: list[tuple[int, Span]] = []
    queue.passage_chosen.connect(lambda document, span: shown.append((document, span)))
    queue.hits.setCurrentRow(1)
    assert len(shown) == 1
    assert "quay" in shown[0][1].of(desk_of(window).version(shown[0][0]).text)
    QTest.mouseClick(queue.head.found, Qt.MouseButton.LeftButton)
    assert queue.pages.currentWidget() is queue.view


def test_an_empty_search_says_so_and_how_to_go_back(qtbot: QtBot, window: Window) -> None:
    page_of(window).header.search.setText("nowhere")
    queue = page_of(window).queue
    assert queue.pages.currentWidget() is queue.nothing
    assert queue.nothing.text() == "No claim holds “nowhere”. Esc lists all 4."


def test_the_first_hit_is_brought_into_sight_and_the_claim_at_hand_comes_back(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane, shown = page_of(window).document, list[str]()
    assert pane.document is not None
    text = desk_of(window).version(pane.document.id).text
    monkeypatch.setattr(pane.view, "scroll_to", lambda span: shown.append(span.of(text)))
    search = page_of(window).header.search
    search.setText("quay")
    assert (shown[-1], current(window).number) == ("quay", 1)
    search.setText("night")
    assert shown[-1] == "night", "no claim holds it: the passage is shown"
    search.clear()
    assert shown[-1] == current(window).text


def test_an_empty_filter_says_which_and_how_many_it_hides(qtbot: QtBot, window: Window) -> None:
    page_of(window).queue.filters.toggle("states", WorkState.CHECKED)
    assert page_of(window).queue.nothing.text() == "“Checked” hides 4 claims. Esc lists them all."


def test_chips_carry_counts_and_follow_changes(qtbot: QtBot, window: Window) -> None:
    def words() -> list[str]:
        filters = page_of(window).queue.filters
        return [chip.text() for chip in filters.findChildren(type(filters.more)) if chip.isVisible()]

    assert {"To check 4", "Checked 0", "Figures 3", "Quotations 1", "Left out 1"} <= set(words())
    press(qtbot, window, Key.Key_1)
    qtbot.waitUntil(lambda: {"To check 3", "Incomplete 1"} <= set(words()))
    progress = page_of(window).queue.head.progress
    assert progress.text() == "0 of 4 checked · 1 incomplete", "a verdict that lacks something is not checked"
    press(qtbot, window, Key.Key_8)
    qtbot.waitUntil(lambda: {"To check 2", "Incomplete 1", "Checked 1"} <= set(words()))
    assert progress.text() == "1 of 4 checked · 1 incomplete"
    assert page_of(window).queue.head.bar.toolTip() == "2 of 4 with a verdict"


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_an_open_queue_pushes_no_panel_out_of_a_small_window(qtbot: QtBot, window: Window, scale: int) -> None:
    page = page_of(window)
    window.settings.set("text_scale", scale)
    window.resize(1272, 740)
    press(qtbot, window, Key.Key_Slash)
    typed(qtbot, "ships")
    qtbot.waitUntil(lambda: not page.queue.folded)
    qtbot.wait(0)
    assert page.check.geometry().right() < page.width()
    assert page.document.geometry().right() <= page.check.geometry().left()
    assert page.document.width() >= page.document.minimumSizeHint().width()
    filters = page.queue.filters
    assert filters.height() >= filters.heightForWidth(filters.width()), "no chip is cut off"


def test_that_flagged_claims_stand_first_is_said_over_the_queue(qtbot: QtBot, window: Window) -> None:
    first, queue = page_of(window).queue.head.first, page_of(window).queue
    assert first.isHidden(), "nothing stands first"
    session_of(window).go_to(desk_of(window).find_claim("3").id)
    press(qtbot, window, Key.Key_G)
    press(qtbot, window, Key.Key_1)
    press(qtbot, window, Key.Key_Escape)
    press(qtbot, window, Key.Key_F5)
    assert [session_of(window).model.claim(one).number for one in session_of(window).model.ids] == [3, 1, 2, 4]  # type: ignore[union-attr]
    assert first.isVisible()
    assert first.text() == "Flagged claims first (1), then: as in the documents"
    press(qtbot, window, Key.Key_O)
    assert first.text() == "Flagged claims first (1), then: by rank"
    queue.set_group("speaker")
    assert first.text() == "Flagged claims first (1), in each group"
    page_of(window).toggle_fold()
    assert first.isHidden(), "a folded queue has no room for words"
    page_of(window).toggle_fold()
    queue.filters.toggle("kinds", ClaimKind.QUOTATION)
    assert first.isHidden(), "all that is listed is flagged"


def test_an_answer_that_is_waited_for_and_a_stale_verdict_are_counted_as_what_they_are(
    qtbot: QtBot, window: Window
) -> None:
    desk, progress = desk_of(window), page_of(window).queue.head.progress
    one, two = (desk.find_claim(number).id for number in "12")
    desk.judge(one, "not_factual")
    desk.ask(one, "the harbour master", "How many?")
    qtbot.waitUntil(lambda: progress.text() == "0 of 4 checked · 1 waiting")
    desk.judge(two, "verified")
    qtbot.waitUntil(lambda: progress.text() == "0 of 4 checked · 1 incomplete")
    assert progress.toolTip() == "0 of 4 checked · 1 incomplete · 1 waiting", "the line has room for the most pressing"


def test_filters_of_one_field_add_up_and_fields_narrow_down(window: Window) -> None:
    filters = page_of(window).queue.filters
    filters.toggle("kinds", ClaimKind.FIGURE)
    assert len(session_of(window).model.ids) == 3
    filters.toggle("kinds", ClaimKind.QUOTATION)
    assert len(session_of(window).model.ids) == 4
    filters.toggle("speakers", "the pilot")
    assert len(session_of(window).model.ids) == 1
    assert filters.described() == "Figures, Quotations, the pilot"
    filters.clear()
    assert filters.is_clear
    assert len(session_of(window).model.ids) == 4


def test_the_filter_menu_offers_verdicts_kinds_documents_and_speakers(window: Window) -> None:
    filters = page_of(window).queue.filters
    filters.menu.aboutToShow.emit()
    parts = {a.text(): a.menu() for a in filters.menu.actions() if a.menu() is not None}
    assert list(parts) == ["Verdict", "Kind", "Document", "Speaker", "Group", "Sort"]
    speakers = [a.text() for a in parts["Speaker"].actions()]  # type: ignore[attr-defined]
    assert any("the pilot" in words for words in speakers)


def test_a_judged_claim_stays_in_place_until_the_list_is_made_again(qtbot: QtBot, window: Window) -> None:
    page_of(window).queue.filters.toggle("states", WorkState.TO_CHECK)
    before = list(session_of(window).model.ids)
    press(qtbot, window, Key.Key_1)
    queue = page_of(window).queue
    qtbot.waitUntil(queue.head.moved.isVisible)
    assert list(session_of(window).model.ids) == before
    assert queue.head.moved.text() == "1 no longer fit this filter: list again (F5)"
    press(qtbot, window, Key.Key_F5)
    assert list(session_of(window).model.ids) == before[1:]
    assert not queue.head.moved.isVisible()


def test_by_rank_by_speaker_and_back(qtbot: QtBot, window: Window) -> None:
    in_text = list(session_of(window).model.ids)
    for order in ("rank", "speaker", "kind", "verdict", "changed"):
        press(qtbot, window, Key.Key_O)
        assert list(session_of(window).model.ids) == list(desk_of(window).claim_ids(ClaimFilter(order=order)))
    press(qtbot, window, Key.Key_O)
    assert list(session_of(window).model.ids) == in_text


# -- the register


def test_a_discarded_claim_is_found_under_left_out_and_restored_at_once(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_D)
    assert desk_of(window).counts().total == 3
    assert current(window).number == 2
    chips = page_of(window).queue.filters.findChildren(Chip)
    QTest.mouseClick(next(chip for chip in chips if chip.text().startswith("Left out")), Qt.MouseButton.LeftButton)
    aside = desk_of(window).claims(session_of(window).model.ids)
    assert {claim.listing for claim in aside} == {Listing.SET_ASIDE, Listing.DISCARDED}
    assert current(window).listing is Listing.DISCARDED, "the first of the list is at hand"
    press(qtbot, window, Key.Key_R)
    assert desk_of(window).counts().total == 4


def test_nothing_left_out_is_said_plainly(window: Window) -> None:
    desk = desk_of(window)
    desk.restore([c.id for c in desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))])
    filters = page_of(window).queue.filters
    filters.aside = True
    page_of(window).queue.apply()
    assert page_of(window).queue.nothing.text() == "Nothing is left out. Esc lists the claims."


def test_a_claim_is_made_of_selected_words(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = page_of(window).document
    assert pane.document is not None
    text = desk_of(window).version(pane.document.id).text
    start = text.index("Harbour report")
    monkeypatch.setattr(pane.view, "selected_span", lambda: Span(start, start + len("Harbour report")))
    press(qtbot, window, Key.Key_M)
    made = current(window)
    assert (made.text, made.origin) == ("Harbour report", "made")
    qtbot.waitUntil(lambda: session_of(window).model.row_of(made.id) == 0)
    assert page_of(window).queue.view.currentIndex().row() == 0


def test_without_a_selection_the_key_says_what_to_do(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_M)
    assert "Select the words" in window.status.said.text()


def test_a_mouse_that_stops_in_a_word_selects_the_whole_word(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = page_of(window).document
    assert pane.document is not None
    text = desk_of(window).version(pane.document.id).text
    start = text.index("arbour took in 12")
    monkeypatch.setattr(pane.view, "selected_span", lambda: Span(start, start + len("arbour took in 12")))
    selected = pane.selection()
    assert selected is not None
    assert selected[1].of(text) == "harbour took in 120"


# -- refreshing from Changes alone


def test_every_panel_follows_a_change_made_elsewhere(qtbot: QtBot, window: Window) -> None:
    desk, claim = desk_of(window), current(window)
    desk.judge(claim.id, "wrong", reason="counted anew")
    desk.set_note(claim.id, "see the log")
    desk.attach_evidence(claim.id, EvidenceEntry(Relation.CONTRADICTS, title="Log book"))
    desk.tick(claim.id, claim.finding.facts[0].span)
    check = page_of(window).check
    assert check.buttons["wrong"].isChecked()
    assert (check.reason.words(), check.note.words()) == ("counted anew", "see the log")
    assert [card.link.title for card in check.evidence.cards] == ["Log book"]
    assert check.facts.boxes[0].isChecked()
    assert session_of(window).model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("Verdict: Wrong.")


def test_a_change_of_nothing_moves_nothing(window: Window) -> None:
    before = (list(session_of(window).model.ids), current(window))
    session_of(window).changed.emit(Changes("nothing", {}))
    assert (list(session_of(window).model.ids), current(window)) == before


def test_undoing_the_import_empties_the_window(qtbot: QtBot, window: Window) -> None:
    window.cases.close()
    window.settings.set("checker", "Ada")  # who brought the document in: undo reaches one's own steps only
    window.cases.open(window.settings.recent_cases()[0])
    press(qtbot, window, Key.Key_Z, CTRL)
    assert desk_of(window).documents() == ()
    assert session_of(window).current is None
    page_of(window).queue.catch_up()
    assert list(session_of(window).model.ids) == []
    assert page_of(window).document.currentWidget() is page_of(window).document.empty
    press(qtbot, window, Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(session_of(window).model.ids) == 4)


def test_pasted_words_become_a_document_and_its_claims_join_the_queue(qtbot: QtBot, window: Window) -> None:
    clipboard = QMimeData()
    clipboard.setText("Second text\n\nThe mole is 900 metres long.\n")
    assert window.intake is not None
    window.intake.paste(clipboard)
    assert [d.title for d in desk_of(window).documents()][-1] == "Second text"
    assert len(session_of(window).model.ids) == 5
    assert current(window).number == 1


# -- the look and the room


def test_a_narrow_window_folds_the_queue_and_clips_nothing(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: page.width() == 1000)
    assert page.queue.folded
    assert page.check.width() == CHECK[0]
    qtbot.waitUntil(lambda: page.document.width() > 480)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not page.queue.folded)
    parts = (page.queue, page.document, page.check)
    qtbot.waitUntil(lambda: sum(part.width() for part in parts) + 2 == page.width())


def test_a_folded_queue_unfolds_to_say_why_it_is_empty(qtbot: QtBot, window: Window) -> None:
    window.resize(1024, 700)
    queue = page_of(window).queue
    qtbot.waitUntil(lambda: queue.folded)
    queue.filters.toggle("states", WorkState.CHECKED)
    assert not queue.folded
    press(qtbot, window, Key.Key_Escape)
    assert queue.folded


def test_a_folded_queue_unfolds_for_a_search(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_B, CTRL)
    assert page_of(window).queue.folded
    press(qtbot, window, Key.Key_Slash)
    assert not page_of(window).queue.folded
    press(qtbot, window, Key.Key_Escape)
    assert page_of(window).queue.folded
    assert window.settings.get("fold_queue") is True


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1280, 800), 100), ((1000, 700), 100), ((1920, 1080), 80), ((1280, 800), 150), ((1280, 800), 200)],
)
def test_no_button_of_the_check_is_cut_off(
    qtbot: QtBot, window: Window, size: tuple[int, int], scale: int, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: window.look.set_scale(100))
    window.look.set_scale(scale)
    window.resize(*size)
    qtbot.waitUntil(lambda: page_of(window).width() == size[0])
    press(qtbot, window, Key.Key_E)
    qtbot.wait(20)
    check = page_of(window).check
    assert check.geometry().right() < page_of(window).width()
    for part in (*check.buttons.values(), *check.evidence.form.findChildren(type(check.next))):
        if part.isVisible():
            assert part.width() >= part.minimumSizeHint().width(), part.accessibleName()
            right = part.mapTo(check, part.rect().topRight()).x()
            assert right < check.width(), part.accessibleName()


def test_text_scale_and_theme_follow_the_keys_and_are_remembered(qtbot: QtBot, window: Window) -> None:
    press(qtbot, window, Key.Key_Plus, CTRL)
    assert window.look.scale == window.settings.number("text_scale") == 110
    press(qtbot, window, Key.Key_0, CTRL)
    assert window.look.scale == 100
    press(qtbot, window, Key.Key_L, CTRL | SHIFT)
    assert window.look.theme.name == window.settings.text("theme") == "dark"
    window.settings.set("theme", "light")


def test_the_key_sheet_lists_every_action(qtbot: QtBot, window: Window) -> None:
    typed(qtbot, "?")
    (sheet,) = window.sheets
    assert sheet.isVisible()
    listed = sheet.listed  # type: ignore[attr-defined]
    assert sorted(listed) == sorted(action.id for action in window.actions_installed.actions)
    sheet.close()


@pytest.mark.parametrize(("size", "scale"), [((1280, 800), 100), ((1024, 700), 200)])
def test_the_key_sheet_cuts_nothing_off_sideways(
    qtbot: QtBot, window: Window, size: tuple[int, int], scale: int
) -> None:
    window.resize(*size)
    window.look.set_scale(scale)
    window.commands.show_keys()
    sheet = window.sheets[0]
    QApplication.processEvents()
    scroll = sheet.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    assert scroll.horizontalScrollBar().maximum() == 0
    sheet.close()
    window.look.set_scale(100)


def test_the_form_for_evidence_opens_with_its_first_field_in_sight(qtbot: QtBot, window: Window) -> None:
    window.resize(1024, 700)
    window.look.set_scale(200)
    press(qtbot, window, Key.Key_E)
    check = page_of(window).check

    def seen() -> bool:
        field = check.evidence.form.source
        at = field.mapTo(check.sheet.viewport(), field.rect().topLeft())
        return check.sheet.viewport().rect().contains(field.rect().translated(at))

    qtbot.waitUntil(seen)
    assert check.evidence.form.source.hasFocus()
    window.look.set_scale(100)


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    desk_of(window).attach_evidence(current(window).id, EvidenceEntry(Relation.SUPPORTS, url="https://example.org/a"))
    page.check.evidence.open_form()
    page.open_export()
    window.notice.tell(["a line"], [("Open", lambda: None)])
    window.commands.show_settings()
    for whole in (window, *window.sheets):
        assert nameless(whole) == []


def test_the_first_page_has_names_too(first_window: Window) -> None:
    assert nameless(first_window) == []


def nameless(whole: QWidget) -> list[str]:
    """Visible widgets that take the focus and that a screen reader could not name."""
    found = []
    for widget in whole.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


# -- the first page


def test_a_recent_case_opens_and_closing_it_comes_back(qtbot: QtBot, first_window: Window, case_file: Path) -> None:
    first_window.settings.remember_case(case_file)
    first_window.start.refresh()
    QTest.mouseClick(first_window.start.recent_buttons[0], Qt.MouseButton.LeftButton)
    assert desk_of(first_window).path == case_file
    qtbot.waitUntil(page_of(first_window).queue.view.hasFocus)
    press(qtbot, first_window, Key.Key_W, CTRL)
    assert first_window.page is None
    assert first_window.start.isVisible()
    assert len(first_window.start.recent_buttons) == 1


def test_a_case_that_cannot_be_opened_is_one_calm_line(first_window: Window, tmp_path: Path) -> None:
    first_window.cases.open(tmp_path / "gone.factcheck")
    assert first_window.page is None
    assert "gone.factcheck" in first_window.notice.words.text()


def test_words_pasted_on_the_first_page_become_a_case_named_after_them(
    qtbot: QtBot, first_window: Window, tmp_path: Path
) -> None:
    first_window.settings.set("cases_folder", str(tmp_path))
    QGuiApplication.clipboard().setText("Ships: 120 in 2019?\n\nThe harbour took in 120 ships.")
    press(qtbot, first_window, Key.Key_V, CTRL)
    assert (tmp_path / "Ships 120 in 2019.factcheck").is_file()
    assert len(session_of(first_window).model.ids) >= 1
    assert current(first_window).number == 1


def test_an_empty_clipboard_makes_no_case(qtbot: QtBot, first_window: Window) -> None:
    QGuiApplication.clipboard().clear()
    press(qtbot, first_window, Key.Key_V, CTRL)
    assert first_window.page is None
    assert first_window.status.said.text() == "The clipboard holds no text"


def test_esc_puts_a_notice_away_before_it_clears_a_search(qtbot: QtBot, window: Window) -> None:
    page_of(window).header.search.setText("quay")
    page_of(window).focus_queue()
    window.notice.tell(["Report written: x.html"])
    press(qtbot, window, Key.Key_Escape)
    assert not window.notice.isVisible()
    assert page_of(window).header.search.text() == "quay"
    press(qtbot, window, Key.Key_Escape)
    assert page_of(window).header.search.text() == ""


def test_a_second_notice_and_a_larger_text_are_shown_whole(qtbot: QtBot, window: Window) -> None:
    window.notice.tell(["Short."])
    window.notice.tell(["A line that is so long that it needs more than one line of a notice to be read. " * 3])
    for scale in (100, 200):
        window.look.set_scale(scale)
        notice = window.notice
        QApplication.processEvents()
        assert notice.words.height() >= notice.words.heightForWidth(notice.words.width())
        for button in notice.findChildren(QPushButton):
            if button.isVisible():
                assert notice.rect().contains(button.geometry())
                assert button.height() >= button.minimumSizeHint().height()
    window.look.set_scale(100)


def test_search_and_export_never_cover_each_other(qtbot: QtBot, window: Window) -> None:
    window.resize(1024, 700)
    window.look.set_scale(200)
    QApplication.processEvents()
    header = page_of(window).header
    assert header.search.geometry().right() < header.export.geometry().left()
    assert header.export.width() >= header.export.minimumSizeHint().width()
    window.look.set_scale(100)


def test_the_check_says_kind_and_speaker(window: Window) -> None:
    session_of(window).go_to(desk_of(window).find_claim("3").id)
    assert page_of(window).check.about.text() == "Quotation · said by: the pilot"


@pytest.mark.parametrize("fate", ["deleted", "moved"])
def test_a_case_file_that_was_taken_away_is_said_and_written_again(qtbot: QtBot, window: Window, fate: str) -> None:
    path = desk_of(window).path
    press(qtbot, window, Key.Key_4)
    if fate == "deleted":
        path.unlink()
    else:
        path.rename(path.with_name("elsewhere.factcheck"))
    press(qtbot, window, Key.Key_6)
    assert "was moved or deleted" in window.notice.words.text()
    assert not window.status.saved.isVisible(), "nothing says that it is saved"
    page_of(window).check.notes.record.write()
    typed(qtbot, "kept too")
    button = next(b for b in window.notice.findChildren(QPushButton) if b.text() == "Write it again" and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk_of(window).path == path
    assert path.is_file()
    claims = desk_of(window).claims(desk_of(window).claim_ids(ClaimFilter()))
    assert [claim.verdict for claim in claims[:2]] == ["disputed", "wrong"]
    assert desk_of(window).typing(claims[2].id, "record") == "kept too"
    assert not path.with_name(f"{path.stem} kept.factcheck").exists()


def test_documents_of_one_name_are_told_apart(qtbot: QtBot, window: Window) -> None:
    desk_of(window).import_text("The quay was built in 1954.", title="Harbour report")
    page_of(window).queue.catch_up()
    filters = page_of(window).queue.filters
    filters.menu.aboutToShow.emit()
    part = next(action for action in filters.menu.actions() if action.text() == "Document")
    menu = part.menu()
    assert isinstance(menu, QMenu)
    words = [entry.text().rsplit("   ", 1)[0] for entry in menu.actions()]
    assert len(set(words)) == 2, words


def test_a_new_case_is_made_where_the_person_says(qtbot: QtBot, first_window: Window, tmp_path: Path) -> None:
    first_window.chooser.answers["new_case"] = tmp_path / "October.factcheck"  # type: ignore[attr-defined]
    press(qtbot, first_window, Key.Key_N, CTRL)
    assert desk_of(first_window).name == "October"
    queue = page_of(first_window).queue
    assert queue.nothing.text() == "No claims yet. Drop documents here, or Ctrl+O brings them in."


def test_verdicts_stand_in_two_columns_and_in_one_only_for_large_text(qtbot: QtBot, window: Window) -> None:
    window.resize(1280, 800)
    first, second = list(page_of(window).check.buttons.values())[:2]
    qtbot.waitUntil(lambda: page_of(window).width() == 1280 and first.y() == second.y())
    window.look.set_scale(200)
    qtbot.waitUntil(lambda: first.y() < second.y())
    window.look.set_scale(100)
    qtbot.waitUntil(lambda: first.y() == second.y())


def test_work_is_taken_up_at_the_first_open_claim(window: Window) -> None:
    desk_of(window).judge(desk_of(window).find_claim("1").id, "verified")
    path = desk_of(window).path
    window.cases.close()
    window.cases.open(path)
    assert current(window).number == 2


def test_another_claim_is_shown_from_its_top(qtbot: QtBot, window: Window) -> None:
    window.resize(1280, 600)
    press(qtbot, window, Key.Key_E)
    bar = page_of(window).check.sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    session_of(window).step(1)
    assert bar.value() == 0


def test_a_file_without_text_is_refused_and_nothing_is_said_of_claims(
    qtbot: QtBot, first_window: Window, tmp_path: Path
) -> None:
    blank = tmp_path / "blank.txt"
    blank.write_text("\n\n  \n", encoding="utf-8")
    Desk.create(tmp_path / "new.factcheck", person="Ada").close()
    first_window.cases.open(tmp_path / "new.factcheck")
    first_window.commands.bring_in([blank])
    qtbot.waitUntil(first_window.notice.isVisible, timeout=30_000)
    assert first_window.intake is not None
    qtbot.waitUntil(lambda: first_window.jobs.current is None)
    assert "holds no text" in first_window.notice.words.text()
    assert first_window.status.said.text() == ""
