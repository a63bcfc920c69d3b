"""One text through every format, as other programs wrote it: the same blocks, the same claims, in every script."""

from __future__ import annotations

import re

import pytest

from tests.importers.made import DOCUMENTS
from workbench.core.claims import Listing
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.extract import find
from workbench.importers import read

SOFT_HYPHEN = "\u00ad"
HARBOUR = (DOCUMENTS / "harbour.txt").read_text().split("\n\n")
HARBOUR[-1] = HARBOUR[-1].strip()
LANGUAGES = [line for line in (DOCUMENTS / "languages.txt").read_text().split("\n") if line]
HARBOUR_FILES = sorted(path.name for path in DOCUMENTS.glob("harbour_*"))
FERRY_FILES = sorted(path.name for path in DOCUMENTS.glob("ferry_*"))
LIBREOFFICE = sorted(path.name for path in DOCUMENTS.glob("harbour_libreoffice.*") if path.suffix != ".epub")
EVERYTHING = sorted(path.name for path in DOCUMENTS.iterdir() if path.suffix not in (".fodt", ".md"))
REFUSED = {"locked_libreoffice.pdf", "scan_chromium.pdf"}


def imported(name: str) -> ImportedText:
    return read(name, (DOCUMENTS / name).read_bytes())


def words(text: ImportedText) -> list[str]:
    """Running text as it is shown: soft hyphens and the breaks of pages and columns are not seen."""
    return [
        block.span.of(text.text).replace(SOFT_HYPHEN, "")
        for block in text.blocks
        if block.kind in (None, PassageKind.HEADING)
    ]


def listed(text: ImportedText) -> list[str]:
    found = (one for one in find(text).candidates if one.listing is Listing.LISTED)
    return [one.statement.replace(SOFT_HYPHEN, "") for one in found]


@pytest.mark.parametrize("name", HARBOUR_FILES)
def test_every_program_s_file_gives_the_words_of_the_text(name: str) -> None:
    shown = " ".join(words(imported(name)))
    for paragraph in HARBOUR:
        # A page break inside a paragraph leaves it whole or cuts it between two sentences.
        for sentence in re.split(r"(?<=[.”]) (?=[A-Z“])", paragraph):
            assert sentence in shown


@pytest.mark.parametrize("name", HARBOUR_FILES)
def test_the_same_claims_are_found_as_in_the_text_file(name: str) -> None:
    from_text = listed(read("harbour.txt", (DOCUMENTS / "harbour.txt").read_bytes()))
    found = listed(imported(name))
    assert len(from_text) > 25
    assert [claim for claim in from_text if claim not in found] == []


@pytest.mark.parametrize("name", HARBOUR_FILES)
def test_title_author_and_day_are_found(name: str) -> None:
    text = imported(name)
    assert (text.title, text.author, text.published) == (HARBOUR[0], "Marit Oddson", "2024-03-14")


@pytest.mark.parametrize("name", LIBREOFFICE)
def test_what_stands_beside_the_running_text_has_its_kind(name: str) -> None:
    text = imported(name)
    kinds = {block.span.of(text.text): block.kind for block in text.blocks}
    assert kinds["Tornes Courier · Harbour report"] is PassageKind.BOILERPLATE
    assert any(kind is PassageKind.BOILERPLATE and "not for resale" in said for said, kind in kinds.items())
    assert kinds["The plan of 2022 named 36,900 passengers."] is PassageKind.FOOTNOTE
    # In LibreOffice's PDF the mark of an endnote is a letter like any other ("iThe accounts").
    if not name.endswith(".pdf"):
        assert kinds["The accounts were published on 9 February 2024."] is PassageKind.FOOTNOTE
    assert kinds["The harbour at Tornes was founded in 1868."] is None
    assert kinds["Who uses the harbour"] is PassageKind.HEADING
    assert any(kind is PassageKind.TABLE_CELL and "1,854" in said for said, kind in kinds.items())


