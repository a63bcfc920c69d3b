"""What stands in which sheet of the workbook: a table of claims, and a table for all that can be many for one claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workbench.core.claims import WorkState
from workbench.core.conflicts import TieKind
from workbench.reports.against import SLIP, SORTS
from workbench.reports.conflicts import Conflict, Passage
from workbench.reports.entries import Cited, Entry, Given, Read
from workbench.reports.layout import Layout
from workbench.reports.wording import ROLES, plain
from workbench.reports.wording import fate as fate_in_words
from workbench.reports.xlsx_cells import Value, moment


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its name, its columns (title, width in characters, value of a row) and its rows.

    rows: made of the layout and the listed entries in order; the entries are handed in so that somebody can watch.
    """

    name: str
    columns: tuple[tuple[str, int, Callable[[Any], Value]], ...]
    rows: Callable[[Layout, Iterable[Entry]], Iterator[object]]


def number(entry: Entry) -> Value:
    """A claim's number; the beginning of its uid where it was never listed."""
    return entry.name if entry.claim.number is None else entry.claim.number


def yes(truth: object) -> str:
    """A mark that can be filtered for."""
    return "yes" if truth else ""


def _lines(words: Iterable[str]) -> str:
    return "\n".join(words)


def _note(entry: Entry, kind: str) -> str:
    return _lines(note.text for note in entry.notes if note.kind == kind)


def _beside(entry: Entry, sort: str) -> str:
    return _lines(words for one in entry.beside if one.sort == sort for words in one.lines)


def _of(entries: Iterable[Entry], part: Callable[[Entry], Iterable[object]]) -> Iterator[object]:
    """Pairs of an entry and each of its parts."""
    return ((entry, one) for entry in entries for one in part(entry))


def _verdicts(entry: Entry) -> list[Given]:
    return sorted(filter(None, (entry.given, *entry.earlier)), key=lambda given: given.judgement.id)


_CLAIM = ("Claim", 8, lambda row: number(row[0]))

CLAIMS = Table(
    "Claims",
    (
        ("Number", 8, number),
        ("Words", 60, lambda entry: entry.claim.text),
        ("Stand-alone wording", 40, lambda entry: entry.statement),
        ("Verdict", 18, lambda entry: entry.given and entry.given.label.name),
        ("Reason", 50, lambda entry: entry.given.judgement.reason if entry.given else entry.pending_reason),
        ("State", 12, lambda entry: plain(entry.claim.state)),
        ("Must change", 9, lambda entry: yes(entry.owed)),
        ("Strength", 9, lambda entry: entry.strength and entry.strength.name),
        ("Why this strength", 24, lambda entry: entry.strength and entry.strength.why),
        ("Sources", 12, lambda entry: ", ".join(dict.fromkeys(cited.source.name for cited in entry.cited))),
        ("Needs", 14, lambda entry: ", ".join(entry.claim.missing)),
        ("Risks", 14, lambda entry: ", ".join(plain(risk) for risk in entry.claim.risks)),
        ("Checker", 18, lambda entry: entry.given and entry.given.judgement.checker),
        ("Judged (UTC)", 19, lambda entry: entry.given and moment(entry.given.judgement.at)),
        ("Override", 24, lambda entry: entry.given and entry.given.judgement.override),
        ("Second reader", 18, lambda entry: entry.second and entry.second.reading.reader),
        ("Second reading", 10, lambda entry: entry.second and entry.second.reading.outcome.value),
        ("Open questions", 9, lambda entry: sum(not one.answer for one in entry.questions)),
        ("Open conflicts", 9, lambda entry: sum(one.open for one in entry.against)),
        ("Stands against", 24, lambda entry: _lines(one.words for one in entry.against)),
        ("Same fact as", 12, lambda entry: ", ".join(one.name for one in entry.same)),
        (SORTS[TieKind.RELATED], 24, lambda entry: _beside(entry, SORTS[TieKind.RELATED])),
        (SORTS[TieKind.ODD], 24, lambda entry: _beside(entry, SORTS[TieKind.ODD])),
        (SORTS[TieKind.SPELLING], 24, lambda entry: _beside(entry, SORTS[TieKind.SPELLING])),
        (SLIP, 24, lambda entry: _beside(entry, SLIP)),
        ("Signed off", 8, lambda entry: yes(entry.claim.state is WorkState.SIGNED_OFF)),
        ("Note", 40, lambda entry: _note(entry, "record")),
        ("Working note", 40, lambda entry: _note(entry, "working")),
        ("Kind", 12, lambda entry: entry.claim.finding.kind.value),
        ("Speaker", 18, lambda entry: entry.claim.finding.speaker),
        ("Facts", 24, lambda entry: _lines(fact.text for fact in entry.claim.finding.facts)),
        ("Ticked", 24, lambda entry: _lines(entry.ticked)),
        ("Worth", 8, lambda entry: entry.claim.finding.worth),
        ("Verifiable", 8, lambda entry: entry.claim.finding.verifiable),
        ("Why listed", 24, lambda entry: _lines(entry.claim.finding.why)),
        ("Document", 24, lambda entry: entry.claim.document),
        ("Document number", 9, lambda entry: entry.claim.document_id),
        ("Start", 8, lambda entry: entry.claim.span.start),
        ("End", 8, lambda entry: entry.claim.span.end),
        ("In version", 8, lambda entry: entry.claim.version),
        ("Gone from version", 8, lambda entry: entry.claim.gone_from),
        ("Origin", 8, lambda entry: entry.claim.origin),
        ("Family", 19, lambda entry: entry.claim.finding.family),
        ("Uid", 19, lambda entry: entry.claim.uid),
    ),
    lambda _, entries: iter(entries),
)

