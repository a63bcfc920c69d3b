"""Intervals of figures and of dates: bounds, rounding, seasons, quarters."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.claims import Fact, FactKind
from workbench.core.comparison import Relation
from workbench.core.text import Span
from workbench.extract.comparing import stated_alone
from workbench.extract.comparing.amounts import Amount, Bound, amount
from workbench.extract.comparing.figures import relate
from workbench.extract.comparing.moments import Moment, apart, moment
from workbench.extract.comparing.reading import read


def of(words: str) -> Amount:
    """The one amount of a statement."""
    (found,) = read(stated_alone(f"It has {words}.")).amounts
    return found


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("60 boats", "more than 60 boats", Relation.CORROBORATES),
        ("64 boats", "more than 60 boats", Relation.CORROBORATES),
        ("300 boats", "more than 60 boats", Relation.COMPATIBLE),
        ("50 boats", "more than 60 boats", Relation.CONFLICTS),
        ("70 boats", "up to 60 boats", Relation.CONFLICTS),
        ("614,300 boats", "614,000 boats", Relation.CORROBORATES),
        ("614 boats", "610 boats", Relation.CONFLICTS),
        ("11.6 percent", "12 percent", Relation.CORROBORATES),
        ("11.2 percent", "12 percent", Relation.CONFLICTS),
        ("10 miles", "16 km", Relation.CORROBORATES),
        ("10 miles", "10 km", Relation.CONFLICTS),
        ("between 30 and 40 boats", "between 35 and 50 boats", Relation.COMPATIBLE),
        ("tens of thousands of boats", "40,000 boats", Relation.CORROBORATES),
        ("tens of thousands of boats", "900 boats", Relation.CONFLICTS),
    ],
)
def test_bounds_ranges_rounding_and_units(a: str, b: str, relation: Relation) -> None:
    assert relate(of(a), of(b)) is relation
    assert relate(of(b), of(a)) is relation


NUMBERS = st.floats(0, 1e6)
ENDS = (
    st.tuples(NUMBERS, NUMBERS).map(lambda ends: (min(ends), max(ends)))
    | st.tuples(st.none(), NUMBERS)
    | st.tuples(NUMBERS, st.none())
)


@given(ENDS, ENDS)
def test_two_intervals_stand_to_each_other_as_they_do_the_other_way(
    a: tuple[float | None, float | None], b: tuple[float | None, float | None]
) -> None:
    one, other = _between(*a), _between(*b)
    assert relate(one, other) is relate(other, one)


def _between(low: float | None, high: float | None) -> Amount:
    fact = Fact(FactKind.FIGURE, Span(0, 2), "10", "10", "boats", low, high)
    bound: Bound = "low" if high is None else "high" if low is None else "range"
    ends = [end for end in (low, high) if end is not None]
    return Amount((fact,), "count", "boats", low, high, sum(ends) / len(ends), bound, 0.0, "boats")


def when(text: str, value: str | None) -> Moment:
    """The moment of a date fact."""
    found = moment(Fact(FactKind.DATE, Span(0, len(text)), text, value))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("a", "b", "parted"),
    [
        (("12 June 1998", "1998-06-12"), ("1998", "1998"), False),
        (("12 June 1998", "1998-06-12"), ("the summer of 1998", "1998"), False),
        (("12 June 1998", "1998-06-12"), ("mid-1998", "1998"), False),
        (("12 June 1998", "1998-06-12"), ("late 1998", "1998"), True),
        (("July 2004", "2004-07"), ("the winter of 2004", "2004"), True),
        (("January 2005", "2005-01"), ("the winter of 2004", "2004"), False),
        (("the second quarter of 2020", "2020-Q2"), ("May 2020", "2020-05"), False),
        (("the second quarter of 2020", "2020-Q2"), ("July 2020", "2020-07"), True),
        (("since 2011", "2011/.."), ("2009", "2009"), True),
        (("on Monday", None), ("on Tuesday", None), True),
        (("in March", None), ("May 2020", "2020-05"), True),
        (("in May", None), ("May 2020", "2020-05"), False),
    ],
)
def test_dates_are_apart_only_where_no_day_can_be_both(
    a: tuple[str, str | None], b: tuple[str, str | None], parted: bool
) -> None:
    assert apart(when(*a), when(*b)) is parted
    assert apart(when(*b), when(*a)) is parted


@given(st.dates(date(1000, 1, 1), date(2400, 12, 31)))
def test_a_day_is_never_apart_from_its_month_quarter_and_year(day: date) -> None:
    exact = when("that day", day.isoformat())
    quarter = f"{day.year:04}-Q{(day.month - 1) // 3 + 1}"
    for value in (
        day.isoformat()[:7],
        quarter,
        f"{day.year:04}",
        f"{day.year:04}/{day.year + 2:04}",
        f"{day.year:04}/..",
    ):
        assert not apart(exact, when("then", value))


def test_scores_and_lengths_of_time_are_no_moment_and_no_amount() -> None:
    score = Fact(FactKind.FIGURE, Span(0, 5), "52-48", "52–48", "score")
    assert amount("52-48", score, 0) is None
    assert moment(Fact(FactKind.DATE, Span(0, 13), "for two years", "P2Y")) is None
