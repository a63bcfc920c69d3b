"""The table: one row a listed claim, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.cells import FORMULA_STARTS, cell
from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.reports import exporter
from workbench.reports.csv_table import COLUMNS


@pytest.fixture(scope="module")
def written(report: Report) -> bytes:
    """The table of the report with everything in it."""
    stream = io.BytesIO()
    exporter("csv").write(report, stream, silent)
    return stream.getvalue()


@pytest.fixture(scope="module")
def rows(written: bytes) -> list[dict[str, str]]:
    """Its rows, read back."""
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))


def test_it_opens_as_utf8_in_a_spreadsheet_and_ends_lines_by_the_standard(written: bytes) -> None:
    assert written.startswith(b"\xef\xbb\xbfnumber,uid,")
    assert written.endswith(b"\r\n")


def test_there_is_a_row_for_each_listed_claim_in_order(rows: list[dict[str, str]], report: Report) -> None:
    assert [row["number"] for row in rows] == [str(reported.claim.number) for reported in report.claims]
    assert [row["document"] for row in rows][-2:] == ["gull-point.txt", "lights.txt"]


def test_words_and_records_come_back(rows: list[dict[str, str]], report: Report) -> None:
    first = rows[0]
    assert first["text"] == report.claims[0].claim.text
    assert (first["verdict"], first["verdict_name"], first["state"]) == ("verified", "Verified", "second_read")
    assert first["facts"].split("\n") == ["Gull Point", "1871"]
    assert first["ticked"] == "1871"
    assert "wrong | withdrawn | Mira Østby | Misread." in first["earlier_verdicts"]
    assert first["working_notes"].startswith("Ask for the *second* copy?\nBefore Friday.")
    assert first["evidence_count"] == "2"
    assert "https://lights.example/1871?x=1&y=2" in first["evidence"]
    assert rows[9]["reason"] == "42 by the plan"
    assert rows[8]["text"] == report.claims[8].claim.text


def test_what_goes_on_around_a_verdict_has_its_columns(rows: list[dict[str, str]]) -> None:
    read, changed, incomplete, split, risky = rows[0], rows[1], rows[2], rows[4], rows[7]
    assert (read["strength"], read["strength_why"]) == ("S5", "primary record, opened by the checker")
    assert (read["second_reader"], read["second_reading"], read["signed_off"]) == ("Ola <i>Brandt</i>", "agree", "")
    assert "disagree | Ola <i>Brandt</i> | on an earlier verdict: wrong | Which copy?" in read["second_readings"]
    assert "opened | https://lights.example" in read["evidence"]
    assert "file changed since" in read["evidence"]
    assert [changed[name] for name in ("proposal_old", "proposal", "fate", "must_change")] == [
        "seen from 34 kilometres",
        "seen from 31 kilometres",
        "accepted",
        "yes",
    ]
    assert (incomplete["missing"], incomplete["strength"]) == ("evidence", "S0")
    assert (rows[3]["fate"], rows[3]["fate_reason"], rows[3]["must_change"]) == ("stet", "It was <u>measured</u>.", "")
    assert (split["open_questions"], split["second_reading"]) == ("1", "disagree")
    assert "the clerk | Which year? | answer: 1911 | 1912 |" in split["questions"]
    assert split["questions"].endswith("confirmed: by telephone, the parish clerk")
    assert risky["risks"] == "allegation\nunnamed_source"


def test_a_claim_that_looks_like_a_formula_is_neutralised(rows: list[dict[str, str]]) -> None:
    assert rows[10]["text"] == "'=SUM(A1:A9) was painted on the wall in 1999."


def test_no_cell_begins_like_a_formula(rows: list[dict[str, str]]) -> None:
    assert [value for row in rows for value in row.values() if value.startswith(FORMULA_STARTS)] == []


@given(st.text(st.sampled_from("=+-@\t\r\n＝＠'a1 "), max_size=6))
def test_words_keep_their_meaning_whatever_they_begin_with(words: str) -> None:
    safe = str(cell(words))
    assert not safe.startswith(FORMULA_STARTS)
    assert safe.removeprefix("'") in {words, words.removeprefix("'")}
    assert safe.endswith(words)


def test_numbers_stay_numbers() -> None:
    assert cell(-5) == -5
    assert cell(None) is None


def test_column_names_stand_once() -> None:
    names = [name for name, _ in COLUMNS]
    assert len(set(names)) == len(names)
