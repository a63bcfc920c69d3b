"""Long work in the window: generators of Progress, driven from the event loop; nothing else works in the background."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.core.errors import Cancelled, WorkbenchError
from workbench.core.progress import Progress

IDLE_MS = 10
"""Pause before asking again when a worker is still busy."""


class Job(QObject):
    """One piece of long work. Ends with exactly one of `done`, `failed` or `cancelled`."""

    progressed = Signal(object)
    """A Progress."""
    done = Signal(object)
    """The generator's value."""
    failed = Signal(object)
    """A WorkbenchError. A bug is not caught here: it reaches the excepthook, after `failed(None)`."""
    cancelled = Signal()

    def __init__(self, label: str, work: Generator[Progress, None, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._work = work
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self.running = self._stopping = False

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self.running = True
        self._timer.start(0)

    def cancel(self) -> None:
        """End the work where it is; the generator cleans up after itself."""
        if self.running:
            self._end()
            self._work.close()
            self.cancelled.emit()

    def stop(self) -> None:
        """The same for a person who looks on: work that takes long to clean up goes on until it has, step by step."""
        if self.running and not self._stopping:
            self._stopping = True
            self._timer.stop()
            self._advance(lambda: self._work.throw(Cancelled()))

    def _step(self) -> None:
        self._advance(lambda: next(self._work))

    def _advance(self, go_on: Callable[[], Progress]) -> None:
        finished = False
        try:
            progress = go_on()
            finished = True
        except StopIteration as end:
            finished = True
            self._end()
            self.done.emit(end.value)
            return
        except Cancelled:
            finished = True
            self._end()
            self.cancelled.emit()
            return
        except WorkbenchError as error:
            finished = True
            self._end()
            self.failed.emit(error)
            return
        finally:
            if not finished:
                self._end()
                self.failed.emit(None)
        self.progressed.emit(progress)
        if self.running:
            self._timer.start(IDLE_MS if progress.idle else 0)

    def _end(self) -> None:
        self.running = False
        self._timer.stop()


class Jobs(QObject):
    """The jobs of a window, one at a time, so that two long jobs never write into each other."""

    started = Signal(object)
    """The Job that begins."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self.current: Job | None = None

    def add(self, label: str, work: Generator[Progress, None, Any]) -> Job:
        """Queue work; connect to the returned job before the event loop turns again."""
        job = Job(label, work, self)
        for ending in (job.done, job.failed):
            ending.connect(self._next)
        job.cancelled.connect(self._next)
        self._waiting.append(job)
        if self.current is None:
            self._next()
        return job

    def cancel_all(self) -> None:
        """Drop what waits and end what runs (the window closes)."""
        for job in self._waiting:
            job.deleteLater()
        self._waiting.clear()
        if self.current is not None:
            self.current.cancel()

    def _next(self, *_: object) -> None:
        if self.current is not None:
            self.current.deleteLater()
        self.current = self._waiting.pop(0) if self._waiting else None
        if self.current is not None:
            self.started.emit(self.current)
            self.current.start()
