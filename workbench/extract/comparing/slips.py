"""Slips inside one statement: figures in it that do not fit each other. Better silent than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workbench.core.claims import FactKind
from workbench.core.conflicts import Slip
from workbench.core.text import Span
from workbench.extract.comparing.amounts import Amount, written
from workbench.extract.comparing.moments import Moment, moment
from workbench.extract.comparing.reading import Reading, read
from workbench.extract.comparing.stated import Stated
from workbench.extract.facts.numbers import SMALL
from workbench.extract.wordlist import words

_WHOLE = 100.0
_FEWEST = 3
"""Figures that have to stand beside each other before two of them can misfit a third."""
_MARGIN = 1.0
"""How many points a percentage may lie off, beyond all rounding, before it is a slip."""
_NAME = r"[A-Z][\w’'-]+(?: (?:(?:of|de|van|von|the|bin) )?[A-Z][\w’'-]+){0,3}"
_ITEM = rf"{_NAME}(?:, \d{{1,2}}| \(\d{{1,2}}\))?"
_KIN = words(
    "brothers sisters sons daughters children siblings cousins friends suspects finalists founders countries islands"
)
_MANY = "|".join(spelt for one in SMALL for spelt in (one, one.capitalize()))
_LISTED = re.compile(
    rf"(?<!of the )(?<!of his )(?<!of her )(?<!of their )(?<!of its )(?<![\w-])(?P<many>{_MANY}|\d{{1,2}}) "
    rf"(?:[a-z]+ )?(?:{'|'.join(sorted(_KIN))})(?:,|:| –| -| —) (?P<names>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})"
    r"(?=[.;)]|,? [a-z]|$)(?!,? (?:and|among|amongst|included|excluded|of|as well|plus|with|or)\b)"
)
_SEPARATOR = re.compile(r", and |, (?!\d)| and ")
_WHEN = re.compile(
    r"\b(?:when|then|before|after|since|by the time|until|while|later|turned|at the time)\b", re.IGNORECASE
)
_BORN = re.compile(r"\bborn\b(?:(?!\bdied\b)[^.;]){0,40}$", re.IGNORECASE)
_DIED = re.compile(r"\bdied\b[^.;]{0,40}$", re.IGNORECASE)
_AGE = re.compile(r"\b(?:aged|at the age of|age) (\d{1,3})\b|, (\d{1,3}),|\b(\d{1,3})[- ]years?[- ]old\b")
_PARTS = re.compile(r"\s*(?:\(|:| – | - | — |, made up of|, comprising|, consisting of)\s*$")
_COMMA = re.compile(r",\s*$")
_AND = re.compile(r",?\s*(?:and|plus)\s*$|,\s*$")
_HALVES = tuple(
    frozenset(pair.split())
    for pair in ("men women", "boys girls", "adults children", "women men", "males females", "civilians soldiers")
)
_ENDED = re.compile(r"\s*(?:[).;]|$|,? (?!and\b|or\b|as well\b|plus\b|of\b)[a-z]| [–—-] )")
_OR_SHARE = re.compile(r"(?: [a-z]+){0,2}(?:,? or|,| \(| –| -)\s+(?:(?:about|some|around|nearly|almost|roughly)\s+)?$")


def slips(stated: Stated, published: date | None = None) -> Iterator[Slip]:
    """What does not add up inside a statement: an age beside a birth date, a count beside the names that are listed,
    parts beside their total, a percentage beside its two figures. published: the date of the document, by which an age
    is reckoned; without one only an age at death is.
    """
    return slips_read(read(stated), published)


def slips_read(reading: Reading, published: date | None = None) -> Iterator[Slip]:
    """The same for a statement that was read before."""
    stated = reading.stated
    yield from _ages(stated, published)
    yield from _lists(stated)
    figures = reading.amounts[: len(reading.amounts) - reading.zeros]
    amounts = [one for one in figures if not one.arithmetic]
    if len(amounts) < _FEWEST:
        return
    amounts.sort(key=lambda one: one.facts[0].span.start)
    yield from _sums(stated, amounts)
    yield from _changes(stated, amounts)
    yield from _shares(stated, amounts)


def _ages(stated: Stated, published: date | None) -> Iterator[Slip]:
    text = stated.text
    if "born" not in text.lower():
        return
    ages = list(_AGE.finditer(text))
    if len(ages) != 1 or sum(fact.kind is FactKind.NAME for fact in stated.facts) > 1:
        return
    born = [one for one in _dates(stated) if _BORN.search(text[: one.fact.span.start - stated.start])]
    died = [one for one in _dates(stated) if _DIED.search(text[: one.fact.span.start - stated.start])]
    number = next(index for index in (1, 2, 3) if ages[0][index])
    age, place = int(ages[0][number]), _at(stated, *ages[0].span(number))
    if len(born) != 1 or born[0].first is None or born[0].last is None or len(died) > 1:
        return
    if died:
        begin, end, by = died[0].first, died[0].last, f"died {died[0].fact.text}"
    elif published and not _WHEN.search(text) and "died" not in text and "aged" not in text:
        begin, end, by = published, published, f"on {published.isoformat()}"
    else:
        return
    if begin is None or end is None:
        return
    least, most = _years(born[0].last, begin), _years(born[0].first, end)
    if not least <= age <= most:
        fits = f"{least}" if least == most else f"{least} or {most}"
        reason = f"age: born {born[0].fact.text}, {by}, makes {fits}, not {age}"
        yield Slip(reason, (place, born[0].fact.span, *(one.fact.span for one in died)))


def _years(born: date, then: date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def _dates(stated: Stated) -> list[Moment]:
    found = (moment(fact) for fact in stated.facts if fact.kind is FactKind.DATE)
    return [one for one in found if one is not None]


def _lists(stated: Stated) -> Iterator[Slip]:
    """ "Three brothers, Adam, Ben, Carl and Dan": the list must follow at once and end with "and" and a name."""
    text = stated.text
    for match in _LISTED.finditer(text) if " and " in text and any(kin in text for kin in _KIN) else ():
        said = match["many"].lower()
        many = int(said) if said.isdecimal() else SMALL.get(said, 0)
        names = _SEPARATOR.split(match["names"])
        if many > 1 and len(names) != many and match["names"].count(" and ") == 1:
            reason = f"list: {match['many'].lower()} are announced, {len(names)} are named"
            yield Slip(reason, (_at(stated, *match.span("many")), _at(stated, *match.span("names"))))


def _sums(stated: Stated, amounts: list[Amount]) -> Iterator[Slip]:
    """A total with all its parts right behind it: "40 ships: 12 tankers, 9 ferries and 20 trawlers"."""
    counts = [one for one in amounts if one.dimension in ("count", "money") and one.mode == "level" and not one.part]
    for place, total in enumerate(counts):
        parts = _parts(stated, total, counts[place + 1 :])
        if len(parts) < 2 or any(one.low is None or one.high is None for one in (total, *parts)):
            continue
        low = sum((one.low or 0.0) - one.half for one in parts)
        high = sum((one.high or 0.0) + one.half for one in parts)
        if high < (total.low or 0.0) - total.half or low > (total.high or 0.0) + total.half:
            added = " + ".join(written(one.value) for one in parts)
            reason = f"sum: {added} is {written(sum(one.value for one in parts))}, not {written(total.value)}"
            yield Slip(reason, tuple(one.facts[0].span for one in (total, *parts)))


def _parts(stated: Stated, total: Amount, rest: list[Amount]) -> list[Amount]:
    """The parts that stand right behind a total, all of them; [] where more or less may be meant."""
    parts: list[Amount] = []
    end = total.facts[0].span.end
    for one in rest:
        between = stated.text[end - stated.start : one.facts[0].span.start - stated.start]
        joined = (_PARTS.match(between) or _COMMA.match(between)) if not parts else _AND.fullmatch(between)
        if not joined or one.dimension != total.dimension or one.unit == total.unit:
            break
        parts.append(one)
        end = one.facts[0].span.end
        if "and" in between or "plus" in between:
            first = stated.text[total.facts[0].span.end - stated.start : parts[0].facts[0].span.start - stated.start]
            halves = frozenset(part.noun for part in parts) in _HALVES
            after = stated.text[end - stated.start :]
            whole = halves or _PARTS.match(first)
            return parts if whole and _ENDED.match(after) and all(part.noun for part in parts) else []
    return []


def _changes(stated: Stated, amounts: list[Amount]) -> Iterator[Slip]:
    """ "From 200 to 300, a rise of 40 per cent"."""
    shares = [one for one in amounts if one.dimension in ("percent", "points") and one.mode == "change"]
    shares = shares or [one for one in amounts if one.dimension == "percent" and one.mode == "level"]
    old = [one for one in amounts if one.mode == "old"]
    if len(old) != 1:
        return
    place = amounts.index(old[0])
    new = [one for one in amounts[place + 1 : place + 2] if _follows(stated, old[0], one)]
    told = [one for one in shares if one is not old[0] and one not in new]
    if not new or len(told) != 1 or old[0].value <= 0 or told[0].mode != "change":
        return
    share, before, after = told[0], old[0], new[0]
    if share.dimension == "points" and before.dimension != "percent":
        return
    yield from _misfit(share, before, after)


def _follows(stated: Stated, before: Amount, after: Amount) -> bool:
    """Whether two figures are "from … to …" of one thing."""
    between = stated.text[before.facts[0].span.end - stated.start : after.facts[0].span.start - stated.start]
    same = before.dimension == after.dimension and (before.dimension != "money" or before.unit == after.unit)
    return same and re.fullmatch(r"(?: [\w-]+){0,4} to (?:about |some |nearly |almost |around )?", between) is not None


def _misfit(share: Amount, before: Amount, after: Amount) -> Iterator[Slip]:
    if share.low is None or share.high is None:
        return
    points = share.dimension == "points"
    corners = [
        (new - old if points else _WHOLE * (new - old) / old)
        for old in (before.value - before.half, before.value + before.half)
        for new in (after.value - after.half, after.value + after.half)
        if old > 0
    ]
    sign = share.direction or (1 if after.value >= before.value else -1)
    low, high = sorted((sign * share.low, sign * share.high))
    loose = share.half + _MARGIN * (0.1 if points else 1.0)
    if corners and (max(corners) < low - loose or min(corners) > high + loose):
        value = after.value - before.value if points else _WHOLE * (after.value - before.value) / before.value
        way = "a rise" if value > 0 else "a fall"
        unit = "points" if points else "per cent"
        reason = (
            f"change: from {before.shown} to {after.shown} is {way} of {written(abs(value))} {unit}, "
            f"not {'up' if sign > 0 else 'down'} {share.shown}"
        )
        yield Slip(reason, (before.facts[0].span, after.facts[0].span, share.facts[0].span))


def _shares(stated: Stated, amounts: list[Amount]) -> Iterator[Slip]:
    """ "120 of the 400 pupils, or 40 per cent"."""
    for part, total, share in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if share.dimension != "percent" or share.mode != "level" or share.low is None or share.high is None:
            continue
        if part.dimension != "count" or total.dimension != "count" or not 0 < part.value < total.value or part.noun:
            continue
        of = stated.text[part.facts[0].span.end - stated.start : total.facts[0].span.start - stated.start]
        then = stated.text[total.facts[0].span.end - stated.start : share.facts[0].span.start - stated.start]
        if not re.fullmatch(r" (?:out )?of (?:the |its |their |all |his |her )?", of) or not _OR_SHARE.fullmatch(then):
            continue
        low = _WHOLE * ((part.low or 0) - part.half) / (total.value + total.half)
        high = _WHOLE * ((part.high or total.value) + part.half) / max(1.0, total.value - total.half)
        if high < share.low - share.half - _MARGIN or low > share.high + share.half + _MARGIN:
            value = _WHOLE * part.value / total.value
            told = f"{written(part.value)} of {written(total.value)} is {written(value)} per cent"
            reason = f"share: {told}, not {share.shown}"
            yield Slip(reason, tuple(one.facts[0].span for one in (part, total, share)))


def _at(stated: Stated, start: int, end: int) -> Span:
    return Span(stated.start + start, stated.start + end)
