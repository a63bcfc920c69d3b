"""PDF: reading order, running heads, columns, hyphens, notes, pages that go on; passwords, scans and damaged files."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importers.made import DOCUMENTS, lines, pdf
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError, PasswordNeeded
from workbench.extract import find
from workbench.importers import read
from workbench.importers.pdf_furniture import PRINTED, REPEATS

COLUMN = [
    "The harbour board met on Tuesday and",
    "counted the ships of the year, which",
    "were 2,114 in all, more than in each",
    "of the years before. It then closed.",
]
OTHER = [
    "A second column tells of the ferries",
    "that cross the bay by night in every",
    "season but one. They carried 41,300.",
    "Nobody knows how many will come now.",
]


def parse(*pages: list[tuple[float, float, float, str]], turn: int = 0) -> ImportedText:
    return read("a.pdf", pdf(*pages, turn=turn))


def parts(text: ImportedText) -> list[tuple[str, PassageKind | None]]:
    return [(block.span.of(text.text), block.kind) for block in text.blocks]


def bodies(text: ImportedText) -> list[str]:
    return [said for said, kind in parts(text) if kind is None]


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_lines_are_joined_however_the_page_and_its_words_are_turned(turn: int, turned: bool) -> None:
    text = read("a.pdf", pdf(lines(COLUMN, y=500), turn=turn, turned=turned))
    assert bodies(text) == [" ".join(COLUMN)]


def test_a_line_after_which_the_next_word_had_room_ends_a_paragraph() -> None:
    text = parse(lines([*COLUMN[:3], "of the years.", "The ferries came next, in good winds", "for a year."]))
    assert bodies(text) == [
        " ".join([*COLUMN[:3], "of the years."]),
        "The ferries came next, in good winds for a year.",
    ]


def test_an_indented_first_line_is_no_centred_one() -> None:
    indented = (40 + 18, 562, 10, "So the board met on Tuesday and")
    text = parse([indented, *lines([*COLUMN[1:], *OTHER])])
    assert bodies(text)[0].startswith("So the board met on Tuesday and counted the ships")


@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other_whatever_the_order_of_the_file(by_rows: bool) -> None:
    left, right = lines(COLUMN * 2), lines(OTHER * 2, x=290)
    content = [line for pair in zip(left, right, strict=True) for line in pair] if by_rows else [*right, *left]
    text = parse([(40, 570, 10, "A line over the whole width of the page, above both of its columns."), *content])
    assert " ".join(bodies(text)[1:]) == " ".join([*COLUMN * 2, *OTHER * 2])


def test_rows_of_a_table_are_blocks_with_tabs_between_the_cells() -> None:
    rows = [("Year", "Spent", "Calls"), ("2022", "3.8 million", "1,854"), ("2023", "4.2 million", "2,114")]
    cells = [(40 + 110 * n, 550 - 20 * row, 10, cell) for row, cells in enumerate(rows) for n, cell in enumerate(cells)]
    text = parse(cells)  # type: ignore[arg-type]
    assert parts(text) == [("\t".join(row), PassageKind.TABLE_CELL) for row in rows]


def page(number: int, words: list[str]) -> list[tuple[float, float, float, str]]:
    return [(40, 580, 8, "The Tornes Courier"), *lines(words), (190, 20, 8, f"{number}")]


def test_what_repeats_at_the_edges_of_pages_is_set_aside_and_sentences_go_on_behind_it() -> None:
    text = parse(page(1, COLUMN[:2]), page(2, COLUMN[2:] + OTHER), page(3, OTHER))
    heads = [block for block in text.blocks if block.kind is PassageKind.BOILERPLATE]
    assert {block.why for block in heads} == {REPEATS}
    assert sorted(block.span.of(text.text) for block in heads) == ["1", "2", "3", *["The Tornes Courier"] * 3]
    whole = next(block for block in text.blocks if block.kind is None)
    assert whole.span.of(text.text).startswith(" ".join(COLUMN))
    assert whole.page == 1


def test_a_line_that_stands_once_is_no_running_head() -> None:
    text = parse(lines(COLUMN), lines(OTHER))
    assert not [kind for _, kind in parts(text) if kind is PassageKind.BOILERPLATE]


def test_what_a_browser_prints_around_a_page_is_set_aside() -> None:
    text = parse(
        [
            (20, 585, 8, "3/14/24, 8:30 PM"),
            *lines(COLUMN),
            (20, 12, 8, "https://example.org/ferry"),
            (370, 12, 8, "1/1"),
        ]
    )
    aside = {block.span.of(text.text): block.why for block in text.blocks if block.kind is PassageKind.BOILERPLATE}
    assert aside == dict.fromkeys(["3/14/24, 8:30 PM", "https://example.org/ferry", "1/1"], PRINTED)


def test_a_broken_word_is_joined_by_a_soft_hyphen_and_every_character_keeps_its_place() -> None:
    text = parse(
        lines(["The harbour board met on Tuesday admi-", "nistered by nobody, which is seldom so", "in such a town."])
    )
    assert "admi\u00adnistered" in text.text
    (run,) = [run for run in text.runs if run.start <= text.text.index("\u00ad") < run.start + run.length][:1]
    assert run.page == 1


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("The board met about the long-", "awaited plan for it.", "long-awaited"),
        ("A talk between Norse- and Anglo-", "Saxon was held on it.", "Anglo-Saxon"),
        ("The books for the years 2019-", "2020 were lost by it.", "2019-2020"),
        ("One co-operative left the co-", "operative association.", "co-operative association"),
    ],
)
def test_the_hyphen_of_a_compound_stays(above: str, below: str, joined: str) -> None:
    assert joined in parse(lines([above, below, "End."])).text


def test_raised_figures_are_marks_of_notes_and_left_out_but_units_stay() -> None:
    body = [
        (40, 550, 10, "The board met in May."),
        (166, 554, 6, "1"),
        (175, 550, 10, "It owns 21 km"),
        (253, 554, 6, "2"),
        (262, 550, 10, "of land."),
    ]
    notes = [(40, 60, 7, "1 The accounts were published in June."), (40, 51, 7, "2 The plan was not.")]
    text = parse([*body, *lines(OTHER, y=530), *notes])
    assert bodies(text)[0].startswith("The board met in May. It owns 21 km")
    assert "km2" in text.text
    notes_read = [said for said, kind in parts(text) if kind is PassageKind.FOOTNOTE]
    assert notes_read == ["The accounts were published in June.", "The plan was not."]


def test_large_letters_are_headings() -> None:
    text = parse([(40, 570, 20, "Ferries at night"), *lines(COLUMN * 3, y=530)])
    assert next((said, kind) for said, kind in parts(text)) == ("Ferries at night", PassageKind.HEADING)
    assert text.title == "Ferries at night"


def test_a_page_without_text_is_named() -> None:
    text = parse(lines(COLUMN), [], lines(OTHER))
    assert "pages without text, which may be scans: 2 of 3" in text.notes


def test_a_contents_list_is_set_aside_line_by_line() -> None:
    listed = ["1 The ferry . . . . . . . . . . . 4", "2 The harbour. . . . . . . . . . 12"]
    text = parse([*lines(listed), *lines(COLUMN, y=400)])
    aside = [block for block in text.blocks if block.kind is PassageKind.BOILERPLATE]
    assert [block.span.of(text.text) for block in aside] == listed
    assert {block.why for block in aside} == {"table of contents"}


def test_words_drawn_apart_in_a_narrow_column_are_no_table() -> None:
    rows = [(0, "abroad"), (70, "is"), (116, "not"), (168, "used")]
    apart = [(40 + x, 550.0, 10.0, word) for x, word in rows]
    more = [(40.0, 538.0, 10.0, "strengthen"), (40.0 + 128, 538.0, 10.0, "the land")]
    text = parse([*lines(["Money that was earned by people"], y=562), *apart, *more, *lines(OTHER, y=526)])
    assert PassageKind.TABLE_CELL not in [kind for _, kind in parts(text)]


def test_a_scan_is_refused_and_needs_text_recognition() -> None:
    with pytest.raises(DocumentError, match="OCR"):
        read("scan.pdf", (DOCUMENTS / "scan_chromium.pdf").read_bytes())


def test_a_password_is_asked_for_and_a_wrong_one_is_said() -> None:
    data = (DOCUMENTS / "locked_libreoffice.pdf").read_bytes()
    with pytest.raises(PasswordNeeded, match="protected by a password") as refusal:
        read("a.pdf", data)
    assert refusal.value.remedy
    with pytest.raises(PasswordNeeded, match="does not open with this password"):
        read("a.pdf", data, password="Halvik")
    again = pickle.loads(pickle.dumps(refusal.value))  # noqa: S301  (as it comes back from the reading process)
    assert (type(again), again.where) == (PasswordNeeded, "a.pdf")
    assert read("a.pdf", data, password="halvik").text == "The ferry carried 41,300 passengers in 2023."


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"%PDF-1.4\n" + bytes(500), b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF"]
)
def test_garbage_under_the_mark_of_a_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError, match="damaged or cut off"):
        read("a.pdf", data)


@pytest.mark.parametrize("name", ["harbour_chromium.pdf", "harbour_libreoffice.pdf"])
def test_each_claim_has_the_page_on_which_it_begins(name: str) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    data = (DOCUMENTS / name).read_bytes()
    text = read(name, data)
    file = pypdfium2.PdfDocument(data)
    pages = [" ".join(file[number].get_textpage().get_text_range().split()) for number in range(len(file))]
    file.close()
    found = find(text)
    assert {passage.page for passage in found.passages} == set(range(1, len(pages) + 1))
    for passage in found.passages:
        assert passage.page is not None
        begins = " ".join(passage.span.of(text.text).split("\u00ad")[0].split()[:3])
        assert begins in pages[passage.page - 1]


_WORDS = st.text(st.sampled_from("abcdeé€’-.,1234"), min_size=1, max_size=9)
_PLACED = st.tuples(st.integers(0, 500), st.integers(10, 590), st.sampled_from([6.0, 10.0, 18.0]), _WORDS)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(_PLACED, max_size=12), min_size=1, max_size=3))
def test_words_anywhere_on_pages_are_all_read_and_every_run_lies_inside_its_block(
    pages: list[list[tuple[float, float, float, str]]],
) -> None:
    refused = False
    try:
        text = parse(*pages)
    except DocumentError:
        refused = True
    if refused:
        assert not any(pages)
        return
    end = 0
    for run in text.runs:
        assert run.start >= end
        assert run.length > 0
        assert 1 <= run.page <= len(pages)
        end = run.start + run.length
        assert any(block.span.start <= run.start and end <= block.span.end for block in text.blocks)
    assert [block.page for block in text.blocks if block.page is None] == []
