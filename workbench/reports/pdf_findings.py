"""What the printed report puts before the claims: everything that somebody still has to do or know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workbench.reports.entries import Entry
from workbench.reports.layout import Layout
from workbench.reports.pdf_claim import ORDINARY, change, decided, reason, risks, sources, state
from workbench.reports.pdf_table import Row, Table
from workbench.reports.pdf_words import Paragraph, by, lines, paragraph, verdict, words
from workbench.reports.summary import second_reading_figures
from workbench.reports.wording import OUTCOMES, counted, day_and_time

OPEN_IN_WORDS = 60
"""Open claims named one by one; the rest are counted and stand in the register all the same."""

Section = dict[str, Any]
"""place, title, and what stands in it: lead (paragraphs), parts (title, "table" or "cards", values), after."""


def findings(layout: Layout) -> Iterator[Section]:
    """The sections that have something in them."""
    if layout.must_change:
        yield section("must-change", "Must change before publication", _changes(layout.must_change))
    if layout.changed:
        yield section("changed", "Changes made or decided against", _changes(layout.changed))
    if layout.unsettled:
        yield section("unsettled", "Not settled by the evidence", _unsettled(layout.unsettled))
    if layout.asked:
        yield section("questions", "Open questions", _questions(layout))
    if layout.high_risk:
        yield section("high-risk", "High risk", _high_risk(layout.high_risk))
    figures = " ".join(second_reading_figures(layout.second, layout.total))
    if figures:
        table = _disagreements(layout) if layout.second.disagreements else None
        yield section("second-reading", "Second reading", table, after=[paragraph("body", figures)])
    if layout.open:
        yield section("open", "No verdict yet", _open(layout.open), lead=[_how_many_open(layout)])


def section(
    place: str,
    title: str,
    table: Table | None = None,
    *,
    lead: Sequence[Paragraph] = (),
    after: Sequence[Paragraph] = (),
) -> Section:
    """A section as the template takes it."""
    return {
        "place": place,
        "title": title,
        "lead": list(lead),
        "parts": [table.part()] if table else [],
        "after": list(after),
    }


def said(entry: Entry) -> list[Paragraph]:
    """The claim's words."""
    return [paragraph("words", words(entry.claim.text))]


def _changes(entries: Sequence[Entry]) -> Table:
    columns = (("Claim", 14), ("From → to", 60), ("Why", 46), ("Evidence", 28), ("Fate", 26))
    return Table(columns, [Row(_change(entry), entry) for entry in entries])


def _change(entry: Entry) -> list[list[Paragraph]]:
    proposal = entry.proposal
    return [
        [paragraph("words", *change(proposal))] if proposal else said(entry),
        [*reason(entry, proposal)],
        [*sources(entry)],
        [*decided(proposal)] if proposal else [paragraph("meta", "no wording proposed")],
    ]


def _unsettled(entries: Sequence[Entry]) -> Table:
    columns = (("Claim", 14), ("Words", 74), ("Why", 54), ("Evidence", 32))
    rows = [Row([said(one), [*reason(one, None)], [*sources(one)]], one) for one in entries]
    return Table(columns, rows)


def _questions(layout: Layout) -> Table:
    columns = (("Claim", 14), ("To whom", 36), ("Question", 68), ("Asked", 32), ("Due", 24))
    rows = [
        Row(
            [
                [paragraph("plain", words(one.of))],
                [paragraph("note", lines(one.text))],
                [paragraph("plain", day_and_time(one.at)), paragraph("meta", words(one.person))],
                [paragraph("plain", words(day_and_time(one.due))) if one.due else paragraph("meta", "no date")],
            ],
            entry,
        )
        for entry, one in layout.asked
    ]
    return Table(columns, rows)


def _high_risk(entries: Sequence[Entry]) -> Table:
    columns = (("Claim", 14), ("Risk", 32), ("Words", 64), ("Verdict", 34), ("Second reading", 30))
    return Table(columns, [Row(_risk(entry), entry) for entry in entries])


def _risk(entry: Entry) -> list[list[Paragraph]]:
    given = [paragraph("verdict", verdict(entry.given))]
    if entry.given or entry.claim.state not in ORDINARY:
        given.append(paragraph("plain", state(entry)))
    second = [paragraph("meta", "none")]
    if entry.second:
        reading = entry.second.reading
        blind = ", blind" if reading.blind else ""
        second = [paragraph("plain", words(reading.reader)), paragraph("meta", OUTCOMES[reading.outcome] + blind)]
    return [[paragraph("risks", *risks(entry))], said(entry), given, second]


def _disagreements(layout: Layout) -> Table:
    columns = (("Claim", 14), ("Words", 62), ("Checker", 49), ("Second reader disagrees", 49))
    rows = []
    for entry, one in layout.second.disagreements:
        checker = [paragraph("meta", words(entry.given.judgement.checker))] if entry.given else []
        blind = " · blind" if one.reading.blind else ""
        stale = f" · on the earlier verdict “{one.verdict.name}”" if not one.counts else ""
        second = paragraph("meta", *by(one.reading.reader, one.reading.at), blind, stale)
        comment = [paragraph("reason", lines(one.reading.comment))] if one.reading.comment else []
        rows.append(Row([said(entry), [*reason(entry, None), *checker], [*comment, second]], entry))
    return Table(columns, rows)


def _open(entries: Sequence[Entry]) -> Table:
    columns = (("Claim", 14), ("Words", 104), ("Kind", 24), ("Who says it", 32))
    rows = [
        Row(
            [
                said(one),
                [paragraph("plain", one.claim.finding.kind.value)],
                [paragraph("plain", words(one.claim.finding.speaker or "the text"))],
            ],
            one,
        )
        for one in entries[:OPEN_IN_WORDS]
    ]
    return Table(columns, rows)


def _how_many_open(layout: Layout) -> Paragraph:
    have = "has" if len(layout.open) == 1 else "have"
    counts = f"{len(layout.open):,} of {counted(layout.total, 'claim')} {have} no verdict."
    if len(layout.open) <= OPEN_IN_WORDS:
        return paragraph("lead", counts)
    named = f" The first {OPEN_IN_WORDS} are named here; all stand in the "
    return paragraph("lead", counts, named, ["section", "claims", "register"], ".")
