"""The parent's side of a child process: started fresh, asked one thing at a time, ended when it hangs."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any

from workbench.desk.worker_child import Answer, serve

_SPAWN = multiprocessing.get_context("spawn")
_STARTING = threading.Lock()
"""Starting a process also looks after ended ones; two threads must not do that at a time."""

_START_SECONDS = 60.0
_END_SECONDS = 2.0


class OutOfTime(Exception):
    """The child worked longer than it was given."""


class ChildDied(Exception):
    """The child is gone; the words say how, as far as the system tells."""


class Child:
    """A child process as its parent sees it. One thread uses it; only kill() may come from another one."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._process: SpawnProcess | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._guard = threading.Lock()
        self._ready = False
        self._killed = False
        self._short_of_memory = False
        self._refused = ""

    def start(self) -> None:
        """Start the process without waiting until it is ready. When the system refuses, call() says so."""
        self._ready = False
        self._pipe, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=serve, args=(theirs, self._memory), name="workbench worker", daemon=True)
        try:
            with _STARTING:
                process.start()
        except OSError as error:
            self._refused = f"the system could not start it: {error.strerror}"
        else:
            self._process = process
        finally:
            theirs.close()

    def call(
        self,
        function: Callable[..., Any],
        args: tuple[object, ...],
        seconds: float,
        take: Callable[[Any], None] = lambda _: None,
    ) -> Answer:
        """Call a function in the child, in a new process when the old one died idle. Raises OutOfTime or ChildDied.

        take: is handed each part that a generator gives, as it comes.
        """
        try:
            request = pickle.dumps((function, args), protocol=pickle.HIGHEST_PROTOCOL)
        except (pickle.PicklingError, AttributeError, TypeError) as error:  # a lambda, an open file
            return Answer(error=error)
        try:
            self._hand_over(request)
        except ChildDied:
            if self._killed or self._refused:
                raise
            self.end()
            self.start()
            self._hand_over(request)
        del request
        ends = time.monotonic() + seconds
        while not (answer := self._answer(ends - time.monotonic())).last:
            take(answer.value)
        self._short_of_memory = isinstance(answer.error, MemoryError)
        return answer

    def kill(self) -> None:
        """End the process at once, also from another thread while call() waits."""
        with self._guard:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def is_spent(self) -> bool:
        """Whether the child must not be asked again: dead, ended, or short of memory."""
        return self._killed or self._short_of_memory or self._process is None or not self._process.is_alive()

    def end(self) -> None:
        """End the process, an idle one by closing its pipe, and wait until it is gone."""
        with self._guard:
            process, self._process = self._process, None
        if self._pipe is not None:
            self._pipe.close()
        if process is None:
            return
        with _STARTING:
            process.join(_END_SECONDS)
            if process.exitcode is None:
                process.kill()
                process.join()
            process.close()

    def _hand_over(self, request: bytes) -> None:
        """Send a request and wait until the child has it. Raises ChildDied; it was not the request that it died of."""
        pipe = self._pipe
        if pipe is None or self._process is None or self._killed:
            raise ChildDied(self._refused or "it was stopped")
        try:
            if not self._ready:
                self._expect(pipe, "it did not start in time")
                self._ready = True
            pipe.send_bytes(request)
            self._expect(pipe, "it did not answer")
        except (EOFError, OSError) as error:
            raise ChildDied(self._how()) from error

    def _expect(self, pipe: Connection[Any, Any], else_words: str) -> None:
        if not pipe.poll(_START_SECONDS):
            self.kill()
            raise ChildDied(else_words)
        pipe.recv_bytes()

    def _answer(self, seconds: float) -> Answer:
        pipe = self._pipe
        assert pipe is not None  # noqa: S101  (it has just been written to)
        try:
            if not pipe.poll(max(0.0, seconds)):
                self.kill()
                raise OutOfTime
            answer = pickle.loads(pipe.recv_bytes())  # noqa: S301  (written by our own child)
        except (EOFError, OSError) as error:
            raise ChildDied(self._how()) from error
        if not isinstance(answer, Answer):
            raise TypeError(f"a child answered {type(answer)}")
        return answer

    def _how(self) -> str:
        """How the process ended, in plain words."""
        if self._process is None:
            return "it was stopped"
        self._process.join(_END_SECONDS)
        code = self._process.exitcode
        if code is None:
            self.kill()
            return "it stopped answering"
        if code == -9:  # SIGKILL, which Windows does not name
            return "the system ended it, perhaps for lack of memory"
        return f"it crashed: {signal.strsignal(-code) or -code}" if code < 0 else f"it ended by itself with code {code}"
