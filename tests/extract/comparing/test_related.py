"""What is told of another place, time or trade is shown beside a claim; what only shares a word or a name is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.extract.comparing import Stated, compare, stated_alone
from workbench.extract.comparing.reading import read
from workbench.extract.comparing.related import related


def stated(text: str, document: str) -> Stated:
    """A claim of a document."""
    return replace(stated_alone(text), document=document, key=document)


def are_related(a: str, b: str, documents: tuple[str, str] = ("a", "b")) -> bool:
    """Whether two claims of these documents are related, either way round."""
    one, other = stated(a, documents[0]), stated(b, documents[1])
    here, there = read(one), read(other)
    said = related(here, there, compare(one, other))
    back = related(there, here, compare(other, one))
    assert (said is None) is (back is None)
    return said is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Pickers in the orchards of Brenholm earn 40 euros a week.",
            "The seamstresses of Ostgate earn 90 euros a week.",
        ),
        ("In 1990 the port of Torhaven employed 300 pilots.", "In 2005 the port of Torhaven employed 210 pilots."),
        (
            "The hunger for cheap Norland labour reaches as far as Iceland.",
            "Iceland stopped giving visas to Norland workers in June.",
        ),
    ],
)
def test_the_same_told_of_another_place_time_or_trade_is_related(a: str, b: str) -> None:
    assert are_related(a, b)


def test_why_they_are_related_is_said_with_the_figures_lit() -> None:
    a = "Pickers in the orchards of Brenholm earn 40 euros a week."
    b = "The seamstresses of Ostgate earn 90 euros a week."
    one, other = stated(a, "a"), stated(b, "b")
    found = related(read(one), read(other), compare(one, other))
    assert found is not None
    assert "40 euros a week here, 90 euros a week there" in found.reason
    assert [span.of(a) for span in found.a] == ["40 euros a week"]
    host = stated("The hunger for cheap Norland labour reaches as far as Iceland.", "a")
    shut = stated("Iceland stopped giving visas to Norland workers in June.", "b")
    found = related(read(host), read(shut), compare(host, shut))
    assert found is not None
    assert found.reason == "both tell of Iceland"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Torhaven has 41,000 residents.", "Ostgate has 38,000 residents."),
        ("Pickers earn 40 euros a week.", "The choir has met twice a week."),
        ("A storm hit Brenholm on Monday.", "The new mayor of Brenholm likes jazz."),
        ("The port of Brenholm employs 90 pilots.", "The port of Brenholm took 90 ships."),
    ],
)
def test_one_word_or_one_name_in_common_is_not_enough(a: str, b: str) -> None:
    assert not are_related(a, b)


def test_what_conflicts_or_agrees_is_no_longer_only_related() -> None:
    assert not are_related("Pilots in Torhaven earn 400 euros a week.", "Torhaven pilots earn 700 euros a week.")
    assert not are_related("Pilots in Torhaven earn 400 euros a week.", "Torhaven pilots earn 400 euros a week.")


def test_two_claims_of_one_document_are_not() -> None:
    a, b = "Pickers in Brenholm earn 40 euros a week.", "Weavers in Ostgate earn 90 euros a week."
    assert are_related(a, b)
    assert not are_related(a, b, ("a", "a"))
