"""The export: what is in, what is left out, and the ending that decides the format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.core.errors import ExportError
from workbench.core.evidence import EvidenceEntry, Relation, Source
from workbench.core.progress import Progress
from workbench.core.report import ExportChoices, Preset
from workbench.desk.desk import draft_formats, export_formats
from workbench.ui.export_pane import ExportPane
from workbench.ui.window import Window


@pytest.fixture
def pane(window: Window) -> ExportPane:
    assert window.page is not None
    window.page.open_export()
    return window.page.export


def test_it_says_what_is_in_and_what_is_left_out_with_counts(window: Window) -> None:
    assert window.page is not None
    desk = window.page.session.desk
    desk.judge(desk.find_claim("1").id, "disputed")
    desk.discard([desk.find_claim("2").id])
    window.page.open_export()
    pane = window.page.export
    assert pane.inside.text() == "In: 3 claims, 1 document. 1 Disputed, 2 to check."
    assert pane.outside.text().splitlines() == [
        "Left out:",
        "1 claim set aside · named under scope and method",
        "1 discarded claim · named under scope and method",
    ]
    assert not pane.warning.isVisible()


@pytest.mark.parametrize(
    ("key", "ending"), [(key, ending) for key, _, ending in export_formats() if key != "claimreview"]
)
def test_the_ending_decides_the_format(qtbot: QtBot, pane: ExportPane, tmp_path: Path, key: str, ending: str) -> None:
    pane.path.setText(str(tmp_path / f"Out{ending.upper()}"))
    assert pane.format.value == key
    with qtbot.waitSignal(pane.wanted) as wanted:
        QTest.keyClick(pane.path, Qt.Key.Key_Return)
    assert wanted.args == [key, tmp_path / f"Out{ending.upper()}", ExportChoices()]
    assert not pane.isVisible()


def test_an_unknown_ending_exports_nothing_and_says_which_there_are(pane: ExportPane) -> None:
    asked: list[object] = []
    pane.wanted.connect(lambda *what: asked.append(what))
    pane.path.setText("report.exe")
    QTest.keyClick(pane.path, Qt.Key.Key_Return)
    assert asked == []
    assert not pane.export.isEnabled()
    assert ".html" in pane.remark.text()


def test_choosing_a_format_changes_the_ending_and_nothing_else(pane: ExportPane) -> None:
    pane.path.setText("October v2.1 report.html")
    pane.format.buttons["csv"].click()
    assert pane.path.text() == "October v2.1 report.csv"
    pane.format.buttons["annotations"].click()
    pane.format.buttons["html"].click()
    assert pane.path.text() == "October v2.1 report.html"


def test_a_bare_name_lies_beside_the_case_and_replacing_is_said(pane: ExportPane, window: Window) -> None:
    assert window.page is not None
    folder = window.page.session.desk.path.parent
    assert pane.target.parent == folder
    assert pane.remark.text() == ""
    (folder / "there.html").write_text("old", encoding="utf-8")
    pane.path.setText("there.html")
    assert pane.remark.text() == "Replaces the file that is there."


def test_opened_again_it_says_that_the_file_is_there_by_now(pane: ExportPane, window: Window) -> None:
    pane.target.write_text("old", encoding="utf-8")
    pane.close_pane()
    assert window.page is not None
    window.page.open_export()
    assert pane.remark.text() == "Replaces the file that is there."


def test_esc_closes_it_and_the_keys_go_back_to_the_queue(pane: ExportPane, window: Window) -> None:
    QTest.keyClick(pane.path, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert window.page is not None
    assert window.page.queue.view.hasFocus()


def test_it_stays_inside_a_narrow_window(qtbot: QtBot, pane: ExportPane, window: Window) -> None:
    window.resize(780, 560)
    qtbot.waitUntil(lambda: window.page is not None and window.page.width() == 780)
    for preset in pane.preset.buttons.values():
        preset.click()
        assert window.page is not None
        assert window.page.rect().contains(pane.geometry())


def test_a_failed_export_is_one_calm_line(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.page is not None

    def failing(*_: object, **__: object) -> Iterator[Progress]:
        yield Progress(0, 1)
        raise ExportError("the disk is full", where="report.html", remedy="Make room and export again")

    desk = window.page.session.desk
    monkeypatch.setattr(type(desk), "exporting", failing)
    window.exports.write(desk, "html", Path("report.html"), ExportChoices())
    qtbot.waitUntil(window.notice.isVisible)
    assert window.notice.words.text() == "report.html: the disk is full. Make room and export again."


def test_working_notes_go_along_only_when_they_are_ticked(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    desk = window.page.session.desk  # type: ignore[union-attr]
    desk.set_note(desk.find_claim("1").id, "They are rude.", kind="working")
    for working in (False, True):
        window.page.open_export()  # type: ignore[union-attr]
        pane = window.page.export  # type: ignore[union-attr]
        assert not pane.working.isChecked()
        pane.working.setChecked(working)
        out = tmp_path / f"{working}.html"
        pane.path.setText(str(out))
        QTest.keyClick(pane.path, Qt.Key.Key_Return)
        qtbot.waitUntil(out.is_file, timeout=20_000)
        assert ("They are rude." in out.read_text(encoding="utf-8")) is working


def secret(window: Window) -> None:
    """A confidential source and a working note in the case of the window."""
    desk = window.page.session.desk  # type: ignore[union-attr]
    claim = desk.find_claim("1").id
    source = Source(person="Nadia Beridze", confidential=True, alias="the pilot's friend")
    desk.attach_evidence(claim, EvidenceEntry(Relation.SUPPORTS, title="A talk", source=source))
    desk.set_note(claim, "Ask again.", kind="working")
    window.page.open_export()  # type: ignore[union-attr]


def test_the_desk_is_warned_of_names_and_others_are_told_what_they_do_not_get(pane: ExportPane, window: Window) -> None:
    secret(window)
    assert pane.warning.text() == "This report names 1 confidential source: it must not leave the desk."
    assert pane.working.isVisible()
    pane.preset.buttons["legal"].click()
    assert not pane.warning.isVisible()
    assert not pane.working.isVisible()
    assert "1 confidential source by name · the alias is there" in pane.outside.text()
    assert "1 working note · they stay on the desk" in pane.outside.text()


def test_what_was_ticked_for_the_desk_does_not_go_to_others(qtbot: QtBot, pane: ExportPane, window: Window) -> None:
    secret(window)
    pane.working.setChecked(True)
    assert "1 working note" in pane.inside.text()
    pane.preset.buttons["public"].click()
    with qtbot.waitSignal(pane.wanted) as wanted:
        pane.export.click()
    assert wanted.args is not None
    assert wanted.args[2] == ExportChoices(Preset.PUBLIC)


def test_a_format_of_the_desk_is_not_written_for_others_and_says_why(pane: ExportPane) -> None:
    pane.format.buttons["json"].click()
    assert pane.export.isEnabled()
    pane.preset.buttons["public"].click()
    assert not pane.export.isEnabled()
    assert pane.warning.text() == "This format is written for the desk only: it has everything in it."
    pane.format.buttons["html"].click()
    assert pane.export.isEnabled()


def test_a_format_says_what_the_case_lacks_for_it(pane: ExportPane) -> None:
    pane.format.buttons["claimreview"].click()
    assert not pane.export.isEnabled()
    assert pane.warning.text().startswith("ClaimReview is for claims made by others")


drafts = pytest.mark.skipif(not draft_formats(), reason="no format gives a document back")


@drafts
def test_formats_that_share_an_ending_are_told_apart_by_choosing(qtbot: QtBot, pane: ExportPane) -> None:
    for key, _, ending in draft_formats():
        pane.format.buttons[key].click()
        assert pane.path.text().endswith(f" {key}{ending}")
        pane.path.setText(f"Another{ending}")
        assert pane.format.value == key
        pane.path.setText(pane._proposed(key))
    with qtbot.waitSignal(pane.wanted) as wanted:
        QTest.keyClick(pane.path, Qt.Key.Key_Return)
    assert wanted.args is not None
    assert wanted.args[0] == draft_formats()[-1][0]


@drafts
def test_of_several_documents_one_is_chosen_to_be_given_back(qtbot: QtBot, pane: ExportPane, window: Window) -> None:
    before = pane.document
    assert before is None
    desk = window.page.session.desk  # type: ignore[union-attr]
    second = desk.import_text("A second harbour took in 7 ships in 2020.", title="A second report")
    window.page.open_export()  # type: ignore[union-attr]
    assert pane.document is not None
    assert not pane.document.isVisible()
    pane.format.buttons[draft_formats()[0][0]].click()
    assert pane.document.isVisible()
    pane.document.buttons[str(second.id)].click()
    with qtbot.waitSignal(pane.wanted) as wanted:
        pane.export.click()
    assert wanted.args is not None
    assert wanted.args[2] == ExportChoices(document_id=second.id)
    window.page.open_export()  # type: ignore[union-attr]
    pane.format.buttons["html"].click()
    assert pane.choices == ExportChoices()


def test_every_choice_can_be_made_without_a_mouse(pane: ExportPane) -> None:
    order: list[QWidget | None] = [pane.path.nextInFocusChain()]
    while order[-1] is not None and order[-1] is not pane.path:
        order.append(order[-1].nextInFocusChain())
    places = [order.index(one) for one in (pane.browse, *pane.preset.buttons.values(), *pane.format.buttons.values(),
                                           pane.working, pane.cancel, pane.export)]  # fmt: skip
    assert places == sorted(places)
    assert all(one.accessibleName() for one in (*pane.preset.buttons.values(), *pane.format.buttons.values()))