@pytest.mark.parametrize("name", [name for name in LIBREOFFICE if not name.endswith(".pdf")])
def test_comments_and_footnotes_sit_on_their_words(name: str) -> None:
    text = imported(name)
    notes = {note.words: note for note in text.comments}
    comment = notes["Offer of 3 March 2021: €1.88 million. Please check."]
    assert comment.author == "Ann Lee"
    assert not comment.footnote
    assert comment.span is not None
    assert comment.span.of(text.text) == "38 per cent more"
    footnote = notes["The plan of 2022 named 36,900 passengers."]
    assert footnote.footnote
    assert footnote.span is not None
    assert text.text[: footnote.span.end].endswith("passengers in its first year")
    assert "1 comment in the file, kept with the claims they are on" in text.notes


@pytest.mark.parametrize("name", [name for name in LIBREOFFICE if not name.endswith(".pdf")])
def test_tracked_changes_are_read_as_accepted_and_said(name: str) -> None:
    text = imported(name)
    assert "had lost almost a third" in text.text
    assert "tracked insertions read as text: 1" in text.notes
    assert "tracked deletions left out: 1" in text.notes


@pytest.mark.parametrize("name", FERRY_FILES)
def test_short_files_of_all_programs_hold_every_sentence(name: str) -> None:
    shown = " ".join(words(imported(name))).replace("\u00a0", " ")
    for line in (DOCUMENTS / "ferry.txt").read_text().splitlines()[4:]:
        assert line in shown


_SCRIPTS = [
    *((f"languages_libreoffice.{ending}", LANGUAGES) for ending in ("docx", "epub", "odt", "rtf")),
    ("languages_python.eml", LANGUAGES),
    # LibreOffice draws emoji as pictures, and sets a thin space between Japanese and Latin letters.
    ("languages_libreoffice.pdf", [LANGUAGES[0], LANGUAGES[1], LANGUAGES[3], LANGUAGES[4]]),
    ("right_to_left_chromium.pdf", LANGUAGES[:2]),
    ("cjk_chromium.pdf", LANGUAGES[2:3]),
    ("accents_chromium.pdf", [*LANGUAGES[3:4], *LANGUAGES[5:]]),
]


@pytest.mark.parametrize(("name", "expected"), _SCRIPTS)
def test_every_script_is_read_letter_for_letter(name: str, expected: list[str]) -> None:
    shown = words(imported(name))
    assert [line for line in expected if line not in shown] == []


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name not in REFUSED])
def test_blocks_are_in_order_and_every_claim_is_where_it_says(name: str) -> None:
    text = imported(name)
    end = 0
    for block in text.blocks:
        said = block.span.of(text.text)
        assert block.span.start >= end
        assert said == said.strip()
        assert said
        end = block.span.end
    for candidate in find(text).candidates:
        assert " ".join(candidate.span.of(text.text).replace("\u00ad", "").split()) == candidate.statement


@pytest.mark.parametrize("name", [name for name in EVERYTHING if not name.endswith((".txt", ".html", ".csv"))])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6, 0.97])
def test_a_cut_off_file_is_read_or_refused_in_one_clear_line(name: str, part: float) -> None:
    data = (DOCUMENTS / name).read_bytes()
    refused: DocumentError | None = None
    try:
        text = read(name, data[: int(len(data) * part)])
    except DocumentError as error:
        refused = error
    if refused is None:
        assert text.blocks
        assert name.endswith((".rtf", ".eml", ".mhtml", ".pdf"))
    else:
        assert str(refused).startswith(f"{name}: ")
        assert "\n" not in str(refused)
        assert refused.remedy


@pytest.mark.parametrize("name", [name for name in EVERYTHING if name.endswith((".docx", ".odt", ".epub", ".xlsx"))])
@pytest.mark.parametrize("place", range(7))
def test_a_file_with_damaged_bytes_is_read_or_refused_in_one_clear_line(name: str, place: int) -> None:
    data = bytearray((DOCUMENTS / name).read_bytes())
    start = len(data) * place // 7
    data[start : start + 60] = bytes(range(60))
    refused: DocumentError | None = None
    try:
        text = read(name, bytes(data))
    except DocumentError as error:
        refused = error
    if refused is None:
        assert text.blocks
    else:
        assert refused.where == name
        assert refused.remedy
