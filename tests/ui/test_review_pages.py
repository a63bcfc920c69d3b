"""The pages of the review on a real case: what they list, what they do to it, and where their lines lead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.core.claims import WorkState
from workbench.core.evidence import EvidenceEntry, EvidenceKind, Grade, Relation, Source
from workbench.core.review import Fate, Outcome, Risk, SigningRole
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.review.changes import ChangesPage
from workbench.ui.review.history import HistoryPage
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage
from workbench.ui.review.questions import QuestionsPage, sheet_html
from workbench.ui.review.second_reader import SecondReaderPage
from workbench.ui.review.sign_off import TARGETS, SignOffPage
from workbench.ui.review.sources import SourcesPage
from workbench.ui.session import CaseSession
from workbench.ui.window import Window

Key = Qt.Key
PRIMARY = EvidenceEntry(
    Relation.SUPPORTS, source=Source("Harbour log", kind=EvidenceKind.OFFICIAL_RECORD, publisher="Port office"),
    locator="page 3", grade=Grade.PRIMARY, opened=True,
)  # fmt: skip


def session_of(window: Window) -> CaseSession:
    assert window.page is not None
    return window.page.session


def desk_of(window: Window) -> Desk:
    return session_of(window).desk


def ids_of(window: Window) -> list[int]:
    return list(desk_of(window).claim_ids())


def opened(window: Window, key: str) -> ReviewPage:
    assert window.page is not None
    window.page.open_review(key)
    page = window.page.review.current
    assert page is not None
    page.catch_up()
    return page


def shown_lines(view: LinesView) -> list[str]:
    lines = [view.lines.line(row) for row in range(view.lines.rowCount())]
    return [line.words for line in lines if line is not None]


def verified(desk: Desk, claim_id: int) -> None:
    desk.attach_evidence(claim_id, PRIMARY)
    desk.judge(claim_id, "verified")


# -- sources


def test_if_a_source_falls_the_worst_comes_first_with_strength_now_and_then(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    link = desk.attach_evidence(ids[0], PRIMARY)
    desk.link_evidence(ids[1], link.evidence_id, PRIMARY)
    desk.attach_evidence(ids[0], EvidenceEntry(Relation.SUPPORTS, title="Courier", grade=Grade.SECONDARY))
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    assert page.lead.text() == "2 sources carry 2 claims."
    tags = [page.falls.lines.line(row).tag for row in range(2)]  # type: ignore[union-attr]
    assert tags == ["S5 → S0", "S5 → S2"]
    assert page.falls_words.text() == "2 of 2 claims get weaker, 1 would stand on nothing."


def test_a_line_of_what_falls_takes_its_claim_in_hand(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    desk.attach_evidence(ids[2], PRIMARY)
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    page.falls.setFocus()
    page.falls.show_row(0)
    QTest.keyClick(page.falls, Key.Key_Return)
    current = session_of(window).current
    assert current is not None
    assert current.id == ids[2]


def test_a_confidential_source_stands_and_is_found_under_its_alias_until_it_is_asked_for(window: Window) -> None:
    hidden = Source("Talk with the pilot", person="N. Weil", publisher="Port", confidential=True, alias="A seaman")
    desk_of(window).attach_evidence(ids_of(window)[0], EvidenceEntry(Relation.SUPPORTS, source=hidden))
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    said = page.list.lines.line(0)
    assert said is not None
    assert (said.words, said.tag) == ("A seaman", "confidential")
    assert "Weil" not in said.spoken + page.title.text() + page.about.text()
    page.search.setText("weil")
    assert page.list.record is None
    page.search.setText("seaman")
    page.reveal.click()
    assert page.title.text() == "Talk with the pilot"
    assert "N. Weil" in page.about.text(), "the name behind the alias"


def test_sources_are_found_as_one_types_and_esc_lists_all(window: Window) -> None:
    desk, first = desk_of(window), ids_of(window)[0]
    desk.attach_evidence(first, PRIMARY)
    desk.attach_evidence(first, EvidenceEntry(Relation.SUPPORTS, title="Courier"))
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    QTest.keyClicks(page.search, "port record")
    assert shown_lines(page.list) == ["Harbour log"]
    QTest.keyClick(page.search, Key.Key_Escape)
    assert shown_lines(page.list) == ["Harbour log", "Courier"]
    assert page.list.hasFocus()


def test_a_stored_file_is_opened_as_a_copy_and_its_change_is_said(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", told.append)
    file = tmp_path / "log.txt"
    file.write_bytes(b"as it was")
    entry = EvidenceEntry(Relation.SUPPORTS, file_name="log.txt", file=b"as it was", origin=str(file))
    desk_of(window).attach_evidence(ids_of(window)[0], entry)
    file.write_bytes(b"as it is")
    assert window.page is not None
    window.page.notice_changed_files()
    assert window.status.said.text() == "Changed since it was stored: log.txt. Its claims are stale."
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    assert page.list.lines.line(0).tag == "changed since"  # type: ignore[union-attr]
    page.open.click()
    assert Path(told[0].toLocalFile()).read_bytes() == b"as it was"


RIS = "TY  - BOOK\nTI  - Harbour almanac\nAU  - Doe, A.\nER  - \nTY  - BOOK\nTI  - Tide tables\nER  - \n"
HIDDEN = Source("Talk with the pilot", person="N. Weil", confidential=True, alias="A seaman")


def chosen_references(window: Window, path: Path) -> None:
    window.chooser.answers["references"] = path  # type: ignore[attr-defined]


def test_sources_are_added_from_a_file_of_references_by_a_key(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "shelf.ris"
    file.write_text(RIS, encoding="utf-8")
    chosen_references(window, file)
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    QTest.keyClick(page.list, Key.Key_A)
    assert shown_lines(page.list) == ["Harbour almanac", "Tide tables"]
    assert window.status.said.text() == "2 sources added from shelf.ris"
    page.add.click()
    assert "all its sources are in the case already" in window.notice.words.text()
    assert len(desk_of(window).sources()) == 2


def test_a_file_that_holds_no_references_is_one_calm_line(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "shelf.docx"
    file.write_bytes(b"no references")
    chosen_references(window, file)
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    page.add.click()
    assert "is no file of references" in window.notice.words.text()
    assert not desk_of(window).sources()


def test_a_confidential_source_goes_for_good_only_by_a_second_key_after_what_goes_was_said(window: Window) -> None:
    desk = desk_of(window)
    desk.attach_evidence(ids_of(window)[0], EvidenceEntry(Relation.SUPPORTS, source=HIDDEN, excerpt="They sank."))
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    QTest.keyClick(page.list, Key.Key_Y)
    assert desk.sources()[0].source == HIDDEN, "the second key alone does nothing"
    QTest.keyClick(page.list, Key.Key_X)
    assert page.taking.line.isVisible()
    assert "excerpts at 1 claim. What you wrote in notes, reasons and questions stays" in page.taking.line.text()
    assert "It cannot be undone" in page.taking.line.text()
    QTest.keyClick(page.list, Key.Key_X)
    assert not page.taking.line.isVisible()
    QTest.keyClick(page.list, Key.Key_Y)
    assert desk.sources()[0].source == HIDDEN, "kept after all"
    QTest.keyClick(page.list, Key.Key_X)
    QTest.keyClick(page.list, Key.Key_Y)
    assert desk.sources()[0].removed
    assert shown_lines(page.list) == ["Source taken out"]
    assert page.title.text() == "Source taken out"
    assert not page.taking.isVisible()
    assert not page.reveal.isVisible()
    assert desk.check() == []


def test_what_was_asked_for_one_source_does_not_hold_for_the_next(window: Window) -> None:
    desk, first = desk_of(window), ids_of(window)[0]
    for alias in ("A seaman", "A clerk"):
        desk.attach_evidence(
            first, EvidenceEntry(Relation.SUPPORTS, source=Source(f"{alias} said so", confidential=True, alias=alias))
        )
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    QTest.keyClick(page.list, Key.Key_X)
    page.list.step(1)
    QTest.keyClick(page.list, Key.Key_Y)
    assert [one.removed for one in desk.sources()] == [False, False]


def test_a_source_that_is_not_confidential_is_not_offered_to_be_taken_out(window: Window) -> None:
    desk = desk_of(window)
    link = desk.attach_evidence(ids_of(window)[0], PRIMARY)
    page = opened(window, "sources")
    assert isinstance(page, SourcesPage)
    assert not page.taking.isVisible()
    QTest.keyClick(page.list, Key.Key_X)
    QTest.keyClick(page.list, Key.Key_Y)
    assert not desk.sources()[0].removed
    page.taking.wanted.emit(link.evidence_id)
    assert "Only a confidential source" in window.notice.words.text()


def test_sources_and_second_reader_keep_the_verdict_from_a_blind_reader(window: Window) -> None:
    desk, first = desk_of(window), ids_of(window)[0]
    verified(desk, first)
    session = session_of(window)
    session.change_person("Cleo")
    desk.read(first, Outcome.DISAGREE, "Look again.")
    session.change_person("Ben")
    sources = opened(window, "sources")
    assert isinstance(sources, SourcesPage)
    assert sources.falls.lines.line(0).mark == ("tick", "ver")  # type: ignore[union-attr]
    session.read_blind(blind=True)
    assert sources.falls.lines.line(0).mark == (None, None)  # type: ignore[union-attr]
    second = opened(window, "second_reader")
    assert isinstance(second, SecondReaderPage)
    assert second.list.lines.line(second.list.currentIndex().row()).mark == (None, None)  # type: ignore[union-attr]
    assert "Verified" not in second.checker_head.accessibleName() + second.checker.text()
    session.read_blind(blind=False)
    assert "Verified" in second.checker_head.accessibleName()


# -- changes


@pytest.fixture
def changes(window: Window) -> ChangesPage:
    desk, ids = desk_of(window), ids_of(window)
    desk.propose(ids[1], "Some 45 of them came from Malta.", "The log says 45.")
    desk.propose(ids[0], "The harbour took in 121 ships in 2019.")
    page = opened(window, "changes")
    assert isinstance(page, ChangesPage)
    return page


def test_changes_stand_in_the_order_of_the_document_old_over_new(changes: ChangesPage) -> None:
    first = changes.list.lines.line(0)
    assert first is not None
    assert (first.old, first.words) == (
        "The harbour took in 120 ships in 2019.", "The harbour took in 121 ships in 2019.",
    )  # fmt: skip
    assert changes.lead.text() == "2 proposed changes, 2 still to go into the text."


def test_keys_decide_what_becomes_of_a_change_and_go_on(window: Window, changes: ChangesPage) -> None:
    desk, ids = desk_of(window), ids_of(window)
    QTest.keyClick(changes.list, Key.Key_A)
    accepted = desk.proposal(ids[0])
    assert accepted is not None
    assert accepted.fate is Fate.ACCEPTED
    assert changes.list.record.claim_id == ids[1]
    QTest.keyClick(changes.list, Key.Key_P)
    applied = desk.proposal(ids[1])
    assert applied is not None
    assert applied.fate is Fate.APPLIED


def test_stet_asks_for_its_reason_and_esc_leaves_all_as_it_was(window: Window, changes: ChangesPage) -> None:
    desk, first = desk_of(window), ids_of(window)[0]
    QTest.keyClick(changes.list, Key.Key_X)
    assert changes.reason.hasFocus()
    QTest.keyClick(changes.reason, Key.Key_Escape)
    assert changes.list.hasFocus()
    QTest.keyClick(changes.list, Key.Key_X)
    QTest.keyClicks(changes.reason, "The writer counted them.")
    QTest.keyClick(changes.reason, Key.Key_Return)
    settled = desk.proposal(first)
    assert settled is not None
    assert (settled.fate, settled.fate_reason) == (Fate.STET, "The writer counted them.")


def test_the_preview_shows_new_words_beside_struck_ones_and_leaves_stet_out(
    window: Window, changes: ChangesPage
) -> None:
    desk, ids = desk_of(window), ids_of(window)
    desk.settle_change(ids[1], Fate.STET, "Counted.")
    changes.catch_up()
    changes.list.setFocus()
    QTest.keyClick(changes.list, Key.Key_V)
    words = changes.text.words.toPlainText()
    assert "120 ships in 2019. The harbour took in 121 ships in 2019. Some 40 of them" in words
    assert "Some 45" not in words
    changes.text.kind.chosen.emit("accepted")
    changes.text.kind.choose("accepted")
    changes.text._compose()
    assert "121 ships" not in changes.text.words.toPlainText()
    QTest.keyClick(changes.text.words, Key.Key_Escape)
    assert changes.list.hasFocus()


# -- questions


@pytest.fixture
def questions(window: Window) -> QuestionsPage:
    desk, ids = desk_of(window), ids_of(window)
    desk.ask(ids[0], "Port office", "How many ships in 2019?", "2026-04-01")
    desk.ask(ids[1], "Port office", "How many of them from Malta?")
    desk.ask(ids[3], "N. Weil", "Who <counted> the workers?")
    page = opened(window, "questions")
    assert isinstance(page, QuestionsPage)
    return page


def test_open_points_stand_under_the_person_who_was_asked(questions: QuestionsPage) -> None:
    assert shown_lines(questions.list) == [
        "N. Weil · 1 open point", "Who <counted> the workers?",
        "Port office · 2 open points", "How many ships in 2019?", "How many of them from Malta?",
    ]  # fmt: skip
    assert questions.lead.text() == "3 open points with 2 people."


def test_an_answer_is_recorded_in_place_and_moves_to_the_answered(window: Window, questions: QuestionsPage) -> None:
    QTest.keyClick(questions.list, Key.Key_Return)
    QTest.keyClicks(questions.answer, "The harbour master.")
    questions.confirmed.setText("by telephone")
    QTest.keyClick(questions.answer, Key.Key_Return)
    answered = [one for one in desk_of(window).questions() if one.answer]
    assert [(one.of, one.answer, one.confirmed) for one in answered] == [
        ("N. Weil", "The harbour master.", "by telephone")
    ]
    assert shown_lines(questions.list)[-2:] == ["Answered", "Who <counted> the workers? The harbour master."]
    assert desk_of(window).claims([ids_of(window)[3]])[0].state is WorkState.TO_CHECK


def test_words_of_an_answer_wait_while_another_question_is_looked_at(questions: QuestionsPage) -> None:
    questions.answer.setText("half an ans")
    questions.list.step(1)
    assert questions.answer.text() == ""
    questions.list.step(-1)
    assert questions.answer.text() == "half an ans"
    questions.catch_up()
    assert questions.answer.text() == "half an ans"


def test_a_call_sheet_is_copied_as_text_and_as_a_page_with_nothing_read_as_markup(questions: QuestionsPage) -> None:
    QTest.keyClick(questions.list, Key.Key_C)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().startswith("Questions for N. Weil\n")
    assert "Port office" not in copied.text()
    assert "Who &lt;counted&gt; the workers?" in sheet_html(questions._sheets[0])
    questions.copy_all.click()
    assert "Questions for Port office" in QGuiApplication.clipboard().text()


# -- the second reader


def test_disagreements_come_first_with_both_reasons_and_the_figure(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    verified(desk, ids[0])
    desk.attach_evidence(ids[1], PRIMARY)
    desk.judge(ids[1], "verified", reason="It stands in the log.")
    checker = desk.person
    desk.change_person("Ben Hale")
    desk.read(ids[0], Outcome.AGREE)
    desk.read(ids[1], Outcome.DISAGREE, "The log counts boats too.")
    page = opened(window, "second_reader")
    assert isinstance(page, SecondReaderPage)
    assert page.lead.text() == "The second reader agrees with 1 of 2 verdicts, 50 %."
    assert [words.partition(" · ")[0] for words in shown_lines(page.list)] == ["Disagreements", "2", "Agreed", "1"]
    assert (page.checker.text(), page.reader.text()) == ("It stands in the log.", "The log counts boats too.")
    assert page.checker_head.accessibleName() == f"{checker} · Verified"


def test_what_others_checked_is_listed_for_the_reader_those_at_risk_first(qtbot: QtBot, window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    for claim_id in ids[:3]:
        verified(desk, claim_id)
    desk.flag(ids[1], Risk.HEALTH)
    session_of(window).change_person("Ben Hale")
    desk.read(ids[2], Outcome.AGREE)
    page = opened(window, "second_reader")
    assert isinstance(page, SecondReaderPage)
    assert page.waiting.text() == "2 claims checked by others wait for Ben Hale to read them."
    page.take.click()
    assert list(session_of(window).model.ids) == [ids[1], ids[0]]


# -- sign-off


def test_every_blocker_there_is_leads_somewhere(new_desk: Callable[..., Desk]) -> None:
    desk = new_desk("Head\n\n" + " ".join(f"The {n} quay was built in 19{n}." for n in range(10, 18)) + "\n")
    ids = list(desk.claim_ids())
    desk.ask(ids[1], "Port office", "When?")
    desk.judge(ids[2], "verified")
    verified(desk, ids[3])
    desk.propose(ids[3], "Other words.")
    desk.edit_statement(ids[3], "Another wording.")
    for claim_id in ids[4:6]:
        verified(desk, claim_id)
    desk.attach_evidence(ids[6], EvidenceEntry(Relation.CONTRADICTS, title="Log", locator="1"))
    desk.judge(ids[6], "wrong")
    desk.flag(ids[4], Risk.CRIME)
    desk.change_person("Ben Hale")
    desk.read(ids[5], Outcome.DISAGREE, "No.")
    against = desk.blockers()
    assert len(against) >= 7
    assert [one for one in against if one.against not in TARGETS] == []


def test_changes_history_bar_and_filter_keep_the_verdict_from_a_blind_reader(window: Window) -> None:
    session, desk, ids = session_of(window), desk_of(window), ids_of(window)
    assert window.page is not None
    queue = window.page.queue
    desk.propose(ids[0], "Other words.")
    desk.judge(ids[0], "wrong", override="Plainly so.")
    session.change_person("Ben Hale")
    session.read_blind(blind=True)
    queue.catch_up()
    assert [one.field for one in queue.filters._choices if one.field == "verdicts"] == []
    assert list(queue.head.bar._parts) == [("non", 1)]
    changes, history = opened(window, "changes"), opened(window, "history")
    assert isinstance(changes, ChangesPage)
    assert isinstance(history, HistoryPage)
    changes.catch_up()
    assert shown_lines(changes.list) == []
    assert "you read blind" in changes.lead.text()
    uid = desk.claims([ids[0]])[0].uid
    told = [line for line in desk.history() if line.claim == uid]
    assert history.list.lines.rowCount() == len(desk.history()) - len(told)
    assert told != []
    session.unveil(desk.judgements(ids[0])[0].id)
    for part in (changes, history, queue):
        part.catch_up()
    assert len(shown_lines(changes.list)) == 1
    assert history.list.lines.rowCount() == len(desk.history())
    assert [one.field for one in queue.filters._choices if one.field == "verdicts"] != []


def test_an_answer_ticks_the_facts_where_it_is_said_to_bear_the_claim_out(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    desk.ask(ids[0], "Port office", "Is it so?")
    desk.ask(ids[1], "Port office", "Forty?")
    page = opened(window, "questions")
    assert isinstance(page, QuestionsPage)
    for claim_id, bears_out in ((ids[0], True), (ids[1], False)):
        page.list.show_row(next(r for r in range(9) if _asks(page, r, claim_id)))
        page.answer.setText("It is." if bears_out else "It is not.")
        page.confirmed.setText("by telephone")
        assert not page.confirms.isChecked(), "who was on the telephone says nothing of what was said"
        page.confirms.setChecked(bears_out)
        page.record.click()
        assert bool(desk.ticks(claim_id)) == bears_out


def _asks(page: QuestionsPage, row: int, claim_id: int) -> bool:
    page.list.show_row(row)
    return page.list.record is not None and claim_id in [claim.id for claim in page.list.record.claims]


def test_claims_at_risk_come_first_when_the_queue_is_listed_again(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    desk.flag(ids[2], Risk.HEALTH)
    assert list(session_of(window).model.ids) == ids, "nothing moves under the reader"
    assert window.page is not None
    window.page.queue.apply()
    assert list(session_of(window).model.ids) == [ids[2], *ids[:2], *ids[3:]]


def test_a_blockers_line_lists_its_claims_in_the_queue(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    desk.judge(ids[1], "verified")
    page = opened(window, "sign_off")
    assert isinstance(page, SignOffPage)
    page.list.show_row(shown_lines(page.list).index("1 claim with a verdict that lacks what it needs"))
    QTest.keyClick(page.list, Key.Key_Return)
    assert list(session_of(window).model.ids) == [ids[1]]


def test_the_override_appears_only_while_something_stands_against_it(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    page = opened(window, "sign_off")
    assert isinstance(page, SignOffPage)
    assert page.override.isVisible()
    assert not page.sign.isEnabled()
    for claim_id in ids:
        desk.judge(claim_id, "not_factual")
    page.catch_up()
    assert not page.override.isVisible()
    assert page.lead.text() == "Nothing stands against a sign-off."
    page.role.choose("editor")
    page.role.chosen.emit("editor")
    assert page.sign.text() == "Sign as editor"
    page.sign.click()
    assert [(one.role, one.override) for one in desk.signatures()] == [(SigningRole.EDITOR, "")]


def test_signatures_say_what_changed_since_and_which_were_withdrawn(window: Window) -> None:
    desk, ids = desk_of(window), ids_of(window)
    page = opened(window, "sign_off")
    assert isinstance(page, SignOffPage)
    page.override.setText("It goes to press tonight.")
    QTest.keyClick(page.override, Key.Key_Return)
    desk.judge(ids[0], "not_factual")
    page.catch_up()
    assert page.signatures.lines.line(0).tag == "1 claim changed since"  # type: ignore[union-attr]
    desk.undo()
    desk.undo()
    page.catch_up()
    line = page.signatures.lines.line(0)
    assert line is not None
    assert (line.tag, line.faint) == ("withdrawn", True)
    assert "It goes to press tonight." in line.meta


# -- history


@pytest.fixture
def history(window: Window) -> HistoryPage:
    desk, ids = desk_of(window), ids_of(window)
    desk.judge(ids[0], "disputed", reason="Two counts.")
    desk.judge(ids[0], "wrong", reason="Two counts.")
    session_of(window).change_person("Ben Hale")
    desk.set_note(ids[1], "Ask the pilot.")
    page = opened(window, "history")
    assert isinstance(page, HistoryPage)
    return page


def test_history_says_who_what_old_and_new_newest_first(history: HistoryPage) -> None:
    first, second = history.list.lines.line(0), history.list.lines.line(1)
    assert first is not None
    assert second is not None
    assert first.words == "Note, claim 2"
    assert first.meta.startswith("Ben Hale · ")
    assert "Disputed · Two counts. → Wrong · Two counts." in second.meta


def test_a_tick_is_told_by_the_words_of_its_fact_not_by_places_in_the_text(window: Window) -> None:
    desk, first = desk_of(window), ids_of(window)[0]
    desk.tick(first, desk.claims([first])[0].finding.facts[0].span, ticked=True)
    desk.undo()
    page = opened(window, "history")
    assert isinstance(page, HistoryPage)
    undone, ticked = page.list.lines.line(0), page.list.lines.line(1)
    assert undone is not None
    assert ticked is not None
    assert ticked.words == "Tick “120”, claim 1"
    assert ticked.meta.endswith("fact · ticked")
    assert undone.meta.endswith("fact · ticked → –")


def test_what_the_history_says_of_a_new_claim_are_its_words_not_its_numbers_inside(window: Window) -> None:
    desk = desk_of(window)
    document = desk.documents()[0]
    start = desk.version(document.id).text.index("ships")
    desk.make_claim(document.id, Span(start, start + 5))
    page = opened(window, "history")
    assert isinstance(page, HistoryPage)
    told = " ".join(line.meta for row in range(2) if (line := page.list.lines.line(row)) is not None)
    assert "ships" in told
    assert not any(name in told for name in ("start:", "end:", " id:"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [("ben", ["Note, claim 2"]), ("claim 2", ["Note, claim 2"]), ("pilot note", ["Note, claim 2"]),
     ("claim 1 wrong", ["Verdict Wrong, claim 1"]), ("claim 99", []), ("nowhere", [])],
)  # fmt: skip
def test_history_is_filtered_by_person_claim_and_words_as_one_types(
    history: HistoryPage, typed: str, found: list[str]
) -> None:
    QTest.keyClicks(history.search, typed)
    assert shown_lines(history.list) == found


def test_a_hash_noted_earlier_is_told_from_one_of_another_case(window: Window, history: HistoryPage) -> None:
    QTest.keyClick(history.list, Key.Key_C)
    noted = QGuiApplication.clipboard().text()
    assert len(noted) == 64
    history.compare.setText(noted)
    assert history.answer.text() == "This is the head: nothing was added since."
    desk_of(window).set_note(ids_of(window)[2], "More.")
    history.catch_up()
    assert history.answer.text() == "This case contains it, 1 entry ago."
    history.compare.setText(noted[:16] + "…")
    assert history.answer.text() == "This case contains it, 1 entry ago."
    history.compare.setText("0" * 64)
    assert history.answer.text() == "Not in this case's log."
    history.compare.setText(noted[:5])
    assert history.answer.text() == "Give at least 8 characters."


def test_enter_on_a_line_takes_its_claim_in_hand(window: Window, history: HistoryPage) -> None:
    history.list.show_row(0)
    QTest.keyClick(history.list, Key.Key_Return)
    current = session_of(window).current
    assert current is not None
    assert current.number == 2
