"""Shares and multiples: "one in five", "two-thirds", "doubled", "every third", "finished second", "in her forties"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.core.claims import Fact, FactKind
from workbench.core.text import Span
from workbench.extract.facts import numbers, units
from workbench.extract.facts.bounds import bound_before, interval
from workbench.extract.reading import Sentence

NUMBER_WORD = r"\d+|an?|" + "|".join(numbers.SMALL)
_PART = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-])(?P<part>third|quarter|fifth|sixth"
    r"|seventh|eighth|ninth|tenth)"
    r"(?P<many>s)?\b(?=(?P<of>\s+(?:of|as|more|less|fewer)\b)?)"
    r"(?P<scaled>\s+of\s+(?:a|one)\s+(?P<scale>hundred|thousand|million|billion|trillion)\b)?|\b(?P<half>(?:one[\s-])?half)(?=\s+(?:of|the|its"
    r"|their|his|her|our|all|that|as)\b)"
    r"|(?:(?<=than )|(?<=nearly )|(?<=almost )|(?<=about )|(?<=over )|(?<=roughly ))"
    r"(?P<bare>half)\b(?!\s+(?:an?|hour|past)\b)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"\b(?P<few>{NUMBER_WORD})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>\d{{1,3}}(?:,\d{{3}})+|{NUMBER_WORD})\b(?!\s*(?:per|%|million"
    rf"|billion|hundred|thousand|years?|months?|days?|countries))",
    re.IGNORECASE,
)
_ONE_THING = re.compile(
    rf"\b(?P<few>one)\s+(?P<what>[a-z]{{3,}})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<all>\d{{1,3}}(?:,\d{{3}})*|{'|'.join(numbers.SMALL)})\b"
    r"(?!\s*(?:[-–—/:]|per\b|%|(?!(?:is|was|has)\b)[a-z]+s\b))",
    re.IGNORECASE,
)
""" "one service in six"; not "one train in 2019", "one goal in three games"."""
_FOLD = re.compile(
    rf"\b(?P<number>{NUMBER_WORD})[\s-]?fold\b"
    r"|\b(?P<verb>doubled|tripled|trebled|quadrupled|halved)\b",
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


def shares(sentence: Sentence) -> Iterator[Fact]:
    """All of them, the longest readings first."""
    low = sentence.words.lower()
    if " in " in low or " out of " in low:
        yield from _ratios(sentence)
    if "one " in low:
        yield from _one_thing(sentence)
    yield from _parts(sentence)
    if any(hint in low for hint in _FOLD_HINTS):
        yield from _folds(sentence)
    if any(hint in low for hint in _PLACE_HINTS):
        yield from _places(sentence)


_MOST_OF_ONE = 1_000
""" "One person in 1,000": larger numbers behind "in" are mostly years."""
_FOLD_HINTS = ("fold", "bled", "rupled", "halved", "every ", "0s")
_PLACE_HINTS = ("st ", "st,", "nd", "rd", "th ", "th,", "th.")


def _ratios(sentence: Sentence) -> Iterator[Fact]:
    """ "one in five": a share in percent."""
    for match in _RATIO.finditer(sentence.words):
        few, every = count_of(match["few"]), count_of(match["all"])
        if (
            0 < few < every <= 100_000
            and match["few"].lower() not in ("a", "an")
            and match["all"].lower() not in ("a", "an")
        ):
            yield figure_at(sentence, match.start(), match.end(), 100 * few / every, "percent", digits=1)


def _one_thing(sentence: Sentence) -> Iterator[Fact]:
    """ "One service in six": a share in percent."""
    for match in _ONE_THING.finditer(sentence.words):
        every = count_of(match["all"])
        if 1 < every <= _MOST_OF_ONE:
            yield figure_at(sentence, match.start(), match.end(), 100 / every, "percent", digits=1)


def _parts(sentence: Sentence) -> Iterator[Fact]:
    """ "two-thirds", "a quarter of", "half the": a share in percent. "A third time" is no part."""
    for match in _PART.finditer(sentence.words):
        if match["half"] or match["bare"]:
            yield figure_at(sentence, match.start(), match.end(), 50, "percent", digits=1)
            continue
        count = count_of(match["count"])
        if match["scale"]:
            yield _scaled_part(sentence, match, count)
            continue
        joined = sentence.words[match.end("count")] == "-"
        if (count > 1) == bool(match["many"]) and (match["of"] or match["many"] or joined):
            share = 100 * count * numbers.PARTS[match["part"].lower()]
            yield figure_at(sentence, match.start(), match.end(), share, "percent", digits=1)


def _scaled_part(sentence: Sentence, match: re.Match[str], count: int) -> Fact:
    """ "three-quarters of a million people": a number, not a share."""
    value = count * numbers.PARTS[match["part"].lower()] * numbers.SCALES[match["scale"].lower()]
    end, unit = match.end(), None
    if paid := units.money(sentence.words, end) or money_of(sentence.words, end):
        unit, end = paid[0], paid[2]
    elif found := units.counted(sentence.words, end):
        unit, end = found
    return figure_at(sentence, match.start(), end, value, unit, digits=1)


def _folds(sentence: Sentence) -> Iterator[Fact]:
    """ "fivefold", "doubled": how many times. "Every third child": a share in percent."""
    for match in _FOLD.finditer(sentence.words):
        times = _FOLDS[match["verb"].lower()] if match["verb"] else float(count_of(match["number"]))
        start = match.start("verb") if match["verb"] else match.start()
        yield figure_at(sentence, start, match.end(), times, "times", digits=1)
    for match in _EVERY.finditer(sentence.words):
        share = 100 / (_ORDINALS.index(match["part"].lower()) + 1)
        yield figure_at(sentence, match.start(), match.end("part"), share, "percent", digits=1)
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


def figure_at(sentence: Sentence, start: int, end: int, value: float, unit: str | None, *, digits: int) -> Fact:
    bound, first = bound_before(sentence.words, start)
    value = round(value, digits)
    low, high = interval(bound, value)
    span: Span = sentence.at(first, end)
    return Fact(FactKind.FIGURE, span, sentence.words[first:end], numbers.written(value), unit, low, high)


def count_of(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdecimal() else numbers.SMALL.get(word.lower(), 1)


def money_of(words: str, at: int) -> tuple[str, float, int] | None:
    return units.money(words, at + 3) if words[at : at + 4] == " of " else None
