"""OpenDocument texts (.odt): paragraphs, tables, notes, text boxes, comments; tracked changes accepted."""

from __future__ import annotations

from typing import Any

from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers.archives import is_zip, opened, xml_part
from workbench.importers.blocks import assembled
from workbench.importers.dates import iso_date
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.odt_names import DC, META, OFFICE, STYLE
from workbench.importers.odt_walk import OdtWalk
from workbench.importers.source_notes import told

KEY = "odt 1"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_MARK = b"application/vnd.oasis.opendocument.text"
_HEAD = 200
"""Bytes in which the type stands, unpacked, as the first part (OpenDocument 1.3, part 2, section 3.3)."""


def recognises(data: bytes) -> bool:
    """A zip whose first part says that it is a text."""
    return is_zip(data) and _MARK in data[:_HEAD]


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The text with tracked insertions and without tracked deletions; notes at the end. Raises DocumentError."""
    damaged = DocumentError(
        "is no OpenDocument text, or is damaged or cut off",
        where=name,
        remedy="Open it in LibreOffice, save it anew and import it again.",
    )
    with opened(name, data, damaged) as archive:
        manifest = "META-INF/manifest.xml"
        if manifest in archive.NameToInfo and b"encryption-data" in archive.read(manifest):
            raise DocumentError(
                "is protected by a password",
                where=name,
                remedy="Open it in LibreOffice, save it without a password and import it again.",
            )
        content = xml_part(archive, "content.xml")
        if content is None:
            raise damaged
        return _read(content, xml_part(archive, "styles.xml"), xml_part(archive, "meta.xml"))


def _read(content: Any, styles: Any, meta: Any) -> ImportedText:
    walk = OdtWalk([root for root in (styles, content) if root is not None])
    pages = [] if styles is None else list(styles.iter(f"{STYLE}master-page"))
    walk.margins(pages, "header", "page header")
    for body in content.iter(f"{OFFICE}text"):
        walk.body(body)
    walk.notes()
    walk.margins(pages, "footer", "page footer")
    text, blocks, starts = assembled(walk.pieces)
    comments = walk.beside.placed(text, starts)
    about = {} if meta is None else {e.tag: " ".join((e.text or "").split()) for e in meta.iter() if e.text}
    headline = next((b.span.of(text) for b in blocks if b.kind is PassageKind.HEADING and b.level == 1), None)
    top = masthead(text, blocks)
    saved = None if top.published else iso_date(about.get(f"{DC}date", ""))
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=walk.title or about.get(f"{DC}title") or headline or top.title,
        author=top.author or about.get(f"{META}initial-creator") or about.get(f"{DC}creator"),
        published=top.published or saved,
        language=about.get(f"{DC}language"),
        notes=(*walk.remarks(), *(("date: when the file was last saved",) if saved else ()), *told(comments)),
        comments=comments,
    )


IMPORTER = Importer(KEY, "OpenDocument text", (".odt", ".ott"), recognises, read)
