"""A report sorted for the reader: numbered sources, claims by what must happen to them. Shared by the formats."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.core.claims import Listing, WorkState, how_many_checked
from workbench.core.documents import Role
from workbench.core.evidence import EvidenceLink
from workbench.core.report import Preset, Report, ReportedDocument
from workbench.core.review import Outcome, Question
from workbench.core.text import Span
from workbench.core.verdicts import VerdictLabel
from workbench.reports.against import Joined
from workbench.reports.changes import CHANGES
from workbench.reports.clearance import STANDS, Clearance, clearance
from workbench.reports.conflicts import Conflict, conflicts
from workbench.reports.coverage import Coverage, coverage
from workbench.reports.decisions import Decision, decisions
from workbench.reports.entries import Entries, Entry, Read
from workbench.reports.sources import Register, Source


@dataclass(frozen=True, slots=True)
class Group:
    """A document with its entries in order."""

    document: ReportedDocument
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SecondReadings:
    """What second readers made of the piece."""

    readers: tuple[str, ...]
    """Who read verdicts that count, other than their checkers."""
    read: int
    """Claims of the piece whose verdict another person read."""
    reread: int
    """Claims of the piece that only their own checker read again."""
    agreed: int
    total: int
    """Of how many readings by another person, in the whole case, that is."""
    disagreements: tuple[tuple[Entry, Read], ...]

    @property
    def share(self) -> str:
        """Agreement in per cent, rounded down: it never says 100 while somebody disagrees."""
        return f"{self.agreed * 100 // self.total} %" if self.total else ""


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
    states: tuple[tuple[WorkState, int], ...]
    """How many of them are in each state, states without any left out."""
    checked: int
    """How many of them are checked, as the window counts it: more than a verdict, see CHECKED_STATES."""
    unjudged: int
    one_source: int
    """How many of their verdicts rest on a single source."""
    of_sources: int
    """Claims listed in sources."""
    groups: tuple[Group, ...]
    must_change: tuple[Entry, ...]
    """The words still have to change: judged wrong, right only with other words, or other words proposed."""
    changed: tuple[Entry, ...]
    """A change was proposed and made, or decided against."""
    unsettled: tuple[Entry, ...]
    """Judged, and neither right nor wrong: disputed, unsupported; but for words that have been changed since."""
    asked: tuple[tuple[Entry, Question], ...]
    """Questions without an answer, on any listed claim."""
    high_risk: tuple[Entry, ...]
    """Flagged as a risk; first those whose verdict nobody has read a second time."""
    open: tuple[Entry, ...]
    """Without a verdict."""
    second: SecondReadings
    sources: tuple[tuple[Source, tuple[tuple[Entry, EvidenceLink], ...]], ...]
    """Every source with the claims that lean on it, by number."""
    confidential: int
    """How many confidential sources this report calls by their names."""
    decisions: tuple[Decision, ...]
    left_out: tuple[tuple[Listing, tuple[Entry, ...]], ...]
    quotations: tuple[Entry, ...]
    """Quotations, and claims with somebody's very words in them."""
    conflicts: tuple[Conflict, ...]
    """Claims that cannot both be right, the open ones first."""
    coverage: Coverage
    """What of the piece was not looked at."""


