"""Under which names a recorded person may turn up: parts of a name, initials, and how each may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from workbench.reports.folding import fold


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTICLES = _listed("al bin da de del den der di dos du el ibn la le ten ter van von")
"""Small words inside a person's name."""

_TITLES = _listed(
    "dame dr herr frau lady lord madame miss mister mlle mme mr mrs ms prof professor sir the jr sr ii iii"
)
"""Words beside a person's name that name nobody."""

_BODIES = _listed(
    "agency association authority bank board bureau center centre college commission committee company "
    "corporation council court department foundation gmbh group inc institute limited ltd ministry network news "
    "newspaper office organisation organization party plc police press school service society statistics team "
    "union university"
)
"""Words by which a name is that of a body: its other words (a country, a trade) are everybody's."""

_GRAMMAR = _listed(
    "a all am an and any are as at be but by can do for go had has he her him his how i if in is it its may me my "
    "new no not now of on one or our out say see she so the to two up us was we who why will you"
)
"""Words that begin every other sentence."""

_COMMON = _listed(
    "amber angel april art ash august autumn bacon bailey baker ball banks barber baron bay beach bean bear bell "
    "berry bill bird bishop black blue bloom bolt bond book booth bow boy bridge bright brook brooks brown buck "
    "bull burns bush butcher butler carpenter carter case cash cave chance chase christian church clark clay "
    "clerk cliff coal cole colleague cook cooper cotton crane cross crystal daisy dale dawn day dean dear depot "
    "dick director doctor dollar driver drew duke eagle early east employee english ernest faith fall farmer "
    "field fields finch fisher flint flood flower ford forest former foster fox frank franks free french friend "
    "frost gale game gardener gates gay gem gene german ginger glass glover gold good grace grant graves gray "
    "green grey guy hall hand harbour hardy harper harvest hawk hazel head heath heather high hill hills hood "
    "hope house hunt hunter iris irish ivory ivy jack jade jasmine jean jewel jones joy judge june justice keen "
    "keeper key king kit knight lake lamb lance land lane law lawyer laurel lily link little lock london long "
    "love luck major manager march mark marks marsh marshal marshall mason master max may mercy mile miles mill "
    "miller mills mint mole moon moore more moss nails noble norm north nurse official olive page painter palmer "
    "park parks parson patience pearl penny pepper person pike pitt plant pond poole pope porter potter power "
    "price pride prince prior queen ray read reader red reed reporter rice rich ridge ring rivers river road rob "
    "robin rock rod roman root rose ruby rush rusty sage salt sands savage scott senior sergeant sharp shepherd "
    "short silver singer skinner small smart smith snow source south speaker spring staff star steel stern still "
    "stone storm street strong sue summer summers swan swift tailor taylor teacher temple terry thatcher tiger "
    "town trace tucker turner van victor viola violet walker wall waller ward waters way weaver webb weeks well "
    "wells west wheeler white wild winter wise witness wolf wood woods worker worth wren wright writer young"
)
"""Names that are words too: they are taken for a name only where they begin with a capital."""

_PEOPLE = re.compile(r"[;&/\n]|\sand\s|\sund\s|\set\s|\sy\s")
"""Between one person and the next."""

_DESCRIPTION = re.compile(r"[,:()\[\]<>|–—]|\s-\s|[\w.+-]+@\S+")
"""Between a person's name and what is said about that person."""

_OF = _listed("at by from for in of on who with")
"""After these a word with a capital is a place or a body more often than a person."""


class Where(IntEnum):
    """Where words are taken for the name, from the freest to the narrowest."""

    ANYWHERE = 0
    CAPITAL = 1
    """Where the last word begins with a capital, or in a script that has none."""
    INSIDE = 2
    """The same, and not as the first word of a sentence."""
    ALONE = 3
    """Where the whole field is that and nothing else."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it may turn up. person: its words may be joined by hyphens or dots, and it may be in the plural."""

    name: str
    where: Where
    person: bool = True


