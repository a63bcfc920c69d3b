"""The report as a Word file: the sections of the web page in their order, linked, with a number on each page."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZipFile

from workbench.core.documents import Role
from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.reports.archive import part
from workbench.reports.clearance import Standing
from workbench.reports.conflicts import must_look_at
from workbench.reports.docx_conflicts import conflicts
from workbench.reports.docx_file import DOCUMENT, surroundings
from workbench.reports.docx_findings import findings, quotations
from workbench.reports.docx_markup import HEAD, ROOT, cell, paragraph, run, said, styled
from workbench.reports.docx_page import Page, link, meta
from workbench.reports.docx_register import register, sources, texts
from workbench.reports.docx_scope import decisions, log, scope, sign_off
from workbench.reports.docx_styles import PAGE_WIDTH, SHEET
from workbench.reports.exporter import Exporter
from workbench.reports.layout import Layout, lay_out
from workbench.reports.summary import names_sources, prepared_for, second_reading_figures, summary
from workbench.reports.wording import counted, day_and_time, listed, lower_first, short_hash

_AT_ONCE = 200
"""Pieces that are written together."""

_IN_A_ROW = 6
"""Counts side by side at most."""

_LONGEST_TITLE = 80
"""Letters of the title at the foot of a page."""

_TONES = {Standing.CLEARED: "ver", Standing.WITH_CHANGES: "ctx", Standing.HOLD: "wro"}
_FIELD = '<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def write_report(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write the file, streaming its text. The report's date is that of the last change in the case."""
    layout = lay_out(report)
    page = Page(layout)
    around = surroundings(layout.title, report.changed_at, report.program, page.addresses, {"footer": _footer(layout)})
    first, *others = around
    with ZipFile(stream, "w") as archive:
        archive.writestr(part(first), around[first])
        with archive.open(part(DOCUMENT), "w", force_zip64=True) as entry:
            pieces = _document(layout, page, watch)
            while some := "".join(itertools.islice(pieces, _AT_ONCE)):
                entry.write(some.encode())
        for name in others:
            archive.writestr(part(name), around[name])


EXPORTER = Exporter("docx", "Word document (DOCX)", ".docx", write_report)


def _document(layout: Layout, page: Page, watch: Watcher) -> Iterator[str]:
    total = 2 * len(layout.report.claims)
    yield f"{HEAD}<w:document {ROOT}><w:body>"
    yield from _cover(layout, page)
    yield from findings(layout, page)
    yield from register(layout, page, watch, total)
    yield from conflicts(layout, page)
    yield from quotations(layout.quotations, page)
    yield from sources(layout, page)
    yield from decisions(layout, page)
    yield from scope(layout, page)
    yield from sign_off(layout, page)
    yield from log(layout, page)
    yield from texts(layout, page, watch, total)
    yield f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>{SHEET}</w:sectPr></w:body></w:document>'


def _footer(layout: Layout) -> str:
    title = layout.title if len(layout.title) <= _LONGEST_TITLE else f"{layout.title[: _LONGEST_TITLE - 1]}…"
    pages = f"{_FIELD.format(name='PAGE')}{run(' of ')}{_FIELD.format(name='NUMPAGES')}"
    content = f"{run(f'{title} · fact-check report')}{run(chr(9) + 'Page ')}{pages}"
    return f"<w:ftr {ROOT}>{paragraph(content, 'Footer')}</w:ftr>"


def _cover(layout: Layout, page: Page) -> Iterator[str]:
    report = layout.report
    yield said(layout.title, "Title")
    checked = [one.document.document for one in layout.groups if one.document.document.role is not Role.SOURCE]
    if len(checked) == 1:
        one = checked[0]
        digest = short_hash(one.text_sha256)
        yield said(f"Fact-check report · {one.name}, version {one.version_number} · sha256 {digest}", "Cover")
    else:
        documents = counted(len(checked), "document")
        yield said(f"Fact-check report · {documents} checked, listed under scope and method", "Cover")
    yield said(" · ".join(_people(layout)), "CoverEnd")
    clearance = layout.clearance
    strong = page.tones.strong[_TONES[clearance.standing]]
    yield paragraph(run(f"\u00a0{clearance.label}\u00a0", strong), "Standing")
    yield said(f"{', '.join(clearance.because)}; {clearance.signed}.", "Said")
    yield meta(day_and_time(report.changed_at))
    yield from _strip(layout)
    yield from _bar(layout, page)
    for warning in (*([names_sources(layout.confidential)] if layout.confidential else ()), *report.remarks):
        yield paragraph(styled(warning, "Alarm"), "Said")
    if look := must_look_at(layout.conflicts):
        yield paragraph(link("conflicts", look, "Alarm"), "Said")
    for line in (*summary(layout), prepared_for(report)):
        yield meta(f"{line}.")
    links = [link(name, words) for name, words in _sections(layout)]
    yield paragraph(run("  ·  ").join(links), "Contents")


