"""A report sorted for the reader: numbered sources, claims by what must happen to them. Shared by the formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.core.claims import Claim, Listing, Note
from workbench.core.documents import Role
from workbench.core.evidence import EvidenceLink
from workbench.core.report import Report, ReportedClaim, ReportedDocument
from workbench.core.text import one_line
from workbench.core.verdicts import Judgement, VerdictLabel
from workbench.reports.clearance import CHANGES, STANDS, Clearance, clearance
from workbench.reports.wording import day_and_time


@dataclass(frozen=True, slots=True)
class Given:
    """A judgement with the label it gave."""

    judgement: Judgement
    label: VerdictLabel


@dataclass(frozen=True, slots=True)
class Cited:
    """Evidence as a claim cites it: link, and the number of its source ("S4" is 4)."""

    link: EvidenceLink
    source: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as the report's tables need it. given: the verdict that counts; earlier: all others, newest first."""

    claim: Claim
    name: str
    """What it is called: its number, or the beginning of its uid when it was never listed."""
    anchor: str
    """What links to it end in: its number or its whole uid."""
    given: Given | None
    earlier: tuple[Given, ...]
    cited: tuple[Cited, ...]
    notes: tuple[Note, ...]
    pending_reason: str
    statement: str | None
    """The stand-alone wording where it differs from the words themselves."""
    ticked: tuple[str, ...]
    """The words of the facts that were confirmed."""


SourceKey = tuple[str, str, str, str | None]
"""What makes two pieces of evidence one source: the same title, address, file name and file content."""


@dataclass(slots=True)
class Source:
    """A source with all claims that cite it, however often it was attached."""

    number: int
    link: EvidenceLink
    """Its first use: title, address and file are the same in all."""
    uses: list[tuple[Entry, EvidenceLink]] = field(default_factory=list)

    @property
    def captures(self) -> list[tuple[str, str]]:
        """When and by whom it was captured: the first time, and the last when there were several."""
        every = sorted((link.captured_at, link.person) for _, link in self.uses)
        (first, _), (last, _) = every[0], every[-1]
        return [every[0]] if day_and_time(first) == day_and_time(last) else [every[0], every[-1]]


@dataclass(frozen=True, slots=True)
class Group:
    """A document with its entries in order."""

    document: ReportedDocument
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole report, sorted."""

    report: Report
    title: str
    clearance: Clearance
    total: int
    """Claims listed in the piece: in the documents under check. What a source says is not the piece's to answer for,
    so its claims stand in the register and the text, and nowhere else."""
    tally: tuple[tuple[VerdictLabel, int], ...]
    """How many of them carry each verdict, in the scale's order; verdicts nobody gave are left out."""
    unjudged: int
    of_sources: int
    """Claims listed in sources."""
    groups: tuple[Group, ...]
    must_change: tuple[Entry, ...]
    """Judged wrong, or right only with other words."""
    unsettled: tuple[Entry, ...]
    """Judged, and neither right nor wrong: disputed, unsupported."""
    open: tuple[Entry, ...]
    """Without a verdict."""
    sources: tuple[Source, ...]
    left_out: tuple[tuple[Listing, tuple[Entry, ...]], ...]


def lay_out(report: Report) -> Layout:
    """Sort a report. Sources are numbered in the order in which the claims cite them."""
    labels = {label.key: label for label in report.scale.labels}
    numbers: dict[SourceKey, int] = {}
    entries = [_entry(reported, labels, numbers) for reported in report.claims]
    left = [_entry(reported, labels, numbers) for reported in report.left_out]
    under_check = {one.document.id for one in report.documents if one.document.role is not Role.SOURCE}
    piece = [entry for entry in entries if entry.claim.document_id in under_check]
    tally = Counter(entry.given.label.key for entry in piece if entry.given)
    given = [(entry, entry.given.label.tone) for entry in piece if entry.given]
    return Layout(
        report=report,
        title=_title(report),
        clearance=clearance([one for one in report.claims if one.claim.document_id in under_check], report.scale),
        total=len(piece),
        tally=tuple((label, tally[label.key]) for label in report.scale.labels if tally[label.key]),
        unjudged=len(piece) - tally.total(),
        of_sources=len(entries) - len(piece),
        groups=_groups(report, entries),
        must_change=tuple(entry for entry, tone in given if tone in CHANGES or tone == "wro"),
        unsettled=tuple(entry for entry, tone in given if tone not in STANDS | CHANGES and tone != "wro"),
        open=tuple(entry for entry in piece if not entry.given),
        sources=_sources([*entries, *left]),
        left_out=tuple(
            (listing, found)
            for listing in (Listing.FOLDED, Listing.SET_ASIDE, Listing.DISCARDED)
            if (found := tuple(entry for entry in left if entry.claim.listing is listing))
        ),
    )


def _entry(reported: ReportedClaim, labels: dict[str, VerdictLabel], numbers: dict[SourceKey, int]) -> Entry:
    claim = reported.claim
    name = str(claim.number) if claim.number is not None else claim.uid[:10]
    counts = reported.judgement
    return Entry(
        claim=claim,
        name=name,
        anchor=name if claim.number is not None else claim.uid,
        given=Given(counts, labels[counts.verdict]) if counts else None,
        earlier=tuple(Given(j, labels[j.verdict]) for j in reversed(reported.judgements) if j is not counts),
        cited=tuple(Cited(link, numbers.setdefault(_key(link), len(numbers) + 1)) for link in reported.evidence),
        notes=reported.notes,
        pending_reason=reported.pending_reason,
        statement=claim.statement if one_line(claim.statement) != one_line(claim.text) else None,
        ticked=tuple(claim.text[t.start - claim.span.start : t.end - claim.span.start] for t in claim.ticked),
    )


def _key(link: EvidenceLink) -> SourceKey:
    return link.title, link.url, link.file_name, link.file_sha256


def _groups(report: Report, entries: Iterable[Entry]) -> tuple[Group, ...]:
    of_document: dict[int, list[Entry]] = {reported.document.id: [] for reported in report.documents}
    for entry in entries:
        of_document[entry.claim.document_id].append(entry)
    return tuple(Group(reported, tuple(of_document[reported.document.id])) for reported in report.documents)


def _sources(entries: Iterable[Entry]) -> tuple[Source, ...]:
    sources: dict[int, Source] = {}
    for entry in entries:
        for cited in entry.cited:
            source = sources.setdefault(cited.source, Source(cited.source, cited.link))
            source.uses.append((entry, cited.link))
    return tuple(sources.values())


def _title(report: Report) -> str:
    """The piece's own title when one piece is checked, else the case's name."""
    checked = [reported.document for reported in report.documents if reported.document.role is not Role.SOURCE]
    return checked[0].title if len(checked) == 1 and checked[0].title else report.case_name
