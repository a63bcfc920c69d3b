"""Zip archives that hold a document's parts: opened with limits, so that a small file cannot unpack to any size."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from workbench.core.errors import DocumentError

LARGEST_UNPACKED = 256 * 1024 * 1024
"""Bytes all parts may have when unpacked."""

MOST_PARTS = 10_000

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    AssertionError,
)
"""What zipfile, lxml (XMLSyntaxError is a SyntaxError), python-docx and openpyxl raise on damaged or made-up files."""


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as an archive does; true for a cut-off one too, so that it is refused by name."""
    return data.startswith(b"PK\x03\x04")


def check_size(name: str, data: bytes, damaged: DocumentError) -> None:
    """Refuse what would unpack to too much, before anything is unpacked. Raises DocumentError; damaged: for no zip."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except BROKEN as error:
        raise damaged from error
    if sum(part.file_size for part in parts) > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
        raise DocumentError(
            "would unpack to more than 256 MB",
            where=name,
            remedy="Save it without its pictures, or copy its text into a new document.",
        )


@contextmanager
def opened(name: str, data: bytes, damaged: DocumentError) -> Iterator[zipfile.ZipFile]:
    """The archive, its size checked. What goes wrong inside the with statement because of the file raises damaged."""
    check_size(name, data, damaged)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield archive
    except DocumentError:
        raise
    except BROKEN as error:
        raise damaged from error


def xml_part(archive: zipfile.ZipFile, name: str) -> Any:
    """The root element of a part, None when there is no such part. Entities are not resolved, lxml's limits hold."""
    from lxml import etree

    if name not in archive.NameToInfo:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_pis=True)
    return etree.fromstring(archive.read(name), parser)
