"""The text of a document cut up for marking: every claim in its place, whatever overlaps whatever."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.core.documents import Passage, PassageKind
from workbench.core.text import Span
from workbench.reports.entries import Entry


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that belongs to one claim (the innermost) or to none.

    first: whether this is the claim's own first run: where a link to the claim's place lands.
    ends: claims whose words end here, with whether their link lands on this end, because all their words belong to
    claims inside them. Every claim ends in exactly one piece and has exactly one landing place.
    """

    text: str
    entry: Entry | None
    first: bool
    ends: tuple[tuple[Entry, bool], ...]


def blocks(text: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages in order, and whatever words stand between them as plain body: no word of a text is dropped."""
    result: list[Passage] = []
    done = 0
    for passage in sorted(passages, key=lambda passage: passage.span):
        result.extend(_between(text, done, passage.span.start))
        result.append(passage)
        done = max(done, passage.span.end)
    result.extend(_between(text, done, len(text)))
    return result


def annotated(text: str, parts: Sequence[Passage], entries: Sequence[Entry]) -> Iterator[tuple[Passage, list[Piece]]]:
    """Each part with its pieces. entries: by place. A claim that runs over several parts ends in its first one.

    Claims whose words this version no longer has are in no piece.

    Takes time in proportion to text and claims, as long as few claims overlap at one place.
    """
    present = (entry for entry in entries if entry.claim.gone_from is None)
    waiting = sorted(present, key=lambda entry: entry.claim.span, reverse=True)
    active: list[Entry] = []
    landed: set[int] = set()
    ended: set[int] = set()
    for part in parts:
        while waiting and waiting[-1].claim.span.start < part.span.end:
            active.append(waiting.pop())
        active = [entry for entry in active if entry.claim.span.end > part.span.start]
        yield part, list(_pieces(text, part.span, active, landed, ended))


def _pieces(text: str, part: Span, active: Sequence[Entry], landed: set[int], ended: set[int]) -> Iterator[Piece]:
    spans = [(max(e.claim.span.start, part.start), min(e.claim.span.end, part.end), e) for e in active]
    if all(before[1] <= after[0] for before, after in pairwise(spans)):
        yield from _side_by_side(text, part, spans, landed, ended)
        return
    cuts = sorted({part.start, part.end, *(start for start, _, _ in spans), *(end for _, end, _ in spans)})
    coming = list(reversed(spans))
    here: list[tuple[int, int, Entry]] = []
    for left, right in pairwise(cuts):
        while coming and coming[-1][0] <= left:
            here.append(coming.pop())
        here = [span for span in here if span[1] > left]
        inner = min(here, key=lambda span: len(span[2].claim.span), default=None)
        entry = inner[2] if inner else None
        first = entry is not None and entry.claim.id not in landed
        if entry is not None:
            landed.add(entry.claim.id)
        ends = []
        for _, end, ending in here:
            if end == right and ending.claim.id not in ended:
                ends.append((ending, ending.claim.id not in landed))
                ended.add(ending.claim.id)
                landed.add(ending.claim.id)
        yield Piece(text[left:right], entry, first, tuple(ends))


def _side_by_side(
    text: str, part: Span, spans: Sequence[tuple[int, int, Entry]], landed: set[int], ended: set[int]
) -> Iterator[Piece]:
    """The same where no claim overlaps another, as in most parts: each is one piece, and what is between them."""
    done = part.start
    for start, end, entry in spans:
        if done < start:
            yield Piece(text[done:start], None, False, ())
        row = entry.claim.id
        yield Piece(text[start:end], entry, row not in landed, () if row in ended else ((entry, False),))
        landed.add(row)
        ended.add(row)
        done = end
    if done < part.end:
        yield Piece(text[done : part.end], None, False, ())


def _between(text: str, start: int, end: int) -> Iterator[Passage]:
    words = text[start:end].strip()
    if words:
        place = text.index(words, start)
        span = Span(place, place + len(words))
        yield Passage(span, PassageKind.BODY, set_aside=False, why=(), sentences=())
