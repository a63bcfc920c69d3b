"""Figures and dates in other languages than English: digits with their scale, unit and month in one common grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workbench.core.claims import Fact, FactKind
from workbench.extract.facts.bounds import interval
from workbench.extract.facts.gazetteer import BODIES, PLACES
from workbench.extract.facts.german import bound_in_german, german_figures, german_times
from workbench.extract.facts.numbers import written
from workbench.extract.facts.quoted import quotations
from workbench.extract.facts.units import CURRENCY_SIGNS
from workbench.extract.language import GERMAN
from workbench.extract.reading import Sentence
from workbench.extract.wordlist import pairs

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner janvier enero januari gennaio janeiro styczeń stycznia",
            "februar feber février fevrier febrero februari febbraio fevereiro lutego",
            "märz mars marzo maart março marts marca", "april avril abril aprile kwietnia",
            "mai mayo mei maggio maio maj maja", "juni juin junio giugno junho czerwca",
            "juli juillet julio luglio julho lipca", "august août aout agosto augustus augusti sierpnia",
            "september septembre septiembre setiembre settembre setembro września",
            "oktober octobre octubre ottobre outubro października",
            "november novembre noviembre novembro listopada",
            "dezember décembre decembre diciembre december dicembre dezembro grudnia",
        ), start=1,
    )
    for name in names.split()
}  # fmt: skip
_SCALES = {
    word: scale
    for scale, listed in (
        (1e3, "tausend mille mil duizend mila tusen tusind tysięcy tysiące"),
        (1e6, ("million millionen mio million millions millón millones miljoen milione milioni milhão milhões miljoner"
              " miljon millioner milionów miliony")),
        (1e9, "milliarde milliarden mrd milliard milliards miljard miliardo miliardi miljarder milliarder miliardów"),
    )
    for word in listed.split()
}  # fmt: skip
_UNITS = pairs(
    """
    euro = EUR | euros = EUR | dollar = USD | dollars = USD | dólares = USD | dollari = USD | francs = CHF
    franken = CHF | pfund = GBP | livres = GBP | libras = GBP | sterline = GBP | kronor = SEK | kroner = NOK
    prozent = percent | prozentpunkte = percentage points | procent = percent | procento = percent
    zentimeter = centimetres | meter = metres | kilometer = kilometres | quadratmeter = square metres
    quadratkilometer = square kilometres | hektar = hectares | tonnen = tonnes | kilogramm = kilograms
    liter = litres | grad = degrees | megawatt = megawatts | gigawatt = gigawatts | stunden = hours
    minuten = minutes | tage = days | tagen = days | wochen = weeks | monate = months | monaten = months
    jahre = years | jahren = years | mètres = metres | kilomètres = kilometres | tonnes = tonnes
    hectares = hectares | heures = hours | jours = days | ans = years | metros = metres | kilómetros = kilometres
    toneladas = tonnes | hectáreas = hectares | horas = hours | años = years
    pour cent = percent | por ciento = percent | por cento = percent | per cento = percent
    """
)
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True) if not sign.isalpha())
_DATE = re.compile(
    rf"\b(?P<day>3[01]|[12]\d|0?[1-9])(?:\.|er|º|°)?\s+(?:de\s+)?(?P<month>{_MONTH})\b\.?(?:\s+(?:de\s+|del\s+)?"
    r"(?P<year>1\d{3}|20\d\d)\b)?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH})\s+(?:de\s+|del\s+)?(?P<year>1\d{{3}}|20\d\d)\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)\b")
_YEAR = re.compile(r"(?<![\d.,/-])(?P<year>1[5-9]\d\d|20\d\d)\b(?![.,]\d|\s*(?:%|€|\$))")
_NUMBER = re.compile(
    rf"(?<![\w.,/])(?:(?P<sign>{_SIGN})\s?)?"
    r"(?P<digits>\d{1,3}(?:[. \u00a0\u202f’']\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?(?!\d))"
    rf"(?:\s(?P<scale>{_SCALE})\b\.?(?:\s(?P<again>millones|millions)\b)?)?"
    rf"(?:\s(?:de\s|d[’']|di\s)?(?P<unit>{_UNIT})\b|\s?(?P<mark>%|€|\$|£))?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:seite|page|página|pagina|pág|nr|no|art|artikel|article|artículo|kapitel|§)\.?\s*$", re.IGNORECASE
)
_MINUS = re.compile(r"(?:^|[\s(])(?P<sign>[-−]|[Mm]inus\s)$")
_MOST_DIGITS = 20
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*){0,3}")


def facts_abroad(sentence: Sentence) -> tuple[Fact, ...]:
    """Dates, figures, quotations and known places and bodies of a sentence in another language than English."""
    kept: list[Fact] = []
    german = sentence.language == GERMAN
    times, spelt = (german_times(sentence), german_figures(sentence)) if german else ((), ())
    for fact in (*_dates(sentence), *times, *_figures(sentence), *spelt, *_known(sentence)):
        if not any(fact.span.overlaps(other.span) for other in kept):
            kept.append(fact)
    kept += quotations(sentence, ())
    return tuple(sorted(kept, key=lambda fact: (fact.span.start, -fact.span.end, fact.kind)))


def _dates(sentence: Sentence) -> Iterator[Fact]:
    for pattern in (_DATE, _NUMERIC, _MONTH_YEAR, _YEAR):
        for match in pattern.finditer(sentence.words):
            value = _value(match.groupdict(), sentence.published)
            yield Fact(FactKind.DATE, sentence.at(*match.span()), match.group(), value)


def _value(parts: dict[str, str | None], published: date | None) -> str | None:
    """ISO as exact as the words; None for a day that no month has."""
    year, word, day = parts["year"], parts.get("month"), parts.get("day")
    if word is None:
        return year
    month = int(word) if word.isdecimal() else _MONTHS[word.lower()]
    if year is None and published is not None:
        year = str(published.year if month <= published.month else published.year - 1)
    if day is None or year is None:
        return f"{year}-{month:02d}" if day is None else f"--{month:02d}-{int(day):02d}"
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None


def _figures(sentence: Sentence) -> Iterator[Fact]:
    words = sentence.words
    for match in _NUMBER.finditer(words):
        if _LABEL.search(words, max(0, match.start() - 12), match.start()) or len(match["digits"]) > _MOST_DIGITS:
            continue
        scale = _SCALES[match["scale"].lower()] if match["scale"] else 1.0
        value = _plain(match["digits"]) * scale * (1e6 if match["again"] else 1.0)
        mark = match["mark"] or match["sign"]
        unit = "percent" if mark == "%" else CURRENCY_SIGNS.get(mark, mark) if mark else None
        unit = _UNITS[" ".join(match["unit"].lower().split())] if match["unit"] else unit
        start, end = match.span()
        if below := _MINUS.search(words, max(0, start - 7), start):
            start, value = below.start("sign"), -value
        bound, start = bound_in_german(words, start) if sentence.language == GERMAN else ("", start)
        low, high = interval(bound, value)
        yield Fact(FactKind.FIGURE, sentence.at(start, end), words[start:end], written(value), unit, low, high)


def _plain(digits: str) -> float:
    """What digits are worth where a comma parts off decimals and a point or space parts thousands."""
    return float(re.sub(r"[.\s’']", "", digits).replace(",", "."))


def _known(sentence: Sentence) -> Iterator[Fact]:
    """Names that read alike in all languages: only those of the gazetteer, the longest first."""
    for match in _NAME.finditer(sentence.words):
        parts = match.group().split()
        for size in range(len(parts), 0, -1):
            name = " ".join(parts[:size])
            if name in PLACES or name in BODIES:
                kind = FactKind.PLACE if name in PLACES else FactKind.ORGANISATION
                span = sentence.at(match.start(), match.start() + len(name))
                if sentence.words.startswith(name, match.start()):
                    yield Fact(kind, span, name, name)
                break
