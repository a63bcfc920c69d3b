"""E-books: chapters in the order of the spine, contents set aside, notes, protected and damaged files."""

from __future__ import annotations

import pytest

from tests.importers.made import zipped
from workbench.core.documents import PassageKind
from workbench.core.errors import DocumentError
from workbench.importers import read

_CONTAINER = b'<container xmlns="urn:x"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
_PACKAGE = b"""<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>The line</dc:title><dc:creator>Ann Lee</dc:creator><dc:creator>Bo Roe</dc:creator>
<dc:language>en</dc:language>
<dc:date>2024-03-14</dc:date></metadata><manifest>
<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="m" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="m"/></spine></package>"""


def page(body: str) -> bytes:
    return (
        "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml' "
        f"xmlns:epub='http://www.idpf.org/2007/ops'><body>{body}</body></html>"
    ).encode()


def book(**more: bytes) -> bytes:
    return zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": _CONTAINER,
            "OPS/book.opf": _PACKAGE,
            "OPS/nav.xhtml": page("<nav><ol><li>One</li></ol></nav>"),
            "OPS/one a.xhtml": page(
                "<h1>One</h1><p>It sank.<a epub:type='noteref' href='#n'>1</a></p>"
                "<aside epub:type='footnote'>In 1903.</aside>"
            ),
            "OPS/two.xhtml": page("<p>It rose.</p>"),
            **more,
        }
    )


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    text = read("a.epub", book())
    assert [(block.span.of(text.text), block.kind) for block in text.blocks] == [
        ("One", PassageKind.BOILERPLATE),
        ("One", PassageKind.HEADING),
        ("It sank.", None),
        ("In 1903.", PassageKind.FOOTNOTE),
        ("It rose.", None),
    ]
    assert (text.title, text.author, text.language, text.published) == (
        "The line",
        "Ann Lee, Bo Roe",
        "en",
        "2024-03-14",
    )
    assert text.notes == ("chapters that are missing in the file: 1",)


def test_copy_protection_is_refused_by_name_and_hidden_fonts_are_not() -> None:
    method = "<encryption xmlns:e='urn:e'><e:EncryptionMethod Algorithm='{}'/></encryption>"
    with pytest.raises(DocumentError, match="copy protection"):
        read(
            "a.epub",
            book(**{"META-INF/encryption.xml": method.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc").encode()}),
        )
    fonts = method.format("http://www.idpf.org/2008/embedding").encode()
    assert read("a.epub", book(**{"META-INF/encryption.xml": fonts})).blocks


@pytest.mark.parametrize("part", ["META-INF/container.xml", "OPS/book.opf"])
def test_a_book_without_its_lists_is_refused_in_words(part: str) -> None:
    with pytest.raises(DocumentError, match="damaged or cut off"):
        read("a.epub", book(**{part: b"<x/>" if part.startswith("META") else b"<broken"}))
