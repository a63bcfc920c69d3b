"""Ranking in the background: begun when the window is idle, put off while other long work runs, never in the way."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.core.journal import Changes
from workbench.core.progress import Progress
from workbench.desk.ranking import Best
from workbench.ui.session import CaseSession
from workbench.ui.tasks import Job, Jobs

PAUSE_MS = 1500
"""How long the case has to be at rest before ranking begins: an import or a key comes first."""


class Ranking(QObject):
    """Scores of one session's claims, brought up to the best ranker that is installed."""

    told = Signal(str)
    """How far it is, for the status line; empty when it rests."""
    ready = Signal()
    """New scores are there: a queue by rank can take them over."""

    def __init__(self, session: CaseSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._job: Job | None = None
        self._done = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self._begin)
        session.changed.connect(self._on_changes)
        jobs.started.connect(self.put_off)
        self._later.start()

    def put_off(self) -> None:
        """Stop for now and begin again when nothing else is at work; what is scored stays."""
        if self._job is not None:
            self._job.cancel()
        self._later.start()

    def stop(self) -> None:
        """Stop for good: the case is closed."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()

    def _on_changes(self, changes: Changes) -> None:
        if changes.ids("version") or changes.ids("claim"):
            self._later.start()

    def _begin(self) -> None:
        if self._job is not None:
            return
        if self._jobs.current is not None or not self._session.leads:
            self._later.start()
            return
        self._done = 0
        self._job = Job(self.tr("Ranking"), self._session.desk.ranking(), self)
        self._job.progressed.connect(self._on_progress)
        self._job.done.connect(self._on_done)
        for ending in (self._job.failed, self._job.cancelled):
            ending.connect(self._on_end)
        self._job.start()

    def _on_progress(self, progress: Progress) -> None:
        if progress.total:
            self._done = max(self._done, progress.done)
            self.told.emit(
                self.tr("Ranking {done} of {total}").format(done=progress.done + 1, total=progress.total)
                if progress.done < progress.total
                else ""
            )
            if not progress.idle:
                self._session.model.claims_changed()

    def _on_done(self, _: Best) -> None:
        self._on_end()
        if self._done:
            self.ready.emit()

    def _on_end(self, *_: object) -> None:
        job, self._job = self._job, None
        self.told.emit("")
        if job is not None:
            job.deleteLater()
