"""Reads a PDF as its readers do: text, outline, links, structure, by a library that had no part in making it."""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class Link:
    """A link as a reader follows it. page: where it leads, from 0, None for an address; top: how far up on it."""

    page: int | None
    top: float
    address: str


class Pdf:
    """A PDF file read back. Close it, or use it in a with statement."""

    def __init__(self, data: bytes) -> None:
        self.document: Any = pypdfium2.PdfDocument(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.document.close()

    @property
    def about(self) -> dict[str, str]:
        """Title, dates and the like."""
        found: dict[str, str] = self.document.get_metadata_dict()
        return found

    @property
    def outline(self) -> list[tuple[int, str, int]]:
        """Level, words and page of each bookmark."""
        marks = self.document.get_toc()
        return [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in marks]

    @property
    def pages(self) -> list[str]:
        """The text of each page, with plain line ends."""
        found = []
        for number in range(len(self.document)):
            page = self.document[number]
            text = page.get_textpage()
            found.append(text.get_text_range().replace("\r\n", "\n"))
            text.close()
            page.close()
        return found

    @property
    def solid(self) -> str:
        """All text without any white space: lines break anywhere."""
        return solid("".join(self.pages))

    def links(self, number: int) -> list[Link]:
        """The links of a page."""
        page = self.document[number]
        place, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        found = []
        while pdfium.FPDFLink_Enumerate(page.raw, place, link):
            if target := pdfium.FPDFLink_GetDest(self.document.raw, link):
                index = pdfium.FPDFDest_GetDestPageIndex(self.document.raw, target)
                found.append(Link(index, _top(target), ""))
            else:
                found.append(Link(None, 0.0, self._address(link)))
        page.close()
        return found

    def near(self, number: int, top: float, height: float = 40.0) -> str:
        """The text of a page between `top` and `height` points below it."""
        page = self.document[number]
        text = page.get_textpage()
        found: str = text.get_text_bounded(0, top - height, page.get_width(), top)
        text.close()
        page.close()
        return solid(found)

    def structure(self, number: int) -> list[str]:
        """The tags of a page, each before those inside it: "Table", "TR", "TH"."""
        page = self.document[number]
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        count = pdfium.FPDF_StructTree_CountChildren(tree)
        found = [tag for at in range(count) for tag in _tags(pdfium.FPDF_StructTree_GetChildAtIndex(tree, at))]
        pdfium.FPDF_StructTree_Close(tree)
        page.close()
        return found

    def _address(self, link: Any) -> str:
        action = pdfium.FPDFLink_GetAction(link)
        length = pdfium.FPDFAction_GetURIPath(self.document.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFAction_GetURIPath(self.document.raw, action, buffer, length)
        return buffer.value.decode()


def solid(text: str) -> str:
    """The text without white space, its ligatures in letters: readers differ in both."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def _top(target: Any) -> float:
    x, y, zoom = ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    has = [ctypes.c_int() for _ in range(3)]
    pdfium.FPDFDest_GetLocationInPage(target, *has, x, y, zoom)
    return y.value


def _tags(element: Any) -> Iterator[str]:
    length = pdfium.FPDF_StructElement_GetType(element, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDF_StructElement_GetType(element, buffer, length)
    yield buffer.raw.decode("utf-16-le").rstrip("\0")
    for at in range(pdfium.FPDF_StructElement_CountChildren(element)):
        child = pdfium.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            yield from _tags(child)
