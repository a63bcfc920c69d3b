"""Reading one document: file → text → passages and claims. Pure; runs in a worker process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.core.claims import Found
from workbench.core.documents import ImportedText
from workbench.core.errors import DocumentError
from workbench.core.text import printable


@dataclass(frozen=True, slots=True)
class Reading:
    """All that bringing in a document needs. data: the file's own bytes."""

    name: str
    data: bytes
    imported: ImportedText
    found: Found


def read_file(path: str) -> Reading:
    """Read a file and find its claims. Raises DocumentError."""
    place = Path(path)
    try:
        data = place.read_bytes()
    except OSError as error:
        raise DocumentError(
            f"cannot be read ({error.strerror})", where=path, remedy="Check the name and the rights"
        ) from error
    return read_bytes(printable(place.name), data)


def read_bytes(name: str, data: bytes) -> Reading:
    """Read a document that is in memory. Raises DocumentError."""
    from workbench import extract, importers

    imported = importers.read(name, data)
    found = extract.find(imported)
    # Blocks have become passages: carried back from a worker they would only cost time (17 µs each, measured).
    return Reading(name, data, replace(imported, blocks=()), found)


def files_under(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as named, and of folders all files of a kind that is read, in the order of their names."""
    from workbench import importers

    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in importers.EXTENSIONS)
            yield from sorted(file for file in inside if file.is_file() and not file.name.startswith((".", "~$")))
        else:
            yield path
