"""Verdicts as W3C Web Annotations: each pinned to the exact words, for annotation tools."""

from __future__ import annotations

import json
from typing import BinaryIO

from workbench.core.progress import Watcher
from workbench.core.report import Report, ReportedClaim, ReportedDocument
from workbench.core.text import Quote
from workbench.core.verdicts import Judgement, VerdictLabel
from workbench.reports.exporter import Exporter, Problem, watched
from workbench.reports.wording import counted

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The name of the standard's own context. Consumers have it built in; nothing here fetches it."""


def write_annotations(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write one collection with one page, an annotation a line: a verdict that counts and its reason, on exact words.

    Positions are in code points of the document's frozen text, whose SHA-256 is the name of the target (the standard
    counts in code points too). Claims without a verdict have nothing to say.
    """
    documents = {one.document.id: one for one in report.documents}
    labels = {label.key: label for label in report.scale.labels}
    present = (one for one in report.claims if one.claim.gone_from is None)
    judged = [(one, judgement) for one in present if (judgement := one.judgement)]
    head = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": report.case_name,
        "total": len(judged),
        "generator": {"type": "Software", "name": report.program},
    }
    if report.changed_at:
        head["modified"] = report.changed_at
    stream.write(f'{_json(head)[:-1]},\n"first": {{"type": "AnnotationPage", "startIndex": 0, "items": ['.encode())
    separator = "\n"
    for reported, judgement in watched(judged, watch, 0, len(judged), "annotations"):
        document = documents[reported.claim.document_id]
        line = _json(_annotation(reported, judgement, labels[judgement.verdict], document))
        stream.write(f"{separator}{line}".encode())
        separator = ",\n"
    stream.write(b"\n]}}\n")


def lint(report: Report) -> tuple[Problem, ...]:
    """Claims that are left out."""
    unjudged = sum(one.judgement is None for one in report.claims)
    gone = sum(one.claim.gone_from is not None and one.judgement is not None for one in report.claims)
    problems = [Problem(f"{counted(unjudged, 'claim')} left out: no verdict yet")] if unjudged else []
    if gone:
        problems.append(Problem(f"{counted(gone, 'claim')} left out: no longer in the newest version of the text"))
    return tuple(problems)


EXPORTER = Exporter(
    "annotations",
    "Web annotations (JSON-LD)",
    ".annotations.jsonld",
    write_annotations,
    lint=lint,
    lacks="texts, sources, notes or questions",
)


def _annotation(
    reported: ReportedClaim, judgement: Judgement, label: VerdictLabel, document: ReportedDocument
) -> dict[str, object]:
    claim = reported.claim
    quote = Quote.at(document.text, claim.span)
    source = f"urn:sha256:{document.document.text_sha256}"
    bodies = [{"type": "TextualBody", "purpose": "classifying", "value": label.name, "format": "text/plain"}]
    if judgement.reason:
        bodies.append(
            {"type": "TextualBody", "purpose": "commenting", "value": judgement.reason, "format": "text/plain"}
        )
    return {
        "id": f"{source}#{judgement.uid}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": judgement.checker},
        "created": judgement.at,
        "body": bodies,
        "target": {
            "type": "SpecificResource",
            "source": {
                "id": source,
                "type": "Text",
                "format": "text/plain",
                "label": document.document.title or document.document.name,
            },
            "selector": [
                {"type": "TextQuoteSelector", "exact": claim.text, "prefix": quote.prefix, "suffix": quote.suffix},
                {"type": "TextPositionSelector", "start": claim.span.start, "end": claim.span.end},
            ],
        },
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
