"""A warm pool of child processes for reading documents and writing reports: what crashes there hurts nobody."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from workbench.core.errors import Cancelled, DocumentError
from workbench.desk.worker_process import Child, ChildDied, OutOfTime

T = TypeVar("T")

MEMORY = 3 * 1024**3
"""Bytes of address space a child may use, where the system can limit it."""


_SMALLER = "Split it into smaller parts and try again."
_SAVE_ANEW = "It may be damaged: open it in the program it was made with, save it anew and try again."


class Job(Generic[T]):
    """One piece of work in the pool. Poll done(), then ask for the result.

    What a generator function gives comes as parts(), while it goes on; its result is None.
    """

    def __init__(
        self, function: Callable[..., T], args: tuple[object, ...], where: str, seconds: float, remedy: str
    ) -> None:
        self.function = function
        self.args = args
        self.where = where
        self.seconds = seconds
        self.remedy = remedy
        self._lock = threading.Lock()
        self._finished = threading.Event()
        self._child: Child | None = None
        self._value: T | None = None
        self._error: BaseException | None = None
        self._parts: deque[Any] = deque()

    def parts(self) -> Iterator[Any]:
        """What a generator gave since this was asked last: none when nothing new came."""
        while self._parts:
            yield self._parts.popleft()

    def take_part(self, part: object) -> None:
        """Keep a part that came from the child."""
        self._parts.append(part)

    def done(self) -> bool:
        """Whether result() answers at once: finished, failed or cancelled."""
        return self._finished.is_set()

    def result(self, timeout: float | None = None) -> T:
        """What the function gave, waiting at most timeout seconds (None: as long as it takes).

        Raises what the function raised: a WorkbenchError as it was, anything else with the child's traceback as a note.
        Raises DocumentError when the child died or went over a limit, Cancelled after cancel() or the pool's end,
        TimeoutError when the wait was too short.
        """
        if not self._finished.wait(timeout):
            raise TimeoutError(f"no result within {timeout} s")
        if self._error is not None:
            raise self._error
        return cast("T", self._value)

    def cancel(self) -> None:
        """Drop the job; if it is running, end its child (the pool starts another). Nothing happens when it is done."""
        with self._lock:
            if not self._finished.is_set():
                self._settle(error=Cancelled())
            if self._child is not None:  # it was left to its end before
                self._child.kill()

    def leave(self) -> None:
        """Want its result no longer, and let it come to its end where it is running: for what is short.

        A child that is ended would be missing while another one starts.
        """
        with self._lock:
            if not self._finished.is_set():
                self._settle(error=Cancelled())

    def begin(self, child: Child) -> bool:
        """Tie the job to the child that does it; False when it was cancelled before."""
        with self._lock:
            self._child = child
            return not self._finished.is_set()

    def finish(self, *, value: T | None = None, error: BaseException | None = None) -> None:
        """Keep what came out of it and untie the child. What was cancelled stays so."""
        with self._lock:
            self._child = None
            if not self._finished.is_set():
                self._settle(value=value, error=error)

    def _settle(self, *, value: T | None = None, error: BaseException | None = None) -> None:
        self._value, self._error = value, error
        self.args = ()  # a document's bytes are not kept longer than they are needed
        self._finished.set()


class WorkerPool:
    """Child processes that work through jobs in the order they were given, each served by a thread of its own.

    Processes are spawned, so functions and arguments must be importable and picklable. The pool starts empty. close()
    it, or use it in a with statement: a program with an open pool does not end.
    """

    def __init__(self, size: int = 2, *, memory: int = MEMORY) -> None:
        self._size = size
        self._memory = memory
        self._changed = threading.Condition()
        self._waiting: deque[Job[Any]] = deque()
        self._running: set[Job[Any]] = set()
        self._threads: list[threading.Thread] = []
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm(self, prepare: Callable[[], object] | None = None) -> None:
        """Start all children now, so that the first jobs need not wait for them. Returns at once.

        prepare: called in each child that is started, to load what the jobs will need.
        """
        with self._changed:
            missing = 0 if self._closed else self._size - len(self._threads)
            for _ in range(missing):
                self._start_thread()
        for _ in range(missing if prepare else 0):
            self.submit(prepare, where="preparing")  # type: ignore[arg-type]

    def submit(
        self,
        function: Callable[..., T],
        *args: object,
        where: str,
        seconds: float = 120.0,
        remedy: str = "",
        first: bool = False,
    ) -> Job[T]:
        """Have a child call function(*args). where: the file or thing it is about, named in errors.

        seconds: how long it may run, counted from its start. remedy: what to do when it goes over a limit or ends its
        child; a document's remedies when empty. first: before all that waits, for what a person is looking at. Raises
        RuntimeError when the pool is closed.
        """
        job = Job(function, args, where, seconds, remedy)
        with self._changed:
            if self._closed:
                raise RuntimeError("the pool is closed")
            if first:
                self._waiting.appendleft(job)
            else:
                self._waiting.append(job)
            if len(self._waiting) + len(self._running) > len(self._threads) < self._size:
                self._start_thread()
            self._changed.notify()
        return job

    def close(self) -> None:
        """Cancel what is not done and end children and threads. May be called again."""
        with self._changed:
            self._closed = True
            jobs = [*self._waiting, *self._running]
            self._waiting.clear()
            threads, self._threads = self._threads, []
            self._changed.notify_all()
        for job in jobs:
            job.cancel()
        for thread in threads:
            thread.join()

    def _start_thread(self) -> None:
        thread = threading.Thread(target=self._serve, name=f"workers-{len(self._threads) + 1}", daemon=False)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        """One thread's life: keep a child at hand, give it one job after the other."""
        child = Child(self._memory)
        child.start()
        try:
            while (job := self._next()) is not None:
                if job.begin(child):
                    _run(job, child)
                with self._changed:
                    self._running.discard(job)
                child = self._fit(child)
        finally:
            child.end()

    def _fit(self, child: Child) -> Child:
        """The child, or a new one in its place when it must not be asked again."""
        if not child.is_spent():
            return child
        child.end()
        fresh = Child(self._memory)
        if not self._closed:
            fresh.start()
        return fresh

    def _next(self) -> Job[Any] | None:
        """The next job, waiting for one; None when the pool is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            if self._closed:
                return None
            job = self._waiting.popleft()
            self._running.add(job)
            return job


def _run(job: Job[Any], child: Child) -> None:
    """Have the child do the job, and keep its result or say in plain words what became of it."""
    try:
        answer = child.call(job.function, job.args, job.seconds, job.take_part)
    except OutOfTime:
        what = f"took longer than {job.seconds:g} seconds and was stopped"
        job.finish(error=DocumentError(what, where=job.where, remedy=job.remedy or _SMALLER))
    except ChildDied as death:
        what = f"made the process that was working on it end ({death})"
        job.finish(error=DocumentError(what, where=job.where, remedy=job.remedy or _SAVE_ANEW))
    else:
        error = answer.error
        if isinstance(error, MemoryError):
            error = DocumentError("needs more memory than is allowed", where=job.where, remedy=job.remedy or _SMALLER)
        job.finish(value=answer.value, error=error)
