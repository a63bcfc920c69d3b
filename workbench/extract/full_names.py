"""Full names of people that a text gives after it has called them by their surname."""

from __future__ import annotations

import re
from bisect import bisect_right

from workbench.core.claims import FactKind
from workbench.core.documents import ImportedText, PassageKind
from workbench.extract.facts import facts_in
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.sentences import sentence_spans

_LONGEST = 4
"""Words of the longest name."""
_MOST_PLACES = 12
"""Places where a surname stands behind a capital that are looked at: whoever has a full name has it among the first."""
_CAPITAL_BEFORE = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s$")
_RUNNING = (None, PassageKind.BODY, PassageKind.CAPTION, PassageKind.FOOTNOTE)


class FullNames:
    """Looks a surname up in the whole text, each one once, and only when it is asked for."""

    def __init__(self, imported: ImportedText, vocabulary: Vocabulary) -> None:
        self._text = imported.text
        self._blocks = [block.span for block in imported.blocks if block.kind in _RUNNING]
        self._starts = [span.start for span in self._blocks]
        self._vocabulary = vocabulary
        self._known: dict[str, str | None] = {}

    def of(self, surname: str) -> str | None:
        """The one full name that ends with this surname; None when the text gives none, or two."""
        if surname not in self._known:
            found = {name for place in self._places(surname) if (name := self._name_at(place, surname))}
            self._known[surname] = found.pop() if len(found) == 1 else None
        return self._known[surname]

    def _places(self, surname: str) -> list[int]:
        """Where the surname stands behind another word with a capital."""
        found: list[int] = []
        at = self._text.find(surname)
        while at >= 0 and len(found) < _MOST_PLACES:
            end = at + len(surname)
            if not self._text[end : end + 1].isalnum() and _CAPITAL_BEFORE.search(self._text, max(0, at - 30), at):
                found.append(at)
            at = self._text.find(surname, end)
        return found

    def _name_at(self, place: int, surname: str) -> str | None:
        """The name of a person that ends at this place, read in its sentence."""
        at = bisect_right(self._starts, place) - 1
        if at < 0 or place >= self._blocks[at].end:
            return None
        end = place + len(surname)
        for span in sentence_spans(self._text, self._blocks[at]):
            if span.start <= place < span.end:
                sentence = Sentence(span, span.of(self._text), PassageKind.BODY, (), self._vocabulary)
                names = (fact for fact in facts_in(sentence) if fact.kind is FactKind.NAME and fact.span.end == end)
                return next((name for fact in names if 1 < len((name := fact.value or "").split()) <= _LONGEST), None)
        return None
