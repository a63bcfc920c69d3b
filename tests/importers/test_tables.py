"""Tables: a row is a block; separators, encodings, quoted cells; workbooks with sheets, formats and hidden parts."""

from __future__ import annotations

import datetime
import io

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.made import DOCUMENTS, unpacked, zipped
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import read, workbook
from workbench.importers.workbook_cells import shown

PROSE = "The line was closed for nine weeks in 2022. The board repaid €120,000 to the passengers."


def blocks(text: ImportedText) -> list[tuple[str, PassageKind | None]]:
    return [(block.span.of(text.text), block.kind) for block in text.blocks]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    source = "\n".join(separator.join(row) for row in (["Year", "Trips"], ["2022", "12"], ["2023", "310"]))
    text = read("a.csv", source.encode())
    assert [words for words, _ in blocks(text)] == ["Year\tTrips", "2022\t12", "2023\t310"]
    assert {kind for _, kind in blocks(text)} == {PassageKind.TABLE_CELL}


def test_quoted_cells_keep_separators_and_lose_line_breaks() -> None:
    assert read("a.csv", b'Name,Note\n"Roe, Ann","two\nlines ""so"""\n').text == 'Name\tNote\nRoe, Ann\ttwo lines "so"'


def test_running_text_in_a_cell_is_a_block_of_its_own() -> None:
    text = read("a.csv", f"Year,Remark,By\n2022,{PROSE.replace(',', '')},Ann\n".encode())
    assert blocks(text)[1:] == [
        ("2022", PassageKind.TABLE_CELL),
        (PROSE.replace(",", ""), None),
        ("Ann", PassageKind.TABLE_CELL),
    ]


def test_a_table_in_another_encoding_is_read_in_it() -> None:
    assert read("a.csv", "Café;1\nThé;2\n".encode("cp1252"), encoding="cp1252").text == "Café\t1\nThé\t2"


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4), min_size=1, max_size=6))
def test_any_cells_give_sound_blocks_or_a_document_error(rows: list[list[str]]) -> None:
    import csv

    out = io.StringIO()
    csv.writer(out).writerows(rows)
    refused = False
    try:
        text = read("a.csv", out.getvalue().encode("utf-8", "replace"))
    except DocumentError:
        refused = True
    if not refused:
        assert all(words == words.strip() and words for words, _ in blocks(text))


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_sheets_are_headings_and_hidden_ones_are_named() -> None:
    book = openpyxl.Workbook()
    book.active.title = "Fees"
    book.active.append(["Year", "Fee"])
    book.active.append([])
    book.active.append([2023, 210])
    hidden = book.create_sheet("Draft")
    hidden.append(["secret"])
    hidden.sheet_state = "hidden"
    text = read("a.xlsx", saved(book))
    assert blocks(text) == [
        ("Fees", PassageKind.HEADING),
        ("Year\tFee", PassageKind.TABLE_CELL),
        ("2023\t210", PassageKind.TABLE_CELL),
    ]
    assert "hidden sheets left out: Draft" in text.notes


@pytest.mark.parametrize(
    ("value", "pattern", "words"),
    [
        (41300, "General", "41300"),
        (41300, "#,##0", "41,300"),
        (0.125, "0.0%", "12.5%"),
        (0.1, "General", "0.1"),
        (1234.5, "[$€-2] #,##0.00", "€ 1,234.50"),
        (38, '0 "km"', "38 km"),
        (3.0, "General", "3"),
        (True, "General", "TRUE"),
        (datetime.datetime(2024, 3, 14), "yyyy", "2024-03-14"),  # noqa: DTZ001
        (datetime.datetime(2024, 3, 14, 9, 30), "yyyy", "2024-03-14 09:30"),  # noqa: DTZ001
        (datetime.time(9, 30), "hh:mm", "09:30"),
        ("text", "General", "text"),
    ],
)
def test_a_cell_reads_as_it_is_shown(value: object, pattern: str, words: str) -> None:
    assert shown(value, pattern) == words


def test_a_workbook_without_a_day_has_none() -> None:
    data = unpacked((DOCUMENTS / "table_libreoffice.xlsx").read_bytes())
    data.pop("docProps/core.xml", None)
    text = read("a.xlsx", zipped(data))
    assert (text.published, text.notes) == (None, ())


def test_a_workbook_of_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_CELLS", 3)
    with pytest.raises(DocumentError, match="more than 5 million cells"):
        read("a.xlsx", (DOCUMENTS / "table_libreoffice.xlsx").read_bytes())
