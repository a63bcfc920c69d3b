"""Blocks as passages: what kind each is, what is set aside and why, where its sentences lie. Nothing is dropped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.core.documents import Block, ImportedText, Passage, PassageKind
from workbench.core.text import Span
from workbench.extract.boilerplate import CAPTION_AT_START, CREDIT, OF_NO_PAGE, credit_in, rule_for
from workbench.extract.code import code_in
from workbench.extract.headings import INNER_STOP, ITEM, heading_reason, is_item, looks_like_heading, shouts
from workbench.extract.language import ENGLISH
from workbench.extract.pages import article
from workbench.extract.quotations import Quotation, quotations_in
from workbench.extract.repeats import repeated
from workbench.extract.sentences import sentence_spans, trimmed

_LONGEST_CAPTION = 700
_LONGEST_LINE = 50
"""Words of the longest line above a photo credit that is taken for its caption."""
_EDGE = 4
"""How many blocks from either end count as the edge of a document."""
_MENU = 4
"""More short lines than this in a row are a menu or a list of links."""
_HEAD = 16
"""Lines above an article among which its headline is looked for."""
_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’'-]+(?:[ ,/]+(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|[A-ZÀ-ÖØ-Þ][\w.’'-]*)){0,5}"
    r"\s*(?:\([A-Z][\w ]{1,30}\)\s*)?(?:•|—|–|--|-|:)\s+)(?=[“\"‘«A-Z])"
)


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with what the claim finder needs of it. repeats: sentences that stand elsewhere → where."""

    passage: Passage
    quotations: tuple[Quotation, ...]
    repeats: dict[Span, Span]


def passages_of(imported: ImportedText, language: str = ENGLISH) -> tuple[Read, ...]:
    """Every block with anything in it, in order. language: that of the text, by which its sentences are cut."""
    text = imported.text
    blocks = [replace(block, span=span) for block in imported.blocks if len(span := trimmed(text, block.span))]
    kinds = _kinds(text, blocks)
    quotations = [quotations_in(text, block.span) for block in blocks]
    sentences = [
        _sentences(text, block.span, quoted, kind.kind, language)
        for block, quoted, kind in zip(blocks, quotations, kinds, strict=True)
    ]
    homes = [not kind.set_aside for kind in kinds]
    open_to = [rows if kind.may_repeat else () for rows, kind in zip(sentences, kinds, strict=True)]
    repeats = repeated(text, open_to, homes)
    captions = _caption_sentences(sentences, kinds, repeats)
    read: list[Read] = []
    for block, quoted, rows, kind in zip(blocks, quotations, sentences, kinds, strict=True):
        own = {span: repeats[span] for span in rows if span in repeats}
        final = _after_repeats(text, kind, rows, own, captions)
        passage = Passage(block.span, final.kind, final.set_aside, final.why, rows, block.level, block.page)
        read.append(Read(passage, quoted, own))
    return tuple(read)


@dataclass(frozen=True, slots=True)
class _Kind:
    kind: PassageKind
    set_aside: bool
    why: tuple[str, ...]
    may_repeat: bool = True


_GOES_ON = "goes on: "
_MENU_LINE = _Kind(PassageKind.BOILERPLATE, set_aside=True, why=("one of many short lines",))
_BODY = _Kind(PassageKind.BODY, set_aside=False, why=())


def _kinds(text: str, blocks: Sequence[Block]) -> list[_Kind]:
    """The kind of each block: by the file's own mark, by its words, then by what follows it."""
    last = len(blocks) - 1
    kinds = [_by_words(text, block, edge=min(place, last - place) < _EDGE) for place, block in enumerate(blocks)]
    _carry_on(text, blocks, kinds)
    _before_credits(text, blocks, kinds)
    _outside_article(text, blocks, kinds)
    _code(text, blocks, kinds)
    _headings(text, blocks, kinds)
    return kinds


