"""The workbook: typed cells, nothing that would run, nothing that would not open."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.cells import FORMULA_STARTS, cell
from workbench.core.claims import Note
from workbench.core.errors import ExportError
from workbench.core.progress import silent
from workbench.core.report import Part, Report
from workbench.reports import xlsx, xlsx_package
from workbench.reports.xlsx_cells import CUT, MOST_CHARACTERS, Cells, inline, moment
from workbench.reports.xlsx_package import Workbook
from workbench.reports.xlsx_tables import TABLES

TIME = datetime(2026, 10, 14, 16, 20, 5)  # noqa: DTZ001  # cells know no zones


def written(report: Report) -> bytes:
    """The workbook of a report."""
    stream = io.BytesIO()
    xlsx.write_workbook(report, stream, silent)
    return stream.getvalue()


def opened(data: bytes) -> Any:
    """The workbook as a library of its own reads it."""
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet by the titles of its columns."""
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def about(book: Any) -> dict[str, Any]:
    """The sheet that says what the file is."""
    return {row["What"]: row["Is"] for row in rows(book, "About")}


@pytest.fixture(scope="module")
def data(report: Report) -> bytes:
    """The workbook of the report with everything in it."""
    return written(report)


@pytest.fixture(scope="module")
def book(data: bytes) -> Any:
    """It, opened."""
    return opened(data)


def test_there_is_a_sheet_for_each_table_and_one_that_says_what_it_is(book: Any, report: Report) -> None:
    assert book.sheetnames == [*(table.name for table in TABLES), "About"]
    assert {"Claims", "Evidence", "Links", "Questions", "Changes", "Documents", "Decisions", "Sign-off"} < set(
        book.sheetnames
    )
    said = about(book)
    assert said["Piece"] == "The lamp on <Gull> Point"
    assert said["Hash of the newest entry"] == report.log_head
    assert said["Last change (UTC)"] == TIME.replace(microsecond=125_000)


def test_it_says_what_was_left_out(report: Report) -> None:
    part = Part("working notes", 3, "they stay on the desk")
    short = replace(report, withheld=(part,), remarks=("A name stands in the text.",), working_notes_left_out=1)
    told = [(row["What"], row["Is"]) for row in rows(opened(written(short)), "About")]
    assert ("Left out", "3 working notes: they stay on the desk") in told
    assert ("Left out", "1 working note, kept on the desk") in told
    assert ("Remark", "A name stands in the text.") in told


def test_the_head_of_every_sheet_stays_in_sight_and_filters(book: Any) -> None:
    for sheet in book:
        assert sheet.freeze_panes == "B2", sheet.title
        assert sheet.auto_filter.ref == sheet.dimensions, sheet.title
        assert all(cell.font.bold for cell in sheet[1]), sheet.title
        assert all(6 < column.width <= 90 for column in sheet.column_dimensions.values()), sheet.title
    assert book["Claims"]["B2"].alignment.wrap_text


def test_claims_come_back_with_their_types(book: Any, report: Report) -> None:
    claims = rows(book, "Claims")
    assert [row["Number"] for row in claims] == [one.claim.number for one in report.claims]
    assert [row["Words"] for row in claims] == [cell(one.claim.text) for one in report.claims]
    first = claims[0]
    assert (first["Verdict"], first["State"], first["Strength"]) == ("Verified", "second read", "S5")
    assert first["Judged (UTC)"] == datetime(2026, 10, 14, 11, 1, 30, 250_000)  # noqa: DTZ001
    assert (first["Worth"], first["Start"], first["Sources"]) == (0.75, report.claims[0].claim.span.start, "E1, E2")
    assert claims[9]["Reason"] == "42 by the plan"
    assert claims[9]["Verdict"] is None


def test_what_can_be_many_has_a_row_each(book: Any) -> None:
    verdicts = [row for row in rows(book, "Verdicts") if row["Claim"] == 1]
    assert [(row["Verdict"], row["Counts"], row["Withdrawn"]) for row in verdicts] == [
        ("Wrong", None, "yes"),
        ("Verified", "yes", None),
    ]
    assert [(row["Claim"], row["Source"], row["Does"]) for row in rows(book, "Links")][:3] == [
        (1, "E1", "supports"),
        (1, "E2", "background"),
        (2, "E1", "contradicts"),
    ]
    asked = rows(book, "Questions")
    assert [(row["To"], row["Open"]) for row in asked] == [("the <parish>", "yes"), ("the clerk", None)]
    assert asked[0]["Due"] == datetime(2026, 10, 20)  # noqa: DTZ001
    assert [row["Fate"] for row in rows(book, "Changes")] == [
        "accepted, not yet made",
        "stet, the words stay",
        "applied",
        "proposed, not decided",
    ]
    assert [row["Outcome"] for row in rows(book, "Second readings")] == ["disagree", "agree", "reread", "disagree"]
    assert [row["Withdrawn"] for row in rows(book, "Sign-off")] == ["yes", None]
    assert [row["How"] for row in rows(book, "Left out")] == ["folded", "set aside", "discarded"]
    assert rows(book, "Documents")[1]["Published"] == datetime(2026, 10, 12)  # noqa: DTZ001


