"""The report as Markdown: readable as it stands, and no word of a document can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from workbench.core.progress import Watcher
from workbench.core.report import Report
from workbench.core.text import one_line
from workbench.reports.exporter import Exporter, watched
from workbench.reports.layout import Cited, Entry, Layout, Source, lay_out
from workbench.reports.wording import counted, day_and_time, listed

_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~$^{}@])|(&)(?=#|\w+;)|(:)(?=//)|(?<=\b[wW]{3})(\.)")
"""What can start markup in the middle of a line: emphasis, code, links, HTML, tables, entities, bare addresses."""

_AT_THE_START = re.compile(r"^(?:([#+=-])|(\d{1,9})([.)]))")
"""What can start a heading, a list or a rule at the beginning of one."""


def escape(words: str) -> str:
    """The words on one line, as CommonMark and GitHub's tables read them back unchanged."""
    line = _ANYWHERE.sub(lambda found: f"\\{found[0]}", one_line(words))
    return _AT_THE_START.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", line)


def write_report(report: Report, stream: BinaryIO, watch: Watcher) -> None:
    """Write UTF-8 Markdown with line feeds. The annotated text is the web page's; the words of each claim are here."""
    layout = lay_out(report)
    for section in (_cover, _must_change, _unsettled, _open):
        _write(section(layout), stream)
    _write(["## Claims, in the order of the text", ""], stream)
    done = 0
    for group in layout.groups:
        if group.entries and len(layout.groups) > 1:
            _write([f"### {escape(group.document.document.title or group.document.document.name)}", ""], stream)
        for entry in watched(group.entries, watch, done, len(report.claims), "claims"):
            _write(_claim(entry, "####" if len(layout.groups) > 1 else "###"), stream)
        done += len(group.entries)
    for section in (_evidence, _scope, _log):
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
    yield f"**{layout.clearance.label}**: {', '.join(r.replace('_', ' ') for r in layout.clearance.because)}."
    yield ""
    yield "| verdict | claims |"
    yield "|---|---:|"
    for label, number in layout.tally:
        yield f"| {escape(label.name)} | {number:,} |"
    if layout.unjudged:
        yield f"| not checked | {layout.unjudged:,} |"
    yield f"| **all** | {layout.total:,} |"
    yield ""
    if layout.of_sources:
        yield f"{counted(layout.of_sources, 'claim')} in source documents not counted."
        yield ""


def _must_change(layout: Layout) -> Iterator[str]:
    yield from _findings("Must change before publication", layout.must_change)


def _unsettled(layout: Layout) -> Iterator[str]:
    yield from _findings("Not settled by the evidence", layout.unsettled)


def _findings(heading: str, entries: tuple[Entry, ...]) -> Iterator[str]:
    if not entries:
        return
    yield f"## {heading}"
    yield ""
    yield "| claim | words | verdict | why |"
    yield "|---|---|---|---|"
    for entry in entries:
        name = escape(entry.given.label.name) if entry.given else ""
        reason = escape(entry.given.judgement.reason) if entry.given else ""
        yield f"| {_name(entry)} | {escape(entry.claim.text)} | {name} | {reason} |"
    yield ""


def _open(layout: Layout) -> Iterator[str]:
    if not layout.open:
        return
    yield "## Not checked yet"
    yield ""
    yield f"{len(layout.open):,} of {counted(layout.total, 'claim')} without a verdict:"
    yield f"{', '.join(_name(entry) for entry in layout.open)}."
    yield ""


def _claim(entry: Entry, heading: str) -> Iterator[str]:
    verdict = entry.given.label.name if entry.given else "Not checked"
    yield f"{heading} {_name(entry)} · {escape(verdict)}"
    yield ""
    yield f"> {escape(entry.claim.text)}"
    yield ""
    yield from _record(entry)
    yield ""


