"""Where the characters of a Word document's text stand in its parts: the way back from the text to the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.core.documents import TextPlace
from workbench.importers.blocks import assembled, trimmed
from workbench.importers.docx_walk import Stand, Walk


def text_places(walk: Walk) -> tuple[str, tuple[TextPlace, ...]]:
    """The text of a finished walk and the places of its characters, in the order of the text.

    White space that keeps paragraphs apart has no place.
    """
    text, _, starts = assembled(walk.pieces)
    wanted = {element for stand in walk.stands for element, _ in stand.elements}
    numbers: dict[Any, tuple[str, int]] = {}
    for name, root in walk.parts:
        numbered = enumerate(root.iter("*"))
        numbers |= {element: (name, number) for number, element in numbered if element in wanted}
    found = (
        TextPlace(start, length, *numbers[element], first)
        for begun, stand in zip(starts, walk.stands, strict=True)
        for start, length, element, first in _of_piece(begun, stand)
    )
    return text, tuple(found)


def _of_piece(begun: int, stand: Stand) -> Iterator[tuple[int, int, Any, int]]:
    """(start in the text, length, element, first character in the element) of every run of characters."""
    kept = list(_kept(stand.raw))
    at = 0
    for element, number in stand.elements:
        done = 0
        for start, end in kept:
            left, right = max(start, at), min(end, at + number)
            if left < right:
                yield begun + done + left - start, right - left, element, left - at
            done += end - start
        at += number


def _kept(raw: str) -> Iterator[tuple[int, int]]:
    """The stretches of a piece that are in the text: see blocks.trimmed and normalise.normalise."""
    end = len(raw.rstrip())
    start = end - len(trimmed(raw))
    while (cut := raw.find("\r\n", start, end)) >= 0:
        yield start, cut
        start = cut + 1
    yield start, end
