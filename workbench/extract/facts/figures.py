"""Figures: numbers with their unit, bound and interval; parts, ratios and multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.core.claims import Fact, FactKind
from workbench.extract.facts import numbers, units
from workbench.extract.facts.bounds import bound_before, interval
from workbench.extract.facts.quantities import NUMBER, Quantity, quantity
from workbench.extract.facts.registry import finds
from workbench.extract.facts.shares import NUMBER_WORD, count_of, money_of, shares
from workbench.extract.reading import Sentence

_NOISE = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|[#@]\w+|\+\d[\d ()/-]{6,}\d|\(?\b0?\d{2,4}\)?[ .-]\d{3}[ .-]\d{3,4}\b"
    r"|(?<![\d-])\d(?:-\d){2,3}(?![\d-])"
    r"|\b0\d{2,4}[ /-]\d{5,8}\b|\b(?:[Cc]all|[Pp]hone|[Tt]el\.?|[Ff]ax|[Tt]elephone)\b:?[\s\d()+/.-]{5,}"
)
_SCORED = re.compile(
    r"\b(?:w[io]ns?|lost|lose|loses|votes?|voted|beat|beats|beaten|score|scored|defeat\w*|draw|drew|led|leads|lead|by)\b",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"\d|fold\b|\b(?:doubled|tripled|trebled|quadrupled|halved|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|third|quarter|double|twice|triple|treble|dozen|score)s?\b|hundred|thousand|million|billion"
    r"|trillion|\b(?:" + "|".join(numbers.SMALL) + r")\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"\b(?:(?P<factor>tens|dozens|hundreds|thousands)\s+of\s+)?(?P<scale>tens|dozens|scores|hundreds|thousands"
    r"|millions|billions|trillions)\b"
    r"(?!\s+of\s+(?:thousands|millions|billions|trillions))|\ba\s+(?P<score>score)(?=\s+of\s+\w)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"\b(?:(?P<word>double|twice|triple|treble|half|quadruple)|(?P<number>{NUMBER_WORD})\s+times)\s+(?P<what>that"
    rf"|this|the\s+(?:number|figure|amount|rate|size"
    r"|level|price|average|sum|total)|as\s+(?:many|much|high|large|big|likely|long|fast))\b",
    re.IGNORECASE,
)
_MOST_SCORED = 1_000
_MULTIPLES = {"double": 2.0, "twice": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "half": 0.5}
_RANGE = re.compile(r"\s?[–—-]\s?|\s+to\s+")
_AND = re.compile(r"\s+(?:and|or)\s+")
_CHANGE = re.compile(r"\bfrom\s+(?:about\s+|around\s+|nearly\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+)?$", re.IGNORECASE)


@finds(FactKind.FIGURE, rank=20)
def figures(sentence: Sentence, _: tuple[Fact, ...]) -> Iterator[Fact]:
    """The best reading first: multiples, ratios, parts, round crowds, then plain numbers with their unit."""
    words = sentence.words
    if not _HINT.search(words):
        return
    plain = tuple(_plain(sentence))
    yield from _multiples(sentence, plain)
    yield from shares(sentence)
    yield from _crowds(sentence)
    noise = [match.span() for match in _NOISE.finditer(words)]
    for fact in plain:
        start, end = fact.span.start - sentence.span.start, fact.span.end - sentence.span.start
        if not any(first < end and start < last for first, last in noise):
            yield fact


def _multiples(sentence: Sentence, plain: tuple[Fact, ...]) -> Iterator[Fact]:
    """ "double that": worked out from the figure before it, else only how many times."""
    for match in _TIMES.finditer(sentence.words):
        times = _MULTIPLES[match["word"].lower()] if match["word"] else float(count_of(match["number"]))
        span = sentence.at(*match.span())
        before = [fact for fact in plain if fact.span.end <= span.start and fact.value is not None]
        if match["what"].lower() in ("that", "this", "the number", "the figure", "the amount") and before:
            value = float(before[-1].value or 0) * times
            yield Fact(FactKind.FIGURE, span, match.group(), numbers.written(value), before[-1].unit, value, value)
        elif times != _MULTIPLES["half"] or match["what"].lower().startswith("as"):
            yield Fact(FactKind.FIGURE, span, match.group(), numbers.written(times), "times", times, times)


def _crowds(sentence: Sentence) -> Iterator[Fact]:
    """ "tens of thousands of workers": at least that many, less than the next round name."""
    scales = {
        "tens": 10,
        "dozens": 12,
        "scores": 20,
        "hundreds": 100,
        "thousands": 1_000,
        "millions": 10**6,
        "billions": 10**9,
    }
    scales["trillions"] = 10**12
    for match in _MANY.finditer(sentence.words):
        scale = scales["scores"] if match["score"] else scales[match["scale"].lower()]
        value = float(scale * (scales[match["factor"].lower()] if match["factor"] else 1))
        end, unit = match.end(), None
        if paid := units.money(sentence.words, end) or money_of(sentence.words, end):
            unit, end = paid[0], paid[2]
        elif (found := units.counted(sentence.words, end)) and found[0][0].islower():
            unit, end = found
        elif found:
            unit = found[0]
        _, start = bound_before(sentence.words, match.start())
        span = sentence.at(start, end)
        high = value * 10 if match["factor"] else None
        yield Fact(FactKind.FIGURE, span, sentence.words[start:end], numbers.written(value), unit, value, high)


def _plain(sentence: Sentence) -> Iterator[Fact]:
    """Numbers with their unit; two that belong together ("5 to 7 million") share scale and unit."""
    words = sentence.words
    found = [read for match in NUMBER.finditer(words) if (read := quantity(words, match))]
    index = 0
    while index < len(found):
        first = found[index]
        second = found[index + 1] if index + 1 < len(found) else None
        link = words[first.bare_end : second.start] if second and second.start >= first.bare_end else None
        if link is None or second is None or not _linked(link, second):
            yield _fact(sentence, first)
            index += 1
            continue
        first, second = _shared(first, second)
        if _is_score(words, first, second, link):
            yield _score(sentence, first, second)
        elif _is_range(words, first, second, link):
            yield _range(sentence, first, second)
        else:
            yield _fact(sentence, first)
            yield _fact(sentence, second)
        index += 2


def _linked(link: str, second: Quantity) -> bool:
    """Whether two numbers belong together; "and" joins counts and shares, not measures ("aged 47 and 5ft tall")."""
    return bool(_RANGE.fullmatch(link)) or (bool(_AND.fullmatch(link)) and second.unit not in units.MEASURES.values())


def _shared(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Both with the scale and unit that one of them names: "5 to 7 million", "$5-7 million", "10 and 4 men"."""
    if first.unit is not None and second.unit is not None:
        return first, second
    if first.unit is not None and first.scale > 1:
        return first, second
    scale = second.scale if first.scale == 1 and not first.in_words and first.value < second.value else 1.0
    unit = first.unit or second.unit
    return replace(first, end=first.bare_end, value=first.value * scale, unit=unit), replace(
        second, unit=second.unit or unit
    )


