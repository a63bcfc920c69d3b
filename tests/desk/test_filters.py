"""Filters kept under a name, lists in groups, and what is done to many claims at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.core.claims import Claim, ClaimFilter, ClaimKind, Listing, WorkState
from workbench.core.errors import Refused, UsageError
from workbench.core.review import Risk
from workbench.desk.desk import Desk
from workbench.desk.filters import SavedFilter

SECOND = "The ferry carried 90 passengers in 2020. “It was full,” said Ben Quay, the captain.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="The harbour")
    opened.import_text(SECOND, title="The ferry")
    yield opened
    opened.close()


def of(desk: Desk, wanted: ClaimFilter) -> list[Claim]:
    return desk.claims(desk.claim_ids(wanted))


# -- orders and groups


@pytest.mark.parametrize("group", ["document", "speaker", "kind", "verdict"])
@pytest.mark.parametrize("order", ["document", "rank", "speaker", "kind", "verdict", "changed"])
def test_groups_are_whole_and_say_what_their_claims_have_in_common(desk: Desk, group: str, order: str) -> None:
    desk.judge(desk.claim_ids()[2], "disputed")
    ids, groups = desk.grouped_ids(ClaimFilter(group=group, order=order))
    assert sorted(ids) == sorted(desk.claim_ids())
    assert list(ids) == list(desk.claim_ids(ClaimFilter(group=group, order=order)))
    assert groups[0].start == 0
    assert len({one.key for one in groups}) == len(groups), "no group stands in two places"
    values: dict[str, Callable[[Claim], object]] = {
        "document": lambda claim: claim.document_id,
        "speaker": lambda claim: claim.finding.speaker or "",
        "kind": lambda claim: str(claim.finding.kind),
        "verdict": lambda claim: claim.verdict,
    }
    found = desk.claims(ids)
    for at, one in enumerate(groups):
        end = groups[at + 1].start if at + 1 < len(groups) else len(ids)
        assert {values[group](claim) for claim in found[one.start : end]} == {one.key}


def test_a_list_without_groups_has_none(desk: Desk) -> None:
    ids, groups = desk.grouped_ids()
    assert (list(ids), groups) == (list(desk.claim_ids()), ())


def test_a_state_narrows_groups_too(desk: Desk) -> None:
    every = desk.claim_ids()
    desk.judge_all(every[:-1], "verified")
    ids, groups = desk.grouped_ids(ClaimFilter(group="document", states=frozenset({WorkState.TO_CHECK})))
    assert list(ids) == [every[-1]]
    assert len(groups) == 1


def test_by_verdict_the_open_ones_come_first_then_as_the_scale_has_them(desk: Desk) -> None:
    ids = desk.claim_ids()
    desk.judge(ids[0], "wrong")
    desk.judge(ids[1], "verified")
    verdicts = [claim.verdict for claim in of(desk, ClaimFilter(order="verdict"))]
    assert verdicts == [None] * (len(ids) - 2) + ["verified", "wrong"]


def test_what_was_worked_on_last_comes_first_whatever_was_done(desk: Desk) -> None:
    ids = list(desk.claim_ids())
    desk.set_note(ids[3], "Looked up")
    desk.judge(ids[1], "verified")
    assert list(desk.claim_ids(ClaimFilter(order="changed")))[:2] == [ids[1], ids[3]]
    desk.flag_all([ids[2], ids[4]], Risk.MINOR)
    assert list(desk.claim_ids(ClaimFilter(order="changed")))[:4] == [ids[2], ids[4], ids[1], ids[3]]


# -- filters that are kept


def test_a_kept_filter_comes_back_as_it_was(desk: Desk) -> None:
    chosen = ClaimFilter(
        words="quay",
        states=frozenset({WorkState.TO_CHECK, WorkState.WAITING}),
        kinds=frozenset({ClaimKind.FIGURE}),
        documents=frozenset({desk.documents()[1].id}),
        speakers=frozenset({"Ben Quay", ""}),
        verdicts=frozenset({"wrong"}),
        order="rank",
        group="speaker",
        worth_from=0.25,
    )
    made = desk.save_filter("  My  quay ", chosen)
    assert (made.name, made.wanted, made.gone) == ("My quay", chosen, ())
    assert desk.saved_filters() == (made,)


def test_one_name_is_one_filter_and_every_step_is_undone(desk: Desk) -> None:
    figures, dates = (ClaimFilter(kinds=frozenset({kind})) for kind in (ClaimKind.FIGURE, ClaimKind.DATE))
    desk.save_filter("Mine", figures)
    desk.save_filter("MINE", dates)
    assert [(one.name, one.wanted) for one in desk.saved_filters()] == [("MINE", dates)]
    assert desk.undo() == "Filter “MINE”"
    assert [(one.name, one.wanted) for one in desk.saved_filters()] == [("Mine", figures)]
    desk.drop_filter("mine")
    assert desk.saved_filters() == ()
    assert desk.undo() == "Drop filter “mine”"
    assert [one.wanted for one in desk.saved_filters()] == [figures]


def test_a_filter_says_what_it_names_that_is_gone(desk: Desk) -> None:
    harbour, ferry = desk.documents()
    chosen = ClaimFilter(documents=frozenset({harbour.id, ferry.id}), speakers=frozenset({"Ben Quay"}), order="rank")
    desk.undo()  # the second import
    (kept,) = _kept_elsewhere(desk, {"documents": [[harbour.uid, harbour.name], ["d-gone", "Ferry.txt"]],
                                     "speakers": ["Ben Quay"], "verdicts": ["wrong", "odd"], "kinds": ["rumour"],
                                     "order": "rank", "moon_phase": "full"})  # fmt: skip
    assert kept.gone == ("Ferry.txt", "rumour", "moon phase", "Ben Quay", "odd")
    assert kept.lost
    assert kept.wanted == ClaimFilter(
        documents=frozenset({harbour.id}), verdicts=frozenset({"wrong"}), order=chosen.order
    )


def _kept_elsewhere(desk: Desk, choices: dict[str, object]) -> tuple[SavedFilter, ...]:
    """A filter as another version of the program kept it."""
    told = json.dumps(choices, sort_keys=True)
    with desk._store.change("Filter", action="save_filter") as change:
        change.insert("saved_filter", {"name": "Old", "choices": told, "person": "Ada", "at": "t"})
    return desk.saved_filters()


def test_the_filter_of_a_document_finds_it_again_after_undo_and_redo(desk: Desk) -> None:
    ferry = desk.documents()[1]
    desk.save_filter("Ferry", ClaimFilter(documents=frozenset({ferry.id})))
    stored = desk._store.connection.execute("SELECT choices FROM saved_filter").fetchone()[0]
    assert json.loads(stored) == {"documents": [[ferry.uid, ferry.name]]}, "by name, not by id"


@pytest.mark.parametrize(("name", "says"), [("  ", "needs a name"), ("n" * 61, "longer than 60")])
def test_a_name_is_needed_and_has_a_bound(desk: Desk, name: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        desk.save_filter(name, ClaimFilter())
    assert desk.saved_filters() == ()


def test_what_is_not_kept_cannot_be_dropped(desk: Desk) -> None:
    with pytest.raises(Refused, match="there is no filter"):
        desk.drop_filter("Mine")


# -- many at once


def test_a_verdict_for_many_is_one_step_and_says_before_who_has_one(desk: Desk) -> None:
    ids = list(desk.claim_ids())[:4]
    desk.judge(ids[0], "wrong", reason="As the log has it")
    would = desk.judging(ids)
    assert (would.touched, would.judged, would.skipped) == (tuple(ids), 1, 0)
    desk.judge_all(ids, "disputed", "Two counts")
    assert {claim.verdict for claim in desk.claims(ids)} == {"disputed"}
    assert {desk.judgements(one)[-1].reason for one in ids} == {"Two counts"}
    assert desk.undo() == "Verdict Disputed, 4 claims"
    assert [claim.verdict for claim in desk.claims(ids)] == ["wrong", None, None, None]
    desk.redo()
    assert {claim.verdict for claim in desk.claims(ids)} == {"disputed"}


def test_without_a_reason_each_claim_keeps_what_was_written_on_it(desk: Desk) -> None:
    first, second, third = list(desk.claim_ids())[:3]
    desk.judge(first, "wrong", reason="As the log has it")
    desk.type_text(second, "reason", "As the mayor said")
    desk.judge_all([first, second, third], "disputed")
    reasons = [desk.judgements(one)[-1].reason for one in (first, second, third)]
    assert reasons == ["As the log has it", "As the mayor said", ""]
    assert not desk.keep_typing(second, "reason"), "it went with the verdict"


def test_an_unknown_verdict_changes_nothing(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no verdict"):
        desk.judge_all(desk.claim_ids(), "perhaps")
    assert desk.counts().checked == 0


def test_discarding_and_restoring_say_what_they_would_touch(desk: Desk) -> None:
    ids = list(desk.claim_ids())[:3]
    desk.judge(ids[2], "wrong")
    desk.discard([ids[0]])
    assert (desk.moving(ids, Listing.DISCARDED).touched, desk.moving(ids, Listing.DISCARDED).skipped) == (
        (ids[1], ids[2]), 1)  # fmt: skip
    assert desk.moving(ids, Listing.DISCARDED).judged == 1
    assert desk.moving(ids, Listing.LISTED).touched == (ids[0],)


def test_flags_are_set_where_they_are_not_and_taken_off_where_they_are(desk: Desk) -> None:
    ids = list(desk.claim_ids())[:3]
    desk.flag(ids[0], Risk.MINOR)
    assert desk.flagging(ids, Risk.MINOR).touched == tuple(ids[1:])
    desk.flag_all(ids, Risk.MINOR)
    assert all(Risk.MINOR in claim.risks for claim in desk.claims(ids))
    desk.flag_all(ids[:2], Risk.MINOR, set_it=False)
    assert [bool(claim.risks) for claim in desk.claims(ids)] == [False, False, True]
    with pytest.raises(Refused, match="nothing to do"):
        desk.flag_all(ids[:2], Risk.MINOR, set_it=False)
    desk.undo()
    desk.undo()
    assert [bool(claim.risks) for claim in desk.claims(ids)] == [True, False, False]


def test_all_facts_are_ticked_in_one_step(desk: Desk) -> None:
    with_facts = [claim for claim in of(desk, ClaimFilter()) if len(claim.finding.facts) > 1]
    first = with_facts[0]
    desk.tick(first.id, first.finding.facts[0].span)
    ids = [claim.id for claim in with_facts]
    would = desk.ticking([*ids, *(one.id for one in of(desk, ClaimFilter()) if not one.finding.facts)])
    assert would.facts == sum(len({f.span for f in one.finding.facts}) for one in with_facts) - 1
    assert would.touched == tuple(ids)
    desk.tick_all(ids)
    assert all(set(one.ticked) == {f.span for f in one.finding.facts} for one in desk.claims(ids))
    desk.undo()
    assert [len(one.ticked) for one in desk.claims(ids)] == [1] + [0] * (len(ids) - 1)


def test_one_question_about_many_is_answered_at_once(desk: Desk) -> None:
    ids = list(desk.claim_ids())[:3]
    desk.ask_all(ids, "Port office", "Is it so?")
    assert [one.claim_id for one in desk.questions()] == ids
    desk.answer(desk.questions()[0].id, "Yes")
    assert all(one.answer == "Yes" for one in desk.questions())
    with pytest.raises(Refused, match="needs somebody"):
        desk.ask_all(ids, "", "Why?")
    with pytest.raises(Refused, match="nothing to do"):
        desk.ask_all([], "Port office", "Why?")


@pytest.mark.parametrize("many", [3, 14])
def test_the_history_of_a_claim_has_what_was_done_to_many(tmp_path: Path, many: int) -> None:
    desk = Desk.create(tmp_path / "b.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    desk.import_text("\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(1, 20)))
    ids = list(desk.claim_ids())[:many]
    assert len(ids) == many
    desk.judge_all(ids, "wrong", "As the log has it")
    desk.flag_all(ids, Risk.MINOR)
    desk.discard(ids)
    desk.undo()
    desk.judge(ids[0], "verified")
    (uid,) = (claim.uid for claim in desk.claims(ids[:1]))
    told = [(line.action, line.field, line.claim) for line in desk.history(ids[0])]
    assert told == [
        ("judge", "judgement", uid),
        ("flag", "risk", uid),
        ("discard", "claim.listing", uid),
        ("undo", "claim.listing", uid),
        ("judge", "judgement", uid),
    ]
    last = desk.history(ids[0])[-1]
    assert (last.old or {})["verdict"] == "wrong"  # type: ignore[index]
    assert (desk.history()[-1].old or {})["verdict"] == "wrong", "in the whole history too"  # type: ignore[index]
    assert [line.label for line in desk.history(list(desk.claim_ids())[-1])] == [], (
        "what was done to others is not here"
    )
    desk.close()