def test_sources_stand_once_with_the_claims_that_lean_on_them(book: Any) -> None:
    sources = rows(book, "Evidence")
    assert [row["Number"] for row in sources] == [f"E{n}" for n in range(1, len(sources) + 1)]
    assert sources[0]["Claims"] == "1, 2, 8, 12"
    assert sources[0]["Published"] == "1871-05-03", "spreadsheets know no days before 1900"
    assert sources[0]["Captured (UTC)"] == datetime(2026, 10, 13, 21, 15)  # noqa: DTZ001


def test_no_cell_is_a_formula_and_what_looks_like_one_begins_as_in_the_csv(book: Any) -> None:
    assert rows(book, "Claims")[10]["Words"] == "'=SUM(A1:A9) was painted on the wall in 1999."
    for sheet in book:
        for row in sheet.iter_rows():
            for one in row:
                assert one.data_type != "f"
                assert not (isinstance(one.value, str) and one.value.startswith(FORMULA_STARTS))
    assert any("apostrophe" in str(row) for row in rows(book, "About"))


def with_note(report: Report, words: str) -> Report:
    """The report with these words as the first claim's note."""
    first, *others = report.claims
    note = Note("record", words, "Mira Østby", "2026-10-14T09:00:00.000Z")
    return replace(report, claims=(replace(first, notes=(note,)), *others))


def test_words_too_long_for_a_cell_are_cut_where_it_can_be_seen(report: Report) -> None:
    book = opened(written(with_note(report, "🗼" * 20_000)))
    note = rows(book, "Claims")[0]["Note"]
    assert note.endswith("🗼" + CUT)
    assert MOST_CHARACTERS - 2 <= len(note.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert "too long" in about(book)["Cells"]
    assert "Claims, AA2" in about(book)["Cells"]


def test_words_that_just_fit_are_whole(report: Report) -> None:
    words = "🗼" * (MOST_CHARACTERS // 2) + "x"
    book = opened(written(with_note(report, words)))
    assert rows(book, "Claims")[0]["Note"] == words
    assert "too long" not in str(rows(book, "About"))


def test_characters_no_workbook_can_hold_are_replaced_and_counted(report: Report) -> None:
    book = opened(written(with_note(report, "a\x00b\x0bc\ud800d\uffffe\r\nf")))
    assert rows(book, "Claims")[0]["Note"] == "a�b�c�d�e\nf"
    assert any("1 cell had characters" in str(row) for row in rows(book, "About"))


@given(st.text(max_size=40))
def test_any_words_make_sound_xml_that_says_the_same(words: str) -> None:
    made = Cells().xml(words, "Claims", "A1")
    read = ElementTree.fromstring(f"<row>{made}</row>").findtext("c/is/t", "")  # noqa: S314  # our own bytes
    safe = str(cell(words)).replace("\r\n", "\n").replace("\r", "\n")
    assert len(read.replace("_x005F_", "_")) == len(safe)
    assert all(a in (b, "\ufffd") for a, b in zip(read.replace("_x005F_", "_"), safe, strict=True))


def test_words_that_a_spreadsheet_would_decode_are_escaped() -> None:
    assert "_x005F_x0041_ _x41_" in inline("_x0041_ _x41_")


@pytest.mark.parametrize(
    ("stamp", "value"),
    [
        ("2026-10-14T16:20:05.000Z", TIME),
        ("2026-10-14", date(2026, 10, 14)),
        ("2026-10", "2026-10"),
        ("2026-13-45", "2026-13-45"),
        ("1900-02-28", "1900-02-28"),
        ("1900-03-01", date(1900, 3, 1)),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_time_is_typed_where_a_spreadsheet_has_one(stamp: str, value: object) -> None:
    assert moment(stamp) == value


def test_the_file_names_no_time_of_writing(data: bytes) -> None:
    with ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert re.findall(r">([^<]+Z)<", core) == ["2026-10-14T16:20:05Z"] * 2


def test_the_sheets_are_those_of_the_golden_file(data: bytes, golden: Callable[[str, bytes], None]) -> None:
    with ZipFile(io.BytesIO(data)) as archive:
        names = sorted(archive.namelist())
        parts = (f"== {name}\n".encode() + archive.read(name).replace(b"<row ", b"\n<row ") for name in names)
        golden("report.xlsx.txt", b"\n".join(parts) + b"\n")


def test_more_rows_than_a_sheet_can_have_are_refused_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_package, "MOST_ROWS", 3)
    with ZipFile(io.BytesIO(), "w") as archive:
        book = Workbook(archive)
        book.sheet("Links", [("a", 9)], [["1"], ["2"]])
        with pytest.raises(ExportError, match="more than 3 rows") as caught:
            book.sheet("Links", [("a", 9)], [["1"], ["2"], ["3"]])
    assert caught.value.remedy


def test_columns_beyond_the_alphabet_have_names_of_two_letters() -> None:
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        book = Workbook(archive)
        book.sheet("Wide", [(f"c{n}", 9) for n in range(60)], [list(range(60))])
        book.finish("", "", "")
    assert [one.value for one in opened(stream.getvalue())["Wide"][2]] == list(range(60))
