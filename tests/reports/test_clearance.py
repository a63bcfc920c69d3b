"""The verdict on the piece never says more than the records do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.around import proposal, reading, signature
from workbench.core.claims import WorkState
from workbench.core.report import Report, ReportedClaim
from workbench.core.review import Fate, Outcome, SigningRole
from workbench.core.verdicts import VerdictScale
from workbench.reports.clearance import Clearance, Standing, clearance

Judged = Callable[..., ReportedClaim]
Of = Callable[..., Clearance]
SCALES = Path(__file__).parents[2] / "resources" / "verdicts"


@pytest.fixture
def judged(report: Report) -> Judged:
    """Makes a claim with this verdict, or none, and nothing else around it."""
    pattern = report.claims[0]

    def make(
        verdict: str | None, *, state: WorkState = WorkState.CHECKED, risks: tuple[str, ...] = ()
    ) -> ReportedClaim:
        given = [replace(pattern.judgements[0], verdict=verdict, withdrawn=False)] if verdict else []
        state = state if verdict else WorkState.TO_CHECK
        claim = replace(pattern.claim, verdict=verdict, state=state, risks=risks)
        return replace(pattern, claim=claim, judgements=tuple(given), readings=(), questions=(), proposal=None)

    return make


@pytest.fixture
def of(report: Report) -> Of:
    """The clearance of these claims, with what else the report says."""

    def make(claims: Sequence[ReportedClaim], **said: object) -> Clearance:
        bare = {"claims": tuple(claims), "signatures": (), "disagreed": ()}
        return clearance(replace(report, **{**bare, **said}), claims)  # type: ignore[arg-type]

    return make


def test_one_open_claim_holds_the_piece_and_is_counted(judged: Judged, of: Of) -> None:
    found = of([judged("verified"), judged(None), judged("verified")])
    assert found.standing is Standing.HOLD
    assert found.label == "Hold"
    assert found.because[0] == "1 of 3 claims without a verdict"


@pytest.mark.parametrize("verdict", ["wrong", "disputed", "unsupported"])
def test_words_that_do_not_hold_hold_the_piece(judged: Judged, of: Of, verdict: str) -> None:
    found = of([judged("verified"), judged(verdict), judged("needs_context")])
    assert found.standing is Standing.HOLD
    assert found.because[0] == f"1 {verdict}"


@pytest.mark.parametrize("verdict", ["verified_with_change", "needs_context"])
def test_words_that_need_others_clear_it_when_changed(judged: Judged, of: Of, verdict: str) -> None:
    found = of([judged("verified"), judged(verdict)])
    assert found.standing is Standing.WITH_CHANGES
    assert found.label == "Cleared when changes are made"


def test_only_what_may_stay_clears_it(judged: Judged, of: Of) -> None:
    found = of([judged("verified"), judged("on_author"), judged("not_factual")])
    assert found.standing is Standing.CLEARED
    assert found.because[0] == "3 claims checked"


def test_nothing_listed_is_not_cleared(of: Of) -> None:
    assert of([]).standing is Standing.HOLD


@pytest.mark.parametrize("state", [WorkState.STALE, WorkState.WAITING, WorkState.INCOMPLETE])
def test_a_verdict_that_is_not_finished_counts_as_open(judged: Judged, of: Of, state: WorkState) -> None:
    found = of([judged("verified", state=state)])
    assert found.standing is Standing.HOLD
    assert found.because[0] == f"1 {state.value}"


def test_a_withdrawn_verdict_is_none(judged: Judged, of: Of) -> None:
    withdrawn = judged("verified")
    withdrawn = replace(withdrawn, judgements=(replace(withdrawn.judgements[0], withdrawn=True),))
    assert of([withdrawn]).standing is Standing.HOLD


def test_a_second_reader_who_disagrees_holds_the_piece(judged: Judged, of: Of) -> None:
    split = judged("verified")
    found = of([split], disagreed=(split.claim.id, 99))
    assert (found.standing, found.because) == (Standing.HOLD, ("second reader disagrees on 1",))


@pytest.mark.parametrize("verdict", ["wrong", "disputed", "unsupported", "verified"])
def test_a_change_that_is_not_made_is_waited_for_and_one_that_is_made_is_not(
    judged: Judged, of: Of, verdict: str
) -> None:
    claim = judged(verdict)
    for fate in (Fate.PROPOSED, Fate.ACCEPTED):
        found = of([judged("verified"), proposal(claim, "Other words", fate)])
        assert found.standing is Standing.WITH_CHANGES
        assert found.because == ("1 of 2 claims must change",)
    found = of([proposal(claim, "Other words", Fate.APPLIED)])
    assert (found.standing, found.beside) == (Standing.CLEARED, ("1 change applied",))


def test_a_change_made_to_other_words_settles_nothing(judged: Judged, of: Of) -> None:
    claim = proposal(judged("wrong"), "Other words", Fate.APPLIED)
    later = replace(claim, claim=replace(claim.claim, text="Other words"))
    assert of([later]).standing is Standing.HOLD


def test_words_let_stand_for_a_reason_clear_what_needs_context_and_never_what_is_wrong(judged: Judged, of: Of) -> None:
    stet = [proposal(judged(verdict), "Other words", Fate.STET, reason="So.") for verdict in ("needs_context", "wrong")]
    assert [of([claim]).standing for claim in stet] == [Standing.CLEARED, Standing.HOLD]
    assert of(stet[:1]).beside == ("1 change decided against",)


def test_those_that_hold_are_told_from_those_with_other_words(judged: Judged, of: Of) -> None:
    found = of([judged("wrong"), proposal(judged("wrong"), "Other words", Fate.PROPOSED)])
    assert found.because == ("1 of 2 wrong",)


def test_overrides_and_unread_risks_are_said_beside_it(judged: Judged, of: Of) -> None:
    overridden = judged("verified")
    overridden = replace(overridden, judgements=(replace(overridden.judgements[0], override="The editor said so."),))
    risky = judged("verified", risks=("crime",))
    found = of([overridden, risky, reading(risky, Outcome.AGREE), reading(risky, Outcome.DISAGREE, "No.")])
    assert found.beside == ("1 verdict stands by override", "2 high-risk verdicts without a second reading")


@pytest.mark.parametrize(
    ("role", "covers", "changed", "withdrawn", "said"),
    [
        (SigningRole.EDITOR, 2, 0, False, "signed off by the editor"),
        (SigningRole.LEGAL, 2, 0, False, "signed off by legal"),
        (SigningRole.CHECKER, 2, 0, False, "not signed off"),
        (SigningRole.SECOND_READER, 2, 0, False, "not signed off"),
        (SigningRole.EDITOR, 2, 0, True, "not signed off"),
        (SigningRole.EDITOR, 2, 1, False, "signed, but not as it stands now"),
        (SigningRole.EDITOR, 1, 0, False, "signed, but not as it stands now"),
    ],
)
def test_signed_off_is_said_only_of_a_standing_signature_over_every_claim_as_it_is(
    judged: Judged, of: Of, role: SigningRole, covers: int, changed: int, withdrawn: bool, said: str
) -> None:
    claims = [judged("verified", state=WorkState.SIGNED_OFF), judged("verified", state=WorkState.SIGNED_OFF)]
    assert of(claims, signatures=(signature(role, covers, changed, withdrawn=withdrawn),)).signed == said
    assert of(claims).signed == "not signed off"


def test_an_overridden_sign_off_is_said_to_be_one(judged: Judged, of: Of) -> None:
    found = of([judged("wrong")], signatures=(signature(SigningRole.EDITOR, 1, override="Tonight."),))
    assert (found.standing, found.signed) == (Standing.HOLD, "signed off by the editor, with an override")


@pytest.mark.parametrize("file", sorted(SCALES.glob("*.toml")), ids=lambda file: file.stem)
def test_every_verdict_of_every_scale_has_its_consequence(judged: Judged, of: Of, file: Path) -> None:
    scale = VerdictScale.from_toml(file.read_text("utf-8"))
    standings = {label.key: of([judged(label.key)], scale=scale).standing for label in scale.labels}
    assert standings[scale.labels[0].key] is Standing.CLEARED
    assert Standing.HOLD in standings.values()
