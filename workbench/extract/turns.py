"""Whose turn it is in a transcript: paragraphs that begin with a name and a colon, again and again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from workbench.core.documents import ImportedText
from workbench.extract.wordlist import words

_LABEL = re.compile(
    r"\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w.’'-]*(?: (?:[A-ZÀ-ÖØ-Þ][\w.’'-]*|van|von|de|of)){0,4})(?: ?\([^()\n]{1,60}\))?:\s+"
    r"(?=[“\"‘«(\[\d…—–-]*[A-ZÀ-ÖØ-Þ\d(\[…])"
)
_STOP = re.compile(r"[.!?…—–-][”’\"'»)\]]*\s*$")
_NO_NAMES = words(
    "Q A Question Answer From To Cc Bcc Sent Date Subject Re Note Source Photo Picture Update Step Example"
)
_FEWEST = 4
"""Paragraphs with a name that make a transcript."""
_SHARE = 0.3
_FINISHED = 0.7
"""Share of them that end like a sentence: lines of a form ("Party: Greens") do not."""
_INITIALS = 3


class Turns:
    """Who speaks at a place of a transcript; nobody anywhere in a text that is none."""

    def __init__(self, imported: ImportedText) -> None:
        text = imported.text
        labels = [
            (
                block.span.start,
                label["name"],
                bool(_STOP.search(text, max(label.end(), block.span.end - 8), block.span.end)),
            )
            for block in imported.blocks
            if (label := _LABEL.match(text, block.span.start, block.span.end)) and label["name"] not in _NO_NAMES
        ]
        often = {name for name, many in Counter(name for _, name, _ in labels).items() if many > 1}
        kept = [label for label in labels if label[1] in often]
        finished = sum(stopped for *_, stopped in kept)
        said = len(often) > 1 and len(kept) >= max(_FEWEST, _SHARE * len(imported.blocks))
        self._kept = labels if said and finished >= _FINISHED * len(kept) else []
        self._starts = [start for start, *_ in self._kept]

    def at(self, place: int) -> str | None:
        """The name before the paragraph at a place, or before the last one above it that has a name."""
        found = bisect_right(self._starts, place) - 1
        return _spelt(self._kept[found][1]) if found >= 0 else None


def _spelt(label: str) -> str:
    """A name as running text has it: "ADA BRINK" as "Ada Brink"."""
    if not label.isupper() or len(label) <= _INITIALS:
        return label
    return " ".join(word if "." in word[:-1] else word.title() for word in label.split())
