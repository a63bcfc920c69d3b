"""Walks the XML of a Word document in reading order and makes pieces of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.core.documents import PassageKind
from workbench.importers.blocks import CELL, LINE, PARAGRAPH, Piece, stronger
from workbench.importers.docx_names import W, attribute
from workbench.importers.docx_styles import Styles
from workbench.importers.source_notes import Mark, NoteMarks

_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

# Tracked deletions and the place a passage was moved from; the older twin of a text box; the reading aid above a word.
_LEFT_OUT = frozenset(
    {W + "del", W + "moveFrom", W + "rt", W + "pPr", W + "rPr", W + "trPr", W + "tblPr", W + "sectPr", _FALLBACK}
)
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_MARKS = {
    W + "commentRangeStart": (Mark.START, ""),
    W + "commentRangeEnd": (Mark.END, ""),
    W + "commentReference": (Mark.END, ""),
    W + "footnoteReference": (Mark.FOOTNOTE, "footnote "),
    W + "endnoteReference": (Mark.FOOTNOTE, "endnote "),
}
_PRIVATE = range(0xE000, 0xF900)
"""Code points that mean a glyph of one font only."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a piece was read: its text with white space around it, and the elements it came from, in order."""

    raw: str
    elements: tuple[tuple[Any, int], ...]
    """Each with the number of characters it gave."""


