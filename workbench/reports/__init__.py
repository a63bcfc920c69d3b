"""Claims to page: one module a format. A new format is one module here and one name in EXPORTERS."""

from __future__ import annotations

from pathlib import Path

from workbench.core.casedump import CaseDump
from workbench.core.dossier import Dossier
from workbench.core.errors import UsageError
from workbench.core.progress import Watcher, silent
from workbench.core.report import Draft, Report
from workbench.reports import (
    case_json,
    claim_review,
    csv_table,
    docx_draft,
    docx_report,
    dossier,
    html,
    markdown,
    pdf,
    web_annotation,
    xlsx,
)
from workbench.reports.exporter import Exporter
from workbench.reports.replacing import replacing

EXPORTERS: tuple[Exporter, ...] = (
    html.EXPORTER,
    pdf.EXPORTER,
    docx_report.EXPORTER,
    markdown.EXPORTER,
    csv_table.EXPORTER,
    xlsx.EXPORTER,
    case_json.EXPORTER,
    claim_review.EXPORTER,
    web_annotation.EXPORTER,
    dossier.EXPORTER,
    docx_draft.DRAFT,
    docx_draft.FOOTNOTED,
)


def exporter(key: str) -> Exporter:
    """The exporter with this key. Raises UsageError naming those there are."""
    for candidate in EXPORTERS:
        if candidate.key == key:
            return candidate
    raise UsageError(f"there is no export format {key!r}", remedy=f"There are: {', '.join(e.key for e in EXPORTERS)}.")


def for_ending(path: Path) -> Exporter:
    """The exporter of reports whose ending the path has, in any case; of several the one with the longest.

    Raises UsageError naming those there are.
    """
    reports = [candidate for candidate in EXPORTERS if candidate.wants != "draft"]
    fitting = [candidate for candidate in reports if path.name.lower().endswith(candidate.ending)]
    if fitting:
        return max(fitting, key=lambda candidate: len(candidate.ending))
    endings = ", ".join(e.ending for e in reports)
    raise UsageError("no export format has this ending", where=str(path), remedy=f"There are: {endings}.")


def write_file(
    exporter_key: str,
    model: Report | CaseDump | Draft | Dossier,
    out: Path,
    watch: Watcher = silent,
    process: int | None = None,
) -> None:
    """Write a model to a file, whole or not at all: a former file stays untouched until the new one is complete.

    process: whose unfinished file it is (see half_file), this one when None.
    Can be called in another process (all arguments but a watcher with a window behind it can be pickled).
    Raises ExportError when the file cannot be written, Cancelled when the watcher says so.
    """
    chosen = exporter(exporter_key)
    with replacing(out, process) as stream:
        chosen.write(model, stream, watch)
