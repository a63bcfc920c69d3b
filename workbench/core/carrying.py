"""Which places of an earlier text stand in a later one beyond doubt: whole sentences with every character the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from workbench.core.text import QUOTE_CONTEXT, Span


@dataclass(frozen=True, slots=True)
class Cut:
    """A text and its sentences, in order and without overlap."""

    text: str
    sentences: tuple[Span, ...]


def carried(earlier: Cut, later: Cut, places: Iterable[Span]) -> list[Span | None]:
    """Where each place of the earlier text stands in the later one; None where it is gone or could be several.

    A place goes with the sentences it lies in: they stand in both texts once, or what is before or behind them says
    which is which.
    """
    pairing = _Pairing(earlier, later)
    return [pairing.later(place) for place in places]


@dataclass(slots=True)
class _Pairing:
    """Pairs equal stretches of two texts, each sort once."""

    before: Cut
    after: Cut
    _known: dict[str, dict[int, int]] = field(default_factory=dict)
    _starts: tuple[list[int], list[int]] = field(init=False)
    _by_words: tuple[dict[str, list[int]], dict[str, list[int]]] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = ([one.start for one in self.before.sentences], [one.start for one in self.after.sentences])
        self._by_words = (_by_words(self.before), _by_words(self.after))

    def later(self, place: Span) -> Span | None:
        first = max(0, bisect_right(self._starts[0], place.start) - 1)
        last = bisect_left(self._starts[0], place.end)
        within = [one for one in self.before.sentences[first:last] if one.overlaps(place)]
        stretch = Span(
            min([place.start, *(one.start for one in within)]), max([place.end, *(one.end for one in within)])
        )
        words = stretch.of(self.before.text)
        if not place:
            return None
        if words not in self._known:
            self._known[words] = dict(self._pairs(words, sentence=within == [stretch]))
        start = self._known[words].get(stretch.start)
        return None if start is None else place.moved(start - stretch.start)

    def _pairs(self, words: str, *, sentence: bool) -> Iterator[tuple[int, int]]:
        if sentence:
            old, new = (places.get(words, []) for places in self._by_words)
        else:
            old, new = (list(_whole(cut.text, words)) for cut in (self.before, self.after))
        if len(old) == len(new) == 1:
            yield old[0], new[0]
            return
        for context in (_both_sides, _left, _right):
            left = _grouped(old, self.before.text, len(words), context)
            right = _grouped(new, self.after.text, len(words), context)
            sure = {
                starts[0]: right[around][0]
                for around, starts in left.items()
                if len(starts) == 1 and len(right.get(around, ())) == 1
            }
            yield from sure.items()
            taken = set(sure.values())
            old = [start for start in old if start not in sure]
            new = [start for start in new if start not in taken]


_Context = Callable[[str, int, int], object]


def _both_sides(text: str, start: int, end: int) -> object:
    return _left(text, start, end), _right(text, start, end)


def _left(text: str, start: int, _: int) -> object:
    return text[max(0, start - QUOTE_CONTEXT) : start]


def _right(text: str, _: int, end: int) -> object:
    return text[end : end + QUOTE_CONTEXT]


def _grouped(places: Iterable[int], text: str, length: int, context: _Context) -> dict[object, list[int]]:
    """Places by what stands around them."""
    found: dict[object, list[int]] = defaultdict(list)
    for start in places:
        found[context(text, start, start + length)].append(start)
    return found


def _by_words(cut: Cut) -> dict[str, list[int]]:
    """Where sentences of the same words begin."""
    found: dict[str, list[int]] = defaultdict(list)
    for sentence in cut.sentences:
        found[sentence.of(cut.text)].append(sentence.start)
    return found


def _whole(text: str, words: str) -> Iterator[int]:
    """Where words stand that are no part of longer ones."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (_joined(text, start, words[0]) or _joined(text, end, words[-1], behind=True)):
            yield start
        start = text.find(words, start + 1)


def _joined(text: str, at: int, edge: str, *, behind: bool = False) -> bool:
    """Whether a word goes on across an end of the words found."""
    other = text[at : at + 1] if behind else text[at - 1 : at] if at else ""
    return edge.isalnum() and other.isalnum()


def in_order(sentences: Iterable[Sequence[Span]]) -> tuple[Span, ...]:
    """Sentences of passages, in order of the text."""
    return tuple(sorted(sentence for some in sentences for sentence in some))