class Walk:
    """Collects the pieces of a document. Nothing here is recursive deeper than tables stand in tables."""

    def __init__(self, styles: Styles) -> None:
        self.pieces: list[Piece] = []
        self.stands: list[Stand] = []
        """Where each of the pieces was read."""
        self.parts: list[tuple[str, Any]] = []
        """Names and roots of the parts that were walked through."""
        self.title: str | None = None
        self._styles = styles
        self._deleted = 0
        self._inserted = 0
        self._hidden = 0
        self.beside = NoteMarks()

    def body(self, root: Any) -> None:
        """Everything of the main part, tables and text boxes in their place."""
        self._blocks(root, None)

    def notes(self, root: Any) -> None:
        """Footnotes or endnotes, in their own order; the lines Word keeps for separators hold no text."""
        for note in root:
            if note.tag in {W + "footnote", W + "endnote"}:
                begun = len(self.pieces)
                self._blocks(note, PassageKind.FOOTNOTE)
                if words := " ".join(piece.text for piece in self.pieces[begun:]):
                    kind = note.tag.removeprefix(W)
                    self.beside.footnotes[f"{kind} {attribute(note, 'id')}"] = words

    def margins(self, root: Any, why: str) -> None:
        """A page header or footer; one that says the same again is left out."""
        said = {piece.text for piece in self.pieces if piece.why == why}
        begun = len(self.pieces)
        self._blocks(root, None)
        read = zip(self.pieces[begun:], self.stands[begun:], strict=True)
        new = [(piece, stand) for piece, stand in read if piece.text not in said]
        self.pieces[begun:] = [Piece(p.text, PassageKind.BOILERPLATE, 0, why, p.before) for p, _ in new]
        self.stands[begun:] = [stand for _, stand in new]

    def comments(self, root: Any) -> None:
        """The comments: kept beside the text, on the words they were put on."""
        for comment in root:
            if comment.tag == W + "comment":
                boxes: list[Any] = []
                paragraphs = ["".join(self._characters(p, boxes, [], [])) for p in _opened(comment, {W + "p"})]
                words = " ".join(" ".join(paragraphs).split())
                self.beside.comments[attribute(comment, "id")] = (attribute(comment, "author"), words)

    def remarks(self) -> tuple[str, ...]:
        """What the reader should know about what was left out or taken in."""
        counted = (
            (self._inserted, "tracked insertions read as text"),
            (self._deleted, "tracked deletions left out"),
            (self._hidden, "hidden stretches left out"),
        )
        return tuple(f"{what}: {number}" for number, what in counted if number)

    def _blocks(self, container: Any, kind: PassageKind | None) -> None:
        for element in _opened(container, {W + "p", W + "tbl"}):
            if element.tag == W + "tbl":
                self._table(element, kind)
            else:
                self._paragraph(element, kind, PARAGRAPH)

    def _table(self, table: Any, kind: PassageKind | None) -> None:
        cells = [[*_opened(row, {W + "tc"})] for row in _opened(table, {W + "tr"}) if not self._is_deleted(row)]
        # A table of one cell is a frame around text, not a table.
        is_frame = sum(map(len, cells)) == 1
        inside = kind or (None if is_frame else PassageKind.TABLE_CELL)
        gap = PARAGRAPH
        for row in cells:
            gap = stronger(gap, LINE)
            for cell in row:
                gap = stronger(gap, CELL)
                begun = False
                for element in _opened(cell, {W + "p", W + "tbl"}):
                    if element.tag == W + "tbl":
                        self._table(element, kind)
                    elif self._paragraph(element, inside, PARAGRAPH if is_frame else LINE if begun else gap):
                        begun, gap = True, ""

    def _is_deleted(self, row: Any) -> bool:
        deleted = row.find(f"{W}trPr/{W}del") is not None
        self._deleted += deleted
        return deleted

    def _paragraph(self, paragraph: Any, kind: PassageKind | None, before: str) -> bool:
        """Add the piece of a paragraph, then those of its text boxes. Returns whether it had words."""
        boxes: list[Any] = []
        marks: list[tuple[Mark, str, int]] = []
        elements: list[tuple[Any, int]] = []
        text = "".join(self._characters(paragraph, boxes, marks, elements))
        meant, level = self._styles.meaning(paragraph)
        if kind is PassageKind.FOOTNOTE:
            meant, level = kind, 0
        words = text.strip()
        self.beside.take(marks, len(self.pieces), text)
        if words and self.title is None and self._styles.is_title(paragraph):
            self.title = " ".join(words.split())
        if words:
            self.pieces.append(Piece(words, meant or kind, level, before=before))
            self.stands.append(Stand(text, tuple(elements)))
        for box in boxes:
            self._blocks(box, kind)
        return bool(words)

    def _characters(
        self, paragraph: Any, boxes: list[Any], marks: list[tuple[Mark, str, int]], elements: list[tuple[Any, int]]
    ) -> Iterator[str]:
        """The characters of a paragraph in order; text boxes met on the way are put into boxes, marks of notes into
        marks with the number of characters before them, what gave characters into elements with their number."""
        at = 0
        for element, characters in self._parts(paragraph, boxes):
            if isinstance(characters, str):
                at += len(characters)
                elements.append((element, len(characters)))
                yield characters
            else:
                marks.append((*characters, at))

    def _parts(self, paragraph: Any, boxes: list[Any]) -> Iterator[tuple[Any, str | tuple[Mark, str]]]:
        stack = [iter(paragraph)]
        while stack:
            element = next(stack[-1], None)
            if element is None:
                stack.pop()
            elif element.tag in {W + "t", _MATH_TEXT}:
                # A comment or an entity inside cuts the text; entities are not resolved.
                yield element, (element.text or "") + "".join(child.tail or "" for child in element)
            elif element.tag in _CHARACTERS:
                yield element, _CHARACTERS[element.tag]
            elif element.tag == W + "sym":
                yield element, _symbol(attribute(element, "char"))
            elif element.tag in _MARKS:
                mark, prefix = _MARKS[element.tag]
                yield element, (mark, prefix + attribute(element, "id"))
            elif element.tag == W + "txbxContent":
                boxes.append(element)
            elif not self._skips(element):
                stack.append(iter(element))

    def _skips(self, element: Any) -> bool:
        """Whether the reader of the page would not see what is inside; counted for the remarks."""
        tag = element.tag
        if tag in {W + "del", W + "moveFrom"}:
            self._deleted += 1
        elif tag == W + "ins":
            self._inserted += 1
        elif tag == W + "r" and _is_hidden(element):
            self._hidden += 1
            return True
        return tag in _LEFT_OUT


def _opened(container: Any, wanted: set[str]) -> Iterator[Any]:
    """The wanted elements of a container, in order, also those inside content controls, insertions and the like."""
    stack = [iter(container)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in wanted:
            yield element
        elif element.tag not in _LEFT_OUT:
            stack.append(iter(element))


def _is_hidden(run: Any) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and attribute(mark, "val") not in {"0", "false", "off"}


def _symbol(code: str) -> str:
    """A character of a symbol font by its hexadecimal code; a font's own picture has no meaning without the font."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return "\ufffd" if point in _PRIVATE or not 0 < point < 0x11_0000 else chr(point)
