"""Walks the groups and control words of rich text and makes pieces of what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from workbench.core.documents import PassageKind
from workbench.importers.blocks import CELL, LINE, PARAGRAPH, Piece
from workbench.importers.charset import known
from workbench.importers.rtf_names import CHARACTERS, CODE_PAGES, FOOTERS, HEADERS, SYMBOLS, UNSEEN
from workbench.importers.source_notes import Mark, NoteMarks

_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|'(?P<hex>[0-9a-fA-F]{2})|(?P<symbol>[^a-zA-Z]))"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+"
)
_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_NAMES = frozenset({"title", "author", "atnauthor", "atnref", "atrfstart", "atrfend", "stylesheet", "fonttbl"})
"""Groups whose text names something."""

_KINDS = {"caption": PassageKind.CAPTION}
_RANGES = {"atrfstart": Mark.START, "atrfend": Mark.END}
_TITLES = {"title": 1, "subtitle": 2}


@dataclass(slots=True)
class _State:
    """What holds inside a group."""

    part: str = "body"
    skip: bool = False
    deleted: bool = False
    hidden: bool = False
    after_unicode: int = 1
    font: int = -1
    style: int = 0


@dataclass(slots=True)
class _Part:
    """Text that is being read into one place: the body, a note, a page header, a comment, a text box."""

    name: str
    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    marks: list[tuple[Mark, str, int]] = field(default_factory=list)
    length: int = 0
    level: int = 0
    in_table: bool = False
    before: str = PARAGRAPH
    boxes: list[Piece] = field(default_factory=list)
    """Of text boxes on the paragraph that is being read: they come behind it."""


class RtfWalk:
    """Collects the pieces of a document. Groups inside each other cost a list entry each, no recursion."""

    def __init__(self) -> None:
        self.beside = NoteMarks()
        self.about: dict[str, str] = {}
        self._state = _State()
        self._open: list[_State] = []
        self._parts = [_Part("body")]
        self._openers: list[int] = []
        self._margins: dict[str, list[Piece]] = {"page header": [], "page footer": []}
        self._notes: list[Piece] = []
        self._bytes = bytearray()
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._outlines: dict[int, int] = {}
        self._names: list[str] = []
        self._skipping = 0
        self._high = 0
        self._star = False
        self._author = ""
        self._reference = ""
        self._actions = self._known_actions()
        self._counted = {"inserted": 0, "deleted": 0, "hidden": 0}

    def run(self, source: str) -> None:
        """Read a whole file."""
        for match in _TOKEN.finditer(source):
            kind = match.lastgroup
            if kind == "hex":
                if self._skipping:
                    self._skipping -= 1
                else:
                    self._bytes.append(int(match["hex"], 16))
                continue
            if self._bytes:
                self._say(self._bytes.decode(self._fonts.get(self._state.font, self._code_page), "replace"))
                self._bytes.clear()
            if kind == "text":
                words = match["text"]
                cut = min(self._skipping, len(words))
                self._skipping -= cut
                self._say(words[cut:])
            elif kind == "brace":
                self._skipping = 0
                self._enter() if match["brace"] == "{" else self._leave()
            elif kind == "symbol":
                self._symbol(match["symbol"])
            elif match["word"]:
                self._word(match["word"], int(match["number"]) if match["number"] else None)

    def finished(self) -> list[Piece]:
        """All pieces: page heads, body, notes, page feet."""
        while len(self._parts) > 1:
            self._close_part()
        self._end_paragraph()
        head = self._margins["page header"]
        self.beside.marks = [(mark, key, piece + len(head), at) for mark, key, piece, at in self.beside.marks]
        return [*head, *self._parts[0].pieces, *self._notes, *self._margins["page footer"]]

    def remarks(self) -> tuple[str, ...]:
        """What the reader should know about what was left out or taken in."""
        words = {
            "inserted": "tracked insertions read as text",
            "deleted": "tracked deletions left out",
            "hidden": "hidden stretches left out",
        }
        return tuple(f"{words[what]}: {number}" for what, number in self._counted.items() if number)

    def _known_actions(self) -> dict[str, Callable[[int | None], None]]:
        ends = dict.fromkeys(("par", "sect", "page", "column"), self._end_paragraph)
        return {
            **ends,
            "cell": self._cell,
            "nestcell": self._cell,
            "row": self._row,
            "nestrow": self._row,
            "pard": self._plain_paragraph,
            "plain": self._plain_characters,
            "intbl": self._in_table,
            "s": self._set_style,
            "outlinelevel": self._outline,
            "f": self._set_font,
            "fcharset": self._font_charset,
            "ansicpg": self._set_code_page,
            "uc": self._set_skipped,
            "deleted": partial(self._revision, "deleted"),
            "revised": partial(self._revision, "inserted"),
            "v": partial(self._revision, "hidden"),
            "footnote": lambda _: self._open_part("note"),
            "annotation": lambda _: self._open_part("comment"),
            "shptxt": lambda _: self._open_part("box"),
        }

    def _enter(self) -> None:
        self._open.append(self._state)
        self._state = replace(self._state)
        self._star = False

    def _leave(self) -> None:
        if not self._open:
            return
        if self._openers and self._openers[-1] == len(self._open):
            self._openers.pop()
            self._close_part()
        if self._state.part != "body":
            self._take_name()
        self._state = self._open.pop()

    def _take_name(self) -> None:
        """The end of a group that names something."""
        name = "".join(self._names).strip()
        self._names.clear()
        part = self._state.part
        if part == "atnauthor":
            self._author = name or self._author
        elif part == "atnref":
            self._reference = f"reference {name}"
        elif part in _RANGES and name:
            outer = self._parts[-1]
            outer.marks.append((_RANGES[part], f"reference {name}", outer.length))
        elif part == "stylesheet" and name:
            self._styles[self._state.style] = name.rstrip(";").strip()
        elif part in ("title", "author") and name:
            self.about.setdefault(part, name)

    def _say(self, words: str) -> None:
        state = self._state
        if not words or state.skip or state.deleted or state.hidden:
            return
        if state.part != "body":
            self._names.append(words)
            return
        part = self._parts[-1]
        part.words.append(words)
        part.length += len(words)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._star = True
        elif symbol in "\r\n":
            self._end_paragraph()
        elif symbol in SYMBOLS:
            self._say(SYMBOLS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        starred, self._star = self._star, False
        if word == "u" and number is not None:
            self._unicode(number)
        elif word in CHARACTERS:
            self._say(CHARACTERS[word])
        elif word in UNSEEN:
            self._state.skip = True
        elif word in _NAMES:
            self._state.part = word
            self._names.clear()
        elif action := self._actions.get(word):
            action(number)
        elif word in HEADERS:
            self._open_part("page header")
        elif word in FOOTERS:
            self._open_part("page footer")
        elif starred and word != "shpinst":
            self._state.skip = True

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000 and self._high:
            self._say(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        else:
            self._say(chr(code))
        self._skipping = self._state.after_unicode

    def _open_part(self, name: str) -> None:
        if self._state.skip:
            return
        self._openers.append(len(self._open))
        self._parts.append(_Part(name))

    def _close_part(self) -> None:
        """The end of a note, a page header, a comment or a text box."""
        self._end_paragraph()
        part = self._parts.pop()
        words = " ".join(piece.text for piece in part.pieces)
        if not words:
            return
        if part.name in self._margins:
            known_already = {piece.text for piece in self._margins[part.name]}
            self._margins[part.name] += [
                Piece(p.text, PassageKind.BOILERPLATE, why=part.name, before=p.before)
                for p in part.pieces
                if p.text not in known_already
            ]
        elif part.name == "note":
            key = str(len(self.beside.footnotes))
            self.beside.footnotes[key] = words
            outer = self._parts[-1]
            outer.marks.append((Mark.FOOTNOTE, key, outer.length))
            self._notes += [replace(piece, kind=PassageKind.FOOTNOTE, level=0) for piece in part.pieces]
        elif part.name == "comment":
            key, self._reference = self._reference or f"comment {len(self.beside.comments)}", ""
            self.beside.comments[key] = (self._author, " ".join(words.split()))
            outer = self._parts[-1]
            outer.marks.append((Mark.END, key, outer.length))
        else:
            self._parts[-1].boxes += part.pieces

    def _end_paragraph(self, _: int | None = None, gap: str = "") -> None:
        """Make a piece of what was read. gap: what keeps it apart from the next (of a table cell)."""
        part = self._parts[-1]
        raw = "".join(part.words)
        if part.name == "body":
            self.beside.take(part.marks, len(part.pieces), raw)
            part.marks.clear()
        words = raw.strip()
        if words:
            kind, level = self._meaning(part)
            if part.in_table and kind is None:
                kind = PassageKind.TABLE_CELL
            part.pieces.append(Piece(words, kind, level, before=part.before))
            part.before = LINE if part.in_table else PARAGRAPH
        part.pieces += part.boxes
        part.boxes.clear()
        part.before = gap or part.before
        part.words.clear()
        part.length = 0

    def _meaning(self, part: _Part) -> tuple[PassageKind | None, int]:
        name = self._styles.get(self._state.style, "").lower()
        level = part.level or self._outlines.get(self._state.style, 0)
        if heading := _HEADING.fullmatch(name):
            level = int(heading[1])
        level = level or _TITLES.get(name, 0)
        return (PassageKind.HEADING, min(level, 6)) if level else (_KINDS.get(name), 0)

    def _cell(self, _: int | None) -> None:
        self._parts[-1].in_table = True
        self._end_paragraph(gap=CELL)

    def _row(self, _: int | None) -> None:
        part = self._parts[-1]
        part.before = LINE

    def _plain_paragraph(self, _: int | None) -> None:
        part = self._parts[-1]
        if part.in_table:
            part.before = PARAGRAPH
        part.in_table = False
        part.level = 0
        self._state.style = 0

    def _in_table(self, _: int | None) -> None:
        part = self._parts[-1]
        if not part.in_table and part.before == PARAGRAPH and part.pieces:
            last = part.pieces[-1]
            part.before = LINE if last.kind is PassageKind.TABLE_CELL else PARAGRAPH
        part.in_table = True

    def _set_style(self, number: int | None) -> None:
        self._state.style = number or 0

    def _outline(self, number: int | None) -> None:
        level = 0 if number is None or number > 8 else number + 1
        if self._state.part == "stylesheet":
            self._outlines[self._state.style] = level
        else:
            self._parts[-1].level = level

    def _set_font(self, number: int | None) -> None:
        self._state.font = -1 if number is None else number

    def _font_charset(self, number: int | None) -> None:
        if self._state.part == "fonttbl" and number in CODE_PAGES:
            self._fonts[self._state.font] = CODE_PAGES[number]

    def _set_code_page(self, number: int | None) -> None:
        self._code_page = known(f"cp{number}") or "cp1252" if number != 65001 else "utf-8"

    def _set_skipped(self, number: int | None) -> None:
        """How many characters behind a Unicode character stand in for it in old programs."""
        self._state.after_unicode = min(max(0, number or 0), 8)

    def _revision(self, what: str, number: int | None) -> None:
        on = number != 0
        self._counted[what] += on and not self._state.skip and self._state.part == "body"
        if what == "deleted":
            self._state.deleted = on
        elif what == "hidden":
            self._state.hidden = on

    def _plain_characters(self, _: int | None) -> None:
        self._state.hidden = self._state.deleted = False
