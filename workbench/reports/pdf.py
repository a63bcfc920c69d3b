"""The report as PDF: contents, page numbers, links, tagged for screen readers; the same case gives the same bytes."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from workbench.core.documents import Role
from workbench.core.progress import Progress, Watcher
from workbench.core.report import Report
from workbench.core.verdicts import TONES
from workbench.reports.clearance import Standing
from workbench.reports.colours import colours
from workbench.reports.conflicts import must_look_at
from workbench.reports.exporter import Exporter
from workbench.reports.layout import Layout, lay_out
from workbench.reports.marks import symbol
from workbench.reports.pdf_conflicts import conflicts
from workbench.reports.pdf_findings import Section, findings
from workbench.reports.pdf_record import decisions, evidence, log, quotations, register, scope, sign_off
from workbench.reports.pdf_text import places, texts
from workbench.reports.pdf_typeset import as_text, typeset
from workbench.reports.pdf_words import (
    BREAK,
    OPEN_SHAPE,
    Paragraph,
    Run,
    bare,
    from_the_right,
    paragraph,
    people,
    words,
)
from workbench.reports.summary import names_sources, prepared_for, summary
from workbench.reports.wording import counted, day_and_time, lower_first, short_hash

LONG = 500
"""Claims from which register, evidence, texts and the long documents in them begin on pages of their own: they are
typeset side by side then."""

_TONE_OF_STANDING = {Standing.CLEARED: "ver", Standing.WITH_CHANGES: "ctx", Standing.HOLD: "wro"}


def write_report(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write the PDF. Raises PdfToolMissing where the typesetter is not installed, ExportError when it is too long."""
    steps = 3 * len(report.claims)
    text = _text(report, watch, steps)
    watch(Progress(steps * 2 // 3, steps, "pages"))
    stream.write(typeset(text, report.changed_at))
    watch(Progress(steps, steps, "pages"))


EXPORTER = Exporter("pdf", "PDF", ".pdf", write_report)


def _text(report: Report, watch: Watcher, steps: int) -> str:
    """Everything the template needs, as it is handed over.

    All values stay until they are written: looking for garbage among them would take more than half of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return as_text(_values(lay_out(report), watch, steps))
    finally:
        if collecting:
            gc.enable()


def _values(layout: Layout, watch: Watcher, steps: int) -> dict[str, object]:
    """Everything the template needs, in words."""
    claims = len(layout.report.claims)
    sections = [
        *findings(layout),
        register(layout, watch, steps),
        *conflicts(layout),
        *quotations(layout),
        *evidence(layout),
        *decisions(layout),
        *scope(layout),
        *sign_off(layout),
        *log(layout),
    ]
    pages = list(texts(layout, watch, claims, steps))
    return {
        "title": bare(layout.title).replace(BREAK, ""),
        "title-turned": from_the_right(layout.title),
        "dated": bool(layout.report.changed_at),
        "long": len(layout.report.claims) > LONG,
        "colours": colours("light"),
        "marks": _marks(layout),
        "cover": _cover(layout),
        "sections": sections,
        "texts": pages,
        "places": dict.fromkeys([*_places(layout, sections), *places(pages)], 1),
    }


def _cover(layout: Layout) -> dict[str, object]:
    date = day_and_time(layout.report.changed_at)
    strip = [[f"{layout.total:,}", "claim" if layout.total == 1 else "claims"]]
    strip += [[f"{number:,}", lower_first(label.short)] for label, number in layout.tally]
    strip += [[f"{layout.unjudged:,}", "without a verdict"]] if layout.unjudged else []
    warnings = [names_sources(layout.confidential)] if layout.confidential else []
    look = must_look_at(layout.conflicts)
    lines = [*summary(layout), prepared_for(layout.report), f"Written by {layout.report.program}"]
    return {
        "about": [_piece(layout), _work(layout)],
        "clearance": {
            "tone": _TONE_OF_STANDING[layout.clearance.standing],
            "label": layout.clearance.label,
            "because": [*layout.clearance.because, layout.clearance.signed],
            "date": date,
        },
        "strip": strip,
        "bar": [[number, label.tone] for label, number in layout.tally],
        "unjudged": layout.unjudged,
        "warnings": [
            *(paragraph("plain", words(one)) for one in (*warnings, *layout.report.remarks)),
            *([paragraph("plain", ["section", "conflicts", look])] if look else []),
        ],
        "summary": [paragraph("meta", words(f"{line}.")) for line in lines],
    }


def _piece(layout: Layout) -> Paragraph:
    checked = [group.document.document for group in layout.groups if group.document.document.role is not Role.SOURCE]
    if len(checked) != 1:
        listed = f"Fact-check report · {counted(len(checked), 'document')} checked, listed under "
        return paragraph("about", listed, ["section", "scope", "scope and method"])
    one = checked[0]
    version = f", version {one.version_number} · sha256 {short_hash(one.text_sha256)}"
    return paragraph("about", "Fact-check report · ", words(one.name), version)


def _work(layout: Layout) -> Paragraph:
    report, second = layout.report, layout.second
    checked: list[Run] = ["Checked by ", *people(report.people)] if report.people else ["Not checked by anybody yet"]
    read: list[Run] = [" · second reader: not yet"]
    if second.readers:
        title = "reader" if len(second.readers) == 1 else "readers"
        read = [f" · second {title}: ", *people(second.readers), f" ({second.read:,} of {layout.total:,})"]
    counts = f" · {counted(layout.total, 'claim')}, {counted(len(layout.sources), 'source')}"
    beside = f" · {counted(layout.of_sources, 'claim')} in source documents not counted" if layout.of_sources else ""
    return paragraph("about", *checked, *read, counts, beside)


def _places(layout: Layout, sections: Iterable[Section]) -> Iterator[str]:
    """What links can lead to in the sections: claims, sources and conflicts."""
    yield from (f"source-{source.number}" for source, _ in layout.sources)
    yield from (f"conflict-{one.number}" for one in layout.conflicts)
    for section in sections:
        for _, kind, values in section["parts"]:
            if kind == "cards":
                yield from (card[0] for card in values)


def _marks(layout: Layout) -> dict[str, str]:
    """Every mark in every tone it can have, as drawings: "tick ver" and so on."""
    light = colours("light")
    shapes = dict.fromkeys([*(label.shape for label in layout.report.scale.labels), OPEN_SHAPE, "hand"])
    drawn = {shape: symbol(shape) for shape in shapes}
    tones = {tone: (light[tone], light[f"{tone}_ground"]) for tone in TONES} | {"open": (light["open"], "none")}
    return {
        f"{shape} {tone}": f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 22 22" color="{colour}">{drawing}'
        f'<circle cx="8" cy="8" r="11" fill="{ground}"/><use href="#mark-{shape}" width="16" height="16"/></svg>'
        for shape, drawing in drawn.items()
        for tone, (colour, ground) in tones.items()
    }
