"""The list of conflicts, which reads no claim, says the same as the conflicts: counted, in order, settled or not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.conflicts import Settled
from workbench.core.errors import Refused
from workbench.desk.desk import Desk

TOWNS = ("Torhaven", "Velmora", "Ostgate")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Four texts that give each town another number of residents: six conflicts a town."""
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    for number in range(4):
        lines = [f"The town of {town} has {41_000 + 3_000 * number:,} residents." for town in TOWNS]
        opened.import_text("\n\n".join(lines), title=f"Text {number}")
    opened.compare()
    yield opened
    opened.close()


def agree(desk: Desk) -> None:
    """The list, the count and the conflicts tell the same."""
    ties, pairs = desk.conflicts(), desk.conflict_pairs()
    assert [(pair.uid, pair.settled) for pair in pairs] == [(tie.uid, tie.settlement is not None) for tie in ties]
    assert desk.open_conflicts() == sum(not pair.settled for pair in pairs)
    assert list(desk.conflicts_between([(pair.one, pair.other) for pair in pairs]).values()) == list(ties)


def test_the_list_says_the_same_as_the_conflicts_whatever_is_settled_or_taken_out(desk: Desk) -> None:
    assert desk.open_conflicts() == 18
    chance = random.Random(1)  # noqa: S311  (no secret)
    claims = list(desk.claim_ids())
    for _ in range(40):
        agree(desk)
        ties = desk.conflicts()
        act = chance.choice(("settle", "settle", "unsettle", "discard", "restore", "undo"))
        if act == "settle" and ties:
            desk.settle(chance.choice(ties), Settled.BOTH_TIME)
        elif act == "unsettle" and (settled := [tie for tie in ties if tie.settlement]):
            desk.unsettle(chance.choice(settled))
        elif act == "discard" and (listed := desk.claim_ids()):
            desk.discard([chance.choice(listed)])
        elif act == "restore" and (aside := sorted(set(claims) - set(desk.claim_ids()))):
            desk.restore([chance.choice(aside)])
        elif act == "undo" and desk.undo_label and desk.undo_label.startswith(("Conflict", "Discard")):
            desk.undo()
    agree(desk)


def test_a_claim_that_stands_elsewhere_by_now_moves_in_the_list(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "next.txt").write_text(
        "\n\n".join(["A line before.", *(f"The town of {town} has 41,000 residents." for town in reversed(TOWNS))])
    )
    desk.new_version(1, tmp_path / "next.txt")
    desk.compare()
    agree(desk)


def test_a_conflict_that_is_none_any_more_is_refused_and_left_out(desk: Desk) -> None:
    tie = desk.conflicts()[0]
    desk.discard([tie.a.claim_id])
    assert desk.conflicts_between([(tie.a.claim_id, tie.b.claim_id)]) == {}
    with pytest.raises(Refused, match="nothing joins these claims any more"):
        desk.settle(tie, Settled.BOTH_TIME)
