"""What every format gives: its names, its marks and its reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from workbench.core.documents import ImportedText, TextPlace


class Reader(Protocol):
    """Reads one file's bytes."""

    def __call__(self, name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:
        """The text of a file. Raises DocumentError; name is only for its words.

        encoding and password: what the person gave; a format that has no use for one of them does not look at it.
        """


@dataclass(frozen=True, slots=True)
class Importer:
    """One format.

    key: name and version of the reading, kept with every version ("docx 1"); raise the number when the same file would
    give another text. title: for the open dialog. recognises: whether the bytes themselves say so, whatever the ending.
    places: reads the text once more and tells where its characters stand in the file; None where a format cannot say.
    """

    key: str
    title: str
    extensions: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Reader
    places: Callable[[bytes], tuple[str, tuple[TextPlace, ...]]] | None = None
