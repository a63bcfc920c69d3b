"""OpenDocument texts: headings, lists, tables, notes, comments, changes; protected, damaged and hostile files."""

from __future__ import annotations

import pytest

from tests.importers.made import zipped
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import archives, read

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text", "table")
)
_MORE = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odt(body: str, styles: str = "", more: dict[str, bytes] | None = None) -> bytes:
    content = (
        f"<office:document-content {_SPACES} {_MORE}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content.encode(), **(more or {})})


def parse(body: str, styles: str = "") -> ImportedText:
    return read("a.odt", odt(body, styles))


def parts(text: ImportedText) -> list[tuple[str, PassageKind | None, int]]:
    return [(block.span.of(text.text), block.kind, block.level) for block in text.blocks]


def test_headings_titles_and_captions_are_told_by_their_styles() -> None:
    text = parse(
        '<text:p text:style-name="Title">The line</text:p><text:h text:outline-level="9">Part</text:h>'
        '<text:p text:style-name="P1">At dusk.</text:p><text:p>Words.</text:p>',
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Caption"/>',
    )
    assert text.title == "The line"
    assert parts(text) == [
        ("The line", PassageKind.HEADING, 1),
        ("Part", PassageKind.HEADING, 6),
        ("At dusk.", PassageKind.CAPTION, 0),
        ("Words.", None, 0),
    ]


def test_spaces_tabs_and_breaks_are_read_as_on_the_page() -> None:
    text = parse(
        '<text:p>One  \n two<text:s text:c="2"/>three<text:tab/>four<text:line-break/>'
        "five <text:span> six</text:span></text:p>"
    )
    assert text.text == "One two  three\tfour\nfive six"


def test_lists_stand_close_and_tables_have_cells() -> None:
    item = "<text:list-item><text:p>{}</text:p></text:list-item>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(f"<table:table-row>{cell.format(a)}{cell.format(b)}</table:table-row>" for a, b in ("ab", "cd"))
    text = parse(
        f"<text:p>Before.</text:p><text:list>{item.format('one')}{item.format('two')}</text:list>"
        f"<table:table>{rows}</table:table><text:p>After.</text:p>"
    )
    assert text.text == "Before.\n\none\ntwo\n\na\tb\nc\td\n\nAfter."
    assert [kind for _, kind, _ in parts(text)][3:7] == [PassageKind.TABLE_CELL] * 4


def test_a_comment_on_a_point_sits_on_the_word_before_it() -> None:
    text = parse(
        "<text:p>The plan<office:annotation><dc:creator>Ann Lee</dc:creator><text:p>Which?</text:p>"
        "</office:annotation> was poor.</text:p>"
    )
    (note,) = text.comments
    assert text.text == "The plan was poor."
    assert note.span is not None
    assert (note.author, note.words, note.span.of(text.text)) == ("Ann Lee", "Which?", "plan")
    assert text.notes == ("1 comment in the file, kept with the claims they are on",)


def test_a_contents_list_is_set_aside() -> None:
    text = parse(
        "<text:table-of-content><text:index-body><text:p>Part 1</text:p></text:index-body>"
        "</text:table-of-content><text:p>Words.</text:p>"
    )
    assert [(kind, block.why) for (_, kind, _), block in zip(parts(text), text.blocks, strict=True)] == [
        (PassageKind.BOILERPLATE, "table of contents"),
        (None, ""),
    ]


def test_a_protected_text_is_refused_by_name() -> None:
    manifest = {"META-INF/manifest.xml": b"<m><encryption-data/></m>"}
    with pytest.raises(DocumentError, match="protected by a password"):
        read("a.odt", odt("<text:p>x</text:p>", more=manifest))


@pytest.mark.parametrize("content", [b"", b"<broken", b"\x00"])
def test_damaged_parts_are_refused_in_words(content: bytes) -> None:
    kind = b"application/vnd.oasis.opendocument.text"
    with pytest.raises(DocumentError, match="damaged or cut off"):
        read("a.odt", zipped({"mimetype": kind, "content.xml": content}))


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    body = "<office:body><office:text><text:p>&a; words</text:p></office:text></office:body>"
    content = f"<office:document-content {_SPACES}>{body}</office:document-content>"
    kind = b"application/vnd.oasis.opendocument.text"
    text = read("a.odt", zipped({"mimetype": kind, "content.xml": bomb + content.encode()}))
    assert text.text == "words"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 100_000)
    with pytest.raises(DocumentError, match="would unpack to more than"):
        read("a.odt", odt("<text:p>x</text:p>", more={"Pictures/big": bytes(200_000)}))
