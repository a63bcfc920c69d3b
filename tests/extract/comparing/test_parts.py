"""Parts of a stated total are added up and held against a share that another document states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from workbench.core.comparison import Relation
from workbench.extract.comparing import Stated, shares_told, stated_alone

TOTAL = "The union has nurses in nine countries, totalling {total} members."
PARTS = "France and Spain are home to {first} and {second} members."
SHARE = "Of its members, {share} are in France and Spain."


def stated(document: str, *texts: str) -> Iterator[Stated]:
    """Claims of a document."""
    for number, text in enumerate(texts):
        yield replace(stated_alone(text), key=f"{document}{number}", document=document)


@pytest.mark.parametrize(
    ("total", "first", "second", "share", "relation"),
    [
        ("10,000", "6,000", "2,000", "80 per cent", Relation.CORROBORATES),
        ("10,000", "6,000", "2,000", "about 85 per cent", Relation.CORROBORATES),
        ("10,000", "6,000", "2,000", "about 40 per cent", Relation.CONFLICTS),
        ("some 10,000", "around 6,500", "3,000", "about 80 per cent", Relation.COMPATIBLE),
    ],
)
def test_the_sum_is_held_against_the_share_with_its_arithmetic(
    total: str, first: str, second: str, share: str, relation: Relation
) -> None:
    article = list(stated("a", TOTAL.format(total=total), PARTS.format(first=first, second=second)))
    draft = list(stated("b", SHARE.format(share=share)))
    ((parts, told, found),) = shares_told([*article, *draft])
    assert (parts, told) == ("a1", "b0")
    assert found.relation is relation
    assert " of 10,000 is " in found.reason
    assert found.reason.endswith(f"{share} there")
    assert [span.of(draft[0].text) for span in found.b] == [share]


def test_without_a_total_or_with_other_places_nothing_is_said() -> None:
    parts = PARTS.format(first="6,000", second="2,000")
    total, share = TOTAL.format(total="10,000"), SHARE.format(share="40 per cent")
    assert not list(shares_told([*stated("a", parts), *stated("b", share)]))
    assert not list(shares_told([*stated("a", total, parts), *stated("b", share.replace("Spain", "Italy"))]))
    assert not list(shares_told(stated("a", total, parts, share)))
