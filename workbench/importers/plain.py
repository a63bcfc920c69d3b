"""Plain text: blocks at line breaks; headline, byline and date only where they are plain to see."""

from __future__ import annotations

from workbench.core.documents import Block, ImportedText
from workbench.importers.charset import Decoded, decode
from workbench.importers.importer import Importer
from workbench.importers.lines import cut
from workbench.importers.masthead import masthead
from workbench.importers.normalise import normalise

KEY = "text 1"


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The text as it stands in the file. Raises DocumentError when the encoding is unknown."""
    return read_text(decode(name, data, encoding=encoding))


def read_text(text: str | Decoded) -> ImportedText:
    """The same for text that is characters already (pasted)."""
    decoded = text if isinstance(text, Decoded) else Decoded(text, "", ())
    normal = normalise(decoded.text)
    blocks = tuple(Block(span) for span in cut(normal))
    about = masthead(normal, blocks)
    return ImportedText(
        text=normal,
        blocks=blocks,
        media_type="text/plain",
        importer=KEY,
        title=about.title,
        author=about.author,
        published=about.published,
        encoding=decoded.encoding or None,
        notes=decoded.notes,
    )


IMPORTER = Importer(KEY, "Plain text", (".txt", ".text"), lambda _: False, read)
