"""The verdict on the piece never says more than the records do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.core.claims import WorkState
from workbench.core.report import Report, ReportedClaim
from workbench.core.verdicts import VerdictScale
from workbench.reports.clearance import Clearance, Standing, clearance

Judged = Callable[..., ReportedClaim]
SCALES = Path(__file__).parents[2] / "resources" / "verdicts"


@pytest.fixture
def judged(report: Report) -> Judged:
    """Makes a claim with this verdict, or none."""
    pattern = report.claims[0]

    def make(verdict: str | None, *, state: WorkState = WorkState.CHECKED, **changes: object) -> ReportedClaim:
        given = [replace(pattern.judgements[0], verdict=verdict, withdrawn=False)] if verdict else []
        state = state if verdict else WorkState.TO_CHECK
        claim = replace(pattern.claim, verdict=verdict, state=state)
        return replace(pattern, claim=claim, judgements=tuple(given), **changes)  # type: ignore[arg-type]

    return make


def of(claims: Sequence[ReportedClaim], scale: VerdictScale) -> Clearance:
    """The clearance of these claims."""
    return clearance(claims, scale)


def test_one_open_claim_holds_the_piece_and_is_counted(judged: Judged, house: VerdictScale) -> None:
    found = of([judged("verified"), judged(None), judged("verified")], house)
    assert found.standing is Standing.HOLD
    assert found.label == "Hold"
    assert found.because[0] == "1 of 3 claims not checked"


@pytest.mark.parametrize("verdict", ["wrong", "disputed", "unsupported"])
def test_words_that_do_not_hold_hold_the_piece(judged: Judged, house: VerdictScale, verdict: str) -> None:
    found = of([judged("verified"), judged(verdict), judged("needs_context")], house)
    assert found.standing is Standing.HOLD
    assert found.because[0] == f"1 {verdict}"


@pytest.mark.parametrize("verdict", ["verified_with_change", "needs_context"])
def test_words_that_need_others_clear_it_when_changed(judged: Judged, house: VerdictScale, verdict: str) -> None:
    found = of([judged("verified"), judged(verdict)], house)
    assert found.standing is Standing.WITH_CHANGES
    assert found.label == "Cleared when changes are made"


def test_only_what_may_stay_clears_it(judged: Judged, house: VerdictScale) -> None:
    found = of([judged("verified"), judged("on_author"), judged("not_factual")], house)
    assert found.standing is Standing.CLEARED
    assert found.because[0] == "3 claims checked"


def test_nothing_listed_is_not_cleared(house: VerdictScale) -> None:
    assert of([], house).standing is Standing.HOLD


@pytest.mark.parametrize("state", [WorkState.STALE, WorkState.WAITING, WorkState.INCOMPLETE])
def test_a_verdict_that_is_not_finished_counts_as_open(judged: Judged, house: VerdictScale, state: WorkState) -> None:
    found = of([judged("verified", state=state)], house)
    assert found.standing is Standing.HOLD
    assert found.because[0] == f"1 {state.value}"


def test_a_withdrawn_verdict_is_none(judged: Judged, house: VerdictScale) -> None:
    withdrawn = judged("verified")
    withdrawn = replace(withdrawn, judgements=(replace(withdrawn.judgements[0], withdrawn=True),))
    assert of([withdrawn], house).standing is Standing.HOLD


def test_missing_evidence_overrides_and_signature_are_said_beside_it(judged: Judged, house: VerdictScale) -> None:
    bare = judged("verified", evidence=())
    overridden = judged("verified")
    overridden = replace(overridden, judgements=(replace(overridden.judgements[0], override="The editor said so."),))
    assert of([bare, overridden], house).because[1:] == ("1 verdict without evidence", "1 override", "not signed off")
    signed = judged("verified", state=WorkState.SIGNED_OFF)
    assert of([signed], house).because == ("1 claim checked",)


@pytest.mark.parametrize("file", sorted(SCALES.glob("*.toml")), ids=lambda file: file.stem)
def test_every_verdict_of_every_scale_has_its_consequence(judged: Judged, file: Path) -> None:
    scale = VerdictScale.from_toml(file.read_text("utf-8"))
    standings = {label.key: of([judged(label.key)], scale).standing for label in scale.labels}
    assert standings[scale.labels[0].key] is Standing.CLEARED
    assert Standing.HOLD in standings.values()
