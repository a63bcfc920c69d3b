"""The report as a workbook: a sheet a table, typed cells, nothing that a spreadsheet would run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile

from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.reports.exporter import Exporter, watched
from workbench.reports.layout import Layout, lay_out
from workbench.reports.summary import standing_of_sign_off
from workbench.reports.wording import counted, listed
from workbench.reports.xlsx_cells import Cells, Value, moment
from workbench.reports.xlsx_package import Workbook
from workbench.reports.xlsx_tables import OF_CLAIMS, TABLES

PLACES_NAMED = 50
"""Cut cells named one by one; the rest are counted."""


def write_workbook(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write the workbook. Times are in UTC; what a cell cannot hold is said in the sheet About.

    Raises ExportError when a table has more rows than a sheet can.
    """
    layout = lay_out(report)
    entries = [entry for group in layout.groups for entry in group.entries]
    total = len(entries) * len(OF_CLAIMS)
    with ZipFile(stream, "w") as archive:
        book = Workbook(archive)
        for place, table in enumerate(TABLES):
            going = (
                watched(entries, watch, place * len(entries), total, table.name.lower()) if table in OF_CLAIMS else ()
            )
            values = [of for _, _, of in table.columns]
            rows = ([of(row) for of in values] for row in table.rows(layout, going))
            book.sheet(table.name, [(title, width) for title, width, _ in table.columns], rows)
        book.sheet("About", (("What", 28), ("Is", 90)), _about(layout, book.cells))
        book.finish(layout.title, report.program, report.changed_at)


EXPORTER = Exporter("xlsx", "Workbook (XLSX)", ".xlsx", write_workbook, lacks="texts of the documents")


def _about(layout: Layout, cells: Cells) -> Iterator[tuple[Value, Value]]:
    report = layout.report
    yield "Piece", layout.title
    yield "Case", report.case_name
    yield "Last change (UTC)", moment(report.changed_at)
    yield "Written for", report.preset.value
    yield "Verdict on the piece", f"{layout.clearance.label}: {', '.join(layout.clearance.because)}"
    yield "Sign-off", standing_of_sign_off(report)
    yield from (("Against a sign-off", blocker) for blocker in report.blockers)
    yield "Checked by", listed([*report.people])
    yield "Claims in the piece", layout.total
    yield from ((f"… {label.name}", number) for label, number in layout.tally)
    yield "… checked", layout.checked
    yield "… without a verdict", layout.unjudged
    yield "Claims in sources", layout.of_sources
    yield "Verdict scale", report.scale.name
    yield "Written by", report.program
    yield "Entries in the change log", report.log_entries
    yield "Hash of the newest entry", report.log_head
    for part in report.withheld:
        yield "Left out", f"{part.words}: {part.why}" if part.why else part.words
    if report.working_notes_left_out:
        yield "Left out", f"{counted(report.working_notes_left_out, 'working note')}, kept on the desk"
    yield from (("Remark", remark) for remark in report.remarks)
    yield "Places", "Start and end count Unicode code points in the document's text."
    yield from (("Cells", words) for words in _told(cells))


def _told(cells: Cells) -> Iterator[str]:
    """What was done to words so that a spreadsheet can hold them."""
    if cells.defused:
        yield f"{counted(cells.defused, 'cell')} would have been taken for a formula and begin with an apostrophe."
    if cells.replaced:
        yield f"{counted(cells.replaced, 'cell')} had characters that a workbook cannot hold; � stands in their place."
    if cells.cut:
        more = f" and {len(cells.cut) - PLACES_NAMED:,} more" if len(cells.cut) > PLACES_NAMED else ""
        places = "; ".join(cells.cut[:PLACES_NAMED])
        yield f"{counted(len(cells.cut), 'cell')} were too long for a cell and end where it says so: {places}{more}."
