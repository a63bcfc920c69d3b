"""What holds for every format: sniffing, refusals in plain words, spans, newlines, the same text through each."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.made import DOCUMENTS, paragraph, word, zipped
from workbench.core.documents import ImportedText, PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import EXTENSIONS, IMPORTERS, read
from workbench.importers.normalise import normalise
from workbench.importers.registry import LARGEST

_TEXT = """\
Night ferry to Halvik carried 41,300 people in its first year
The night ferry between Tornes and Halvik carried 41,300 passengers in 2023, the harbour board said on Tuesday. \
That is 12 per cent more than the board had planned for.
“We expected empty cabins in winter,” said Ida Brekke, who runs the line. “We were wrong by half.”
What it cost
The crossing takes nine hours and costs €38 for a berth. Dr. Per Aasen of the coastal institute puts the emissions \
at 21 kg a passenger, against 94 kg for the flight.
Two boats, the Skarv and the Lomvi, share the route. Both were built in 1998."""
SENTENCES = _TEXT.split("\n")
FILES = ["ferry.txt", "ferry.md", "ferry.html", "ferry_libreoffice.docx", "ferry_libreoffice.html"]


def imported(name: str) -> ImportedText:
    return read(name, (DOCUMENTS / name).read_bytes())


def blocks(text: ImportedText) -> list[str]:
    return [block.span.of(text.text) for block in text.blocks]


def assert_spans_hold(text: ImportedText) -> None:
    at = 0
    for block in text.blocks:
        words = block.span.of(text.text)
        assert block.span.start >= at
        assert block.span.end <= len(text.text)
        assert words
        assert words == words.strip()
        at = block.span.end


@pytest.mark.parametrize("name", FILES)
def test_the_same_text_gives_the_same_sentences_in_every_format(name: str) -> None:
    text = imported(name)
    kept = [b.span.of(text.text) for b in text.blocks if b.kind in (None, PassageKind.HEADING)]
    assert [words for words in kept if words in SENTENCES] == SENTENCES
    assert_spans_hold(text)


@pytest.mark.parametrize("name", FILES)
def test_title_author_and_date_are_found_in_every_format(name: str) -> None:
    text = imported(name)
    assert (text.title, text.author, text.published) == (SENTENCES[0], "Marit Oddson", "2024-03-14")


def test_endings_are_lower_case_with_a_dot_and_stand_once() -> None:
    assert {".txt", ".md", ".html", ".htm", ".docx"} <= set(EXTENSIONS)
    assert all(ending.startswith(".") and ending == ending.lower() for ending in EXTENSIONS)
    assert len(set(EXTENSIONS)) == len(EXTENSIONS)


def test_every_format_has_a_key_and_a_title_of_its_own() -> None:
    assert len({importer.key for importer in IMPORTERS}) == len(IMPORTERS)
    assert len({importer.title for importer in IMPORTERS}) == len(IMPORTERS)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".html", ".docx"))])
def test_content_counts_before_the_ending(name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    assert read("misnamed.txt", data).blocks == read(name, data).blocks


def test_an_unknown_ending_of_a_text_is_read_as_plain_text() -> None:
    assert read("notes", b"The bridge opened in 1931.").media_type == "text/plain"
    assert read("notes.draft", b"The bridge opened in 1931.").media_type == "text/plain"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["ferry.txt", "ferry.md", "ferry.html"])
def test_line_ends_of_any_system_give_the_same_text(name: str, newline: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    changed = read(name, data.replace(b"\n", newline.encode()))
    assert changed.text == read(name, data).text
    assert "\r" not in changed.text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "no PDF, or is damaged"),
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3", "no PDF, or is damaged"),
        ("a.pdf", b"plain words under a wrong name", "no PDF"),
        ("a.rtf", b"plain words under a wrong name", "no rich text"),
        ("a.rtf", b"{\\rtf1{\\fonttbl}}", "no text"),
        ("a.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + "WordDocument".encode("utf-16-le"), "old format"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "old Office file"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<x/>"}), "no workbook"),
        ("a.xlsx", b"plain words under a wrong name", "no workbook"),
        ("a.ods", zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "spreadsheet"),
        ("a.odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "no OpenDocument text"),
        ("a.epub", zipped({"mimetype": b"application/epub+zip"}), "no e-book"),
        ("a.eml", b"plain words under a wrong name", "no e-mail"),
        ("a.mhtml", b"plain words under a wrong name", "no web page"),
        ("a.msg", b"plain words under a wrong name", "mail program"),
        ("a.zip", zipped({"a.txt": b"words"}), "archive"),
        ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture"),
        ("a.bin", bytes(range(256)) * 8, "not text"),
        ("a.txt", bytes(4000), "not text"),
        ("a.json", b'{"a": 1}', "data"),
        ("a.factcheck", b"SQLite format 3\x00" + bytes(80), "case"),
        ("a.docx", b"plain words under a wrong name", "Word document"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t \n", "no text"),
        ("a.md", b"\n\n---\n\n", "no text"),
        ("a.html", b"<html><script>var a = 1</script></html>", "no text"),
        ("a.docx", word("<w:p/>"), "no text"),
    ],
)
def test_what_is_not_read_is_refused_with_what_where_and_remedy(name: str, data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as refusal:
        read(name, data)
    assert refusal.value.where == name
    assert refusal.value.remedy


def test_a_stray_zero_byte_does_not_make_a_text_unreadable() -> None:
    assert read("a.txt", b"It sank\x00 in 1903.").text == "It sank\ufffd in 1903."


def test_a_file_beyond_the_limit_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert LARGEST == 200 * 1024 * 1024
    monkeypatch.setattr("workbench.importers.registry.LARGEST", 10)
    assert read("small.txt", b"1234567890").blocks
    with pytest.raises(DocumentError, match="too large"):
        read("large.txt", b"12345678901")


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a", "a.pdf"]))
def test_arbitrary_bytes_give_a_text_with_sound_spans_or_a_document_error(data: bytes, name: str) -> None:
    refused: DocumentError | None = None
    try:
        text = read(name, data)
    except DocumentError as error:
        refused = error
    if refused is not None:
        assert refused.where == name
        assert refused.remedy
    else:
        assert text.blocks
        assert normalise(text.text) == text.text
        assert_spans_hold(text)


_MARKS = (
    """# |> |- |1. |*|**|`|[^1]|[^1]: |[|](x)|<p>|</p>|<table><tr><td>|</table>|<li>|<br>|<pre>|<h2>|</h2>|<aside>"""
)
_CHARACTERS = ["\n", "\n\n", "\r\n", "\t", " ", "\x00", "\ufeff", "\u00a0", "\u2028", "word", "شكرا", "e\u0301", "👩‍🔬"]
_TABLE = "\n\n| a | b |\n|--|--|\n"
_MARKED = st.lists(st.sampled_from([*_MARKS.split("|"), *_CHARACTERS, _TABLE, "Ten boats sank. "]), max_size=60).map(
    "".join
)


@given(_MARKED, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_blocks_are_ordered_and_lie_inside_the_text_whatever_the_marks(source: str, name: str) -> None:
    try:
        text = read(name, source.encode())
    except DocumentError:
        assert source.count("\x00") > 4 or not any(word in source for word in ("word", "Ten boats"))
    else:
        assert normalise(text.text) == text.text
        assert_spans_hold(text)


@given(st.text(max_size=80).filter(lambda words: words.isprintable() and words.strip()))
def test_a_word_paragraph_keeps_its_words(words: str) -> None:
    from docx import Document

    out = io.BytesIO()
    document = Document()
    document.add_paragraph(words)
    document.save(out)
    assert blocks(read("a.docx", out.getvalue())) == [normalise(words).strip()]


def test_offsets_count_code_points_beyond_the_basic_plane() -> None:
    text = read("a.docx", word(paragraph("👩‍🔬 weighs 3 kg.") + paragraph("Second.")))
    assert blocks(text) == ["👩‍🔬 weighs 3 kg.", "Second."]