def lay_out(report: Report) -> Layout:
    """Sort a report. Sources are numbered in the order in which the claims cite them, then those no claim cites.

    Everything made here stays: looking for garbage among a million values would take half of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _lay_out(report)
    finally:
        if collecting:
            gc.enable()


def _lay_out(report: Report) -> Layout:
    register = Register(report.sources, aliases=report.preset is not Preset.DESK)
    labels = {label.key: label for label in report.scale.labels}
    names = {one.document.id: one.document.title or one.document.name for one in report.documents}
    make = Entries(labels, names, register, Joined(report))
    entries = [make.entry(reported) for reported in report.claims]
    left = [make.entry(reported) for reported in report.left_out]
    for record in report.sources:
        register.add(record)
    under_check = {one.document.id for one in report.documents if one.document.role is not Role.SOURCE}
    piece = [entry for entry in entries if entry.claim.document_id in under_check]
    tally = Counter(entry.given.label.key for entry in piece if entry.given)
    states = Counter(entry.claim.state for entry in piece)
    unsettled = {label.key for label in labels.values() if label.tone not in STANDS | CHANGES and label.tone != "wro"}
    groups = _groups(report, entries)
    named = [one for one in register.sources() if one.about.confidential and not one.removed]
    return Layout(
        report=report,
        title=_title(report),
        clearance=clearance(report, [one for one in report.claims if one.claim.document_id in under_check]),
        total=len(piece),
        tally=tuple((label, tally[label.key]) for label in report.scale.labels if tally[label.key]),
        states=tuple((state, states[state]) for state in WorkState if states[state]),
        checked=how_many_checked(states),
        unjudged=len(piece) - tally.total(),
        one_source=sum(entry.one_source for entry in piece),
        of_sources=len(entries) - len(piece),
        groups=groups,
        must_change=tuple(entry for entry in piece if entry.owed),
        changed=tuple(entry for entry in piece if entry.proposal and not entry.owed),
        unsettled=tuple(
            entry for entry in piece if entry.given and entry.given.label.key in unsettled and not entry.made
        ),
        asked=tuple((entry, one) for entry in entries for one in entry.questions if not one.answer),
        high_risk=tuple(sorted((entry for entry in piece if entry.claim.risks), key=lambda entry: entry.read)),
        open=tuple(entry for entry in piece if not entry.given),
        second=_second_readings(report, entries, piece),
        sources=_sources(register, [*entries, *left]),
        confidential=len(named) if report.preset is Preset.DESK else 0,
        decisions=tuple(decisions(report, entries)),
        left_out=tuple(
            (listing, found)
            for listing in (Listing.FOLDED, Listing.SET_ASIDE, Listing.DISCARDED)
            if (found := tuple(entry for entry in left if entry.claim.listing is listing))
        ),
        quotations=tuple(entry for entry in piece if entry.quoted),
        conflicts=tuple(conflicts(report, entries)),
        coverage=_coverage(groups, under_check),
    )


def _coverage(groups: Iterable[Group], under_check: set[int]) -> Coverage:
    checked = [group for group in groups if group.document.document.id in under_check]
    return coverage(
        [(group.document.passages, _places(group)) for group in checked],
        (group.document.document.finder for group in checked),
        (entry.claim for group in checked for entry in group.entries),
    )


def _places(group: Group) -> list[Span]:
    """Where claims stand in a document's text."""
    return [entry.claim.span for entry in group.entries if entry.claim.gone_from is None]


def _second_readings(report: Report, entries: Sequence[Entry], piece: Sequence[Entry]) -> SecondReadings:
    seconds = [entry.second.reading for entry in piece if entry.second]
    others = [one for one in seconds if one.outcome is not Outcome.REREAD]
    disagreed = set(report.disagreed)
    split = [entry for entry in entries if entry.claim.id in disagreed]
    standing = [(entry, [one for one in entry.readings if not one.reading.withdrawn]) for entry in split]
    return SecondReadings(
        readers=tuple(dict.fromkeys(one.reader for one in others)),
        read=len(others),
        reread=len(seconds) - len(others),
        agreed=report.agreed,
        total=report.agreed + len(report.disagreed),
        disagreements=tuple((entry, readings[-1]) for entry, readings in standing if readings),
    )


def _groups(report: Report, entries: Iterable[Entry]) -> tuple[Group, ...]:
    of_document: dict[int, list[Entry]] = {reported.document.id: [] for reported in report.documents}
    for entry in entries:
        of_document[entry.claim.document_id].append(entry)
    return tuple(Group(reported, tuple(of_document[reported.document.id])) for reported in report.documents)


def _sources(
    register: Register, entries: Iterable[Entry]
) -> tuple[tuple[Source, tuple[tuple[Entry, EvidenceLink], ...]], ...]:
    uses: dict[int, list[tuple[Entry, EvidenceLink]]] = {source.number: [] for source in register.sources()}
    for entry in entries:
        for cited in entry.cited:
            uses[cited.source.number].append((entry, cited.link))
    return tuple((source, tuple(uses[source.number])) for source in register.sources())


def _title(report: Report) -> str:
    """The piece's own title when one piece is checked, else the case's name."""
    checked = [reported.document for reported in report.documents if reported.document.role is not Role.SOURCE]
    return checked[0].title if len(checked) == 1 and checked[0].title else report.case_name
