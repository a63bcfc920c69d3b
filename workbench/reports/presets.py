"""What each preset leaves out of a report, before any format sees it."""

from __future__ import annotations

from dataclasses import replace

from workbench.core.report import Preset, Report, ReportedClaim
from workbench.reports.naming import Naming, called, link_called


def for_preset(report: Report, preset: Preset) -> Report:
    """The report as this preset may show it: what it leaves out is gone, so that no format can let it slip."""
    if preset is Preset.DESK:
        return report
    return replace(
        report,
        preset=preset,
        claims=tuple(_hidden(one) for one in report.claims),
        left_out=tuple(_hidden(one) for one in report.left_out),
        sources=tuple(replace(one, source=called(one.source, Naming.ALIASES)) for one in report.sources),
    )


def _hidden(one: ReportedClaim) -> ReportedClaim:
    return replace(one, evidence=tuple(link_called(link, Naming.ALIASES) for link in one.evidence))
