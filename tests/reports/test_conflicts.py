"""Conflicts in a report: both passages to the letter, numbered for the reader, told the same way by each claim."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.around import conflict, side
from workbench.core.conflicts import Settled, Settlement, Side
from workbench.core.report import Report, ReportedClaim
from workbench.core.text import Span
from workbench.reports.conflicts import how_many, must_look_at, parts_of
from workbench.reports.entries import Entry
from workbench.reports.layout import Layout, lay_out


@pytest.fixture(scope="module")
def layout(report: Report) -> Layout:
    return lay_out(report)


def entry(layout: Layout, words: str) -> Entry:
    return next(one for group in layout.groups for one in group.entries if words in one.claim.text)


def claim(report: Report, words: str) -> ReportedClaim:
    return next(one for one in report.claims if words in one.claim.text)


def settled(report: Report, outcome: Settled, wrong: str | None = None) -> Report:
    """The report with its conflicts settled so."""
    done = Settlement(outcome, wrong, "", "Ola", "2026-10-14T15:00:00.000Z")
    return replace(report, conflicts=tuple(replace(tie, settlement=done) for tie in report.conflicts))


def test_open_ones_come_first_whatever_their_place_in_the_text(layout: Layout) -> None:
    assert [(one.name, one.settled, one.reason) for one in layout.conflicts] == [
        ("C1", "open", "figure: 34 kilometres here, 31 kilometres there"),
        ("C2", "both stand: different scope", "year: 1871 here, 1902 there"),
    ]


def test_each_side_has_its_words_with_those_lit_that_tell_and_its_place(layout: Layout) -> None:
    first = layout.conflicts[0]
    assert [(part.words, part.lit) for part in first.there.parts] == [
        ("Range 31 kilometres", True),
        (" in clear weather.", False),
    ]
    assert (first.there.place, first.here.place) == ("lights.txt, page 3", "The lamp on <Gull> Point")


def test_each_claim_tells_the_conflict_from_its_own_side(layout: Layout) -> None:
    [seen], [ranged] = entry(layout, "34 kilometres").against, entry(layout, "Range 31").against
    assert seen.words == "claim 12: figure: 34 kilometres here, 31 kilometres there (open)"
    assert ranged.words == "claim 2: figure: 34 kilometres there, 31 kilometres here (open)"
    assert seen.name == ranged.name == "C1"
    assert entry(layout, "keeper slept").against == ()


def test_a_claim_of_a_family_names_the_others(layout: Layout) -> None:
    assert [one.name for one in entry(layout, "34 kilometres").same] == ["9", "10"]
    assert [one.name for one in entry(layout, "41 metres").same] == ["2", "9"]
    assert entry(layout, "keeper slept").same == ()


def test_a_family_of_which_one_member_is_in_the_report_is_none(report: Report) -> None:
    alone = replace(report, families=((2, 4_000),))
    assert entry(lay_out(alone), "34 kilometres").same == ()


def test_which_claim_is_wrong_is_said_by_its_number(report: Report) -> None:
    tie = report.conflicts[1]
    for wrong, number in ((tie.a, 2), (tie.b, 12)):
        made = lay_out(settled(replace(report, conflicts=(tie,)), Settled.WRONG, wrong.uid))
        assert made.conflicts[0].settled == f"claim {number} is wrong"


def test_a_conflict_with_a_claim_that_is_not_in_the_register_is_not_shown(report: Report) -> None:
    gone = claim(report, "Range 31").claim.id
    made = lay_out(replace(report, claims=tuple(one for one in report.claims if one.claim.id != gone)))
    assert [(one.name, one.settled) for one in made.conflicts] == [("C1", "both stand: different scope")]
    assert entry(made, "34 kilometres").against == ()


def test_the_first_page_says_what_is_open_and_nothing_when_all_is_settled(report: Report, layout: Layout) -> None:
    look = must_look_at(layout.conflicts)
    assert look == "One conflict is open and has to be looked at: claims 2 and 12 cannot both be right."
    twice = replace(report, conflicts=tuple(replace(tie, settlement=None) for tie in report.conflicts))
    assert must_look_at(lay_out(twice).conflicts).startswith("2 conflicts are open and have to be looked at")
    assert must_look_at(lay_out(settled(report, Settled.BOTH_TIME)).conflicts) == ""


def test_sources_that_differ_among_themselves_are_listed_and_hold_nobody_up(report: Report) -> None:
    ranged = side(claim(report, "Range 31"), "31", source=True)
    [one] = lay_out(replace(report, conflicts=(conflict(ranged, ranged, "31 here, 31 there"),))).conflicts
    assert not one.in_piece
    assert must_look_at([one]) == ""
    assert how_many([one]) == "1 conflict between claims: 1 open"


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=6))
def test_the_pieces_of_a_side_are_its_words_again(text: str, places: list[tuple[int, int]]) -> None:
    start = 100
    lit = tuple(Span(start + begin, start + begin + length) for begin, length in places)
    one = Side(1, "c1", 1, 1, "a.txt", False, Span(start, start + len(text)), text, lit, None)
    parts = list(parts_of(one))
    assert "".join(part.words for part in parts) == text
    assert all(part.words for part in parts)
    told = [place for part in parts for place in [part.lit] * len(part.words)]
    assert told == [any(span.start <= start + at < span.end for span in lit) for at in range(len(text))]
