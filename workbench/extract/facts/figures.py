"""Figures: numbers with their unit, bound and interval; parts, ratios and multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.facts import numbers, units
from workbench.extract.facts.bounds import bound_before, interval
from workbench.extract.facts.quantities import NUMBER, Quantity, quantity
from workbench.extract.facts.registry import finds
from workbench.extract.reading import Sentence

_NUMBER_WORD = r"\d+|an?|" + "|".join(numbers.SMALL)
_NOISE = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|[#@]\w+|\+\d[\d ()/-]{6,}\d|\(?\b0?\d{2,4}\)?[ .-]\d{3}[ .-]\d{3,4}\b"
    r"|\b0\d{2,4}[ /-]\d{5,8}\b|\b(?:[Cc]all|[Pp]hone|[Tt]el\.?|[Ff]ax|[Tt]elephone)\b:?[\s\d()+/.-]{5,}"
)
_SCORED = re.compile(
    r"\b(?:w[io]ns?|lost|lose|loses|votes?|voted|beat|beats|beaten|score|scored|defeat\w*|draw|drew|led|leads|lead|by)\b",
    re.IGNORECASE,
)
_FOLD = re.compile(
    rf"\b(?P<number>{_NUMBER_WORD})[\s-]?fold\b"
    r"|\b(?:has|have|had|more\s+than|almost|nearly|about)?\s*\b(?P<verb>doubled|tripled|trebled|quadrupled|halved)\b",
    re.IGNORECASE,
)
_FOLDS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_EVERY = re.compile(
    r"\bevery\s+(?P<part>second|third|fourth|fifth|sixth|tenth)\s+(?!(?:day|week|month|year|time|hour|night)\b)[a-z]+",
    re.IGNORECASE,
)
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_PLACED = re.compile(
    r"\b(?:ranks?|ranked|ranking|finished|finishes|placed|came(?:\s+in)?|is|was)\s+"
    rf"(?P<place>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\b(?=\s+(?:in|of|out|among|for|on|behind|place)\b|[,.;]|$)",
    re.IGNORECASE,
)
_FORTIES = re.compile(r"\bin\s+(?:his|her|their)\s+(?:(?:early|mid|late)[\s-])?(?P<decade>[2-9]0)s\b", re.IGNORECASE)
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
_PART = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-])(?P<part>third|quarter|fifth|sixth"
    r"|seventh|eighth|ninth|tenth)"
    r"(?P<many>s)?\b(?=(?P<of>\s+(?:of|as|more|less|fewer)\b)?)"
    r"(?P<scaled>\s+of\s+(?:a|one)\s+(?P<scale>hundred|thousand|million|billion|trillion)\b)?|\b(?P<half>(?:one[\s-])?half)(?=\s+(?:of|the|its"
    r"|their|his|her|our|all|that|as)\b)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"\b(?P<few>{_NUMBER_WORD})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>\d{{1,3}}(?:,\d{{3}})+|{_NUMBER_WORD})\b(?!\s*(?:per|%|million"
    rf"|billion|hundred|thousand|years?|months?|days?|countries))",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"\b(?:(?P<word>double|twice|triple|treble|half|quadruple)|(?P<number>{_NUMBER_WORD})\s+times)\s+(?P<what>that"
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
    yield from _ratios(sentence)
    yield from _parts(sentence)
    yield from _crowds(sentence)
    yield from _folds(sentence)
    yield from _places(sentence)
    noise = [match.span() for match in _NOISE.finditer(words)]
    for fact in plain:
        start, end = fact.span.start - sentence.span.start, fact.span.end - sentence.span.start
        if not any(first < end and start < last for first, last in noise):
            yield fact


def _multiples(sentence: Sentence, plain: tuple[Fact, ...]) -> Iterator[Fact]:
    """ "double that": worked out from the figure before it, else only how many times."""
    for match in _TIMES.finditer(sentence.words):
        times = _MULTIPLES[match["word"].lower()] if match["word"] else float(_count(match["number"]))
        span = sentence.at(*match.span())
        before = [fact for fact in plain if fact.span.end <= span.start and fact.value is not None]
        if match["what"].lower() in ("that", "this", "the number", "the figure", "the amount") and before:
            value = float(before[-1].value or 0) * times
            yield Fact(FactKind.FIGURE, span, match.group(), numbers.written(value), before[-1].unit, value, value)
        elif times != _MULTIPLES["half"] or match["what"].lower().startswith("as"):
            yield Fact(FactKind.FIGURE, span, match.group(), numbers.written(times), "times", times, times)


def _ratios(sentence: Sentence) -> Iterator[Fact]:
    """ "one in five": a share in percent."""
    for match in _RATIO.finditer(sentence.words):
        few, every = _count(match["few"]), _count(match["all"])
        if (
            0 < few < every <= 100_000
            and match["few"].lower() not in ("a", "an")
            and match["all"].lower() not in ("a", "an")
        ):
            yield _figure(sentence, match.start(), match.end(), 100 * few / every, "percent", digits=1)


def _parts(sentence: Sentence) -> Iterator[Fact]:
    """ "two-thirds", "a quarter of", "half the": a share in percent. "A third time" is no part."""
    for match in _PART.finditer(sentence.words):
        if match["half"]:
            yield _figure(sentence, match.start(), match.end(), 50, "percent", digits=1)
            continue
        count = _count(match["count"])
        if match["scale"]:
            yield _scaled_part(sentence, match, count)
            continue
        joined = sentence.words[match.end("count")] == "-"
        if (count > 1) == bool(match["many"]) and (match["of"] or match["many"] or joined):
            share = 100 * count * numbers.PARTS[match["part"].lower()]
            yield _figure(sentence, match.start(), match.end(), share, "percent", digits=1)


def _scaled_part(sentence: Sentence, match: re.Match[str], count: int) -> Fact:
    """ "three-quarters of a million people": a number, not a share."""
    value = count * numbers.PARTS[match["part"].lower()] * numbers.SCALES[match["scale"].lower()]
    end, unit = match.end(), None
    if paid := units.money(sentence.words, end) or _money_of(sentence.words, end):
        unit, end = paid[0], paid[2]
    elif found := units.counted(sentence.words, end):
        unit, end = found
    return _figure(sentence, match.start(), end, value, unit, digits=1)


def _folds(sentence: Sentence) -> Iterator[Fact]:
    """ "fivefold", "doubled": how many times. "Every third child": a share in percent."""
    for match in _FOLD.finditer(sentence.words):
        times = _FOLDS[match["verb"].lower()] if match["verb"] else float(_count(match["number"]))
        start = match.start("verb") if match["verb"] else match.start()
        yield _figure(sentence, start, match.end(), times, "times", digits=1)
    for match in _EVERY.finditer(sentence.words):
        share = 100 / (_ORDINALS.index(match["part"].lower()) + 1)
        yield _figure(sentence, match.start(), match.end("part"), share, "percent", digits=1)
    for match in _FORTIES.finditer(sentence.words):
        decade, span = int(match["decade"]), sentence.at(*match.span())
        value = f"{decade}–{decade + 9}"
        yield Fact(FactKind.FIGURE, span, match.group(), value, "years", float(decade), float(decade + 9))


def _places(sentence: Sentence) -> Iterator[Fact]:
    """ "finished third", "ranked 5th of 30"."""
    for match in _PLACED.finditer(sentence.words):
        word = match["place"].lower()
        rank = float(_ORDINALS.index(word) + 1 if word in _ORDINALS else int(word[:-2]))
        span = sentence.at(*match.span("place"))
        yield Fact(FactKind.FIGURE, span, match["place"], numbers.written(rank), "rank", rank, rank)


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
        if paid := units.money(sentence.words, end) or _money_of(sentence.words, end):
            unit, end = paid[0], paid[2]
        elif (found := units.counted(sentence.words, end)) and found[0][0].islower():
            unit, end = found
        elif found:
            unit = found[0]
        _, start = bound_before(sentence.words, match.start())
        span = sentence.at(start, end)
        high = value * 10 if match["factor"] else None
        yield Fact(FactKind.FIGURE, span, sentence.words[start:end], numbers.written(value), unit, value, high)


def _money_of(words: str, at: int) -> tuple[str, float, int] | None:
    return units.money(words, at + 3) if words[at : at + 4] == " of " else None


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


def _figure(sentence: Sentence, start: int, end: int, value: float, unit: str | None, *, digits: int) -> Fact:
    bound, first = bound_before(sentence.words, start)
    value = round(value, digits)
    low, high = interval(bound, value)
    span: Span = sentence.at(first, end)
    return Fact(FactKind.FIGURE, span, sentence.words[first:end], numbers.written(value), unit, low, high)


def _count(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdecimal() else numbers.SMALL.get(word.lower(), 1)
