"""Files that become evidence, and stored copies that are opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.core.errors import Refused
from workbench.core.evidence import EvidenceEntry, EvidenceKind, Relation, Source

CASE_ENDING = ".factcheck"
"""In the names of a case and of the two files beside it."""

KINDS = {
    EvidenceKind.WEB_PAGE: ("html", "htm", "mhtml", "webarchive"),
    EvidenceKind.EMAIL: ("eml", "msg", "mbox"),
    EvidenceKind.IMAGE: ("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "heic"),
    EvidenceKind.VIDEO: ("mp4", "mov", "webm", "mkv", "avi"),
    EvidenceKind.AUDIO: ("mp3", "wav", "m4a", "ogg", "flac"),
    EvidenceKind.DATA_SET: ("csv", "tsv", "xlsx", "ods", "json"),
    EvidenceKind.DOCUMENT: ("pdf", "docx", "odt", "rtf", "txt", "md"),
}
"""What a file most likely is, by its ending; a person may say otherwise."""


def kind_of(path: Path) -> EvidenceKind | None:
    """The kind of source that a file most likely is, None when its ending says nothing."""
    ending = path.suffix.lower().removeprefix(".")
    return next((kind for kind, endings in KINDS.items() if ending in endings), None)


def read_evidence(path: Path) -> bytes:
    """The bytes of a file that becomes evidence.

    Raises OSError, and Refused for a case: to read the open one and let go of it would drop SQLite's locks on it.
    """
    if CASE_ENDING in path.name:
        raise Refused("a case is no evidence", where=path.name, remedy="Attach the document itself, or an export of it")
    return path.read_bytes()


def entry_of(path: Path) -> EvidenceEntry:
    """A file as evidence with a stored copy that remembers where it came from. Raises what read_evidence raises."""
    return EvidenceEntry(
        relation=Relation.SUPPORTS,
        file_name=path.name,
        file=read_evidence(path),
        source=Source(kind=kind_of(path)),
        origin=str(path.resolve()),
    )


class Copies:
    """Opens copies of stored files; the one in the case stays as it was captured."""

    def __init__(self) -> None:
        self._folder: QTemporaryDir | None = None

    def open(self, number: int, name: str, data: bytes) -> None:
        """Open a copy in the program the system has for it. number keeps files of one name apart."""
        self._folder = self._folder or QTemporaryDir()
        copy = Path(self._folder.path()) / f"{number} {Path(name).name}"
        copy.write_bytes(data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))
