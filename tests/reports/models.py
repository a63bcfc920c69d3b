"""What each exporter wants to be given, made of one report."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from workbench.core.casedump import CaseDump, Table
from workbench.core.documents import Role
from workbench.core.dossier import Dossier, LogEntry
from workbench.core.progress import silent
from workbench.core.report import Draft, Report
from workbench.reports.exporter import Exporter


def by_others(report: Report) -> Report:
    """The report, with its draft as a text that others published."""
    first, *others = report.documents
    return replace(report, documents=(replace(first, document=replace(first.document, role=Role.PUBLISHED)), *others))


def model_for(chosen: Exporter, report: Report) -> Any:
    """What this exporter wants, made of one report."""
    if chosen.key == "claimreview":
        return by_others(report)
    if chosen.wants == "report":
        return report
    if chosen.wants == "draft":
        return Draft(report, report.documents[0], report.documents[0].text.encode())
    if chosen.wants == "dossier":
        return Dossier(report, None, ("id", "previous"), (LogEntry(1, "0" * 64, "1" * 64, withheld=True),))
    tables: tuple[Table, ...] = (
        ("claim", ("id", "uid", "weight"), [(one.claim.id, one.claim.uid, 0.5) for one in report.claims]),
        ("file", ("id", "bytes"), [(1, b"\x00\xff"), (2, None)]),
        ("empty", ("id",), []),
    )
    return CaseDump(3, tables, report)


def written(chosen: Exporter, report: Report) -> bytes:
    """The bytes the format makes of a report."""
    stream = io.BytesIO()
    chosen.write(model_for(chosen, report), stream, silent)
    return stream.getvalue()