def _is_score(words: str, first: Quantity, second: Quantity, link: str) -> bool:
    """Whether two bare numbers are a result: "52-48", "voted 52 to 48"."""
    bare = (
        first.unit is None
        and second.unit is None
        and not first.in_words
        and max(first.value, second.value) < _MOST_SCORED
        and first.value.is_integer()
        and second.value.is_integer()
    )
    said = bool(_SCORED.search(words, max(0, first.start - 40), first.start))
    if link.strip() in ("-", "–"):
        return bare and " " not in link and (said or first.value >= second.value)
    return bare and said and link.strip() == "to" and not _CHANGE.search(words, max(0, first.start - 18), first.start)


def _score(sentence: Sentence, first: Quantity, second: Quantity) -> Fact:
    value = f"{numbers.written(first.value)}–{numbers.written(second.value)}"
    text = sentence.words[first.start : second.bare_end]
    return Fact(FactKind.FIGURE, sentence.at(first.start, second.bare_end), text, value, "score")


def _is_range(words: str, first: Quantity, second: Quantity, link: str) -> bool:
    """Whether two figures are the ends of one interval, not a change, a score or two figures."""
    before = words[max(0, first.start - 18) : first.start]
    if first.value >= second.value or _CHANGE.search(before):
        return False
    if link.strip() in ("and", "or"):
        return bool(_BETWEEN.search(before))
    return first.unit is not None


def _range(sentence: Sentence, first: Quantity, second: Quantity) -> Fact:
    words = sentence.words
    between = _BETWEEN.search(words, max(0, first.start - 18), first.start)
    start = between.start() if between else bound_before(words, first.start)[1]
    value = f"{numbers.written(first.value)}–{numbers.written(second.value)}"
    return Fact(
        FactKind.FIGURE,
        sentence.at(start, second.end),
        words[start : second.end],
        value,
        second.unit,
        first.value,
        second.value,
    )


def _fact(sentence: Sentence, read: Quantity) -> Fact:
    bound, start = bound_before(sentence.words, read.start)
    low, high = interval(bound, read.value)
    text = sentence.words[start : read.end]
    return Fact(FactKind.FIGURE, sentence.at(start, read.end), text, numbers.written(read.value), read.unit, low, high)
