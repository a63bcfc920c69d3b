"""Bringing documents in from the window: chosen, dropped or pasted; with progress, cancel, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from workbench.core.documents import Document, ImportResult, Role
from workbench.core.errors import PasswordNeeded, WorkbenchError
from workbench.ui.notify import line_of
from workbench.ui.session import CaseSession
from workbench.ui.tasks import Job, Jobs


class Intake(QObject):
    """Imports of one session, one after the other."""

    told = Signal(list)
    """Lines of what could not be brought in."""
    locked = Signal(object, object)
    """What is said of a document that a password would open, and what brings it in with one."""
    arrived = Signal()
    """Documents are in."""
    doubtful = Signal(object, object, object)
    """A path, the Role it was to have, and the Document that it may be a new version of."""

    def __init__(self, session: CaseSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._in_part = {one.version_id for one in session.desk.documents() if one.read_in_part}
        """Versions that were stopped in the middle before."""

    def take(self, paths: Sequence[Path], role: Role = Role.DRAFT) -> None:
        """Import files and folders, but ask first of a single one that is like a document of the case."""
        desk = self._session.desk
        if len(paths) != 1 or not paths[0].is_file() or not desk.documents():
            self.bring_in(paths, role)
            return
        job = self._jobs.add(self.tr("Importing"), desk.seeking_alike(paths[0]))
        job.done.connect(lambda known: self._on_sought(paths, role, known))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._session.said.emit(self.tr("Import cancelled: what was whole is kept")))

    def _on_sought(self, paths: Sequence[Path], role: Role, known: Document | None) -> None:
        if known is not None:
            self.doubtful.emit(paths[0], role, known)
        else:
            self.bring_in(paths, role)

    def add_version(
        self, document_id: int, path: Path | None = None, encoding: str | None = None, password: str = ""
    ) -> Job:
        """Bring in a file as the next version of a document; without one the stored file in another encoding."""
        desk = self._session.desk
        if password:
            desk.know_password(password)
        coming = desk.adding_version(document_id, path, encoding=encoding, password=password or None)
        job = self._jobs.add(self.tr("Importing"), coming)
        job.done.connect(self._on_version)
        job.failed.connect(
            lambda error: self._on_failed(error, lambda given: self.add_version(document_id, path, encoding, given))
        )
        job.cancelled.connect(lambda: self._on_cancelled(self.tr("Cancelled: the document is as it was")))
        return job

    def bring_in(self, paths: Sequence[Path], role: Role = Role.DRAFT, password: str = "") -> Job | None:
        """Import files and folders; returns the job, None when there is nothing to do.

        password: for those that need one; their pages do not ask for it again.
        """
        if not paths:
            return None
        if password:  # before the document is there: its pages are shown while it still comes
            self._session.desk.know_password(password)
        label = self.tr("Importing")
        job = self._jobs.add(label, self._session.desk.importing(list(paths), role, password=password or None))
        job.done.connect(lambda result: self._on_done(result, role))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._on_cancelled(self.tr("Import cancelled: what was whole is kept")))
        return job

    def paste(self, clipboard: QMimeData) -> None:
        """Import what the clipboard holds: files, or words as a document of their own."""
        paths = [Path(url.toLocalFile()) for url in clipboard.urls() if url.isLocalFile()]
        words = clipboard.text()
        if paths:
            self.take(paths)
        elif words.strip():
            title = words.strip().splitlines()[0][:80]
            if self._session.attempt(lambda: self._session.desk.import_text(words, title=title)):
                self._session.said.emit(self.tr("Imported: {title}").format(title=title))
                self.arrived.emit()
        else:
            self._session.said.emit(self.tr("The clipboard holds no text"))

    def _on_done(self, result: ImportResult, role: Role) -> None:
        names = [document.name for document in result.documents]
        if len(names) == 1:
            self._session.said.emit(self.tr("Imported: {name}").format(name=names[0]))
        elif names:
            self._session.said.emit(self.tr("Imported: {count} documents").format(count=len(names)))
        refused = [problem for problem in result.problems if isinstance(problem, PasswordNeeded)]
        for path, problem in zip(result.locked, refused, strict=True):
            self.locked.emit(problem, lambda given, path=path: self.bring_in([path], role, given))
        if others := [line_of(problem) for problem in result.problems if problem not in refused]:
            self.told.emit(others)
        self.arrived.emit()

    def _on_version(self, document: Document) -> None:
        gone = len(self._session.desk.gone(document.id))
        words = {
            0: self.tr("{name} is at version {number}; every claim stands in it"),
            1: self.tr("{name} is at version {number}; 1 claim is no longer in it"),
        }.get(gone, self.tr("{name} is at version {number}; {count} claims are no longer in it"))
        self._session.said.emit(words.format(name=document.name, number=document.version_number, count=gone))
        self.arrived.emit()

    def _on_cancelled(self, words: str) -> None:
        """Say what stayed."""
        in_part = {one.version_id: one.name for one in self._session.desk.documents() if one.read_in_part}
        stopped = [name for version_id, name in in_part.items() if version_id not in self._in_part]
        self._in_part |= in_part.keys()
        if stopped:
            words = self.tr(
                "{name} stays as far as it was read: somebody has worked on it. Import it again to read the rest"
            ).format(name=stopped[0])
        self._session.said.emit(words)

    def _on_failed(self, error: WorkbenchError | None, again: Callable[[str], object] | None = None) -> None:
        if isinstance(error, PasswordNeeded) and again is not None:
            self.locked.emit(error, again)
        elif error is not None:
            self.told.emit([line_of(error)])
