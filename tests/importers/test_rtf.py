"""Rich text: characters of all encodings, headings, tables, notes, hidden and deleted words, damaged files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import read


def parse(body: str) -> ImportedText:
    return read("a.rtf", (r"{\rtf1\ansi\ansicpg1252 " + body + "}").encode("latin-1"))


def parts(text: ImportedText) -> list[tuple[str, PassageKind | None, int]]:
    return [(block.span.of(text.text), block.kind, block.level) for block in text.blocks]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (r"caf\'e9 \endash  \ldblquote so\rdblquote", "café – “so”"),
        (r"\u8364?38 and \u-10179?\u-8698?", "€38 and 😆"),
        (r"{\uc2\u8364 EU38}", "€38"),
        (r"{\fonttbl{\f1\fcharset204 Arial;}}{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (r"{\fonttbl{\f1\fcharset128 Mincho;}}{\f1 \'93\'fa\'96\'7b}", "日本"),
        (r"a\~b\_c \{d\} \\e", "a\u00a0b\u2011c {d} \\e"),
        (r"It sank{\pict\pngblip 8950} in {\field{\*\fldinst HYPERLINK x}{\fldrslt 1903}}.", "It sank in 1903."),
        (r"one\line two", "one\ntwo"),
    ],
)
def test_characters_are_read_as_on_the_page(source: str, shown: str) -> None:
    assert parse(source).text == shown


def test_paragraphs_headings_and_tables_are_blocks() -> None:
    styles = r"{\stylesheet{\s1 heading 1;}{\s2\outlinelevel1 Part;}{\s3 caption;}}"
    text = parse(
        styles + r"{\pard\s1 Top\par}{\pard\s2 Part\par}{\pard\s3 At dusk.\par}\pard Words.\par"
        r"\trowd\pard\intbl Year\cell Trips\cell\row\trowd\pard\intbl 2023\cell 41\cell\row\pard After.\par"
    )
    cell = PassageKind.TABLE_CELL
    assert parts(text) == [
        ("Top", PassageKind.HEADING, 1),
        ("Part", PassageKind.HEADING, 2),
        ("At dusk.", PassageKind.CAPTION, 0),
        ("Words.", None, 0),
        *[(words, cell, 0) for words in ("Year", "Trips", "2023", "41")],
        ("After.", None, 0),
    ]
    assert "Year\tTrips\n2023\t41\n\nAfter." in text.text


def test_what_is_deleted_or_hidden_is_out_and_said() -> None:
    text = parse(r"It carried {\deleted 41}{\revised 42}{\v hidden} people.")
    assert text.text == "It carried 42 people."
    assert set(text.notes) == {
        "tracked insertions read as text: 1",
        "tracked deletions left out: 1",
        "hidden stretches left out: 1",
    }


def test_notes_headers_and_boxes_have_their_place() -> None:
    text = parse(
        r"{\header Courier\par}The plan{\super\chftn{\footnote\pard It named 36,900.}} was poor."
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard A box.\par}}}\par{\footer Page\par}"
    )
    assert parts(text) == [
        ("Courier", PassageKind.BOILERPLATE, 0),
        ("The plan was poor.", None, 0),
        ("A box.", None, 0),
        ("It named 36,900.", PassageKind.FOOTNOTE, 0),
        ("Page", PassageKind.BOILERPLATE, 0),
    ]
    (note,) = text.comments
    assert note.span is not None
    assert note.span.of(text.text) == "plan"


def test_title_and_author_of_the_file_are_kept() -> None:
    text = parse(r"{\info{\title The line}{\author Ann Lee}{\operator Someone}}Words.")
    assert (text.title, text.author, text.text) == ("The line", "Ann Lee", "Words.")


def test_a_file_whose_end_is_missing_is_read_and_says_so() -> None:
    text = read("a.rtf", rb"{\rtf1 The ferry carried 41,300 passengers{\b in")
    assert text.text == "The ferry carried 41,300 passengersin"
    assert "its end is missing: the file was cut off" in text.notes


def test_deep_groups_are_read_without_recursion() -> None:
    assert parse("{" * 50_000 + "deep" + "}" * 50_000).text == "deep"


_PIECES = [
    "{",
    "}",
    "\\par ",
    "\\cell ",
    "\\row ",
    "\\footnote ",
    "\\header ",
    "\\u1234?",
    "\\uc9 ",
    "\\'e9",
    "\\*",
    "word ",
    "\\bin9 ",
    "\\annotation ",
    "{\\*\\atrfstart 1}",
    "\\s99999 ",
    "\\ansicpg9999 ",
    "\\",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=50).map("".join))
def test_any_order_of_marks_gives_sound_blocks_or_a_document_error(source: str) -> None:
    refused: DocumentError | None = None
    try:
        text = read("a.rtf", rb"{\rtf1 " + source.encode("latin-1"))
    except DocumentError as error:
        refused = error
    if refused is not None:
        assert refused.remedy
        return
    end = 0
    for block in text.blocks:
        assert block.span.start >= end
        assert block.span.of(text.text).strip()
        end = block.span.end
