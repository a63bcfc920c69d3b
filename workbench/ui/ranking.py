"""Ranking in the background: a session's claims are brought up to the best ranker that is installed."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import Signal

from workbench.core.journal import Changes
from workbench.core.progress import Progress
from workbench.desk.ranking import Best
from workbench.ui.background import Background


class Ranking(Background):
    """Scores of one session's claims."""

    ready = Signal()
    """New scores are there: a queue by rank can take them over."""
    ranked_by = Signal(object)
    """The Best ranker of this machine, known when it has worked."""

    _done = 0
    """Versions that this run has scored."""

    def _work(self) -> tuple[str, Generator[Progress, None, Best]]:
        self._done = 0
        return self.tr("Ranking"), self._session.desk.ranking()

    def _on_changes(self, changes: Changes) -> None:
        if changes.ids("version") or changes.ids("claim"):
            self._later.start()

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

    def _on_done(self, best: object) -> None:
        super()._on_done(best)
        self.ranked_by.emit(best)
        if self._done:
            self.ready.emit()
