"""Puts marks between two characters of a Word file: runs are cut in two there, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

_MATH = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://purl.oclc.org/ooxml/officeDocument/math}",
)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AROUND = ("ins", "moveTo", "hyperlink", "fldSimple")
"""What a mark at its edge stands outside of: a link or a tracked change must not take the mark with it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between two characters: so many characters into an element."""

    element: Any
    offset: int


class Cutting:
    """Inserts elements at edges. Of edges in one text the farther ones come first: offsets count from its left."""

    def __init__(self, word: str) -> None:
        """word: what the names of Word's elements begin with, "{...}"."""
        self._word = word
        self._around = {f"{word}{name}" for name in _AROUND}

    def before(self, edge: Edge, elements: Sequence[Any]) -> None:
        """Insert right before the character that follows the edge."""
        left, right = self._cut(edge, after=False)
        if right is None:
            _after(left, elements)
            return
        while right.getprevious() is None and right.getparent().tag in self._around:
            right = right.getparent()
        for element in elements:
            right.addprevious(element)

    def after(self, edge: Edge, elements: Sequence[Any]) -> None:
        """Insert right after the character that comes before the edge."""
        left, right = self._cut(edge, after=True)
        if left is None:
            for element in elements:
                right.addprevious(element)
            return
        while left.getnext() is None and left.getparent().tag in self._around:
            left = left.getparent()
        _after(left, elements)

    def _cut(self, edge: Edge, *, after: bool) -> tuple[Any, Any]:
        """What stands left and right of the edge where marks may stand; at least one of them is something.

        What cannot be cut (a formula, a picture, a ruby) stands on the side that keeps it inside the marks.
        """
        whole = self._whole(edge.element)
        if whole is edge.element or whole.tag != f"{self._word}r":
            return (whole, None) if after and edge.offset else (None, whole)
        child = edge.element
        while child.getparent() is not whole:
            child = child.getparent()
        if child is edge.element and child.tag == f"{self._word}t":
            following = self._cut_text(child, edge.offset)
        else:
            following = child.getnext() if after else child
        if following is None:
            return whole, None
        if all(one.tag == f"{self._word}rPr" for one in following.itersiblings(preceding=True)):
            return None, whole
        return whole, self._cut_run(whole, following)

    def _whole(self, element: Any) -> Any:
        """What has to be cut or left whole so that a mark stands in a paragraph: a run, a formula, an alternative."""
        whole = candidate = element
        for one in element.iterancestors():
            if one.tag == f"{self._word}p":
                whole = candidate
            elif one.tag in {f"{self._word}r", ALTERNATIVE} or one.tag.startswith(_MATH):
                candidate = one
        return whole

    def _cut_text(self, text: Any, offset: int) -> Any:
        """Cut a text in two. Returns what begins at the offset, None when nothing of the run does."""
        words = (text.text or "") + "".join(child.tail or "" for child in text)
        if offset <= 0 or offset >= len(words):
            return text if offset <= 0 else text.getnext()
        del text[:]
        rest = text.makeelement(text.tag, text.attrib)
        text.text, rest.text = words[:offset], words[offset:]
        for part in (text, rest):
            part.set(_SPACE, "preserve")
        text.addnext(rest)
        return rest

    def _cut_run(self, run: Any, following: Any) -> Any:
        """Move a child of the run and what comes after it into a run of its own, which looks the same."""
        rest = run.makeelement(run.tag, run.attrib)
        run.addnext(rest)
        looks = run.find(f"{self._word}rPr")
        if looks is not None:
            rest.append(deepcopy(looks))
        rest.extend([following, *following.itersiblings()])
        return rest


def _after(left: Any, elements: Sequence[Any]) -> None:
    for element in reversed(elements):
        left.addnext(element)