def _people(layout: Layout) -> Iterator[str]:
    people, second = layout.report.people, layout.second
    yield f"Checked by {listed([*people])}" if people else "Not checked by anybody yet"
    if second.readers:
        word = "reader" if len(second.readers) == 1 else "readers"
        yield f"second {word}: {listed([*second.readers])} ({second.read:,} of {layout.total:,})"
    else:
        yield "second reader: not yet"
    yield f"{counted(layout.total, 'claim')}, {counted(len(layout.sources), 'source')}"
    if layout.of_sources:
        yield f"{counted(layout.of_sources, 'claim')} in source documents not counted"


def _strip(layout: Layout) -> Iterator[str]:
    """The counts by verdict, side by side."""
    counts = [(layout.total, "claim" if layout.total == 1 else "claims")]
    counts += [(number, lower_first(label.short)) for label, number in layout.tally]
    counts += [(layout.unjudged, "without a verdict")] if layout.unjudged else []
    columns = -(-len(counts) // -(-len(counts) // _IN_A_ROW))
    width = PAGE_WIDTH // columns
    yield _open_table([width] * columns, "Findings")
    for start in range(0, len(counts), columns):
        row = [said(f"{number:,}", "Figure") + meta(what) for number, what in counts[start : start + columns]]
        row += [""] * (columns - len(row))
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cell(one, width) for one in row)}</w:tr>"
    yield f"</w:tbl>{paragraph('', 'AfterTable')}"


def _bar(layout: Layout, page: Page) -> Iterator[str]:
    """How many claims carry which verdict, as lengths; it says nothing that the counts do not."""
    parts = [(label.tone, number) for label, number in layout.tally] + [("line", layout.unjudged)] * bool(
        layout.unjudged
    )
    if not parts:
        return
    widths = [max(1, PAGE_WIDTH * number // layout.total) for _, number in parts]
    yield _open_table(widths, "PlainTable")
    yield '<w:tr><w:trPr><w:trHeight w:val="120" w:hRule="exact"/></w:trPr>'
    for (role, _), width in zip(parts, widths, strict=True):
        fill = page.tones.fill[role]
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        yield f"<w:tc><w:tcPr>{size}{shade}</w:tcPr>{paragraph('', 'AfterTable')}</w:tc>"
    yield f"</w:tr></w:tbl>{paragraph('', 'AfterTable')}"


def _open_table(widths: list[int], style: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _sections(layout: Layout) -> Iterator[tuple[str, str]]:
    """Names of the sections that there are, and their words."""
    second = list(second_reading_figures(layout.second, layout.total))
    for there, name, words in (
        (layout.must_change, "must_change", "Must change"),
        (layout.changed, "changed", "Changes made"),
        (layout.unsettled, "unsettled", "Unsettled"),
        (layout.asked, "questions", "Open questions"),
        (layout.high_risk, "high_risk", "High risk"),
        (second, "second_reading", "Second reading"),
        (layout.open, "open", "No verdict"),
        (True, "claims", "Claims"),
        (layout.conflicts, "conflicts", "Conflicts"),
        (layout.quotations, "quotations", "Quotations"),
        (layout.sources, "evidence", "Evidence"),
        (layout.decisions, "decisions", "Decisions"),
        (True, "scope", "Scope and method"),
        (True, "sign_off", "Sign-off"),
        (True, "log", "Change log"),
        (True, "text", "Annotated text"),
    ):
        if there:
            yield name, words
