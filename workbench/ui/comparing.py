"""Comparing in the background: what is new in a case is held against the rest when the window is idle."""

from __future__ import annotations

from collections.abc import Generator

from workbench.core.journal import Changes
from workbench.core.progress import Progress
from workbench.ui.background import Background

NEW = frozenset({"version", "claim", "anchor"})
"""Tables whose changes bring something to compare."""


class Comparing(Background):
    """Conflicts and families of one session's claims, brought up to date."""

    _again = False
    """Whether something to compare came while it compares."""

    def _work(self) -> tuple[str, Generator[Progress, None, None]]:
        return self.tr("Comparing"), self._session.desk.comparing()

    def _on_changes(self, changes: Changes) -> None:
        if NEW.isdisjoint(changes.touched):
            return
        if self.busy:
            self._again = True
        else:
            self._later.start()

    def _on_progress(self, progress: Progress) -> None:
        words = self.tr("Comparing {done} of {total}").format(done=progress.done, total=progress.total)
        self.told.emit(words if progress.done < progress.total else "")

    def _on_end(self, *_: object) -> None:
        super()._on_end()
        if self._again:
            self._again = False
            self._later.start()
