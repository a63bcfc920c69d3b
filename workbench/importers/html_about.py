"""What a page says about itself: in JSON-LD, OpenGraph and meta tags, and in its own title and time tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.importers.dates import iso_date

_ARTICLE_TYPE = re.compile(r"Article|Posting|Report|WebPage$|Review$")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
)
_LONGEST = 300
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True)
class About:
    """None where the page says nothing."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


def about_page(root: Any) -> About:
    """Read the head of a page. Never guesses from the running text."""
    linked = list(_linked_data(root))
    metas = _metas(root)
    dates = (
        *(_text(node.get("datePublished")) for node in linked),
        *(metas.get(name) for name in _DATES),
        *_times(root),
    )
    return About(
        title=_first(*(_text(node.get("headline")) for node in linked), *_named(metas, _TITLES), *_own_titles(root)),
        author=_first(
            *(_people(node.get("author")) for node in linked),
            *(_not_address(a) for a in _named(metas, _AUTHORS)),
            _authors(root),
        ),
        outlet=_first(*(_people(node.get("publisher")) for node in linked), *_named(metas, _OUTLETS)),
        published=next((day for text in dates if text and (day := iso_date(text))), None),
        language=_first(
            *(_text(node.get("inLanguage")) for node in linked),
            root.get("lang"),
            *(body.get("lang") for body in root.iter("body")),
            *_named(metas, ("og:locale",)),
        ),
    )


def _first(*candidates: str | None) -> str | None:
    for candidate in candidates:
        words = " ".join((candidate or "").split())
        if words and len(words) <= _LONGEST:
            return words
    return None


def _metas(root: Any) -> dict[str, str]:
    """Content of the meta tags by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        for key in ("property", "name", "itemprop"):
            if name := (meta.get(key) or "").strip().lower():
                found.setdefault(name, meta.get("content") or "")
    return found


def _named(metas: dict[str, str], names: tuple[str, ...]) -> Iterator[str | None]:
    return (metas.get(name) for name in names)


def _not_address(author: str | None) -> str | None:
    """article:author is often the address of a profile."""
    return None if author and "://" in author else author


def _own_titles(root: Any) -> Iterator[str]:
    for tag in ("h1", "title"):
        for element in root.iter(tag):
            yield "".join(element.itertext())


def _times(root: Any) -> Iterator[str | None]:
    """Dates of time tags that are marked as the publication's; the first plain one inside an article's own header."""
    for time in root.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            yield time.get("datetime")
    for time in root.iter("time"):
        if next(time.iterancestors("article", "header"), None) is not None:
            yield time.get("datetime")
            return


def _authors(root: Any) -> str | None:
    found = ("".join(a.itertext()) for a in root.iter("a", "span") if "author" in (a.get("rel"), a.get("itemprop")))
    return _first(*found)


def _linked_data(root: Any) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article, articles before pages."""
    nodes: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            waiting: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):  # many pages hold broken JSON; the meta tags say the same
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                nodes.append(node)
                waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]
    articles = [node for node in nodes if _ARTICLE_TYPE.search(_text(node.get("@type")) or "")]
    return iter(sorted(articles, key=lambda node: "WebPage" in (_text(node.get("@type")) or "")))


def _text(value: object) -> str | None:
    """A string, or the strings of a list joined."""
    if isinstance(value, list):
        return ", ".join(part for part in value if isinstance(part, str)) or None
    return value if isinstance(value, str) else None


def _people(value: object) -> str | None:
    """Names of persons or organisations, given as objects, strings or lists of them."""
    parts = value if isinstance(value, list) else [value]
    names = [_text(part.get("name")) if isinstance(part, dict) else _text(part) for part in parts[:20]]
    return ", ".join(name for name in names if name and "://" not in name) or None
