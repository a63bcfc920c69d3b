"""Word's XML as text: runs, paragraphs and tables in which no word of a case can become markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The same names in files saved in the strict form of the format."""

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT = f'xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONS}"'

BOLD = "<w:b/><w:bCs/>"

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, however it is written."""

_BREAKS = re.compile(r"([\n\t])")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_BREAK = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_STRONG = {"L": False, "R": True, "AL": True}
_LOOKED_AT = 200


def escape(words: str) -> str:
    """The words as XML text or as an attribute's value; what XML cannot hold becomes U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", words.replace("\r\n", "\n").replace("\r", "\n")).translate(_MARKUP)


def right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if words.isascii():
        return False
    strong = (_STRONG.get(unicodedata.bidirectional(letter)) for letter in words[:_LOOKED_AT])
    return next((direction for direction in strong if direction is not None), False)


def run(words: str, properties: str = "") -> str:
    """A run of words. properties: elements of its rPr in the order of the schema, up to w:vertAlign."""
    if right_to_left(words):
        properties += "<w:rtl/>"
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{characters(words)}</w:r>"


def characters(words: str) -> str:
    """What stands inside a run: its text, with line breaks and tabs as Word has them."""
    return "".join(
        _BREAK.get(part) or f'<w:t xml:space="preserve">{part}</w:t>' for part in _BREAKS.split(escape(words)) if part
    )


def styled(words: str, style: str) -> str:
    """A run in a character style."""
    return run(words, f'<w:rStyle w:val="{style}"/>')


def paragraph(content: str, style: str = "", *, to_left: bool = False, properties: str = "") -> str:
    """A paragraph of runs. to_left: whether it runs from right to left; properties: those after w:pStyle."""
    inside = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside += properties + ("<w:bidi/>" if to_left else "")
    return f"<w:p>{f'<w:pPr>{inside}</w:pPr>' if inside else ''}{content}</w:p>"


def said(words: str, style: str = "") -> str:
    """A paragraph of words of the case, in their own direction."""
    return paragraph(run(words), style, to_left=right_to_left(words))


def cell(content: str, width: int) -> str:
    """A cell of paragraphs; a cell needs one."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content or "<w:p/>"}</w:tc>'


def table(head: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table, row by row. widths: in twentieths of a point; rows: cells of paragraphs. The head is on each page."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Findings"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    )
    for name, width in zip(head, widths, strict=True):
        yield cell(paragraph(run(name), "TableHead"), width)
    yield "</w:tr>"
    for row in rows:
        cells = "".join(cell(content, width) for content, width in zip(row, widths, strict=True))
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    yield f"</w:tbl>{paragraph('', 'AfterTable')}"
