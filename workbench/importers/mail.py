"""E-mail messages (.eml): the head as a byline, the body, text attachments as further blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers.blocks import LINE, PARAGRAPH, Piece, assemble
from workbench.importers.importer import Importer
from workbench.importers.mail_body import body_of, text_of

KEY = "mail 1"
MEDIA_TYPE = "message/rfc822"

_FIELD = rb"[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*"
_HEAD = re.compile(rb"(?:From [^\r\n]*\r?\n)?(?:" + _FIELD + rb"){3,400}")
_TELLING = re.compile(rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To):", re.IGNORECASE | re.MULTILINE)
_SENDER = re.compile(rb"^From:", re.IGNORECASE | re.MULTILINE)
_LOOKED_AT = 65_536
_SHOWN = ("From", "To", "Cc", "Date")
_LONGEST_FIELD = 1_000
_DEEPEST = 3
"""How many messages may be attached to each other."""

_FAULTS = (MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
"""What the standard library's e-mail package raises on malformed heads and bodies."""


def recognises(data: bytes) -> bool:
    """A head of several fields, with a sender and one that only mail programs write."""
    head = _HEAD.match(data[:_LOOKED_AT])
    return head is not None and bool(_SENDER.search(head[0])) and bool(_TELLING.search(head[0]))


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The message as its reader sees it. Other attachments are named in the notes. Raises DocumentError."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not message.keys() or not isinstance(message, EmailMessage):
        raise DocumentError(
            "is no e-mail message",
            where=name,
            remedy="Save the message again from the mail program, as .eml.",
        )
    notes: list[str] = []
    text, blocks = assemble(_message(name, message, encoding, notes, _DEEPEST))
    subject = _field(message, "Subject")
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=subject or None,
        author=_sender(message),
        published=_day(message),
        notes=tuple(notes),
    )


def _message(name: str, message: EmailMessage, encoding: str | None, notes: list[str], deeper: int) -> Iterator[Piece]:
    if subject := _field(message, "Subject"):
        yield Piece(subject, PassageKind.HEADING, 1)
    before = PARAGRAPH
    for field in _SHOWN:
        if words := _field(message, field):
            yield Piece(f"{field}: {words}", PassageKind.BYLINE, why="head of the message", before=before)
            before = LINE
    body, alternatives = body_of(message)
    if body is not None:
        yield from text_of(name, body, encoding, notes)
    for part in message.walk() if not message.is_multipart() else _attachments(message, alternatives):
        if part is not body and part is not message:
            yield from _attachment(name, part, encoding, notes, deeper)


def _attachments(message: EmailMessage, seen: list[EmailMessage]) -> Iterator[EmailMessage]:
    """The parts that are neither the body nor another form of it; not those inside attached messages."""
    waiting = list(message.iter_parts())
    while waiting:
        part = waiting.pop(0)
        if not isinstance(part, EmailMessage) or any(part is known for known in seen):
            continue
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            waiting = [*part.iter_parts(), *waiting]
        else:
            yield part


def _attachment(name: str, part: EmailMessage, encoding: str | None, notes: list[str], deeper: int) -> Iterator[Piece]:
    kind = part.get_content_type()
    called = " ".join((part.get_filename() or "").split())
    if kind == "message/rfc822" and deeper:
        for inner in part.iter_parts():
            if isinstance(inner, EmailMessage):
                yield Piece(
                    f"Attached message: {_field(inner, 'Subject') or called or 'no subject'}", PassageKind.HEADING, 2
                )
                yield from _message(name, inner, encoding, notes, deeper - 1)
    elif kind.startswith("text/") and (called or part.get_content_disposition() == "attachment"):
        yield Piece(called or "Attachment", PassageKind.HEADING, 2)
        notes.append(f"attachment read as text: {called or kind}")
        yield from text_of(name, part, encoding, notes)
    elif part.get_content_disposition() != "inline" or not kind.startswith("image/"):
        notes.append(f"attachment not read: {called or kind}; save it and import it by itself")


def _field(message: EmailMessage, name: str) -> str:
    """A field of the head as one line; empty when it is not there or makes no sense."""
    try:
        words = " ".join(str(message.get(name, "")).split())
    except _FAULTS:
        return ""
    return words[:_LONGEST_FIELD]


def _sender(message: EmailMessage) -> str | None:
    try:
        people = message["From"].addresses if message["From"] else ()
        return ", ".join(person.display_name or person.addr_spec for person in people) or None
    except _FAULTS:
        return _field(message, "From") or None


def _day(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(_field(message, "Date")).date().isoformat()
    except _FAULTS:
        return None


IMPORTER = Importer(KEY, "E-mail", (".eml",), recognises, read)
