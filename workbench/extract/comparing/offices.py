"""Who holds which office, as a statement says it: "Mayor Ada Brink", "Ada Brink, the mayor of Torhaven"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.core.claims import Fact, FactKind
from workbench.extract.comparing.stated import Stated
from workbench.extract.wordlist import words

_SOLE_ROLES = re.compile(
    r"\b(?:prime minister|president|mayor|chancellor|premier|king|queen|pope|governor|chief executive|ceo|chairman"
    r"|chairwoman|chair|secretary-general|speaker|head coach|director[- ]general|archbishop|emperor"
    r"|(?:finance|justice|foreign|defence|defense|interior|home|health|education|transport|labour|trade|agriculture"
    r"|environment|culture|energy|housing|economy|family|sports?) (?:minister|secretary))\b",
    re.IGNORECASE,
)
_HINTS = words(
    """
    minister president mayor chancellor premier king queen pope governor chief ceo chairman chairwoman chair secretary
    speaker coach director archbishop emperor
    """
)
"""Words without one of which no office is looked for."""
_VICE = re.compile(r"\b(?:vice|deputy|former|ex|acting|assistant|then)[- ]", re.IGNORECASE)
_SEAT = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
_OWNER = re.compile(r"\b([A-Z][\w-]+(?:\s[A-Z][\w-]+)?)[’']s\s+$")
_BETWEEN = re.compile(
    r"[ ,]*(?:(?:the|of|(?:is|was)(?: the)?)[ ,]*)?|\s+of\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\s*"
    r"|\s+of\s+(?:the\s+)?[a-z][\w’'-]+(?:\s[a-z][\w’'-]+){0,2},\s*"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """An office in small letters, the name that holds it, and what it is the office of ("" where that is not said)."""

    office: str
    name: Fact
    seat: str


def holder(stated: Stated, said: frozenset[str]) -> Holder | None:
    """The first office that only one can hold with a name beside it; None where there is none.

    said: the words of the statement in small letters, each part of a joined one too.
    """
    text = stated.text
    named = [fact for fact in stated.facts if fact.kind is FactKind.NAME and fact.value]
    for match in _SOLE_ROLES.finditer(text) if named and not said.isdisjoint(_HINTS) else ():
        if _VICE.search(text, max(0, match.start() - 10), match.start()):
            continue
        for fact in named:
            start = fact.span.start - stated.start
            after = start >= match.end()
            between = text[match.end() : start] if after else text[start + len(fact.span) : match.start()]
            if _BETWEEN.fullmatch(between):
                seat = _SEAT.match(text, match.end()) or _SEAT.match(text, start + len(fact.span))
                seat = seat or _OWNER.search(text, 0, match.start())
                return Holder(match.group().lower(), fact, seat[1] if seat else "")
    return None
