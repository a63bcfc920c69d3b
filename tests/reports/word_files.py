"""Reads a Word file as somebody else would: which words are under each comment, before each note, in each note."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from lxml import etree

from workbench import importers
from workbench.core.documents import ImportedText
from workbench.core.progress import silent
from workbench.core.report import Draft, Report, ReportedClaim, ReportedDocument
from workbench.core.text import Span
from workbench.extract import find
from workbench.reports import docx_draft
from workbench.reports.exporter import Exporter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = {W + name for name in ("del", "moveFrom", "txbxContent", "rt", "pPr", "rPr", "instrText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
END = "\u2029"
LETTERS = {W + "tab": "\t", W + "br": "\n", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data: bytes, part: str = "word/document.xml") -> Any:
    """The root of a part."""
    return etree.fromstring(unpacked(data)[part])


def steps(data: bytes) -> Iterator[tuple[Any, str]]:
    """Every element of the text in order, with the characters it shows; paragraphs end in END."""

    def walk(element: Any) -> Iterator[tuple[Any, str]]:
        if element.tag in UNSEEN or not isinstance(element.tag, str):
            return
        text = element.text or "" if element.tag.endswith("}t") else LETTERS.get(element.tag, "")
        yield element, text
        for child in element:
            yield from walk(child)
        if element.tag == W + "p":
            yield element, END

    return walk(tree(data).find(W + "body"))


def under_comments(data: bytes) -> dict[str, str]:
    """The words under every comment that has a range, by its number."""
    open_now: dict[str, list[str]] = {}
    closed: dict[str, str] = {}
    for element, text in steps(data):
        key = element.get(W + "id")
        if element.tag == W + "commentRangeStart":
            open_now[key] = []
        elif element.tag == W + "commentRangeEnd":
            closed[key] = "".join(open_now.pop(key))
        for words in open_now.values():
            words.append(text)
    assert open_now == {}
    references = [one.get(W + "id") for one in tree(data).iter(W + "commentReference")]
    assert sorted(references) == sorted(set(references))
    assert set(closed) <= set(references)
    return closed


def before_notes(data: bytes) -> dict[str, str]:
    """All words of the body before each footnote's mark, by the footnote's number."""
    said: list[str] = []
    found: dict[str, str] = {}
    for element, text in steps(data):
        if element.tag == W + "footnoteReference":
            found[element.get(W + "id")] = "".join(said)
        said.append(text)
    return found


def notes_of(data: bytes, part: str) -> dict[str, str]:
    """The words of every comment or footnote by its number; its paragraphs joined by line feeds."""
    found = {}
    for note in tree(data, part):
        paragraphs = ["".join(t.text or "" for t in p.iter(W + "t")) for p in note.iter(W + "p")]
        found[note.get(W + "id")] = "\n".join(paragraphs)
    return found


def draft_of(report: Report, like: ReportedClaim, data: bytes, spans: Sequence[Span] | None = None) -> Draft:
    """A draft of this file with a claim like the given one at each span; None: wherever the finder finds one."""
    text = importers.read("draft.docx", data)
    found = find(text)
    chosen = spans if spans is not None else [one.span for one in found.candidates]
    document = replace(
        report.documents[0].document, id=1, name="draft.docx", media_type=text.media_type, importer=text.importer
    )
    piece = ReportedDocument(document, text.text, found.passages)
    claims = tuple(_claim(like, text, number, span) for number, span in enumerate(chosen, 1))
    return Draft(
        replace(report, documents=(piece,), claims=claims, left_out=(), disagreed=(), sources=()),
        piece,
        data,
        importers.places(text.importer, data, text.text),
    )


def _claim(like: ReportedClaim, text: ImportedText, number: int, span: Span) -> ReportedClaim:
    claim = replace(
        like.claim, id=number, number=number, document_id=1, span=span, text=span.of(text.text), statement="", ticked=()
    )
    return replace(like, claim=replace(claim, uid=f"c{number:031x}"))


def written(draft: Draft, exporter: Exporter = docx_draft.DRAFT) -> bytes:
    """The bytes of the draft."""
    stream = io.BytesIO()
    exporter.write(draft, stream, silent)
    return stream.getvalue()


def readable(data: bytes) -> bytes:
    """The parts of a file, one behind the other, a paragraph a line: what a golden file holds."""
    parts = sorted(unpacked(data).items())
    begins = re.compile(rb"(?=<(?:w:p|w:tbl|w:tr|w:style|w:comment|w:footnote|w:sectPr|Relationship|Override)[ >])")
    return b"\n".join(b"=== " + name.encode() + b"\n" + begins.sub(b"\n", part) for name, part in parts) + b"\n"
