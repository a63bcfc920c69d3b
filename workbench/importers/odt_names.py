"""Names of OpenDocument XML (OpenDocument 1.3, part 3)."""

from __future__ import annotations

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = "{" + _BASE + "office:1.0}"
STYLE = "{" + _BASE + "style:1.0}"
TEXT = "{" + _BASE + "text:1.0}"
TABLE = "{" + _BASE + "table:1.0}"
DRAW = "{" + _BASE + "drawing:1.0}"
META = "{" + _BASE + "meta:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
