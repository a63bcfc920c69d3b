"""Figures of two statements held together: which belong to each other, and what their intervals say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from workbench.core.comparison import Relation
from workbench.extract.comparing.amounts import Amount, slack, written, yearly
from workbench.extract.comparing.concepts import CONCEPTS, EVERYBODY, PERSONS, concept, kindred
from workbench.extract.comparing.reading import Reading
from workbench.extract.wordlist import words

_NEAR = 0.25
"""How far from an open bound a figure may lie and still bear it out: "more than 60" and 64."""
_ABOUT = 0.15
"""How far apart two approximate figures may lie and still be the same one."""
_EQUAL = 0.005
_CROWD = 50
"""How many times what "dozens" or "hundreds" are at least is surely more than that."""
_TRIPS = (["trips"], ["journeys"])
_TRIPS_OF = ({"trips", "passengers"}, {"journeys", "passengers"})
_ALMOST = 0.99
"""Of what rounding may have moved a figure: "half a point" is not "one point", rounded."""
_THINGS = words(
    """
    papers newspapers computers trailers towers rivers letters orders numbers corners trackers meters metres litres
    rollers coolers boilers freighters tankers helicopters trawlers steamers bunkers chambers quarters offers answers
    flowers servers layers levers masters counters filters theaters motors tractors reactors sensors doors floors
    errors mirrors elevators sectors factors colors visors harbours scooters posters stickers users
    """
) - {"users"}
"""Nouns in "-ers" and "-ors" that count no people."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two amounts that belong together. sure: how well, more is better; relation and note come of their intervals."""

    a: Amount
    b: Amount
    sure: float
    relation: Relation
    note: str = ""


def pairs(a: tuple[Amount, ...], b: tuple[Amount, ...]) -> list[Pair]:
    """Each amount with the one it fits best, where the fit is mutual; the surest first."""
    fits = [pair for one in a for other in b if (pair := _fit(one, other)) is not None]
    fits.sort(key=lambda pair: (-pair.sure, pair.relation is Relation.CONFLICTS, _distance(pair.a, pair.b)))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept: list[Pair] = []
    for pair in fits:
        if id(pair.a) not in taken_a and id(pair.b) not in taken_b:
            taken_a.add(id(pair.a))
            taken_b.add(id(pair.b))
            kept.append(pair)
    return kept


@lru_cache(maxsize=1)
def pairs_of(a: Reading, b: Reading) -> tuple[Pair, ...]:
    """The same of two statements that were read: of one pair of them it is asked more than once."""
    return tuple(pairs(a.amounts, b.amounts))


def relate(a: Amount, b: Amount) -> Relation:
    """What the intervals of two amounts in the same unit say."""
    loose = slack(a, b) * _ALMOST
    for one, other in ((a, b), (b, a)):
        if one.high is not None and other.low is not None and one.high < other.low - loose:
            return Relation.CONFLICTS
    if None not in (a.low, a.high, b.low, b.high):
        return _closed(a, b)
    for one, another in ((a, b), (b, a)):
        if one.crowd and another.bound == "low" and (another.low or 0) > (one.low or 0) * _CROWD:
            return Relation.CONFLICTS
    opened, other = (a, b) if a.low is None or a.high is None else (b, a)
    if other.low is None or other.high is None:
        same_side = (opened.low is None) == (other.low is None)
        near = _distance(a, b) <= _ABOUT
        return Relation.CORROBORATES if same_side and near else Relation.COMPATIBLE
    if opened.crowd and other.low > (opened.low or 0) * _CROWD:
        return Relation.CONFLICTS
    if opened.bound == "crowd":
        return Relation.CORROBORATES if other.value <= (opened.low or 0) * 10 else Relation.COMPATIBLE
    return Relation.CORROBORATES if _distance(a, b) <= _NEAR else Relation.COMPATIBLE


def is_trips_of_passengers(pair: Pair) -> bool:
    """Whether one counts trips and the other who makes them."""
    nouns = {pair.a.noun.split()[-1:] == ["passengers"], pair.b.noun.split()[-1:] == ["passengers"]}
    return nouns == {True, False} and any(one.noun.split()[-1:] in _TRIPS for one in (pair.a, pair.b))


def kindred_only(pair: Pair) -> bool:
    """Whether the two are figures of kindred things, not of the same."""
    return bool(pair.a.attributes and pair.b.attributes and not pair.a.attributes & pair.b.attributes)


def nouns_differ(a: Amount, b: Amount) -> bool:
    """Whether the two count different things."""
    return _noun_fit(a.noun, b.noun) is None


def _closed(a: Amount, b: Amount) -> Relation:
    if a.bound == "range" or b.bound == "range":
        inside = _within(a, b) or _within(b, a)
        return Relation.CORROBORATES if inside else Relation.COMPATIBLE
    if a.bound == "about" and b.bound == "about":
        return Relation.CORROBORATES if _distance(a, b) <= _ABOUT else Relation.COMPATIBLE
    return Relation.CORROBORATES


