"""Walks a page's tree and makes blocks of its visible text, each with what the tags around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbench.importers.blocks import CELL, LINE, PARAGRAPH, stronger
from workbench.importers.html_hints import PLAIN, Hint, TagHints
from workbench.importers.html_tags import BLOCKS, UNSEEN

_BREAK = "\x00"
"""Stands for <br> until white space is collapsed; a normalised text has no NUL of its own."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(rf" ?{_BREAK} ?")
_TIGHT = frozenset({"li", "dt", "dd", "td", "th"})


@dataclass(frozen=True, slots=True)
class PageBlock:
    """Text between two block tags. holder: number of the block element around its own; linked: characters in links."""

    text: str
    hint: Hint
    tag: str
    holder: int
    linked: int
    before: str


def page_blocks(root: Any) -> list[PageBlock]:
    """All visible text of a page in the order of its source. Not recursive: depth costs nothing."""
    walk = _Walk(TagHints(root))
    walk.run(root)
    return walk.blocks


class _Walk:
    def __init__(self, hints: TagHints) -> None:
        self.blocks: list[PageBlock] = []
        self._tags = hints
        self._open: list[tuple[Any, Iterator[Any], Hint]] = []
        self._holders: list[tuple[str, int]] = []
        self._entered = 0
        self._said: set[Hint] = set()
        self._text: list[str] = []
        self._linked = 0
        self._links = 0
        self._verbatim = 0
        self._tight: list[Any] = []
        self._gap = ""

    def run(self, root: Any) -> None:
        self._enter(root)
        while self._open:
            element, children, _ = self._open[-1]
            child = next(children, None)
            if child is None:
                self._leave(element)
            elif child.tag in UNSEEN or self._tags.is_footnote_mark(child):
                self._say(child.tail)
            else:
                self._enter(child)

    def _enter(self, element: Any) -> None:
        inherited = self._open[-1][2] if self._open else PLAIN
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._entered += 1
            self._holders.append((tag, self._entered))
        self._open.append((element, iter(element), self._tags.hint(element, inherited)))
        self._widen(element)
        self._links += tag == "a"
        self._verbatim += tag == "pre"
        if tag == "br":
            self._text.append(_BREAK)
        self._say(element.text)

    def _leave(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._holders.pop()
        if self._tight and self._tight[-1] is element:
            self._tight.pop()
        self._open.pop()
        if tag in {"table", "ul", "ol", "dl"}:
            self._widen(element)
        self._links -= tag == "a"
        self._verbatim -= tag == "pre"
        self._say(element.tail)

    def _widen(self, element: Any) -> None:
        """Note how far the next block must stand from the last one."""
        tag = element.tag
        if tag in {"table", "ul", "ol", "dl"}:
            self._gap = stronger(self._gap, LINE if self._tight else PARAGRAPH)
        elif tag in {"td", "th"} and not self._tags.is_layout_cell(element):
            self._gap = stronger(self._gap, CELL)
            self._tight.append(element)
        elif tag in {"li", "dt", "dd"}:
            self._gap = stronger(self._gap, LINE)
            self._tight.append(element)
        elif tag == "tr":
            self._gap = stronger(self._gap, LINE)

    def _say(self, text: str | None) -> None:
        if not text or not self._open:
            return
        self._text.append(text.replace("\n", _BREAK) if self._verbatim else text)
        if not text.isspace():
            self._said.add(self._open[-1][2])
            self._linked += len(text.strip()) if self._links else 0

    def _flush(self) -> None:
        """End the block that is being read."""
        if not self._text:
            return
        words = _AROUND_BREAK.sub("\n", _SPACE.sub(" ", "".join(self._text))).strip()
        # What an inline tag says holds for the block when all of its words stand in that tag.
        hint = self._said.pop() if len(self._said) == 1 else self._open[-1][2]
        linked = self._linked
        self._text.clear()
        self._said.clear()
        self._linked = 0
        if not words:
            return
        tag = self._holders[-1][0] if self._holders else ""
        holder = self._holders[-2][1] if len(self._holders) > 1 else 0
        gap = self._gap or (LINE if self._tight else PARAGRAPH)
        self.blocks.append(PageBlock(words, hint, tag, holder, linked, gap))
        self._gap = ""
