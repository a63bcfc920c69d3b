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


def pdf(*pages: list[tuple[float, float, float, str]], turn: int = 0, turned: bool = False) -> bytes:
    """A PDF with words set in Courier: (from the left, from the bottom, size, words) in points, pages of 560 × 600.

    turn: degrees by which every page is shown turned clockwise; turned: whether its words are set the other way round,
    so that they stand upright when it is shown.
    """
    across = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}[turn if turned else 0]

    def matrix(x: float, y: float) -> bytes:
        place = {90: (560 - y, x), 180: (560 - x, 600 - y), 270: (y, 600 - x)}.get(turn if turned else 0, (x, y))
        return f"{across} {place[0]:g} {place[1]:g}".encode()

    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{4 + 2 * n} 0 R' for n in range(len(pages)))}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    for number, words in enumerate(pages):
        shown = b"".join(
            b"BT /F %g Tf %s Tm (" % (size, matrix(x, y))
            + text.encode("cp1252").translate(None, b"()\\")
            + b") Tj ET\n"
            for x, y, size, text in words
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 560 600]/Rotate {turn}/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>".encode()
        )
        objects.append(f"<</Length {len(shown)}>>stream\n".encode() + shown + b"endstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj".encode() + body + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return out + f"{end}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()


def lines(words: list[str], x: float = 40, y: float = 550, size: float = 10) -> list[tuple[float, float, float, str]]:
    """Lines of a page under each other."""
    return [(x, y - number * 1.2 * size, size, text) for number, text in enumerate(words)]
