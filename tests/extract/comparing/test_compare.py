"""Comparing says why, lights the words it rests on, shows its arithmetic, and takes a case's claims as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.comparison import Comparison, Relation
from workbench.core.text import Span
from workbench.extract.comparing import Stated, compare, stated_alone


def compared(a: str, b: str) -> Comparison:
    """Two statements outside any case."""
    return compare(stated_alone(a), stated_alone(b))


def test_the_reason_names_what_is_counted_and_both_figures() -> None:
    a = "Some 150,000 guest workers picket abroad."
    b = "At least 50,000 guest workers picket abroad, and by one count double that."
    found = compared(a, b)
    assert found.relation is Relation.CONFLICTS
    assert "workers" in found.reason
    assert "150,000 here" in found.reason
    assert "50,000 to 100,000 there" in found.reason
    assert [span.of(a) for span in found.a] == ["Some 150,000 guest workers"]
    assert [span.of(b) for span in found.b] == ["At least 50,000 guest workers", "double that"]


@pytest.mark.parametrize(
    ("a", "b", "steps"),
    [
        (
            "Of the 400 samples, 60 held lead.",
            "Lead was in 40 percent of the 400 samples.",
            "40 per cent of 400 is 160",
        ),
        ("The paper sold 45 of its 60 vans.", "The paper sold half of its 60 vans.", "45 of 60 is 75 per cent"),
        ("A guard earns 300 euros a week.", "A guard earns 40,000 euros a year.", "300 euros a week is 15,600 a year"),
    ],
)
def test_what_was_worked_out_is_shown(a: str, b: str, steps: str) -> None:
    found = compared(a, b)
    assert found.relation is Relation.CONFLICTS
    assert steps in found.reason or steps in compared(b, a).reason


def test_two_sources_are_named() -> None:
    reason = compared(
        "Police counted 2,000 marchers on the quay.", "The organisers counted 9,000 marchers on the quay."
    ).reason
    assert reason.startswith("sources differ: ")
    assert "Police" in reason
    assert "organisers" in reason


def test_a_later_count_of_one_source_takes_the_place_of_the_earlier() -> None:
    found = compared(
        "The coastguard said on Monday that 14 people had died in the wreck.",
        "The coastguard said on Thursday that 21 people had died in the wreck.",
    )
    assert found.relation is Relation.COMPATIBLE
    assert found.reason.startswith("superseded: ")
    assert found.reason.endswith("the later count stands there")


def test_a_month_inside_a_year_is_another_stretch() -> None:
    found = compared("The port took 400 ships in March 2019.", "The port took 5,100 ships in 2019.")
    assert found.relation is Relation.NOT_COMPARABLE
    assert "different time" in found.reason


def test_spans_count_where_the_claim_stands_in_its_document() -> None:
    before = "🙂 Before it. "
    words = "The mill employs 90 people."
    alone = stated_alone(words)
    moved = tuple(
        replace(fact, span=Span(fact.span.start + len(before), fact.span.end + len(before))) for fact in alone.facts
    )
    found = compare(Stated(words, moved, len(before)), stated_alone("The mill employs 140 people."))
    assert found.relation is Relation.CONFLICTS
    assert [span.of(before + words) for span in found.a] == ["90 people"]


def test_across_documents_a_name_must_be_shared() -> None:
    a, b = (
        stated_alone("The contract was signed on 4 May 2009."),
        stated_alone("The contract was signed on 7 July 2015."),
    )
    assert compare(a, b).relation is Relation.CONFLICTS
    assert compare(replace(a, document="a"), replace(b, document="b")).relation is Relation.NOT_COMPARABLE


def test_nothing_says_which_is_true() -> None:
    reason = compared("Exports fell 4 percent in April.", "Exports rose 4 percent in April.").reason
    assert not {"true", "false", "right", "wrong", "correct"} & set(reason.lower().split())


def test_a_heading_of_small_words_alone_names_nobody() -> None:
    rest = "12 people of Torhaven died in the fire at the Torhaven depot."
    other = "Torhaven Depot: 14 people of Torhaven died in the fire at the depot."
    assert compared(f"The: {rest}", other) == replace(compared(rest, other), a=(Span(5, 14),))


VOCABULARY = (
    "The mill Torhaven Ada Brink employs killed rose fell by to from 90 1,200 about at least double that percent people"
    " workers dollars a month in 2019 May on Monday not nobody said mayor of second largest ; , . 😀 €5m ־א"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join)


@given(WORDS, WORDS)
def test_any_two_texts_get_a_relation_with_a_reason_and_spans_inside(a: str, b: str) -> None:
    first, second = stated_alone(a), stated_alone(b)
    found = compare(first, second)
    assert found.reason
    assert found == compare(first, second)
    assert all(0 <= span.start < span.end <= len(first.text) for span in found.a)
    assert all(0 <= span.start < span.end <= len(second.text) for span in found.b)
