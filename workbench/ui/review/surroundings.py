"""A claim with a sentence or two of what stands round it, in pieces: what surrounds it, its words, what is lit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.core.text import Span

WHOLE = 440
"""Code points of claim and surroundings together, as far as they go: the longer the claim, the less round it."""
ROUND = (70, 170)
"""Code points looked at on either side of the claim, at least and at most."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that look alike. claim: they belong to the claim; lit: what is said of the claim rests on them."""

    words: str
    claim: bool = False
    lit: bool = False


def pieces(text: str, span: Span, lit: Iterable[Span] = ()) -> tuple[Piece, ...]:
    """The claim in its surroundings, every run of white space as one space.

    Never beyond its paragraph; whole sentences where they fit, else cut at a word, with an ellipsis.
    """
    least, most = ROUND
    room = min(max((WHOLE - len(span)) // 2, least), most)
    told = [Piece(_before(text, span.start, room)), *_claim(text, span, lit), Piece(_after(text, span.end, room))]
    shown: list[Piece] = []
    for piece in told:
        words = _SPACE.sub(" ", piece.words)
        if not shown or shown[-1].words.endswith(" "):
            words = words.lstrip()
        if words:
            shown.append(Piece(words, piece.claim, piece.lit))
    while shown and not (words := shown[-1].words.rstrip()):
        shown.pop()
    if shown:
        shown[-1] = Piece(words, shown[-1].claim, shown[-1].lit)
    return tuple(shown)


def _claim(text: str, span: Span, lit: Iterable[Span]) -> list[Piece]:
    result, at = [], span.start
    for one in sorted(lit):
        start, end = max(one.start, at), min(one.end, span.end)
        if start >= end:
            continue
        result += [Piece(text[at:start], claim=True), Piece(text[start:end], claim=True, lit=True)]
        at = end
    return [*result, Piece(text[at : span.end], claim=True)]


def _before(text: str, end: int, room: int) -> str:
    start = max(0, end - room)
    words = text[start:end]
    paragraph = list(_PARAGRAPH.finditer(words))
    if paragraph:
        return words[paragraph[-1].end() :]
    if start == 0:
        return words
    if sentence := _SENTENCE_END.search(words):
        return words[sentence.end() :]
    return f"… {_without_first_word(words)}"


def _after(text: str, start: int, room: int) -> str:
    words = text[start : start + room]
    if paragraph := _PARAGRAPH.search(words):
        return words[: paragraph.start()]
    if start + room >= len(text):
        return words
    sentences = list(_SENTENCE_END.finditer(words))
    if sentences:
        return words[: sentences[-1].end()]
    return f"{_without_last_word(words)} …"


def _without_first_word(words: str) -> str:
    cut = _SPACE.search(words)
    return words[cut.end() :] if cut else ""


def _without_last_word(words: str) -> str:
    cuts = list(_SPACE.finditer(words))
    return words[: cuts[-1].start()] if cuts else ""
