"""Markdown as a reader sees it."""

from __future__ import annotations

import pytest

from workbench.core.documents import ImportedText, PassageKind
from workbench.importers import read


def parse(source: str) -> ImportedText:
    return read("a.md", source.encode())


def parts(source: str) -> list[tuple[str, PassageKind | None, int]]:
    text = parse(source)
    return [(block.span.of(text.text), block.kind, block.level) for block in text.blocks]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("**Bold**, *slanted*, `code` and ~~struck~~.", "Bold, slanted, code and struck."),
        ("A [link](http://example.org) and <http://example.org>.", "A link and http://example.org."),
        ("![a boat](boat.png) sails", "a boat sails"),
        ("Tom &amp; Ann\\* &copy;", "Tom & Ann* ©"),
        ("soft\nbreak", "soft break"),
        ("word<b>s</b> <!-- not seen -->here", "words here"),
        ("<div>raw <i>words</i></div>", "raw words"),
        ("It sank.[^1]\n\n[^1]: In 1903.", "It sank.\n\nIn 1903."),
        ("a  \nb<br>c", "a\nb\nc"),
    ],
)
def test_marks_are_left_out_and_words_are_kept(source: str, words: str) -> None:
    assert parse(source).text == words


def test_headings_have_their_level() -> None:
    assert parts("# One\n\nText.\n\nTwo\n---\n\n###### Six") == [
        ("One", PassageKind.HEADING, 1),
        ("Text.", None, 0),
        ("Two", PassageKind.HEADING, 2),
        ("Six", PassageKind.HEADING, 6),
    ]


def test_tables_keep_rows_as_lines_and_cells_apart() -> None:
    text = parse("Before.\n\n| Year | Trips |\n|---|---|\n| 2022 | 36,900 |\n\nAfter.")
    assert text.text == "Before.\n\nYear\tTrips\n2022\t36,900\n\nAfter."
    assert [block.kind for block in text.blocks] == [None, *[PassageKind.TABLE_CELL] * 4, None]


def test_code_is_kept_and_marked_as_no_running_text() -> None:
    text = parse("Run this:\n\n```sh\npip install mills\nmills --fast\n```\n\nOr that:\n\n    make test\n\nEnd `now`.")
    assert text.text == "Run this:\n\npip install mills\nmills --fast\n\nOr that:\n\nmake test\n\nEnd now."
    assert [(block.span.of(text.text), block.kind, block.why) for block in text.blocks if block.kind] == [
        (line, PassageKind.BOILERPLATE, "code") for line in ("pip install mills", "mills --fast", "make test")
    ]


def test_list_items_and_quotes_are_blocks_of_their_own() -> None:
    text = parse("> Quoted words\n> go on.\n\n- one\n- two\n  - deeper\n\n3. three\n\nEnd.")
    assert text.text == "Quoted words go on.\n\none\ntwo\ndeeper\n\nthree\n\nEnd."
    assert [part[0] for part in parts("- one\n- two")] == ["one", "two"]


def test_footnotes_are_blocks_even_when_they_are_an_address() -> None:
    found = parts("It sank.[^a][^b]\n\n[^a]: The log says\n  so.\n[^b]: http://example.org\n\nEnd.")
    assert found == [
        ("It sank.", None, 0),
        ("The log says so.", PassageKind.FOOTNOTE, 0),
        ("http://example.org", PassageKind.FOOTNOTE, 0),
        ("End.", None, 0),
    ]


def test_front_matter_gives_title_author_and_date_and_is_no_text() -> None:
    text = parse('---\ntitle: "The line"\nauthor: Ann Lee\ndate: 2024-03-14 08:00\nlang: en\n---\n\n# Other\n\nWords.')
    assert (text.title, text.author, text.published, text.language) == ("The line", "Ann Lee", "2024-03-14", "en")
    assert text.text == "Other\n\nWords."


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert parse("---\nwords\n---\n").text == "words"


@pytest.mark.parametrize(
    "source",
    ["> " * 5000 + "words", "\n".join("  " * depth + "- item words" for depth in range(200)), "[" * 3000 + "words"],
)
def test_marks_nested_beyond_measure_lose_no_words(source: str) -> None:
    assert parse(source).text.count("words") == source.count("words")
