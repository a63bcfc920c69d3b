"""Failures of the user's world: what went wrong, where, and what to do next. A bug is never one of these."""

from __future__ import annotations


class WorkbenchError(Exception):
    """A failure that a person can do something about. Shown as one calm line, never as a traceback.

    what: what happened ("cannot be read"); where: the file, claim or place it happened to;
    remedy: what to do next. All three are plain words for the reader.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}. {self.remedy}" if self.remedy else line

    def __reduce__(self) -> tuple[object, ...]:
        return (_again, (type(self), self.what, self.where, self.remedy))


def _again(kind: type[WorkbenchError], what: str, where: str, remedy: str) -> WorkbenchError:
    """Rebuild an error that came out of a worker process."""
    return kind(what, where=where, remedy=remedy)


class UsageError(WorkbenchError):
    """The words of a command are wrong (exit code 2)."""

    exit_code = 2


class DocumentError(WorkbenchError):
    """A document cannot be read: missing, broken, too large, protected, of a kind that is not read."""


class PasswordNeeded(DocumentError):
    """A document opens with a password only: none was given, or a wrong one. Ask for it and read again."""


class CaseError(WorkbenchError):
    """A case file cannot be opened, read or written: missing, newer, damaged, locked, disk full."""


class CaseBusy(CaseError):
    """Another process is writing to the case at this moment: the same step succeeds a little later."""


class Refused(WorkbenchError):
    """The case is fine and the step is not allowed now: no such claim, nothing to undo, changed since."""


class ExportError(WorkbenchError):
    """An output could not be written; the former file is untouched."""


class PdfToolMissing(ExportError):
    """The typesetter of the PDF report is not installed. Qt can print the web page instead, where there is a Qt."""


class Cancelled(Exception):
    """The person cancelled. Of the unfinished part only what somebody worked on is kept."""
