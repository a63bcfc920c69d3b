"""The one normalisation of a text, done once at import; every offset of the program counts in what it gives."""

from __future__ import annotations

import re

_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")


def normalise(text: str) -> str:
    r"""Drop byte-order marks in front, make `\r\n` and `\r` `\n`, and NUL and lone surrogates U+FFFD. Nothing else.

    Idempotent. No Unicode normalisation: the words stay as the author wrote them.
    """
    text = text.lstrip("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii() and "\x00" not in text:
        return text
    return _NO_CHARACTER.sub("\ufffd", text)
