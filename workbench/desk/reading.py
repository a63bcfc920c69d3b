"""Reading one document: file → text → passages and claims. Pure; runs in a worker process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.core.claims import Found
from workbench.core.documents import ImportedText
from workbench.core.errors import DocumentError
from workbench.core.text import printable
from workbench.desk.ranking import finding_tier


@dataclass(frozen=True, slots=True)
class Reading:
    """All that bringing in a document needs. data: the file's own bytes."""

    name: str
    data: bytes
    imported: ImportedText
    found: Found


def read_file(path: str, *, trained: bool = True) -> Reading:
    """Read a file and find its claims. Raises DocumentError. trained: whether the trained words have a say."""
    return read_bytes(*_file(path), trained=trained)


def _file(path: str) -> tuple[str, bytes]:
    place = Path(path)
    try:
        return printable(place.name), place.read_bytes()
    except OSError as error:
        raise DocumentError(
            f"cannot be read ({error.strerror})", where=path, remedy="Check the name and the rights"
        ) from error


def read_bytes(name: str, data: bytes, *, trained: bool = True) -> Reading:
    """Read a document that is in memory. Raises DocumentError."""
    from workbench import extract

    imported = _imported(name, data)
    found = extract.find(imported, finding_tier() if trained else "rules")
    # Blocks have become passages: carried back from a worker they would only cost time (17 µs each, measured).
    return Reading(name, data, replace(imported, blocks=()), found)


def _imported(name: str, data: bytes) -> ImportedText:
    from workbench import importers

    return importers.read(name, data)


def read_in_portions(path: str) -> Iterator[Reading | Found]:
    """Read a file: a Reading with all passages and the first claims, then further claims as they are found."""
    name, data = _file(path)
    imported = _imported(name, data)
    from workbench import extract

    portions = extract.in_portions(imported, finding_tier())
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
