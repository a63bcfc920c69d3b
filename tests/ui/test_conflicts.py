"""Conflicts in the window: side by side, settled by a key each, and what they are for the claim at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import NoFiles, shown
from tests.ui.test_review_shell import clipped, nameless
from workbench.core.conflicts import Settled
from workbench.core.documents import Role
from workbench.core.evidence import Relation
from workbench.core.progress import Progress
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.check_panel.tie_box import ConflictBox, SourceBox, TieBox
from workbench.ui.queue_delegate import ROW_ROLE
from workbench.ui.review.conflicts import ConflictsPage
from workbench.ui.settings_store import SettingsStore
from workbench.ui.window import Window

Key = Qt.Key
PLAIN, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)

FEATURE = """\
The town of Torhaven has 41,000 residents. It feels like more in summer.

Last year the ferry of Torhaven carried 12,000 passengers. The hospital of Torhaven has 85 beds.

The fishing fleet of Torhaven has 120 boats. The mayor of Torhaven, Anna Lund-Berg, opened a school.
"""
NOTES = """\
The fishing fleet of Torhaven has 96 boats.

Last year the ferry of Torhaven carried 12,000 passengers, a record.

The choir was led by Anna Lund Berg in Torhaven. The prize was given by Anna Lund Berg in Torhaven.
"""
REGISTER = """\
Torhaven has 31,480 residents. The hospital of Torhaven has 85 beds.