def _record(entry: Entry) -> Iterator[str]:
    finding = entry.claim.finding
    if entry.statement:
        yield f"- On its own: {escape(entry.statement)}"
    speaker = f", said by {escape(finding.speaker)}" if finding.speaker else ""
    by_hand = ", marked by hand" if entry.claim.origin == "made" else ""
    yield f"- Kind: {finding.kind.value}{speaker}{by_hand}"
    if entry.ticked:
        yield f"- Confirmed in it: {', '.join(escape(words) for words in entry.ticked)}"
    if entry.given:
        judgement = entry.given.judgement
        yield f"- Checked by {escape(judgement.checker)}, {day_and_time(judgement.at)}"
        if judgement.reason:
            yield f"- Reason: {escape(judgement.reason)}"
        if judgement.override:
            yield f"- Override: {escape(judgement.override)}"
    elif entry.pending_reason:
        yield f"- Typed so far: {escape(entry.pending_reason)}"
    for note in entry.notes:
        kind = "Working note" if note.kind == "working" else "Note"
        yield f"- {kind}: {escape(note.text)} ({escape(note.person)}, {day_and_time(note.at)})"
    for cited in entry.cited:
        yield f"- Evidence {_cited(cited)}"
    for earlier in entry.earlier:
        judgement = earlier.judgement
        kind = "Withdrawn verdict" if judgement.withdrawn else "Earlier verdict"
        words = [earlier.label.name, judgement.reason, judgement.override and f"override: {judgement.override}"]
        said = escape("; ".join(filter(None, words)))
        yield f"- {kind}: {said} ({escape(judgement.checker)}, {day_and_time(judgement.at)})"


def _cited(cited: Cited) -> str:
    link = cited.link
    grade = link.grade.value if link.grade else ""
    place = ", ".join(filter(None, (f"S{cited.source}", escape(link.locator), grade, link.relation.value)))
    title = f": {escape(link.title)}" if link.title else ""
    excerpt = f" “{escape(link.excerpt)}”" if link.excerpt else ""
    return f"{place}{title}{excerpt}"


def _evidence(layout: Layout) -> Iterator[str]:
    if not layout.sources:
        return
    yield "## Evidence"
    yield ""
    for source in layout.sources:
        yield f"- {_source(source)}"
    yield ""


def _source(source: Source) -> str:
    link = source.link
    parts = [f"S{source.number}: {escape(link.title or link.file_name or link.url)}"]
    if link.url:
        parts.append(escape(link.url))
    if link.file_name:
        digest = f", sha256 {link.file_sha256}" if link.file_sha256 else ""
        parts.append(f"kept in the case: {escape(link.file_name)}{digest}")
    parts += [f"captured {day_and_time(at)} by {escape(person)}" for at, person in source.captures]
    parts.append(f"for {', '.join(_name(entry) for entry, _ in source.uses)}")
    return " · ".join(parts)


def _scope(layout: Layout) -> Iterator[str]:
    yield "## Scope and method"
    yield ""
    yield "The program finds statements that can be checked, sorts them and keeps the record; a person decides."
    yield "Every verdict was given by a person, under a name that nobody has authenticated."
    yield "This is the full desk report: it holds everything that was recorded, working notes included."
    yield ""
    for group in layout.groups:
        document = group.document.document
        notes = "".join(f"; {escape(note)}" for note in document.notes)
        yield f"- {escape(document.title or document.name)} ({escape(document.name)}, {document.role.value})"
        yield f"  version {document.version_number}, text sha256 {document.text_sha256};"
        yield f"  importer {escape(document.importer)}, finder {escape(document.finder)}{notes}"
    yield ""
    for listing, entries in layout.left_out:
        yield f"### {counted(len(entries), 'claim')} {listing.value.replace('_', ' ')}"
        yield ""
        for entry in entries:
            yield f"- {_name(entry)}: {escape(entry.claim.text)}"
            yield f"  - Why: {escape('; '.join(entry.claim.finding.why)) or 'not said'}"
            yield from (f"  {line}" for line in _record(entry))
        yield ""


def _log(layout: Layout) -> Iterator[str]:
    report = layout.report
    head = f"; the newest has the hash {report.log_head}" if report.log_head else ""
    yield f"{counted(report.log_entries, 'entry', 'entries')} in the change log of this case{head}."
    yield f"Written by {escape(report.program)}."


def _name(entry: Entry) -> str:
    return escape(entry.name)
