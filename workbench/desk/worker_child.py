"""The child's side of a child process: what it does between its start and its end."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from workbench.core.errors import WorkbenchError

NICENESS = 5
"""Steps of priority (POSIX, 0 to 19) a child stands back from the window."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a function gave or raised in the child. last: False for a part of what a generator gives."""

    value: Any = None
    error: BaseException | None = None
    last: bool = True


def serve(pipe: Connection[Any, Any], memory: int) -> None:
    """The child's whole life: answer requests until the pipe is closed or the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes of a terminal; the parent decides
    _limit(memory)
    _give_way()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        pipe.send_bytes(b"ready")
        while True:
            for answer in _answers(_taken(pipe)):
                pipe.send_bytes(answer)
    except (EOFError, OSError):
        return


def _give_way() -> None:
    """Work at a lower priority than the window, which then stays smooth on two cores."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)


def _taken(pipe: Connection[Any, Any]) -> bytes:
    """The next request. That it was taken is said at once: who dies after this died of it."""
    request = pipe.recv_bytes()
    pipe.send_bytes(b"taken")
    return request


def _answers(request: bytes) -> Iterator[bytes]:
    """Do what is asked; what a generator gives goes out part by part. The parent raises again whatever is raised."""
    try:
        function, args = pickle.loads(request)  # noqa: S301  (written by our own parent)
        del request
        value = function(*args)
        if isinstance(value, Generator):
            for part in value:
                yield pickle.dumps(Answer(value=part, last=False), protocol=pickle.HIGHEST_PROTOCOL)
            value = None
        yield pickle.dumps(Answer(value=value), protocol=pickle.HIGHEST_PROTOCOL)
    except (Exception, SystemExit) as error:  # noqa: BLE001
        yield _error_answer(error)


def _error_answer(error: BaseException) -> bytes:
    if not isinstance(error, WorkbenchError):
        error.add_note("In the child process:\n" + "".join(traceback.format_exception(error)))
    try:
        answer = pickle.dumps(Answer(error=error), protocol=pickle.HIGHEST_PROTOCOL)
        pickle.loads(answer)  # noqa: S301  (some exceptions can be written and not read)
        can_travel = isinstance(error, Exception)  # SystemExit would end the parent
    except Exception:  # noqa: BLE001  (and they fail in any way they like)
        can_travel = False
    if not can_travel:
        copy = RuntimeError(f"{type(error).__name__}: {error}")
        copy.__notes__ = getattr(error, "__notes__", [])
        return pickle.dumps(Answer(error=copy))
    return answer


def _limit(memory: int) -> None:
    """Bound the address space, and leave no core file with a person's document in it."""
    try:
        import resource
    except ImportError:  # Windows: the time limit alone must do
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    except (ValueError, OSError):  # macOS refuses a limit below what is mapped already
        return


def _end_with_parent() -> None:
    """End this process when its parent dies, even in the middle of a job that never ends."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
