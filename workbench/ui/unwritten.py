"""Words that wait while the case cannot take them: none is lost, and no key stands still.

Where another process is writing, that is over in a moment. A full disk or a file that can only be read is not: then the
words lie in a file outside the case as well (desk/aside.py), and are offered when the case is opened again.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from workbench.core.errors import CaseBusy, Refused, WorkbenchError
from workbench.desk.aside import Words
from workbench.desk.desk import Desk
from workbench.ui.language import said

AT_A_TIME_MS = 60
"""How long a write may stand still for another process's."""
TRIES = 20
"""How often it is tried again, with the window alive in between: between one and two seconds."""
AGAIN_MS = 200
"""After this long what was typed is tried again, as often as it takes."""
LATER_MS = 2_000
"""The same where the disk is full, or the file can only be read."""
AT_THE_END_MS = 5_000
"""How long a case that is closed waits to write the last words."""


_waits: list[int] = []
"""One for each write that is between two tries just now."""


def live_on(tried: int) -> bool:
    """Between two tries of a write the window paints and follows, and keys wait. False when that was often enough."""
    _waits.append(tried)
    try:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, AT_A_TIME_MS)
    finally:
        _waits.pop()
    return tried < TRIES


def lives_on() -> bool:
    """Whether a write is between two tries: what it is about must not be closed under it."""
    return bool(_waits)


