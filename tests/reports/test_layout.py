"""A report sorted for the reader."""

from __future__ import annotations

from dataclasses import replace

from workbench.core.claims import Listing
from workbench.core.documents import Role
from workbench.core.report import Report
from workbench.reports.layout import lay_out


def test_sources_are_numbered_as_claims_cite_them_and_know_their_claims(report: Report) -> None:
    layout = lay_out(report)
    assert [(source.name, [entry.name for entry, _ in uses]) for source, uses in layout.sources] == [
        ("E1", ["1", "2", "8", "12"]),
        ("E2", ["1"]),
        ("E3", ["5", "8"]),
        ("E4", []),
        ("E5", []),
    ]
    for source, uses in layout.sources[:3]:
        assert len({link.evidence_id for _, link in uses}) == 1
        assert {link.title for _, link in uses} == {source.about.title}


def test_a_source_attached_twice_is_one_source_with_its_first_and_last_capture(report: Report) -> None:
    [first, second] = report.claims[0], report.claims[1]
    link = first.evidence[0]
    again = replace(link, evidence_id=99, captured_at="2026-10-14T08:00:00.000Z", person="R. Adeyemi", locator="page 9")
    third = replace(again, evidence_id=98, captured_at="2026-10-13T23:00:00.000Z")
    other = replace(again, evidence_id=97, file_sha256="f" * 64)
    claims = (replace(first, evidence=(link, third)), replace(second, evidence=(again, other)))
    layout = lay_out(replace(report, claims=claims, left_out=(), sources=()))
    assert [[entry.name for entry, _ in uses] for _, uses in layout.sources] == [["1", "1", "2"], ["2"]]
    assert layout.sources[1][0].captures == [other.captured_at]
    assert layout.sources[0][0].captures == [link.captured_at, again.captured_at]


def test_the_tally_counts_every_claim_of_the_piece_once(report: Report) -> None:
    layout = lay_out(report)
    assert sum(number for _, number in layout.tally) + layout.unjudged == layout.total
    assert layout.total + layout.of_sources == report.counts.total
    assert [label.key for label, _ in layout.tally] == [label.key for label in report.scale.labels]


def test_what_a_source_says_is_listed_and_neither_counted_nor_held_against_the_piece(report: Report) -> None:
    source = report.claims[-1]
    wrong = replace(source, judgements=(replace(source.judgements[0], verdict="wrong"),))
    open_claim = replace(source, judgements=())
    for claim in (wrong, open_claim):
        layout = lay_out(replace(report, claims=(report.claims[0], claim)))
        assert layout.clearance.label == "Cleared"
        assert (layout.total, layout.of_sources, layout.unjudged) == (1, 1, 0)
        assert (layout.must_change, layout.open) == ((), ())
        assert [entry.name for group in layout.groups for entry in group.entries] == ["1", "12"]


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


def test_sources_taken_out_for_good_stay_apart_although_nothing_is_left_of_them(report: Report) -> None:
    gone = report.sources[-1]
    another = replace(gone, id=gone.id + 1, uid="e99")
    layout = lay_out(replace(report, sources=(*report.sources, another)))
    assert [source.title for source, _ in layout.sources][-2:] == ["taken out of the case"] * 2


def test_high_risk_begins_with_what_nobody_has_read_a_second_time(report: Report) -> None:
    assert [(entry.name, entry.read) for entry in lay_out(report).high_risk] == [
        ("8", False),
        ("10", False),
        ("1", True),
    ]


def test_second_readings_count_those_of_verdicts_that_count_and_a_re_reading_apart(report: Report) -> None:
    second = lay_out(report).second
    assert (second.readers, second.read, second.reread) == (("Ola <i>Brandt</i>",), 2, 1)
    assert (second.agreed, second.total, second.share) == (1, 2, "50 %")
    [(entry, read)] = second.disagreements
    assert (entry.name, read.reading.comment, read.counts) == ("5", "One book is a *forgery*.", True)


def test_agreement_is_never_rounded_up_to_all(report: Report) -> None:
    assert lay_out(replace(report, agreed=999)).second.share == "99 %"


def test_a_reading_of_an_earlier_verdict_does_not_count_for_the_present_one(report: Report) -> None:
    first = lay_out(report).groups[0].entries[0]
    assert [one.counts for one in first.readings] == [False, True]
    only_earlier = replace(report.claims[0], readings=report.claims[0].readings[:1])
    entry = lay_out(replace(report, claims=(only_earlier,))).groups[0].entries[0]
    assert (entry.second, entry.read) == (None, False)


def test_a_verdict_on_one_source_is_counted_background_aside(report: Report) -> None:
    layout = lay_out(report)
    assert [entry.name for group in layout.groups for entry in group.entries if entry.one_source] == [
        "1",
        "2",
        "5",
        "12",
    ]
    assert layout.one_source == 3


def test_states_are_counted_over_the_piece(report: Report) -> None:
    layout = lay_out(report)
    assert sum(number for _, number in layout.states) == layout.total
    assert {state.value: number for state, number in layout.states}["stale"] == 1
