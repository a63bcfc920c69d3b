"""Slips inside one statement are told with their arithmetic; what may be right is passed over in silence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.conflicts import Slip
from workbench.extract.comparing import stated_alone
from workbench.extract.comparing.slips import slips

PUBLISHED = date(2016, 9, 12)


def told(text: str) -> list[Slip]:
    """The slips of a statement in a document of a day in 2016."""
    return list(slips(stated_alone(text), PUBLISHED))


@pytest.mark.parametrize(
    ("text", "reason", "lit"),
    [
        (
            "Ada Brink, 54, was born in 1950.",
            "age: born 1950, on 2016-09-12, makes 65 or 66, not 54",
            ["54", "1950"],
        ),
        (
            "He was born on 3 May 1950 and died in 2001 at the age of 47.",
            "age: born 3 May 1950, died 2001, makes 50 or 51, not 47",
            ["47", "3 May 1950", "2001"],
        ),
        (
            "She leaves three brothers, Adam, Ben, Carl and Dan.",
            "list: three are announced, 4 are named",
            ["three", "Adam, Ben, Carl and Dan"],
        ),
        (
            "She leaves four children, Adam, Ben and Dan.",
            "list: four are announced, 3 are named",
            ["four", "Adam, Ben and Dan"],
        ),
        (
            "The crash hurt 21 people, 12 men and 8 women.",
            "sum: 12 + 8 is 20, not 21",
            ["21 people", "12 men", "8 women"],
        ),
        (
            "The fleet has 40 ships: 12 tankers, 9 ferries and 20 trawlers.",
            "sum: 12 + 9 + 20 is 41, not 40",
            ["40 ships", "12 tankers", "9 ferries", "20 trawlers"],
        ),
        (
            "The number of pupils rose from 200 to 300, a rise of 40 per cent.",
            "change: from 200 to 300 is a rise of 50 per cent, not up 40 per cent",
            ["200", "300", "40 per cent"],
        ),
        (
            "Sales fell by 20 per cent from 300 to 360 tonnes.",
            "change: from 300 to 360 tonnes is a rise of 20 per cent, not down 20 per cent",
            ["300", "360 tonnes", "20 per cent"],
        ),
        (
            "Some 120 of the 400 pupils, or 60 per cent, stayed away.",
            "share: 120 of 400 is 30 per cent, not 60 per cent",
            ["Some 120", "400 pupils", "60 per cent"],
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_arithmetic(text: str, reason: str, lit: list[str]) -> None:
    (slip,) = told(text)
    assert slip.reason == reason
    assert [span.of(text) for span in slip.spans] == lit


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brink, 66, was born in 1950.",
        "Ada Brink was born in 1950 and was 28 years old when she became mayor.",
        "He was born on 3 May 1950 and died in 2001 at the age of 50.",
        "She leaves three brothers, Adam, Ben and Dan.",
        "Two of the four brothers, Adam and Ben, were there.",
        "There were four brothers, Adam and Ben among them.",
        "There were three brothers, Adam, Ben and, for a time, Carl.",
        "The crash hurt 20 people, 12 men and 8 women.",
        "The crash hurt 21 people, among them 12 men and 8 women.",
        "The crash hurt 21 people, 12 men and 8 women, and a dog.",
        "The crash hurt about 20 people, 12 men and 7 women.",
        "The port took 40 ships, 12 tankers and 9 ferries.",
        "The number of pupils rose from 200 to 300, a rise of 50 per cent.",
        "Turnover grew by 12 per cent from 2.5 million euros to 2.8 million euros.",
        "From 2010 to 2015 rents rose by 40 per cent.",
        "The rate rose by half a percentage point, from 3 per cent to 3.5 per cent.",
        "Some 120 of the 400 pupils, or 30 per cent, stayed away.",
        "Of the 400 pupils 120 stayed away, and 60 per cent of the teachers did.",
    ],
)
def test_what_fits_or_may_fit_is_passed_over(text: str) -> None:
    assert told(text) == []


def test_an_age_is_reckoned_by_the_day_of_the_document_or_not_at_all() -> None:
    brink = stated_alone("Ada Brink, 54, was born in 1950.")
    assert not list(slips(brink))
    assert not list(slips(brink, date(2004, 6, 1)))
    assert list(slips(brink, date(2006, 6, 1)))


VOCABULARY = (
    "three brothers , Adam Ben and Carl born in 1950 died 2001 aged 47 40 ships : 12 men women from to a rise of 9"
    " per cent percent 400 ( ) about over million euros 😀 ־א"
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=16).map(" ".join)


@given(WORDS)
def test_spans_lie_inside_any_statement(text: str) -> None:
    stated = stated_alone(text)
    for slip in slips(stated, PUBLISHED):
        assert slip.reason
        assert all(0 <= span.start < span.end <= len(stated.text) for span in slip.spans)