def _by_words(text: str, block: Block, *, edge: bool) -> _Kind:
    words = block.span.of(text)
    marked = block.kind
    if marked is PassageKind.BOILERPLATE or marked is PassageKind.BYLINE:
        return _Kind(marked, set_aside=True, why=(block.why or "marked so in the file",), may_repeat=False)
    if marked is PassageKind.HEADING:
        return _Kind(marked, set_aside=True, why=("heading in the file",), may_repeat=False)
    if marked is PassageKind.PULL_QUOTE:
        return _Kind(marked, set_aside=False, why=("pull quote in the file",))
    if marked not in (None, PassageKind.BODY):
        return _Kind(marked, set_aside=False, why=(f"{marked.value.replace('_', ' ')} in the file",))
    if rule := rule_for(words, edge=edge):
        return _Kind(rule.kind, set_aside=True, why=(rule.why,), may_repeat=False)
    if len(words) < _LONGEST_CAPTION and credit_in(words) is not None:
        return _Kind(PassageKind.CAPTION, set_aside=False, why=("ends with a photo credit",))
    if len(words) < _LONGEST_CAPTION and CAPTION_AT_START.match(words):
        return _Kind(PassageKind.CAPTION, set_aside=False, why=("begins like a caption",))
    return _BODY


def _carry_on(text: str, blocks: Sequence[Block], kinds: list[_Kind]) -> None:
    """The next line of a notice that was cut at a line break belongs to it when it begins in small letters."""
    for place in range(1, len(blocks)):
        before, here = blocks[place - 1], blocks[place]
        if kinds[place - 1].kind is not PassageKind.BOILERPLATE or kinds[place] is not _BODY or here.kind is not None:
            continue
        between = text[before.span.end : here.span.start]
        first = text[here.span.start]
        if between.count("\n") <= 1 and (first.islower() or first in "(→»"):
            why = kinds[place - 1].why[0]
            kinds[place] = replace(kinds[place - 1], why=(why if why.startswith(_GOES_ON) else _GOES_ON + why,))


def _before_credits(text: str, blocks: Sequence[Block], kinds: list[_Kind]) -> None:
    """A line of one sentence right above a photo credit that stands alone is the caption of that photo."""
    for place in range(1, len(blocks)):
        block = blocks[place - 1]
        if kinds[place].why != (CREDIT,) or kinds[place - 1] is not _BODY or block.kind is not None:
            continue
        words = block.span.of(text)
        if len(words.split()) <= _LONGEST_LINE and not INNER_STOP.search(words):
            kinds[place - 1] = _Kind(PassageKind.CAPTION, set_aside=False, why=("stands above a photo credit",))


def _outside_article(text: str, blocks: Sequence[Block], kinds: list[_Kind]) -> None:
    """In a page copied as plain text, what stands above and below the article is furniture."""
    if any(block.kind is not None for block in blocks):
        return
    lines = [block.span.of(text) for block in blocks]
    furniture = [kind.kind is PassageKind.BOILERPLATE and OF_NO_PAGE.isdisjoint(kind.why) for kind in kinds]
    found = article(lines, furniture)
    if found is None:
        return
    title = _title_above(lines, kinds, found.inside.start)
    for place, kind in enumerate(kinds):
        if (why := found.why_not(place)) and place != title and not kind.set_aside:
            kinds[place] = _Kind(PassageKind.BOILERPLATE, set_aside=True, why=(why,), may_repeat=False)


def _code(text: str, blocks: Sequence[Block], kinds: list[_Kind]) -> None:
    """Program code and command lines are no running text, unless the file itself says what a block is."""
    lines = [block.span.of(text) for block in blocks]
    near = [
        place > 0 and text.count("\n", blocks[place - 1].span.end, block.span.start) == 1
        for place, block in enumerate(blocks)
    ]
    for place, why in enumerate(code_in(lines, near)):
        if why and kinds[place] is _BODY:
            kinds[place] = _Kind(PassageKind.BOILERPLATE, set_aside=True, why=(why,), may_repeat=False)


