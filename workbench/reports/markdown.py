"""The report as Markdown: readable as it stands, and no word of a document can become markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from workbench.core.evidence import EvidenceLink
from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.reports.conflicts import must_look_at
from workbench.reports.coverage import not_looked_at
from workbench.reports.entries import Entry
from workbench.reports.exporter import Exporter, watched
from workbench.reports.layout import Layout, lay_out
from workbench.reports.markdown_claim import by, record
from workbench.reports.markdown_findings import (
    conflicts,
    high_risk,
    must_change,
    no_verdict,
    questions,
    quotations,
    second,
    unsettled,
)
from workbench.reports.markdown_words import escape, head, row
from workbench.reports.sources import Source
from workbench.reports.summary import (
    change_log,
    covers,
    left_out_because,
    listed_steps,
    names_sources,
    prepared_for,
    standing_of_sign_off,
    summary,
)
from workbench.reports.wording import ROLES, about, counted, day_and_time, listed, short_hash


def write_report(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write UTF-8 Markdown with line feeds. The annotated text is the web page's; the words of each claim are here."""
    layout = lay_out(report)
    for section in (_cover, must_change, unsettled, questions, high_risk, second, no_verdict):
        _write(section(layout), stream)
    _write(["## Claims, in the order of the text", ""], stream)
    done = 0
    for group in layout.groups:
        if group.entries and len(layout.groups) > 1:
            _write([f"### {escape(group.document.document.title or group.document.document.name)}", ""], stream)
        for entry in watched(group.entries, watch, done, len(report.claims), "claims"):
            _write(_claim(entry, "####" if len(layout.groups) > 1 else "###"), stream)
        done += len(group.entries)
    for section in (conflicts, quotations, _evidence, _decisions, _scope, _sign_off, _log):
        _write(section(layout), stream)


EXPORTER = Exporter("md", "Markdown", ".md", write_report)


def _write(lines: Iterable[str], stream: BinaryIO) -> None:
    stream.write("".join(f"{line}\n" for line in lines).encode())


def _cover(layout: Layout) -> Iterator[str]:
    report = layout.report
    yield f"# {escape(layout.title)}"
    yield ""
    yield f"Fact-check report, {day_and_time(report.changed_at)}."
    checkers = listed([escape(person) for person in report.people])
    yield f"Checked by {checkers}." if checkers else "Not checked by anybody yet."
    yield ""
    yield f"**{layout.clearance.label}**: {', '.join(layout.clearance.because)}; {layout.clearance.signed}."
    yield ""
    yield "| verdict | claims |"
    yield "|---|---:|"
    for label, number in layout.tally:
        yield f"| {escape(label.name)} | {number:,} |"
    if layout.unjudged:
        yield f"| without a verdict | {layout.unjudged:,} |"
    yield f"| **all** | {layout.total:,} |"
    yield ""
    if look := must_look_at(layout.conflicts):
        yield f"**{escape(look)}**"
        yield ""
    for line in summary(layout):
        yield f"- {line}"
    yield ""
    yield f"{prepared_for(report)}."
    yield ""
    for remark in report.remarks:
        yield f"**{remark}**"
        yield ""
    if layout.confidential:
        yield f"**{names_sources(layout.confidential)}**"
        yield ""
    if layout.of_sources:
        yield f"{counted(layout.of_sources, 'claim')} in source documents not counted."
        yield ""


def _claim(entry: Entry, heading: str) -> Iterator[str]:
    verdict = entry.given.label.name if entry.given else "No verdict"
    yield f"{heading} {_name(entry)} · {escape(verdict)}"
    yield ""
    yield f"> {escape(entry.claim.text)}"
    yield ""
    yield from record(entry)
    yield ""


def _evidence(layout: Layout) -> Iterator[str]:
    if not layout.sources:
        return
    yield "## Evidence"
    yield ""
    for source, uses in layout.sources:
        yield f"- {' · '.join(_source(source, uses))}"
    yield ""


