"""Pages beside the text: pictures and words' places come from workers, passwords are asked for and never kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.importers.made import DOCUMENTS, lines, pdf
from workbench import extract, importers
from workbench.core.documents import Document, Role
from workbench.core.errors import DocumentError, PasswordNeeded
from workbench.core.text import Span
from workbench.desk.desk import Desk
from workbench.desk.page_work import PageFile, runs_again, seen, sizes_of
from workbench.desk.pages import DocumentPages, Places, State
from workbench.desk.reading import Reading
from workbench.desk.workers import WorkerPool

FIRST = ["The harbour board met on Tuesday and", "counted the ships of the year, which", "were 2,114 in all."]
SECOND = ["The pier of the town was built in", "1954 and holds 30 lamps."]


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(1) as made:
        yield made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk.create(tmp_path / "case.factcheck", person="Ada")
    yield made
    made.close()


def came(pages: DocumentPages, enough: Callable[[], bool] | None = None) -> DocumentPages:
    """Take what comes until it is enough, else until nothing more is owed."""
    ends = time.monotonic() + 60
    while not enough() if enough else pages.busy:
        assert time.monotonic() < ends, "nothing came"
        pages.take()
        time.sleep(0.005)
    return pages


def state(pages: DocumentPages) -> State:
    """How far the file is open now."""
    return pages.state


def two_pages(desk: Desk, tmp_path: Path) -> Document:
    file = tmp_path / "harbour.pdf"
    file.write_bytes(pdf(lines(FIRST), lines(SECOND)))
    return desk.import_document(file, trained=False)


def test_a_document_without_pages_has_none(desk: Desk) -> None:
    assert desk.pages(desk.import_text("The pier has 30 lamps.").id) is None


def test_pages_are_shown_at_the_size_asked_for_and_words_lie_where_they_stand(desk: Desk, tmp_path: Path) -> None:
    document = two_pages(desk, tmp_path)
    pages = desk.pages(document.id)
    assert pages is not None
    came(pages, lambda: state(pages) is State.OPEN)
    assert [tuple(size) for size in pages.sizes] == [(560, 600), (560, 600)]
    pages.want([2, 1], 1.5)
    came(pages, lambda: pages.words(1) is not None)
    picture = pages.picture(2)
    assert picture is not None
    assert (picture.width, picture.height, len(picture.pixels)) == (840, 900, 840 * 900 * 4)
    text = desk.version(document.id).text
    start = text.index("2,114")
    words = pages.words(1)
    assert words is not None
    (box,) = words.boxes(Span(start, start + 5))
    dark = [
        (n % 840 / 1.5, n // 840 / 1.5)
        for n, value in enumerate(_picture(pages, 1)[::4])
        if value < 100 and box.top < n // 840 / 1.5 < box.bottom and n % 840 / 1.5 > box.left - 1
    ]
    assert dark
    assert words.offset_at((box.left + box.right) / 2, (box.top + box.bottom) / 2) == start + 2
    assert words.offset_at(5, 5) is None
    pages.close()


def _picture(pages: DocumentPages, number: int) -> bytes:
    picture = pages.picture(number)
    assert picture is not None
    return picture.pixels


def test_a_place_of_the_text_is_found_on_its_page_and_the_other_way_round(desk: Desk, tmp_path: Path) -> None:
    document = two_pages(desk, tmp_path)
    text = desk.version(document.id).text
    pages = desk.pages(document.id)
    assert pages is not None
    assert pages.page_at(text.index("1954")) == 2, "known from the passages before anything is read again"
    pages.want([1], 1.0)
    came(pages, lambda: pages.places is Places.KNOWN)
    assert [pages.page_at(text.index(words)) for words in ("Tuesday", "lamps")] == [1, 2]
    assert [pages.first_of(number) for number in (1, 2, 3)] == [0, text.index("The pier"), None]
    came(pages)
    words = pages.words(1)
    assert words is not None
    for offset in (text.index("board"), text.index("ships")):
        height = words.height_of(offset)
        assert height is not None
        near = words.offset_near(height, offset)
        assert near is not None
        assert abs(near - offset) <= 2


def test_only_what_is_wanted_last_is_drawn_and_a_new_scale_draws_anew(desk: Desk, tmp_path: Path) -> None:
    pages = desk.pages(two_pages(desk, tmp_path).id)
    assert pages is not None
    came(pages, lambda: state(pages) is State.OPEN)
    pages.want([1, 2], 1.0)
    pages.want([2], 0.5)
    came(pages)
    second = pages.picture(2)
    assert second is not None
    assert second.scale == 0.5
    pages.want([1], 400.0)
    came(pages)
    huge = pages.picture(1)
    assert huge is not None
    assert 15_000_000 < huge.width * huge.height < 17_000_000, "coarser than asked, for the memory's sake"


def test_a_password_is_asked_for_once_and_stays_out_of_the_case(desk: Desk) -> None:
    data = (DOCUMENTS / "locked_libreoffice.pdf").read_bytes()
    imported = importers.read("locked.pdf", data, password="halvik")
    document = desk._write(Reading("locked.pdf", data, imported, extract.find(imported, "rules")), Role.DRAFT)
    pages = desk.pages(document.id)
    assert pages is not None
    came(pages)
    assert state(pages) is State.LOCKED
    assert pages.problem is not None
    assert pages.problem.what == "is protected by a password"
    pages.unlock("Halvik")
    came(pages)
    assert state(pages) is State.LOCKED
    assert pages.problem is not None
    assert pages.problem.what == "does not open with this password"
    pages.unlock("halvik")
    came(pages)
    assert state(pages) is State.OPEN
    pages.want([1], 1.0)
    came(pages, lambda: pages.places is Places.KNOWN)
    pages.close()
    again = desk.pages(document.id)
    assert again is not None
    came(again)
    assert state(again) is State.OPEN, "asked for once in a session"
    assert "halvik" not in repr(again._file)
    copy = desk.path.with_name("copy.factcheck")
    desk.backup(copy)
    assert b"halvik" not in copy.read_bytes()


def test_a_file_that_is_read_otherwise_today_has_no_marks(pool: WorkerPool) -> None:
    data = pdf(lines(FIRST))
    pages = DocumentPages(pool, PageFile("a.pdf", data), "Other words.", [(0, 0, 1, 0)], [])
    came(pages, lambda: state(pages) is State.OPEN)
    pages.want([1], 1.0)
    came(pages)
    assert pages.places is Places.UNKNOWN
    assert pages.picture(1) is not None
    assert pages.words(1) is None
    assert (pages.page_at(5), pages.first_of(1)) == (1, 0)


def test_a_file_that_is_no_pdf_is_named(pool: WorkerPool) -> None:
    pages = came(DocumentPages(pool, PageFile("a.pdf", b"%PDF-1.4 nothing"), "", [], []))
    assert state(pages) is State.FAILED
    assert isinstance(pages.problem, DocumentError)
    assert pages.problem.where == "a.pdf"


def test_the_worker_s_side_opens_with_a_password_of_the_session() -> None:
    data = (DOCUMENTS / "locked_libreoffice.pdf").read_bytes()
    with pytest.raises(PasswordNeeded, match="protected by a password"):
        sizes_of(PageFile("a.pdf", data, known=("other",)))
    known = PageFile("a.pdf", data, known=("other", "halvik"))
    assert len(sizes_of(known)) == 1
    text = "The ferry carried 41,300 passengers in 2023."
    runs = runs_again(known, text)
    assert runs
    picture, words = seen(known, 1, 1.0, runs)
    assert picture is not None
    assert len(words.boxes(Span(0, len(text)))) == 1  # type: ignore[union-attr]
    assert list(seen(known, 9, 1.0, None)) == [None], "a page that is not there is damaged, not a crash"
