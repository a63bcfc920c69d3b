"""Long work is driven from the event loop, one job at a time, and ends in exactly one way."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from workbench.core.errors import Cancelled, DocumentError, WorkbenchError
from workbench.core.progress import Progress
from workbench.ui.tasks import Job, Jobs

Work = Generator[Progress, None, str]


def steps(count: int, log: list[str], *, error: Exception | None = None, idle: bool = False) -> Work:
    """Counts, and writes down how it ended."""
    try:
        for number in range(count):
            yield Progress(number, count, idle=idle)
        if error is not None:
            raise error
    except GeneratorExit:
        log.append("closed")
        raise
    log.append("finished")
    return "result"


def endings(job: Job) -> list[str]:
    """Names of the endings as they come."""
    seen: list[str] = []
    job.done.connect(lambda value: seen.append(f"done {value}"))
    job.failed.connect(lambda error: seen.append(f"failed {error}"))
    job.cancelled.connect(lambda: seen.append("cancelled"))
    return seen


@pytest.mark.parametrize("idle", [False, True])
def test_a_job_runs_to_its_end_and_gives_its_value(qtbot: QtBot, idle: bool) -> None:
    log: list[str] = []
    job = Job("Counting", steps(3, log, idle=idle))
    seen, progress = endings(job), []
    job.progressed.connect(lambda step: progress.append(step.done))
    job.start()
    qtbot.waitUntil(lambda: bool(seen))
    assert (seen, progress, log) == (["done result"], [0, 1, 2], ["finished"])


def test_a_cancelled_job_closes_its_work_and_says_so_once(qtbot: QtBot) -> None:
    log: list[str] = []
    job = Job("Counting", steps(1000, log, idle=True))
    seen = endings(job)
    job.progressed.connect(lambda _: job.cancel())
    job.start()
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(30)
    assert (seen, log) == (["cancelled"], ["closed"])


def test_a_person_who_stops_a_job_waits_for_no_more_than_a_step(qtbot: QtBot) -> None:
    log: list[str] = []

    def work() -> Work:
        try:
            while True:
                yield Progress(0, 1)
        except Cancelled:
            for number in range(3):
                log.append(f"put away {number}")
                yield Progress(0, 1)
            raise

    job = Job("Importing", work())
    seen = endings(job)
    job.start()
    qtbot.wait(20)
    job.stop()
    job.stop()
    assert (seen, log) == ([], ["put away 0"])
    assert job.running
    qtbot.waitUntil(lambda: bool(seen))
    assert (seen, log) == (["cancelled"], ["put away 0", "put away 1", "put away 2"])
    assert not job.running


def test_work_that_has_nothing_to_put_away_is_stopped_at_once(qtbot: QtBot) -> None:
    job = Job("Counting", steps(1000, [], idle=True))
    seen = endings(job)
    job.start()
    qtbot.wait(20)
    job.stop()
    assert seen == ["cancelled"]


def test_an_error_of_the_users_world_ends_the_job_with_it(qtbot: QtBot) -> None:
    error = DocumentError("cannot be read", where="a.docx")
    job = Job("Reading", steps(1, [], error=error))
    caught: list[WorkbenchError] = []
    job.failed.connect(caught.append)
    job.start()
    qtbot.waitUntil(lambda: bool(caught))
    assert caught == [error]


def test_work_that_cancels_itself_counts_as_cancelled(qtbot: QtBot) -> None:
    job = Job("Writing", steps(0, [], error=Cancelled()))
    seen = endings(job)
    job.start()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["cancelled"]


def test_a_bug_is_not_swallowed_and_the_next_job_still_runs(qtbot: QtBot) -> None:
    jobs = Jobs()
    with capture_exceptions() as exceptions:
        broken = endings(jobs.add("Broken", steps(0, [], error=ZeroDivisionError())))
        sound = endings(jobs.add("Sound", steps(1, [])))
        qtbot.waitUntil(lambda: bool(sound))
    assert [kind for kind, _, _ in exceptions] == [ZeroDivisionError]
    assert (broken, sound) == (["failed None"], ["done result"])


def test_jobs_run_one_after_the_other(qtbot: QtBot) -> None:
    jobs = Jobs()
    order: list[str] = []
    jobs.started.connect(lambda job: order.append(job.label))
    first, second = endings(jobs.add("first", steps(2, []))), endings(jobs.add("second", steps(2, [])))
    assert order == ["first"]
    qtbot.waitUntil(lambda: bool(second))
    assert first == ["done result"]
    assert order == ["first", "second"]
    assert jobs.current is None


def test_cancelling_all_ends_what_runs_and_drops_what_waits(qtbot: QtBot) -> None:
    jobs = Jobs()
    log: list[str] = []
    running, waiting = endings(jobs.add("running", steps(1000, log, idle=True))), endings(jobs.add("w", steps(1, log)))
    qtbot.wait(30)
    jobs.cancel_all()
    qtbot.wait(30)
    assert running == ["cancelled"]
    assert waiting == []
    assert log == ["closed"]
