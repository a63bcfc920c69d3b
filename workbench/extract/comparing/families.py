"""Families: the same fact wherever it stands, what is nearly the same, and names that are spelt in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from workbench.core.claims import FactKind
from workbench.core.comparison import Relation
from workbench.extract.comparing.figures import pairs_of
from workbench.extract.comparing.gates import by_time, parted, same_subject
from workbench.extract.comparing.reading import Reading
from workbench.extract.comparing.stated import Stated

_ODD = 0.1
"""How far a figure may lie from a family's and still look like a slip of it."""
_RARE = 2
"""How often the rarer of two spellings may stand, at most."""
_LONG_NAME = 6
_NAMED = frozenset({FactKind.NAME, FactKind.PLACE, FactKind.ORGANISATION})


def beside(a: Reading, b: Reading) -> str | None:
    """ "" for one fact in two claims, why for one that is nearly the same, None for claims of different things."""
    if not same_subject(a, b) or parted(a, b) or by_time(a, b) or a.negated != b.negated:
        return None
    if not a.amounts and not b.amounts:
        return "" if a.content | a.entities == b.content | b.entities and a.direction == b.direction else None
    for pair in pairs_of(a, b):
        near = abs(pair.a.value - pair.b.value) <= _ODD * max(abs(pair.a.value), abs(pair.b.value))
        if pair.relation is Relation.CORROBORATES and pair.a.value == pair.b.value:
            return ""
        exact = pair.a.bound == pair.b.bound == "exact"
        if near and exact and pair.relation in (Relation.CONFLICTS, Relation.CORROBORATES):
            return f"{pair.a.shown} against {pair.b.shown}"
    return None


def gathered(same: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The families that pairs of the same fact make, members and families in ascending order."""
    home: dict[int, int] = {}
    for one, other in same:
        first, second = _head(home, one), _head(home, other)
        home[max(first, second)] = min(first, second)
    members: dict[int, list[int]] = defaultdict(list)
    for claim in sorted(home.keys() | set(home.values())):
        members[_head(home, claim)].append(claim)
    return list(members.values())


def _head(home: dict[int, int], claim: int) -> int:
    while home.get(claim, claim) != claim:
        home[claim] = home.get(home[claim], home[claim])
        claim = home[claim]
    return claim


def names_in(stated: Stated) -> list[str]:
    """The names in a statement as they are spelt there, for `spelt_otherwise`."""
    return sorted({fact.value for fact in stated.facts if fact.kind in _NAMED and fact.value})


def spelt_otherwise(counts: Mapping[str, int]) -> list[tuple[str, str]]:
    """(rare name, usual name) where two differ by a letter, or by a hyphen for a space.

    counts: each name, as it is spelt, and in how many claims it stands.
    """
    near: dict[str, list[str]] = defaultdict(list)
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        for form in _forms(name):
            near[form].append(name)
    found: dict[str, str] = {}
    for names in near.values():
        for usual, name in ((names[0], other) for other in names[1:]):
            if counts[name] <= _RARE and name not in found and _one_letter(name, usual):
                found[name] = usual
    return sorted(found.items())


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
