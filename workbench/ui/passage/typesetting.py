"""Sets a part of a text as paragraphs: a QTextDocument whose positions are the text's own UTF-16 offsets.

Every character stays where it is: a line of the text is a block, nothing is added or left out. What stands beside the
text (the title, why a passage was set aside, page numbers) is painted into margins that are left free for it here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextOption,
)

from workbench.core.documents import Passage, PassageKind
from workbench.core.text import Span
from workbench.ui.fonts import LEADING, READING_SIZE, Fonts
from workbench.ui.theme import Theme

_HEADING_SIZES = {1: 27.0, 2: 22.0, 3: 19.0}
_SMALL = 14.0
_GAP = 15.0
"""Pixels between two paragraphs."""
SIDE = 54
"""Pixels of margin at each side of the words, where marks and page numbers are painted."""
SIDE_MOST = 68
"""Pixels it grows to with the text scale: a large text needs the room for its words."""
LABEL = 24
"""Pixels left free above a passage that was set aside, for the line that says why."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of passage is set. Sizes in pixels at 100 %."""

    size: float = READING_SIZE
    leading: float = LEADING
    role: str = "ink"
    bold: bool = False
    italic: bool = False
    above: float = _GAP
    indent: float = 0.0


_MANNERS = {
    PassageKind.BODY: Manner(),
    PassageKind.BYLINE: Manner(15.0, role="muted", italic=True),
    PassageKind.CAPTION: Manner(15.0, 1.55, role="muted"),
    PassageKind.PULL_QUOTE: Manner(italic=True, indent=16.0),
    PassageKind.TABLE_CELL: Manner(15.0, 1.5, above=5.0),
    PassageKind.FOOTNOTE: Manner(_SMALL, 1.55, role="muted", above=8.0),
    PassageKind.BOILERPLATE: Manner(_SMALL, 1.5, role="faint"),
}
_SET_ASIDE = Manner(_SMALL, 1.5, role="faint", indent=16.0)


def is_greyed(passage: Passage) -> bool:
    """Whether a passage is set small and grey with its reason. A heading lists nothing, yet it reads as a heading."""
    return passage.set_aside and passage.kind is not PassageKind.HEADING


def manner(passage: Passage | None) -> Manner:
    """How a passage is set; text outside every passage is set like the body."""
    if passage is None:
        return _MANNERS[PassageKind.BODY]
    if is_greyed(passage):
        return _SET_ASIDE
    if passage.kind is PassageKind.HEADING:
        size = _HEADING_SIZES.get(passage.level or 2, 17.0)
        return Manner(size, 1.3, bold=True, above=size)
    return _MANNERS[passage.kind]


@dataclass(slots=True)
class TypeSetter:
    """Sets windows of one document in one look; formats are made once for each manner."""

    theme: Theme
    fonts: Fonts
    passages: Sequence[Passage] = ()
    """Those that touch the window that is set: in the order of the text, not overlapping."""
    _starts: list[int] = field(default_factory=list)
    _characters: dict[Manner, QTextCharFormat] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.take(self.passages)

    def take(self, passages: Sequence[Passage]) -> None:
        """Set the next window by these passages."""
        self.passages = passages
        self._starts = [passage.span.start for passage in passages]

    def set_window(self, text: str, window: Span, head: int) -> QTextDocument:
        """The document of a window of the text; `head` pixels stay free above its first line.

        A position in it is the number of UTF-16 units between the window's start and the place.
        """
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.fonts.reading())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        opening = self.passage_at(window.start, window.of(text).find("\n"))
        if opening is not None and is_greyed(opening):  # a document's first block has no margin above: the page has
            head += self.fonts.size(LABEL)
        self._leave_margins(document, head)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        offset, empty_before, first = window.start, True, True
        for line in window.of(text).split("\n"):
            passage = self.passage_at(offset, len(line))
            style = manner(passage)
            block = self._block_format(style, line, offset, passage, empty_before=empty_before, first=first)
            characters = self._character_format(style)
            if first:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(characters)
            else:
                cursor.insertBlock(block, characters)
            if line:
                cursor.insertText(line, characters)
            offset += len(line) + 1
            empty_before, first = not line.strip(), False
        cursor.endEditBlock()
        return document

    def passage_at(self, offset: int, length: int) -> Passage | None:
        """The passage a line of the text belongs to, None when it lies between passages."""
        index = bisect_right(self._starts, offset + max(0, length - 1)) - 1
        # Several passages may share a line (cells of a table): the first one that touches it rules.
        while index > 0 and self.passages[index - 1].span.end > offset:
            index -= 1
        if index < 0 or self.passages[index].span.end <= offset:
            return None
        return self.passages[index]

    def between(self, start: int, end: int) -> Sequence[Passage]:
        """The passages that touch a range of the text."""
        first = max(0, bisect_right(self._starts, start) - 1)
        return [p for p in self.passages[first : bisect_right(self._starts, end)] if p.span.end > start]

    def column_width(self) -> int:
        """Pixels of a line of about 68 characters with the margins beside it."""
        sample = "the quick reader of this desk checks every figure, name and date once more"
        metrics = QFontMetricsF(self.fonts.reading())
        return round(metrics.horizontalAdvance(sample) / len(sample) * 68) + 2 * side_of(self.fonts)

    def _leave_margins(self, document: QTextDocument, head: int) -> None:
        margins = QTextFrameFormat()
        side = side_of(self.fonts)
        margins.setLeftMargin(side)
        margins.setRightMargin(side)
        margins.setTopMargin(head)
        margins.setBottomMargin(self.fonts.size(96))
        document.rootFrame().setFrameFormat(margins)

    def _character_format(self, style: Manner) -> QTextCharFormat:
        if style not in self._characters:
            made = QTextCharFormat()
            made.setFont(self.fonts.reading(style.size, bold=style.bold, italic=style.italic))
            made.setForeground(self.theme.colour(style.role))
            self._characters[style] = made
        return self._characters[style]

    def _block_format(
        self, style: Manner, line: str, offset: int, passage: Passage | None, *, empty_before: bool, first: bool
    ) -> QTextBlockFormat:
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        px = self.fonts.size
        if not line.strip():
            # Empty lines make the gap between paragraphs; further ones take no room.
            block.setLineHeight(1 if empty_before else px(_GAP), fixed)
            return block
        block.setLineHeight(px(style.size * style.leading), fixed)
        block.setLeftMargin(px(style.indent))
        begins = passage is not None and passage.span.start >= offset
        above = 0
        if not first and begins and not empty_before:
            above = px(style.above)
        elif not first and style.bold:
            above = px(style.above / 2)
        if begins and not first and passage is not None and is_greyed(passage) and passage.why:
            above += px(LABEL)
        block.setTopMargin(above)
        return block


def side_of(fonts: Fonts) -> int:
    """Pixels of margin at each side of the words at a text scale."""
    return min(fonts.size(SIDE), SIDE_MOST)
