"""What of the documents under check was looked at, and what was not: a report must not let silence pass for a check."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.core.claims import Claim
from workbench.core.documents import Passage
from workbench.core.text import Span
from workbench.reports.wording import counted, plain

LINE = 0.5
"""Worth below which a listed claim ranks low. What is listed is decided by how verifiable it is, not by its worth."""

REASONS_IN_WORDS = 12
"""Reasons for setting a passage aside that are named; the rest are counted together."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over the documents under check. Sentences and passages: of the text that was not set aside."""

    sentences: int
    sentences_without: int
    """Sentences in which no claim is listed."""
    passages: int
    passages_without: int
    aside: tuple[tuple[str, int], ...]
    """Reasons for which passages were set aside, the most frequent first."""
    below_line: int
    """Listed claims whose worth is below the line."""
    below_line_open: int
    """How many of them carry no verdict."""
    finders: tuple[str, ...]
    """What looked for claims, with its version."""

    @property
    def set_aside(self) -> int:
        """Passages set aside."""
        return sum(number for _, number in self.aside)


def coverage(
    texts: Iterable[tuple[Sequence[Passage], Iterable[Span]]], finders: Iterable[str], claims: Iterable[Claim]
) -> Coverage:
    """texts: of each document under check its passages and where its claims stand. claims: all listed ones of them."""
    sentences = sentences_without = passages = passages_without = 0
    aside: Counter[str] = Counter()
    for parts, places in texts:
        covered = _merged(sorted(places))
        starts = [span.start for span in covered]
        for part in parts:
            if part.set_aside:
                aside["; ".join(part.why) or plain(part.kind)] += 1
                continue
            passages += 1
            passages_without += not _touched(part.span, covered, starts)
            sentences += len(part.sentences)
            sentences_without += sum(not _touched(one, covered, starts) for one in part.sentences)
    low = [one for one in claims if one.finding.worth is not None and one.finding.worth < LINE]
    return Coverage(
        sentences=sentences,
        sentences_without=sentences_without,
        passages=passages,
        passages_without=passages_without,
        aside=tuple(sorted(aside.items(), key=lambda one: (-one[1], one[0]))),
        below_line=len(low),
        below_line_open=sum(one.verdict is None for one in low),
        finders=tuple(dict.fromkeys(finders)),
    )


def not_looked_at(covered: Coverage) -> Iterator[str]:
    """What was not checked, and why nobody was asked; sentences, none where everything was."""
    if covered.sentences_without:
        yield (
            f"In {covered.sentences_without:,} of {counted(covered.sentences, 'sentence')} under check "
            "no claim is listed: nobody was asked to check them."
        )
    if covered.passages_without:
        yield f"{covered.passages_without:,} of {counted(covered.passages, 'passage')} hold no listed claim at all."
    if covered.set_aside:
        named = [f"{reason} ({number:,})" for reason, number in covered.aside[:REASONS_IN_WORDS]]
        rest = sum(number for _, number in covered.aside[REASONS_IN_WORDS:])
        named += [f"other reasons ({rest:,})"] if rest else []
        one = covered.set_aside == 1
        yield f"{counted(covered.set_aside, 'passage')} {'was' if one else 'were'} set aside: {', '.join(named)}."
    if covered.below_line:
        open_claims = f"; {covered.below_line_open:,} without a verdict" if covered.below_line_open else ""
        ranks = "ranks" if covered.below_line == 1 else "rank"
        yield f"{counted(covered.below_line, 'listed claim')} {ranks} low, with a worth below {LINE}{open_claims}."
    if covered.finders:
        yield f"Claims were looked for by: {', '.join(covered.finders)}."


def _merged(spans: Sequence[Span]) -> list[Span]:
    """The same places, overlapping ones made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _touched(span: Span, covered: Sequence[Span], starts: Sequence[int]) -> bool:
    after = bisect_left(starts, span.end)
    return after > 0 and covered[after - 1].end > span.start
