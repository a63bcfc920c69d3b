"""Word documents (.docx): paragraphs, tables, notes, text boxes, page heads and comments; tracked changes accepted."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

from workbench.core.documents import ImportedText, PassageKind, TextPlace
from workbench.core.errors import DocumentError
from workbench.importers.archives import BROKEN, check_size, is_zip
from workbench.importers.blocks import assembled
from workbench.importers.dates import iso_date
from workbench.importers.docx_names import STRICT, TRANSITIONAL
from workbench.importers.docx_places import text_places
from workbench.importers.docx_styles import Styles
from workbench.importers.docx_walk import Walk
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.source_notes import told

KEY = "docx 2"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_MAIN_PART = re.compile(rb"word/document\d*\.xml")
_TEMPLATE_AUTHOR = "python-docx"
_TEMPLATE_DATE = "2013-12-23"
"""Author and date in the template that python-docx starts every file from: they say nothing about the document."""


def recognises(data: bytes) -> bool:
    """A zip that has a Word text in it; true for a cut-off one too, so that it is refused by name."""
    return is_zip(data) and _MAIN_PART.search(data) is not None


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The text with tracked insertions and without tracked deletions; notes at the end. Raises DocumentError."""
    damaged = DocumentError(
        "is no Word document, or is damaged or cut off",
        where=name,
        remedy="Open it in Word or LibreOffice, save it as .docx and import it again.",
    )
    check_size(name, data, damaged)
    try:
        return _read(data)
    except BROKEN as error:
        raise damaged from error


def _read(data: bytes) -> ImportedText:
    relations, walk = _walked(data)
    main = _related(relations, "officeDocument")
    walk.comments(_root(_related(main.rels, "comments")))
    text, blocks, starts = assembled(walk.pieces)
    comments = walk.beside.placed(text, starts)
    about = _core_properties(_root(_related(relations, "core-properties")))
    headline = next((b.span.of(text) for b in blocks if b.kind is PassageKind.HEADING and b.level == 1), None)
    top = masthead(text, blocks)
    saved = None if top.published else iso_date(about.get("modified", ""))
    saved = None if saved == _TEMPLATE_DATE else saved
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=walk.title or about.get("title") or headline or top.title,
        author=top.author or (about.get("creator") if about.get("creator") != _TEMPLATE_AUTHOR else None),
        published=top.published or saved,
        language=about.get("language"),
        notes=(*walk.remarks(), *(("date: when the file was last saved",) if saved else ()), *told(comments)),
        comments=comments,
    )


def places(data: bytes) -> tuple[str, tuple[TextPlace, ...]]:
    """The text once more, and where its characters stand in the parts of the file, in the order of the text.

    Read by the very walk that made the text. Raises DocumentError when the file is no Word document.
    """
    try:
        _, walk = _walked(data)
    except BROKEN as error:
        raise DocumentError("is no Word document, or is damaged or cut off") from error
    return text_places(walk)


def _walked(data: bytes) -> tuple[Any, Walk]:
    """The relations of the package, and everything that is text walked through in reading order."""
    from docx.opc.package import OpcPackage

    relations = OpcPackage.open(BytesIO(data)).rels
    main = _related(relations, "officeDocument")
    walk = Walk(Styles(_root(_related(main.rels, "styles"))))
    for part in _all_related(main.rels, "header"):
        walk.margins(_walkable(walk, part), "page header")
    walk.body(_walkable(walk, main))
    for kind in ("footnotes", "endnotes"):
        walk.notes(_walkable(walk, _related(main.rels, kind)))
    for part in _all_related(main.rels, "footer"):
        walk.margins(_walkable(walk, part), "page footer")
    return relations, walk


def _walkable(walk: Walk, part: Any) -> Any:
    """The root of a part, whose name the walk keeps."""
    root = _root(part)
    if part is not None:
        walk.parts.append((str(part.partname).lstrip("/"), root))
    return root


def _related(relations: Any, kind: str) -> Any:
    """The part of a kind, None when there is none. The kind is the last word of the type: its host has two forms."""
    return next(iter(_all_related(relations, kind)), None)


def _all_related(relations: Any, kind: str) -> list[Any]:
    """All parts of a kind, in the order of their names."""
    parts = (rel for rel in relations.values() if rel.reltype.rpartition("/")[2] == kind and not rel.is_external)
    return sorted((rel.target_part for rel in parts), key=lambda part: str(part.partname))


def _root(part: Any) -> Any:
    """The root element of a part, an empty tuple when there is no such part (it is walked, and holds nothing).

    python-docx's parser: entities are not resolved, lxml's limits hold.
    """
    from docx.oxml.parser import parse_xml

    if part is None:
        return ()
    root = part.element if hasattr(part, "element") else parse_xml(part.blob)
    return parse_xml(part.blob.replace(STRICT.encode(), TRANSITIONAL.encode())) if STRICT in root.tag else root


def _core_properties(root: Any) -> dict[str, str]:
    """Title, creator, modified and so on, by their plain XML names; nothing that the file does not say."""
    found = ((child.tag, (child.text or "").strip()) for child in root if isinstance(child.tag, str))
    return {tag.rpartition("}")[2]: text for tag, text in found if text}


IMPORTER = Importer(KEY, "Word document", (".docx", ".docm"), recognises, read, places)
