"""Word documents: reading order, styles, tracked changes, and what damaged or hostile files come to."""

from __future__ import annotations

import io

import pytest
from docx import Document

from tests.importers.made import DOCUMENTS, paragraph, run, unpacked, word, zipped
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import archives, read


def parse(body: str) -> ImportedText:
    return read("a.docx", word(body))


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def parts(text: ImportedText) -> list[tuple[str, PassageKind | None, int]]:
    return [(block.span.of(text.text), block.kind, block.level) for block in text.blocks]


def test_styles_give_title_headings_and_captions() -> None:
    document = Document()
    document.add_heading("The line", 0)
    document.add_heading("Part", 1)
    document.add_heading("Below", 9)
    document.add_paragraph("At dusk.", style="Caption")
    document.add_paragraph("Words.")
    text = read("a.docx", saved(document))
    assert text.title == "The line"
    assert parts(text) == [
        ("The line", PassageKind.HEADING, 1),
        ("Part", PassageKind.HEADING, 1),
        ("Below", PassageKind.HEADING, 6),
        ("At dusk.", PassageKind.CAPTION, 0),
        ("Words.", None, 0),
    ]


BASED = "<w:style w:styleId='x'><w:basedOn w:val='y'/></w:style>"


def styled(style: str, styles: str) -> tuple[str, PassageKind | None, int]:
    """What a paragraph of this style is in a document with these styles."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="urn:x/styles" Target="styles.xml"/></Relationships>'
    )
    root = f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{styles}</w:styles>'
    main = word(f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{run('Words')}</w:p>")
    extra = {"word/_rels/document.xml.rels": relations.encode(), "word/styles.xml": root.encode()}
    return parts(read("a.docx", zipped({**unpacked(main), **extra})))[0]


@pytest.mark.parametrize(
    ("styles", "kind", "level"),
    [
        ("<w:style w:styleId='x'><w:name w:val='heading 3'/></w:style>", PassageKind.HEADING, 3),
        ("<w:style w:styleId='x'><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>", PassageKind.HEADING, 2),
        ("<w:style w:styleId='x'><w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>", None, 0),
        (BASED + "<w:style w:styleId='y'><w:name w:val='caption'/></w:style>", PassageKind.CAPTION, 0),
        ("<w:style w:styleId='x'><w:basedOn w:val='x'/></w:style>", None, 0),
        (BASED, None, 0),
        ("", None, 0),
    ],
)
def test_a_style_counts_by_its_name_its_level_and_what_it_is_based_on(
    styles: str, kind: PassageKind | None, level: int
) -> None:
    assert styled("x", styles) == ("Words", kind, level)


def test_a_level_set_by_hand_makes_a_heading() -> None:
    text = parse(f"<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>{run('Top')}</w:p>{paragraph('Words.')}")
    assert parts(text) == [("Top", PassageKind.HEADING, 1), ("Words.", None, 0)]


def test_tables_stand_in_their_place_with_their_cells() -> None:
    document = Document()
    document.add_paragraph("Before.")
    table = document.add_table(2, 2)
    for number, cell in enumerate(("Year", "Trips", "", "41,300")):
        table.cell(number // 2, number % 2).text = cell
    table.cell(1, 1).add_paragraph("a year")
    document.add_paragraph("After.")
    text = read("a.docx", saved(document))
    assert text.text == "Before.\n\nYear\tTrips\n41,300\na year\n\nAfter."
    assert [kind for _, kind, _ in parts(text)] == [None, *[PassageKind.TABLE_CELL] * 4, None]


def test_a_table_of_one_cell_is_a_frame() -> None:
    document = Document()
    document.add_table(1, 1).cell(0, 0).text = "Framed words."
    assert parts(read("a.docx", saved(document))) == [("Framed words.", None, 0)]


def test_tables_inside_tables_are_read() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('inner')}</w:tc><w:tc>{paragraph('more')}</w:tc></w:tr></w:tbl>"
    text = parse(
        f"<w:tbl><w:tr><w:tc>{paragraph('outer')}{inner}</w:tc><w:tc>{paragraph('last')}</w:tc></w:tr></w:tbl>"
    )
    assert [words for words, _, _ in parts(text)] == ["outer", "inner", "more", "last"]


def test_insertions_are_in_deletions_are_out_and_both_are_said() -> None:
    text = parse(
        f"<w:p>{run('It carried ')}<w:del><w:r><w:delText>41</w:delText></w:r></w:del><w:ins>{run('42')}</w:ins>"
        f"{run(' people.')}</w:p><w:ins>{paragraph('Added.')}</w:ins><w:del>{paragraph('Gone.')}</w:del>"
        f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('c')}</w:tc></w:tr></w:tbl>"
    )
    assert text.text == "It carried 42 people.\n\nAdded.\n\na\tb"
    assert "tracked insertions read as text: 1" in text.notes
    assert any(note.startswith("tracked deletions left out") for note in text.notes)


def test_links_content_controls_fields_and_breaks_are_read_as_on_the_page() -> None:
    text = parse(
        f"<w:sdt><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>"
        f"<w:p>{run('See ')}<w:hyperlink>{run('the log')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:sym w:char='00E9'/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )
    assert text.text == "In a control.\n\nSee the log\tone\ntwo\u2011é"
    assert "hidden stretches left out: 1" in text.notes


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    choice = f'<mc:AlternateContent xmlns:mc="{markup}"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    text = parse(
        f"<w:p>{run('Before')}<w:r>{choice}</mc:AlternateContent></w:r>{run(' after.')}</w:p>{paragraph('End.')}"
    )
    assert [words for words, _, _ in parts(text)] == ["Before after.", "In the box.", "End."]


def test_a_file_made_by_libreoffice_is_read_whole() -> None:
    text = read("a.docx", (DOCUMENTS / "ferry_libreoffice.docx").read_bytes())
    assert "carried 41,300 passengers" in text.text
    assert "nearly" not in text.text
    assert parts(text)[-2:] == [
        ("A box beside the text.", None, 0),
        ("The plan of 2022 named 36,900.", PassageKind.FOOTNOTE, 0),
    ]
    assert ("The Skarv leaves Tornes at dusk.", PassageKind.CAPTION, 0) in parts(text)
    assert text.language == "en-US"


def test_properties_give_author_title_and_the_day_it_was_saved() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="urn:x" xmlns:dc="urn:y"><dc:title>A line</dc:title>'
        "<dc:creator>Ann Lee</dc:creator>"
        "<cp:modified>2024-03-14T06:30:00Z</cp:modified></cp:coreProperties>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="urn:x/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="r2" Type="urn:x/core-properties" Target="docProps/core.xml"/></Relationships>'
    )
    made = zipped(
        {**unpacked(word(paragraph("Words."))), "_rels/.rels": relations.encode(), "docProps/core.xml": core.encode()}
    )
    text = read("a.docx", made)
    assert (text.title, text.author, text.published) == ("A line", "Ann Lee", "2024-03-14")
    assert "date: when the file was last saved" in text.notes


def test_without_styles_and_properties_the_first_lines_speak() -> None:
    text = parse(
        "".join(map(paragraph, ("Ferry line grows", "By Ann Lee", "14 March 2024", "The ferry carried more.")))
    )
    assert (text.title, text.author, text.published) == ("Ferry line grows", "Ann Lee", "2024-03-14")
    assert text.notes == ()


def test_a_new_document_of_python_docx_says_nothing_about_itself() -> None:
    document = Document()
    document.add_paragraph("Words.")
    text = read("a.docx", saved(document))
    assert (text.author, text.published) == (None, None)


@pytest.mark.parametrize("xml", [b"<no xml", b"", b"<w:document/>", b"\x00\x01"])
def test_a_document_whose_parts_are_no_word_xml_is_refused_in_words(xml: bytes) -> None:
    with pytest.raises(DocumentError) as refusal:
        read("a.docx", zipped({**unpacked(word("")), "word/document.xml": xml}))
    assert refusal.value.where == "a.docx"


def test_the_strict_form_of_the_format_is_read() -> None:
    data = unpacked(word(paragraph("Strict words.")))
    strict = data["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read("a.docx", zipped({**data, "word/document.xml": strict})).text == "Strict words."


@pytest.mark.parametrize("kept", [200, 2000, 5000, -30])
def test_a_cut_off_file_is_refused_in_words(kept: int) -> None:
    with pytest.raises(DocumentError, match=r"damaged or cut off|archive"):
        read("a.docx", (DOCUMENTS / "ferry_libreoffice.docx").read_bytes()[:kept])


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 1_000_000)
    with pytest.raises(DocumentError, match="would unpack to more than"):
        read("a.docx", zipped({**unpacked(word(paragraph("x"))), "word/media/big": bytes(2_000_000)}))
    monkeypatch.setattr(archives, "MOST_PARTS", 3)
    with pytest.raises(DocumentError, match="would unpack to more than"):
        read("a.docx", zipped({**unpacked(word(paragraph("x"))), "one": b"1"}))


@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">',
        '<!ENTITY c SYSTEM "file:///etc/passwd">',
    ],
)
def test_entities_are_never_expanded(entities: str) -> None:
    data = unpacked(word(paragraph("&c; words")))
    bomb = f"<!DOCTYPE x [{entities}]>".encode() + data["word/document.xml"]
    text = read("a.docx", zipped({**data, "word/document.xml": bomb}))
    assert text.text == "words"
