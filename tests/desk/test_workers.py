"""The pool of child processes: whatever happens in one job, the others go on and the program is told in plain words."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.core.errors import Cancelled, DocumentError
from workbench.desk.workers import WorkerPool
from workbench.importers import read

LONG = 600.0
"""Seconds that no test ever waits: a job of this length ends only when it is made to."""


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool() as pool:
        pool.warm()
        yield pool


def test_a_job_gives_what_its_function_gives_from_another_process(pool: WorkerPool) -> None:
    job = pool.submit(os.getpid, where="a.txt")
    assert job.result(60) != os.getpid()
    assert job.done()


def test_an_imported_text_crosses_the_border_whole(pool: WorkerPool) -> None:
    data = "A headline 👩‍🔬\n\nWords.".encode()
    assert pool.submit(read, "a.txt", data, where="a.txt").result(60) == read("a.txt", data)


def test_a_refusal_crosses_the_border_with_what_where_and_remedy(pool: WorkerPool) -> None:
    with pytest.raises(DocumentError) as here:
        read("empty.txt", b"")
    with pytest.raises(DocumentError) as there:
        pool.submit(read, "empty.txt", b"", where="not used").result(60)
    refusals = [(error.value.what, error.value.where, error.value.remedy) for error in (here, there)]
    assert refusals[0] == refusals[1]


def test_a_bug_is_raised_as_it_was_with_the_childs_traceback(pool: WorkerPool) -> None:
    with pytest.raises(ValueError, match="invalid literal") as bug:
        pool.submit(int, "x", where="a.txt").result(60)
    assert "In the child process" in bug.value.__notes__[0]
    assert "function(*args)" in bug.value.__notes__[0]


@pytest.mark.parametrize("function", [sys.exit, threading.Lock])
def test_what_cannot_travel_is_told_in_words(pool: WorkerPool, function: Callable[[], object]) -> None:
    with pytest.raises((RuntimeError, TypeError), match=r"SystemExit|pickle"):
        pool.submit(function, where="a.txt").result(60)


def test_a_function_that_cannot_be_imported_fails_alone(pool: WorkerPool) -> None:
    with pytest.raises(Exception, match="pickle"):
        pool.submit(lambda: 1, where="a.txt").result(60)
    assert pool.submit(abs, -1, where="b.txt").result(60) == 1


@pytest.mark.parametrize(
    ("function", "argument", "words"), [(os._exit, 3, "ended by itself with code 3"), (ctypes.string_at, 0, "crashed")]
)
def test_a_crash_ends_its_own_job_with_the_file_named(
    pool: WorkerPool, function: Callable[[int], object], argument: int, words: str
) -> None:
    before = pool.submit(time.sleep, 0.05, where="before.txt")
    crash = pool.submit(function, argument, where="broken.pdf")
    after = [pool.submit(abs, -number, where="after.txt") for number in range(4)]
    with pytest.raises(DocumentError, match=words) as refusal:
        crash.result(60)
    assert refusal.value.where == "broken.pdf"
    assert refusal.value.remedy
    assert before.result(60) is None
    assert [job.result(60) for job in after] == [0, 1, 2, 3]


def test_a_job_that_hangs_is_stopped_at_its_limit(pool: WorkerPool) -> None:
    with pytest.raises(DocumentError, match=r"took longer than 0\.1 seconds") as refusal:
        pool.submit(time.sleep, LONG, where="slow.docx", seconds=0.1).result(60)
    assert refusal.value.where == "slow.docx"
    assert pool.submit(abs, -1, where="b.txt").result(60) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space for sure")
def test_a_job_that_wants_too_much_memory_is_refused() -> None:
    with WorkerPool(size=1, memory=1 << 30) as pool:
        small = pool.submit(bytes, 1 << 20, where="small.txt")
        large = pool.submit(bytes, 1 << 31, where="large.txt")
        after = pool.submit(abs, -1, where="after.txt")
        assert len(small.result(60)) == 1 << 20
        with pytest.raises(DocumentError, match="more memory") as refusal:
            large.result(60)
        assert refusal.value.where == "large.txt"
        assert after.result(60) == 1


def test_a_running_job_is_cancelled_by_ending_its_child(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    with WorkerPool(size=1) as pool:
        child = pool.submit(os.getpid, where="a.txt").result(60)
        running = pool.submit(
            exec, f"open({str(begun)!r}, 'w').close(); import time; time.sleep({LONG})", where="b.txt"
        )
        while not begun.exists():
            time.sleep(0.001)
        running.cancel()
        assert running.done()
        with pytest.raises(Cancelled):
            running.result()
        assert pool.submit(os.getpid, where="c.txt").result(60) != child
        running.cancel()


def test_a_job_that_is_left_gives_nothing_and_its_child_goes_on(tmp_path: Path) -> None:
    begun, go_on = tmp_path / "begun", tmp_path / "go on"
    wait = (
        f"import pathlib, time\npathlib.Path({str(begun)!r}).touch()\nwhile not pathlib.Path({str(go_on)!r}).exists():"
    )
    with WorkerPool(size=1) as pool:
        child = pool.submit(os.getpid, where="a.txt").result(60)
        left = pool.submit(exec, f"{wait} time.sleep(0.001)", where="b.txt")
        while not begun.exists():
            time.sleep(0.001)
        left.leave()
        assert left.done()
        with pytest.raises(Cancelled):
            left.result()
        waiting = pool.submit(os.mkdir, str(tmp_path / "made"), where="c.txt")
        waiting.leave()
        go_on.touch()
        assert pool.submit(os.getpid, where="d.txt").result(60) == child
        assert not (tmp_path / "made").exists()


def test_closing_does_not_wait_for_a_job_that_was_left(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    pool = WorkerPool(size=1)
    left = pool.submit(exec, f"open({str(begun)!r}, 'w').close(); import time; time.sleep({LONG})", where="a.txt")
    while not begun.exists():
        time.sleep(0.001)
    left.leave()
    pool.close()


def test_a_waiting_job_is_dropped_and_its_turn_goes_to_the_next(tmp_path: Path) -> None:
    with WorkerPool(size=1) as pool:
        first = pool.submit(time.sleep, 0.2, where="a.txt")
        dropped = pool.submit(os.mkdir, str(tmp_path / "made"), where="b.txt")
        last = pool.submit(abs, -1, where="c.txt")
        dropped.cancel()
        assert first.result(60) is None
        assert last.result(60) == 1
        with pytest.raises(Cancelled):
            dropped.result()
    assert not (tmp_path / "made").exists()


def test_results_can_be_asked_for_in_any_order(pool: WorkerPool) -> None:
    jobs = [pool.submit(abs, -number, where=f"{number}.txt") for number in range(40)]
    assert [job.result(60) for job in reversed(jobs)] == list(reversed(range(40)))


def test_asking_too_early_says_so() -> None:
    with WorkerPool(size=1) as pool:
        job = pool.submit(time.sleep, LONG, where="a.txt")
        with pytest.raises(TimeoutError):
            job.result(0.01)
        assert not job.done()


def test_closing_cancels_what_is_left_ends_threads_and_children_and_may_be_repeated() -> None:
    before = set(threading.enumerate())
    pool = WorkerPool()
    pool.warm()
    child = pool.submit(os.getpid, where="a.txt").result(60)
    jobs = [pool.submit(time.sleep, LONG, where="b.txt") for _ in range(5)]
    pool.close()
    pool.close()
    for job in jobs:
        with pytest.raises(Cancelled):
            job.result(0)
    assert set(threading.enumerate()) <= before
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    with pytest.raises(RuntimeError, match="closed"):
        pool.submit(abs, 1, where="c.txt")


def test_a_child_that_dies_with_nothing_to_do_is_replaced_and_nobody_is_blamed() -> None:
    with WorkerPool(size=1) as pool:
        child = pool.submit(os.getpid, where="a.txt").result(60)
        os.kill(child, 9)
        assert pool.submit(os.getpid, where="b.txt").result(60) != child


_PROGRAM = """
import os, sys
from workbench.desk.workers import WorkerPool
def main():
    with WorkerPool() as pool:
        print(pool.submit(abs, -7, where="a").result(60))
        print(*pool.submit(sorted, ["b", "a"], where="b").result(60))
