"""Around a verdict: what an answer ticks, the pause before one's own second look, who settled what, what is first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_ids
from workbench.core.claims import ClaimFilter, WorkState
from workbench.core.errors import Refused
from workbench.core.evidence import EvidenceEntry, Grade, Relation, Source
from workbench.core.review import Against, Fate, Outcome, Risk
from workbench.desk.desk import Desk


class Day:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def desk(tmp_path: Path, day: Day) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=day, ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="The harbour")
    yield opened
    opened.close()


def with_facts(desk: Desk) -> list[int]:
    return [claim.id for claim in desk.claims(desk.claim_ids()) if claim.finding.facts]


def ticked(desk: Desk, claim_id: int) -> bool:
    (claim,) = desk.claims([claim_id])
    return set(claim.ticked) == {fact.span for fact in claim.finding.facts}


def test_an_answer_that_bears_its_claims_out_ticks_their_facts_in_one_step(desk: Desk) -> None:
    first, second, third = with_facts(desk)[:3]
    asked = desk.ask(first, "Port office", "Is it so?")
    desk.ask(second, "port  Office ", "Is it  so?")
    desk.ask(third, "Port office", "Since when?")
    (sheet,) = desk.call_sheets()
    assert [[claim.id for claim in point.claims] for point in sheet.points] == [[first, second], [third]]
    assert sheet.text().count("Is it so?") == 1
    desk.answer(asked.id, "It is.", "by telephone, press office", confirms=True)
    assert (ticked(desk, first), ticked(desk, second), ticked(desk, third)) == (True, True, False)
    assert [one.text for one in desk.questions() if not one.answer] == ["Since when?"]
    assert {one.answered_by for one in desk.questions() if one.answer} == {"Ada"}
    assert desk.undo_label == f"Answer, claims {first}, {second}"
    desk.undo()
    assert not any(ticked(desk, claim) for claim in (first, second))
    assert all(not one.answer for one in desk.questions())


def test_an_answer_that_bears_nothing_out_ticks_nothing(desk: Desk) -> None:
    claim = with_facts(desk)[0]
    asked = desk.ask(claim, "Port office", "Is it so?")
    with pytest.raises(Refused, match="only an answer"):
        desk.answer(asked.id, " ", confirms=True)
    desk.answer(asked.id, "It was half of that.")
    assert desk.ticks(claim) == ()


def test_what_was_answered_together_is_corrected_and_asked_again_together(desk: Desk) -> None:
    first, second, third = with_facts(desk)[:3]
    for claim in (first, second):
        desk.ask(claim, "Ben", "So?")
    asked = desk.questions(first)[0]
    desk.answer(asked.id, "Yes.")
    later = desk.ask(third, "Ben", "So?")
    desk.answer(asked.id, "Yes, since 2017.")
    assert [one.answer for one in desk.questions()] == ["Yes, since 2017.", "Yes, since 2017.", ""]
    desk.answer(later.id, "No.")
    desk.answer(asked.id, "")
    assert [one.answer for one in desk.questions()] == ["", "", "No."]


def test_each_claim_has_its_answer_and_its_ticks_in_its_own_history(desk: Desk) -> None:
    first, second = with_facts(desk)[:2]
    asked = desk.ask(first, "Ben", "So?")
    desk.ask(second, "Ben", "So?")
    desk.answer(asked.id, "Yes.", "by telephone", confirms=True)
    for claim in (first, second):
        lines = [line for line in desk.history(claim) if line.action == "answer"]
        assert {line.field for line in lines} == {"question.answer", "question.confirmed", "tick"}
    assert not any("Ben" in line.label for line in desk.history()), "labels name nobody: they stay when a source goes"


def test_a_discarded_claim_is_answered_and_not_ticked(desk: Desk) -> None:
    first, second = with_facts(desk)[:2]
    asked = desk.ask(first, "Ben", "So?")
    desk.ask(second, "Ben", "So?")
    desk.discard([second])
    desk.answer(asked.id, "Yes.", confirms=True)
    assert (ticked(desk, first), bool(desk.ticks(second))) == (True, False)


def test_a_clock_that_went_back_makes_nobody_wait_longer_than_the_pause(desk: Desk, day: Day) -> None:
    desk.judge(1, "not_factual")
    day.go_on(-60 * 24 * 365)
    with pytest.raises(Refused) as refusal:
        desk.read(1, Outcome.REREAD)
    assert "Come back in 30 min" in refusal.value.remedy


def test_a_verdict_on_a_document_that_never_came_whole_is_not_done_again(desk: Desk, tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"In {1900 + n % 120} quay {n} took {n + 3} ships." for n in range(1500)))
    importing = desk.importing([long])
    while desk.counts().by_document.get(2, 0) < 60:
        next(importing)
    assert Against.COMING in {one.against for one in desk.blockers()}
    judged = desk.claim_ids(ClaimFilter(documents=frozenset({2})))[0]
    desk.judge(judged, "not_factual")
    desk.undo()
    importing.close()
    with pytest.raises(Refused, match="no longer there"):
        desk.redo()
    assert desk.check() == []


def test_ones_own_second_look_waits_for_the_pause(desk: Desk, day: Day) -> None:
    desk.judge(1, "not_factual")
    day.go_on(10)
    with pytest.raises(Refused, match="too fresh") as refusal:
        desk.read(1, Outcome.REREAD)
    assert "Come back in 20 min" in refusal.value.remedy
    assert desk.readings() == []
    day.go_on(20)
    desk.read(1, Outcome.REREAD)
    assert desk.claims([1])[0].state is WorkState.SECOND_READ


def test_another_reader_need_not_wait_and_a_desk_can_do_without_the_pause(desk: Desk) -> None:
    desk.judge(1, "not_factual")
    desk.judge(2, "not_factual")
    desk.read(1, Outcome.REREAD, cool_off=timedelta())
    desk.change_person("Ben")
    desk.read(2, Outcome.AGREE)
    assert [one.outcome for one in desk.readings()] == [Outcome.REREAD, Outcome.AGREE]


def test_it_is_kept_who_settled_a_change_and_when(desk: Desk, day: Day) -> None:
    desk.propose(1, "Other words.")
    assert desk.proposals()[0].settled_by == ""
    day.go_on(5)
    desk.change_person("Mary")
    settled = desk.settle_change(1, Fate.STET, "As the source has it.")
    assert (settled.person, settled.settled_by, settled.settled_at) == ("Ada", "Mary", "2026-11-02T09:05:00.000Z")
    desk.propose(1, "Still other words.")
    assert desk.proposals()[0].settled_by == "", "a new proposal is open again"


def test_it_is_kept_who_lowered_a_strength_and_when(desk: Desk, day: Day) -> None:
    desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, title="Ledger", grade=Grade.PRIMARY, opened=True))
    day.go_on(5)
    lowered = desk.lower_strength(1, 2, "A copy.")
    assert (lowered.lowered_by, lowered.lowered_at) == ("Ada", "2026-11-02T09:05:00.000Z")


def test_claims_at_risk_come_first_where_they_are_asked_for_first(desk: Desk) -> None:
    ids = list(desk.claim_ids())
    desk.flag(ids[2], Risk.HEALTH)
    assert list(desk.claim_ids(ClaimFilter(risk_first=True))) == [ids[2], *ids[:2], *ids[3:]]
    assert desk.claim_ids(ClaimFilter(risk_first=True, order="rank"))[0] == ids[2]
    assert list(desk.claim_ids(ClaimFilter(at_risk=True))) == [ids[2]]
    assert list(desk.claim_ids()) == ids


def test_source_and_link_change_in_one_step(desk: Desk) -> None:
    link = desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, title="Ledger"))
    before = desk.undo_label
    desk.edit_link(link.id, locator="p. 3", source=Source(title="The harbour ledger"))
    (changed,) = desk.evidence(1)
    assert (changed.title, changed.locator) == ("The harbour ledger", "p. 3")
    desk.undo()
    (back,) = desk.evidence(1)
    assert (back.title, back.locator) == ("Ledger", "")
    assert desk.undo_label == before


@pytest.mark.parametrize("source", [Source(title="A clerk", confidential=True), Source(title=" ")])
def test_a_confidential_source_without_alias_is_refused_wherever_it_is_written(desk: Desk, source: Source) -> None:
    link = desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, title="Ledger"))
    with pytest.raises(Refused):
        desk.edit_link(link.id, source=source)
    if source.confidential:
        with pytest.raises(Refused, match="alias"):
            desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, source=source))
    assert [one.title for one in desk.evidence(1)] == ["Ledger"]


@pytest.mark.parametrize("alias", ["Jane Q.", "quellmont, a worker", "TALK AT THE DEPOT"])
def test_an_alias_that_names_its_source_is_refused(desk: Desk, alias: str) -> None:
    source = Source(title="Talk at the depot", person="Jane Quellmont", confidential=True, alias=alias)
    with pytest.raises(Refused, match="names the source"):
        desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, source=source))
    desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, source=replace(source, alias="a worker at the depot")))


def test_what_stands_against_a_sign_off_is_counted_by_kind(desk: Desk) -> None:
    total = desk.counts().total
    desk.judge(1, "verified")
    desk.propose(2, "Other words.")
    found = {one.against: one.count for one in desk.blockers()}
    assert found == {Against.TO_CHECK: total - 1, Against.INCOMPLETE: 1, Against.CHANGES: 1}
    assert {one.words for one in desk.blockers()} >= {"1 proposed change neither applied nor decided against"}
