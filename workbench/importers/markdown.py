"""Markdown: the reading text without its marks; headings, lists, tables and footnotes as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from workbench.core.documents import ImportedText, PassageKind
from workbench.importers.blocks import CELL, LINE, PARAGRAPH, Piece, assemble, stronger
from workbench.importers.charset import decode
from workbench.importers.dates import iso_date
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.normalise import normalise

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

KEY = "markdown 1"

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(title|author|date|lang|language)[ \t]*:[ \t]*(\S.*)$", re.MULTILINE | re.IGNORECASE)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_KINDS = {
    "heading": PassageKind.HEADING,
    "footnote": PassageKind.FOOTNOTE,
    "th": PassageKind.TABLE_CELL,
    "td": PassageKind.TABLE_CELL,
}
_GAPS = {"tr": LINE, "list_item": LINE, "th": CELL, "td": CELL}
_DEEPEST = 100
"""How deeply quotes and lists may be nested; the parser's own limit is lower, and it calls itself for each level."""


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The words a reader sees, without stars, hashes and addresses. Raises DocumentError (unknown encoding)."""
    decoded = decode(name, data, encoding=encoding)
    source = normalise(decoded.text)
    fields, source = _front_matter(source)
    pieces, whole = _read(source)
    text, blocks = assemble(pieces)
    headline = next((b.span.of(text) for b in blocks if b.kind is PassageKind.HEADING and b.level == 1), None)
    about = masthead(text, blocks)
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type="text/markdown",
        importer=KEY,
        title=fields.get("title") or headline or about.title,
        author=fields.get("author") or about.author,
        published=iso_date(fields.get("date", "")) or about.published,
        language=fields.get("lang") or fields.get("language"),
        encoding=decoded.encoding,
        notes=decoded.notes if whole else (*decoded.notes, "quotes or lists nested too deeply: read as plain text"),
    )


def _front_matter(source: str) -> tuple[dict[str, str], str]:
    """The fields between --- lines at the very top (of its YAML only plain `name: value` lines), and the rest."""
    match = _FRONT_MATTER.match(source)
    if not match or not re.search(r"^\w[\w -]*:", match[1], re.MULTILINE):
        return {}, source
    fields = {name.lower(): value.strip().strip("\"'") for name, value in _FIELD.findall(match[1])}
    return fields, source[match.end() :]


def _read(source: str) -> tuple[list[Piece], bool]:
    """The pieces of a text, and whether its marks were read: the parser leaves out what is nested too deeply."""
    tokens = _parser().parse(source)
    if max((token.level for token in tokens), default=0) >= _DEEPEST - 2:
        return [Piece(source)], False
    pieces = _Pieces()
    for token in tokens:
        pieces.take(token)
    return pieces.made, True


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    return parser


def _footnote(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Block rule: `[^name]: words`, up to the next blank line or footnote (markdown-it itself knows no footnotes)."""
    match = _FOOTNOTE.match(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first])
    if not match or state.is_code_block(first):
        return False
    if silent:
        return True
    line = first + 1
    while line < last and not state.isEmpty(line):
        if _FOOTNOTE.match(state.src, state.bMarks[line] + state.tShift[line]):
            break
        line += 1
    state.push("footnote_open", "", 1)
    inline = state.push("inline", "", 0)
    inline.content = state.src[match.end() : state.eMarks[line - 1]]
    inline.children = []
    state.push("footnote_close", "", -1)
    state.line = line
    return True


def _footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: ARG001  (nothing is made in either case)
    """Inline rule: the mark in the text says nothing and would stand inside a sentence, so it is left out."""
    match = _FOOTNOTE_MARK.match(state.src, state.pos)
    if not match:
        return False
    state.pos = match.end()
    return True


class _Pieces:
    """Makes pieces of the parser's tokens. Of marks inside each other the innermost counts."""

    def __init__(self) -> None:
        self.made: list[Piece] = []
        self._kind: PassageKind | None = None
        self._level = 0
        self._lists = 0
        self._gap = ""

    def take(self, token: Token) -> None:
        """Take in the next token."""
        if token.nesting:
            self._cross(token, token.nesting > 0)
        elif token.type == "inline":
            self._make(_words(token.children or ()))
        elif token.type in {"fence", "code_block"}:
            self._make(token.content, "code")
        elif token.type == "html_block":
            self._make(_without_tags(token.content))

    def _cross(self, token: Token, opens: bool) -> None:
        """Note what begins or ends here."""
        name = token.type.rpartition("_")[0]
        if name in _KINDS:
            self._kind = _KINDS[name] if opens else None
            self._level = int(token.tag[1:]) if opens and name == "heading" else 0
        if name in {"bullet_list", "ordered_list"}:
            self._lists += token.nesting
            self._gap = stronger(self._gap, LINE if self._lists > opens else PARAGRAPH)
        elif name == "table":
            self._gap = PARAGRAPH
        elif opens:
            self._gap = stronger(self._gap, _GAPS.get(name, ""))

    def _make(self, text: str, aside: str = "") -> None:
        """A piece of this text. aside: why it is no running text, if so."""
        if text.strip():
            gap = self._gap or (LINE if self._lists else PARAGRAPH)
            kind = PassageKind.BOILERPLATE if aside else self._kind
            self.made.append(Piece(text, kind, self._level, aside, before=gap))
            self._gap = ""


def _words(children: Iterable[Token]) -> str:
    """The text of a line: words, code and names of pictures; a soft line break is a space."""
    parts: list[str] = []
    for token in children:
        if token.type in {"text", "code_inline", "text_special"}:
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.fullmatch(token.content)):
            parts.append("\n")
        elif token.type == "image":
            parts.append(_words(token.children or ()))
    return "".join(parts)


def _without_tags(source: str) -> str:
    from html import unescape

    return unescape(_TAG.sub("", _BREAK.sub("\n", source)))


IMPORTER = Importer(KEY, "Markdown", (".md", ".markdown"), lambda _: False, read)
