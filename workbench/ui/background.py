"""Work behind the window: begun when the case has been at rest, put off while other long work runs."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.core.journal import Changes
from workbench.core.progress import Progress
from workbench.ui.session import CaseSession
from workbench.ui.tasks import Job, Jobs


class Background(QObject):
    """One kind of work on one session's claims. Subclasses say what is done, what calls for it, and how far it is."""

    told = Signal(str)
    """How far it is, for the status line; empty when it rests."""
    pause_ms = 1500
    """How long the case has to be at rest before it begins: an import or a key comes first."""

    def __init__(self, session: CaseSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._job: Job | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(self.pause_ms)
        self._later.timeout.connect(self.begin)
        session.changed.connect(self._on_changes)
        jobs.started.connect(self.put_off)
        self._later.start()

    @property
    def busy(self) -> bool:
        """Whether it works just now."""
        return self._job is not None

    @property
    def waits(self) -> bool:
        """Whether it will begin by itself."""
        return self._later.isActive()

    def put_off(self) -> None:
        """Stop for now and begin again when nothing else is at work; what is done stays."""
        if self._job is not None:
            self._job.cancel()
        self._later.start()

    def stop(self) -> None:
        """Stop for good: the case is closed."""
        if self._job is not None:
            self._job.cancel()
        self._later.stop()

    def begin(self) -> None:
        """Do now what is to be done, unless other long work runs or another window on the case does it."""
        if self._job is not None:
            return
        if self._jobs.current is not None or not self._session.leads:
            self._later.start()
            return
        self._later.stop()
        label, work = self._work()
        self._job = Job(label, work, self)
        self._job.progressed.connect(self._on_progress)
        self._job.done.connect(self._on_done)
        for ending in (self._job.failed, self._job.cancelled):
            ending.connect(self._on_end)
        self._job.start()

    def _work(self) -> tuple[str, Generator[Progress, None, Any]]:
        """What it is called, and the work."""
        raise NotImplementedError

    def _on_changes(self, changes: Changes) -> None:
        raise NotImplementedError

    def _on_progress(self, progress: Progress) -> None:
        raise NotImplementedError

    def _on_done(self, _: object) -> None:
        self._on_end()

    def _on_end(self, *_: object) -> None:
        job, self._job = self._job, None
        self.told.emit("")
        if job is not None:
            job.deleteLater()
