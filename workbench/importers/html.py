"""HTML pages: all visible text as blocks, with what the tags and trafilatura say about them."""

from __future__ import annotations

import re
from typing import Any

from workbench.core.documents import ImportedText
from workbench.core.errors import DocumentError
from workbench.importers.blocks import Piece, assemble
from workbench.importers.charset import decode
from workbench.importers.html_about import About, about_page
from workbench.importers.html_article import mark_article
from workbench.importers.html_flat import flat_pieces
from workbench.importers.html_walk import page_blocks
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.normalise import normalise

KEY = "html 1"

# Atomic: a head full of comments could be cut into comments in very many ways.
_MARK = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*+(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_HEAD = 4096
"""Bytes in which a page says what it is and how it is written (browsers look at 1,024)."""


def recognises(data: bytes) -> bool:
    """A page by its first tag, whatever its ending; also in UTF-16, whose NULs are looked past."""
    head = data[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xfe\xff")
    return _MARK.match(head) is not None


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """Every visible word; what is outside of the article is marked as boilerplate. Raises DocumentError."""
    found = _DECLARED.search(data[:_HEAD])
    declared = next(group for group in found.groups() if group).decode("ascii") if found else None
    decoded = decode(name, data, encoding=encoding, declared=declared)
    source = _XML_DECLARATION.sub("", normalise(decoded.text), count=1)
    root, whole = parsed(source)
    if root is None:
        raise DocumentError("holds no text", where=name, remedy="Check that this is the right file.")
    notes = decoded.notes
    pieces: list[Piece]
    if whole:
        blocks = page_blocks(root)
        pieces = mark_article(blocks, source)
        if any(deleted.text for deleted in root.iter("del")):
            notes = (*notes, "words marked as deleted left out")
    else:
        pieces = list(flat_pieces(source))
        notes = (*notes, "tags nested too deeply: read as plain blocks, menus and notices not told apart")
    text, spans = assemble(pieces)
    about = about_page(root) if whole else About()
    top = masthead(text, spans)
    return ImportedText(
        text=text,
        blocks=spans,
        media_type="text/html",
        importer=KEY,
        title=about.title or top.title,
        author=about.author or top.author,
        outlet=about.outlet,
        published=about.published or top.published,
        language=about.language,
        encoding=decoded.encoding,
        notes=notes,
    )


def parsed(source: str) -> tuple[Any, bool]:
    """The root element (None for an empty page), and whether the tree is whole: the parser stops at great depth."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source.encode(), parser)
    except etree.XMLSyntaxError:
        return None, True
    return root, not any("depth" in error.message for error in parser.error_log)


IMPORTER = Importer(KEY, "HTML page", (".html", ".htm", ".xhtml"), recognises, read)
