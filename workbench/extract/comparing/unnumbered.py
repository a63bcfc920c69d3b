"""Statements held together without figures: by dates, names in a role, ranks, opposites, negation, direction."""

from __future__ import annotations

import re

from workbench.core.claims import Fact, FactKind
from workbench.core.comparison import Comparison, Relation
from workbench.core.text import Span
from workbench.extract.comparing import gates
from workbench.extract.comparing.concepts import OPPOSITES, concepts_in
from workbench.extract.comparing.figures import pairs_of
from workbench.extract.comparing.moments import Moment, apart
from workbench.extract.comparing.reading import Reading, tokens_of
from workbench.extract.wordlist import words

_EVENTS = words(
    """
    open close found born sign finish begin end marry resign sink collapse broke break build form design launch
    abolish elect arrest destroy burn rebuild mend take-place in-force
    """
)
"""What happens once: two dates of it cannot both be right."""
_MAKERS = words("design write found win invent discover paint compose direct build born lead score record solve")
"""What one maker, or one set of makers, did."""
_SEATED = words("born headquarter base seat bury")
"""What has one place."""
_ONE_AND_OTHER = frozenset(
    frozenset(line.split()) for line in ("hire dismiss", "buy sell", "win lose", "open close", "arrest releas")
)
"""Opposites that a company or a side does both of, to different numbers."""
_NONE_MORE = re.compile(
    r"\bno (?:other )?[^\W\d_][\w ]{1,40}? (?:is|was|are|were|has been) (?:(?P<short>\w+)er|more (?P<long>\w+)) than\b",
    re.IGNORECASE,
)
_ONE_WORD = {"biggest": "largest", "greatest": "largest", "richest": "wealthiest", "highest": "tallest"}
_RANKS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_WITH_OPPOSITES = frozenset(OPPOSITES)
_CLOSE, _ALIKE, _SAME = 0.6, 0.75, 0.8


def by_role(a: Reading, b: Reading) -> Comparison | None:
    """One office and two holders, where place and time are the same and enough else is."""
    here, there = a.holder, b.holder
    if here is None or there is None or here.office != there.office or gates.by_time(a, b) or not _same_seat(a, b):
        return None
    if here.seat and there.seat and not tokens_of(here.seat) & tokens_of(there.seat):
        return None
    if gates.by_first(
        a, b, apart_from=frozenset({*tokens_of(here.name.value or ""), *tokens_of(there.name.value or "")})
    ):
        return None
    office, one, other = here.office, here.name, there.name
    if not tokens_of(one.value or "") & tokens_of(other.value or ""):
        if not a.content & b.content:
            return None
        reason = f"{office}: {one.value} here, {other.value} there"
        return Comparison(Relation.CONFLICTS, reason, (one.span,), (other.span,))
    if gates.overlap(a, b) >= _SAME and not a.amounts and not opposed(a, b):
        return Comparison(Relation.CORROBORATES, f"{office}: {one.value} on both sides", (one.span,), (other.span,))
    return None


def by_value(a: Reading, b: Reading) -> Comparison | None:
    """Dates of one event, makers of one work, the one place of something, a rank: where these are what is stated."""
    return _by_date(a, b) or _by_rank(a, b) or _by_maker(a, b) or _by_seat(a, b)


def by_words(a: Reading, b: Reading) -> Comparison | None:
    """Opposite words, negation, direction; the same words else."""
    if why := opposed(a, b):
        return Comparison(Relation.CONFLICTS, why)
    if a.amounts or b.amounts:
        return None
    alike = gates.overlap(a, b)
    both = gates.shared(a, b)
    if alike >= _ALIKE and (len(both) > 1 or a.direction) and a.direction == b.direction:
        return Comparison(Relation.CORROBORATES, "the same in other words")
    return Comparison(Relation.COMPATIBLE, "of the same thing, and nothing in them clashes") if alike >= _SAME else None


def opposed(a: Reading, b: Reading) -> str | None:
    """What sets two statements of one thing against each other beside their figures; None when nothing does."""
    rest = (a.content | a.entities) ^ (b.content | b.entities)
    for one in sorted((a.content - b.content) & _WITH_OPPOSITES):
        for other in sorted(OPPOSITES[one] & (b.content - a.content)):
            if len(rest - {one, other}) <= 2 and not _both_at_once(a, b, one, other):
                return f"opposite words: {a.words[one]} here, {b.words[other]} there"
    if a.direction * b.direction < 0 and gates.overlap(a, b) >= _CLOSE:
        label = " ".join(word for meaning, word in a.words.items() if meaning in b.content)
        here, there = ("up", "down") if a.direction > 0 else ("down", "up")
        return f"opposite directions: {label.lower()} {here} here, {there} there"
    if a.negated != b.negated and not (_none_more(a) or _none_more(b)) and gates.alike(a, b) >= _CLOSE:
        said, denied = ("there", "here") if a.negated else ("here", "there")
        return f"said {said}, denied {denied}"
    return None


def _both_at_once(a: Reading, b: Reading, one: str, other: str) -> bool:
    """Whether two things that are opposites can both have been done: so many hired, so many others dismissed."""
    return (
        frozenset({one, other}) in _ONE_AND_OTHER
        and bool(a.amounts and b.amounts)
        and not any(here.value == there.value for here in a.amounts for there in b.amounts)
    )


