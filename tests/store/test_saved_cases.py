"""One saved case for each released schema: it opens, is migrated, and keeps everything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import DATA
from workbench.core.claims import WorkState
from workbench.core.review import Fate
from workbench.desk.desk import Desk

CASES = sorted((DATA / "cases").glob("schema-*.factcheck"))


def _has_what_carries_a_verdict(desk: Desk) -> None:
    """What schema 2 brought, on the last claim of its saved case."""
    claim = desk.find_claim("5")
    assert (claim.verdict, claim.state, claim.risks) == ("needs_context", WorkState.SIGNED_OFF, ("money",))
    assert desk.strength(claim.id).level == 2
    proposal, (question,) = desk.proposal(claim.id), desk.questions(claim.id)
    assert proposal is not None
    assert (proposal.fate, proposal.fate_reason, proposal.settled_by) == (Fate.STET, "The writer insists.", "")
    assert (question.answer, question.confirmed, question.answered_by) == ("Forty.", "by telephone, press office", "")
    assert [(one.reader, one.blind) for one in desk.readings(claim.id)] == [("Ada", True)]
    assert [one.signer for one in desk.signatures()] == ["Mary"]


def _has_who_settled_it(desk: Desk) -> None:
    """What schema 3 brought, on the claim without a verdict of its saved case."""
    claim = desk.find_claim("3")
    proposal, (question,) = desk.proposal(claim.id), desk.questions(claim.id)
    assert proposal is not None
    assert (proposal.fate, proposal.settled_by, question.answered_by) == (Fate.ACCEPTED, "Ada", "Ada")
    assert (claim.finding.worth, claim.finding.verifiable) == (0.7, 0.9)
    assert desk.rankers() == ("words 1",)


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / request.param.name))


def test_a_saved_case_opens_with_everything_and_is_whole(saved: Path) -> None:
    desk = Desk.open(saved, person="Ada")
    assert desk.check() == []
    first, second, third, *_ = desk.claims([1, 2, 3])
    later = saved.stem != "schema-1"
    state = WorkState.SIGNED_OFF if later else WorkState.CHECKED
    assert (first.verdict, first.state, first.missing) == ("verified", state, ())
    assert desk.evidence(1)[0].locator == "p. 12"
    assert desk.evidence_file(desk.evidence(1)[0].id) == ("yearbook.txt", b"4.2 million tonnes")
    assert (second.verdict, second.state) == ("disputed", state)
    assert {note.kind: note.text for note in desk.notes(2)} == {
        "record": "Ask the port.", "working": "They did not call back."
    }  # fmt: skip
    assert [j.withdrawn for j in desk.judgements(3)] == [True]
    assert third.statement == "Fishing boats have been free of fees since 1998"
    assert desk.typing(3, "reason") == "half a reas"
    assert third.verdict is None
    assert len(first.ticked) == 1
    assert desk.counts().total == 4
    if later:
        _has_what_carries_a_verdict(desk)
    if saved.stem == "schema-3":
        _has_who_settled_it(desk)
    assert [one.changed for one in desk.signatures()] == ([saved.stem == "schema-3"] if later else [])
    desk.close()


def test_a_migrated_case_has_its_backup_and_goes_on(saved: Path, tmp_path: Path) -> None:
    desk = Desk.open(saved, person="Ada")
    desk.judge(3, "on_author", reason="The editor approved it.")
    desk.undo()
    desk.close()
    backups = list(tmp_path.glob("* before schema *.factcheck"))
    again = Desk.open(saved, person="Ada")
    assert again.undo_label is None or backups == []
    assert again.check() == []
    again.close()
