"""Candidates come from an index: what belongs together is paired, document by document, and not everything with all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.comparing import Index, Stated, candidates, stated_alone
from workbench.extract.comparing.candidates import NEAREST

TOWNS = [f"{first}{last}" for first in ("Tor", "Ost", "Bren", "Vel") for last in ("haven", "gate", "holm", "mora")]


def stated(words: Iterable[str], document: str = "d") -> list[Stated]:
    """Claims of one document, their keys counted."""
    return [
        replace(stated_alone(text), key=f"{document}{number}", document=document) for number, text in enumerate(words)
    ]


def test_claims_of_one_thing_are_paired_across_documents() -> None:
    index = Index()
    draft = stated(["Torhaven has 41,000 residents.", "The film won three prizes."], "draft")
    assert index.add(draft) == []
    source = stated(["A choir sang.", "Some 38,500 people live in Torhaven."], "source")
    assert index.add(source) == [("draft0", "source1")]
    assert len(index) == 4


def test_the_one_of_the_same_name_is_found_among_many_of_the_same_make() -> None:
    register = stated((f"{town}: road deaths: {number + 3}." for number, town in enumerate(TOWNS)), "register")
    claim = stated([f"In all 90 people died on the roads around {TOWNS[5]}."], "draft")
    index = Index()
    index.add(register)
    assert ("register5", "draft0") in index.add(claim)


def test_a_people_that_is_counted_meets_its_country() -> None:
    draft = stated(["The firm rents out builders of South Korea, some 900 people in all."], "draft")
    source = stated(["At least 300 South Koreans - or double that - work in ten states."], "source")
    index = Index()
    index.add(draft)
    assert index.add(source) == [("draft0", "source0")]


def test_no_claim_is_held_against_more_than_a_few() -> None:
    pairs = candidates(stated(f"The mill of Torhaven sold {number} tonnes of flour." for number in range(100)))
    newer = [fresh for _, fresh in pairs]
    assert max(newer.count(key) for key in set(newer)) <= NEAREST


def test_a_claim_that_is_known_is_passed_over() -> None:
    index = Index()
    claims = stated(["Torhaven has 41,000 residents.", "Torhaven had 40,000 residents in 1990."])
    assert index.add(claims) == [("d0", "d1")]
    assert index.add(claims) == []
    assert len(index) == 2


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
def test_in_one_go_or_in_portions_the_pairs_are_the_same(sentences: list[str], cut: int) -> None:
    claims = stated(sentences)
    index = Index()
    assert index.add(claims[:cut]) + index.add(claims[cut:]) == candidates(claims)
