"""A long document comes into the case as it is found: the first claims while the rest is being read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import Claim, ClaimFilter
from workbench.core.errors import Cancelled
from workbench.desk.desk import Desk
from workbench.desk.workers import Job

PARAGRAPHS = 1_500


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    yield opened
    opened.close()


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """Many paragraphs; the last one says the first one again."""
    said = [
        f"In {1900 + n % 120} the port of quay {n} handled {n + 3} ships. It paid {n} euros." for n in range(PARAGRAPHS)
    ]
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([*said, said[0]]), encoding="utf-8")
    return path


def content(desk: Desk) -> list[tuple[object, ...]]:
    found: list[Claim] = desk.claims(desk.claim_ids(ClaimFilter(all_listings=True)))
    return [(one.uid, one.number, one.span, one.listing, one.finding) for one in found]


def test_the_first_claims_are_there_while_the_rest_is_being_read(desk: Desk, long_text: Path) -> None:
    importing = desk.importing([long_text])
    seen = [len(desk.claim_ids()) for progress in importing if not progress.idle]
    growing = [count for count in dict.fromkeys(seen) if count]
    assert len(growing) > 10
    assert growing == sorted(growing)
    assert growing[0] <= 120
    assert desk.check() == []
    assert desk.undo_label == "Import long.txt"


def test_in_portions_or_at_once_the_case_is_the_same(desk: Desk, long_text: Path, tmp_path: Path) -> None:
    for _ in desk.importing([long_text]):
        pass
    other = Desk.create(tmp_path / "b.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    other.import_document(long_text)
    assert content(other) == content(desk)
    other.close()


def test_cancelled_in_the_middle_nothing_is_left(desk: Desk, long_text: Path) -> None:
    importing = desk.importing([long_text])
    while len(desk.claim_ids()) < 200:
        next(importing)
    importing.close()
    assert (len(desk.claim_ids(ClaimFilter(all_listings=True))), desk.documents(), desk.undo_label) == (0, (), None)
    assert desk.check() == []


def test_cancelled_in_the_middle_no_worker_reads_on(
    desk: Desk, long_text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs: list[Job[Any]] = []
    submit = desk.pool.submit

    def recorded(*args: Any, **options: Any) -> Job[Any]:
        jobs.append(submit(*args, **options))
        return jobs[-1]

    monkeypatch.setattr(desk.pool, "submit", recorded)
    importing = desk.importing([long_text])
    while not desk.claim_ids():
        next(importing)
    importing.close()
    assert len(jobs) == 1
    with pytest.raises(Cancelled):
        jobs[0].result(0)
