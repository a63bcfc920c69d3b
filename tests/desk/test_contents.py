"""What an export says it has and leaves out is counted without making it, and is the same as if it were made."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.reports.secretive import secretive_case
from workbench.core.report import Contents, ExportChoices, Preset
from workbench.desk import contents
from workbench.desk.desk import Desk, draft_formats, export_formats
from workbench.desk.sample import make_sample
from workbench.reports.holdings import holdings
from workbench.reports.presets import for_preset

FORMATS = [key for key, _, _ in (*export_formats(), *draft_formats())]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with secretive_case(tmp_path_factory.mktemp("secretive")) as made:
        yield made


def words(parts: Contents) -> tuple[list[str], list[str]]:
    return [one.words for one in parts.inside], [one.words for one in parts.left_out]


def test_counting_and_making_give_the_same(desk: Desk, tmp_path: object) -> None:
    assert contents.holdings(desk._store) == holdings(desk.report(working=True)) == holdings(desk.report())


def test_the_same_for_the_sample(tmp_path_factory: pytest.TempPathFactory) -> None:
    sample = make_sample(tmp_path_factory.mktemp("sample"))
    try:
        assert contents.holdings(sample._store) == holdings(sample.report(working=True))
    finally:
        sample.close()


def test_the_desk_is_told_that_names_are_in(desk: Desk) -> None:
    found = desk.contents("html")
    assert words(found) == (
        ["7 claims", "2 documents", "3 sources", "1 note", "2 questions"],
        ["1 working note", "1 discarded claim"],
    )
    assert found.remarks == ("This report names 2 confidential sources: it must not leave the desk.",)


def test_working_notes_are_in_when_they_are_asked_for(desk: Desk) -> None:
    found = desk.contents("html", ExportChoices(working=True))
    assert "1 working note" in words(found)[0]
    assert "1 working note" not in words(found)[1]


@pytest.mark.parametrize("preset", [Preset.LEGAL, Preset.PUBLIC])
def test_what_is_said_before_is_what_the_report_says_after(desk: Desk, preset: Preset) -> None:
    found = desk.contents("html", ExportChoices(preset))
    withheld = for_preset(desk.report(), preset).withheld
    assert found.left_out[: len(withheld)] == withheld
    assert found.remarks == ()


def test_a_format_that_is_for_the_desk_only_says_why(desk: Desk) -> None:
    assert desk.contents("json").refused == ""
    assert desk.contents("json", ExportChoices(Preset.PUBLIC)).refused == (
        "This format is written for the desk only: it has everything in it."
    )
    assert "1 working note" in words(desk.contents("json"))[0]


def test_a_table_says_what_a_table_has_not(desk: Desk) -> None:
    [remark] = desk.contents("csv", ExportChoices(Preset.LEGAL)).remarks
    assert remark.startswith("This format has no texts")


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("key", FORMATS)
def test_every_format_can_be_asked_for_every_reader(desk: Desk, key: str, preset: Preset) -> None:
    found = desk.contents(key, ExportChoices(preset))
    assert bool(found.refused) != bool(found.inside)
