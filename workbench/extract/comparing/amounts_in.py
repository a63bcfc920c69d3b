"""The amounts a statement tells of: its figures with what they are of, and what follows from them by arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.comparing.amounts import Amount, amount, is_multiple, written
from workbench.extract.comparing.concepts import ATTRIBUTES, concept, concepts_in, says_something, words_in
from workbench.extract.comparing.directions import direction_of, without_idioms
from workbench.extract.comparing.further_figures import further, in_points, is_year, ranging
from workbench.extract.comparing.stated import Stated
from workbench.extract.lexicon import AUXILIARY, PAST, PRESENT

_CUT = re.compile(r";|\s[–—-]\s|,\s+(?:and|but|while|of which|of whom|as|who|which)\b|\band (?=\d)", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|at|reached|reaching|stood at|stands at)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|compared (?:with|to)|as against)\s+$", re.IGNORECASE)
_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_LONGEST = 20
"""Letters before a figure in which words that say how it is meant begin: more than the longest of these has."""
_PART_OF = re.compile(
    r"^\s*(?:[\w-]+\s+){0,3}?(?:of|out of)\s+(?:the|its|their|his|her|all|these|those)?\s*(?:\w+\s+)?$"
)
_OF_THE = re.compile(r"\b(?:of|among)\s+(?:the|its|their|his|her|all|these|those)?\s*(?:\w+\s+)?$", re.IGNORECASE)
_NOBODY = re.compile(
    r"\b(?:no[ -]one|nobody|none|no (?P<noun>[^\W\d_]+)|not (?:a single|one) (?P<single>[^\W\d_]+)"
    r"|zero (?P<zero>[^\W\d_]+)|without (?:any )?(?P<lacking>[^\W\d_]+))\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r" ([a-z]{3,})\b")
_VERBS = PAST | PRESENT | AUXILIARY
_SOME_OF = re.compile(r"\s+of\s+(?:the|its|their|those|these|them|whom)\b(?! (?:year|time|day)s?\b)", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|loses|shed|sheds) (?:some |about |nearly |almost )?$", re.IGNORECASE)
_LASTED = re.compile(r"(?:for|after|within)\s", re.IGNORECASE)
_LENGTH = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}
_LABELLED = re.compile(r"\b([^\W\d_]+s)(?: a year| in total)?: $")
"""The noun of a register's line: "road deaths: 11"."""


def amounts_in(stated: Stated) -> tuple[Amount, ...]:
    """Figures, lengths of time and ages in the order of the text, then what is worked out from them."""
    text = stated.text
    cuts: list[int] = []
    whole: frozenset[str] | None = None
    found: list[Amount] = []
    for fact in (*stated.facts, *further(stated)):
        at = fact.span.start - stated.start
        figure = in_points(text, at, _as_figure(fact))
        if figure is None or (figure.unit is None and is_year(text, at, figure)):
            continue
        if figure.unit is None and (unit := _counted(text, at, at + len(figure.text))):
            figure = replace(figure, unit=unit)
        cuts = cuts or [0, *(match.start() for match in _CUT.finditer(text)), len(text)]
        begin = max(cut for cut in cuts if cut <= at)
        end = min(cut for cut in cuts if cut > at)
        attributes = ATTRIBUTES.intersection(concepts_in(text[begin:end]))
        if not attributes:
            if whole is None:
                whole = ATTRIBUTES.intersection(concepts_in(text))
            attributes = whole
        if (one := amount(text, figure, at, attributes, bool(_SOME_OF.match(text, at + len(fact.text))))) is None:
            continue
        if is_multiple(fact) and found and found[-1].dimension == one.dimension:
            found[-1] = _up_to(found[-1], one)
            continue
        found.append(_aged(text, at, _moved(text, begin, at, ranging(text, at, one))))
    return (*found, *_derived(stated, found)) if found else ()


def _counted(text: str, at: int, end: int) -> str | None:
    """What a figure without a unit counts: the noun of a register's line, or a plain word behind it ("900 geese")."""
    if text.endswith((": ", ": \n"), 0, at) and (label := _LABELLED.search(text, 0, at)):
        return label[1]
    behind = _BEHIND.match(text, end)
    if behind is None or behind[1] in _VERBS or behind[1].endswith(("ed", "ing")) or not says_something(behind[1]):
        return None
    return behind[1]


def _as_figure(fact: Fact) -> Fact | None:
    """Figures, and lengths of time that were found as dates ("for 12 days", but no "in the five years since")."""
    if fact.kind is FactKind.FIGURE:
        return fact
    value = fact.value or ""
    if fact.kind is FactKind.DATE and _LASTED.match(fact.text) and value[:1] == "P" and value[1:-1].isdecimal():
        number = float(value[1:-1])
        return replace(fact, kind=FactKind.FIGURE, value=value[1:-1], unit=_LENGTH[value[-1]], low=number, high=number)
    return None