def _by_date(a: Reading, b: Reading) -> Comparison | None:
    """Two dates of one event. Where figures stand as well, the event must be named on both sides."""
    if not a.moments or not b.moments:
        return None
    events = {one for one in a.content & b.content & _EVENTS if a.words[one] != "end" != b.words[one]}
    if not events or gates.parted(a, b) or gates.names_left(a, b):
        return None
    if len(a.moments) == 1 == len(b.moments):
        here, there = a.moments[0], b.moments[0]
    else:
        when, again = _events_with_dates(a), _events_with_dates(b)
        events &= when.keys() & again.keys()
        if not events:
            return None
        events = {min(events)}
        here, there = when[min(events)], again[min(events)]
    if not _is_dated(here) or not _is_dated(there) or gates.overlap(a, b) < _CLOSE:
        return None
    reason = f"{', '.join(sorted(a.words[event] for event in events))}: {here.fact.text} here, {there.fact.text} there"
    lit = ((here.fact.span,), (there.fact.span,))
    if apart(here, there):
        return Comparison(Relation.CONFLICTS, reason, *lit)
    if pairs_of(a, b) or opposed(a, b):
        return None
    return Comparison(Relation.CORROBORATES, reason, *lit)


def _events_with_dates(of: Reading) -> dict[str, Moment]:
    """Each event that happens once with the date beside it: "opened in 1904 and closed in 1962"."""
    found: dict[str, Moment] = {}
    begin = 0
    for when in sorted(of.moments, key=lambda one: one.fact.span.start):
        at = when.fact.span.start - of.stated.start
        named = [meaning for meaning in concepts_in(of.stated.text[begin:at]) if meaning in _EVENTS]
        if named:
            found.setdefault(named[-1], when)
        begin = at + len(when.fact.span)
    return found


def _is_dated(of: Moment) -> bool:
    return of.first is not None or of.said is not None


def _by_rank(a: Reading, b: Reading) -> Comparison | None:
    """ "the largest lake", "the second-largest lake": two ranks of one thing."""
    here = _superlatives(a)
    there = _superlatives(b) if here else []
    for one in here:
        for other in there:
            (place, word), (rank, again) = _rank(one), _rank(other)
            if word != again or gates.parted(a, b) or gates.by_time(a, b):
                continue
            relation = Relation.CORROBORATES if place == rank else Relation.CONFLICTS
            if relation is Relation.CORROBORATES and (a.amounts or b.amounts or gates.overlap(a, b) < _ALIKE):
                continue
            return Comparison(relation, f"rank: {one.text} here, {other.text} there", (one.span,), (other.span,))
    return None


def _superlatives(of: Reading) -> list[Fact]:
    listed = [fact for fact in of.stated.facts if fact.kind is FactKind.SUPERLATIVE and fact.value]
    return [*_none_more(of), *listed]


def _none_more(of: Reading) -> list[Fact]:
    """ "No peak is higher than Harl": as good as "Harl is the highest peak"."""
    match = _NONE_MORE.search(of.stated.text) if "than" in of.stated.text else None
    if match is None:
        return []
    word = f"most {match['long'].lower()}" if match["long"] else f"{match['short'].lower()}est"
    place = Span(of.stated.start + match.start(), of.stated.start + match.end())
    return [Fact(FactKind.SUPERLATIVE, place, match.group(), word)]


def _rank(fact: Fact) -> tuple[int, str]:
    first, _, rest = (fact.value or "").replace("-", " ").partition(" ")
    place, word = (_RANKS[first], rest) if first in _RANKS else (1, f"{first} {rest}".strip())
    return place, _ONE_WORD.get(word, word)


def _by_maker(a: Reading, b: Reading) -> Comparison | None:
    """Two makers of one work, each the only name that its statement has beside the work's own."""
    if a.amounts or b.amounts or not a.content & b.content & _MAKERS or gates.by_time(a, b):
        return None
    if gates.by_number(a, b):
        return None
    here, there = _people(a), _people(b)
    if len(here) != 1 or len(there) != 1 or len(a.content ^ b.content) > 1 or len(a.content & b.content) < 2:
        return None
    one, other = here[0], there[0]
    if tokens_of(one.value or "") & tokens_of(other.value or ""):
        return None
    reason = f"{_first(a, b, _MAKERS)}: {one.value} here, {other.value} there"
    return Comparison(Relation.CONFLICTS, reason, (one.span,), (other.span,))


def _by_seat(a: Reading, b: Reading) -> Comparison | None:
    """Two places of what has only one."""
    if not a.places or not b.places or a.amounts or b.amounts:
        return None
    if not a.content & b.content & _SEATED or a.places & b.places:
        return None
    if len(gates.shared(a, b)) < 2 or len(a.content ^ b.content) > 1:
        return None
    here, there = _place(a), _place(b)
    reason = f"{_first(a, b, _SEATED)}: {here.value} here, {there.value} there"
    return Comparison(Relation.CONFLICTS, reason, (here.span,), (there.span,))


def _first(a: Reading, b: Reading, among: frozenset[str]) -> str:
    return a.words[min(a.content & b.content & among)]


def _people(of: Reading) -> list[Fact]:
    return [fact for fact in of.stated.facts if fact.kind is FactKind.NAME and fact.value]


def _place(of: Reading) -> Fact:
    return next(
        fact for fact in of.stated.facts if fact.kind is FactKind.PLACE and (fact.value or "").lower() in of.places
    )


def _same_seat(a: Reading, b: Reading) -> bool:
    """Whether nothing else that is named parts two offices: another place, another body, another document."""
    here = a.entities - {token for fact in _people(a) for token in tokens_of(fact.value or "")}
    there = b.entities - {token for fact in _people(b) for token in tokens_of(fact.value or "")}
    return bool(here & there) or not (here or there or gates.of_two_documents(a, b))
