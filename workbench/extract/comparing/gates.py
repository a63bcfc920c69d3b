"""What parts two statements before their figures are held together: subject, place, time and scope, said in words."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from workbench.core.claims import FactKind
from workbench.extract.comparing.concepts import OPPOSITES, concept
from workbench.extract.comparing.moments import apart, of_other_length
from workbench.extract.comparing.reading import Reading, tokens_in, tokens_of
from workbench.extract.wordlist import words

_SAYERS = frozenset(
    concept(word)
    for word in words(
        """
        police army union organisers ministry company council government agency officials court villagers rebels
        witnesses doctors hospital hospitals rescuers residents report survey study audit inquiry organiser spokesman
        spokeswoman firm authority authorities count poll office plan number figure share rate
        """
    )
)
"""Who may count one thing beside another who does."""
_FEW, _MANY = 0.5, 0.3
"""Share of the shorter statement's words that both must have: for short statements, for long ones."""
_SHORT = 5
_TEMPLATE = 0.6
"""From which likeness of their word orders two statements count as one sentence filled in twice."""
_SHORT_TEMPLATE, _FEW_WORDS = 0.5, 3
"""The same for sentences of a few words beside their figures."""
_FRAME = 6
_FIRM = 2
"""Words that must be shared beside what is counted, where only one statement names a place."""


def shared(a: Reading, b: Reading) -> frozenset[str]:
    """Concepts and names that both statements hold."""
    return a.every & b.every


def overlap(a: Reading, b: Reading) -> float:
    """Which part of the shorter statement's concepts and names the other shares, 0 to 1."""
    fewest = min(len(a.every), len(b.every))
    return len(shared(a, b)) / fewest if fewest else 0.0


def alike(a: Reading, b: Reading) -> float:
    """Which part of all their concepts and names both share, 0 to 1: near 1 only where they say the same."""
    every = len(a.every | b.every)
    return len(shared(a, b)) / every if every else 0.0


def same_subject(a: Reading, b: Reading) -> bool:
    """Whether enough is shared for the two to be about one thing."""
    common = len(a.every & b.every)
    fewest = min(len(a.every), len(b.every))
    if not common:
        return False
    return common / fewest >= (_FEW if fewest <= _SHORT else _MANY) and (common > 1 or fewest <= 2)


@lru_cache(maxsize=1)
def parted(a: Reading, b: Reading) -> str | None:
    """Why the two speak of different things, places or scopes, in words; None when nothing parts them."""
    return (
        _by_scope(a, b) or _by_head(a, b) or _by_place(a, b) or _by_name(a, b) or by_number(a, b) or _by_wording(a, b)
    )


@lru_cache(maxsize=1)
def by_time(a: Reading, b: Reading) -> str | None:
    """Why the two speak of different times; None when they can be of one time."""
    if not a.moments or not b.moments:
        return _then_and_now(a, b) or _then_and_now(b, a, here="there", there="here")
    if any(not apart(one, other) and not of_other_length(one, other) for one in a.moments for other in b.moments):
        return None
    here, there = a.moments[0], b.moments[0]
    return f"different time: {here.fact.text} here, {there.fact.text} there"


def days_differ(a: Reading, b: Reading) -> str | None:
    """Why the two cannot be of one time, a month counting as part of its year; None when they can."""
    if not a.moments or not b.moments or any(not apart(one, other) for one in a.moments for other in b.moments):
        return None
    return by_time(a, b)


def years_apart(a: Reading, b: Reading) -> bool:
    """Whether both speak of a year, and not of the same one."""
    here, there = ([one for one in of.moments if one.length == "year"] for of in (a, b))
    return bool(here and there) and all(apart(one, other) for one in here for other in there)


def _then_and_now(a: Reading, b: Reading, here: str = "here", there: str = "there") -> str | None:
    """A figure of a past year, or of "before the war", beside what is said to be so now."""
    if a.then and b.today:
        return f"different time: {a.then} {here}, {b.today} {there}"
    if b.moments or not b.now or a.now or not any(one.last for one in a.moments):
        return None
    return f"different time: {a.moments[0].fact.text} {here}, now {there}"


