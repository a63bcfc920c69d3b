"""The formats that are read, and the one function that reads a file."""

from __future__ import annotations

from pathlib import PurePath

from workbench.core.documents import ImportedText, TextPlace
from workbench.core.errors import DocumentError
from workbench.importers import csv_rows, docx, epub, html, mail, markdown, odt, pdf, plain, rtf, web_archive, workbook
from workbench.importers.importer import Importer
from workbench.importers.unread import refuse

IMPORTERS: tuple[Importer, ...] = (
    pdf.IMPORTER,
    docx.IMPORTER,
    odt.IMPORTER,
    rtf.IMPORTER,
    epub.IMPORTER,
    workbook.IMPORTER,
    web_archive.IMPORTER,
    mail.IMPORTER,
    html.IMPORTER,
    csv_rows.IMPORTER,
    markdown.IMPORTER,
    plain.IMPORTER,
)
"""In the order in which they look at a file's bytes. A new format is one module and one name here."""

EXTENSIONS: tuple[str, ...] = tuple(ending for importer in IMPORTERS for ending in importer.extensions)
"""Endings for open dialogs and folder walks, lower case, with their dot."""

LARGEST = 200 * 1024 * 1024
"""Bytes of the largest file that is read."""


def read(name: str, data: bytes, *, encoding: str | None = None, password: str | None = None) -> ImportedText:
    """The text of a file, by what its bytes are and then by its ending. encoding, password: what the person gives.

    Pure; heavy for large files, so it runs in a worker. Raises DocumentError and nothing else: empty, too large,
    damaged, of a kind that is not read, or protected (PasswordNeeded where a password would open it). name: the
    file's, for its ending and the words of an error.
    """
    if len(data) > LARGEST:
        raise DocumentError(
            f"is too large: {len(data) / 1024 / 1024:.0f} MB, and at most 200 MB are read",
            where=name,
            remedy="Split it into parts and import those.",
        )
    if not data:
        raise DocumentError("is empty", where=name, remedy="Check that this is the right file.")
    imported = importer_for(name, data, encoding=encoding).read(name, data, encoding=encoding, password=password)
    if not imported.blocks:
        raise DocumentError(
            "holds no text",
            where=name,
            remedy="Check that this is the right file; text inside pictures is not read.",
        )
    return imported


def places(importer: str, data: bytes, text: str) -> tuple[TextPlace, ...]:
    """Where a frozen text stands in the file it was read from. importer: the key that was kept with it.

    Pure, as heavy as reading. Empty where the format cannot say, and where today's reading gives another text.
    """
    name = importer.partition(" ")[0]
    for one in IMPORTERS:
        if one.places is not None and one.key.partition(" ")[0] == name:
            read_now, found = one.places(data)
            return found if read_now == text else ()
    return ()


def importer_for(name: str, data: bytes, *, encoding: str | None = None) -> Importer:
    """The format of a file. Raises DocumentError for a kind that is not read."""
    for importer in IMPORTERS:
        if importer.recognises(data):
            return importer
    ending = PurePath(name).suffix.lower()
    refuse(name, data, ending, encoding=encoding)
    return next((importer for importer in IMPORTERS if ending in importer.extensions), plain.IMPORTER)
