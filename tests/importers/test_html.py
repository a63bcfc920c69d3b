"""HTML pages: what is seen, what it is, what is set aside and why, and what the page says about itself."""

from __future__ import annotations

import pytest

from tests.importers.made import DOCUMENTS
from workbench.core.documents import ImportedText, PassageKind
from workbench.importers import read

PROSE = "The harbour board counted the passengers of the night ferry for a whole year and found more than it had hoped."


def page(body: str, head: str = "") -> ImportedText:
    return read("a.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def parts(text: ImportedText) -> dict[str, tuple[PassageKind | None, str]]:
    return {block.span.of(text.text): (block.kind, block.why) for block in text.blocks}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>One  \n two</p>three<div>four</div>", "One two\n\nthree\n\nfour"),
        ("<p>a<b>b</b> <i>c</i>&nbsp;d &amp; e</p>", "ab c\u00a0d & e"),
        ("<p>one<br>two<br/>three</p>", "one\ntwo\nthree"),
        ("<pre>one\n  two</pre>", "one\ntwo"),
        ("<ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul><p>end</p>", "one\ntwo\ndeep\n\nend"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td></td><td>d</td></tr></table>end", "a\tb\nd\n\nend"),
        ("<script>x</script><style>y</style><svg><text>z</text></svg>seen<!-- not -->", "seen"),
        ("<p>It carried <del>41</del><ins>42</ins> people.</p>", "It carried 42 people."),
        ('<p>So it was.<sup><a href="#n">1</a></sup> x<sup>2</sup></p>', "So it was. x2"),
        ("<p>unclosed <b>tags<p>everywhere", "unclosed tags\n\neverywhere"),
    ],
)
def test_visible_text_is_read_as_a_browser_shows_it(body: str, words: str) -> None:
    assert page(body).text == words


def test_tags_name_the_kind_of_their_text() -> None:
    text = page(
        "<h1>Top</h1><h3>Third</h3><figure><figcaption>At dusk.</figcaption></figure>"
        "<p class='byline'>By Ann</p><aside class='pullquote'>Quoted.</aside>"
        "<table><caption>Trips</caption><tr><th>Year</th><td>1</td></tr></table>"
        "<p class='wp-caption-text'>At dawn.</p><div class='footnotes'><p>A note.</p></div>"
        "<blockquote>Said.</blockquote>"
    )
    assert {words: kind for words, (kind, _) in parts(text).items()} == {
        "Top": PassageKind.HEADING,
        "Third": PassageKind.HEADING,
        "At dusk.": PassageKind.CAPTION,
        "By Ann": PassageKind.BYLINE,
        "Quoted.": PassageKind.PULL_QUOTE,
        "Trips": PassageKind.CAPTION,
        "Year": PassageKind.TABLE_CELL,
        "1": PassageKind.TABLE_CELL,
        "At dawn.": PassageKind.CAPTION,
        "A note.": PassageKind.FOOTNOTE,
        "Said.": None,
    }
    assert [block.level for block in text.blocks][:2] == [1, 3]


@pytest.mark.parametrize(
    ("tag", "why"),
    [
        ("<nav>X</nav>", "navigation"),
        ("<div role='navigation'>X</div>", "navigation"),
        ("<header>X</header>", "page header"),
        ("<footer>X</footer>", "page footer"),
        ("<aside>X</aside>", "beside the article"),
        ("<form>X</form>", "form"),
        ("<button>X</button>", "form"),
        ("<div class='cookie-bar'>X</div>", "cookie notice"),
        ("<div style='display: none'>X</div>", "hidden on the page"),
        ("<p hidden>X</p>", "hidden on the page"),
        ("<noscript>X</noscript>", "shown only without JavaScript"),
    ],
)
def test_page_furniture_is_boilerplate_with_its_reason(tag: str, why: str) -> None:
    text = page(f"{tag}<article><h1>Top</h1><p>{PROSE}</p></article>")
    assert parts(text)["X"] == (PassageKind.BOILERPLATE, why)
    assert parts(text)[PROSE] == (None, "")


def test_what_trafilatura_leaves_outside_is_kept_with_a_reason() -> None:
    text = read("ferry.html", (DOCUMENTS / "ferry.html").read_bytes())
    found = parts(text)
    outside = (PassageKind.BOILERPLATE, "outside the article")
    assert found["More from the harbour"] == outside
    assert found["Dredging of the inner basin starts in April"] == outside
    assert found["The Skarv leaves Tornes at dusk."] == (PassageKind.CAPTION, "")
    assert found["planned 36,900"] == (PassageKind.TABLE_CELL, "")
    assert found["The plan of 2022 named 36,900."] == (PassageKind.FOOTNOTE, "")
    assert found["We use cookies to remember what you read."] == (PassageKind.BOILERPLATE, "cookie notice")


