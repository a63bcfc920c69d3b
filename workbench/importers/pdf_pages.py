"""PDF files opened: the characters of each page and where the reader sees them, and refusals in words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from workbench.core.errors import DocumentError, PasswordNeeded
from workbench.core.pages import Box, PagePicture, PageSize

HYPHEN = 0x2
"""What pdfium gives for a hyphen at the end of a line, in place of the hyphen and of the line break."""

_REPLACEMENT = 0xFFFD
_FLAT = 0.1
_SAMPLE = 60
"""Letters whose direction is looked at on each page."""


class Page:
    """The characters of one page in the order of pdfium. Valid only while its file is open."""

    def __init__(self, number: int, page: Any, text: Any) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self._pdfium = pdfium
        self._text = text
        self._rectangle = pdfium.FS_RECTF()
        self._matrix = pdfium.FS_MATRIX()
        self.number = number
        area = page.get_bbox()
        self._shown = _upright(area, page.get_rotation())
        count = max(0, pdfium.FPDFText_CountChars(text))
        unicode_of = pdfium.FPDFText_GetUnicode
        self.codes: list[int] = [unicode_of(text, index) for index in range(count)]
        """Code points; 0x2 where a hyphen ends a line, 0 where the font does not say which letter it shows."""
        self._read = _upright(area, self._turn())

    def box(self, index: int) -> Box:
        """Where a character stands, with the full height of its font, on the page turned so that its text is upright.

        White space between words has an empty box.
        """
        area = self._rectangle
        if not self._pdfium.FPDFText_GetLooseCharBox(self._text, index, area):
            return Box(0.0, 0.0, 0.0, 0.0)
        return self._read(area.left, area.bottom, area.right, area.top)

    def _turn(self) -> int:
        """Degrees by which the page must be turned clockwise for most of its letters to stand upright."""
        letters = [index for index, code in enumerate(self.codes) if code > 0x20]
        sample = letters[:: max(1, len(letters) // _SAMPLE)]
        angles = (self._pdfium.FPDFText_GetCharAngle(self._text, index) for index in sample)
        turns = Counter(-round(math.degrees(angle) / 90) % 4 * 90 for angle in angles if angle >= 0)
        return turns.most_common(1)[0][0] if turns else 0

    def size(self, index: int) -> float:
        """Font size of a character on the page, in points."""
        size: float = self._pdfium.FPDFText_GetFontSize(self._text, index)
        if self._pdfium.FPDFText_GetMatrix(self._text, index, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d)
        return size

    def area(self, index: int) -> tuple[Box, Box] | None:
        """Where a character stands, with the full height of its font: as in box(), and on the page as it is shown.

        None for white space.
        """
        area = self._rectangle
        if index >= len(self.codes) or not self._pdfium.FPDFText_GetLooseCharBox(self._text, index, area):
            return None
        if area.top - area.bottom <= _FLAT:
            return None
        sides = area.left, area.bottom, area.right, area.top
        return self._read(*sides), self._shown(*sides)


class PdfFile:
    """An open PDF. Pages are read one at a time and let go again, so memory does not grow with their number."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self.about: dict[str, str] = document.get_metadata_dict(skip_empty=True)

    def __len__(self) -> int:
        """The number of pages."""
        return len(self._document)

    def sizes(self) -> tuple[PageSize, ...]:
        """The sizes of all pages, as they are shown."""
        return tuple(PageSize(*self._document.get_page_size(number)) for number in range(len(self)))

    def picture(self, number: int, scale: float) -> PagePicture | None:
        """The picture of a page by its number, from 1, with what is filled into its forms; None when it is damaged."""
        import pypdfium2

        try:
            self._document.init_forms()
            page = self._document[number - 1]
        except pypdfium2.PdfiumError:
            return None
        try:
            shown = page.render(scale=scale, prefer_bgrx=True)
            return PagePicture(number, scale, shown.width, shown.height, bytes(shown.buffer))
        finally:
            page.close()

    @contextmanager
    def page(self, number: int) -> Iterator[Page | None]:
        """A page by its number, from 1; None when it is damaged."""
        import pypdfium2

        try:
            page = self._document[number - 1]
        except pypdfium2.PdfiumError:
            yield None
            return
        try:
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            page.close()
            yield None
            return
        try:
            yield Page(number, page, text)
        finally:
            text.close()
            page.close()


def load() -> None:
    """Load the library, which takes a tenth of a second."""
    import pypdfium2  # noqa: F401


@contextmanager
def opened(name: str, data: bytes, password: str | None) -> Iterator[PdfFile]:
    """Open a PDF. Raises PasswordNeeded and DocumentError."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise _locked(name, password) from error
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_SECURITY:
            raise DocumentError(
                "is protected in a way that is not read",
                where=name,
                remedy="Open it in its own program and print it to a new PDF.",
            ) from error
        raise DocumentError(
            "is no PDF, or is damaged or cut off",
            where=name,
            remedy="Get it again from where it came from, or open it in a PDF program and save it anew.",
        ) from error
    try:
        yield PdfFile(document)
    finally:
        document.close()


def _locked(name: str, password: str | None) -> PasswordNeeded:
    if password:
        return PasswordNeeded("does not open with this password", where=name, remedy="Type the password again.")
    return PasswordNeeded("is protected by a password", where=name, remedy="Give its password.")


def _upright(area: tuple[float, float, float, float], turn: int) -> Callable[[float, float, float, float], Box]:
    """What makes a box (left, bottom, right, top) in a page's own units one on the page as it is shown."""
    x0, y0, x1, y1 = area
    if turn == 90:
        return lambda left, bottom, right, top: Box(bottom - y0, left - x0, top - y0, right - x0)
    if turn == 180:
        return lambda left, bottom, right, top: Box(x1 - right, bottom - y0, x1 - left, top - y0)
    if turn == 270:
        return lambda left, bottom, right, top: Box(y1 - top, x1 - right, y1 - bottom, x1 - left)
    return lambda left, bottom, right, top: Box(left - x0, y1 - top, right - x0, y1 - bottom)


def character(code: int) -> str:
    """The character of a code: what no text may hold is U+FFFD, the bullet of symbol fonts a bullet."""
    if code == 0xF0B7:
        return "•"
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code >= 0x11_0000 or code & 0xFFFE == 0xFFFE:
        return chr(_REPLACEMENT)
    return chr(code)
