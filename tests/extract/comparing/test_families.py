"""The same fact in several places is one family; what is nearly the same is its odd one out."""

from __future__ import annotations

from dataclasses import replace

from workbench.extract.comparing import Stated, families, spellings, stated_alone


def stated(*texts: str) -> list[Stated]:
    """Claims of as many documents."""
    return [replace(stated_alone(text), key=f"c{at}", document=f"d{at}") for at, text in enumerate(texts)]


def test_the_same_fact_in_other_words_is_one_family() -> None:
    claims = stated(
        "Torhaven has 41,000 residents.",
        "The film won three prizes.",
        "Some 41,000 people live in Torhaven.",
        "Torhaven: residents: 41,000.",
    )
    (family,) = families(claims)
    assert family.members == ("c0", "c2", "c3")
    assert family.odd == ()
    assert family.key[0] == "f"


def test_the_key_stays_while_the_family_grows() -> None:
    texts = ("Torhaven has 41,000 residents.", "Some 41,000 people live in Torhaven.", "Torhaven: residents: 41,000.")
    (small,), (large,) = families(stated(*texts[:2])), families(stated(*texts))
    assert small.key == large.key
    assert len(small.members) < len(large.members)


def test_another_place_year_or_thing_is_another_family() -> None:
    assert not families(
        stated(
            "Torhaven has 41,000 residents.",
            "Ostgate has 41,000 residents.",
            "Torhaven sold 41,000 tonnes of flour.",
            "In 1920 Torhaven had 12 residents.",
        )
    )


def test_a_figure_that_is_nearly_the_familys_is_its_odd_one() -> None:
    claims = stated(
        "In Torhaven 12 percent of homes stand empty.",
        "Of the homes in Torhaven, 12 percent stand empty.",
        "In Torhaven 11.6 percent of homes stand empty.",
    )
    family = next(one for one in families(claims) if len(one.members) > 1)
    assert family.members == ("c0", "c1")
    assert [key for key, _ in family.odd] == ["c2"]
    assert "11.6 percent" in family.odd[0][1]


def test_a_rare_spelling_of_a_name_is_told() -> None:
    claims = stated(
        "The bank sent money to Columbia in May.",
        "The bank sent money to Colombia in June.",
        "Traders met in Colombia.",
        "Prices fell in Colombia.",
        "Traders met in Torhaven.",
    )
    (found,) = spellings(claims)
    assert (found.name, found.usual, found.claims) == ("Columbia", "Colombia", ("c0",))


def test_a_hyphen_for_a_space_is_another_spelling_and_other_names_are_none() -> None:
    claims = stated(
        "The prize went to Anna Lund-Berg.",
        "The prize was given by Anna Lund Berg.",
        "The jury was led by Anna Lund Berg.",
        "The jury was joined by Emil Sandvik.",
    )
    assert [(one.name, one.usual) for one in spellings(claims)] == [("Anna Lund-Berg", "Anna Lund Berg")]
