"""Walks the XML of an OpenDocument text in reading order and makes pieces of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.core.documents import PassageKind
from workbench.importers.blocks import CELL, LINE, PARAGRAPH, Piece, stronger
from workbench.importers.odt_names import DC, DRAW, OFFICE, STYLE, TABLE, TEXT
from workbench.importers.source_notes import Mark, NoteMarks

_SPACES = re.compile(r"[ \t\r\n]+")
_CHARACTERS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_PARAGRAPHS = frozenset({TEXT + "p", TEXT + "h"})
_LEFT_OUT = frozenset(
    {
        *(TEXT + name for name in ("tracked-changes", "ruby-text", "hidden-paragraph", "hidden-text")),
        *(TEXT + name for name in ("note-citation", "bibliography-source", "table-of-content-source")),
        *(OFFICE + name for name in ("forms", "event-listeners", "scripts")),
        *(DRAW + name for name in ("object", "object-ole", "plugin", "image")),
        "{http://www.w3.org/2000/svg}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
    }
)
_INDEXES = frozenset(
    TEXT + name
    for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index")
)
_NAMED = {
    "title": (PassageKind.HEADING, 1),
    "subtitle": (PassageKind.HEADING, 2),
    "caption": (PassageKind.CAPTION, 0),
    "illustration": (PassageKind.CAPTION, 0),
    "figure": (PassageKind.CAPTION, 0),
    "table": (PassageKind.CAPTION, 0),
    "footnote": (PassageKind.FOOTNOTE, 0),
    "endnote": (PassageKind.FOOTNOTE, 0),
}
_HEADING = re.compile(r"heading[ _](\d)")
_LONGEST_CHAIN = 20
_MOST_SPACES = 1_000

Meaning = tuple[PassageKind | None, int]


class OdtWalk:
    """Collects the pieces of a document. Nothing here is recursive deeper than tables stand in tables."""

    def __init__(self, roots: Iterable[Any]) -> None:
        """roots: of the parts that define styles."""
        self.pieces: list[Piece] = []
        self.title: str | None = None
        self.beside = NoteMarks()
        self._styles = {
            style.get(STYLE + "name"): style
            for root in roots
            for style in root.iter(STYLE + "style")
            if style.get(STYLE + "family") == "paragraph"
        }
        self._notes: list[tuple[str, Any]] = []
        self._changes = {"insertion": 0, "deletion": 0}

    def body(self, root: Any) -> None:
        """Everything of the text, tables and text boxes in their place."""
        for region in root.iter(TEXT + "changed-region"):
            for kind in self._changes:
                self._changes[kind] += region.find(TEXT + kind) is not None
        self._blocks(root, None, PARAGRAPH)

    def margins(self, pages: Iterable[Any], name: str, why: str) -> None:
        """Page headers or footers; one that says the same again is left out."""
        begun = len(self.pieces)
        for page in pages:
            for element in page:
                if isinstance(element.tag, str) and element.tag.startswith(STYLE + name):
                    self._blocks(element, None, PARAGRAPH)
        said = dict.fromkeys(piece.text for piece in self.pieces[begun:])
        self.pieces[begun:] = [Piece(words, PassageKind.BOILERPLATE, why=why) for words in said]

    def notes(self) -> None:
        """Footnotes and endnotes that were met on the way, in their order."""
        for key, body in self._notes:
            begun = len(self.pieces)
            self._blocks(body, PassageKind.FOOTNOTE, PARAGRAPH)
            if words := " ".join(piece.text for piece in self.pieces[begun:]):
                self.beside.footnotes[key] = words
        self._notes.clear()

    def remarks(self) -> tuple[str, ...]:
        """What the reader should know about what was left out or taken in."""
        words = {"insertion": "tracked insertions read as text", "deletion": "tracked deletions left out"}
        return tuple(f"{words[kind]}: {number}" for kind, number in self._changes.items() if number)

    def _blocks(self, container: Any, kind: PassageKind | None, gap: str, why: str = "") -> None:
        """Paragraphs and tables of a container, also those inside sections and lists."""
        stack = [(iter(container), gap, why)]
        first = True
        wider = ""
        while stack:
            children, gap, why = stack[-1]
            element = next(children, None)
            if element is None:
                stack.pop()
            elif element.tag in _PARAGRAPHS:
                marked = PassageKind.BOILERPLATE if why else kind
                # The first words keep the distance of their container: a cell, a list after a paragraph.
                if self._paragraph(element, marked, stronger(wider, PARAGRAPH if first else gap), why):
                    first, wider = False, ""
            elif element.tag == TABLE + "table":
                self._table(element, kind)
            elif element.tag == TEXT + "list":
                wider = stronger(wider, gap)
                stack.append((iter(element), LINE, why))
            elif element.tag in _INDEXES:
                stack.append((iter(element), LINE, "table of contents"))
            elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
                stack.append((iter(element), gap, why))

    def _table(self, table: Any, kind: PassageKind | None) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        is_frame = sum(map(len, rows)) == 1
        inside = kind or (None if is_frame else PassageKind.TABLE_CELL)
        gap = PARAGRAPH
        for row in rows:
            gap = stronger(gap, LINE)
            for cell in row:
                gap = stronger(gap, CELL)
                begun = len(self.pieces)
                self._blocks(cell, inside, LINE)
                if len(self.pieces) > begun:
                    first = self.pieces[begun]
                    self.pieces[begun] = Piece(first.text, first.kind, first.level, first.why, gap)
                    gap = ""

    def _paragraph(self, paragraph: Any, kind: PassageKind | None, before: str, why: str) -> bool:
        """Add the piece of a paragraph, then those of its text boxes. Returns whether it had words."""
        boxes: list[Any] = []
        marks: list[tuple[Mark, str, int]] = []
        text = self._characters(paragraph, boxes, marks)
        meant, level = self._meaning(paragraph)
        if kind in (PassageKind.FOOTNOTE, PassageKind.BOILERPLATE):
            meant, level = kind, 0
        words = text.strip()
        self.beside.take(marks, len(self.pieces), text)
        if words and self.title is None and self._style_name(paragraph) == "title":
            self.title = " ".join(words.split())
        if words:
            self.pieces.append(Piece(words, meant or kind, level, why, before))
        for box in boxes:
            self._blocks(box, kind, PARAGRAPH)
        return bool(words)

    def _characters(self, paragraph: Any, boxes: list[Any], marks: list[tuple[Mark, str, int]]) -> str:
        parts: list[str] = []
        at = 0
        for part in self._parts(paragraph, boxes):
            if isinstance(part, str):
                words = part.lstrip(" ") if parts and parts[-1].endswith((" ", "\n")) and part[:1] == " " else part
                parts.append(words)
                at += len(words)
            else:
                marks.append((*part, at))
        return "".join(parts)

    def _parts(self, paragraph: Any, boxes: list[Any]) -> Iterator[str | tuple[Mark, str]]:
        """The characters of a paragraph in order, and marks of notes between them."""
        stack: list[Any] = [paragraph]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                yield _SPACES.sub(" ", item)
                continue
            tag = item.tag
            if item is not paragraph and item.tail:
                stack.append(item.tail)
            if tag == TEXT + "s":
                count = item.get(TEXT + "c") or "1"
                yield " " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES)
            elif tag in _CHARACTERS:
                yield _CHARACTERS[tag]
            elif tag == TEXT + "note":
                yield self._note(item)
            elif tag == OFFICE + "annotation":
                yield self._comment(item)
            elif tag == OFFICE + "annotation-end":
                yield Mark.END, item.get(OFFICE + "name") or ""
            elif tag == DRAW + "text-box":
                boxes.append(item)
            elif isinstance(tag, str) and tag not in _LEFT_OUT:
                stack += reversed(item)
                if item.text:
                    stack.append(item.text)

    def _note(self, note: Any) -> tuple[Mark, str]:
        key = str(len(self.beside.footnotes) + len(self._notes))
        self._notes += [(key, body) for body in note.iter(TEXT + "note-body")]
        return Mark.FOOTNOTE, key

    def _comment(self, comment: Any) -> tuple[Mark, str]:
        name = comment.get(OFFICE + "name")
        key = name or f"comment {len(self.beside.comments)}"
        paragraphs = [self._characters(p, [], []) for p in comment.iter(TEXT + "p")]
        author = " ".join((comment.findtext(DC + "creator") or "").split())
        self.beside.comments[key] = (author, " ".join(" ".join(paragraphs).split()))
        return (Mark.START if name else Mark.END), key

    def _style_name(self, paragraph: Any) -> str:
        return self._shown(self._styles.get(paragraph.get(TEXT + "style-name")), paragraph.get(TEXT + "style-name"))

    @staticmethod
    def _shown(style: Any, key: str | None) -> str:
        shown = style.get(STYLE + "display-name") if style is not None else None
        return (shown or (key or "").replace("_20_", " ")).lower()

    def _meaning(self, paragraph: Any) -> Meaning:
        """Kind and heading level of a paragraph element, (None, 0) for ordinary text."""
        if paragraph.tag == TEXT + "h":
            level = paragraph.get(TEXT + "outline-level") or "1"
            return PassageKind.HEADING, min(max(1, int(level)), 6) if level.isdecimal() else 1
        key = paragraph.get(TEXT + "style-name")
        for _ in range(_LONGEST_CHAIN):  # a style may be based on itself in a made-up file
            style = self._styles.get(key)
            name = self._shown(style, key)
            if name in _NAMED:
                return _NAMED[name]
            if heading := _HEADING.fullmatch(name):
                return PassageKind.HEADING, min(max(1, int(heading[1])), 6)
            if style is None:
                break
            key = style.get(STYLE + "parent-style-name")
        return None, 0


def _rows(table: Any) -> Iterator[Any]:
    return _inside(table, {TABLE + "table-row"})


def _cells(row: Any) -> Iterator[Any]:
    return _inside(row, {TABLE + "table-cell"})


def _inside(container: Any, wanted: set[str]) -> Iterator[Any]:
    """The wanted elements of a container in order, also those inside groups of rows; not those of inner tables."""
    stack = [iter(container)]
    while stack:
        element = next(stack[-1], None)
        if element is None:
            stack.pop()
        elif element.tag in wanted:
            yield element
        elif element.tag not in _PARAGRAPHS and element.tag != TABLE + "table":
            stack.append(iter(element))