def _source(source: Source, uses: Sequence[tuple[Entry, EvidenceLink]]) -> Iterator[str]:
    yield f"{source.name}: {escape(source.title)}"
    yield from (escape(words) for words in about(source.about))
    if source.about.confidential:
        alias = f", elsewhere called {escape(source.about.alias)}" if source.about.alias else ""
        yield f"confidential{alias}"
    if source.about.url:
        yield escape(source.about.url)
    if source.about.archived_url:
        yield f"archived copy: {escape(source.about.archived_url)}"
    if source.file_name:
        digest = f", sha256 {source.file_sha256}" if source.file_sha256 else ""
        yield f"kept in the case: {escape(source.file_name)}{digest}"
    if source.changed_at:
        yield f"its file has changed since, seen {day_and_time(source.changed_at)}"
    yield from (f"captured {day_and_time(at)}" for at in source.captures)
    people = listed([*dict.fromkeys(escape(link.person) for _, link in uses)])
    claims = ", ".join(_name(entry) for entry, _ in uses)
    yield f"for {claims}, attached by {people}" if uses else "no claim leans on it"


def _decisions(layout: Layout) -> Iterator[str]:
    if not layout.decisions:
        return
    yield "## Decisions and overrides"
    yield ""
    yield from head("claim", "decision", "reason", "by")
    for one in layout.decisions:
        name = _name(one.entry) if one.entry else "the case"
        yield row(name, escape(one.what), escape(one.reason), by(one.person, one.at) if one.person else "see the log")
    yield ""


def _scope(layout: Layout) -> Iterator[str]:
    yield "## Scope and method"
    yield ""
    yield "The program finds statements that can be checked, sorts them and keeps the record; a person decides."
    yield "Every verdict was given by a person, under a name that nobody has authenticated."
    yield ""
    for group in layout.groups:
        document = group.document.document
        notes = "".join(f"; {escape(note)}" for note in document.notes)
        yield f"- {escape(document.title or document.name)} ({escape(document.name)}, {document.role.value})"
        yield f"  version {document.version_number}, text sha256 {document.text_sha256};"
        yield f"  importer {escape(document.importer)}, finder {escape(document.finder)}{notes}"
    yield ""
    yield from _listed("What was not checked", not_looked_at(layout.coverage))
    yield from _listed("What this report leaves out", left_out_because(layout.report))
    for listing, entries in layout.left_out:
        yield f"### {counted(len(entries), 'claim')} {listing.value.replace('_', ' ')}"
        yield ""
        for entry in entries:
            yield f"- {_name(entry)}: {escape(entry.claim.text)}"
            yield f"  - Why: {escape('; '.join(entry.claim.finding.why)) or 'not said'}"
            yield from (f"  {line}" for line in record(entry))
        yield ""


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    items = [f"- {escape(line)}" for line in lines]
    if items:
        yield f"### {heading}"
        yield ""
        yield from items
        yield ""


def _sign_off(layout: Layout) -> Iterator[str]:
    report = layout.report
    yield "## Sign-off"
    yield ""
    if report.signatures:
        yield from head("as", "name", "when", "covers", "hash")
    for one in report.signatures:
        override = f"; override: {escape(one.override)}" if one.override else ""
        withdrawn = ", withdrawn" if one.withdrawn else ""
        signed = f"{ROLES[one.role]}{withdrawn}"
        yield row(signed, escape(one.signer), day_and_time(one.at), f"{covers(one)}{override}", short_hash(one.hash))
    if report.signatures:
        yield ""
    yield f"{standing_of_sign_off(report)}."
    if report.blockers:
        yield "Against a sign-off stands now:"
        yield ""
        yield from (f"- {escape(blocker)}" for blocker in report.blockers)
    elif report.claims:
        yield "Nothing stands against a sign-off now."
    yield ""


def _log(layout: Layout) -> Iterator[str]:
    report = layout.report
    yield "## Change log"
    yield ""
    yield change_log(report)
    yield ""
    if report.log_head:
        yield f"sha256 of the newest entry: {report.log_head}"
        yield ""
    if report.log:
        yield listed_steps(report)
        yield ""
        yield from head("when", "who", "what")
        yield from (row(day_and_time(one.at), escape(one.person), escape(one.label)) for one in report.log)
        yield ""
    yield f"Written by {escape(report.program)}."


def _name(entry: Entry) -> str:
    return escape(entry.name)
