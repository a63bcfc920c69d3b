"""Files the importer tests make themselves: Word documents with what python-docx cannot write, and archives."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

# ferry.* hold one text, written for these tests; LibreOffice 7.4 made ferry_libreoffice.* of it, with a footnote,
# a table, a text box and (in the Word file) tracked changes.
DOCUMENTS = Path(__file__).parent.parent / "data" / "documents"

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/></Types>"""
_MAIN = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Target="word/document.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""


def word(body: str) -> bytes:
    """A Word document whose body is this XML, and nothing else."""
    return zipped(
        {
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _MAIN.encode(),
            "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>".encode(),
        }
    )


def paragraph(text: str) -> str:
    """A Word paragraph of one run."""
    return f"<w:p>{run(text)}</w:p>"


def run(text: str) -> str:
    """A stretch of text in a Word paragraph."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            # "mimetype" stands unpacked at the front of an OpenDocument file, so that it can be told by its bytes.
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a zip archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
