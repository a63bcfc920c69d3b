"""E-books (.epub): the chapters in reading order, each read as a page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers.archives import is_zip, opened, xml_part
from workbench.importers.blocks import PARAGRAPH, Piece, assemble
from workbench.importers.charset import decode
from workbench.importers.dates import iso_date
from workbench.importers.html import parsed
from workbench.importers.html_flat import flat_pieces
from workbench.importers.html_walk import page_blocks
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.normalise import normalise

KEY = "epub 1"
MEDIA_TYPE = "application/epub+zip"

_HEAD = 200
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_NOBODY = re.compile(r"(?:unknown(?: author)?)?", re.IGNORECASE)
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def recognises(data: bytes) -> bool:
    """A zip whose first part says that it is an e-book, or one with the list of an e-book's parts."""
    return is_zip(data) and (MEDIA_TYPE.encode() in data[:_HEAD] or _CONTAINER.encode() in data)


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """All chapters of the spine; the table of contents is set aside. Raises DocumentError."""
    damaged = DocumentError(
        "is no e-book (EPUB), or is damaged or cut off",
        where=name,
        remedy="Get it again from where it came from, or have a book program convert it to EPUB anew.",
    )
    with opened(name, data, damaged) as archive:
        if _is_locked(archive):
            raise DocumentError(
                "has copy protection, which is not read",
                where=name,
                remedy="Ask the publisher for a copy without protection.",
            )
        container = xml_part(archive, _CONTAINER)
        place = "" if container is None else next((e.get("full-path") or "" for e in _named(container, "rootfile")), "")
        package = xml_part(archive, place)
        if package is None:
            raise damaged
        return _read(name, archive, package, posixpath.dirname(place), encoding)


def _is_locked(archive: ZipFile) -> bool:
    """Whether more than fonts is encrypted (EPUB 3.3, section 4.2.6.3.1)."""
    encryption = xml_part(archive, _ENCRYPTION)
    if encryption is None:
        return False
    methods = [element.get("Algorithm") or "" for element in _named(encryption, "EncryptionMethod")]
    return any(method not in _FONTS_ONLY for method in methods)


def _read(name: str, archive: ZipFile, package: Any, folder: str, encoding: str | None) -> ImportedText:
    pieces: list[Piece] = []
    missing = 0
    for place, is_contents in _chapters(package):
        part = posixpath.normpath(posixpath.join(folder, unquote(place)))
        if part not in archive.NameToInfo:
            missing += 1
            continue
        source = normalise(decode(name, archive.read(part), encoding=encoding, declared="utf-8").text)
        for number, piece in enumerate(_pieces(source)):
            kind, why = (PassageKind.BOILERPLATE, "table of contents") if is_contents else (piece.kind, piece.why)
            gap = PARAGRAPH if number == 0 else piece.before
            pieces.append(Piece(piece.text, kind, 0 if is_contents else piece.level, why, gap))
    text, blocks = assemble(pieces)
    about = _about(package)
    top = masthead(text, blocks)
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=about.get("title") or top.title,
        author=top.author or (None if _NOBODY.fullmatch(about.get("creator", "")) else about["creator"]),
        outlet=about.get("publisher"),
        published=top.published or iso_date(about.get("date", "")),
        language=about.get("language"),
        notes=(f"chapters that are missing in the file: {missing}",) if missing else (),
    )


def _named(root: Any, name: str) -> Iterator[Any]:
    """Elements by their name, whatever their name space."""
    return (e for e in root.iter() if isinstance(e.tag, str) and e.tag.rpartition("}")[2] == name)


def _chapters(package: Any) -> Iterator[tuple[str, bool]]:
    """The parts of the spine in order, and whether each is the table of contents."""
    items = {item.get("id"): item for item in _named(package, "item")}
    for reference in _named(package, "itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and item.get("media-type") in _PAGES and item.get("href"):
            yield item.get("href"), "nav" in (item.get("properties") or "").split()


def _pieces(source: str) -> Iterator[Piece]:
    from lxml import etree

    root, whole = parsed(_without_declaration(source))
    if root is None:
        return
    if not whole:
        yield from flat_pieces(source)
        return
    for element in root.iter("sup", "a"):  # the tags do not say it, the links of EPUB do
        if element.get("epub:type") == "noteref":
            element.set("role", "doc-noteref")
    for element in root.iter("aside", "div", "section", "li", "p"):
        if element.get("epub:type") in {"footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"}:
            element.tag = "section"
            element.set("class", "footnotes")
    etree.strip_elements(root, "rt", "rp", with_tail=False)
    for block in page_blocks(root):
        yield Piece(block.text, block.hint.kind, block.hint.level, block.hint.why, block.before)


def _without_declaration(source: str) -> str:
    source = source.lstrip()
    return source.partition("?>")[2] if source.startswith("<?xml") else source


def _about(package: Any) -> dict[str, str]:
    """Title, creators, publisher, date and language; the first of each counts, creators are joined."""
    found: dict[str, str] = {}
    for metadata in _named(package, "metadata"):
        for element in metadata:
            words = " ".join((element.text or "").split())
            if isinstance(element.tag, str) and words:
                name = element.tag.rpartition("}")[2]
                if name == "creator" and name in found:
                    found[name] += f", {words}"
                found.setdefault(name, words)
    return found


IMPORTER = Importer(KEY, "E-book (EPUB)", (".epub",), recognises, read)
