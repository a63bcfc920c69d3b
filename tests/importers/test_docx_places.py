"""Where the words of a Word document stand in its parts: the text can be read back from there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from tests.importers.made import DOCUMENTS, paragraph, run, unpacked, word, zipped
from workbench.core.documents import TextPlace
from workbench.core.errors import DocumentError
from workbench.importers import places, read
from workbench.importers.docx import places as docx_places

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


def rebuilt(data: bytes, text: str, found: Sequence[TextPlace]) -> str:
    """The text as its places give it; what has none is taken from the text itself and must be white space."""
    elements = {
        name: list(etree.fromstring(part).iter("*")) for name, part in unpacked(data).items() if name.endswith(".xml")
    }
    said: list[str] = []
    at = 0
    for place in found:
        assert place.start >= at
        assert not text[at : place.start].strip()
        element = elements[place.part][place.element]
        characters = LETTERS.get(element.tag.removeprefix(W)) or "".join(element.itertext()).replace("\r", "\n")
        said += (text[at : place.start], characters[place.first : place.first + place.length])
        at = place.start + place.length
    assert not text[at:].strip()
    return "".join((*said, text[at:]))


@pytest.mark.parametrize("name", sorted(file.name for file in DOCUMENTS.glob("*.docx")))
def test_the_places_of_a_real_file_give_its_text(name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    text = read(name, data)
    assert rebuilt(data, text.text, places(text.importer, data, text.text)) == text.text


def test_places_are_counted_by_element_and_character_and_left_out_words_have_none() -> None:
    data = word(
        f"<w:p>{run('  a 😀')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"<w:r><w:tab/><w:t>end  </w:t></w:r></w:p>{paragraph('next')}"
    )
    text, found = docx_places(data)
    assert text == "a 😀\tend\n\nnext"
    assert [(place.start, place.length, place.first) for place in found] == [(0, 3, 2), (3, 1, 0), (4, 3, 0), (9, 4, 0)]
    assert {place.part for place in found} == {"word/document.xml"}
    assert rebuilt(data, text, found) == text


PIECES = st.sampled_from(
    [" ", "\n", "&#13;", "&#13;&#10;", "\ufeff", "a", "é", "😀", "\u00a0", "<w:br/>", "<w:tab/>", "<w:softHyphen/>"]
)


@given(st.lists(st.lists(PIECES, max_size=7), min_size=1, max_size=4))
def test_whatever_a_paragraph_holds_its_places_give_the_text(paragraphs: list[list[str]]) -> None:
    def element(piece: str) -> str:
        return piece if piece.startswith("<") else f'<w:t xml:space="preserve">{piece}</w:t>'

    body = "".join(f"<w:p><w:r>{''.join(map(element, pieces))}</w:r></w:p>" for pieces in paragraphs)
    data = word(body)
    try:
        text = read("a.docx", data)
    except DocumentError:
        assume(False)
    assert rebuilt(data, text.text, places(text.importer, data, text.text)) == text.text


def test_another_text_and_another_format_have_no_places() -> None:
    data = word(paragraph("Some words."))
    assert places("docx 1", data, "Some words.") != ()
    assert places("docx 1", data, "Other words.") == ()
    assert places("plain 1", b"Some words.", "Some words.") == ()


def test_a_damaged_file_is_refused_in_words() -> None:
    with pytest.raises(DocumentError):
        places("docx 1", zipped({"word/document.xml": b"<no"}), "x")
