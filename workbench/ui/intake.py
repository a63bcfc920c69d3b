"""Bringing documents in from the window: chosen, dropped or pasted; with progress, cancel, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from workbench.core.documents import ImportResult, Role
from workbench.core.errors import WorkbenchError
from workbench.ui.notify import line_of
from workbench.ui.session import CaseSession
from workbench.ui.tasks import Job, Jobs


class Intake(QObject):
    """Imports of one session, one after the other."""

    told = Signal(list)
    """Lines of what could not be brought in."""
    arrived = Signal()
    """Documents are in."""

    def __init__(self, session: CaseSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs

    def bring_in(self, paths: Sequence[Path], role: Role = Role.DRAFT) -> Job | None:
        """Import files and folders; returns the job, None when there is nothing to do."""
        if not paths:
            return None
        label = self.tr("Importing")
        job = self._jobs.add(label, self._session.desk.importing(list(paths), role))
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._session.said.emit(self.tr("Import cancelled: what was whole is kept")))
        return job

    def paste(self, clipboard: QMimeData) -> None:
        """Import what the clipboard holds: files, or words as a document of their own."""
        paths = [Path(url.toLocalFile()) for url in clipboard.urls() if url.isLocalFile()]
        words = clipboard.text()
        if paths:
            self.bring_in(paths)
        elif words.strip():
            title = words.strip().splitlines()[0][:80]
            if self._session.attempt(lambda: self._session.desk.import_text(words, title=title)):
                self._session.said.emit(self.tr("Imported: {title}").format(title=title))
                self.arrived.emit()
        else:
            self._session.said.emit(self.tr("The clipboard holds no text"))

    def _on_done(self, result: ImportResult) -> None:
        names = [document.name for document in result.documents]
        if len(names) == 1:
            self._session.said.emit(self.tr("Imported: {name}").format(name=names[0]))
        elif names:
            self._session.said.emit(self.tr("Imported: {count} documents").format(count=len(names)))
        if result.problems:
            self.told.emit([line_of(problem) for problem in result.problems])
        self.arrived.emit()

    def _on_failed(self, error: WorkbenchError | None) -> None:
        if error is not None:
            self.told.emit([line_of(error)])
