"""What every section of the Word report is made with: links within it and out of it, headings, lines, verdicts."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from workbench.reports.changes import word_changes
from workbench.reports.docx_markup import paragraph, right_to_left, run, styled
from workbench.reports.docx_styles import tones
from workbench.reports.docx_words import verdict
from workbench.reports.entries import Entry, Given
from workbench.reports.layout import Layout
from workbench.reports.wording import day_and_time

_IN_AN_ADDRESS = "%/:=&?~#+!$,;'@()*"
"""What an address may hold as it stands, beside letters, digits and "_.-"."""


class Page:
    """Hands out links, bookmarks and the looks of verdicts."""

    def __init__(self, layout: Layout) -> None:
        """Its `addresses` are those that the report leads to, each once."""
        abouts = [source.about for source, _ in layout.sources]
        found = (web_address(url) for about in abouts for url in (about.url, about.archived_url))
        self.addresses = list(dict.fromkeys(filter(None, found)))
        self._links = {address: f"link{number}" for number, address in enumerate(self.addresses, 1)}
        self._bookmarks = itertools.count(1)
        self.tones = tones()

    def bookmark(self, name: str, content: str) -> str:
        """Content that links to this name lead to. A name stands once."""
        key = next(self._bookmarks)
        return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{key}"/>'

    def heading(self, words: str, level: int = 1, name: str = "") -> str:
        """A heading; name: what links to it end in."""
        content = self.bookmark(name, run(words)) if name else run(words)
        return paragraph(content, f"Heading{level}", to_left=right_to_left(words))

    def address(self, url: str) -> str:
        """A source's address: a link where one may lead there."""
        key = self._links.get(web_address(url))
        return f'<w:hyperlink r:id="{key}">{styled(url, "Hyperlink")}</w:hyperlink>' if key else styled(url, "Quiet")

    def verdict(self, given: Given | None) -> str:
        """A verdict with its mark, in its tone."""
        return run(f"\u00a0{verdict(given)}\u00a0", self.tones.strong[tone(given)])


def tone(given: Given | None) -> str:
    """The tone of a verdict; "open" of none."""
    return given.label.tone if given else "open"


def link(name: str, words: str, style: str = "Hyperlink") -> str:
    """A link to a bookmark."""
    return f'<w:hyperlink w:anchor="{name}">{styled(words, style)}</w:hyperlink>'


def claim_link(entry: Entry) -> str:
    """A claim's number, leading to its row of the register."""
    return link(f"claim_{entry.anchor}", entry.name)


def labelled(label: str, words: str, after: str = "") -> str:
    """A paragraph of recorded words behind a label; after: who and when, or the like."""
    behind = styled(f"  {after}", "Quiet") if after else ""
    return paragraph(f"{styled(f'{label}  ', 'Label')}{run(words)}{behind}", "Said")


def meta(words: str) -> str:
    """A quiet paragraph."""
    return paragraph(run(words), "Meta")


def bullets(lines: Iterable[str], style: str = "Said") -> str:
    """Lines with a dash in front."""
    hanging = '<w:ind w:left="284" w:hanging="284"/>'
    return "".join(paragraph(run(f"–\t{words}"), style, properties=hanging) for words in lines)


def by(person: str, at: str) -> str:
    """Who and when."""
    return f"{person}, {day_and_time(at)}"


def change(old: str, new: str) -> str:
    """Two wordings in one, word by word."""
    styles = {"out": "Gone", "in": "Come"}
    return "".join(
        styled(one.text, styles[one.kind]) if one.kind in styles else run(one.text) for one in word_changes(old, new)
    )


def web_address(url: str) -> str:
    """The address a link may lead to, written as Word wants it; nothing where none may, or where it is no address."""
    address = url.strip()
    if not address.lower().startswith(("https://", "http://")):
        return ""
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return ""
    return quote(address, safe=_IN_AN_ADDRESS) if host and quote(host, safe=_IN_AN_ADDRESS) == host else ""
