"""Parts and their total in one document against a share in another: "60 and 20 of 100" beside "about 90 per cent"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from workbench.core.comparison import Comparison
from workbench.core.text import Span
from workbench.extract.comparing.amounts import Amount, written
from workbench.extract.comparing.figures import nouns_differ, relate
from workbench.extract.comparing.reading import Reading, read
from workbench.extract.comparing.stated import Stated

_TOTAL = re.compile(r"\b(?:totall?ing|totals?|in all|in total|altogether|overall|combined)\b", re.IGNORECASE)
_WHOLE = 100.0


def shares_told(claims: Iterable[Stated]) -> Iterator[tuple[str, str, Comparison]]:
    """(claim of the parts, claim of the share, comparison) where the parts of one document add up to a share of its
    total that can be held against the share another document states for the same places. a of the comparison counts in
    the parts' document and holds the spans of parts and total, b in the share's.
    """
    totals: dict[str, tuple[Reading, Amount]] = {}
    parted: dict[frozenset[str], list[Reading]] = defaultdict(list)
    shares: list[Reading] = []
    for reading in map(read, claims):
        if (total := _total(reading)) is not None:
            totals.setdefault(reading.stated.document, (reading, total))
        if len(reading.places) > 1:
            if len(_counts(reading)) == len(reading.places):
                parted[reading.places].append(reading)
            if any(one.dimension == "percent" for one in reading.amounts):
                shares.append(reading)
    for share in shares:
        for parts in parted.get(share.places, ()):
            known = totals.get(parts.stated.document)
            if known is None or parts.stated.document == share.stated.document:
                continue
            if not nouns_differ(known[1], _counts(parts)[0]) or known[0].content & parts.content:
                yield parts.stated.key, share.stated.key, _compared(parts, known[1], share)


def of_parts(reading: Reading) -> bool:
    """Whether a claim may take part in `shares_told`: it states a total, parts by place, or a share of places."""
    return _total(reading) is not None or (
        len(reading.places) > 1
        and (len(_counts(reading)) == len(reading.places) or any(one.dimension == "percent" for one in reading.amounts))
    )


def _total(reading: Reading) -> Amount | None:
    """The figure behind a word that says it is the whole."""
    counts = _counts(reading)
    match = _TOTAL.search(reading.stated.text) if counts else None
    if match is None:
        return None
    behind = reading.stated.start + match.end()
    return next((one for one in counts if one.facts[0].span.start >= behind), None)


def _counts(reading: Reading) -> list[Amount]:
    return [one for one in reading.amounts if one.dimension == "count" and one.value > 0 and not one.arithmetic]


def _compared(parts: Reading, total: Amount, share: Reading) -> Comparison:
    counts = _counts(parts)
    stated = next(one for one in share.amounts if one.dimension == "percent")
    value = _WHOLE * sum(one.value for one in counts) / total.value
    low, high = _ends(counts, total)
    exact = low == high
    worked = replace(
        stated, low=low, high=high, value=value, bound="exact" if exact else "range", half=0.5, arithmetic="", facts=()
    )
    added = " and ".join(written(one.value) for one in counts)
    told = f"{added} of {written(total.value)} is {written(value)} per cent here"
    if not exact:
        told = f"{told}, from {written(low)} to {written(high)} as far as the figures are approximate"
    lit = tuple(span for one in (*counts, total) for span in _spans(one))
    return Comparison(relate(worked, stated), f"{told}, {stated.shown} there", lit, _spans(stated))


def _ends(counts: list[Amount], total: Amount) -> tuple[float, float]:
    """The least and the largest share that the figures leave open, in percent."""
    least = sum(one.low if one.low is not None else 0.0 for one in counts)
    most = sum(one.high if one.high is not None else total.value for one in counts)
    low = _WHOLE * least / (total.high or total.value)
    high = _WHOLE * most / (total.low or total.value)
    return min(low, _WHOLE), min(high, _WHOLE)


def _spans(one: Amount) -> tuple[Span, ...]:
    return tuple(fact.span for fact in one.facts)