VERDICTS = Table(
    "Verdicts",
    (
        _CLAIM,
        ("Verdict", 18, lambda row: row[1].label.name),
        ("Key", 18, lambda row: row[1].label.key),
        ("Reason", 60, lambda row: row[1].judgement.reason),
        ("Override", 30, lambda row: row[1].judgement.override),
        ("Checker", 18, lambda row: row[1].judgement.checker),
        ("Given (UTC)", 19, lambda row: moment(row[1].judgement.at)),
        ("Counts", 8, lambda row: yes(row[1] is row[0].given)),
        ("Withdrawn", 10, lambda row: yes(row[1].judgement.withdrawn)),
    ),
    lambda _, entries: _of(entries, _verdicts),
)


def _link(of: Callable[[Cited], Value]) -> Callable[[tuple[Entry, Cited]], Value]:
    return lambda row: of(row[1])


LINKS = Table(
    "Links",
    (
        _CLAIM,
        ("Source", 8, _link(lambda cited: cited.source.name)),
        ("Title", 40, _link(lambda cited: cited.source.title)),
        ("Does", 12, _link(lambda cited: cited.link.relation.value)),
        ("Where in it", 24, _link(lambda cited: cited.link.locator)),
        ("Passage of", 24, _link(lambda cited: cited.passage)),
        ("Grade", 12, _link(lambda cited: cited.link.grade and cited.link.grade.value)),
        ("Opened", 8, _link(lambda cited: yes(cited.link.opened))),
        ("Excerpt", 60, _link(lambda cited: cited.link.excerpt)),
        ("Attached by", 18, _link(lambda cited: cited.link.person)),
    ),
    lambda _, entries: _of(entries, lambda entry: entry.cited),
)

QUESTIONS = Table(
    "Questions",
    (
        _CLAIM,
        ("To", 24, lambda row: row[1].of),
        ("Question", 50, lambda row: row[1].text),
        ("Due", 12, lambda row: moment(row[1].due)),
        ("Answer", 50, lambda row: row[1].answer),
        ("Confirmed", 24, lambda row: row[1].confirmed),
        ("Open", 8, lambda row: yes(not row[1].answer)),
        ("Asked by", 18, lambda row: row[1].person),
        ("Asked (UTC)", 19, lambda row: moment(row[1].at)),
        ("Answered (UTC)", 19, lambda row: moment(row[1].answered_at)),
    ),
    lambda _, entries: _of(entries, lambda entry: entry.questions),
)

