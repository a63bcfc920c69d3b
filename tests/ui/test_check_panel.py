"""The check panel on a real case: what a verdict needs, what goes on around it, all by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NoFiles, shown
from workbench.core.claims import Claim, WorkState
from workbench.core.evidence import EvidenceEntry, Grade, Relation
from workbench.core.review import Fate, Outcome, Risk
from workbench.core.strength import TABLE
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.check_panel.change import change_html
from workbench.ui.check_panel.panel import CheckPanel
from workbench.ui.look import current_look
from workbench.ui.queue_delegate import ROW_ROLE, QueueRow
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
PLAIN = Qt.KeyboardModifier.NoModifier
PINPOINT = EvidenceEntry(Relation.SUPPORTS, title="Register", locator="page 4", grade=Grade.SECONDARY)


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def check_of(window: Window) -> CheckPanel:
    return page_of(window).check


def desk_of(window: Window) -> Desk:
    return page_of(window).session.desk


def current(window: Window) -> Claim:
    claim = page_of(window).session.current
    assert claim is not None
    return claim


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """One key to whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def typed(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def queue_has_keys(window: Window) -> bool:
    return page_of(window).queue.view.hasFocus()


@pytest.fixture
def bens_window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    """Ben's window on a case in which Ada has verified claim 1 with evidence."""
    claim = desk.find_claim("1").id
    desk.attach_evidence(claim, PINPOINT)
    desk.judge(claim, "verified", reason="Page 4 says so.")
    copy = desk.path.with_name("read.factcheck")
    desk.backup(copy)
    settings = SettingsStore()
    settings.set("checker", "Ben")
    made = Window(settings, NoFiles())
    made.cases.open(copy)
    page_of(made).session.go_to(claim)
    yield from shown(qtbot, made)


# -- what the verdict needs


def test_what_a_verdict_needs_stands_under_it_and_goes_when_it_is_there(window: Window) -> None:
    press(Key.Key_1, ALT)
    line = check_of(window).standing
    assert line.words.text() == "needs: evidence with a pinpoint"
    assert line.override.isVisible()
    desk_of(window).attach_evidence(current(window).id, PINPOINT)
    given = datetime.fromisoformat(desk_of(window).judgements(current(window).id)[0].at).astimezone()
    assert line.words.text() == f"{desk_of(window).person}, {given.day} {given:%b %Y}", "a day as a person reads it"
    assert not line.override.isVisible()


def test_an_override_is_written_in_place_shown_and_taken_back(window: Window) -> None:
    press(Key.Key_1, ALT)
    press(Key.Key_O, SHIFT)
    press(Key.Key_Return)
    line = check_of(window).standing
    assert line.form.problem.isVisible()
    typed("Everybody knows.")
    press(Key.Key_Return)
    assert line.words.text() == "overridden: Everybody knows."
    assert current(window).state is WorkState.CHECKED
    assert queue_has_keys(window)
    press(Key.Key_Z, CTRL)
    assert line.words.text().startswith("needs: ")


def test_a_second_look_with_the_same_key_keeps_the_override(window: Window) -> None:
    desk = desk_of(window)
    desk.judge(current(window).id, "verified", override="Everybody knows.")
    press(Key.Key_1, ALT)
    assert desk.judgements(current(window).id)[-1].override == "Everybody knows."
    desk.attach_evidence(current(window).id, PINPOINT)
    press(Key.Key_1, ALT)
    assert desk.judgements(current(window).id)[-1].override == "", "nothing is missing any more"


def test_there_is_nothing_to_override_without_a_verdict(window: Window) -> None:
    press(Key.Key_O, SHIFT)
    assert not check_of(window).standing.form.isVisible()
    assert "nothing to override" in window.status.said.text()


def test_a_changed_source_file_asks_for_a_second_look_which_the_same_key_gives(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    copy, source = desk.path.with_name("stale.factcheck"), tmp_path / "register.txt"
    desk.backup(copy)
    source.write_bytes(b"one")
    entry = EvidenceEntry(Relation.SUPPORTS, file_name=source.name, file=b"one", origin=str(source), locator="p. 1")
    then = Desk.open(copy, clock=lambda: datetime(2020, 1, 1, tzinfo=UTC), person="Ada")
    then.attach_evidence(then.find_claim("1").id, entry)
    then.judge(then.find_claim("1").id, "verified")
    then.close()
    source.write_bytes(b"two")
    later = Desk.open(copy, clock=lambda: datetime(2020, 1, 2, tzinfo=UTC), person="Ada")
    later.notice_changed_files()
    later.close()
    window = Window(SettingsStore(), NoFiles())
    window.cases.open(copy)
    for _ in shown(qtbot, window):
        page_of(window).session.go_to(desk_of(window).find_claim("1").id)
        check = check_of(window)
        line = "A source file changed since this verdict: look again. 1 confirms it."
        assert check.standing.words.text() == line
        words = [label.text() for label in check.evidence.cards[0].findChildren(QLabel)]
        assert "The file it came from has changed since, seen 2 Jan 2020." in words
        press(Key.Key_1, ALT)
        assert current(window).state is WorkState.CHECKED
        assert check.standing.words.text() != line


# -- strength


def test_the_foot_says_the_strength_in_words_and_the_tip_has_the_table(window: Window) -> None:
    foot = check_of(window).foot.state
    assert foot.text() == "No evidence yet"
    desk_of(window).attach_evidence(current(window).id, PINPOINT)
    assert foot.text() == "Strength S2: one reliable secondary source"
    assert all(row.why in foot.toolTip() for row in TABLE)


def test_strength_is_lowered_with_a_reason_and_taken_back(window: Window) -> None:
    desk_of(window).attach_evidence(current(window).id, PINPOINT)
    press(Key.Key_S, SHIFT)
    part = check_of(window).strength
    assert [level for level, button in part.level.buttons.items() if button.isVisible()] == ["S1", "S0"]
    press(Key.Key_Return)
    assert "needs a reason" in part.form.problem.text()
    typed("It copies the draft.")
    press(Key.Key_Return)
    assert check_of(window).foot.state.text().endswith("lowered: It copies the draft.")
    part.raise_again.click()
    assert check_of(window).foot.state.text() == "Strength S2: one reliable secondary source"


def test_without_evidence_there_is_no_strength_to_lower(window: Window) -> None:
    press(Key.Key_S, SHIFT)
    assert not check_of(window).strength.isVisible()
    assert "no strength to lower" in window.status.said.text()


# -- proposed changes


def test_a_change_begins_with_the_claims_words_and_shows_what_goes_and_comes(window: Window) -> None:
    press(Key.Key_P)
    form = check_of(window).change.form
    assert form.fields["new"].words() == current(window).text
    press(Key.Key_Return)
    assert form.problem.isVisible(), "the same words are no change"
    form.fields["new"].set_words("The harbour took in 118 ships in 2019.")
    press(Key.Key_Return)
    proposal = desk_of(window).proposal(current(window).id)
    assert proposal is not None
    assert proposal.new == "The harbour took in 118 ships in 2019."
    assert "<s" in check_of(window).change.diff.text()
    assert queue_has_keys(window)


@pytest.mark.parametrize(("key", "fate"), [(Key.Key_1, Fate.ACCEPTED), (Key.Key_3, Fate.APPLIED)])
def test_p_and_a_digit_decide_on_a_change(window: Window, key: Qt.Key, fate: Fate) -> None:
    desk_of(window).propose(current(window).id, "No ships came.")
    press(Key.Key_P)
    press(key)
    proposal = desk_of(window).proposal(current(window).id)
    assert proposal is not None
    assert proposal.fate is fate
    assert current(window).verdict is None, "the digit is no verdict there"
    assert queue_has_keys(window)


def test_stet_asks_for_its_reason(window: Window) -> None:
    desk_of(window).propose(current(window).id, "No ships came.")
    press(Key.Key_P)
    press(Key.Key_2)
    press(Key.Key_Return)
    assert "needs a reason" in check_of(window).change.stet.problem.text()
    typed("House style.")
    press(Key.Key_Return)
    assert check_of(window).change.why.text() == "stet: House style."


def test_a_proposal_is_edited_and_taken_back_by_no_words(window: Window) -> None:
    desk_of(window).propose(current(window).id, "No ships came.")
    press(Key.Key_P)
    press(Key.Key_4)
    check_of(window).change.form.fields["new"].set_words("")
    press(Key.Key_Return)
    assert desk_of(window).proposal(current(window).id) is None
    assert check_of(window).change.add.isVisible()


def test_the_change_is_escaped_and_keeps_every_word(window: Window) -> None:
    html = change_html("a <b> & c", "a <b> & d", current_look().theme)
    assert html.startswith("a &lt;b&gt; &amp; ")
    assert ">c</s>" in html
    assert ">d</u>" in html


# -- questions


def test_a_question_is_asked_and_answered_in_place(window: Window) -> None:
    press(Key.Key_A)
    press(Key.Key_Return)
    part = check_of(window).questions
    assert "whom" in part.form.problem.text()
    typed("The port")
    press(Key.Key_Tab)
    typed("How many ships?")
    press(Key.Key_Return)
    assert current(window).state is WorkState.WAITING
    assert queue_has_keys(window)
    press(Key.Key_A, SHIFT)
    typed("118")
    press(Key.Key_Tab)
    typed("by telephone")
    press(Key.Key_Return)
    (question,) = desk_of(window).questions(current(window).id)
    assert (question.of, question.answer, question.confirmed) == ("The port", "118", "by telephone")
    assert not part.answers.isVisible()
    press(Key.Key_A, SHIFT)
    assert "No question waits" in window.status.said.text()


def test_a_question_that_was_begun_waits_for_its_claim(window: Window) -> None:
    press(Key.Key_A)
    typed("The port")
    page_of(window).session.step(1)
    form = check_of(window).questions.form
    assert not form.isVisible()
    assert queue_has_keys(window)
    page_of(window).session.step(-1)
    assert form.isVisible()
    assert form.fields["of"].words() == "The port"


def test_an_answer_that_was_begun_waits_for_its_own_question(window: Window) -> None:
    desk, first = desk_of(window), current(window).id
    one, two = desk.ask(first, "Ada", "One?"), desk.ask(first, "Ada", "Two?")
    part = check_of(window).questions
    press(Key.Key_A, SHIFT)
    typed("half an ans")
    page_of(window).session.step(1)
    page_of(window).session.step(-1)
    assert part.answers.isVisible()
    assert part.answers.fields["text"].words() == "half an ans"
    press(Key.Key_A, SHIFT)
    assert part.answers.fields["text"].words() == "half an ans"
    part.open_answer(two)
    assert part.answers.fields["text"].words() == ""
    typed("2")
    press(Key.Key_Return)
    assert [question.answer for question in desk.questions(first)] == ["", "2"]
    assert part.rows[0].question.id == one.id


# -- the second reader


def test_one_key_agrees(bens_window: Window) -> None:
    part = check_of(bens_window).reading
    assert part.agree.isVisible()
    press(Key.Key_Y)
    (reading,) = desk_of(bens_window).readings(current(bens_window).id)
    assert (reading.outcome, reading.reader, reading.blind) == (Outcome.AGREE, "Ben", False)
    assert current(bens_window).state is WorkState.SECOND_READ
    assert not part.agree.isVisible()
    assert len(part.lines) == 1


def test_disagreement_asks_for_its_comment(bens_window: Window) -> None:
    press(Key.Key_Y, SHIFT)
    press(Key.Key_Return)
    assert "needs a comment" in check_of(bens_window).reading.form.problem.text()
    typed("Page 5 says otherwise.")
    press(Key.Key_Return)
    (reading,) = desk_of(bens_window).readings(current(bens_window).id)
    assert (reading.outcome, reading.comment) == (Outcome.DISAGREE, "Page 5 says otherwise.")


def test_ones_own_verdict_is_re_read_and_recorded_as_such(window: Window) -> None:
    desk, claim = desk_of(window), current(window).id
    desk.attach_evidence(claim, PINPOINT)
    desk.judge(claim, "verified")
    part = check_of(window).reading
    assert part.reread.isVisible()
    assert not part.agree.isVisible()
    press(Key.Key_Y, SHIFT)
    assert not part.form.isVisible()
    press(Key.Key_Y)
    assert "too fresh" in window.notice.words.text()
    assert desk.readings(claim) == []
    assert window.page is not None
    window.page.session.cool_off = timedelta()
    press(Key.Key_Y)
    assert [one.outcome for one in desk.readings(claim)] == [Outcome.REREAD]


def test_without_a_whole_verdict_there_is_nothing_to_read(window: Window) -> None:
    press(Key.Key_Y)
    assert "no verdict" in window.status.said.text()
    press(Key.Key_1, ALT)
    press(Key.Key_Y)
    assert "not complete" in window.status.said.text()
    assert not check_of(window).reading.isVisible()


def test_a_blind_reader_sees_the_evidence_before_the_verdict(bens_window: Window) -> None:
    bens_window.settings.set("blind_reading", True)
    check = check_of(bens_window)
    assert not any(button.isChecked() for button in check.buttons.values())
    assert not check.reason.isVisible()
    assert not check.history.isVisible()
    assert check.evidence.cards[0].isVisible()
    press(Key.Key_Y)
    assert desk_of(bens_window).readings() == [], "nobody agrees with what is hidden"
    press(Key.Key_V)
    assert check.buttons["verified"].isChecked()
    assert check.reason.isVisible()
    press(Key.Key_Y)
    assert [one.blind for one in desk_of(bens_window).readings()] == [True]


def row_and_mark(window: Window) -> tuple[QueueRow, str, str | None]:
    """What the queue shows and says of the claim at hand, and the verdict its mark in the passage shows."""
    claim, model = current(window), page_of(window).session.model
    index = model.index(model.row_of(claim.id), 0)
    mark = page_of(window).document.view.page.relief.mark_at(claim.span.start)
    assert mark is not None
    return index.data(ROW_ROLE), index.data(Qt.ItemDataRole.AccessibleTextRole), mark.verdict


def test_queue_and_passage_keep_the_verdict_from_a_blind_reader_until_it_is_shown(bens_window: Window) -> None:
    row, spoken, mark = row_and_mark(bens_window)
    assert (row.shape, mark) == ("tick", "verified")
    assert "Verified" in row.meta
    bens_window.settings.set("blind_reading", True)
    row, spoken, mark = row_and_mark(bens_window)
    assert (row.shape, row.tone, mark) == (None, None, None)
    assert "Verified" not in row.meta + spoken
    assert "not read yet" in row.meta
    press(Key.Key_V)
    row, spoken, mark = row_and_mark(bens_window)
    assert (row.shape, mark) == ("tick", "verified")
    assert "Verified" in spoken
    page_of(bens_window).session.change_person("Cleo")
    assert row_and_mark(bens_window)[0].shape is None
    assert row_and_mark(bens_window)[2] is None
    page_of(bens_window).session.change_person("Ada")
    assert row_and_mark(bens_window)[2] == "verified", "her own"


def test_what_a_verdict_needs_does_not_tell_it_to_a_blind_reader(bens_window: Window) -> None:
    desk = desk_of(bens_window)
    desk.change_person("Ada")
    second = desk.find_claim("2").id
    desk.judge(second, "disputed")
    desk.change_person("Ben")
    session = page_of(bens_window).session
    session.go_to(second)
    assert "conflict" in row_and_mark(bens_window)[0].meta
    bens_window.settings.set("blind_reading", True)
    row, spoken, mark = row_and_mark(bens_window)
    assert (row.pressing, row.shape, mark) == ("", None, None)
    assert "conflict" not in row.meta + spoken


def test_a_reading_made_blind_shows_the_verdict_from_then_on(bens_window: Window) -> None:
    bens_window.settings.set("blind_reading", True)
    press(Key.Key_V)
    press(Key.Key_Y)
    page_of(bens_window).session.veil.unveiled.clear()
    page_of(bens_window).queue.catch_up()
    assert row_and_mark(bens_window)[0].shape == "tick"


def test_a_note_of_the_checker_is_kept_from_a_blind_reader_and_an_own_one_is_not(bens_window: Window) -> None:
    desk, check = desk_of(bens_window), check_of(bens_window)
    desk.change_person("Ada")
    desk.set_note(current(bens_window).id, "Verified by page 4.")
    desk.change_person("Ben")
    assert check.notes.record.isVisible()
    bens_window.settings.set("blind_reading", True)
    assert not check.notes.record.isVisible()
    press(Key.Key_N, SHIFT)
    assert not check.note.isVisible()
    assert "Read the evidence" in bens_window.status.said.text()
    press(Key.Key_N, CTRL | SHIFT)
    typed("Looks thin.")
    press(Key.Key_Escape)
    assert check.notes.working.field.isVisible()
    press(Key.Key_V)
    assert check.note.isVisible()


def test_what_one_reader_saw_the_next_one_did_not(bens_window: Window) -> None:
    bens_window.settings.set("blind_reading", True)
    press(Key.Key_V)
    assert check_of(bens_window).reason.isVisible()
    page_of(bens_window).session.change_person("Cleo")
    assert not check_of(bens_window).reason.isVisible()


def test_the_checker_is_never_blind_to_an_own_verdict(window: Window) -> None:
    window.settings.set("blind_reading", True)
    press(Key.Key_1, ALT)
    assert check_of(window).buttons["verified"].isChecked()


# -- risk flags


def test_g_and_digits_set_flags_and_take_them_off(window: Window) -> None:
    press(Key.Key_G)
    press(Key.Key_1)
    press(Key.Key_4)
    assert set(current(window).risks) == {Risk.ALLEGATION, Risk.MONEY}
    press(Key.Key_1)
    press(Key.Key_9)
    press(Key.Key_Escape)
    assert current(window).risks == (Risk.MONEY,)
    assert current(window).verdict is None
    assert [tag.text() for tag in check_of(window).head.risks.tags] == ["money"]
    assert queue_has_keys(window)


# -- notes


def test_the_working_note_stays_apart_and_folds_when_it_is_empty(window: Window) -> None:
    working = check_of(window).notes.working
    assert not working.field.isVisible()
    press(Key.Key_N, CTRL | SHIFT)
    typed("ask again")
    press(Key.Key_Escape)
    (note,) = desk_of(window).notes(current(window).id)
    assert (note.kind, note.text) == ("working", "ask again")
    assert working.field.isVisible()
    page_of(window).session.step(1)
    assert not working.field.isVisible()
    assert working.add.isVisible()


def test_a_note_left_empty_folds_again(window: Window) -> None:
    press(Key.Key_N, SHIFT)
    record = check_of(window).notes.record
    assert record.field.hasFocus()
    press(Key.Key_Escape)
    assert not record.field.isVisible()
    assert queue_has_keys(window)


# -- history


def test_the_history_opens_on_its_key_and_follows(window: Window) -> None:
    press(Key.Key_H)
    part = check_of(window).history
    assert [line.text() for line in part.lines] == ["Nothing was recorded yet."]
    press(Key.Key_4, ALT)
    press(Key.Key_6, ALT)
    assert ": Verdict Wrong: " in part.lines[0].text(), "without the claim's own number"
    assert "Disputed" in part.lines[0].text()
    assert " → " in part.lines[0].text()
    press(Key.Key_H)
    assert part.lines == []


def test_the_history_comes_into_sight_when_it_opens(qtbot: QtBot, window: Window) -> None:
    window.resize(1280, 700)
    full(desk_of(window), current(window).id)
    press(Key.Key_H)
    check = check_of(window)
    line, view = check.history.lines[-1], check.sheet.viewport()
    qtbot.waitUntil(lambda: view.rect().contains(line.mapTo(view, line.rect().center())))


def test_long_lines_of_the_history_are_cut(window: Window) -> None:
    desk_of(window).set_note(current(window).id, "x" * 900)
    press(Key.Key_H)
    words = check_of(window).history.lines[0].text()
    assert words.endswith("…")
    assert len(words) < 300


# -- the whole


def full(desk: Desk, claim: int) -> None:
    """Give a claim something of everything."""
    desk.attach_evidence(claim, PINPOINT)
    desk.judge(claim, "verified_with_change", reason="Two tugs are in it.")
    desk.propose(claim, "The harbour took in 118 ships in 2019.", "The register")
    desk.ask(claim, "The press office of the port authority", "Do the calls count tugs?", "2026-03-04")
    desk.flag(claim, Risk.UNNAMED_SOURCE)
    desk.set_note(claim, "On paper only.")
    desk.set_note(claim, "Ask the archive.", kind="working")


@pytest.mark.parametrize("scale", [100, 200])
def test_a_full_panel_is_never_wider_than_its_room(
    qtbot: QtBot, window: Window, request: pytest.FixtureRequest, scale: int
) -> None:
    request.addfinalizer(lambda: window.look.set_scale(100))  # the look is the application's
    window.resize(1280, 800)
    window.look.set_scale(scale)
    full(desk_of(window), current(window).id)
    check = check_of(window)
    check.evidence.edit(check.evidence.cards[0].link.id)
    check.evidence.form.more_button.setChecked(True)
    check.evidence.form.about.confidential.setChecked(True)
    check.change.open()
    check.questions.open()
    check.history.open_or_close()
    check.head.risks.open()
    qtbot.waitUntil(lambda: check.sheet.body.width() <= check.sheet.viewport().width())


def test_everything_in_a_full_panel_that_takes_the_focus_has_a_name(window: Window) -> None:
    full(desk_of(window), current(window).id)
    check = check_of(window)
    check.evidence.form.more_button.setChecked(True)
    for act in (check.evidence.open_form, check.questions.open, check.head.risks.open, check.history.open_or_close):
        act()
    takes = [
        part
        for part in check.findChildren(QWidget)
        if part.isVisible() and part.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(takes) > 30
    nameless = [part for part in takes if not (part.accessibleName() or part.property("text"))]
    assert nameless == []


def test_nothing_is_read_again_for_a_change_of_another_claim(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    shown_claims: list[object] = []
    check = check_of(window)
    monkeypatch.setattr(check, "show_claim", shown_claims.append)
    desk_of(window).edit_statement(desk_of(window).find_claim("2").id, "Forty came from Malta.")
    assert shown_claims == []


def test_an_empty_claim_is_no_wall_of_fields(window: Window) -> None:
    check = check_of(window)
    forms = (check.change.form, check.questions.form, check.reading.form, check.standing.form, check.strength.form)
    assert not any(form.isVisible() for form in (*forms, check.evidence.form, check.note, check.notes.working.field))
    assert check.change.add.isVisible()
    assert check.questions.add.isVisible()


def test_esc_leaves_every_place_of_the_panel(window: Window) -> None:
    full(desk_of(window), current(window).id)
    keys: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
        (Key.Key_N, PLAIN), (Key.Key_N, SHIFT), (Key.Key_N, CTRL | SHIFT), (Key.Key_E, PLAIN), (Key.Key_E, SHIFT),
        (Key.Key_S, PLAIN), (Key.Key_S, SHIFT), (Key.Key_P, PLAIN), (Key.Key_A, PLAIN), (Key.Key_A, SHIFT),
        (Key.Key_G, PLAIN), (Key.Key_T, PLAIN),
    )  # fmt: skip
    for key, modifier in keys:
        press(key, modifier)
        assert not queue_has_keys(window), key
        press(Key.Key_Escape)
        assert queue_has_keys(window), key
