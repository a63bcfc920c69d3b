"""Quotations in a block of text: which marks open, which close, and what lies between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.core.text import Span

_MARKS = re.compile("[\"'“”„‟«»‹›‘’‚「」『』]")
_CLOSES = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    "»": "«",
    "›": "‹",
    "「": "」",
    "『": "』",
}
_OPENS_AFTER = frozenset("([{–—-/:>=•|")
_OPENING = frozenset("\"'“„«‹‘‚「『»›")
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks. span: with the marks; inner: without; depth: 0 for the outermost.

    open_ended: the closing mark is missing and the quotation runs to the end of its block (the next paragraph
    usually opens again).
    """

    span: Span
    inner: Span
    depth: int
    open_ended: bool = False


def quotations_in(text: str, block: Span) -> tuple[Quotation, ...]:
    """All quotations of a block in order of their start, nested ones after the one that holds them. Linear time."""
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text, block.start, block.end):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > block.start else " "
        after = text[at + 1] if at + 1 < block.end else " "
        level = _closes(stack, mark, before, after)
        if level is not None:
            _, opened = stack[level]
            del stack[level:]
            if at - opened > 1:
                found.append(Quotation(Span(opened, at + 1), Span(opened + 1, at), level))
        elif _may_open(mark, before, after):
            stack.append((mark, at))
            if len(stack) > _DEEPEST:
                stack.pop(0)
    if stack and stack[0][0] in '"“„«' and not text[block.start : stack[0][1]].strip():
        found = [quotation for quotation in found if quotation.depth > 0 or quotation.span.end <= stack[0][1]]
        found.append(Quotation(Span(stack[0][1], block.end), Span(stack[0][1] + 1, block.end), 0, open_ended=True))
    return tuple(sorted(found, key=lambda quotation: (quotation.span.start, -quotation.span.end)))


def outermost(quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Only the quotations that lie in no other one."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
    return tuple(kept)


def _closes(stack: list[tuple[str, int]], mark: str, before: str, after: str) -> int | None:
    """Which open quotation this mark closes; None when it closes none (an apostrophe, a mark that opens)."""
    if not stack or (mark in "'’" and after.isalnum()):
        return None
    if mark in "\"'" and before.isspace() and not after.isspace():
        return None
    for level in range(len(stack) - 1, -1, -1):
        opened = stack[level][0]
        if mark == opened if opened in "\"'" else mark in _CLOSES[opened]:
            return level
    return None


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark not in _OPENING or (after.isspace() and mark not in "«‹"):
        return False
    free = before.isspace() or before in _OPENS_AFTER or before in _OPENING
    if mark == "'":
        return free and after.isalpha()
    if mark in '"»›':
        return free
    return free or not (mark == "‘" or after.isspace())
