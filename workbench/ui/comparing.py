"""Comparing in the background: what is new in a case is held against the rest when the window is idle."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.core.journal import Changes
from workbench.core.progress import Progress
from workbench.ui.session import CaseSession
from workbench.ui.tasks import Job, Jobs

PAUSE_MS = 1500
"""How long the case has to be at rest before comparing begins: an import or a key comes first."""
NEW = frozenset({"version", "claim", "anchor"})
"""Tables whose changes bring something to compare."""


class Comparing(QObject):
    """Conflicts and families of one session's claims, brought up to date. Put off while other long work runs."""

    told = Signal(str)
    """How far it is, for the status line; empty when it rests."""

    def __init__(self, session: CaseSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._job: Job | None = None
        self._again = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self.begin)
        session.changed.connect(self._on_changes)
        jobs.started.connect(self.put_off)
        self._later.start()

    @property
    def busy(self) -> bool:
        """Whether it compares just now."""
        return self._job is not None

    @property
    def waits(self) -> bool:
        """Whether it will begin by itself."""
        return self._later.isActive()

    def put_off(self) -> None:
        """Stop for now and begin again when nothing else is at work; what is compared stays."""
        if self._job is not None:
            self._job.cancel()
        self._later.start()

    def stop(self) -> None:
        """Stop for good: the case is closed."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
        self._later.stop()

    def begin(self) -> None:
        """Compare now what is new, unless other long work runs or another window on the case does it."""
        if self._job is not None:
            return
        if self._jobs.current is not None or not self._session.leads:
            self._later.start()
            return
        self._later.stop()
        self._job = Job(self.tr("Comparing"), self._session.desk.comparing(), self)
        self._job.progressed.connect(self._on_progress)
        for ending in (self._job.done, self._job.failed):
            ending.connect(self._on_end)
        self._job.cancelled.connect(self._on_end)
        self._job.start()

    def _on_changes(self, changes: Changes) -> None:
        if NEW.isdisjoint(changes.touched):
            return
        if self._job is not None:
            self._again = True
        else:
            self._later.start()

    def _on_progress(self, progress: Progress) -> None:
        words = self.tr("Comparing {done} of {total}").format(done=progress.done, total=progress.total)
        self.told.emit(words if progress.done < progress.total else "")

    def _on_end(self, *_: object) -> None:
        job, self._job = self._job, None
        self.told.emit("")
        if job is not None:
            job.deleteLater()
        if self._again:
            self._again = False
            self._later.start()