def _within(a: Amount, b: Amount) -> bool:
    return bool(
        b.low is not None and b.high is not None and a.low is not None and a.high is not None
        and b.low - b.half <= a.low and a.high <= b.high + b.half
    )  # fmt: skip


def _distance(a: Amount, b: Amount) -> float:
    return abs(a.value - b.value) / max(abs(a.value), abs(b.value), 1e-9)


def _fit(a: Amount, b: Amount) -> Pair | None:
    """How well two amounts belong together; None when they are figures of different things."""
    if a.mode != b.mode or not kindred(a.attributes, b.attributes):
        return None
    noun = _noun_fit(a.noun, b.noun)
    if noun is None:
        return None
    sure = noun + len(a.attributes & b.attributes) - ("crowd" in (a.bound, b.bound))
    sure -= 0.25 * sum(bool(one.arithmetic) for one in (a, b))
    if (
        a.mode == "change"
        and a.direction * b.direction < 0
        and {a.dimension, b.dimension} <= {"percent", "points", "count", "money"}
    ):
        return Pair(a, b, sure, Relation.CONFLICTS, "opposite directions")
    if {a.dimension, b.dimension} == {"percent", "points"} and a.mode == "change":
        if _distance(a, b) <= _EQUAL:
            return Pair(a, b, sure, Relation.CONFLICTS, "per cent on one side, percentage points on the other")
        return None
    if a.dimension != b.dimension:
        return None
    if a.dimension == "money" and a.unit != b.unit:
        if _distance(a, b) <= _EQUAL:
            return Pair(a, b, sure, Relation.CONFLICTS, "the same number in different currencies")
        note = "different currencies, and no rate of exchange is stated"
        return Pair(a, b, sure, Relation.NOT_COMPARABLE, note)
    if a.rate != b.rate:
        return _by_rate(a, b, sure)
    if a.part != b.part and a.dimension == "count" and not (a.arithmetic or b.arithmetic):
        return _part_and_whole(a, b, sure)
    return Pair(a, b, sure, relate(a, b), _arithmetic(a, b))


def _part_and_whole(a: Amount, b: Amount, sure: float) -> Pair:
    """ "Seven of the dead" beside the number of the dead."""
    part, whole = (a, b) if a.part else (b, a)
    if part.low is not None and whole.high is not None and part.low > whole.high:
        return Pair(a, b, sure - 1, Relation.CONFLICTS, "a part larger than the whole")
    return Pair(a, b, sure - 1, Relation.COMPATIBLE, "a part on one side")


def _by_rate(a: Amount, b: Amount, sure: float) -> Pair | None:
    if not a.rate or not b.rate:
        return Pair(
            a, b, sure - 1, Relation.NOT_COMPARABLE, f"by the {a.rate or b.rate} on one side, no period on the other"
        )
    told = "; ".join(
        f"{one.shown} is {written(one.value * yearly(one))} a year" for one in (a, b) if one.rate != "year"
    )
    return Pair(a, b, sure, relate(_in_years(a), _in_years(b)), told)


def _in_years(of: Amount) -> Amount:
    times = yearly(of)
    low = None if of.low is None else of.low * times
    high = None if of.high is None else of.high * times
    return replace(of, low=low, high=high, value=of.value * times, half=of.half * times, rate="year")


def _arithmetic(a: Amount, b: Amount) -> str:
    return "; ".join(one.arithmetic for one in (a, b) if one.arithmetic)


def _noun_fit(a: str, b: str) -> float | None:
    """How well what is counted fits: 2 the same, 1 where one may stand for the other, None when they differ."""
    if not a and not b:
        return 1.0
    if not a or not b:
        return 0.5
    here, there = a.lower(), b.lower()
    if here == there or concept(here) == concept(there):
        return 2.0
    if here.split()[-1] == there.split()[-1]:
        return 1.5
    if {here.split()[-1], there.split()[-1]} in _TRIPS_OF:
        return 1.0
    persons_here, persons_there = counts_persons(a), counts_persons(b)
    if (
        persons_here
        and persons_there
        and any(noun in EVERYBODY or noun[0].isupper() or _harmed(noun) for noun in (a, b))
    ):
        return 1.0
    return None


def _harmed(noun: str) -> bool:
    """Whether it counts people by what happened to them: "deaths", "injuries"."""
    return CONCEPTS.get(noun.lower()) in ("death", "injury")


def counts_persons(noun: str) -> bool:
    """Whether a noun counts people: a list, "-ers" and the like, a people with its capital ("North Koreans")."""
    low = noun.lower().split()[-1]
    if low in PERSONS or CONCEPTS.get(low) in ("reside", "visit", "attend", "march", "vote", "employ"):
        return True
    if low.endswith(("ers", "ors")):
        return low not in _THINGS
    return noun[0].isupper() or _harmed(low) or low.endswith(("ists", "ians", "men", "women", "ees"))
