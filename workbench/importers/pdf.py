"""PDF: text in reading order with its pages, running heads set aside, paragraphs joined across lines and pages."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.core.documents import Block, ImportedText, PageRun, PassageKind
from workbench.core.errors import DocumentError
from workbench.core.text import Span
from workbench.importers.blocks import Piece, assemble
from workbench.importers.dates import iso_date
from workbench.importers.importer import Importer
from workbench.importers.masthead import masthead
from workbench.importers.pdf_furniture import sheets_of
from workbench.importers.pdf_lines import Line, lines_of
from workbench.importers.pdf_pages import PdfFile, opened
from workbench.importers.pdf_paragraphs import SOFT_HYPHEN, Paragraph, paragraphs_of

KEY = "pdf 1"
MEDIA_TYPE = "application/pdf"

_HEAD = 1024
"""Bytes in which the mark of a PDF may stand (ISO 32000-1, Annex H.3.4.1)."""

_UNREADABLE = 0.4
"""From this part of letters without meaning on a text is no text."""

_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|\S+\.\w{2,5}|(?:https?|file):.*|\W*)",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(r"(?:user|admin(?:istrator)?|unknown|owner|author|\S*@\S*|\W*)", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether the mark of a PDF stands near the beginning."""
    return b"%PDF-" in data[:_HEAD] and data.lstrip()[:1] != b"<"


def read(name: str, data: bytes, *, encoding: str | None, password: str | None) -> ImportedText:  # noqa: ARG001
    """The text of all pages. Raises PasswordNeeded, and DocumentError for scans and damaged files."""
    with opened(name, data, password) as file:
        pages, empty, damaged = _lines(file)
        about, count = file.about, len(file)
    if not pages:
        raise _without_text(name, count, damaged)
    lost = _unreadable(pages)
    if lost > _UNREADABLE:
        raise DocumentError(
            "does not say which letters it shows",
            where=name,
            remedy="Have a scanning program recognise its text (OCR), and import that file.",
        )
    paragraphs = [made for made in paragraphs_of(sheets_of(pages)) if "".join(made.text).strip()]
    pieces = [Piece("".join(made.text), made.kind, made.level, made.why, made.before, made.page) for made in paragraphs]
    text, blocks = assemble(pieces)
    return _described(text, blocks, tuple(_runs(blocks, paragraphs)), about, _notes(empty, damaged, count, lost))


def _lines(file: PdfFile) -> tuple[list[list[Line]], list[int], list[int]]:
    """The lines of all pages with text; the numbers of pages without text, and of damaged ones."""
    pages: list[list[Line]] = []
    empty: list[int] = []
    damaged: list[int] = []
    for number in range(1, len(file) + 1):
        with file.page(number) as page:
            if page is None:
                damaged.append(number)
                continue
            lines = [line for line in lines_of(page) if line.text.strip()]
        if lines:
            pages.append(lines)
        else:
            empty.append(number)
    return pages, empty, damaged


def _unreadable(pages: Sequence[list[Line]]) -> float:
    """The part of characters that the file shows and does not name."""
    counts = [(line.text.count("\ufffd"), len(line.text)) for lines in pages for line in lines]
    return sum(lost for lost, _ in counts) / max(1, sum(length for _, length in counts))


def _without_text(name: str, count: int, damaged: list[int]) -> DocumentError:
    if damaged or not count:
        return DocumentError(
            "has no page that can be read: it is damaged or cut off",
            where=name,
            remedy="Get it again from where it came from, or open it in a PDF program and save it anew.",
        )
    return DocumentError(
        "is a scan: its pages are pictures without text",
        where=name,
        remedy="It needs text recognition (OCR): have a scanning program do that, and import the file it makes.",
    )


def _notes(empty: list[int], damaged: list[int], count: int, lost: float) -> Iterator[str]:
    if empty:
        yield f"pages without text, which may be scans: {_listed(empty)} of {count}"
    if damaged:
        yield f"damaged pages left out: {_listed(damaged)} of {count}"
    if lost > 0.001:
        yield "some letters have no meaning in this file and show as \ufffd"


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} and {len(numbers) - 10} more" if len(numbers) > 10 else shown


def _runs(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> Iterator[PageRun]:
    """Where each stretch of the text stands on the pages. Each paragraph is one block: it holds no line break."""
    for block, made in zip(blocks, paragraphs, strict=True):
        words = "".join(made.text)
        skipped = len(words) - len(words.lstrip())
        yield from _stretches(block.span.start - skipped, block.span.start, block.span.end, made.chars, made.pages)


def _stretches(at: int, start: int, end: int, chars: array[int], pages: array[int]) -> Iterator[PageRun]:
    begun: tuple[int, int, int] | None = None
    length = 0
    for place, (char, page) in enumerate(zip(chars, pages, strict=True), start=at):
        if begun is not None and (char != begun[2] + length or page != begun[1] or place >= end):
            yield PageRun(begun[0], length, begun[1], begun[2])
            begun = None
        if begun is None and char >= 0 and start <= place < end:
            begun, length = (place, page, char), 0
        length += 1
    if begun is not None:
        yield PageRun(begun[0], length, begun[1], begun[2])


def _described(
    text: str, blocks: tuple[Block, ...], runs: tuple[PageRun, ...], about: dict[str, str], notes: Iterable[str]
) -> ImportedText:
    top = masthead(text.replace(SOFT_HYPHEN, ""), _without_soft_hyphens(text, blocks))
    headline = next((b.span.of(text) for b in blocks if b.kind is PassageKind.HEADING and b.level == 1), "")
    given = " ".join(about.get("Title", "").split())
    author = " ".join(about.get("Author", "").split())
    # A browser's print is as old as the printing, which says nothing about the text.
    made = None if "Skia" in about.get("Producer", "") or top.published else iso_date(about.get("CreationDate", "")[2:])
    return ImportedText(
        text=text,
        blocks=blocks,
        media_type=MEDIA_TYPE,
        importer=KEY,
        title=(given if not _NO_TITLE.fullmatch(given) else None) or headline.replace(SOFT_HYPHEN, "") or top.title,
        author=top.author or (author if not _NO_AUTHOR.fullmatch(author) else None),
        published=top.published or made,
        notes=(*notes, *(("date: when the file was made",) if made else ())),
        runs=runs,
    )


def _without_soft_hyphens(text: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """The first blocks as they lie in the text without its soft hyphens."""

    def shifted(offset: int) -> int:
        return offset - text.count(SOFT_HYPHEN, 0, offset)

    return [replace(b, span=Span(shifted(b.span.start), shifted(b.span.end))) for b in blocks[:40]]


IMPORTER = Importer(KEY, "PDF", (".pdf",), recognises, read)
