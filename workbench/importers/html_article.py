"""Which blocks of a page belong to the article: trafilatura's answer, mapped onto our own blocks and completed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workbench.core.documents import PassageKind
from workbench.importers.blocks import Piece
from workbench.importers.html_walk import PageBlock

OUTSIDE = "outside the article"

_NOT_WORDS = re.compile(r"[\W_]+")
_FOUND_ANYWHERE = 25
"""Letters from which on a text does not stand inside another one by chance."""

_PROSE = 80
"""Characters from which on a block is running text rather than a label."""

_INTERRUPTION = 3
"""Labels that may stand between two paragraphs of an article ("Advertisement", "Story continues below")."""

_HEAD = 40
"""Blocks in front of the text among which its headline is looked for."""


def mark_article(blocks: Sequence[PageBlock], source: str) -> list[Piece]:
    """Pieces of all blocks; those outside of the article are boilerplate. Where none is found, all stay as they are."""
    inside = set(range(len(blocks))) if _is_bare(blocks) else _article(blocks, source)
    return [
        Piece(block.text, block.hint.kind, block.hint.level, block.hint.why, block.before)
        if index in inside or not inside or _is_set_aside(block)
        else Piece(block.text, PassageKind.BOILERPLATE, 0, OUTSIDE, block.before)
        for index, block in enumerate(blocks)
    ]


def _is_bare(blocks: Sequence[PageBlock]) -> bool:
    """A document saved as HTML rather than a page of a site: no menus, footers or forms, and few links."""
    linked = sum(block.linked for block in blocks)
    return not any(map(_is_set_aside, blocks)) and linked < sum(len(block.text) for block in blocks) / 10


def _article(blocks: Sequence[PageBlock], source: str) -> set[int]:
    """Numbers of the blocks that belong to the article; empty when none is found.

    trafilatura leaves out what it finds twice, and often the second half of a page that advertisements cut in two.
    To lose a paragraph is worse here than to keep a notice (the finder's own rules look at each block again), so its
    answer is completed: paragraphs beside found ones, paragraphs close by, and what stands in between. On 102 pages of
    scrapinghub's article-extraction-benchmark this raised recall of four-word runs from .89 to .98, precision .93.
    """
    found = _found(blocks, source)
    holders = {blocks[index].holder for index in found if _is_prose(blocks[index])}
    found |= {index for index, block in enumerate(blocks) if block.holder in holders and _is_prose(block)}
    prose = [index for index in found if _is_prose(blocks[index])]
    if not prose:
        return found
    found |= set(_reach(blocks, range(max(prose) + 1, len(blocks))))
    found |= set(_reach(blocks, range(min(prose) - 1, -1, -1)))
    certain = [index for index in found if _is_prose(blocks[index]) or blocks[index].holder in holders]
    first, last = min(certain), max(certain)
    for index in range(first, last + 1):
        block = blocks[index]
        beside = block.holder in holders and not _is_mostly_links(block)
        if block.hint.kind is not None or beside or _is_prose(block):
            found.add(index)
    return found | _headline(blocks, first)


def _found(blocks: Sequence[PageBlock], source: str) -> set[int]:
    """Numbers of the blocks whose letters stand in what trafilatura takes for the article."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    # fast: without its two fall-backs; on the 102 pages they find nothing that the steps above do not.
    document = bare_extraction(source, include_comments=False, fast=True)
    text = document.text or "" if isinstance(document, Document) else ""
    lines = {_letters(line) for line in text.split("\n")} - {""}
    whole = "\n".join(sorted(lines))

    def stands_in(line: str) -> bool:
        letters = _letters(line)
        return letters in lines or (len(letters) >= _FOUND_ANYWHERE and letters in whole)

    return {index for index, block in enumerate(blocks) if any(map(stands_in, block.text.split("\n")))}


def _reach(blocks: Sequence[PageBlock], way: Iterable[int]) -> Iterable[int]:
    """Paragraphs that follow closely in one direction."""
    missed = 0
    for index in way:
        if blocks[index].tag == "p" and _is_prose(blocks[index]):
            missed = 0
            yield index
        elif (missed := missed + 1) > _INTERRUPTION:
            return


def _headline(blocks: Sequence[PageBlock], first: int) -> set[int]:
    """The headline in front of the text, with the byline, picture and standfirst between them."""
    start = max(0, first - _HEAD)
    tops = [index for index in range(start, first) if _is_headline(blocks[index])]
    marked = range(tops[-1], first) if tops else range(0)
    return {index for index in marked if blocks[index].hint.kind is not None or _is_prose(blocks[index])}


def _is_headline(block: PageBlock) -> bool:
    return block.hint.kind is PassageKind.HEADING and block.hint.level == 1


def _is_set_aside(block: PageBlock) -> bool:
    return block.hint.kind is PassageKind.BOILERPLATE


def _is_prose(block: PageBlock) -> bool:
    return block.hint.kind is None and len(block.text) >= _PROSE and not _is_mostly_links(block)


def _is_mostly_links(block: PageBlock) -> bool:
    return block.linked > 0.4 * len(block.text)


def _letters(text: str) -> str:
    return _NOT_WORDS.sub("", text).casefold()
