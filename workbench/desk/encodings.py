"""In which encodings a stored file could be written, each with how its first lines would read."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.core.errors import Refused
from workbench.core.text import one_line
from workbench.desk.versions import can_be_reread
from workbench.store import documents, versions
from workbench.store.store import Store

LIKELY = (
    "utf-8", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1257",
    "iso-8859-2", "koi8-r", "mac_roman", "cp850", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "utf-16",
)  # fmt: skip
"""In the order they are offered."""
LINES = 3
WIDTH = 120
"""Characters of a line that is shown."""


@dataclass(frozen=True, slots=True)
class Sight:
    """How a file reads in an encoding. present: whether it is read so now; lines: those that tell encodings apart."""

    encoding: str
    lines: tuple[str, ...]
    present: bool


def sights(store: Store, document_id: int) -> tuple[Sight, ...]:
    """The encodings in which the newest version's file can be read, the present one first. Raises Refused."""
    newest = versions.versions(store.connection, document_id)[-1]
    if not can_be_reread(newest):
        raise Refused("says by itself how it is written, so it has no other encoding", where=newest.name)
    data = documents.content(store.connection, newest.file_sha256)
    offered = dict.fromkeys([newest.encoding or "utf-8", *LIKELY])
    found = []
    for encoding in offered:
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            if encoding != newest.encoding:
                continue
            text = data.decode(encoding, "replace")
        found.append(Sight(encoding, _telling(text), encoding == newest.encoding))
    return tuple(found)


def _telling(text: str) -> tuple[str, ...]:
    """The first lines with letters beyond ASCII, else the first lines."""
    lines = [line for line in map(one_line, text.splitlines()) if line]
    other = [line for line in lines if not line.isascii()]
    return tuple(line if len(line) <= WIDTH else line[:WIDTH].rstrip() + "…" for line in (other or lines)[:LINES])