def _title_above(lines: Sequence[str], kinds: Sequence[_Kind], start: int) -> int | None:
    """The nearest line above the article that reads like its headline."""
    for place in range(start - 1, max(-1, start - 1 - _HEAD), -1):
        if kinds[place] is _BODY and len(lines[place].split()) > ITEM and looks_like_heading(lines[place], first=True):
            return place
    return None


def _headings(text: str, blocks: Sequence[Block], kinds: list[_Kind]) -> None:
    """Short blocks without a full stop before running text are headings; a crowd of them is a menu."""
    open_ = [kind is _BODY and block.kind is None for kind, block in zip(kinds, blocks, strict=True)]
    title = [
        may and looks_like_heading(block.span.of(text), first=not n)
        for n, (may, block) in enumerate(zip(open_, blocks, strict=True))
    ]
    short = [
        may and (head or is_item(block.span.of(text))) for may, head, block in zip(open_, title, blocks, strict=True)
    ]
    running = [kind is _BODY and not brief for kind, brief in zip(kinds, short, strict=True)]
    if not any(running):
        return
    place = 0
    while place < len(blocks):
        end = place
        while end < len(blocks) and short[end]:
            end += 1
        follows = any(running[end : end + 3])
        crowd = end - place > _MENU
        heads = max(place, end - 2) if follows else end
        for other in range(place, end):
            if crowd and other < heads:
                kinds[other] = _MENU_LINE
            elif title[other] and (follows or shouts(blocks[other].span.of(text))):
                kinds[other] = _Kind(
                    PassageKind.HEADING, set_aside=True, why=(heading_reason(blocks[other].span.of(text)),)
                )
        place = max(end, place + 1)


def _sentences(
    text: str, span: Span, quotations: tuple[Quotation, ...], kind: PassageKind, language: str
) -> tuple[Span, ...]:
    """Sentences without the dateline at the beginning and the photo credit at the end of a block."""
    start, end = span.start, span.end
    if kind is PassageKind.BODY and (dateline := _DATELINE.match(text, start, min(end, start + 80))):
        start = dateline.end()
    if kind is PassageKind.CAPTION and (credit := credit_in(span.of(text))):
        cut = start + credit
        return (
            *sentence_spans(text, trimmed(text, Span(start, cut)), quotations, language),
            trimmed(text, Span(cut, end)),
        )
    return sentence_spans(text, Span(start, end), quotations, language)


def _caption_sentences(
    sentences: Sequence[tuple[Span, ...]], kinds: Sequence[_Kind], repeats: dict[Span, Span]
) -> frozenset[Span]:
    """Sentences of captions, and those that a caption repeats: they are captions too."""
    own = [
        span for rows, kind in zip(sentences, kinds, strict=True) if kind.kind is PassageKind.CAPTION for span in rows
    ]
    return frozenset([*own, *(repeats[span] for span in own if span in repeats)])


def _after_repeats(
    text: str, kind: _Kind, rows: tuple[Span, ...], repeats: dict[Span, Span], captions: frozenset[Span]
) -> _Kind:
    """A block that only repeats is a pull quote or a second caption; what a caption repeats is a caption."""
    real = [span for span in rows if len(span.of(text).split()) > 3 and span not in repeats]
    if repeats and not [span for span in real if credit_in(span.of(text)) != 0]:
        home = next(iter(repeats.values()))
        where = "above" if home.start < rows[0].start else "below"
        if kind.kind is PassageKind.CAPTION or home in captions:
            return _Kind(PassageKind.CAPTION, set_aside=True, why=(f"repeats a caption {where}",))
        return _Kind(PassageKind.PULL_QUOTE, set_aside=True, why=(f"repeats a sentence {where}",))
    if kind.kind is PassageKind.BODY and len(rows) == 1 and rows[0] in captions:
        return _Kind(PassageKind.CAPTION, set_aside=False, why=("stands again with a photo credit",))
    return kind
