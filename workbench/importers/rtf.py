"""Rich text (.rtf): paragraphs, tables and notes in reading order, tracked changes accepted."""

from __future__ import annotations

import re

from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers.blocks import assembled
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.rtf_walk import RtfWalk
from workbench.importers.source_notes import told

KEY = "rtf 1"
MEDIA_TYPE = "application/rtf"

_MARK = re.compile(rb"\s*\{\\rtf")
_END = re.compile(rb"\}[\s\x00]*$")


def recognises(data: bytes) -> bool:
    """Whether it begins as rich text does."""
    return _MARK.match(data[:64]) is not None


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The text with tracked insertions and without tracked deletions; notes at the end. Raises DocumentError."""
    if not recognises(data):
        raise DocumentError(
            "is no rich text, or is damaged",
            where=name,
            remedy="Open it in Word or LibreOffice, save it as .docx and import it again.",
        )
    walk = RtfWalk()
    # Every byte is one character here; what they mean is said inside the file.
    walk.run(data.decode("latin-1"))
    text, blocks, starts = assembled(walk.finished())
    comments = walk.beside.placed(text, starts)
    headline = next((b.span.of(text) for b in blocks if b.kind is PassageKind.HEADING and b.level == 1), None)
    top = masthead(text, blocks)
    cut_off = () if _END.search(data[-4096:]) else ("its end is missing: the file was cut off",)
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=walk.about.get("title") or headline or top.title,
        author=top.author or walk.about.get("author"),
        published=top.published,
        notes=(*cut_off, *walk.remarks(), *told(comments)),
        comments=comments,
    )


IMPORTER = Importer(KEY, "Rich text", (".rtf",), recognises, read)
