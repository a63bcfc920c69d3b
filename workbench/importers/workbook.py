"""Workbooks (.xlsx): every visible sheet as a heading and its rows, as they were last calculated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from typing import Any

from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers.archives import is_zip, opened, xml_part
from workbench.importers.blocks import Piece, assemble
from workbench.importers.dates import iso_date
from workbench.importers.importer import Importer
from workbench.importers.rows import row_pieces
from workbench.importers.workbook_cells import shown

KEY = "xlsx 1"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

MOST_CELLS = 5_000_000
"""Cells that are read: more are data, not a document."""

_MARK = b"xl/workbook.xml"
_MADE_BY_LIBRARY = "openpyxl"


def recognises(data: bytes) -> bool:
    """A zip that has a workbook in it."""
    return is_zip(data) and _MARK in data


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The cells as a reader sees them; hidden sheets are named in the notes. Raises DocumentError."""
    damaged = DocumentError(
        "is no workbook (.xlsx), or is damaged or cut off",
        where=name,
        remedy="Open it in Excel or LibreOffice, save it as .xlsx and import it again.",
    )
    with opened(name, data, damaged) as archive:
        return _read(name, data, _about(xml_part(archive, "docProps/core.xml")))


def _read(name: str, data: bytes, about: dict[str, str]) -> ImportedText:
    import warnings

    import openpyxl  # type: ignore[import-untyped]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions that have nothing to do with the words
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        try:
            sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
            text, blocks = assemble(_pieces(name, sheets))
        finally:
            book.close()
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=about.get("title"),
        author=about.get("creator") if about.get("creator") != _MADE_BY_LIBRARY else None,
        published=iso_date(about.get("modified", "")),
        notes=(
            *((f"hidden sheets left out: {', '.join(hidden)}",) if hidden else ()),
            *(("date: when the file was last saved",) if "modified" in about else ()),
        ),
    )


def _about(core: Any) -> dict[str, str]:
    """Title, creator and day of saving. Not asked of openpyxl: where the file says nothing it says "now"."""
    found = () if core is None else ((element.tag, (element.text or "").strip()) for element in core)
    return {tag.rpartition("}")[2]: words for tag, words in found if isinstance(tag, str) and words}


def _pieces(name: str, sheets: Sequence[Any]) -> Iterator[Piece]:
    left = MOST_CELLS
    for sheet in sheets:
        yield Piece(sheet.title, PassageKind.HEADING, 2)
        with suppress(AttributeError):  # a chart has no cells
            sheet.reset_dimensions()
        rows: list[list[str]] = []
        for row in sheet.iter_rows():
            left -= len(row)
            if left < 0:
                raise DocumentError(
                    "has more than 5 million cells",
                    where=name,
                    remedy="Save the sheet you need as a file of its own.",
                )
            cells = [shown(cell.value, cell.number_format) if cell.value is not None else "" for cell in row]
            if any(cells):
                rows.append(cells)
        yield from row_pieces(rows)


IMPORTER = Importer(KEY, "Workbook (Excel)", (".xlsx", ".xlsm"), recognises, read)