CHANGES = Table(
    "Changes",
    (
        _CLAIM,
        ("Old words", 50, lambda row: row[1].old),
        ("New words", 50, lambda row: row[1].new),
        ("Why", 40, lambda row: row[1].why),
        ("Fate", 22, lambda row: fate_in_words(row[1].fate)),
        ("Reason for the fate", 30, lambda row: row[1].fate_reason),
        ("Must change", 9, lambda row: yes(row[0].owed)),
        ("Proposed by", 18, lambda row: row[1].person),
        ("Proposed (UTC)", 19, lambda row: moment(row[1].at)),
    ),
    lambda _, entries: _of(entries, lambda entry: [entry.proposal] if entry.proposal else []),
)


def _read(of: Callable[[Read], Value]) -> Callable[[tuple[Entry, Read]], Value]:
    return lambda row: of(row[1])


READINGS = Table(
    "Second readings",
    (
        _CLAIM,
        ("Verdict read", 18, _read(lambda read: read.verdict.name)),
        ("Outcome", 10, _read(lambda read: read.reading.outcome.value)),
        ("Comment", 50, _read(lambda read: read.reading.comment)),
        ("Reader", 18, _read(lambda read: read.reading.reader)),
        ("Read (UTC)", 19, _read(lambda read: moment(read.reading.at))),
        ("Blind", 8, _read(lambda read: yes(read.reading.blind))),
        ("Counts", 8, _read(lambda read: yes(read.counts))),
        ("Withdrawn", 10, _read(lambda read: yes(read.reading.withdrawn))),
    ),
    lambda _, entries: _of(entries, lambda entry: entry.readings),
)


def _side(name: str, of: Callable[[Conflict], Passage]) -> tuple[tuple[str, int, Callable[[Conflict], Value]], ...]:
    return (
        (name, 8, lambda one: number(of(one).entry)),
        (f"{name}: words", 50, lambda one: of(one).entry.claim.text),
        (f"{name}: what it rests on", 24, lambda one: ", ".join(part.words for part in of(one).parts if part.lit)),
        (f"{name}: document", 24, lambda one: of(one).document),
        (f"{name}: page", 8, lambda one: of(one).page),
    )


CONFLICTS = Table(
    "Conflicts",
    (
        ("Number", 8, lambda one: one.name),
        *_side("Here", lambda one: one.here),
        *_side("There", lambda one: one.there),
        ("Why", 40, lambda one: one.reason),
        ("Open", 8, lambda one: yes(one.settlement is None)),
        ("Settled", 24, lambda one: one.settled if one.settlement else ""),
        ("Reason", 50, lambda one: one.settlement and one.settlement.reason),
        ("Settled by", 18, lambda one: one.settlement and one.settlement.person),
        ("Settled (UTC)", 19, lambda one: one.settlement and moment(one.settlement.at)),
        ("Uid", 19, lambda one: one.tie.uid),
    ),
    lambda layout, _: iter(layout.conflicts),
)

EVIDENCE = Table(
    "Evidence",
    (
        ("Number", 8, lambda row: row[0].name),
        ("Title", 40, lambda row: row[0].title),
        ("Kind", 16, lambda row: row[0].about.kind and plain(row[0].about.kind)),
        ("Author", 20, lambda row: row[0].about.author),
        ("Publisher", 20, lambda row: row[0].about.publisher),
        ("Published", 12, lambda row: moment(row[0].about.published)),
        ("Address", 40, lambda row: row[0].about.url),
        ("Archived copy", 40, lambda row: row[0].about.archived_url),
        ("Language", 9, lambda row: row[0].about.language),
        ("Person", 20, lambda row: row[0].about.person),
        ("On record", 9, lambda row: {True: "yes", False: "no", None: ""}[row[0].about.on_record]),
        ("One voice with", 16, lambda row: row[0].about.voice),
        ("Confidential", 11, lambda row: yes(row[0].about.confidential)),
        ("Alias", 20, lambda row: row[0].about.alias),
        ("File", 24, lambda row: row[0].file_name),
        ("SHA-256 of the file", 24, lambda row: row[0].file_sha256),
        ("Captured (UTC)", 19, lambda row: moment(row[0].captures[0])),
        ("Captured last (UTC)", 19, lambda row: moment(row[0].captures[-1])),
        ("File changed, seen (UTC)", 19, lambda row: moment(row[0].changed_at)),
        ("Taken out", 9, lambda row: yes(row[0].removed)),
        ("Claims", 20, lambda row: ", ".join(dict.fromkeys(entry.name for entry, _ in row[1]))),
    ),
    lambda layout, _: iter(layout.sources),
)

