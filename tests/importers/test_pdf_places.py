"""The marks on a page's picture: the words under each box are those of the claim."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.importers.made import DOCUMENTS, lines, pdf
from workbench.core.claims import Listing
from workbench.core.documents import ImportedText, PageRun
from workbench.core.pages import Box, PageWords
from workbench.core.text import Span
from workbench.extract import find
from workbench.importers import read
from workbench.importers.pdf_pages import opened
from workbench.importers.pdf_places import page_lines

WORDS = ["The harbour board met on Tuesday and", "counted the ships of the year, which", "were 2,114 in all."]


def page_boxes(data: bytes, runs: Sequence[PageRun], spans: Sequence[Span]) -> list[list[tuple[int, Box]]]:
    """For each span its boxes on all pages, with the number of the page."""
    with opened("", data, None) as file:
        pages = [PageWords(page_lines(file, number, runs)) for number in range(1, len(file) + 1)]
    return [[(number, box) for number, words in enumerate(pages, 1) for box in words.boxes(span)] for span in spans]


def under(data: bytes, boxes: list[tuple[int, Box]]) -> str:
    """The characters whose middle lies inside these boxes, in the order of the file. Pages must not be turned."""
    import pypdfium2  # type: ignore[import-untyped]
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    file = pypdfium2.PdfDocument(data)
    said = []
    for number in sorted({number for number, _ in boxes}):
        page = file[number - 1]
        text = page.get_textpage()
        for place in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(place)
            x, y = (left + right) / 2, page.get_height() - (bottom + top) / 2
            if any(b.left <= x <= b.right and b.top <= y <= b.bottom for on, b in boxes if on == number):
                said.append(chr(pdfium.FPDFText_GetUnicode(text, place)))
    file.close()
    return "".join(said)


def squeezed(words: str) -> str:
    """Letters and figures only: spaces and line breaks have no place on the page."""
    return "".join(letter for letter in words if letter.isalnum())


def claims(text: ImportedText) -> list[Span]:
    return [one.span for one in find(text).candidates if one.listing is Listing.LISTED]


@pytest.mark.parametrize("name", ["harbour_chromium.pdf", "harbour_libreoffice.pdf", "accents_chromium.pdf"])
def test_the_words_under_the_boxes_of_a_claim_are_the_claim_s(name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    text = read(name, data)
    spans = claims(text)
    assert spans
    for span, boxes in zip(spans, page_boxes(data, text.runs, spans), strict=True):
        marked = squeezed(under(data, boxes))
        assert squeezed(span.of(text.text)) in (marked, marked.replace("year1", "year").replace("showi", "show"))


def test_right_to_left_words_are_marked_where_they_stand() -> None:
    data = (DOCUMENTS / "right_to_left_chromium.pdf").read_bytes()
    text = read("a.pdf", data)
    start = text.text.index("41,300", text.text.index("המעבורת"))
    ((box,),) = page_boxes(data, text.runs, [Span(start, start + 6)])
    assert under(data, [box]).strip() == "41,300"


def test_one_word_has_one_box_and_a_span_over_two_lines_two() -> None:
    data = pdf(lines(WORDS))
    text = read("a.pdf", data)
    word, both = Span(4, 11), Span(text.text.index("Tuesday"), text.text.index("ships"))
    one, two = page_boxes(data, text.runs, [word, both])
    assert under(data, one).strip() == "harbour"
    assert [under(data, [box]).strip() for box in two] == ["Tuesday and", "counted the"]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_lie_on_the_page_as_it_is_shown(turn: int) -> None:
    import pypdfium2

    data = pdf([(100, 450, 20, "HARBOUR")], turn=turn)
    text = read("a.pdf", data)
    ((box,),) = page_boxes(data, text.runs, [Span(0, 7)])
    file = pypdfium2.PdfDocument(data)
    picture = file[0].render(scale=1, grayscale=True)
    pixels, wide, stride = bytes(picture.buffer), picture.width, picture.stride
    dark = [(n % stride, n // stride) for n, value in enumerate(pixels) if value < 100 and n % stride < wide]
    file.close()
    left, top, right, bottom = box[1]
    assert dark
    assert all(left - 1.5 <= x <= right + 1.5 and top - 1.5 <= y <= bottom + 1.5 for x, y in dark)


def test_every_character_of_a_run_is_the_page_s_character() -> None:
    import pypdfium2
    import pypdfium2.raw as pdfium

    data = (DOCUMENTS / "harbour_libreoffice.pdf").read_bytes()
    text = read("a.pdf", data)
    file = pypdfium2.PdfDocument(data)
    pages = [file[number].get_textpage() for number in range(len(file))]
    covered = 0
    for run in text.runs:
        for n in range(run.length):
            code = pdfium.FPDFText_GetUnicode(pages[run.page - 1], run.first + n)
            said = text.text[run.start + n]
            assert chr(code) == said or (code == 2 and said in "\u00ad-")
        covered += run.length
    del pages
    file.close()
    assert covered > 0.97 * sum(not letter.isspace() for letter in text.text)
