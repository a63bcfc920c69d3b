"""A long document comes into the case as it is found: the first claims while the rest is being read."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import Claim, ClaimFilter, Found
from workbench.core.documents import READ_IN_PART, ReadingChoices
from workbench.core.errors import Cancelled
from workbench.core.progress import Progress
from workbench.desk.desk import Desk
from workbench.desk.intake import LONG_SLICE
from workbench.desk.reading import Reading, portions_of, read_bytes
from workbench.desk.workers import Job
from workbench.extract import finder
from workbench.store import folding

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


@pytest.fixture
def longer_text(tmp_path: Path) -> Path:
    """So long that its first claims come before it is cut into sentences; most of it states nothing."""
    beside = " ".join(["Many will feel that the harbour deserves a little better."] * 12)
    said = (f"In {1900 + n % 120} the port of quay {n} handled {n + 3} ships. {beside}" for n in range(400))
    path = tmp_path / "longer.txt"
    path.write_text("\n\n".join(said), encoding="utf-8")
    assert path.stat().st_size > finder.LONG
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


def test_a_single_document_tells_how_far_into_its_text_it_is(desk: Desk, long_text: Path) -> None:
    told = [(one.done, one.total) for one in desk.importing([long_text]) if not one.idle]
    length = len(long_text.read_text(encoding="utf-8"))
    assert told[-1] == (1, 1)
    inside = told[:-1]
    assert {total for _, total in inside} == {length}
    assert inside == sorted(inside)
    assert len({done for done, _ in inside}) > 10
    assert length * 0.99 < inside[-1][0] <= length


def test_the_last_commit_of_a_window_has_only_its_own_rows_to_bring_to_the_disk(
    desk: Desk, long_text: Path, tmp_path: Path
) -> None:
    desk.fold_beside()
    in_file_alone = 0
    for _ in desk.importing([long_text]):
        copied = shutil.copyfile(desk.path, tmp_path / "without its log")
        with closing(sqlite3.connect(copied)) as alone, suppress(sqlite3.DatabaseError):  # copied while it is folded
            in_file_alone = max(in_file_alone, alone.execute("SELECT count(*) FROM claim").fetchone()[0])
    assert desk.counts().total > folding.EVERY * LONG_SLICE / 2
    assert len(desk.claim_ids(ClaimFilter(all_listings=True))) - in_file_alone <= LONG_SLICE


def test_passages_of_a_long_document_come_in_step_with_its_claims(longer_text: Path) -> None:
    reading, *further = portions_of("longer.txt", longer_text.read_bytes(), ReadingChoices())
    assert isinstance(reading, Reading)
    parts = [reading.found, *(part for part in further if isinstance(part, Found))]
    assert max(len(part.passages) for part in parts) < 400 / 4, "no answer of a worker is as long as the text"
    whole = read_bytes("longer.txt", longer_text.read_bytes()).found.passages
    assert tuple(one for part in parts for one in part.passages) == whole


def test_a_new_version_of_a_long_document_takes_its_claims_along(desk: Desk, longer_text: Path, tmp_path: Path) -> None:
    for _ in desk.importing([longer_text]):
        pass
    before = {one.uid for one in desk.claims(desk.claim_ids())}
    later = tmp_path / "later.txt"
    text = longer_text.read_text(encoding="utf-8")
    later.write_text(text + "\n\nIn 2020 it paid 12 euros more.\n", encoding="utf-8")
    for _ in desk.adding_version(desk.documents()[0].id, later):
        pass
    assert len(before) == 400
    assert before < {one.uid for one in desk.claims(desk.claim_ids())}
    assert desk.gone(desk.documents()[0].id) == []
    assert len(desk.claim_ids()) == 401


def test_cancelled_in_the_middle_nothing_is_left(desk: Desk, long_text: Path) -> None:
    importing = desk.importing([long_text])
    while len(desk.claim_ids()) < 200:
        next(importing)
    importing.close()
    assert (len(desk.claim_ids(ClaimFilter(all_listings=True))), desk.documents(), desk.undo_label) == (0, (), None)
    assert desk.check() == []


def cancelling(importing: Generator[Progress, None, Any]) -> Iterator[Progress]:
    """The steps of an import that a person has cancelled, to their end."""
    progress = importing.throw(Cancelled())
    while True:
        yield progress
        try:
            progress = next(importing)
        except Cancelled:
            return


def test_cancelled_by_a_person_it_is_taken_back_slice_by_slice(desk: Desk, long_text: Path) -> None:
    importing = desk.importing([long_text])
    while len(desk.claim_ids()) < 900:
        next(importing)
    left = [len(desk.claim_ids()), *(len(desk.claim_ids()) for _ in cancelling(importing))]
    left.append(len(desk.claim_ids(ClaimFilter(all_listings=True))))
    assert left == sorted(left, reverse=True)
    assert max(before - after for before, after in pairwise(left)) < 300
    assert (left[-1], desk.documents(), desk.undo_label, desk.check()) == (0, (), None, [])
    (passages,) = desk._store.connection.execute("SELECT count(*) FROM passage").fetchone()
    assert passages == 0


def test_what_somebody_works_on_while_it_is_taken_back_stays_as_far_as_it_is_there(desk: Desk, long_text: Path) -> None:
    importing = desk.importing([long_text])
    while len(desk.claim_ids()) < 900:
        next(importing)
    before = len(desk.claim_ids())
    taking_back = cancelling(importing)
    while len(desk.claim_ids()) > before - 200:
        next(taking_back)
    first, kept = desk.claim_ids()[0], desk.claim_ids()[150]
    desk.judge(kept, "verified", reason="Counted.")
    for _ in taking_back:
        pass
    assert {first, kept} <= set(desk.claim_ids())
    assert len(desk.claim_ids()) < before
    assert [one.name for one in desk.documents()] == ["long.txt"]
    assert READ_IN_PART in desk.documents()[0].notes
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
