"""The export: what is in, what is left out, and the ending that decides the format."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from workbench.core.errors import ExportError
from workbench.core.progress import Progress
from workbench.core.report import ExportChoices
from workbench.desk.desk import export_formats
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
    assert pane.inside.text() == (
        "In: 3 claims of 1 document, with every reason, note and evidence. 1 Disputed, 2 to check."
    )
    assert pane.outside.text() == "Left out of the register: 1 set aside, 1 discarded; named under scope and method."


@pytest.mark.parametrize(("key", "ending"), [(key, ending) for key, _, ending in export_formats()])
def test_the_ending_decides_the_format(qtbot: QtBot, pane: ExportPane, tmp_path: Path, key: str, ending: str) -> None:
    pane.path.setText(str(tmp_path / f"Out{ending.upper()}"))
    assert pane.format.value == ending
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
    pane.format.chosen.emit(".csv")
    assert pane.path.text() == "October v2.1 report.csv"


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
    assert pane.geometry().left() >= 0
    assert pane.geometry().right() < 780


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
