"""Web pages saved as one file (.mhtml): the page inside, read as a page."""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from workbench.core.documents import ImportedText
from workbench.core.errors import DocumentError
from workbench.importers import html
from workbench.importers.importer import Importer

KEY = "mhtml 1"
MEDIA_TYPE = "multipart/related"

_LOOKED_AT = 4096
_MARK = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:Snapshot-Content-Location|X-MAF-Information|From:\s*<?Saved by)", re.IGNORECASE | re.MULTILINE
)


def recognises(data: bytes) -> bool:
    """A message of related parts that a browser wrote."""
    head = data[:_LOOKED_AT]
    return _MARK.search(head) is not None and _SAVED.search(head) is not None


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:
    """The first page of the archive. Raises DocumentError."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                codec = encoding or part.get_content_charset()
                read_page = html.read(name, page, encoding=codec, password=password)
                return replace(read_page, media_type=MEDIA_TYPE, importer=f"{KEY}, {read_page.importer}")
    raise DocumentError(
        "holds no web page, or is damaged or cut off",
        where=name,
        remedy="Save the page again from the browser.",
    )


IMPORTER = Importer(KEY, "Saved web page", (".mhtml", ".mht"), recognises, read)
