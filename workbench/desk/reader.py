"""Questions about a large case, answered on one thread beside the window's, through a connection that only reads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from typing import Any

from workbench.desk.desk import Desk

Question = Callable[[Desk], Any]
"""Asks what it likes and changes nothing: the desk it is given cannot write."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. number: the one ask() gave it."""

    about: str
    number: int
    value: Any = None
    error: Exception | None = None


class Reader:
    """Answers one question after the other. A newer one about the same thing ends the former, which tells nothing.

    A second connection of the same process is safe only because both are of one SQLite library (see ARCHITECTURE.md).
    """

    def __init__(self, look: Callable[[], AbstractContextManager[Desk]], tell: Callable[[Answer], None]) -> None:
        """look: a further look at the case, opened with the first question. tell: called on the reading thread."""
        self._look = look
        self._tell = tell
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._lock = threading.Lock()
        self._newest: dict[str, int] = {}
        self._running = ""
        self._held = ExitStack()
        self._desk: Desk | None = None

    def ask(self, about: str, question: Question) -> int:
        """Put a question; returns its number, greater than those before it."""
        number = self.drop(about)
        self._executor.submit(self._answer, about, number, question)
        return number

    def drop(self, about: str) -> int:
        """Nobody waits any longer for an answer about this: what is being asked is interrupted."""
        with self._lock:
            number = self._newest[about] = self._newest.get(about, 0) + 1
            if self._running == about and self._desk is not None:
                self._desk.interrupt()
        return number

    def close(self) -> None:
        """End what is being asked, tell nothing more, and let go of the file. Returns when the thread has ended."""
        for about in tuple(self._newest):
            self.drop(about)
        self._executor.submit(self._held.close)  # on the thread that opened it: SQLite serves no other
        self._executor.shutdown()

    def _answer(self, about: str, number: int, question: Question) -> None:
        with self._lock:
            if self._newest[about] != number:
                return
        answer = self._asked(about, number, question)
        with self._lock:
            self._running = ""
            told = self._newest[about] == number  # a question that was interrupted failed, and nobody waits for it
        if told:
            self._tell(answer)

    def _asked(self, about: str, number: int, question: Question) -> Answer:
        try:
            if self._desk is None:
                self._desk = self._held.enter_context(self._look())
            with self._lock:
                self._running = about
            return Answer(about, number, question(self._desk))
        except Exception as error:  # noqa: BLE001  (it is raised where the answer is taken)
            return Answer(about, number, error=error)
