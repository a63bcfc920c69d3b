"""A draft that is no Word file as a clean one: its passages as paragraphs, and where each word stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.core.documents import Passage, PassageKind, TextPlace
from workbench.core.report import Draft
from workbench.reports.annotation import blocks
from workbench.reports.docx_file import DOCUMENT, surroundings
from workbench.reports.docx_markup import HEAD, NAMESPACE, ROOT, paragraph, right_to_left, run
from workbench.reports.docx_package import Package
from workbench.reports.docx_styles import SHEET

_STYLES = {
    PassageKind.BODY: "Text",
    PassageKind.BYLINE: "Byline",
    PassageKind.CAPTION: "Caption",
    PassageKind.PULL_QUOTE: "Quote",
    PassageKind.TABLE_CELL: "Text",
    PassageKind.FOOTNOTE: "Note",
    PassageKind.BOILERPLATE: "Aside",
}
_USUAL_LEVEL = 2
"""Level of a heading whose format knows none."""

_LINE_ENDS_ARE_LAYOUT = ("text/plain", "text/markdown")
_HELD = re.compile(r"[\n\t]|[^\n\t]+")
"""What one element holds: see docx_markup.characters."""

_HOLDERS = {f"{{{NAMESPACE}}}{name}" for name in ("t", "br", "tab")}


def plain(draft: Draft) -> tuple[Package, tuple[TextPlace, ...]]:
    """The file, and where the draft's text stands in it."""
    document = draft.document.document
    joined = document.media_type.startswith(_LINE_ENDS_ARE_LAYOUT)
    held: list[tuple[int, int]] = []
    body = "".join(_body(draft.document.text, draft.document.passages, joined, held))
    root = f"<w:document {ROOT}><w:body>{body}<w:sectPr>{SHEET}</w:sectPr></w:body></w:document>"
    parts = surroundings(document.title or document.name, draft.report.changed_at, draft.report.program)
    package = Package({**parts, DOCUMENT: f"{HEAD}{root}".encode()})
    numbers = (n for n, one in enumerate(package.tree(DOCUMENT).iter("*")) if one.tag in _HOLDERS)
    return package, tuple(
        TextPlace(start, length, DOCUMENT, number, 0) for (start, length), number in zip(held, numbers, strict=True)
    )


def _body(text: str, passages: Sequence[Passage], joined: bool, held: list[tuple[int, int]]) -> Iterator[str]:
    """The paragraphs. joined: whether a line end inside a passage is none; held: takes (start, length) of every
    element that holds characters."""
    row: list[str] = []
    before: Passage | None = None
    for passage in blocks(text, passages):
        if before is not None and text[before.span.end : passage.span.start] == "\t":
            row.append(_run(text, before.span.end, passage.span.start, joined, held))
        elif before is not None:
            yield _paragraph(row, before, text)
            row = []
        row.append(_run(text, passage.span.start, passage.span.end, joined, held))
        before = passage
    if before is not None:
        yield _paragraph(row, before, text)


def _paragraph(row: Sequence[str], passage: Passage, text: str) -> str:
    style = _STYLES.get(passage.kind) or f"Heading{passage.level or _USUAL_LEVEL}"
    return paragraph("".join(row), style, to_left=right_to_left(passage.span.of(text)))


def _run(text: str, start: int, end: int, joined: bool, held: list[tuple[int, int]]) -> str:
    words = text[start:end].replace("\n", " ") if joined else text[start:end]
    held += [(start + found.start(), len(found[0])) for found in _HELD.finditer(words)]
    return run(words)
