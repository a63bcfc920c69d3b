"""Puts the reading text together from the pieces a format gives, and says where each block lies in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.core.documents import Block, PassageKind
from workbench.core.text import Span
from workbench.importers.lines import cut
from workbench.importers.normalise import normalise

PARAGRAPH = "\n\n"
LINE = "\n"
CELL = "\t"

_LEADING = re.compile(r"[\s\ufeff]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text as a format marks it. before: what keeps it apart from the piece before (PARAGRAPH, LINE or CELL)."""

    text: str
    kind: PassageKind | None = None
    level: int = 0
    why: str = ""
    before: str = PARAGRAPH
    page: int | None = None


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text and its blocks. Blank pieces are left out; line breaks inside a piece cut it (see lines.cut)."""
    text, blocks, _ = assembled(pieces)
    return text, blocks


def assembled(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...], list[int]]:
    """The same, and where each piece begins in the text; one that was left out begins where it would have stood."""
    parts: list[str] = []
    blocks: list[Block] = []
    starts: list[int] = []
    at = 0
    for piece in pieces:
        words = trimmed(normalise(piece.text))
        if not words:
            starts.append(at)
            continue
        if parts:
            parts.append(piece.before)
            at += len(piece.before)
        starts.append(at)
        spans = cut(words) if "\n" in words else [Span(0, len(words))]
        blocks += [
            Block(Span(at + span.start, at + span.end), piece.kind, piece.level, piece.why, piece.page)
            for span in spans
        ]
        parts.append(words)
        at += len(words)
    return "".join(parts), tuple(blocks), starts


def stronger(one: str, other: str) -> str:
    """Of two gaps between pieces the wider one; an empty string is no gap."""
    return max(one, other, key=("", CELL, LINE, PARAGRAPH).index)


def trimmed(text: str) -> str:
    """The text without white space around it, nor byte-order marks in front."""
    text = text.rstrip()
    leading = _LEADING.match(text)
    return text[leading.end() :] if leading else text
