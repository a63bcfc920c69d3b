"""A page that is nested too deeply for a tree: its text in order, cut at block tags, headings kept."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser

from workbench.core.documents import PassageKind
from workbench.importers.blocks import Piece
from workbench.importers.html_tags import BLOCKS, HEADINGS, UNSEEN


def flat_pieces(source: str) -> Iterable[Piece]:
    """The pieces of a page, read tag by tag: time and memory grow with its length, not its depth."""
    reader = _FlatReader()
    reader.feed(source)
    reader.close()
    reader.flush()
    return reader.pieces


class _FlatReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._level = 0
        self._unseen: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self._unseen is None and tag in UNSEEN:
            self._unseen = tag
        if tag in BLOCKS:
            self.flush()
            self._level = HEADINGS.get(tag, self._level)
        elif tag == "br":
            self._words.append("\x00")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = None
        if tag in BLOCKS:
            self.flush()
            self._level = 0 if tag in HEADINGS else self._level

    def handle_data(self, data: str) -> None:
        if self._unseen is None:
            self._words.append(data)

    def flush(self) -> None:
        """End the block that is being read."""
        words = " ".join("".join(self._words).split()).replace("\x00", "\n")
        self._words.clear()
        if words:
            self.pieces.append(Piece(words, PassageKind.HEADING if self._level else None, self._level))