def forms_of_person(said: str) -> Iterator[Form]:
    """Whatever is recorded as a person or author: in whole, the name in it, its parts, an initial with the surname."""
    whole = said.strip()
    if not whole:
        return
    if sum(letter.isalpha() for letter in whole) < 2 < len(whole):
        yield Form(whole, Where.ANYWHERE, person=False)  # signs and numbers: no name in it, and only together a name
        return
    single = how(whole) if len(whole.split()) == 1 else Where.ANYWHERE
    yield Form(whole, Where.CAPITAL if single is Where.INSIDE else single)
    for address in re.findall(r"[\w.+-]+@[\w-][\w.-]*\w", whole):
        yield Form(address, Where.ANYWHERE)
    for name in _names(whole):
        named = [word for word in name if fold(word) not in _PARTICLES]
        if len(name) > 1:
            yield Form(" ".join(name), Where.ANYWHERE)
        if len(named) > 1 and len(named[-1]) > 2:
            where = Where.CAPITAL if how(named[-1]) else Where.ANYWHERE
            yield Form(f"{named[0][0]} {named[-1]}", where)
        for word in named or name[-1:]:
            yield from _of_word(word)
        if named and name[-1] not in named:
            yield Form(name[-1], Where.INSIDE)


def how(word: str) -> Where:
    """Where a word that is a person's name is taken for it."""
    folded = fold(word).strip(".,:;'-")
    if folded in _BODIES:
        return Where.ALONE
    if folded in _GRAMMAR or folded in _PARTICLES:
        return Where.INSIDE
    return Where.CAPITAL if len(folded) < 3 or folded in _COMMON else Where.ANYWHERE


def _of_word(word: str) -> Iterator[Form]:
    yield Form(word, how(word))
    parts = [part for part in re.split("['-]", fold(word)) if len(part) > 2]
    if parts != [fold(word)]:
        yield from (Form(part, max(Where.CAPITAL, how(part)) if len(part) < 5 else how(part)) for part in parts)


def _names(said: str) -> Iterator[list[str]]:
    """The words of each person's name that stands in what was recorded."""
    for person in _PEOPLE.split(said):
        segments = [words for one in _DESCRIPTION.split(person) if (words := one.split())]
        for number, words in enumerate(segments):
            turned = number == 1 and len(segments[0]) == 1 and len(words) < 3
            described = number == 0 or (number == 1 and not _leading(segments[0]))
            first = _leading(words) if number == 0 or turned else []
            if name := first or (_later(words) if described else []):
                yield name + (segments[0] if first and turned else [])


def _leading(words: list[str]) -> list[str]:
    """The words with a capital that the words begin with. A single one is a name only where it stands for itself."""
    run, rest = _run(words)
    alone = len(run) == 1 and rest and (how(run[0]) is not Where.ANYWHERE or fold(rest[0]) not in _OF)
    return [] if alone else run


def _later(words: list[str]) -> list[str]:
    """A name of two words or more after words that describe: "former worker Jane Quellmont"."""
    for number in range(1, len(words)):
        if words[number][:1].isupper() and fold(words[number - 1]) not in _OF and words[number - 1].islower():
            run, _ = _run(words[number:])
            if len(run) > 1:
                return run
    return []


def _run(words: list[str]) -> tuple[list[str], list[str]]:
    """Words of a name at the start, and what comes after them."""
    bare = [word.strip(".,'’\"“”") for word in words]
    length = 0
    while length < len(bare) and (not bare[length] or bare[length][0].isupper() or fold(bare[length]) in _PARTICLES):
        length += 1
    while length and (not bare[length - 1] or bare[length - 1].islower()):
        length -= 1
    run = [word for word in bare[:length] if len(word) > 1 and fold(word) not in _TITLES]
    if fold("".join(bare[:1])) in ("the", "a", "an", "our") and len(run) < 2:
        return [], bare[length:]
    return ([] if _is_body(run) else run), bare[length:]


def _is_body(words: list[str]) -> bool:
    return any(fold(word) in _BODIES for word in words)