class Unwritten(QObject):
    """What was typed in the fields of one session: written at once, or as soon as the case can be written again."""

    said = Signal(str)
    refused = Signal(object)
    """A WorkbenchError other than that somebody is writing: what waits, why, and where it lies until it is saved."""
    over = Signal(object)
    """What was told by `refused` is so no longer: its WorkbenchError."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: dict[tuple[int, str], tuple[str | None, bool]] = {}
        """By claim and field: words not yet written (None when they are), and whether they shall be kept."""
        self._homeless: dict[tuple[int, str], Words] = {}
        """Words whose claim was taken away under them."""
        self._aside = desk.words_aside()
        self._places: dict[tuple[int, str], Words] = {}
        """What lies in the file outside the case."""
        self._kept_aside = True
        """Whether all that waits does lie there."""
        self._trouble: WorkbenchError | None = None
        self._told: WorkbenchError | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try_again)
        desk.be_patient(AT_A_TIME_MS, live_on)

    @property
    def trouble(self) -> WorkbenchError | None:
        """Why words wait, None while they do not or somebody is merely writing."""
        return self._trouble

    def words(self, claim_id: int, field: str) -> str | None:
        """Words of a field that wait to be written, None when there are none."""
        homeless = self._homeless.get((claim_id, field))
        return self._waiting.get((claim_id, field), (homeless.words if homeless else None, False))[0]

    def all_words(self) -> str:
        """All words that are not in the case, for the clipboard."""
        return "\n\n".join(words for words, _ in self._waiting.values() if words) + "".join(
            f"\n\n{one.words}" for one in self._homeless.values()
        )

    def type_text(self, claim_id: int, field: str, words: str) -> None:
        """Write keystrokes, at once or later."""
        self._homeless.pop((claim_id, field), None)
        if self._waiting:  # it would stand still at every key
            self._put(claim_id, field, words, keep=False)
            return
        try:
            self._desk.type_text(claim_id, field, words)
        except CaseBusy:
            self.said.emit(
                self.tr("Another program is writing to this case. Your words are saved as soon as it is done")
            )
            self._put(claim_id, field, words, keep=False)
        except WorkbenchError as error:
            self._put(claim_id, field, words, keep=False)
            self._hold(error)

    def keep(self, claim_id: int, field: str) -> None:
        """Make one entry of what was typed, at once or later."""
        homeless = self._homeless.pop((claim_id, field), None)
        words, _ = self._waiting.get((claim_id, field), (homeless.words if homeless else None, False))
        self._waiting[claim_id, field] = (words, True)
        self._try_again()

    def write_now(self) -> bool:
        """Write what waits, with the patience that a verdict has; returns whether nothing waits any more."""
        for tried in range(1, TRIES + 1):
            self._try_again()
            if not self._waiting or self._trouble is not None or not live_on(tried):
                break
        return not self._waiting

    def are_safe(self) -> bool:
        """Whether all words are in the case, or in the file outside of it, so that the session can end."""
        self._try_again()
        return self._kept_aside or not (self._places or self._waiting)

    def close(self) -> None:
        """The case is about to be closed: the last chance of what waits. What is left is offered when it is opened."""
        if self._waiting:
            self._desk.be_patient(AT_THE_END_MS, lambda _: False)
            self._try_again(at_the_end=True)
            self._desk.be_patient(AT_A_TIME_MS, live_on)  # another window may look at the same case
        self._waiting.clear()
        self._again.stop()
        self._aside.close()

    def _put(self, claim_id: int, field: str, words: str, *, keep: bool) -> None:
        self._waiting[claim_id, field] = (words, keep)
        if self._trouble is None:
            self._again.start(AGAIN_MS)
        else:
            self._keep_aside()
            self._again.start(LATER_MS)

    def _try_again(self, *, at_the_end: bool = False) -> None:
        self._again.stop()
        waited = False
        trouble: WorkbenchError | None = None
        for (claim_id, field), (words, keep) in tuple(self._waiting.items()):
            try:
                if at_the_end:
                    self._write(claim_id, field, words, keep=keep)
                else:
                    with self._desk.one_try():
                        self._write(claim_id, field, words, keep=keep)
            except CaseBusy as error:
                if at_the_end:
                    trouble = error
                    continue
                self._again.start(AGAIN_MS)
                return
            except Refused as error:  # the claim was taken away meanwhile
                if words is not None:
                    self._homeless[claim_id, field] = self._aside.of_field(claim_id, field, words)
                    trouble = trouble or error
                else:
                    self.refused.emit(error)
                self._waiting.pop((claim_id, field), None)
            except WorkbenchError as error:
                trouble = error
            else:
                waited = waited or words is not None
                self._waiting.pop((claim_id, field), None)
        if trouble is not None:
            self._hold(trouble)
        elif self._trouble is not None or self._places:
            self._settle()
        if waited and not self._waiting:
            self.said.emit(self.tr("Your words are saved"))

    def _write(self, claim_id: int, field: str, words: str | None, *, keep: bool) -> None:
        if words is not None:
            self._desk.type_text(claim_id, field, words)
            self._waiting[claim_id, field] = (None, keep)
        if keep:
            self._desk.keep_typing(claim_id, field)

    def _hold(self, error: WorkbenchError) -> None:
        """The case takes no words for some time: they are kept outside of it and tried again, and that is said once."""
        self._trouble = error if self._waiting else None
        if self._waiting:
            self._again.start(LATER_MS)
        self._keep_aside()
        count = len(self._places)
        if not count:  # all of them stand in the case; only the log's entry is still to come
            told = error
        elif self._kept_aside:
            told = self._with_words(error, count, self.tr("Until then they lie in {path}"))
        else:
            told = self._with_words(error, count, self.tr("They are in this window alone: leave it open"))
        if self._told is None or str(told) != str(self._told):
            self._told = told
            self.refused.emit(told)

    def _with_words(self, error: WorkbenchError, count: int, place: str) -> WorkbenchError:
        waiting = (
            self.tr("What you typed in 1 field is not saved yet and is tried again by itself")
            if count == 1
            else self.tr("What you typed in {count} fields is not saved yet and is tried again by itself")
        )
        parts = (said(error.remedy), waiting.format(count=count), place.format(path=self._aside.path))
        return WorkbenchError(error.what, where=error.where, remedy=". ".join(part for part in parts if part))

    def _settle(self) -> None:
        """Nothing stands against writing any more."""
        self._trouble = None
        self._keep_aside()
        told, self._told = self._told, None
        if told is not None and not self._places:
            self.over.emit(told)

    def _keep_aside(self) -> None:
        now = {place: words for place, (words, _) in self._waiting.items() if words is not None}
        kept = {
            place: replace(self._places[place], words=words)
            if place in self._places
            else self._aside.of_field(*place, words)
            for place, words in now.items()
        }
        self._places = self._homeless | kept
        try:
            self._aside.keep(tuple(self._places.values()))
            self._kept_aside = True
        except OSError:  # said with the words that wait: the window is to stay open
            self._kept_aside = False
