"""Writing a report from the window: progress and cancel in the status line, then what can be done with the file."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.core.errors import PdfToolMissing, WorkbenchError
from workbench.core.progress import Progress
from workbench.core.report import ExportChoices
from workbench.desk.desk import Desk
from workbench.ui.notice import Notice
from workbench.ui.notify import line_of
from workbench.ui.printing import NOTICE, printing
from workbench.ui.status_line import StatusLine
from workbench.ui.tasks import Job, Jobs


class Exports(QObject):
    """Exports of a window, one after the other."""

    def __init__(self, jobs: Jobs, notice: Notice, status: StatusLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._notice, self._status = jobs, notice, status

    def write(self, desk: Desk, format_key: str, path: Path, choices: ExportChoices) -> Job:
        """Write an export; the file is there whole or not at all."""
        work = _writing(desk, format_key, path, choices)
        job = self._jobs.add(self.tr("Writing {name}").format(name=path.name), work)
        job.done.connect(lambda remark: self._on_done(path, remark))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._status.say(self.tr("Export cancelled: no file was written")))
        return job

    def _on_done(self, path: Path, remark: str) -> None:
        words = [self.tr("Report written: {path}").format(path=path), *([remark] if remark else [])]
        choices = (
            (self.tr("Open report"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            (self.tr("Show folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))),
        )
        self._notice.tell(words, choices)
        self._status.say(self.tr("Report written: {name}").format(name=path.name))

    def _on_failed(self, error: WorkbenchError | None) -> None:
        if error is not None:
            self._notice.tell([line_of(error)])


def _writing(desk: Desk, format_key: str, path: Path, choices: ExportChoices) -> Generator[Progress, None, str]:
    """Write the export; what a person should know of it, empty when all is as it should be."""
    try:
        yield from desk.exporting(format_key, path, choices)
    except PdfToolMissing:
        yield from printing(desk, path, choices)
        return NOTICE
    return ""
