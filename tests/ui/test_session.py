"""What a change means for the claims in the window."""

from __future__ import annotations

import pytest

from workbench.core.errors import Refused
from workbench.core.journal import Changes
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.ui.session import CaseSession, claims_touched


@pytest.mark.parametrize(
    ("touched", "expected"),
    [
        ({"claim": frozenset({3}), "document": frozenset({1})}, frozenset({3})),
        ({"document": frozenset({1})}, frozenset()),
        ({"judgement": frozenset({9})}, None),
        ({"claim": frozenset({3}), "note": frozenset({4})}, None),
    ],
)
def test_only_tables_that_name_their_claims_spare_the_others(
    touched: dict[str, frozenset[int]], expected: frozenset[int] | None
) -> None:
    assert claims_touched(Changes("a step", touched)) == expected


def test_every_way_to_record_something_reaches_the_claim_at_hand(desk: Desk) -> None:
    session = CaseSession(desk)
    claim = desk.find_claim("1")
    session.go_to(claim.id)
    desk.judge(claim.id, "wrong")
    assert session.current is not None
    assert session.current.verdict == "wrong"
    desk.edit_statement(claim.id, "Other words.")
    assert session.current.statement == "Other words."
    desk.set_note(claim.id, "a note")
    assert session.current.has_note
    desk.tick(claim.id, claim.finding.facts[0].span)
    assert session.current.ticked == (claim.finding.facts[0].span,)
    desk.undo()
    assert not session.current.ticked


def test_a_refused_step_says_why_and_changes_nothing(desk: Desk) -> None:
    session = CaseSession(desk)
    refused: list[Refused] = []
    said: list[str] = []
    session.refused.connect(refused.append)
    session.said.connect(said.append)
    session.go_to(desk.find_claim("1").id)
    session.redo()
    assert len(refused) == 1
    assert said == []


def test_without_a_claim_at_hand_no_verb_does_anything(desk: Desk) -> None:
    session = CaseSession(desk)
    entries = len(desk.history())
    session.judge("wrong", stay=False)
    session.discard()
    session.restore()
    assert len(desk.history()) == entries


def test_undoing_a_claim_made_by_hand_brings_up_the_one_before(desk: Desk) -> None:
    session = CaseSession(desk)
    before = desk.claim_ids()[0]
    session.go_to(before)
    (document,) = desk.documents()
    session.make_claim(document.id, Span(0, 7))
    assert session.current is not None
    assert session.current.id != before
    session.undo()
    assert session.current is not None
    assert session.current.id == before
