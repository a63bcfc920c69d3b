"""Names in running text: runs of capitals told apart into people and things, places, bodies and roles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.core.claims import Fact, FactKind
from workbench.extract.facts.capitals import Run, runs
from workbench.extract.facts.gazetteer import BODIES, NO_BODIES, PEOPLES, PLACES
from workbench.extract.facts.registry import finds
from workbench.extract.facts.titles import (
    HONORIFICS,
    ORGANISATION_ENDS,
    ORGANISATION_HEADS,
    PLACE_BEGINNINGS,
    PLACE_ENDS,
    PLACE_WORDS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
    TITLES,
)
from workbench.extract.reading import Sentence

_PEOPLE_WORD = "|".join(sorted(PEOPLES, key=len, reverse=True))
_ROLE = re.compile(
    rf"\b(?:(?:{ROLE_MODIFIERS}|{_PEOPLE_WORD})[\s-]){{0,4}}(?:{ROLE_NOUNS})\b"
    r"(?P<of>\s+(?:of|on|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:and\s+|of\s+(?:the\s+)?)?[A-Z][\w’'-]*)*)?"
)
_ROLE_HINT = re.compile(rf"\b(?:{ROLE_NOUNS})\b")
_BEFORE_ROLE = re.compile(
    r"[A-Z][\w’'-]*,\s+(?:who\s+(?:is|was)\s+)?(?:an?|the|its|their)?\s*$|\b(?:is|was|as|became|named|appointed"
    r"|elected)\s+(?:an?|the|its)?\s*$"
)
_AFTER_ROLE = re.compile(
    r"(?:\s+(?:at|of|with|for|in|from)(?:\s+the)?(?:\s+[A-Z][\w’'-]*){1,5}?)?,?\s+(?:(?:Mr|Mrs|Ms|Dr|Prof"
    r"|Sir)\.?\s+)?[A-Z][\w’'-]+"
)
_PLACE_BEFORE = re.compile(rf"\b(?:{PLACE_WORDS}|capital)\s+of\s+$|\b(?:in|near|outside)\s+$", re.IGNORECASE)
_PLACE_AFTER = re.compile(rf"(?:,\s+[A-Z]\w+)?\s+(?:{PLACE_WORDS})\b")
_NUMBERED = frozenset({"Phase", "Section", "Chapter", "Article", "Part", "Table", "Figure", "Page", "Room", "Stage"})
_NUMBER_BEHIND = re.compile(r"\s(?:\d|[IVX]+\b)")
_INITIALS = re.compile(r"(?:[A-Z]\.?&?){2,6}s?")


@finds(FactKind.ROLE, rank=30)
def roles(sentence: Sentence, _: tuple[Fact, ...]) -> Iterator[Fact]:
    """Roles in small letters with a name: "former energy minister Ada Brink", "Ada Brink, an expert on peat"."""
    words = sentence.words
    if not _ROLE_HINT.search(words):
        return
    for match in _ROLE.finditer(words):
        if _BEFORE_ROLE.search(words, max(0, match.start() - 40), match.start()) or _AFTER_ROLE.match(
            words, match.end()
        ):
            yield Fact(FactKind.ROLE, sentence.at(*match.span()), match.group(), match.group())


@finds(FactKind.NAME, FactKind.ROLE, FactKind.PLACE, FactKind.ORGANISATION, rank=40)
def names(sentence: Sentence, taken: tuple[Fact, ...]) -> Iterator[Fact]:
    """Everything that a capital marks as a name; values without honorific and article."""
    counted = {fact.unit for fact in taken}
    for run in runs(sentence, [fact.span for fact in taken]):
        if " ".join(token.word for token in run) not in counted:  # "60,000 Velmorans": a unit, no name
            yield from _read(sentence, run)


def _read(sentence: Sentence, run: Run) -> Iterator[Fact]:
    """A run told apart: known places and bodies, a body up to its last word, a title, then the name that is left."""
    while run:
        if run[0].word in ("and", "the", "of", "for", "on"):
            run = run[1:]
            continue
        size, kind = _known(run)
        if not size:
            size, kind = _organisation(run), FactKind.ORGANISATION
        if not size and (titled := _title(run)):
            yield _fact(sentence, run[:titled], FactKind.ROLE)
            run = run[titled:]
            continue
        if not size and _people(run):
            run = run[_people(run) :]
            continue
        if not size:
            size, kind = len(run), _by_surroundings(sentence, run)
        if kind is not None:
            yield _fact(sentence, run[:size], kind)
        run = run[size:]


def _fact(sentence: Sentence, run: Run, kind: FactKind) -> Fact:
    start, end = run[0].start, run[-1].end
    named = [token.word for token in run]
    if kind is FactKind.NAME and len(named) > 1 and named[0].rstrip(".") in HONORIFICS:
        named = named[1:]
    value = sentence.words[start:end] if kind is not FactKind.NAME else " ".join(named)
    return Fact(kind, sentence.at(start, end), sentence.words[start:end], " ".join(value.split()))


def _known(run: Run) -> tuple[int, FactKind | None]:
    """How many tokens at the beginning are a place or body of the gazetteer; the longest reading."""
    for size in range(min(len(run), 5), 0, -1):
        words = " ".join(token.word for token in run[:size])
        if size < len(run) and run[size].word in ORGANISATION_ENDS and words not in BODIES:
            continue
        if words in BODIES and _organisation(run) <= size:
            return size, FactKind.ORGANISATION
        if words in PLACES and (size == len(run) or not _organisation(run)):
            return size, FactKind.PLACE
    return 0, None


def _organisation(run: Run) -> int:
    """How many tokens are an organisation: up to a word that ends one, all when the first begins one ("Bank of")."""
    if len(run) > 2 and run[0].word in ORGANISATION_HEADS and run[1].word in ("of", "for", "on"):
        return next((place for place in range(3, len(run)) if _begins_another(run, place)), len(run))
    size = 0
    for place, token in enumerate(run):
        if place and token.word.rstrip(".") in ORGANISATION_ENDS:
            size = place + 1
            if place + 2 < len(run) and run[place + 1].word in ("of", "for", "on") and token.word in ORGANISATION_HEADS:
                return len(run)
        elif size and token.word not in ("of", "for", "and", "&"):
            break
    return size


def _begins_another(run: Run, place: int) -> bool:
    """Whether a name of its own begins here: behind an honorific, or with "and the"."""
    following = run[place + 1].word if place + 1 < len(run) else ""
    return run[place].word in HONORIFICS or (run[place].word == "and" and following == "the")


def _title(run: Run) -> int:
    """How many tokens at the beginning are a title ("Supreme Leader", "Chief Medical Officer"); 0 when none."""
    if run[0].word == "Chief" and (ends := [place for place, token in enumerate(run[:4]) if token.word == "Officer"]):
        return ends[0] + 1
    for size in range(min(len(run), 3), 0, -1):
        if " ".join(token.word for token in run[:size]).rstrip(".") in TITLES:
            return size
    return int(len(run) > 1 and run[0].first and bool(_ROLE_HINT.fullmatch(run[0].word.lower())))


def _people(run: Run) -> int:
    """How many tokens at the beginning are the adjective of a country ("South Korean", "Poles" is not known)."""
    for size in (2, 1):
        words = " ".join(token.word for token in run[:size])
        if len(run) >= size and (words in PEOPLES or words.removesuffix("s") in PEOPLES):
            return size
    return 0


def _by_surroundings(sentence: Sentence, run: Run) -> FactKind | None:
    """What an unknown name is, by its last word and the words beside it; None for capitals that name nothing."""
    words = sentence.words
    last = run[-1].word.rstrip(".")
    if len(run) == 1 and (last in NO_BODIES or len(last) < 2):
        return None
    if len(run) == 1 and last in _NUMBERED and _NUMBER_BEHIND.match(words, run[0].end):
        return None
    if len(run) > 1 and (last in PLACE_ENDS or run[0].word in PLACE_BEGINNINGS):
        return FactKind.PLACE
    if len(run) > 1 and "&" in words[run[0].start : run[-1].end]:
        return FactKind.ORGANISATION
    if len(run) == 1 and last in ORGANISATION_ENDS and words[max(0, run[0].start - 4) : run[0].start].lower() == "the ":
        return FactKind.ORGANISATION
    if len(run) == 1 and _INITIALS.fullmatch(run[0].word):
        return FactKind.ORGANISATION
    if run[0].word.rstrip(".") in HONORIFICS:
        return FactKind.NAME
    if len(run) <= 2 and (
        _PLACE_BEFORE.search(words, max(0, run[0].start - 24), run[0].start) or _PLACE_AFTER.match(words, run[-1].end)
    ):
        return FactKind.PLACE
    return FactKind.NAME
