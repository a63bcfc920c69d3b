"""The register as a CSV table: one row a listed claim, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import BinaryIO

from workbench.core.cells import cell
from workbench.core.claims import WorkState
from workbench.core.conflicts import TieKind
from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.core.review import Question
from workbench.reports.against import SLIP, SORTS
from workbench.reports.entries import Cited, Entry, Given, Read
from workbench.reports.exporter import Exporter, watched
from workbench.reports.layout import lay_out

COLUMNS: tuple[tuple[str, Callable[[Entry], object]], ...] = (
    ("number", lambda entry: entry.claim.number),
    ("uid", lambda entry: entry.claim.uid),
    ("document", lambda entry: entry.claim.document),
    ("document_id", lambda entry: entry.claim.document_id),
    ("start", lambda entry: entry.claim.span.start),
    ("end", lambda entry: entry.claim.span.end),
    ("version", lambda entry: entry.claim.version),
    ("gone_from", lambda entry: entry.claim.gone_from),
    ("text", lambda entry: entry.claim.text),
    ("statement", lambda entry: entry.claim.statement),
    ("kind", lambda entry: entry.claim.finding.kind.value),
    ("speaker", lambda entry: entry.claim.finding.speaker),
    ("facts", lambda entry: "\n".join(fact.text for fact in entry.claim.finding.facts)),
    ("ticked", lambda entry: "\n".join(entry.ticked)),
    ("worth", lambda entry: entry.claim.finding.worth),
    ("verifiable", lambda entry: entry.claim.finding.verifiable),
    ("why", lambda entry: "\n".join(entry.claim.finding.why)),
    ("family", lambda entry: entry.claim.finding.family),
    ("same_fact_as", lambda entry: "\n".join(one.name for one in entry.same)),
    ("conflicts", lambda entry: "\n".join(f"{one.name} | {one.words}" for one in entry.against)),
    ("open_conflicts", lambda entry: sum(1 for one in entry.against if one.open)),
    ("related", lambda entry: _beside(entry, SORTS[TieKind.RELATED])),
    ("odd_one_out", lambda entry: _beside(entry, SORTS[TieKind.ODD])),
    ("spelt_otherwise", lambda entry: _beside(entry, SORTS[TieKind.SPELLING])),
    ("does_not_add_up", lambda entry: _beside(entry, SLIP)),
    ("origin", lambda entry: entry.claim.origin),
    ("state", lambda entry: entry.claim.state.value),
    ("verdict", lambda entry: entry.given and entry.given.label.key),
    ("verdict_name", lambda entry: entry.given and entry.given.label.name),
    ("reason", lambda entry: entry.given.judgement.reason if entry.given else entry.pending_reason),
    ("override", lambda entry: entry.given and entry.given.judgement.override),
    ("checker", lambda entry: entry.given and entry.given.judgement.checker),
    ("judged_at", lambda entry: entry.given and entry.given.judgement.at),
    ("earlier_verdicts", lambda entry: "\n".join(_earlier(given) for given in entry.earlier)),
    ("notes", lambda entry: _notes(entry, "record")),
    ("working_notes", lambda entry: _notes(entry, "working")),
    ("evidence_count", lambda entry: len(entry.cited)),
    ("evidence", lambda entry: "\n".join(_evidence(cited) for cited in entry.cited)),
    ("strength", lambda entry: entry.strength and entry.strength.name),
    ("strength_why", lambda entry: entry.strength and entry.strength.why),
    ("missing", lambda entry: "\n".join(entry.claim.missing)),
    ("risks", lambda entry: "\n".join(entry.claim.risks)),
    ("proposal_old", lambda entry: entry.proposal and entry.proposal.old),
    ("proposal", lambda entry: entry.proposal and entry.proposal.new),
    ("proposal_why", lambda entry: entry.proposal and entry.proposal.why),
    ("fate", lambda entry: entry.proposal and entry.proposal.fate.value),
    ("fate_reason", lambda entry: entry.proposal and entry.proposal.fate_reason),
    ("must_change", lambda entry: "yes" if entry.owed else ""),
    ("questions", lambda entry: "\n".join(_question(question) for question in entry.questions)),
    ("open_questions", lambda entry: sum(1 for question in entry.questions if not question.answer)),
    ("second_reader", lambda entry: entry.second and entry.second.reading.reader),
    ("second_reading", lambda entry: entry.second and entry.second.reading.outcome.value),
    ("second_reading_comment", lambda entry: entry.second and entry.second.reading.comment),
    ("second_readings", lambda entry: "\n".join(_read(one) for one in entry.readings)),
    ("signed_off", lambda entry: "yes" if entry.claim.state is WorkState.SIGNED_OFF else ""),
)
"""The columns in order. Several values of one cell stand on lines of their own."""


def write_table(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write UTF-8 with a byte-order mark and RFC 4180's line ends.

    The mark is there because spreadsheets open a CSV without it in an old code page and break every accent; readers
    meant for data drop it ("utf-8-sig", pandas by itself).
    """
    entries = [entry for group in lay_out(report).groups for entry in group.entries]
    columns = [of for _, of in COLUMNS]
    words = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    try:
        writer = csv.writer(words, lineterminator="\r\n")
        words.write("\ufeff")
        writer.writerow([name for name, _ in COLUMNS])
        for entry in watched(entries, watch, 0, len(entries), "claims"):
            writer.writerow([cell(value) if (value := of(entry)).__class__ is str else value for of in columns])
    finally:
        words.detach()  # what is written; the stream stays the caller's to close


EXPORTER = Exporter(
    "csv", "Table (CSV)", ".csv", write_table, lacks="texts, no sources but those claims cite, no sign-off and no scope"
)


def _earlier(given: Given) -> str:
    judgement = given.judgement
    withdrawn = "withdrawn" if judgement.withdrawn else ""
    parts = (judgement.at, given.label.key, withdrawn, judgement.checker, judgement.reason, judgement.override)
    return " | ".join(filter(None, parts))


def _beside(entry: Entry, sort: str) -> str:
    return "\n".join(words for one in entry.beside if one.sort == sort for words in one.lines)


def _notes(entry: Entry, kind: str) -> str:
    return "\n".join(f"{note.text} ({note.person}, {note.at})" for note in entry.notes if note.kind == kind)


def _evidence(cited: Cited) -> str:
    link = cited.link
    grade = link.grade.value if link.grade else ""
    digest = f"sha256 {link.file_sha256}" if link.file_sha256 else ""
    file = f"{link.file_name} {digest}".strip()
    parts = (
        cited.source.name,
        link.relation.value,
        cited.source.title,
        link.locator,
        cited.passage and f"passage of {cited.passage}",
        grade,
        "opened" if link.opened else "",
        link.url,
        file,
        "file changed since" if link.changed_at else "",
        "confidential" if link.source.confidential else "",
        link.excerpt,
    )
    return " | ".join(filter(None, parts))


def _question(question: Question) -> str:
    due = question.due and f"due {question.due}"
    answer = f"answer: {question.answer}" if question.answer else "open"
    confirmed = question.confirmed and f"confirmed: {question.confirmed}"
    parts = (question.at, question.of, question.text, due, answer, question.answered_at, confirmed)
    return " | ".join(filter(None, parts))


def _read(read: Read) -> str:
    reading = read.reading
    how = "blind" if reading.blind else ""
    on = "" if read.counts else ("withdrawn" if reading.withdrawn else f"on an earlier verdict: {read.verdict.key}")
    parts = (reading.at, reading.outcome.value, reading.reader, how, on, reading.comment)
    return " | ".join(filter(None, parts))