Last year the ferry of Torhaven carried 12,000 passengers.
"""


@pytest.fixture(autouse=True)
def _known_claims() -> None:
    """What joins claims hangs on the facts that the finder itself finds."""


@pytest.fixture
def case_file(new_desk: Callable[..., Desk]) -> Path:
    """Two texts under check and a source, compared."""
    desk = new_desk("")
    desk.import_text(FEATURE, title="Feature")
    desk.import_text(NOTES, title="Notes")
    desk.import_text(REGISTER, title="Register", role=Role.SOURCE)
    desk.compare()
    path = desk.path.with_name("conflicts.factcheck")
    desk.backup(path)
    return path


@pytest.fixture
def window(qtbot: QtBot, case_file: Path) -> Iterator[Window]:
    made = Window(SettingsStore(), NoFiles())
    made.cases.open(case_file)
    yield from shown(qtbot, made)


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def desk_of(window: Window) -> Desk:
    return page_of(window).session.desk


def press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def claim_with(window: Window, words: str, document: str = "Feature") -> int:
    desk = desk_of(window)
    found = [c.id for c in desk.claims(desk.claim_ids()) if words in c.text and c.document.startswith(document)]
    assert len(found) == 1, words
    return found[0]


def take(window: Window, words: str, document: str = "Feature") -> int:
    claim_id = claim_with(window, words, document)
    page_of(window).session.go_to(claim_id)
    return claim_id


def at_hand(window: Window) -> int | None:
    current = page_of(window).session.current
    return current.id if current is not None else None


@pytest.fixture
def conflicts(window: Window) -> ConflictsPage:
    press(window, Key.Key_8, CTRL)
    found = page_of(window).review.current
    assert isinstance(found, ConflictsPage)
    return found


def boxes(window: Window, kind: type[TieBox]) -> list[TieBox]:
    return [box for box in page_of(window).check.ties.boxes if type(box) is kind]


# -- side by side


def test_both_passages_stand_side_by_side_with_their_figures_lit(conflicts: ConflictsPage) -> None:
    assert conflicts.lead.text() == "2 pairs of claims cannot both be right."
    assert conflicts.place.text() == "1 of 2"
    assert (
        "41,000 residents here, 31,480" in conflicts.reason.text() or "41,000 here, 31,480" in conflicts.reason.text()
    )
    assert conflicts.a.passage.lit == ["41,000 residents"]
    assert conflicts.b.passage.lit == ["31,480 residents"]
    assert conflicts.a.passage.accessibleName().endswith("It feels like more in summer.")
    assert (conflicts.a.about.text(), conflicts.b.about.text()) == ("Feature.txt", "Register.txt · source")
    assert conflicts.a.y() == conflicts.b.y()
    assert conflicts.a.width() == conflicts.b.width()


def test_j_and_k_walk_and_what_is_looked_at_is_at_hand(window: Window, conflicts: ConflictsPage) -> None:
    assert at_hand(window) == claim_with(window, "41,000")
    press(window, Key.Key_J)
    assert conflicts.place.text() == "2 of 2"
    assert at_hand(window) == claim_with(window, "120 boats")
    assert conflicts.a.held.isVisible()
    press(window, Key.Key_Return)
    assert at_hand(window) == claim_with(window, "96 boats", "Notes")
    assert conflicts.b.held.isVisible()
    assert conflicts.a.take.isVisible()
    press(window, Key.Key_K)
    assert conflicts.place.text() == "1 of 2"


@pytest.mark.parametrize(
    ("key", "outcome", "wrong", "said"),
    [
        (Key.Key_L, Settled.WRONG, "a", "is wrong"),
        (Key.Key_R, Settled.WRONG, "b", "is wrong"),
        (Key.Key_T, Settled.BOTH_TIME, None, "both stand: different time"),
        (Key.Key_P, Settled.BOTH_PLACE, None, "both stand: different place"),
        (Key.Key_S, Settled.BOTH_SCOPE, None, "both stand: different scope"),
    ],
)
def test_one_key_settles_it_and_the_next_one_comes(
    window: Window, conflicts: ConflictsPage, key: Qt.Key, outcome: Settled, wrong: str | None, said: str
) -> None:
    desk = desk_of(window)
    first = desk.conflicts()[0]
    press(window, key)
    settlement = desk.conflicts()[0].settlement
    assert settlement is not None
    assert settlement.outcome is outcome
    assert settlement.wrong == (getattr(first, wrong).uid if wrong else None)
    assert said in window.status.said.text()
    assert "120" in conflicts.reason.text()
    assert at_hand(window) == claim_with(window, "120 boats")
    assert conflicts.lead.text() == "1 pair of claims cannot both be right."
    assert all(claim.verdict is None for claim in desk.claims(desk.claim_ids())), "it sets no verdict"


def test_why_is_written_before_the_key_and_kept_for_its_conflict(window: Window, conflicts: ConflictsPage) -> None:
    assert not conflicts.ways.why.isVisible()
    press(window, Key.Key_N)
    QTest.keyClicks(conflicts.ways.why, "The register is newer")
    press(window, Key.Key_Return)
    press(window, Key.Key_J)
    assert not conflicts.ways.why.isVisible()
    press(window, Key.Key_K)
    assert conflicts.ways.why.text() == "The register is newer"
    press(window, Key.Key_L)
    settlement = desk_of(window).conflicts()[0].settlement
    assert settlement is not None
    assert settlement.reason == "The register is newer"


def test_what_changes_meanwhile_does_not_take_the_field_from_under_the_words(
    window: Window, conflicts: ConflictsPage
) -> None:
    press(window, Key.Key_N)
    conflicts.catch_up()
    assert conflicts.ways.why.hasFocus()
    QTest.keyClicks(conflicts.ways.why, "register is newer")
    conflicts.ways.why.setCursorPosition(0)
    conflicts.catch_up()
    QTest.keyClicks(conflicts.ways.why, "The ")
    assert conflicts.ways.why.text() == "The register is newer"
    press(window, Key.Key_Escape)
    assert conflicts.list.hasFocus()
    assert conflicts.isVisible()


def test_the_buttons_do_what_their_keys_do(window: Window, conflicts: ConflictsPage) -> None:
    first = desk_of(window).conflicts()[0]
    conflicts.ways.wrong_b.click()
    settlement = desk_of(window).conflicts()[0].settlement
    assert settlement is not None
    assert settlement.wrong == first.b.uid
    conflicts.unfold.click()
    conflicts.next.click()
    conflicts.ways.reopen.click()
    assert desk_of(window).conflicts()[0].settlement is None


def test_what_is_settled_lies_folded_below_and_is_opened_again_by_a_key(
    window: Window, conflicts: ConflictsPage
) -> None:
    press(window, Key.Key_T)
    assert conflicts.list.lines.rowCount() == 1
    press(window, Key.Key_U)
    assert [conflicts.list.lines.line(row).heading for row in range(3)] == [False, True, False]  # type: ignore[union-attr]
    press(window, Key.Key_J)
    assert conflicts.ways.settled.text().startswith(f"Both stand: different time · {desk_of(window).person} · ")
    assert not conflicts.ways.wrong_a.isVisible()
    press(window, Key.Key_L)
    assert desk_of(window).conflicts()[0].settlement is not None
    assert desk_of(window).conflicts()[0].settlement.outcome is Settled.BOTH_TIME  # type: ignore[union-attr]
    press(window, Key.Key_O)
    assert desk_of(window).conflicts()[0].settlement is None
    assert conflicts.lead.text() == "2 pairs of claims cannot both be right."


def test_settling_is_undone_like_everything(qtbot: QtBot, window: Window, conflicts: ConflictsPage) -> None:
    press(window, Key.Key_L)
    press(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: conflicts.lead.text().startswith("2 pairs"))
    assert "Undone: Conflict of claims" in window.status.said.text()


def test_ask_puts_both_before_somebody_and_the_keys_come_back(window: Window, conflicts: ConflictsPage) -> None:
    press(window, Key.Key_A)
    form = page_of(window).check.questions.form
    assert form.fields["text"].words() == (
        "Which is right: 41,000 residents (Feature.txt), or 31,480 residents (Register.txt)?"
    )
    QTest.keyClicks(form.fields["of"], "Town clerk")
    press(window, Key.Key_Return)
    (question,) = desk_of(window).questions()
    assert (question.of, question.claim_id) == ("Town clerk", claim_with(window, "41,000"))
    assert conflicts.list.hasFocus()
    conflicts.catch_up()
    assert conflicts.list.lines.line(0).tag == "asked"  # type: ignore[union-attr]


def test_when_all_is_settled_it_is_said_and_shown(window: Window, conflicts: ConflictsPage) -> None:
    press(window, Key.Key_T)
    press(window, Key.Key_T)
    assert conflicts.lead.text() == "Every conflict is settled."
    assert conflicts.list.lines.rowCount() == 3


def test_without_conflicts_the_page_says_what_that_means(window: Window, conflicts: ConflictsPage) -> None:
    desk = desk_of(window)
    desk.discard([claim_with(window, "41,000"), claim_with(window, "120 boats")])
    conflicts.catch_up()
    assert conflicts.lead.text().startswith("Every claim was compared with the others: no two")
    press(window, Key.Key_L)
    press(window, Key.Key_T)
    press(window, Key.Key_A)
    assert conflicts.list.isHidden()
    assert not conflicts.reason.isVisible()


def test_what_is_not_compared_yet_is_said_until_it_is(qtbot: QtBot, window: Window, conflicts: ConflictsPage) -> None:
    desk = desk_of(window)
    desk.discard(desk.claim_ids())
    conflicts.catch_up()
    assert conflicts.lead.text() == "No claims yet. What is brought in is compared by itself."
    desk.import_text("The quay of Torhaven was built in 1954. The town hall of Torhaven has 3 clocks.", title="Late")
    conflicts.catch_up()
    assert conflicts.lead.text() == "Nothing to show yet: 2 claims are still to be compared with each other."
    desk.compare()
    qtbot.waitUntil(lambda: conflicts.lead.text().startswith("Every claim was compared"))


def test_the_header_counts_open_conflicts_and_leads_to_them(qtbot: QtBot, window: Window) -> None:
    page = page_of(window)
    button = page.header.conflicts
    assert (button.count, button.isVisible()) == (2, True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert isinstance(page.review.current, ConflictsPage)
    press(window, Key.Key_T)
    qtbot.waitUntil(lambda: button.count == 1)
    press(window, Key.Key_T)
    qtbot.waitUntil(button.isHidden)


def test_a_verdict_on_one_side_says_what_it_means_for_the_other_and_sets_nothing(
    qtbot: QtBot, window: Window, conflicts: ConflictsPage
) -> None:
    press(window, Key.Key_1, ALT)
    words = "Claim {n} (41,000 residents) was judged Verified: these cannot both be right."
    number = desk_of(window).claims([claim_with(window, "41,000")])[0].number
    qtbot.waitUntil(lambda: conflicts.b.told.text() == words.format(n=number))
    assert conflicts.b.told.isVisible()
    assert not conflicts.a.told.isVisible()
    assert conflicts.a.verdict.text() == "Verified"
    assert desk_of(window).claims([claim_with(window, "31,480", "Register")])[0].verdict is None


def test_a_blind_reader_is_told_nothing_of_a_verdict_across(window: Window, conflicts: ConflictsPage) -> None:
    session = page_of(window).session
    press(window, Key.Key_1, ALT)
    session.change_person("Ben")
    session.read_blind(blind=True)
    conflicts.catch_up()
    assert conflicts.a.verdict.text() == "not read yet"
    assert not conflicts.b.told.isVisible()
    session.go_to(claim_with(window, "31,480", "Register"))
    said = " ".join(label.text() for label in page_of(window).check.ties.findChildren(type(conflicts.lead)))
    assert "Verified" not in said


@pytest.mark.parametrize(("width", "scale"), [(1280, 100), (1280, 200), (1000, 125)])
def test_nothing_is_clipped_open_or_settled(
    qtbot: QtBot, window: Window, conflicts: ConflictsPage, width: int, scale: int
) -> None:
    window.look.set_scale(scale)
    window.resize(width, 800)
    qtbot.waitUntil(lambda: page_of(window).width() == width)
    qtbot.wait(20)
    assert clipped(page_of(window).review) == []
    press(window, Key.Key_T)
    press(window, Key.Key_U)
    press(window, Key.Key_J)
    qtbot.wait(20)
    assert clipped(page_of(window).review) == []
    assert nameless(page_of(window).review) == []


def test_at_the_usual_size_all_keys_are_in_sight(qtbot: QtBot, window: Window, conflicts: ConflictsPage) -> None:
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: page_of(window).width() == 1280)
    qtbot.wait(20)
    for button in (
        conflicts.ways.wrong_a,
        conflicts.ways.wrong_b,
        conflicts.ways.time,
        conflicts.ways.where,
        conflicts.ways.scope,
        conflicts.ways.ask,
    ):
        at = button.mapTo(conflicts, button.rect().bottomLeft())
        assert 0 < at.y() < conflicts.height(), button.text()
    assert conflicts.a.width() == conflicts.b.width()
    assert (
        conflicts.a.mapTo(conflicts, conflicts.a.rect().topLeft()).y()
        == conflicts.b.mapTo(conflicts, conflicts.b.rect().topLeft()).y()
    )


def test_the_passages_get_the_height_they_need_whatever_comes_to_be_said_under_them(
    qtbot: QtBot, window: Window, conflicts: ConflictsPage
) -> None:
    def fits() -> bool:
        area = conflicts.sides
        seen = conflicts.b.mapTo(area, conflicts.b.rect().bottomRight())
        return not area.verticalScrollBar().isVisible() and seen.y() < area.height() and seen.x() < area.width()

    window.resize(1280, 800)
    qtbot.waitUntil(fits)
    before = conflicts.sides.height()
    press(window, Key.Key_1, ALT)
    qtbot.waitUntil(lambda: conflicts.sides.height() > before and fits())
    press(window, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: conflicts.sides.height() == before and fits())


# -- at the claim


def test_the_check_says_what_stands_against_the_claim_and_c_shows_it_side_by_side(window: Window) -> None:
    take(window, "96 boats", "Notes")
    (box,) = boxes(window, ConflictBox)
    assert box.head.text() == "Cannot both be right"
    assert "96 here" in box.words.text(), "here is the claim at hand"
    press(window, Key.Key_C)
    found = page_of(window).review.current
    assert isinstance(found, ConflictsPage)
    assert "120" in found.reason.text()
    assert found.b.held.isVisible(), "the claim at hand stays at hand"


def test_c_finds_a_settled_conflict_too_and_says_when_there_is_none(window: Window) -> None:
    desk = desk_of(window)
    tie = next(tie for tie in desk.conflicts() if "120" in tie.reason)
    desk.settle(tie.uid, Settled.WRONG, tie.a.claim_id)
    take(window, "120 boats")
    assert boxes(window, ConflictBox) == []
    press(window, Key.Key_C)
    found = page_of(window).review.current
    assert isinstance(found, ConflictsPage)
    assert found.ways.settled.text().startswith("Claim ")
    press(window, Key.Key_Escape)
    take(window, "Anna Lund-Berg")
    press(window, Key.Key_C)
    assert window.status.said.text() == "This claim is in no conflict"


def test_what_is_settled_stays_in_sight_at_its_claims_and_presses_the_one_that_is_wrong(window: Window) -> None:
    desk = desk_of(window)
    tie = next(tie for tie in desk.conflicts() if "120" in tie.reason)
    desk.settle(tie.uid, Settled.WRONG, tie.a.claim_id)
    take(window, "120 boats")
    (line,) = page_of(window).check.ties.boxes
    assert isinstance(line, QLabel)
    assert line.text() == f"Settled with claim {tie.b.name} · claim {tie.a.name} is wrong"
    assert line.property("role") == "warning"
    desk.judge(tie.a.claim_id, "wrong")
    (line,) = page_of(window).check.ties.boxes
    assert line.property("role") == "small"


def test_the_way_across_takes_the_other_claim_in_hand(window: Window) -> None:
    take(window, "120 boats")
    (box,) = boxes(window, ConflictBox)
    row = box.way
    assert row is not None
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert at_hand(window) == claim_with(window, "96 boats", "Notes")


def test_another_spelling_is_shown_as_worth_a_look_and_no_conflict(window: Window) -> None:
    take(window, "Anna Lund-Berg")
    (box,) = boxes(window, TieBox)
    assert (box.head.text(), box.words.text()) == ("Spelt otherwise", "Anna Lund-Berg here, Anna Lund Berg there")


def test_one_key_attaches_the_passage_that_stands_against_the_claim(window: Window) -> None:
    first = take(window, "41,000")
    press(window, Key.Key_B)
    (link,) = desk_of(window).evidence(first)
    assert (link.relation, link.excerpt) == (Relation.CONTRADICTS, "Torhaven has 31,480 residents.")
    assert link.passage is not None
    assert window.status.said.text() == "Attached: Register.txt"
    press(window, Key.Key_B)
    assert len(desk_of(window).evidence(first)) == 1
    assert window.status.said.text().startswith("No passage in a source waits")
    press(window, Key.Key_Z, CTRL)
    assert desk_of(window).evidence(first) == ()


def test_a_passage_that_bears_the_claim_out_is_offered_shown_and_attached(window: Window) -> None:
    first = take(window, "85 beds")
    (box,) = boxes(window, SourceBox)
    assert box.words.text() == "“The hospital of Torhaven has 85 beds.”"
    box.passage_wanted.emit(3, desk_of(window).claims([claim_with(window, "85 beds", "Register")])[0].span)
    document = page_of(window).document.document
    assert document is not None
    assert document.name == "Register.txt"
    press(window, Key.Key_B)
    (link,) = desk_of(window).evidence(first)
    assert link.relation is Relation.SUPPORTS
    assert boxes(window, SourceBox) == []


def test_the_queue_bears_a_badge_until_the_conflict_is_settled(window: Window) -> None:
    desk, model = desk_of(window), page_of(window).session.model

    def row(words: str, document: str = "Feature") -> tuple[str, str]:
        index = model.index(model.row_of(claim_with(window, words, document)), 0)
        return index.data(ROW_ROLE).badge, index.data(Qt.ItemDataRole.AccessibleTextRole)

    for words, document in (("120 boats", "Feature"), ("96 boats", "Notes")):
        badge, spoken = row(words, document)
        assert badge == "conflict"
        assert "In conflict with another claim." in spoken
    assert row("Anna Lund-Berg")[0] == "odd"
    assert row("85 beds")[0] == ""
    tie = next(tie for tie in desk.conflicts() if "120" in tie.reason)
    desk.settle(tie.uid, Settled.BOTH_TIME)
    assert row("120 boats")[0] == row("96 boats", "Notes")[0] == ""


# -- families


def test_the_family_is_listed_and_u_goes_round_it(window: Window) -> None:
    first = take(window, "12,000")
    family = page_of(window).check.family
    assert family.isVisible()
    assert family.lead.text() == "2 more claims state the same."
    assert not family.give.isVisible(), "there is no verdict to give yet"
    press(window, Key.Key_U)
    assert at_hand(window) == claim_with(window, "12,000", "Notes")
    press(window, Key.Key_U)
    press(window, Key.Key_U)
    assert at_hand(window) == first
    QTest.mouseClick(family.rows[1], Qt.MouseButton.LeftButton)
    assert at_hand(window) == claim_with(window, "12,000", "Register")


def test_a_claim_alone_says_so(window: Window) -> None:
    take(window, "120 boats")
    assert not page_of(window).check.family.isVisible()
    press(window, Key.Key_U)
    assert window.status.said.text() == "This fact stands in no other claim"


def test_after_a_verdict_one_key_gives_it_to_the_family_as_one_step(window: Window) -> None:
    desk = desk_of(window)
    first = take(window, "12,000")
    members = [first, claim_with(window, "12,000", "Notes"), claim_with(window, "12,000", "Register")]
    press(window, Key.Key_5)
    assert at_hand(window) != first, "the next open claim is at hand already"
    assert window.status.said.text() == "The same fact stands in 2 more claims: Shift U gives them this verdict"
    press(window, Key.Key_U, SHIFT)
    assert [claim.verdict for claim in desk.claims(members)] == ["unsupported"] * 3
    assert window.status.said.text() == "Unsupported given to 2 claims of the family"
    assert "By family" in desk.judgements(members[1])[0].reason
    press(window, Key.Key_U, SHIFT)
    assert window.status.said.text().startswith("No verdict to give to a family")
    press(window, Key.Key_Z, CTRL)
    assert [claim.verdict for claim in desk.claims(members)] == ["unsupported", None, None]


def test_the_claim_at_hand_gives_its_verdict_by_the_button(window: Window) -> None:
    first = take(window, "12,000")
    press(window, Key.Key_5, ALT)
    assert at_hand(window) == first
    give = page_of(window).check.family.give
    assert give.isVisible()
    give.click()
    assert not give.isVisible()
    assert desk_of(window).claims([claim_with(window, "12,000", "Notes")])[0].verdict == "unsupported"


def test_no_verdict_is_offered_to_claims_whose_words_are_gone(window: Window, tmp_path: Path) -> None:
    desk = desk_of(window)
    first = take(window, "12,000")
    for other in ("Notes", "Register"):
        document = desk.claims([claim_with(window, "12,000", other)])[0].document_id
        (tmp_path / "next.txt").write_text(f"Nothing of the {other.lower()} is left.")
        desk.new_version(document, tmp_path / "next.txt")
    family = page_of(window).check.family
    assert family.isVisible(), "where the fact stood is still told"
    press(window, Key.Key_5, ALT)
    assert at_hand(window) == first
    assert desk.claims([first])[0].verdict == "unsupported"
    assert not family.give.isVisible()
    assert "The same fact" not in window.status.said.text()
    press(window, Key.Key_U, SHIFT)
    assert window.status.said.text().startswith("No verdict to give to a family")


# -- in the background


def test_what_comes_in_is_compared_when_the_case_is_at_rest(qtbot: QtBot, window: Window) -> None:
    desk = desk_of(window)
    desk.import_text("The hospital of Torhaven has 110 beds.", title="Late")
    assert window.comparing is not None
    before = len(desk.conflicts())
    window.comparing.begin()
    qtbot.waitUntil(lambda: len(desk.conflicts()) > before, timeout=30_000)
    take(window, "85 beds")
    assert any("110" in box.words.text() for box in boxes(window, ConflictBox))


def test_how_far_it_is_stands_in_the_status_line_until_it_is_through(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def two_hundred(_: Desk) -> Iterator[Progress]:
        yield Progress(50, 200, "")
        seen.append(window.status.comparing.text())
        yield Progress(200, 200, "")

    monkeypatch.setattr(Desk, "comparing", two_hundred)
    assert window.comparing is not None
    window.comparing.begin()
    qtbot.waitUntil(lambda: window.comparing is not None and not window.comparing.busy)
    assert seen == ["Comparing 50 of 200"]
    assert not window.status.comparing.isVisible()


def test_it_begins_by_itself_after_what_came_in_and_not_after_a_verdict(window: Window) -> None:
    comparing, desk = window.comparing, desk_of(window)
    assert comparing is not None
    assert comparing.waits, "what came in before the case was opened may not be compared yet"
    for act, waits in (
        (lambda: desk.judge(claim_with(window, "85 beds"), "disputed"), False),
        (lambda: desk.import_text("The hospital of Torhaven has 110 beds.", title="Late"), True),
    ):
        comparing.stop()
        act()
        assert comparing.waits == waits


def test_comparing_is_put_off_while_long_work_runs(window: Window) -> None:
    comparing = window.comparing
    assert comparing is not None
    states = []
    for act in (comparing.begin, comparing.put_off, comparing.stop):
        act()
        states.append((comparing.busy, comparing.waits))
    assert states == [(True, False), (False, True), (False, False)]
