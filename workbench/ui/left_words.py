"""Words that the case could not take: offered at its next opening, and not dropped when a window is closed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from workbench.core.errors import WorkbenchError
from workbench.desk.aside import Left, Words
from workbench.ui.cases import Cases
from workbench.ui.notice import Notice
from workbench.ui.notify import line_of
from workbench.ui.session import CaseSession

NAMED = 4
"""Fields that are named one by one."""


class LeftWords(QObject):
    """What one window says of words that are not in the case."""

    def __init__(self, cases: Cases, notice: Notice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases, self._notice = cases, notice
        cases.held.connect(self._tell_held)

    def follow(self, session: CaseSession) -> None:
        """A case was opened: offer what was left of it, and take lines away once they are no longer true."""
        session.unwritten.over.connect(self._on_over)
        self._offer(session)

    def _offer(self, session: CaseSession) -> None:
        files = session.desk.words_left()
        words = [one for file in files for one in file.words]
        if not words:
            return
        line = self.tr("Words of yours could not be saved when this case was open last: {places}. They lie in {path}.")
        path = files[0].path if len(files) == 1 else files[0].path.parent
        self._notice.tell(
            [line.format(places=self._places(words), path=path)],
            [(self.tr("Put them &in"), lambda: self._put_in(session, files))],
        )

    def _put_in(self, session: CaseSession, files: list[Left]) -> None:
        homeless: list[Words] = []
        if not session.attempt(lambda: homeless.extend(session.desk.take_over(files))):
            return
        session.current_changed.emit(session.current)
        if homeless:
            line = self.tr("The claims of some of these words are no longer there: {places}. The words lie in {path}.")
            where = [one.path for one in files if set(homeless) & set(one.words)]
            told = line.format(places=self._places(homeless), path=where[0] if len(where) == 1 else where[0].parent)
            self._notice.tell([told])
        else:
            session.said.emit(self.tr("The words are in their fields"))

    def _places(self, words: list[Words]) -> str:
        names = {
            "reason": self.tr("reason of claim {claim}"),
            "record": self.tr("note of claim {claim}"),
            "working": self.tr("working note of claim {claim}"),
            "statement": self.tr("wording of claim {claim}"),
        }
        told = [names[one.field].format(claim=one.claim) for one in words[:NAMED]]
        if len(words) > NAMED:
            told.append(self.tr("{count} more").format(count=len(words) - NAMED))
        return ", ".join(told)

    def _tell_held(self, session: CaseSession) -> None:
        line = self.tr(
            "{case} stays open: what you typed can be saved nowhere, neither in the case nor beside your settings."
            " Free some space, and it is saved by itself."
        )
        self._notice.tell(
            [line.format(case=session.desk.name)],
            [
                (
                    self.tr("&Copy the words"),
                    lambda: QGuiApplication.clipboard().setText(session.unwritten.all_words()),
                ),
                (self.tr("Close &without them"), lambda: self._cases.close(anyway=True)),
            ],
        )

    def _on_over(self, told: WorkbenchError) -> None:
        if self._notice.words.text() == line_of(told):
            self._notice.hide()
