"""The registry of export formats, and what holds for every one of them."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.reports.models import model_for, written
from workbench.core.errors import Cancelled, ExportError, UsageError
from workbench.core.progress import Progress, silent
from workbench.core.report import Report
from workbench.reports import EXPORTERS, exporter, for_ending, write_file
from workbench.reports.exporter import STEP, Exporter, watched

every_format = pytest.mark.parametrize("chosen", EXPORTERS, ids=lambda chosen: chosen.key)

PACKED = (".docx", ".xlsx", ".zip", ".pdf")
"""Their bytes differ with the version of zlib or of the typesetter: the golden file of what is in each lies beside its
tests."""


def test_keys_names_and_endings_stand_once() -> None:
    for field in ("key", "name", "ending"):
        drafts_too = field != "ending"  # a report has one format an ending; a document is given back in two forms
        values = [getattr(chosen, field) for chosen in EXPORTERS if drafts_too or chosen.wants != "draft"]
        assert len(set(values)) == len(values)
    assert {chosen.key for chosen in EXPORTERS} >= {"html", "md", "csv", "json"}


@every_format
def test_a_format_is_found_by_key_and_by_ending_in_any_case(chosen: Exporter) -> None:
    assert exporter(chosen.key) is chosen
    if chosen.wants != "draft":
        assert for_ending(Path(f"Report of the day{chosen.ending.upper()}")) is chosen


def test_an_unknown_format_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="html, pdf, docx, md, csv, xlsx, json, claimreview"):
        exporter("docm")
    with pytest.raises(UsageError, match=r"\.html, \.pdf, \.docx, \.md, \.csv, \.xlsx, \.json, \.jsonld"):
        for_ending(Path("report.docm"))


@pytest.mark.parametrize("chosen", [one for one in EXPORTERS if one.ending not in PACKED], ids=lambda one: one.key)
def test_bytes_are_those_of_the_golden_file(
    chosen: Exporter, report: Report, golden: Callable[[str, bytes], None]
) -> None:
    golden(f"report{chosen.ending}", written(chosen, report))


@every_format
def test_the_same_case_gives_the_same_bytes(chosen: Exporter, report: Report) -> None:
    again = pickle.loads(pickle.dumps(report))  # noqa: S301  # our own bytes
    assert written(chosen, report) == written(chosen, again)


@every_format
def test_an_empty_case_can_be_written(chosen: Exporter, report: Report) -> None:
    empty = replace(report, claims=(), left_out=(), documents=(), people=(), log_entries=0, log_head="", changed_at="")
    if chosen.wants == "draft":
        empty = replace(empty, documents=report.documents)
    if any(problem.stops for problem in chosen.lint(empty)):
        with pytest.raises(ExportError):
            chosen.write(empty, io.BytesIO(), silent)
        return
    assert written(chosen, empty)


@every_format
def test_a_watcher_hears_of_progress_and_can_stop_it(chosen: Exporter, report: Report) -> None:
    heard: list[Progress] = []
    chosen.write(model_for(chosen, report), io.BytesIO(), heard.append)
    assert heard
    assert all(0 <= step.done <= max(step.total, step.done) for step in heard)

    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        chosen.write(model_for(chosen, report), io.BytesIO(), stop)


@every_format
def test_a_file_can_be_written_by_a_spawned_process(chosen: Exporter, report: Report, tmp_path: Path) -> None:
    arguments = (chosen.key, model_for(chosen, report), tmp_path / f"out{chosen.ending}")
    assert pickle.loads(pickle.dumps((write_file, arguments)))  # noqa: S301  # our own bytes


def test_a_spawned_process_writes_the_same_bytes(report: Report, tmp_path: Path) -> None:
    child = get_context("spawn").Process(target=write_file, args=("csv", report, tmp_path / "there.csv"))
    child.start()
    child.join(60)
    assert child.exitcode == 0
    assert (tmp_path / "there.csv").read_bytes() == written(exporter("csv"), report)


def test_cancelling_leaves_the_former_file_and_nothing_else(report: Report, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    out.write_text("former")

    def stop(step: Progress) -> None:
        if step.done:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_file("html", report, out, stop)
    assert out.read_text() == "former"
    assert list(tmp_path.iterdir()) == [out]


def test_watched_items_are_told_of_step_by_step() -> None:
    heard: list[Progress] = []
    assert list(watched(range(2 * STEP + 1), heard.append, 5, 1000, "claims")) == list(range(2 * STEP + 1))
    assert [step.done for step in heard] == [5, 5 + STEP, 5 + 2 * STEP]
    assert {(step.total, step.what) for step in heard} == {(1000, "claims")}
