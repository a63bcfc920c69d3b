"""Tables in text files (.csv, .tsv): a block a row."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice

from workbench.core.documents import ImportedText
from workbench.core.errors import DocumentError
from workbench.importers.blocks import assemble
from workbench.importers.charset import decode
from workbench.importers.importer import Importer
from workbench.importers.normalise import normalise
from workbench.importers.rows import row_pieces

KEY = "csv 1"
MEDIA_TYPE = "text/csv"

_DELIMITERS = ",;\t|"
_LOOKED_AT = 50
_HEAD = 65_536
_LONGEST_CELL = 16 * 1024 * 1024


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The rows as they stand, quotation marks and separators resolved. Raises DocumentError."""
    decoded = decode(name, data, encoding=encoding)
    source = normalise(decoded.text)
    delimiter = delimiter_of(source[:_HEAD])
    csv.field_size_limit(_LONGEST_CELL)
    try:
        text, blocks = assemble(row_pieces(csv.reader(io.StringIO(source, newline=""), delimiter=delimiter)))
    except csv.Error as error:
        raise DocumentError(
            "is no table that can be read: a quotation mark is never closed",
            where=name,
            remedy="Open it in a spreadsheet program and save it as .xlsx or .csv anew.",
        ) from error
    return ImportedText(
        text=text, blocks=blocks, media_type=MEDIA_TYPE, importer=KEY, encoding=decoded.encoding, notes=decoded.notes
    )


def delimiter_of(head: str) -> str:
    """What keeps the cells apart: the sign that gives most rows the same number of cells, and more than one."""
    best, most = ",", 0.0
    for delimiter in _DELIMITERS:
        try:
            rows = list(islice(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter), _LOOKED_AT))
        except csv.Error:
            continue
        widths = Counter(len(row) for row in rows if row)
        width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1]), default=(0, 0))
        share = count / max(1, len(rows))
        if width > 1 and share > most:
            best, most = delimiter, share
    return best


IMPORTER = Importer(KEY, "Table (CSV)", (".csv", ".tsv"), lambda _: False, read)
