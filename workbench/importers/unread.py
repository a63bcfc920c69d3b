"""Kinds of file that are not read: told apart by their bytes or their ending, refused with words that help."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.core.errors import DocumentError
from workbench.importers.charset import wide_codec

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""The first bytes of old Office files, and of new ones with a password."""

_SAVE_AS = "Open it in the program it was made with and save it as .docx, .html or .txt."
_LOOKED_AT = 65_536


@dataclass(frozen=True, slots=True)
class _Kind:
    what: str
    remedy: str
    starts: tuple[bytes, ...] = ()
    holds: tuple[bytes, ...] = ()
    endings: tuple[str, ...] = ()


def _wide(word: str) -> bytes:
    return word.encode("utf-16-le")


_KINDS = (
    _Kind(
        "is protected by a password",
        "Open it in Word, remove the password, save it and import it again.",
        (OLE,),
        (_wide("EncryptedPackage"),),
    ),
    _Kind(
        "is in Word's old format (.doc)",
        "Open it in Word or LibreOffice and save it as .docx.",
        (OLE,),
        (_wide("WordDocument"),),
    ),
    _Kind("is an old Office file", _SAVE_AS, (OLE,)),
    _Kind(
        "is a spreadsheet of a kind that is not read",
        "Open it in the program it was made with and save it as .xlsx or .csv.",
        (b"PK",),
        (b"opendocument.spreadsheet",),
        (".xls", ".ods", ".xlsb", ".numbers"),
    ),
    _Kind("is a presentation", _SAVE_AS, (b"PK",), (b"ppt/presentation",), (".pptx", ".ppt", ".odp")),
    _Kind("is an OpenDocument file", _SAVE_AS, (b"PK",), (b"application/vnd.oasis.opendocument",), (".odg",)),
    _Kind(
        "is an archive",
        "Unpack it and import the files inside.",
        (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"),
        (),
        (".zip",),
    ),
    _Kind("is a case file of this program", "Open it as a case.", (b"SQLite format 3\x00",), (), (".factcheck",)),
    _Kind(
        "is a picture",
        "Text inside pictures is not read; type it off or attach the picture as evidence.",
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF"),
    ),
    _Kind(
        "is a message or mailbox in a mail program's own format",
        "Open it in the mail program and save the message as .eml, text or HTML.",
        (),
        (),
        (".msg", ".mbox"),
    ),
    _Kind("is a web archive of Safari", "Save the page as HTML.", (), (), (".webarchive",)),
    _Kind("is a Pages document", "Export it from Pages as Word (.docx).", (), (), (".pages",)),
    _Kind(
        "is in Word's old format (.doc)",
        "Open it in Word or LibreOffice and save it as .docx.",
        (),
        (),
        (".doc", ".dot"),
    ),
    _Kind("is data (XML), not a document", _SAVE_AS, (b"<?xml",), (), (".xml", ".svg")),
    _Kind("is data, not a document", "Attach it to a claim as evidence.", (), (), (".json", ".jsonl")),
)

# Control characters that no written text has: a few may be damage, many mean that this is no text.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.05
_FEW_CONTROLS = 4


def refuse(name: str, data: bytes, ending: str, *, encoding: str | None) -> None:
    """Raise DocumentError for a kind that is known and not read, and for what is no text. ending: ".pdf"."""
    bare = data.removeprefix(b"\xef\xbb\xbf").lstrip() if data[:1] in b"\xef \t\r\n" else data
    for kind in _KINDS:
        by_bytes = bool(kind.starts) and bare.startswith(kind.starts) and _binary_enough(kind, data)
        if by_bytes and (not kind.holds or any(mark in data for mark in kind.holds)):
            raise DocumentError(kind.what, where=name, remedy=kind.remedy)
    if encoding is None and _is_binary(data):
        raise DocumentError(
            "is not text",
            where=name,
            remedy="Texts, pages, PDF, Word, OpenDocument, RTF, EPUB, e-mail and tables are read.",
        )
    for kind in _KINDS:
        if ending in kind.endings:
            raise DocumentError(kind.what, where=name, remedy=kind.remedy)


def _binary_enough(kind: _Kind, data: bytes) -> bool:
    """A text may begin with "BM" or "Rar!": short marks count only before bytes that no text has."""
    return min(map(len, kind.starts)) > 4 or _is_binary(data) or _CONTROL.search(data[:512]) is not None


def _is_binary(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) or wide_codec(data):
        return False
    head = data[:_LOOKED_AT]
    return len(_CONTROL.findall(head)) > max(_FEW_CONTROLS, _MOST_CONTROLS * len(head))
