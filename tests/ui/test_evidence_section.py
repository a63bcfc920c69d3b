"""Evidence in the check panel: cards with keys, the form for new, known and changed evidence, passages, files."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workbench.core.claims import Claim
from workbench.core.evidence import EvidenceEntry, EvidenceKind, EvidenceLink, Grade, Relation, Source
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.case_page import CasePage
from workbench.ui.check_panel.evidence import EvidenceSection
from workbench.ui.check_panel.evidence_card import further
from workbench.ui.evidence_files import kind_of
from workbench.ui.window import Window

Key = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def page_of(window: Window) -> CasePage:
    assert window.page is not None
    return window.page


def section_of(window: Window) -> EvidenceSection:
    return page_of(window).check.evidence


def desk_of(window: Window) -> Desk:
    return page_of(window).session.desk


def current(window: Window) -> Claim:
    claim = page_of(window).session.current
    assert claim is not None
    return claim


def links(window: Window) -> tuple[EvidenceLink, ...]:
    return desk_of(window).evidence(current(window).id)


def attach(window: Window, title: str = "Register", **more: object) -> EvidenceLink:
    entry = EvidenceEntry(Relation.SUPPORTS, title=title, **more)  # type: ignore[arg-type]
    return desk_of(window).attach_evidence(current(window).id, entry)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def typed(words: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


# -- cards


def test_a_card_says_all_that_matters(window: Window) -> None:
    attach(
        window,
        locator="page 4",
        grade=Grade.PRIMARY,
        excerpt="118 calls",
        source=Source(
            kind=EvidenceKind.OFFICIAL_RECORD,
            publisher="Port authority",
            published="2020-02",
            person="the clerk",
            on_record=False,
            voice="the port",
            confidential=True,
            alias="a clerk",
        ),
    )
    (card,) = section_of(window).cards
    words = "\n".join(label.text() for label in card.findChildren(QLabel))
    assert "page 4 · primary · official record · voice: the port" in words
    assert "Port authority · 2020-02 · the clerk, off record" in words
    assert "“118 calls”" in words
    assert "Confidential: appears as “a clerk”" in words
    assert not card.opened.isChecked()


def test_what_is_missing_on_a_card_is_said(window: Window) -> None:
    assert further(attach(window)) == ["no pinpoint · no grade"]


def test_the_keys_of_a_card_change_its_relation_and_whether_it_was_opened(window: Window) -> None:
    attach(window)
    press(Key.Key_E, SHIFT)
    assert section_of(window).cards[0].keys.isVisible(), "its keys are shown while it has them"
    press(Key.Key_C)
    press(Key.Key_Space)
    assert (links(window)[0].relation, links(window)[0].opened) == (Relation.CONTRADICTS, True)
    assert section_of(window).cards[0].hasFocus(), "the keys stay with the card"
    press(Key.Key_Z, CTRL)
    assert not links(window)[0].opened
    press(Key.Key_Escape)
    assert page_of(window).queue.view.hasFocus()
    assert current(window).verdict is None


def test_arrows_walk_the_cards_and_delete_takes_one_off(window: Window) -> None:
    attach(window, "One")
    attach(window, "Two")
    press(Key.Key_E, SHIFT)
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert section_of(window).cards[1].hasFocus()
    press(Key.Key_Delete)
    assert [link.title for link in links(window)] == ["One"]
    assert page_of(window).queue.view.hasFocus()


def test_without_a_card_the_key_opens_the_form(window: Window) -> None:
    press(Key.Key_E, SHIFT)
    assert section_of(window).form.source.hasFocus()


def test_the_relation_and_the_tick_are_clicked_too(window: Window) -> None:
    attach(window)
    card = section_of(window).cards[0]
    QTest.mouseClick(card.opened, Qt.MouseButton.LeftButton)
    assert links(window)[0].opened
    section_of(window).cards[0].relation_chosen.emit(links(window)[0].id, "qualifies")
    assert section_of(window).cards[0].relation.text() == "qualifies"


# -- changing evidence


def test_a_card_opens_the_form_filled_in_its_place_and_keeps_what_is_changed(window: Window) -> None:
    attach(window, locator="page 4", excerpt="118", grade=Grade.SECONDARY, source=Source(publisher="The port"))
    press(Key.Key_E, SHIFT)
    press(Key.Key_Return)
    form = section_of(window).form
    assert form.isVisible()
    assert not section_of(window).cards[0].isVisible()
    assert (form.source.text(), form.locator.text(), form.excerpt.words()) == ("Register", "page 4", "118")
    assert (form.grade.value, form.about.lines["publisher"].text()) == ("secondary", "The port")
    form.locator.setText("page 5")
    form.grade.choose("primary")
    form.opened.setChecked(True)
    form.about.lines["author"].setText("A clerk")
    form.about.kind.setCurrentIndex(form.about.kind.findData("book"))
    form.source.setText("The register")
    press(Key.Key_Return)
    (link,) = links(window)
    assert (link.title, link.locator, link.grade, link.opened) == ("The register", "page 5", Grade.PRIMARY, True)
    assert (link.source.author, link.source.kind, link.source.publisher) == ("A clerk", EvidenceKind.BOOK, "The port")
    assert not form.isVisible()
    assert section_of(window).cards[0].isVisible()


def test_keeping_nothing_new_records_nothing(window: Window) -> None:
    attach(window, url="https://example.org/a", locator="page 4")
    before = len(desk_of(window).history())
    section_of(window).edit(links(window)[0].id)
    press(Key.Key_Return)
    assert len(desk_of(window).history()) == before


def test_a_file_keeps_its_title_and_its_copy_when_it_is_changed(window: Window) -> None:
    attach(window, "The register", file_name="register.pdf", file=b"1")
    section_of(window).edit(links(window)[0].id)
    form = section_of(window).form
    assert (form.source.text(), form.title.text()) == ("register.pdf", "The register")
    assert not form.file_button.isVisible()
    form.locator.setText("page 1")
    press(Key.Key_Return)
    (link,) = links(window)
    assert (link.title, link.url, link.locator) == ("The register", "", "page 1")
    assert desk_of(window).evidence_file(link.id) == ("register.pdf", b"1")


def test_esc_gives_up_a_change_but_not_the_evidence_begun_before(window: Window) -> None:
    attach(window)
    press(Key.Key_E)
    typed("half a title")
    press(Key.Key_Escape)
    section_of(window).edit(links(window)[0].id)
    section_of(window).form.locator.setText("page 9")
    press(Key.Key_Escape)
    assert links(window)[0].locator == ""
    press(Key.Key_E)
    assert section_of(window).form.source.text() == "half a title"
    assert section_of(window).form.attach_button.text() == "Attach"


def test_a_confidential_source_asks_for_its_alias_in_place(window: Window) -> None:
    press(Key.Key_E)
    typed("A pilot")
    form = section_of(window).form
    form.about.confidential.setChecked(True)
    press(Key.Key_Return)
    assert "needs an alias" in form.problem.text()
    assert form.about.lines["alias"].hasFocus()
    typed("somebody in the port")
    press(Key.Key_Return)
    (link,) = links(window)
    assert (link.source.confidential, link.source.alias) == (True, "somebody in the port")


def test_every_field_of_a_source_is_taken_and_shown_again(window: Window) -> None:
    about = Source(
        kind=EvidenceKind.INTERVIEW, author="a", publisher="b", published="2020", archived_url="https://example.org/c",
        language="nl", person="d", on_record=True, voice="e", confidential=True, alias="f",
    )  # fmt: skip
    fields = section_of(window).form.about
    fields.take_up(about)
    assert fields.source() == about
    fields.take_up(Source())
    assert fields.source() == Source()


def test_letters_find_a_kind_and_are_not_the_windows_keys(window: Window) -> None:
    press(Key.Key_E)
    form = section_of(window).form
    form.more_button.setChecked(True)
    form.about.kind.setFocus()
    press(Key.Key_B)
    press(Key.Key_J)
    assert form.about.kind.currentData() == "book"
    assert current(window).number == 1


# -- a source of the case again


def test_the_title_of_a_source_of_the_case_links_it_again(window: Window) -> None:
    first = attach(window, "Register of the port", source=Source(publisher="The port"))
    page_of(window).session.step(1)
    press(Key.Key_E)
    form = section_of(window).form
    form.source.setText("register of the PORT")
    assert "linked, not copied" in form.known_line.text()
    assert form.known_line.isVisible()
    assert not form.title.isVisible()
    form.locator.setText("page 7")
    press(Key.Key_Return)
    (link,) = links(window)
    assert (link.evidence_id, link.locator) == (first.evidence_id, "page 7")
    assert len(desk_of(window).sources()) == 1


def test_titles_are_offered_while_one_types(window: Window) -> None:
    attach(window, "Register of the port")
    press(Key.Key_E)
    completer = section_of(window).form.source.completer()
    completer.setCompletionPrefix("the por")
    assert completer.currentCompletion() == "Register of the port"


def test_enter_takes_an_offered_title_before_it_attaches(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    attach(window, "Register of the port")
    page_of(window).session.step(1)
    press(Key.Key_E)
    form = section_of(window).form
    form.source.setText("Register of the port")
    offers = form.source.completer().popup()
    assert offers is not None
    monkeypatch.setattr(offers, "isVisible", lambda: True)
    press(Key.Key_Return)
    assert links(window) == ()
    assert form.locator.hasFocus()


def test_editing_never_turns_into_linking(window: Window) -> None:
    attach(window, "One")
    second = attach(window, "Two")
    section_of(window).edit(second.id)
    section_of(window).form.source.setText("One")
    press(Key.Key_Return)
    assert [link.title for link in links(window)] == ["One", "One"]
    assert len(desk_of(window).sources()) == 2


# -- passages and files


def test_selected_words_of_a_document_become_evidence_with_their_place(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(window)
    register = desk.import_text("The register counts 118 ships.\n\nTwo of them were tugs.", title="Register")
    monkeypatch.setattr(page_of(window).document, "selection", lambda: (register.id, Span(4, 29)))
    press(Key.Key_M, SHIFT)
    (link,) = links(window)
    assert link.title == (register.title or register.name)
    assert (link.passage, link.excerpt, link.opened) == ((register.id, Span(4, 29)), "register counts 118 ships", True)
    assert link.pinpointed
    shown: list[tuple[int, Span]] = []
    monkeypatch.setattr(page_of(window).document, "show_passage", lambda *place: shown.append(place))
    section_of(window).cards[0].passage_wanted.emit(register.id, Span(4, 29))
    assert shown == [(register.id, Span(4, 29))]


def test_two_passages_of_one_document_are_one_source(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    for span in (Span(0, 7), Span(17, 24)):
        monkeypatch.setattr(page_of(window).document, "selection", lambda span=span: (1, span))
        press(Key.Key_M, SHIFT)
    assert len(links(window)) == 2
    assert len(desk_of(window).sources()) == 1


def test_without_a_selection_the_key_says_what_to_do(window: Window) -> None:
    press(Key.Key_M, SHIFT)
    assert links(window) == ()
    assert "Select the words" in window.status.said.text()


def test_a_file_remembers_where_it_came_from_and_what_it_is(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    page, chosen = tmp_path / "page.html", tmp_path / "letter.eml"
    page.write_text("<p>118</p>", encoding="utf-8")
    chosen.write_text("Subject: 118", encoding="utf-8")
    section_of(window).drop([QUrl.fromLocalFile(str(page))])
    window.chooser.answers["evidence"] = chosen  # type: ignore[attr-defined]
    press(Key.Key_E)
    section_of(window).form.file_button.click()
    section_of(window).form.submit()
    found = desk_of(window).sources()
    assert [one.origin for one in found] == [str(page.resolve()), str(chosen.resolve())]
    assert [one.source.kind for one in found] == [EvidenceKind.WEB_PAGE, EvidenceKind.EMAIL]
    page.write_text("<p>119</p>", encoding="utf-8")
    assert [one.file_name for one in desk_of(window).notice_changed_files()] == ["page.html"]


@pytest.mark.parametrize(("name", "kind"), [("a.PNG", EvidenceKind.IMAGE), ("a.xyz", None), ("a", None)])
def test_an_ending_says_what_a_file_most_likely_is(name: str, kind: EvidenceKind | None) -> None:
    assert kind_of(Path(name)) is kind


# -- by keyboard alone

LINE = 12
"""Pixels; whatever lies closer stands in one line."""


def test_tab_walks_through_the_form_as_it_reads(qtbot: QtBot, window: Window) -> None:
    press(Key.Key_E)
    form = section_of(window).form
    form.more_button.setChecked(True)
    qtbot.waitUntil(lambda: form.attach_button.height() > LINE)
    walked = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.append(focused)
        if focused is form.attach_button:
            break
        press(Key.Key_Tab)
    heights = [one.mapTo(form, one.rect().center()).y() for one in walked]
    assert all(below > above - LINE for above, below in pairwise(heights)), heights
    assert walked[0] is form.source
    assert {form.title, form.locator, form.excerpt, form.opened, form.file_button, form.attach_button} <= set(walked)


def test_enter_attaches_a_file_that_was_just_chosen(window: Window, tmp_path: Path) -> None:
    chosen = tmp_path / "letter.txt"
    chosen.write_text("118", encoding="utf-8")
    window.chooser.answers["evidence"] = chosen  # type: ignore[attr-defined]
    press(Key.Key_E)
    section_of(window).form.file_button.setFocus()
    press(Key.Key_Return)
    typed("page 4")
    press(Key.Key_Return)
    assert [(one.file_name, one.locator) for one in links(window)] == [("letter.txt", "page 4")]


def test_facts_that_are_ticked_are_seen(qtbot: QtBot, window: Window) -> None:
    panel = page_of(window).check
    page_of(window).session.go_to(next(id_ for id_ in page_of(window).session.model.ids if has_facts(window, id_)))
    press(Key.Key_E)
    panel.evidence.form.more_button.setChecked(True)
    panel.evidence.form.file_button.setFocus()
    qtbot.waitUntil(lambda: panel.facts.visibleRegion().isEmpty())
    press(Key.Key_T)
    qtbot.waitUntil(lambda: panel.facts.visibleRegion().boundingRect() == panel.facts.rect())


def has_facts(window: Window, claim_id: int) -> bool:
    return bool(desk_of(window).claims([claim_id])[0].finding.facts)


def test_the_open_case_is_no_evidence_and_is_not_read(window: Window) -> None:
    case = desk_of(window).path
    told: list[str] = []
    page_of(window).session.refused.connect(lambda error: told.append(str(error)))
    section_of(window).drop([QUrl.fromLocalFile(str(case)), QUrl.fromLocalFile(f"{case}-wal")])
    assert len(told) == 2
    assert "a case is no evidence" in told[0]
    assert links(window) == ()
