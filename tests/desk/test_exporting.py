"""An export from the window is made by a worker, from the case on the disk, which stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.core.errors import CaseError, ExportError, Refused
from workbench.core.report import ExportChoices, Preset
from workbench.desk.desk import Desk
from workbench.reports import EXPORTERS
from workbench.store.store import Store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="The harbour")
    opened.judge(1, "not_factual")
    opened.type_text(2, "reason", "half a reas")
    yield opened
    opened.close()


@pytest.mark.parametrize("key", [one.key for one in EXPORTERS if one.wants != "draft" and one.key != "claimreview"])
def test_the_worker_writes_what_is_written_here(desk: Desk, tmp_path: Path, key: str) -> None:
    here, there = tmp_path / "here" / "out", tmp_path / "there" / "out"
    for out in (here, there):
        out.parent.mkdir()
    desk.export_report(key, here)
    for _ in desk.exporting(key, there):
        pass
    assert there.read_bytes() == here.read_bytes()
    assert list(there.parent.iterdir()) == [there]


def test_a_refusal_of_the_worker_is_the_refusal(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="everything in it"):
        list(desk.exporting("json", tmp_path / "x.json", ExportChoices(Preset.LEGAL)))
    with pytest.raises(ExportError):
        list(desk.exporting("html", tmp_path / "no folder" / "x.html"))


def test_nothing_is_written_through_a_look_into_a_case(desk: Desk) -> None:
    before = desk.undo_label
    with Store.look_into(desk.path) as store, pytest.raises(CaseError), store.change("x", action="x"):
        store.connection.execute("DELETE FROM note")
    with Store.look_into(desk.path) as store:
        assert store.connection.execute("SELECT count(*) FROM claim").fetchone()[0] > 0
    desk.judge(2, "not_factual")
    desk.undo()
    desk.undo()
    desk.redo()
    assert desk.undo_label == before
    assert desk.check() == []


def test_an_export_leaves_the_files_of_the_case_as_they_are(desk: Desk, tmp_path: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        # Never read them here: closing a file gives up this process's locks on it (POSIX), and SQLite's with them.
        files = [
            file for file in tmp_path.iterdir() if file.name.startswith(desk.path.name) and "-shm" not in file.name
        ]
        return {file.name: (file.stat().st_size, file.stat().st_mtime_ns) for file in files}

    desk.compare()  # what an export finds not compared yet it compares, and keeps that in the case
    before = state()
    assert any(name.endswith("-wal") for name in before)
    for _ in desk.exporting("html", tmp_path / "x.html"):
        pass
    assert state() == before


def test_a_report_names_the_entry_of_the_log_it_was_made_after(desk: Desk) -> None:
    newest = desk.history()[-1]
    report = desk.report()
    desk.judge(2, "not_factual")
    assert (report.log_head, report.changed_at) == (newest.entry, newest.at)
    assert desk.report().log_head == desk.history()[-1].entry != report.log_head
