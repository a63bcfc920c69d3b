"""Questions of a window about its case: a small case answers at once, a large one on the reading thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from workbench.core.errors import WorkbenchError
from workbench.desk.desk import Desk
from workbench.desk.reader import Answer, Reader

T = TypeVar("T")


class Asking(QObject):
    """The questions of one session. Of several about the same thing only the newest is answered."""

    _came = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reader: Reader | None = None
        self._waiting: dict[str, tuple[int, Callable[[Answer], None]]] = {}
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def ask(self, about: str, question: Callable[[Desk], T], then: Callable[[T], None]) -> None:
        """Ask, and hand the answer to `then`: before this returns where the case is small, else when it is there.

        question: may run on another thread with a desk that only reads, so it touches nothing of the window.
        """
        if not self._desk.is_large:
            self.drop(about)
            then(question(self._desk))
            return

        person = self._desk.person

        def asked(desk: Desk) -> T:
            if desk.person != person:
                desk.change_person(person)
            return question(desk)

        def answered(answer: Answer) -> None:
            if isinstance(answer.error, WorkbenchError):  # the file was moved away: the open connection still has it
                then(question(self._desk))
            elif answer.error is not None:
                raise answer.error
            else:
                then(answer.value)

        if self._reader is None:
            path = self._desk.path
            self._reader = Reader(lambda: Desk.look_into(path, person=person), self._came.emit)
        self._waiting[about] = (self._reader.ask(about, asked), answered)

    def is_waiting(self, *about: str) -> bool:
        """Whether an answer is still to come about any of these; about anything when nothing is named."""
        return bool(self._waiting.keys() & set(about) if about else self._waiting)

    def drop(self, about: str) -> None:
        """Wait no longer for an answer about this."""
        if self._waiting.pop(about, None) is not None and self._reader is not None:
            self._reader.drop(about)

    def close(self) -> None:
        """Wait for nothing any more and let go of the file."""
        self._waiting.clear()
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _take(self, answer: Answer) -> None:
        number, answered = self._waiting.get(answer.about, (0, None))
        if answered is not None and number == answer.number:
            del self._waiting[answer.about]
            answered(answer)