DOCUMENTS = Table(
    "Documents",
    (
        ("Number", 8, lambda group: group.document.document.id),
        ("Title", 40, lambda group: group.document.document.title),
        ("File", 24, lambda group: group.document.document.name),
        ("Role", 11, lambda group: group.document.document.role.value),
        ("Author", 20, lambda group: group.document.document.author),
        ("Outlet", 20, lambda group: group.document.document.outlet),
        ("Published", 12, lambda group: moment(group.document.document.published or "")),
        ("Version", 8, lambda group: group.document.document.version_number),
        ("Characters", 10, lambda group: group.document.document.length),
        ("Claims", 8, lambda group: len(group.entries)),
        ("Brought in (UTC)", 19, lambda group: moment(group.document.document.added_at)),
        ("Read by", 14, lambda group: group.document.document.importer),
        ("Claims found by", 14, lambda group: group.document.document.finder),
        ("Notes", 30, lambda group: _lines(group.document.document.notes)),
        ("SHA-256 of the text", 24, lambda group: group.document.document.text_sha256),
        ("SHA-256 of the file", 24, lambda group: group.document.document.file_sha256),
    ),
    lambda layout, _: iter(layout.groups),
)

DECISIONS = Table(
    "Decisions",
    (
        ("Claim", 9, lambda one: number(one.entry) if one.entry else "the case"),
        ("Decision", 40, lambda one: one.what),
        ("Reason", 60, lambda one: one.reason),
        ("By", 20, lambda one: one.person),
        ("Taken (UTC)", 19, lambda one: moment(one.at)),
    ),
    lambda layout, _: iter(layout.decisions),
)

SIGNATURES = Table(
    "Sign-off",
    (
        ("As", 14, lambda one: ROLES[one.role]),
        ("Name", 24, lambda one: one.signer),
        ("Signed (UTC)", 19, lambda one: moment(one.at)),
        ("Claims covered", 9, lambda one: one.covers),
        ("Changed since", 9, lambda one: one.changed),
        ("Override", 40, lambda one: one.override),
        ("Withdrawn", 10, lambda one: yes(one.withdrawn)),
        ("SHA-256 of what was signed", 24, lambda one: one.hash),
    ),
    lambda layout, _: iter(layout.report.signatures),
)

LEFT_OUT = Table(
    "Left out",
    (
        ("Claim", 11, lambda row: number(row[1])),
        ("Words", 60, lambda row: row[1].claim.text),
        ("How", 12, lambda row: plain(row[0])),
        ("Why", 30, lambda row: _lines(row[1].claim.finding.why)),
        ("Document", 24, lambda row: row[1].claim.document),
        ("Uid", 19, lambda row: row[1].claim.uid),
    ),
    lambda layout, _: ((listing, entry) for listing, entries in layout.left_out for entry in entries),
)

OF_CLAIMS = (CLAIMS, VERDICTS, LINKS, QUESTIONS, CHANGES, READINGS)
"""Tables that are made by going through the claims."""

TABLES = (*OF_CLAIMS, CONFLICTS, EVIDENCE, DOCUMENTS, DECISIONS, SIGNATURES, LEFT_OUT)
"""All tables, in the order of their sheets."""
