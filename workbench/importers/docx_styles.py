"""What a Word paragraph style makes of a paragraph: a heading with its level, a title, a caption."""

from __future__ import annotations

import re
from typing import Any

from workbench.core.documents import PassageKind
from workbench.importers.docx_names import W, attribute

_HEADING = re.compile(r"heading ([1-9])")
_NAMED = {
    "title": (PassageKind.HEADING, 1),
    "subtitle": (PassageKind.HEADING, 2),
    "caption": (PassageKind.CAPTION, 0),
    "footnote text": (PassageKind.FOOTNOTE, 0),
    "endnote text": (PassageKind.FOOTNOTE, 0),
}
_LOWEST_LEVEL = 6
_LONGEST_CHAIN = 20

Meaning = tuple[PassageKind | None, int]


class Styles:
    """The paragraph styles of one document. Built-in names are English in the file whatever Word's language is."""

    def __init__(self, styles: Any) -> None:
        """styles: the root of styles.xml, or anything empty when the document has none."""
        self._styles = {attribute(style, "styleId"): style for style in styles if style.tag == f"{W}style"}

    def meaning(self, paragraph: Any) -> Meaning:
        """Kind and heading level of a paragraph element, (None, 0) for ordinary text."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None, 0
        if (level := _outline_level(properties)) is not None:
            return level
        chosen = properties.find(f"{W}pStyle")
        return self._of_style(attribute(chosen, "val")) if chosen is not None else (None, 0)

    def is_title(self, paragraph: Any) -> bool:
        """Whether the paragraph is the document's title."""
        chosen = paragraph.find(f"{W}pPr/{W}pStyle")
        return chosen is not None and self._name(self._styles.get(attribute(chosen, "val"))) == "title"

    def _of_style(self, key: str) -> Meaning:
        for _ in range(_LONGEST_CHAIN):  # a style may be based on itself in a made-up file
            style = self._styles.get(key)
            name = self._name(style) or key.lower()
            if heading := _HEADING.fullmatch(name):
                return PassageKind.HEADING, min(int(heading[1]), _LOWEST_LEVEL)
            if name in _NAMED:
                return _NAMED[name]
            if style is None:
                return None, 0
            properties = style.find(f"{W}pPr")
            if properties is not None and (level := _outline_level(properties)) is not None:
                return level
            parent = style.find(f"{W}basedOn")
            if parent is None:
                return None, 0
            key = attribute(parent, "val")
        return None, 0

    @staticmethod
    def _name(style: Any) -> str:
        name = style.find(f"{W}name") if style is not None else None
        return attribute(name, "val").lower() if name is not None else ""


def _outline_level(properties: Any) -> Meaning | None:
    """The level set by hand or by the style: 0 to 8 make a heading, 9 is ordinary text."""
    level = properties.find(f"{W}outlineLvl")
    value = attribute(level, "val") if level is not None else ""
    if not value.isdecimal() or int(value) > 8:
        return None
    return PassageKind.HEADING, min(int(value) + 1, _LOWEST_LEVEL)
