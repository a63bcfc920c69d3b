"""What the tags, roles and class names around a text say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from workbench.core.documents import PassageKind
from workbench.importers.html_tags import HEADINGS


@dataclass(frozen=True, slots=True)
class Hint:
    """Kind, heading level and reason, as Block has them."""

    kind: PassageKind | None = None
    level: int = 0
    why: str = ""


PLAIN = Hint()

_BY_TAG = {
    "nav": "navigation",
    "menu": "navigation",
    "button": "form",
    "select": "form",
    "option": "form",
    "textarea": "form",
    "datalist": "form",
    "dialog": "notice over the page",
    "noscript": "shown only without JavaScript",
}
_BY_ROLE = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "search": "form",
    "contentinfo": "page footer",
    "complementary": "beside the article",
    "dialog": "notice over the page",
    "alertdialog": "notice over the page",
}
_COOKIES = re.compile(r"cookie|consent|gdpr", re.IGNORECASE)
_PULL_QUOTE = re.compile(r"pull-?_?quote", re.IGNORECASE)
_CAPTION = re.compile(r"(?:^|[\s_-])(?:caption|wp-caption-text|photo-?credit|image-?credit)(?:$|[\s_-])", re.IGNORECASE)
_BYLINE = re.compile(r"(?:^|[\s_-])(?:byline|by-line|dateline)(?:$|[\s_-])", re.IGNORECASE)
_FOOTNOTES = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|references|reflist|sdfootnote\d*|sdendnote\d*)(?:$|[\s_-])", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE_ROLES = frozenset({"doc-noteref", "doc-backlink"})
_NOTE_LINK = re.compile(r"noteref|footnote-?(?:ref|back)|(?:foot|end)note(?:anc|sym)", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[a-z*†‡])\s*[\])]?\s*")
_WHOLE_PAGE = frozenset({"html", "body", "main", "article"})
_LONGEST_BYLINE = 200
_LONGEST_CAPTION = 800


class TagHints:
    """Hints for one page. Knows which tables hold data and which forms hold the whole page."""

    def __init__(self, root: Any) -> None:
        self._layout_tables = {table for table in root.iter("table") if _is_layout(table)}

    def hint(self, element: Any, inherited: Hint) -> Hint:
        """What stands in this element; what is set aside around it stays so."""
        if inherited.kind is PassageKind.BOILERPLATE:
            return inherited
        if why := self._boilerplate(element):
            return Hint(PassageKind.BOILERPLATE, why=why)
        tag = element.tag
        if tag in HEADINGS:
            return Hint(PassageKind.HEADING, HEADINGS[tag])
        if tag in {"td", "th"}:
            return PLAIN if self.is_layout_cell(element) else Hint(PassageKind.TABLE_CELL)
        kind = _kind(element)
        return Hint(kind) if kind else inherited

    def is_layout_cell(self, cell: Any) -> bool:
        """Whether the cell's table only places things on the page."""
        table = next(cell.iterancestors("table"), None)
        return table is None or table in self._layout_tables

    def is_footnote_mark(self, element: Any) -> bool:
        """A number that leads to a note or back from it: it is no word of the sentence."""
        if element.tag == "a" and (element.get("role") in _NOTE_ROLES or _NOTE_LINK.search(element.get("class") or "")):
            return True
        if element.tag != "sup" or not _NOTE_MARK.fullmatch("".join(element.itertext())):
            return False
        return any((link.get("href") or "").startswith("#") for link in element.iter("a"))

    def _boilerplate(self, element: Any) -> str:
        """Why this is no part of the text, empty when it may be."""
        tag = element.tag
        if why := _BY_TAG.get(tag) or _BY_ROLE.get(element.get("role") or ""):
            return why
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return "hidden on the page"
        if tag not in _WHOLE_PAGE and _COOKIES.search(_names(element)):
            return "cookie notice"
        if tag == "footer" and next(element.iterancestors("blockquote", "figure"), None) is None:
            return "page footer"
        if tag == "aside" and not _PULL_QUOTE.search(_names(element)):
            return "beside the article"
        if (
            tag == "header"
            and next(element.iterancestors("article", "main"), None) is None
            and not _holds_text(element)
        ):
            return "page header"
        if tag == "form" and not _holds_text(element):
            return "form"
        return ""


def _kind(element: Any) -> PassageKind | None:
    """The kind that a tag or its class names, None when they name none."""
    tag = element.tag
    if tag in {"figcaption", "caption"}:
        return PassageKind.CAPTION
    if tag == "time":
        return PassageKind.BYLINE
    names = _names(element)
    if (element.get("role") or "") in {"doc-footnote", "doc-endnote", "doc-endnotes"}:
        return PassageKind.FOOTNOTE
    if not names and tag != "address" and element.get("rel") is None and element.get("itemprop") is None:
        return None
    if _PULL_QUOTE.search(names):
        return PassageKind.PULL_QUOTE
    if tag not in _WHOLE_PAGE and _FOOTNOTES.search(names):
        return PassageKind.FOOTNOTE
    if _CAPTION.search(names) and _shorter(element, _LONGEST_CAPTION):
        return PassageKind.CAPTION
    is_byline = tag == "address" or _BYLINE.search(names) or "author" in (element.get("rel"), element.get("itemprop"))
    return PassageKind.BYLINE if is_byline and _shorter(element, _LONGEST_BYLINE) else None


def _names(element: Any) -> str:
    """Class and id in one string."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip()


def _shorter(element: Any, most: int) -> bool:
    """Whether the text inside is shorter than this; looks no further than it must."""
    length = 0
    for text in element.itertext():
        length += len(text)
        if length >= most:
            return False
    return True


def _holds_text(element: Any) -> bool:
    """Whether a form or header wraps the text itself (some page builders put all of a page into one form)."""
    if next(element.iter("article", "main", "h1"), None) is not None:
        return True
    paragraphs = element.iter("p")
    return sum(1 for _, paragraph in zip(range(3), paragraphs, strict=False) if not _shorter(paragraph, 80)) == 3


def _is_layout(table: Any) -> bool:
    """A table that only places things: it holds a table, headings or several paragraphs in a cell, or has one cell."""
    if table.get("role") in {"presentation", "none"}:
        return True
    if next(table.iterdescendants("table", "h1", "h2", "h3", "ul", "ol", "article", "form"), None) is not None:
        return True
    cells = 0
    for cell in table.iterdescendants("td", "th"):
        cells += 1
        if sum(1 for _, _p in zip(range(2), cell.iterdescendants("p"), strict=False)) > 1:
            return True
    return cells == 1