def _moved(text: str, begin: int, at: int, one: Amount) -> Amount:
    """The figure as what it says: how far something moved, where it came from, or where it stands."""
    before = text[begin:at]
    near = max(0, len(before.rstrip()) - _LONGEST)
    if _FROM.search(before, near):
        return replace(one, mode="old")
    if one.dimension in ("points", "percent") and _LOST.search(before, near):
        return replace(one, mode="change", direction=-1)
    moves = one.dimension in ("percent", "points", "money", "times") or _BY.search(before, near)
    if not moves or _TO.search(before, near):
        return one
    directions = [direction for word in words_in(without_idioms(before)) if (direction := direction_of(word))]
    return replace(one, mode="change", direction=directions[-1]) if directions else one


def _aged(text: str, at: int, one: Amount) -> Amount:
    """ "the driver, 47, was": an age."""
    bare = one.dimension == "count" and not one.noun and not one.rate
    end = at + len(one.facts[0].text)
    if bare and 1 <= one.value <= 110 and text[max(0, at - 2) : at] == ", " and text[end : end + 1] in (",", "."):
        years = one.value * 365.25
        return replace(
            one, dimension="duration", unit="years", low=years, high=years, value=years, attributes=frozenset({"old"})
        )
    if one.dimension == "duration" and re.search(r"year-old|years? old|^aged", one.facts[0].text + text[end : end + 6]):
        return replace(one, attributes=frozenset({"old"}))
    return one


def _up_to(base: Amount, multiple: Amount) -> Amount:
    """ "at least 50,000, by some estimates double that": from the one to the other."""
    low, high = sorted((base.value, multiple.value))
    return replace(
        base,
        facts=(*base.facts, *multiple.facts),
        low=low,
        high=high,
        bound="range",
        shown=f"{written(low)} to {written(high)}",
    )


def _derived(stated: Stated, found: list[Amount]) -> Iterator[Amount]:
    """A part of a stated total as a share of it, and a share of a stated total as a number."""
    text = stated.text
    counts = [one for one in found if one.dimension == "count" and one.value > 0]
    for total in counts:
        start, end = _place(stated, total)
        if not _OF_THE.search(text[:start]):
            continue
        for part in found:
            if part is total or part.mode != "level":
                continue
            begin, _ = _place(stated, part)
            linked = end <= begin or _PART_OF.match(text[begin + len(part.facts[0].text) : start])
            if not linked:
                continue
            both = (*part.facts, *total.facts)
            if part.dimension == "count" and part.value <= total.value and (not part.noun or end <= begin):
                share = 100 * part.value / total.value
                told = f"{written(part.value)} of {written(total.value)} is {written(share)} per cent"
                yield replace(
                    part, facts=both, dimension="percent", unit="percent", low=share, high=share, value=share, half=0.5,
                    bound="exact", noun=total.noun, shown=f"{written(share)} per cent", arithmetic=told,
                    share_of=total.value,
                )  # fmt: skip
            elif part.dimension == "percent":
                number = part.value * total.value / 100
                told = f"{written(part.value)} per cent of {written(total.value)} is {written(number)}"
                yield replace(
                    part, facts=both, dimension="count", unit=total.unit, low=number, high=number, value=number,
                    half=total.value / 200, bound="exact", noun=total.noun, shown=written(number), arithmetic=told,
                )  # fmt: skip


def _place(stated: Stated, one: Amount) -> tuple[int, int]:
    span = one.facts[0].span
    return span.start - stated.start, span.end - stated.start


def zeros_in(text: str, stated: Stated, content: frozenset[str]) -> Iterator[Amount]:
    """ "nobody was hurt", "no houses burned": a count of nought, where an attribute says of what."""
    attributes = content & ATTRIBUTES
    for match in _NOBODY.finditer(text):
        noun = match["noun"] or match["single"] or match["zero"] or match["lacking"] or "people"
        counted = noun.lower().endswith("s") or concept(noun) in ATTRIBUTES or match["noun"] is None
        if not attributes or not counted or noun.lower() in ("plans", "longer", "doubt", "comment"):
            continue
        span = Span(stated.start + match.start(), stated.start + match.end())
        fact = Fact(FactKind.FIGURE, span, match.group(), "0", noun, 0.0, 0.0)
        if (found := amount(text, fact, match.start())) is not None:
            yield replace(found, dimension="count", noun=noun.lower(), attributes=attributes, shown="none")
