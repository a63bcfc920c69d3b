"""Of whom or what a statement says something, which one of several it means, and whether it speaks of then or now."""

from __future__ import annotations

import re

from workbench.extract.comparing.concepts import concept
from workbench.extract.lexicon import AUXILIARY, PAST, PRESENT
from workbench.extract.wordlist import words

_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth last")
_NUMBERED = re.compile(
    rf"\b({'|'.join(sorted(_ORDINALS))}) "
    r"(?!(?:place|prize|rank|time|year|month|week|day|night|half|quarter|most|best|\w+est|of|and|for)\b)([a-z]{3,})",
    re.IGNORECASE,
)
_NUMBERED_NOUNS = words(
    """
    volume part phase line chapter unit reactor terminal platform block route act stage round tunnel flight zone ward
    track pier hall shaft group team
    """
)
_NUMBERED_AFTER = re.compile(
    rf"\b({'|'.join(sorted(_NUMBERED_NOUNS))}) (one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}}|[A-H])\b",
    re.IGNORECASE,
)
_THEN = (
    "before the war", "in those days", "back then", "used to", "formerly", "originally", "at first", "once had",
    "once was",
)  # fmt: skip
_TODAY = ("today", "nowadays", "now", "currently", "at present", "these days")
_VERB = (
    "(?:" + "|".join(sorted(PAST | PRESENT | AUXILIARY, key=lambda one: (-len(one), one))) + "|[a-z]{3,}ed|[a-z]{3,}s)"
)
_HEAD = re.compile(
    rf"(?:The |A |An |Its |Their |His |Her |Our )?(?P<before>[A-Za-z][\w-]+(?: [a-z][\w-]+){{0,2}}?)"
    rf"(?: (?:of|in|at|on|for|with|from|to|under|near|by|between) [^,;]{{2,60}}?)?,?"
    rf" (?:also |now |still |already )?{_VERB}\b"
)
_ED = 4


def head(text: str, content: frozenset[str]) -> str:
    """The noun that the verb is said of, as a concept; the text has its names blanked."""
    match = _HEAD.match(text)
    if match is None:
        return ""
    before = match["before"].split()
    word = before[-1] if before else ""
    meaning = concept(word) if word else ""
    return meaning if meaning in content and word.islower() | (len(before) == 1) else ""


def numbered(text: str, said: frozenset[str]) -> dict[str, str]:
    """Nouns with the number that tells one from another: "the second trial", "volume two". said: the text's words."""
    found: dict[str, str] = {}
    if not said.isdisjoint(_ORDINALS):
        found = {match[2].lower(): match[1].lower() for match in _NUMBERED.finditer(text)}
    if not said.isdisjoint(_NUMBERED_NOUNS):
        found |= {match[1].lower(): match[2].lower() for match in _NUMBERED_AFTER.finditer(text)}
    return found


def then_told(text: str) -> str:
    """The words that say "before", without a date; "" where none do."""
    return _first_of(_THEN, text)


def today_told(text: str) -> str:
    """The words that say "now"; "" where none do."""
    return _first_of(_TODAY, text)


def _first_of(phrases: tuple[str, ...], text: str) -> str:
    low = text.lower()
    return next((one for one in phrases if one in low and re.search(rf"\b{one}\b", low)), "")


def is_now(said: frozenset[str]) -> bool:
    """Whether words in small letters say how things are: a verb of the present and none of the past."""
    if said.isdisjoint(PRESENT) or not said.isdisjoint(PAST):
        return False
    return not any(word.endswith("ed") and len(word) > _ED for word in said)
