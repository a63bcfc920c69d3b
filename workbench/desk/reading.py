"""Reading one document: file → text → passages and claims. Pure; runs in a worker process."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from workbench.core.claims import Found
from workbench.core.documents import ImportedText, ReadingChoices
from workbench.core.errors import DocumentError
from workbench.core.text import printable
from workbench.desk.ranking import finding_tier

AS_THE_FILE_SAYS = ReadingChoices()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that bringing in a document needs. data: the file's own bytes."""

    name: str
    data: bytes
    imported: ImportedText
    found: Found
    text_sha256: str = field(init=False)
    file_sha256: str = field(init=False)
    """Digests of text and file; worked out where it is made, since a window has no time for those of a large file."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text_sha256", hashlib.sha256(self.imported.text.encode()).hexdigest())
        object.__setattr__(self, "file_sha256", hashlib.sha256(self.data).hexdigest())


def read_file(path: str, choices: ReadingChoices = AS_THE_FILE_SAYS, *, trained: bool = True) -> Reading:
    """Read a file and find its claims. Raises DocumentError. trained: whether the trained words have a say."""
    return read_bytes(*file_bytes(path), choices, trained=trained)


def file_bytes(path: str) -> tuple[str, bytes]:
    """Name and bytes of a file. Raises DocumentError."""
    place = Path(path)
    if place.is_dir():
        raise DocumentError(
            "is a folder, not a file", where=path, remedy="Name the file itself, or a folder with files in it."
        )
    try:
        return printable(place.name), place.read_bytes()
    except OSError as error:
        raise DocumentError(
            f"cannot be read ({error.strerror})", where=path, remedy="Check the name and the rights"
        ) from error


def read_bytes(name: str, data: bytes, choices: ReadingChoices = AS_THE_FILE_SAYS, *, trained: bool = True) -> Reading:
    """Read a document that is in memory. Raises DocumentError."""
    from workbench import extract

    imported = _imported(name, data, choices)
    found = extract.find(imported, finding_tier() if trained else "rules")
    # Blocks have become passages: carried back from a worker they would only cost time (17 µs each, measured).
    return Reading(name, data, replace(imported, blocks=()), found)


def _imported(name: str, data: bytes, choices: ReadingChoices) -> ImportedText:
    from workbench import importers

    return importers.read(name, data, encoding=choices.encoding, password=choices.password)


SECONDS = 120.0
"""How long any file may take to be read, and each megabyte of it (of plain text it takes 13, on a busy machine 42)."""


def patience(size: int) -> float:
    """Seconds that a file of so many bytes may take to be read before it is given up."""
    return SECONDS + size / 2**20 * SECONDS


def read_in_portions(path: str, choices: ReadingChoices = AS_THE_FILE_SAYS) -> Iterator[Reading | Found]:
    """Read a file: a Reading with the first claims, then further claims and passages as they are found."""
    yield from portions_of(*file_bytes(path), choices)


def portions_of(
    name: str, data: bytes, choices: ReadingChoices, passages_first: bool = False
) -> Iterator[Reading | Found]:
    """The same of a document that is in memory. passages_first: the Reading has all passages."""
    from workbench import extract

    imported = _imported(name, data, choices)
    portions = extract.in_portions(imported, finding_tier(), passages_first=passages_first)
    yield Reading(name, data, replace(imported, blocks=()), next(portions))
    yield from portions


def files_under(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as named, and of folders all files of a kind that is read, in the order of their names."""
    for path in paths:
        if path.is_dir():
            from workbench import importers

            inside = (file for file in path.rglob("*") if file.suffix.lower() in importers.EXTENSIONS)
            yield from sorted(file for file in inside if file.is_file() and not file.name.startswith((".", "~$")))
        else:
            yield path
