"""Where in a Word file a mark for some words of the text may stand: at the words, or as near as Word allows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.core.documents import TextPlace
from workbench.core.text import Span
from workbench.reports.docx_cutting import ALTERNATIVE, Edge
from workbench.reports.docx_markup import NAMESPACE, STRICT
from workbench.reports.docx_package import Package

_NOTES = {"footnote": "footnoteReference", "endnote": "endnoteReference"}
_HERE = {
    "txbxContent": "in a text box",
    "footnote": "in a footnote",
    "endnote": "in an endnote",
    "hdr": "in the head of the page",
    "ftr": "at the foot of the page",
}

_WHOLE = 1 << 60
"""An offset after everything an element holds."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mark stands. where: empty at the words themselves; else where those are that could take no mark.

    start and end are the same where the mark stands at a point. at: orders the anchors that stand at their words; None
    for all others. partly: whether some of the words are marked all the same.
    """

    start: Edge
    end: Edge
    at: Span | None
    where: str = ""
    partly: bool = False


class Places:
    """The way from spans of the text to elements of the package."""

    def __init__(self, package: Package, places: Sequence[TextPlace], spans: Sequence[Span]) -> None:
        """places: of the whole text; spans: those that will be asked for."""
        self._package = package
        self._places = places
        self._starts = [place.start for place in places]
        self.word = f"{{{STRICT if package.strict else NAMESPACE}}}"
        """What the names of Word's elements begin with."""
        self._elements = self._found(spans)
        self._references: dict[tuple[str, str], Any] = {}
        main = package.tree(package.main)
        for kind, tag in _NOTES.items():
            for mark in main.iter(f"{self.word}{tag}"):
                self._references.setdefault((kind, mark.get(f"{self.word}id")), mark)

    def anchor(self, span: Span) -> Anchor:
        """Where the mark of these words stands."""
        places = list(self._over(span))
        free = [place for place in places if self._closed_by(place) is None]
        if free:
            first, last = free[0], free[-1]
            start = Edge(self._elements[first.part, first.element], first.first + max(0, span.start - first.start))
            end = Edge(self._elements[last.part, last.element], last.first + min(last.length, span.end - last.start))
            place = Span(max(span.start, first.start), min(span.end, last.start + last.length))
            closed = [one for one in places if one not in free]
            return Anchor(start, end, place, self._where(closed[0]) if closed else "", partly=bool(closed))
        if places and (near := self._near(places[0])) is not None:
            return Anchor(Edge(near, 0), Edge(near, _WHOLE), None, self._where(places[0]))
        return self.beginning(self._where(places[0]) if places else "")

    def beginning(self, where: str = "") -> Anchor:
        """The beginning of the body, for what belongs to no words of it."""
        root = self._package.tree(self._package.main)
        for block in root.iter(f"{self.word}p"):
            if self._is_open(block):
                content = [child for child in block if child.tag != f"{self.word}pPr"]
                if content:
                    edge = Edge(content[0], 0)
                    return Anchor(edge, edge, None, where)
        block, empty = root.makeelement(f"{self.word}p"), root.makeelement(f"{self.word}r")
        block.append(empty)
        root.find(f"{self.word}body").insert(0, block)
        edge = Edge(empty, 0)
        return Anchor(edge, edge, None, where)

    def _found(self, spans: Sequence[Span]) -> dict[tuple[str, int], Any]:
        wanted: dict[str, set[int]] = {}
        for span in spans:
            for place in self._over(span):
                wanted.setdefault(place.part, set()).add(place.element)
        return {
            (name, number): element
            for name, numbers in wanted.items()
            for number, element in enumerate(self._package.tree(name).iter("*"))
            if number in numbers
        }

    def _over(self, span: Span) -> Iterator[TextPlace]:
        """The places that hold characters of a span."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        for number in range(first, len(self._places)):
            place = self._places[number]
            if place.start >= span.end:
                return
            if place.start + place.length > span.start:
                yield place

    def _closed_by(self, place: TextPlace) -> Any:
        """What keeps a mark away from these characters: a note, a page's head or foot, a text box. None where nothing
        does."""
        element = self._elements[place.part, place.element]
        names = {f"{self.word}{name}" for name in _HERE}
        return next((one for one in element.iterancestors() if one.tag in names), None)

    def _where(self, place: TextPlace) -> str:
        closed = self._closed_by(place)
        return _HERE[closed.tag.removeprefix(self.word)] if closed is not None else ""

    def _near(self, place: TextPlace) -> Any:
        """The element of the body nearest to characters that take no mark: the mark of their note, their box."""
        if place.part == self._package.main:
            return self._elements[place.part, place.element]
        closed = self._closed_by(place)
        name = closed.tag.removeprefix(self.word)
        return self._references.get((name, closed.get(f"{self.word}id")))

    def _is_open(self, block: Any) -> bool:
        return not any(one.tag in {f"{self.word}txbxContent", ALTERNATIVE} for one in block.iterancestors())