def test_a_page_without_an_article_keeps_its_text() -> None:
    text = page("<nav><a href='/'>Home</a></nav><p>Open 9 to 5.</p>")
    assert parts(text)["Open 9 to 5."] == (None, "")


def test_a_page_inside_one_form_is_no_form() -> None:
    text = page(f"<form><nav>Menu</nav><p>{PROSE}</p><p>{PROSE} Again.</p><p>{PROSE} Thrice.</p></form>")
    assert parts(text)[PROSE] == (None, "")


def test_a_table_that_only_places_things_holds_no_cells() -> None:
    text = page(f"<table><tr><td><h2>Top</h2><p>{PROSE}</p></td><td>beside</td></tr></table>")
    assert parts(text)[PROSE] == (None, "")


LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "Person", "name": "No"}, {
"@type": ["NewsArticle"], "headline": "A line", "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "inLanguage": "en",
"publisher": {"name": "The Tidings"}, "datePublished": "2024-03-14T23:30:00+02:00"}]}</script>"""
METAS = """<meta property="og:title" content="A line"><meta name="author" content="Ann Lee">
<meta property="og:site_name" content="The Tidings"><meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="2024-03-14T08:00:00Z">
<meta property="article:author" content="https://example.org/lee">"""
BROKEN = '<title>Fallback</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
ABOUT = [
    (LINKED_DATA, ("A line", "Ann Lee, Bo Ek", "The Tidings", "2024-03-14", "en")),
    (METAS, ("A line", "Ann Lee", "The Tidings", "2024-03-14", "en_GB")),
    ("<title>A line | The Tidings</title>", ("A line | The Tidings", None, None, None, None)),
    (BROKEN, ("Fallback", None, None, None, None)),
    ('<meta name="date" content="soon">', (None, None, None, None, None)),
]


@pytest.mark.parametrize(("head", "about"), ABOUT)
def test_a_page_says_who_wrote_it_where_and_when(head: str, about: tuple[str | None, ...]) -> None:
    text = page(f"<p>{PROSE}</p>", head)
    assert (text.title, text.author, text.outlet, text.published, text.language) == about


@pytest.mark.parametrize(
    "declaration",
    ['<meta charset="koi8-r">', '<meta http-equiv="Content-Type" content="text/html; charset=KOI8-R">'],
)
def test_a_page_may_declare_its_encoding(declaration: str) -> None:
    data = f"<html><head>{declaration}</head><p>Привет".encode("koi8-r")
    text = read("a.html", data)
    assert (text.text, text.encoding) == ("Привет", "koi8-r")


def test_an_xml_declaration_is_honoured() -> None:
    data = '<?xml version="1.0" encoding="windows-1251"?>\n<html><p>Привет</p></html>'.encode("cp1251")
    assert read("a.xhtml", data).text == "Привет"


def test_a_utf16_page_is_recognised_without_its_ending() -> None:
    text = read("page", "<!DOCTYPE html><html><p>Größe</p></html>".encode("utf-16"))
    assert (text.text, text.media_type) == ("Größe", "text/html")


@pytest.mark.parametrize("depth", [200, 1000, 5000])
def test_tags_nested_beyond_measure_lose_no_words(depth: int) -> None:
    body = "<p>Before it.</p>" + "<div>" * depth + "<p>Deep words.</p>" + "</div>" * depth + "<h2>After</h2>"
    text = page(body)
    assert [block.span.of(text.text) for block in text.blocks] == ["Before it.", "Deep words.", "After"]
    assert text.blocks[-1].kind is PassageKind.HEADING
    assert any("too deeply" in note for note in text.notes) == (depth > 2000)


def test_entities_of_a_page_are_never_expanded() -> None:
    source = '<!DOCTYPE html [<!ENTITY a "AAAA"><!ENTITY b SYSTEM "file:///etc/hostname">]><p>&a; &b; words</p>'
    text = read("a.html", source.encode())
    assert "AAAA AAAA" not in text.text
    assert "words" in text.text


def test_a_head_full_of_comments_is_looked_at_once() -> None:
    assert read("a", b"<!-- x -->" * 400 + b"<html><p>words").text == "words"
