"""The word pieces the encoder knows: the published table, cut to what English needs."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.extract.ranking.pieces import BEGIN, END, UNKNOWN, Pieces

SIZE = 17_500
"""Pieces that stay. Each costs 384 bytes; the published table has 30,522."""


def kept(table: list[str], texts: Iterable[str]) -> list[int]:
    """Numbers of the pieces that stay, in the order of the table.

    Kept are the marks, every single character (so anything can still be spelled), all that the texts use, and of the
    rest the first in the table, which is ordered by how common they are.
    """
    stay = {number for number, piece in enumerate(table) if _needed(piece)}
    whole = Pieces("\n".join(table), 10_000)
    for text in texts:
        stay.update(whole.of(text))
    for number, piece in enumerate(table):
        if len(stay) >= SIZE:
            break
        word = piece.removeprefix("##")
        if word.isascii() and word.isalnum():
            stay.add(number)
    return sorted(stay)


def _needed(piece: str) -> bool:
    return piece in ("[PAD]", UNKNOWN, BEGIN, END) or len(piece.removeprefix("##")) == 1
