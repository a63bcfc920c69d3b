"""Looks for words in whatever an exporter wrote: in its bytes, in what is packed in it, in its text."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator

import pypdfium2  # type: ignore[import-untyped]


def contents(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """(where, text) of everything a reader or a program could find in a file, lower case; file names too."""
    yield f"name of {name}", name.lower()
    yield name, data.decode("utf-8", errors="replace").lower()
    yield f"{name}, as UTF-16", data.decode("utf-16-le", errors="replace").lower()
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            yield f"comment of {name}", package.comment.decode(errors="replace").lower()
            for member in package.infolist():
                yield from contents(f"{name}/{member.filename}", package.read(member))
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(name, data)
    elif data.lstrip()[:1] == b"<":
        # words that markup cuts in two, and words written as entities
        yield f"{name}, without tags", html.unescape(re.sub(rb"<[^>]*>", b"", data).decode(errors="replace")).lower()


def _of_pdf(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield f"{name}, about it", " ".join(document.get_metadata_dict().values()).lower()
        yield f"{name}, outline", " ".join(mark.get_title() for mark in document.get_toc()).lower()
        for number in range(len(document)):
            page = document[number]
            yield f"{name}, page {number + 1}", page.get_textpage().get_text_range().lower()
    finally:
        document.close()
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            yield f"{name}, a stream", zlib.decompress(found[1]).decode("latin-1").lower()
        except zlib.error:
            continue  # not compressed, or a picture: its bytes have been looked at


def found(name: str, data: bytes, words: Iterable[str]) -> set[tuple[str, str]]:
    """(word, where) of each of these words that is in the file."""
    wanted = [word.lower() for word in words]
    return {(word, where) for where, text in contents(name, data) for word in wanted if word in text}