def lengths_differ(a: Reading, b: Reading) -> bool:
    """Whether one speaks of a month and the other of the year around it."""
    return any(of_other_length(one, other) for one in a.moments for other in b.moments)


def later(a: Reading, b: Reading) -> int:
    """1 when a is the later, -1 when b is, 0 when that is not said."""
    for one in a.moments:
        for other in b.moments:
            if one.order and other.order and one.order[0] == other.order[0] and one.order[1] != other.order[1]:
                return 1 if one.order[1] > other.order[1] else -1
    return 0


def same_source(a: Reading, b: Reading) -> bool:
    """Whether both name a source and it is one."""
    return bool(a.source and b.source and tokens_of(a.source) & tokens_of(b.source))


def one_body(a: Reading, b: Reading) -> bool:
    """Whether both name one organisation, or begin with one name."""
    here, there = (frozenset(of.names.get(FactKind.ORGANISATION, ())) for of in (a, b))
    return bool(here & there) or bool(a.first and b.first and _one_name(a.first, b.first))


def sources_differ(a: Reading, b: Reading) -> bool:
    """Whether both name a source and they are two."""
    return bool(a.source and b.source and not tokens_of(a.source) & tokens_of(b.source))


def of_two_documents(a: Reading, b: Reading) -> bool:
    """Whether they stand in two documents of a case."""
    return bool(a.stated.document and b.stated.document and a.stated.document != b.stated.document)


def _by_place(a: Reading, b: Reading) -> str | None:
    if a.places and b.places and not a.places & b.places:
        return f"different place: {named(a, a.places)} here, {named(b, b.places)} there"
    for one, other, where in ((a, b, "here"), (b, a, "there")):
        if (
            one.places
            and not other.places
            and "level" in other.scopes
            and other.scopes["level"] != frozenset({"local"})
        ):
            wide = " and ".join(sorted(other.scopes["level"]))
            return f"different scope: {named(one, one.places)} {where}, {wide} on the other side"
        if (
            one.places
            and not other.places
            and any(other.every.isdisjoint(tokens_in(place)) for place in one.places)
            and len(shared(a, b) - _counted(a) - _counted(b)) < _FIRM
        ):
            return f"a place is named on one side only: {named(one, one.places)} {where}"
    return None


def _counted(of: Reading) -> frozenset[str]:
    """What its figures count, as concepts and names."""
    return frozenset(
        token for one in of.amounts for word in one.noun.split() for token in (concept(word), *tokens_of(word))
    )


def _by_scope(a: Reading, b: Reading) -> str | None:
    for family in sorted(a.scopes.keys() & b.scopes.keys()) if a.scopes and b.scopes else ():
        here, there = a.scopes[family], b.scopes[family]
        if not here & there:
            return f"different scope: {' and '.join(sorted(here))} here, {' and '.join(sorted(there))} there"
    return None


def _by_name(a: Reading, b: Reading) -> str | None:
    """Names of one kind on both sides, and none of them anywhere on the other side; who is quoted is no subject."""
    common = not (a.entities.isdisjoint(b.every) and b.entities.isdisjoint(a.every))
    if of_two_documents(a, b) and not common:
        return "two documents, and no name that both statements hold"
    if sources_differ(a, b) and _is_name(a.source) and _is_name(b.source) and not common:
        return f"different names: {a.source} here, {b.source} there"
    if why := by_first(a, b):
        return why
    for kind in sorted(a.names.keys() & b.names.keys()):
        here, there = a.names[kind], b.names[kind]
        if not any(_stands_in(name, b) for name in here) and not any(_stands_in(name, a) for name in there):
            return f"different names: {_spelt(a, here[0])} here, {_spelt(b, there[0])} there"
    return None


