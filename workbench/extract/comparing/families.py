"""Families: the same fact wherever it stands, the odd ones beside it, and names that are spelt in two ways."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.core.claims import FactKind
from workbench.core.comparison import Relation
from workbench.extract.comparing.candidates import Index
from workbench.extract.comparing.figures import pairs
from workbench.extract.comparing.gates import by_time, parted, same_subject
from workbench.extract.comparing.reading import Reading, read
from workbench.extract.comparing.stated import Stated

_ODD = 0.1
"""How far a figure may lie from a family's and still look like a slip of it."""
_RARE = 2
"""How often the rarer of two spellings may stand, at most."""
_LONG_NAME = 6


@dataclass(frozen=True, slots=True)
class Family:
    """Claims that state one fact. key begins with a letter and follows from the first member's key.

    odd: claims of the same thing whose figure is near the family's and not the same, with why.
    """

    key: str
    members: tuple[str, ...]
    odd: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A rare name that looks like another spelling of a name in the case, and the claims it stands in."""

    name: str
    usual: str
    claims: tuple[str, ...]


def families(claims: Iterable[Stated]) -> list[Family]:
    """The families of claims, in the order of their first members; a claim that stands alone is in none.

    Two claims are of one family where a figure of the one is that of the other: value, unit, what is counted, names,
    attribute; a claim without figures where another says the same in the same words.
    """
    index = Index()
    readings: dict[str, Reading] = {}
    home: dict[str, str] = {}
    odd: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in claims:
        reading = read(claim)
        for known, fresh in index.add_read(reading):
            told = _beside(readings[known], reading)
            if told is None:
                continue
            if told:
                odd[known].append((fresh, told))
                odd[fresh].append((known, told))
            else:
                home[_head(home, fresh)] = _head(home, known)
        readings.setdefault(claim.key, reading)
    return _gathered(readings, home, odd)


def spellings(claims: Iterable[Stated]) -> list[Spelling]:
    """Names that differ from a more frequent one by a letter, or by a hyphen for a space."""
    counts: Counter[str] = Counter()
    standing: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        for name in {fact.value for fact in claim.facts if fact.kind in _NAMED and fact.value}:
            counts[name] += 1
            standing[name].append(claim.key)
    near: dict[str, list[str]] = defaultdict(list)
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        for form in _forms(name):
            near[form].append(name)
    found: dict[str, Spelling] = {}
    for names in near.values():
        for usual, name in ((names[0], other) for other in names[1:]):
            if counts[name] <= _RARE and name not in found and _one_letter(name, usual):
                found[name] = Spelling(name, usual, tuple(standing[name]))
    return sorted(found.values(), key=lambda one: one.name)


_NAMED = frozenset({FactKind.NAME, FactKind.PLACE, FactKind.ORGANISATION})


def _beside(a: Reading, b: Reading) -> str | None:
    """ "" for one fact in two claims, why for one that is nearly the same, None for claims of different things."""
    if not same_subject(a, b) or parted(a, b) or by_time(a, b) or a.negated != b.negated:
        return None
    if not a.amounts and not b.amounts:
        return "" if a.content | a.entities == b.content | b.entities and a.direction == b.direction else None
    for pair in pairs(a.amounts, b.amounts):
        near = abs(pair.a.value - pair.b.value) <= _ODD * max(abs(pair.a.value), abs(pair.b.value))
        if pair.relation is Relation.CORROBORATES and pair.a.value == pair.b.value:
            return ""
        if near and pair.relation in (Relation.CONFLICTS, Relation.CORROBORATES):
            return f"{pair.a.shown} against {pair.b.shown}"
    return None


def _head(home: dict[str, str], key: str) -> str:
    while key in home and home[key] != key:
        home[key] = home.get(home[key], home[key])
        key = home[key]
    return key


def _gathered(
    readings: dict[str, Reading], home: dict[str, str], odd: dict[str, list[tuple[str, str]]]
) -> list[Family]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key in readings:
        groups[_head(home, key)].append(key)
    found = []
    for members in groups.values():
        beside = dict(one for key in members for one in odd.get(key, ()) if one[0] not in members)
        if len(members) > 1 or beside:
            found.append(Family(_family_key(members), tuple(members), tuple(beside.items())))
    return found


def _family_key(members: Sequence[str]) -> str:
    return "f" + hashlib.sha256(members[0].encode()).hexdigest()[:15]


def _plain(name: str) -> str:
    return name.replace("-", " ").replace("’", "'").lower()


def _forms(name: str) -> set[str]:
    """The name and each with one letter left out: two names that share one differ by a letter or two."""
    plain = _plain(name)
    if len(plain) < _LONG_NAME:
        return set()
    return {plain} | {plain[:place] + plain[place + 1 :] for place in range(1, len(plain))}


def _one_letter(name: str, usual: str) -> bool:
    """Whether one letter more, less, other or changed about makes the one of the other; plurals and cases apart."""
    a, b = _plain(name), _plain(usual)
    if a == b:
        return True
    if a.rstrip("s") == b.rstrip("s") or a[0] != b[0] or any(letter.isdigit() for letter in a + b):
        return False
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    rest, other = a[shared:], b[shared:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or rest[:2] == other[1::-1]
