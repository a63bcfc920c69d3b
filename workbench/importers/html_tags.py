"""Which HTML tags make a block, and which show nothing."""

from __future__ import annotations

BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "noscript", "ol", "option"),
        *("p", "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr"),
        "ul",
    }
)
"""Tags whose text stands apart from what is before and after."""

UNSEEN = frozenset(
    {
        *("audio", "canvas", "datalist", "del", "embed", "head", "iframe", "map", "object", "script", "style", "svg"),
        *("template", "title", "video"),
    }
)
"""Tags whose content nobody reads as text; what an editor deleted does not stand any more."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
