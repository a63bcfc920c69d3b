"""Comments and footnotes kept beside the text: gathered with their marks, put on the words they sit on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from workbench.core.documents import SourceNote
from workbench.core.text import Span

_LAST_WORD = re.compile(r"\S+\s*$")
_REACH = 80
"""Characters before a footnote's mark in which its word is looked for."""


class Mark(Enum):
    """What a place in the text means for a note."""

    START = 1
    END = 2
    FOOTNOTE = 3


@dataclass(slots=True)
class NoteMarks:
    """Notes by their key in the file, and where their marks stand: (mark, key, number of the piece, offset in it)."""

    comments: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Key → author and words, in the order of the file."""
    footnotes: dict[str, str] = field(default_factory=dict)
    marks: list[tuple[Mark, str, int, int]] = field(default_factory=list)

    def take(self, marks: Sequence[tuple[Mark, str, int]], piece: int, raw: str) -> None:
        """Keep the marks of a piece; raw: its text before white space around it was taken off."""
        lead, length = len(raw) - len(raw.lstrip()), len(raw.strip())
        self.marks += [(mark, key, piece, max(0, min(at - lead, length))) for mark, key, at in marks]

    def placed(self, text: str, starts: Sequence[int]) -> tuple[SourceNote, ...]:
        """All notes with the words they sit on. starts: where each piece begins in the text."""
        where: dict[tuple[Mark, str], int] = {}
        for mark, key, piece, offset in self.marks:
            at = starts[piece] + offset if piece < len(starts) else len(text)
            where.setdefault((mark, key), min(at, len(text)))
        begun = {key: at for (mark, key), at in where.items() if mark is Mark.START}
        notes = [
            SourceNote(author, words, _between(text, begun.get(key), where.get((Mark.END, key))))
            for key, (author, words) in self.comments.items()
        ]
        notes += [
            SourceNote("", words, _word_before(text, where.get((Mark.FOOTNOTE, key))), footnote=True)
            for key, words in self.footnotes.items()
        ]
        return tuple(notes)


def told(notes: Sequence[SourceNote]) -> Iterator[str]:
    """That there are comments; footnotes are in the text. Their words stay on the desk, with the claims they are on."""
    if count := sum(not note.footnote for note in notes):
        yield f"{count} {'comment' if count == 1 else 'comments'} in the file, kept with the claims they are on"


def _between(text: str, start: int | None, end: int | None) -> Span | None:
    if end is None:
        return None
    words = text[start:end] if start is not None else ""
    if start is None or not words.strip():
        return _word_before(text, end)
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _word_before(text: str, at: int | None) -> Span | None:
    if at is None:
        return None
    begin = max(0, at - _REACH)
    match = _LAST_WORD.search(text[begin:at])
    return Span(begin + match.start(), begin + len(text[begin:at].rstrip())) if match else None
