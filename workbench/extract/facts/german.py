"""What German adds to the common grammar of figures: numbers in words, shares, and words that bound a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.core.claims import Fact, FactKind
from workbench.extract.facts.bounds import interval
from workbench.extract.facts.numbers import written
from workbench.extract.reading import Sentence

_NUMBERS = {
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11,
    "zwölf": 12, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100, "tausend": 1000,
}  # fmt: skip
_PARTS = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "zehntel": 10}
_MEASURES = (
    ("jahr", "years"), ("monat", "months"), ("woche", "weeks"), ("tag", "days"), ("stunde", "hours"),
    ("minute", "minutes"), ("meter", "metres"), ("kilometer", "kilometres"), ("tonne", "tonnes"),
)  # fmt: skip
_NUMBER = "|".join(_NUMBERS)
_IN_WORDS = re.compile(
    rf"\b(?i:(?P<number>{_NUMBER}))\s+(?:[a-zäöüß]{{2,}}(?:e|en|er)\s+)?(?P<noun>(?!Uhr\b)[A-ZÄÖÜ][a-zäöüß]{{2,}})"
)
_PART = re.compile(
    rf"\b(?i:(?P<count>ein(?:em|en|es)?|{_NUMBER}))\s+(?P<part>Drittel|Viertel|Fünftel|Sechstel|Zehntel)n?\b(?!\s?[Ss]tunde)"
    r"|\b(?P<half>[Dd](?:ie|er)\s+Hälfte)\b"
)
_ORDINALS = {"zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "zehnte": 10}
_EVERY = re.compile(rf"\b[Jj]ede[rs]?\s+(?P<part>{'|'.join(_ORDINALS)})[rn]?\b(?!\s(?:Tag|Monat|Jahr|Woche|Mal))")
_CLOCK = re.compile(r"(?<![\d.:])(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s+Uhr\b")
_DEFINITE = re.compile(r"\b(?:die|der|den|dem|das|diese|dieser|diesen|alle|allen|beide|Die|Der|Den|Diese|Alle)\s+$")
_BOUND = re.compile(
    r"\b(?:(?P<low>mindestens|wenigstens|mehr als|über)|(?P<high>höchstens|maximal|bis zu|weniger als|unter)"
    r"|(?P<about>rund|etwa|circa|ca\.|ungefähr|gut|schätzungsweise)|(?P<nearly>knapp|fast|beinahe|nahezu))\s+$",
    re.IGNORECASE,
)


def bound_in_german(words: str, at: int) -> tuple[str, int]:
    """The kind of bound that ends where a figure begins, as bounds.interval knows it, and where it starts."""
    match = _BOUND.search(words, max(0, at - 24), at)
    return (str(match.lastgroup), match.start()) if match else ("", at)


def german_times(sentence: Sentence) -> Iterator[Fact]:
    """ "17.30 Uhr": a time of day."""
    for match in _CLOCK.finditer(sentence.words):
        value = f"T{int(match['hour']) % 24:02d}:{int(match['minute'] or 0):02d}"
        yield Fact(FactKind.DATE, sentence.at(*match.span()), match.group(), value)


def german_figures(sentence: Sentence) -> Iterator[Fact]:
    """ "Ein Drittel", "drei Menschen": shares, and small numbers in words before what they count."""
    words = sentence.words
    for match in _PART.finditer(words):
        count = 1 if match["half"] else _NUMBERS.get(match["count"].lower(), 1)
        share = round(100 * count / (2 if match["half"] else _PARTS[match["part"].lower()]), 1)
        yield _figure(sentence, match.start(), match.end(), share, "percent")
    for match in _EVERY.finditer(words):
        share = round(100 / _ORDINALS[match["part"].lower()], 1)
        yield _figure(sentence, match.start(), match.end(), share, "percent")
    for match in _IN_WORDS.finditer(words):
        if not _DEFINITE.search(words, max(0, match.start() - 8), match.start()):
            noun = match["noun"].lower()
            unit = next((unit for stem, unit in _MEASURES if noun.startswith(stem)), None)
            end = match.end() if unit else match.end("number")
            yield _figure(sentence, match.start(), end, float(_NUMBERS[match["number"].lower()]), unit)


def _figure(sentence: Sentence, start: int, end: int, value: float, unit: str | None) -> Fact:
    bound, first = bound_in_german(sentence.words, start)
    low, high = interval(bound, value)
    return Fact(FactKind.FIGURE, sentence.at(first, end), sentence.words[first:end], written(value), unit, low, high)
