"""Candidates come from an index: what belongs together is paired, document by document, and not everything with all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.comparing import Index, Stated, keys_of, stated_alone
from workbench.extract.comparing.candidates import NEAREST
from workbench.extract.comparing.reading import read

TOWNS = [f"{first}{last}" for first in ("Tor", "Ost", "Bren", "Vel") for last in ("haven", "gate", "holm", "mora")]


def stated(words: Iterable[str], document: str = "d") -> list[Stated]:
    """Claims of one document."""
    return [replace(stated_alone(text), document=document) for text in words]


def paired(index: Index, claims: Iterable[Stated]) -> list[tuple[int, int]]:
    """Take claims in, counted on; the pairs they make with those before them."""
    return [
        (other, number)
        for number, claim in enumerate(claims, len(index))
        for other in index.nearest(number, keys_of(read(claim)))
    ]


def test_claims_of_one_thing_are_paired_across_documents() -> None:
    index = Index()
    draft = stated(["Torhaven has 41,000 residents.", "The film won three prizes."], "draft")
    assert paired(index, draft) == []
    source = stated(["A choir sang.", "Some 38,500 people live in Torhaven."], "source")
    assert paired(index, source) == [(0, 3)]
    assert len(index) == 4


def test_the_one_of_the_same_name_is_found_among_many_of_the_same_make() -> None:
    register = stated((f"{town}: road deaths: {number + 3}." for number, town in enumerate(TOWNS)), "register")
    claim = stated([f"In all 90 people died on the roads around {TOWNS[5]}."], "draft")
    index = Index()
    paired(index, register)
    assert (5, len(TOWNS)) in paired(index, claim)


def test_a_people_that_is_counted_meets_its_country() -> None:
    draft = stated(["The firm rents out builders of South Korea, some 900 people in all."], "draft")
    source = stated(["At least 300 South Koreans - or double that - work in ten states."], "source")
    assert paired(Index(), [*draft, *source]) == [(0, 1)]


def test_no_claim_is_held_against_more_than_a_few() -> None:
    pairs = paired(Index(), stated(f"The mill of Torhaven sold {number} tonnes of flour." for number in range(100)))
    newer = [fresh for _, fresh in pairs]
    assert max(newer.count(one) for one in set(newer)) == NEAREST


def test_a_claim_that_is_known_is_passed_over() -> None:
    index = Index()
    claims = stated(["Torhaven has 41,000 residents.", "Torhaven had 40,000 residents in 1990."])
    assert paired(index, claims) == [(0, 1)]
    assert index.nearest(1, keys_of(read(claims[1]))) == []
    assert len(index) == 2


def test_a_key_is_the_same_on_every_machine() -> None:
    (claim,) = stated(["Torhaven has 41,000 residents."])
    keys = keys_of(read(claim))
    assert keys == sorted(keys)
    assert keys[0] == 588715706257145731


SENTENCES = st.lists(
    st.builds(
        "{} of {} {} {} {}.".format,
        st.sampled_from(["The mill", "A quay", "The ferry"]),
        st.sampled_from(TOWNS),
        st.sampled_from(["sold", "carried", "lost"]),
        st.integers(2, 5_000),
        st.sampled_from(["tonnes", "passengers", "workers"]),
    ),
    max_size=12,
)


@given(SENTENCES, st.integers(0, 12))
def test_a_case_that_is_opened_again_pairs_a_new_claim_as_before(sentences: list[str], cut: int) -> None:
    claims = stated(sentences)
    index, again = Index(), Index()
    paired(index, claims[:cut])
    for number, claim in enumerate(claims[:cut]):
        again.know(number, keys_of(read(claim)))
    assert paired(index, claims[cut:]) == paired(again, claims[cut:])