def by_first(a: Reading, b: Reading, apart_from: frozenset[str] = frozenset()) -> str | None:
    """Two names that the statements begin with, which are not one; names made of the words given are no matter."""
    if not a.first or not b.first or _one_name(a.first, b.first) or apart_from & {*a.first, *b.first}:
        return None
    return f"different names: {_spelt(a, a.first)} here, {_spelt(b, b.first)} there"


def _is_name(source: str | None) -> bool:
    return bool(source and source[0].isupper() and " " in source and source.split()[1][0].isupper())


def _stands_in(name: tuple[str, ...], of: Reading) -> bool:
    """Whether a name, or a shorter or longer form of it, stands in a statement."""
    if not of.names:
        return of.every.issuperset(name)
    if of.entities.isdisjoint(name):
        return False
    return any(_one_name(name, other) for names in of.names.values() for other in names)


def _one_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one is a form of the other; a town is not the body that is called after it."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not all(token in long for token in short):
        return False
    return len(short) == len(long) or len(short) > 1 or short[0] != long[0]


def names_left(a: Reading, b: Reading) -> bool:
    """Whether each names somebody or something that the other does not."""
    here, there = ([name for names in of.names.values() for name in names] for of in (a, b))
    return any(not _stands_in(name, b) for name in here) and any(not _stands_in(name, a) for name in there)


def by_number(a: Reading, b: Reading) -> str | None:
    """ "the first trial", "the second trial"."""
    for noun, number in a.numbered.items():
        other = b.numbered.get(noun)
        if other is not None and other != number:
            return f"different subjects: the {number} {noun} here, the {other} there"
    return None


def _by_head(a: Reading, b: Reading) -> str | None:
    """Both say of one who or what does it, and neither's word for that stands on the other side."""
    if not a.head or not b.head or a.head in b.every or b.head in a.every or a.head in _SAYERS or b.head in _SAYERS:
        return None
    if OPPOSITES.get(a.head, frozenset()) & {b.head} or a.direction * b.direction < 0:
        return None
    return f"different subjects: {a.words[a.head]} here, {b.words[b.head]} there"


def _by_wording(a: Reading, b: Reading) -> str | None:
    """The same sentence with another word in one place: "the plan for buses", "the plan for schools"."""
    here, there = a.frame, b.frame
    if abs(len(here) - len(there)) > _FRAME:
        return None
    least = _TEMPLATE if max(len(here), len(there)) > _FEW_WORDS else _SHORT_TEMPLATE
    if _most_alike(here, there) < least:
        return None
    matcher = SequenceMatcher(None, here, there, autojunk=False)
    if matcher.ratio() < least:
        return None
    for kind, start, end, begin, until in matcher.get_opcodes():
        if kind != "replace":
            continue
        one = [word for word in here[start:end] if word in a.content and word not in b.content]
        other = [word for word in there[begin:until] if word in b.content and word not in a.content]
        if (
            one
            and other
            and not any(OPPOSITES.get(word, frozenset()) & set(other) for word in one)
            and not _of_sources(one, other, a, b)
        ):
            return f"different subjects: {a.words[one[-1]]} here, {b.words[other[-1]]} there"
    return None


def _most_alike(here: tuple[str, ...], there: tuple[str, ...]) -> float:
    """How alike two word orders can be at most, by their words alone."""
    if not here and not there:
        return 1.0
    left = list(there)
    both = 0
    for word in here:
        if word in left:
            left.remove(word)
            both += 1
    return 2.0 * both / (len(here) + len(there))


def _of_sources(one: list[str], other: list[str], a: Reading, b: Reading) -> bool:
    return set(one) <= {concept(word) for word in (a.source or "").split()} and set(other) <= {
        concept(word) for word in (b.source or "").split()
    }


def named(of: Reading, places: frozenset[str]) -> str:
    values = [fact.value for fact in of.stated.facts if fact.value and fact.value.lower() in places]
    return " and ".join(dict.fromkeys(values))


def _spelt(of: Reading, name: tuple[str, ...]) -> str:
    return of.spelt.get(name) or " ".join(token.capitalize() for token in name)