if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("started", ["script", "module"])
def test_the_pool_works_however_the_program_was_started(started: str, tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(_PROGRAM)
    command = [sys.executable, *(["program.py"] if started == "script" else ["-m", "program"])]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=100)
    assert (ran.stdout.split(), ran.stderr) == (["7", "a", "b"], "")


_DYING_PARENT = """
import os, sys, time
from workbench.desk.workers import WorkerPool
if __name__ == "__main__":
    pool = WorkerPool(size=1)
    print(pool.submit(os.getpid, where="a").result(60), flush=True)
    pool.submit(time.sleep, 600, where="b")
    time.sleep(0.2)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no signal 9 there")
def test_children_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text(_DYING_PARENT)
    ran = subprocess.run([sys.executable, "program.py"], cwd=tmp_path, capture_output=True, text=True, timeout=100)
    child = int(ran.stdout)
    for _ in range(2000):
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        time.sleep(0.005)
    pytest.fail("the child outlived its parent")


def test_a_child_imports_only_what_its_jobs_need() -> None:
    with WorkerPool(size=1) as fresh:
        loaded = fresh.submit(eval, "sorted(__import__('sys').modules)", where="a.txt").result(60)
    assert not {"PySide6", "lxml", "docx", "trafilatura", "sqlite3", "workbench.ui", "workbench.store"} & set(loaded)


def test_what_a_generator_gives_comes_part_by_part_and_an_end_in_the_middle_is_told(pool: WorkerPool) -> None:
    job = pool.submit(counting, 3, where="a.txt")
    job.result(60)
    assert list(job.parts()) == [0, 1, 2]
    assert list(job.parts()) == []
    failing = pool.submit(counting, -1, where="a.txt")
    with pytest.raises(DocumentError, match="no more"):
        failing.result(60)
    assert list(failing.parts()) == [0]
    assert pool.submit(os.getpid, where="a.txt").result(60) != os.getpid()


def counting(parts: int) -> Iterator[int]:
    """For a child: gives numbers; a negative count fails after the first."""
    yield 0
    if parts < 0:
        raise DocumentError("no more", where="a.txt")
    yield from range(1, parts)
