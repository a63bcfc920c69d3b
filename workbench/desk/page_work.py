"""The worker's side of pages: a file opened with its password, its sizes, its pictures, the places of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.core.documents import PageRun
from workbench.core.errors import PasswordNeeded
from workbench.core.pages import PagePicture, PageSize, PageWords

if TYPE_CHECKING:
    from workbench.importers.pdf_pages import PdfFile

Seen = PagePicture | PageWords | None
"""What a worker finds on a page; None where the page is damaged."""

Run = tuple[int, int, int, int]
"""A PageRun on its way between processes: start, length, page, first."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file as a worker needs it. given: the password typed for it; known: those that opened others."""

    name: str
    data: bytes = field(repr=False)
    given: str = field(default="", repr=False)
    known: tuple[str, ...] = field(default=(), repr=False)


def prepared() -> None:
    """Load what the pages of a file need; for a worker that has nothing else to do."""
    from workbench.importers import pdf_pages, pdf_places  # noqa: F401

    pdf_pages.load()


def sizes_of(file: PageFile) -> tuple[PageSize, ...]:
    """The sizes of all pages. Raises PasswordNeeded and DocumentError."""
    with _opened(file) as (pdf, _):
        return pdf.sizes()


def runs_again(file: PageFile, text: str) -> list[Run] | None:
    """Where the text stands in its file; None where it is read otherwise today. Raises DocumentError."""
    from workbench import importers

    with _opened(file) as (_, password):
        pass
    read = importers.read(file.name, file.data, password=password)
    return [(run.start, run.length, run.page, run.first) for run in read.runs] if read.text == text else None


def seen(file: PageFile, number: int, scale: float | None, runs: Sequence[Run] | None) -> Iterator[Seen]:
    """The picture of a page at so many pixels a point (None: not wanted; None comes for a damaged page), its words."""
    from workbench.importers.pdf_places import page_lines

    with _opened(file) as (pdf, _):
        if scale is not None:
            yield pdf.picture(number, scale)
        if runs is not None:
            yield PageWords(page_lines(pdf, number, [PageRun(*run) for run in runs]))


@contextmanager
def _opened(file: PageFile) -> Iterator[tuple[PdfFile, str | None]]:
    """The open file and the password that opens it. Raises PasswordNeeded about the one given, if any."""
    from workbench.importers.pdf_pages import opened

    refused: PasswordNeeded | None = None
    for password in (None, file.given, *file.known):
        if password == "":
            continue
        try:
            with opened(file.name, file.data, password) as pdf:
                yield pdf, password
                return
        except PasswordNeeded as problem:
            if refused is None or (file.given and password == file.given):
                refused = problem
    assert refused is not None  # noqa: S101  (only a refusal goes on to the next password)
    raise refused
