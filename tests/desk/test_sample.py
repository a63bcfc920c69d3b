"""The sample case shows everything the program keeps, and is made the same way every time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import ClaimFilter, Listing, WorkState
from workbench.core.errors import CaseError
from workbench.core.evidence import EvidenceKind
from workbench.core.review import Fate, Outcome
from workbench.desk.desk import Desk
from workbench.desk.sample import make_sample


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    desk = make_sample(tmp_path, clock=counting_clock(), ids=counting_ids(), person="Ada")
    yield desk
    desk.close()


def test_it_carries_one_of_everything(sample: Desk) -> None:
    counts = sample.counts()
    assert set(counts.by_verdict) == {label.key for label in sample.scale.labels}
    assert {WorkState.TO_CHECK, WorkState.WAITING, WorkState.CHECKED, WorkState.SECOND_READ} <= set(counts.by_state)
    assert 0.3 < counts.checked / counts.total < 0.7, "about half is left to do"
    every = sample.claims(sample.claim_ids(ClaimFilter(all_listings=True)))
    assert {claim.listing for claim in every} == set(Listing)
    assert not any(claim.missing for claim in every), "no verdict of the sample lacks what it needs"
    assert {Fate.PROPOSED, Fate.ACCEPTED} <= {proposal.fate for proposal in sample.proposals()}
    assert {bool(question.answer) for question in sample.questions()} == {True, False}
    assert {reading.outcome for reading in sample.readings()} == {Outcome.AGREE, Outcome.DISAGREE}
    assert len(sample.signatures()) == 1
    assert any(claim.risks for claim in every)
    kinds = {source.source.kind for source in sample.sources()}
    assert {EvidenceKind.OFFICIAL_RECORD, EvidenceKind.NEWS_REPORT, EvidenceKind.VIDEO, EvidenceKind.INTERVIEW} <= kinds
    assert any(source.source.confidential for source in sample.sources())
    assert {sample.strength(claim.id).level for claim in every} >= {0, 2, 5}
    assert [(tie.a.fact, tie.b.fact, tie.settlement is None) for tie in sample.conflicts()] == [
        ("some 20 labourers", "35 labourers", True),
        ("52 metres", "49 metres", False),
    ]
    assert sample.check() == []


def test_its_report_is_the_same_every_time(sample: Desk, tmp_path: Path, golden: Callable[[str, bytes], None]) -> None:
    for ending in ("md", "csv"):
        out = tmp_path / f"report.{ending}"
        sample.export_report(ending, out)
        golden(f"sample.{ending}", out.read_bytes())


def test_it_is_not_made_over_one_that_is_there(sample: Desk) -> None:
    with pytest.raises(CaseError, match="a file of this name"):
        make_sample(sample.path.parent)
