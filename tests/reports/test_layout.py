"""A report sorted for the reader."""

from __future__ import annotations

from dataclasses import replace

from workbench.core.claims import Listing
from workbench.core.documents import Role
from workbench.core.report import Report
from workbench.reports.layout import lay_out


def test_sources_are_numbered_as_claims_cite_them_and_know_their_claims(report: Report) -> None:
    layout = lay_out(report)
    assert [(source.number, source.link.evidence_id) for source in layout.sources] == [(1, 7), (2, 9), (3, 3)]
    assert [[entry.name for entry, _ in source.uses] for source in layout.sources] == [
        ["1", "2", "8", "12"],
        ["1"],
        ["5", "8"],
    ]
    for entry in (entry for group in layout.groups for entry in group.entries):
        for cited in entry.cited:
            assert layout.sources[cited.source - 1].link.evidence_id == cited.link.evidence_id


def test_the_tally_counts_every_claim_once(report: Report) -> None:
    layout = lay_out(report)
    assert sum(number for _, number in layout.tally) + layout.unjudged == layout.total == report.counts.total
    assert {label.key: number for label, number in layout.tally} == report.counts.by_verdict
    assert [label.key for label, _ in layout.tally] == [label.key for label in report.scale.labels]


def test_earlier_verdicts_are_all_but_the_one_that_counts_newest_first(report: Report) -> None:
    first = lay_out(report).groups[0].entries[0]
    assert first.given is not None
    assert first.given.judgement.reason == "The register says the same."
    assert [given.judgement.reason for given in first.earlier] == ["Misread."]


def test_a_statement_is_shown_only_where_it_differs(report: Report) -> None:
    entries = lay_out(report).groups[0].entries
    assert entries[0].statement is None
    assert entries[1].statement == "The lighthouse on Gull Point was seen from 34 kilometres."


def test_what_is_left_out_stands_by_listing_with_a_name_of_its_own(report: Report) -> None:
    left = lay_out(report).left_out
    assert [(listing, len(entries)) for listing, entries in left] == [
        (Listing.FOLDED, 1),
        (Listing.SET_ASIDE, 1),
        (Listing.DISCARDED, 1),
    ]
    for _, [entry] in left:
        assert entry.anchor == entry.claim.uid
        assert entry.claim.uid.startswith(entry.name)


def test_the_title_is_the_piece_s_own_when_one_piece_is_checked(report: Report) -> None:
    assert lay_out(report).title == "The lamp on <Gull> Point"
    draft = report.documents[0]
    second = replace(draft, document=replace(draft.document, id=3, role=Role.PUBLISHED))
    assert lay_out(replace(report, documents=(*report.documents, second))).title == "gull point"
