"""Words that wait while another process is writing into the case: none is lost, and no key stands still."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from workbench.core.errors import CaseBusy, WorkbenchError
from workbench.desk.desk import Desk

AT_A_TIME_MS = 60
"""How long a write may stand still for another process's."""
TRIES = 20
"""How often it is tried again, with the window alive in between: between one and two seconds."""
AGAIN_MS = 200
"""After this long what was typed is tried again, as often as it takes."""
AT_THE_END_MS = 5_000
"""How long a case that is closed waits to write the last words."""


def live_on(tried: int) -> bool:
    """Between two tries of a write the window paints and follows, and keys wait. False when that was often enough."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, AT_A_TIME_MS)
    return tried < TRIES


class Unwritten(QObject):
    """What was typed in the fields of one session: written at once, or as soon as the case can be written again."""

    said = Signal(str)
    refused = Signal(object)
    """A WorkbenchError other than that somebody is writing."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[tuple[int, str], tuple[str | None, bool]] = {}
        """By claim and field: words not yet written (None when they are), and whether they shall be kept."""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._try_again)
        desk.be_patient(AT_A_TIME_MS, live_on)

    def words(self, claim_id: int, field: str) -> str | None:
        """Words of a field that wait to be written, None when there are none."""
        return self._waiting.get((claim_id, field), (None, False))[0]

    def type_text(self, claim_id: int, field: str, words: str) -> bool:
        """Write keystrokes, at once or later. Returns whether they are in good hands."""
        if self._waiting:  # it would stand still at every key
            self._put(claim_id, field, words, keep=False)
            return True
        try:
            self._desk.type_text(claim_id, field, words)
        except CaseBusy:
            self.said.emit(
                self.tr("Another program is writing to this case. Your words are saved as soon as it is done")
            )
            self._put(claim_id, field, words, keep=False)
        except WorkbenchError as error:
            self.refused.emit(error)
            return False
        return True

    def keep(self, claim_id: int, field: str) -> None:
        """Make one entry of what was typed, at once or later."""
        words, _ = self._waiting.get((claim_id, field), (None, False))
        self._put(claim_id, field, words, keep=True)
        self._try_again()

    def write_now(self) -> bool:
        """Write what waits, with the patience that a verdict has; returns whether nothing waits any more."""
        for tried in range(1, TRIES + 1):
            self._try_again()
            if not self._waiting or not live_on(tried):
                break
        return not self._waiting

    def close(self) -> None:
        """The case is about to be closed: the last chance of what waits."""
        if self._waiting:
            self._desk.be_patient(AT_THE_END_MS, lambda _: False)
            for (claim_id, field), (words, keep) in self._waiting.items():
                try:
                    self._write(claim_id, field, words, keep=keep)
                except WorkbenchError as error:
                    self.refused.emit(error)
            self._desk.be_patient(AT_A_TIME_MS, live_on)  # another window may look at the same case
        self._waiting.clear()
        self._again.stop()

    def _put(self, claim_id: int, field: str, words: str | None, *, keep: bool) -> None:
        self._waiting[claim_id, field] = (words, keep)
        self._again.start()

    def _try_again(self) -> None:
        self._again.stop()
        waited = False
        for (claim_id, field), (words, keep) in tuple(self._waiting.items()):
            try:
                with self._desk.one_try():
                    self._write(claim_id, field, words, keep=keep)
            except CaseBusy:
                self._again.start()
                return
            except WorkbenchError as error:
                self.refused.emit(error)
            else:
                waited = waited or words is not None
            self._waiting.pop((claim_id, field), None)
        if waited:
            self.said.emit(self.tr("Your words are saved"))

    def _write(self, claim_id: int, field: str, words: str | None, *, keep: bool) -> None:
        if words is not None:
            self._desk.type_text(claim_id, field, words)
            self._waiting[claim_id, field] = (None, keep)
        if keep:
            self._desk.keep_typing(claim_id, field)
