"""The report as JSON for other programs: what it says of claims and evidence, nothing of the case's tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any, BinaryIO

from workbench.core.claimjson import claim_record
from workbench.core.conflictjson import conflict_record
from workbench.core.conflicts import Tie
from workbench.core.evidence import EvidenceLink
from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.reports.entries import Entry
from workbench.reports.exporter import watched
from workbench.reports.layout import Layout
from workbench.reports.sources import Source

FORMAT = "factcheck-report"
FORMAT_VERSION = 1


def write_records(layout: Layout, stream: BinaryIO, watch: Watcher) -> None:
    """Write UTF-8 JSON, one claim and one source a line (resources/schemas/report.schema.json)."""
    stream.write(_json(_head(layout))[:-1].encode())
    _write_list("evidence", (_source(source, uses) for source, uses in layout.sources), stream)
    entries = [entry for group in layout.groups for entry in group.entries]
    _write_list("claims", map(_claim, watched(entries, watch, 0, len(entries), "claims")), stream)
    _write_list("conflicts", (conflict_record(one.tie) for one in layout.conflicts), stream)
    _write_list(
        "related", (_without(conflict_record(tie), "settled") for tie in _between_listed(layout.report)), stream
    )
    left_out = (claim_record(entry.claim) for _, found in layout.left_out for entry in found)
    _write_list("left_out", left_out, stream)
    stream.write(b"}\n")


def _head(layout: Layout) -> dict[str, object]:
    report = layout.report
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "case": report.case_name,
        "title": layout.title,
        "changed_at": report.changed_at,
        "program": report.program,
        "preset": report.preset.value,
        "clearance": {"standing": layout.clearance.standing.value, "because": list(layout.clearance.because)},
        "log": {"entries": report.log_entries, "head": report.log_head},
        "verdicts": [
            {"key": label.key, "name": label.name, "meaning": label.meaning, "rating": label.rating}
            for label in report.scale.labels
        ],
        "documents": [_without(asdict(one.document), "version_id", "uid") for one in report.documents],
        "signatures": [_without(asdict(one), "id", "uid") for one in report.signatures],
    }


def _claim(entry: Entry) -> dict[str, object]:
    given = sorted(filter(None, (entry.given, *entry.earlier)), key=lambda one: one.judgement.id)
    return {
        "claim": claim_record(entry.claim),
        "verdicts": [
            {**_without(asdict(one.judgement), "id", "uid", "claim_id"), "counts": one is entry.given} for one in given
        ],
        "evidence": [{"source": cited.source.name, **_link(cited.link)} for cited in entry.cited],
        "strength": _without(asdict(entry.strength)) if entry.strength else None,
        "change": _without(asdict(entry.proposal), "claim_id") if entry.proposal else None,
        "questions": [_without(asdict(one), "id", "uid", "claim_id") for one in entry.questions],
        "second_readings": [
            {**_without(asdict(read.reading), "id", "uid", "claim_id", "judgement_id"), "counts": read.counts}
            for read in entry.readings
        ],
        "notes": [asdict(one) for one in entry.notes],
        "slips": [
            {"reason": one.reason, "spans": [[span.start, span.end] for span in one.spans]} for one in entry.slips
        ],
    }


def _between_listed(report: Report) -> Iterator[Tie]:
    listed = {one.claim.id for one in report.claims}
    return (tie for tie in report.related if tie.a.claim_id in listed and tie.b.claim_id in listed)


def _link(link: EvidenceLink) -> dict[str, object]:
    return {
        "relation": link.relation.value,
        "locator": link.locator,
        "excerpt": link.excerpt,
        "grade": link.grade.value if link.grade else None,
        "opened": link.opened,
        "person": link.person,
    }


def _source(source: Source, uses: Iterable[tuple[Entry, EvidenceLink]]) -> dict[str, object]:
    return {
        "source": source.name,
        **asdict(source.about),
        "title": source.title,
        "file_name": source.file_name,
        "file_sha256": source.file_sha256,
        "captured": source.captures,
        "changed_at": source.changed_at,
        "removed": source.removed,
        "claims": list(dict.fromkeys(entry.claim.uid for entry, _ in uses)),
    }


def _without(record: dict[str, Any], *names: str) -> dict[str, Any]:
    """A record without what only the case's own tables need."""
    return {name: value for name, value in record.items() if name not in names}


def _write_list(name: str, records: Iterable[object], stream: BinaryIO) -> None:
    stream.write(f',\n"{name}": ['.encode())
    stream.writelines(_lines(records))
    stream.write(b"]")


def _lines(records: Iterable[object]) -> Iterator[bytes]:
    separator = "\n"
    for record in records:
        yield f"{separator}{_json(record)}".encode()
        separator = ",\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
