"""The text of an e-mail message: which of its forms is read, and how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage

from workbench.core.documents import PassageKind
from workbench.importers import csv_rows, html, markdown, plain
from workbench.importers.blocks import Piece
from workbench.importers.charset import decode, known

_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FORMS = ("text/plain", "text/html")


def body_of(message: EmailMessage) -> tuple[EmailMessage | None, list[EmailMessage]]:
    """The part that is read as the message's text, and all parts that are forms of it. Plain text before a page."""
    forms = [part for part in _leaves(message) if _is_form(part)]
    plain_text = [part for part in forms if part.get_content_type() == "text/plain" and _bytes(part).strip()]
    if plain_text:
        return plain_text[0], _alternatives(message, plain_text[0])
    return (forms[0], _alternatives(message, forms[0])) if forms else (None, [])


def text_of(name: str, part: EmailMessage, encoding: str | None, notes: list[str]) -> Iterator[Piece]:
    """The pieces of a text part: as a page, a table, Markdown or plain text, by its type and name."""
    data = _bytes(part)
    declared = part.get_content_charset()
    codec = encoding or (declared if declared and known(declared) else None)
    kind, called = part.get_content_type(), (part.get_filename() or "").lower()
    reader = html if kind == "text/html" or called.endswith((".html", ".htm")) else plain
    if kind in ("text/csv", "text/tab-separated-values") or called.endswith((".csv", ".tsv")):
        reader = csv_rows
    elif kind == "text/markdown" or called.endswith(".md"):
        reader = markdown
    if reader is plain:
        text = decode(name, data, encoding=codec).text
        flowed = part.get_param("format") == "flowed"
        yield from _plain(_unfolded(text) if flowed else text)
        return
    read = reader.read(name, data, encoding=codec, password=None)
    notes += [note for note in read.notes if note not in notes]
    end = 0
    for number, block in enumerate(read.blocks):
        gap = read.text[end : block.span.start] if number else "\n\n"
        yield Piece(block.span.of(read.text), block.kind, block.level, block.why, gap)
        end = block.span.end


def _plain(text: str) -> Iterator[Piece]:
    parts = _SIGNATURE.split(text, maxsplit=1)
    yield Piece(parts[0])
    for signature in parts[1:]:
        yield Piece(signature, PassageKind.BOILERPLATE, why="signature")


def _unfolded(text: str) -> str:
    """Lines that a mail program broke and marked as one (RFC 3676): a space at the end means that it goes on."""
    lines: list[str] = []
    goes_on = False
    for line in (stuffed.removeprefix(" ") for stuffed in text.splitlines()):
        if goes_on and lines and not line.startswith(">"):
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- "
    return "\n".join(lines)


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; attached messages are not entered."""
    waiting: list[EmailMessage] = [message]
    while waiting:
        part = waiting.pop(0)
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting = [inner for inner in part.iter_parts() if isinstance(inner, EmailMessage)] + waiting
        else:
            yield part


def _is_form(part: EmailMessage) -> bool:
    return (
        part.get_content_type() in _FORMS and part.get_content_disposition() != "attachment" and not part.get_filename()
    )


def _alternatives(message: EmailMessage, body: EmailMessage) -> list[EmailMessage]:
    """The body and the other forms of it (in a multipart/alternative)."""
    seen = [body]
    for part in message.walk():
        if part.get_content_type() == "multipart/alternative" and isinstance(part, EmailMessage):
            leaves = list(_leaves(part))
            if any(leaf is body for leaf in leaves):
                seen += [leaf for leaf in leaves if _is_form(leaf)]
    return seen


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
