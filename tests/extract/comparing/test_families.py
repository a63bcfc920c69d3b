"""The same fact in several places is one family; what is nearly the same is its odd one out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.conflicts import TieKind
from workbench.extract.comparing import Comparer, Stated, Tied, gathered, names_in, spelt_otherwise, stated_alone


def stated(*texts: str) -> list[Stated]:
    """Claims of as many documents."""
    return [replace(stated_alone(text), document=f"d{at}") for at, text in enumerate(texts)]


def ties(claims: list[Stated]) -> Iterator[Tied]:
    """What joins claims, by their places in the list."""
    comparer = Comparer(lambda wanted: {at: claims[at] for at in wanted})
    return (tie for at, claim in enumerate(claims) for tie in comparer.add(at, claim).ties)


def families(claims: list[Stated]) -> list[list[int]]:
    return gathered((tie.one, tie.other) for tie in ties(claims) if tie.kind is TieKind.SAME)


def test_the_same_fact_in_other_words_is_one_family() -> None:
    claims = stated(
        "Torhaven has 41,000 residents.",
        "The film won three prizes.",
        "Some 41,000 people live in Torhaven.",
        "Torhaven: residents: 41,000.",
    )
    assert families(claims) == [[0, 2, 3]]


def test_another_place_year_or_thing_is_another_family() -> None:
    assert not families(
        stated(
            "Torhaven has 41,000 residents.",
            "Ostgate has 41,000 residents.",
            "Torhaven sold 41,000 tonnes of flour.",
            "In 1920 Torhaven had 12 residents.",
        )
    )


def test_a_claim_that_was_compared_before_is_asked_for_again() -> None:
    claims = stated("The town of Torhaven has 41,000 residents.", "The town of Torhaven has 39,000 residents.")
    first = Comparer(lambda _: {}).add(0, claims[0])
    asked: list[int] = []

    def known(wanted: Iterable[int]) -> dict[int, Stated]:
        asked.extend(wanted)
        return {at: claims[at] for at in asked}

    later = Comparer(known)
    later.know(0, first.keys)
    (tie,) = later.add(1, claims[1]).ties
    assert (tie.one, tie.other, tie.kind, asked) == (0, 1, TieKind.CONFLICTS, [0])
    assert [span.of(claims[0].text) for span in tie.one_spans] == ["41,000 residents"]


def test_the_claim_with_the_lower_number_is_here_whichever_came_last() -> None:
    claims = stated("The town of Torhaven has 41,000 residents.", "The town of Torhaven has 39,000 residents.")
    comparer = Comparer(lambda _: {})
    comparer.add(1, claims[1])
    (tie,) = comparer.add(0, claims[0]).ties
    assert (tie.one, tie.other) == (0, 1)
    assert tie.reason.index("41,000") < tie.reason.index("here") < tie.reason.index("39,000")


def test_a_figure_that_is_nearly_the_same_is_an_odd_one() -> None:
    claims = stated(
        "In Torhaven 12 percent of homes stand empty.",
        "Of the homes in Torhaven, 12 percent stand empty.",
        "In Torhaven 11.6 percent of homes stand empty.",
    )
    assert families(claims) == [[0, 1]]
    (odd,) = {tie.reason for tie in ties(claims) if tie.kind is TieKind.ODD and tie.other == 2}
    assert odd == "12 percent against 11.6 percent"


def test_a_figure_that_is_said_to_be_rough_is_no_odd_one() -> None:
    claims = stated("About 41,000 people live in Torhaven.", "Some 41,200 people live in Torhaven.")
    assert {tie.kind for tie in ties(claims)} == {TieKind.CORROBORATES}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda pair: pair[0] != pair[1])))
def test_families_part_claims_as_their_pairs_do(pairs: list[tuple[int, int]]) -> None:
    found = gathered(pairs)
    home = {claim: at for at, members in enumerate(found) for claim in members}
    assert sum(map(len, found)) == len(home) == len({claim for pair in pairs for claim in pair})
    assert all(home[one] == home[other] for one, other in pairs)
    assert found == gathered(reversed(pairs))
    assert all(len(members) > 1 and members == sorted(members) for members in found)
    assert sum(len(members) - 1 for members in found) <= len(set(pairs))


def spelt(claims: list[Stated]) -> list[tuple[str, str]]:
    return spelt_otherwise(Counter(name for claim in claims for name in names_in(claim)))


def test_a_rare_spelling_of_a_name_is_told() -> None:
    claims = stated(
        "The bank sent money to Columbia in May.",
        "The bank sent money to Colombia in June.",
        "Traders met in Colombia.",
        "Prices fell in Colombia.",
        "Traders met in Torhaven.",
    )
    assert spelt(claims) == [("Columbia", "Colombia")]


def test_a_hyphen_for_a_space_is_another_spelling_and_other_names_are_none() -> None:
    claims = stated(
        "The prize went to Anna Lund-Berg.",
        "The prize was given by Anna Lund Berg.",
        "The jury was led by Anna Lund Berg.",
        "The jury was joined by Emil Sandvik.",
    )
    assert spelt(claims) == [("Anna Lund-Berg", "Anna Lund Berg")]
