"""Signals: what speaks for or against a sentence being a claim, and the two scores they add up to.

A new signal is one function with `@signal(...)`. The weights were fitted on the sentences of ClaimBuster's
crowd-sourced set (US debates, split by debate), then rounded by hand and moved towards news text, where a missed claim
costs more than one too many.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from workbench.core.claims import FactKind
from workbench.extract.kinds import undertakes
from workbench.extract.lexicon import COMPARING, FIRST_PERSON, IMPERATIVE, OPINION, REPORTING, SECOND_PERSON
from workbench.extract.ranking import Score
from workbench.extract.statement import Statement

_ASKING = re.compile(
    r"[“\"‘«'(]?(?:(?:and|but|so|then)\s+)?(?:who|whom|whose|what|why|how|when|where|which|is|are|was|were|do|does|did"
    r"|can|could|should|shall|will|would|has|have|had|may)\b",
    re.IGNORECASE,
)
_RHETORICAL = re.compile(
    r"\b(?:did|do) (?:you|we) (?:really )?know (?:that|how)\b|\b(?:isn|wasn)[’']t it (?:true|a fact|the case) that\b"
    r"|\bis it not (?:true|a fact|the case) that\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"[“\"‘«'(]?(?:(?:and|but|so|then)\s+)?(?:why\s+(?:did|do|does|has|have|had|is|are|was|were)(?!\s+(?:it|this|that)\b)"
    r"|(?:has|have|had|did|do|does|is|are|was|were)n['’]t\b|(?:did|has|have|was|were)\s+(?:[\w’'-]+\s+){1,3}not\b)",
    re.IGNORECASE,
)
""" "Why has it closed 3 schools?", "Didn't it close 3 schools?": asked so, that it did is taken for granted."""

_OWNED_UP = re.compile(
    r"[“\"‘«'(]?(?:frankly|honestly|personally|arguably|to be (?:honest|frank|fair)|quite (?:frankly|honestly)"
    r"|let[’']s be (?:honest|frank)|in (?:my|our) (?:humble )?(?:view|opinion)|if you ask me|to my mind)\b",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"[^\W\d_][^:\n]{1,80}: [^:\n]{3,60}: [^:\n]{0,20}\d[^:\n]{0,40}$")

_PLANNING = frozenset((verb, "to") for verb in ("plan", "plans", "aim", "aims", "hope", "hopes"))

Measure = Callable[[Statement], float]
"""How strongly a statement shows a signal: 0 for not at all, mostly at most 3."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A registered signal. name: as a checker reads it when the sentence is not listed; weights are log odds."""

    name: str
    verifiable: float
    worth: float
    measure: Measure


SIGNALS: list[Signal] = []
LINE = 0.5
"""From here on a sentence is a candidate."""
_BELOW = 0.49
VERIFIABLE_BASE = -0.2
WORTH_BASE = -1.0


def signal(name: str, *, verifiable: float, worth: float) -> Callable[[Measure], Measure]:
    """Register a function that measures one signal."""

    def register(function: Measure) -> Measure:
        SIGNALS.append(Signal(name, verifiable, worth, function))
        return function

    return register


@dataclass(frozen=True, slots=True)
class Scores:
    """Both scores from 0 to 1; the line is at 0.5. against: names of the signals that pulled down, strongest first."""

    verifiable: float
    worth: float
    against: tuple[str, ...]


def scores(statement: Statement) -> Scores:
    """Add up all signals."""
    verifiable, worth = VERIFIABLE_BASE, WORTH_BASE
    against: list[tuple[float, str]] = []
    for known in SIGNALS:
        strength = known.measure(statement)
        if not strength:
            continue
        verifiable += strength * known.verifiable
        worth += strength * known.worth
        if known.verifiable < 0:
            against.append((strength * known.verifiable, known.name))
    return Scores(_odds(verifiable), _odds(worth), tuple(name for _, name in sorted(against)))


def together(statement: Statement, learnt: Score | None) -> Scores:
    """What rules and trained ranker come to: the mean of their log odds, the ranker's counted three times.

    The rules alone where nothing is trained. They err on different sentences: alone the ranker lists less of speeches.
    Counted three times it orders better than counted less, on debates held out and on news (resources/models/CARD.md).
    A question that the rules list stays with them, and one that they do not list the ranker does not list either: it
    learnt from what was said in debates, where few are rhetorical. A pledge, which it learnt to pass over, stays with
    the rules too.
    """
    ruled = scores(statement)
    asks = _asks(statement)
    if learnt is None or undertakes(statement) or (asks and ruled.verifiable >= LINE):
        return ruled
    verifiable, worth = _mean(ruled.verifiable, learnt.verifiable), _mean(ruled.worth, learnt.worth)
    return replace(ruled, verifiable=min(verifiable, _BELOW) if asks else verifiable, worth=worth)


def _asks(statement: Statement) -> bool:
    return statement.sentence.words.rstrip().endswith("?")


def _mean(ruled: float, learnt: float) -> float:
    return _odds((_log_odds(ruled) + 3 * _log_odds(learnt)) / 4)


def _log_odds(score: float) -> float:
    kept = min(max(score, 1e-4), 1 - 1e-4)
    return math.log(kept / (1 - kept))


def _odds(log_odds: float) -> float:
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds)))), 3)


def _up_to(most: int, count: int) -> float:
    return float(min(most, count))


@signal("figure", verifiable=1.2, worth=1.0)
def figure(statement: Statement) -> float:
    return _up_to(2, statement.count(FactKind.FIGURE))


@signal("money or share", verifiable=1.3, worth=1.8)
def money_or_share(statement: Statement) -> float:
    return float(
        any(fact.unit is not None and (fact.unit == "percent" or fact.unit.isupper()) for fact in statement.facts)
    )


@signal("date", verifiable=0.9, worth=0.6)
def date(statement: Statement) -> float:
    return _up_to(2, statement.count(FactKind.DATE))


@signal("person", verifiable=0.6, worth=0.3)
def person(statement: Statement) -> float:
    return _up_to(2, statement.count(FactKind.NAME, FactKind.ROLE))


@signal("place or organisation", verifiable=0.6, worth=0.4)
def place_or_organisation(statement: Statement) -> float:
    return _up_to(3, statement.count(FactKind.PLACE, FactKind.ORGANISATION))


@signal("superlative", verifiable=0.7, worth=0.7)
def superlative(statement: Statement) -> float:
    return _up_to(1, statement.count(FactKind.SUPERLATIVE))


@signal("comparison", verifiable=0.4, worth=0.5)
def comparison(statement: Statement) -> float:
    return _up_to(2, len(statement.bag & COMPARING))


@signal("past tense", verifiable=0.7, worth=0.5)
def past_tense(statement: Statement) -> float:
    return _up_to(3, statement.past)


@signal("third person", verifiable=0.4, worth=0.2)
def third_person(statement: Statement) -> float:
    return float(bool(statement.bag & {"he", "she", "they", "his", "her", "their", "its"}))


@signal("quotation", verifiable=0.7, worth=0.0)
def quotation(statement: Statement) -> float:
    return float(statement.count(FactKind.QUOTATION) > 0)


@signal("report of words", verifiable=0.2, worth=0.0)
def report(statement: Statement) -> float:
    return _up_to(1, len(statement.bag & REPORTING))


@signal("perfect tense", verifiable=0.4, worth=0.4)
def perfect(statement: Statement) -> float:
    tokens = statement.tokens
    return float(
        any(
            word in ("has", "have", "had") and following.endswith(("ed", "en", "ne", "un", "ade", "ost", "ent"))
            for word, following in pairwise(tokens)
        )
    )


@signal("length", verifiable=0.2, worth=0.5)
def length(statement: Statement) -> float:
    return min(3.0, math.log1p(len(statement.tokens)) - 2.2)


@signal("question", verifiable=-2.5, worth=-2.0)
def question(statement: Statement) -> float:
    """A question states nothing, unless it says something in passing (", the largest of its kind, "), asks for assent
    to what it says ("Did you know that …?") or takes a figure for granted. One that begins like a question counts
    double."""
    if any(fact.kind is FactKind.SUPERLATIVE for fact in statement.facts) and statement.sentence.words.count(",") > 1:
        return 0.0
    words = statement.sentence.words
    if not words.rstrip("”\"’'»)").endswith("?") or _RHETORICAL.search(words):
        return 0.0
    if _WHY.match(words) and statement.count(FactKind.FIGURE, FactKind.SUPERLATIVE):
        return 0.0
    return 2.0 if _ASKING.match(words) else 1.0


@signal("exclamation", verifiable=-0.3, worth=-0.4)
def exclamation(statement: Statement) -> float:
    return float(statement.sentence.words.rstrip("”\"’'»)").endswith("!"))


@signal("opinion", verifiable=-0.9, worth=-0.7)
def opinion(statement: Statement) -> float:
    return _up_to(3, len(statement.bag & OPINION))


@signal("says first that it is an opinion", verifiable=-3.0, worth=-1.5)
def owned_up(statement: Statement) -> float:
    """ "Frankly, the plan looks poor.": unless a figure or a day follows, which can be looked up all the same."""
    said = _OWNED_UP.match(statement.sentence.words) is not None
    return float(said and not statement.count(FactKind.FIGURE, FactKind.DATE, FactKind.QUOTATION))


@signal("first person", verifiable=-0.4, worth=-0.5)
def first_person(statement: Statement) -> float:
    return _up_to(2, sum(word in FIRST_PERSON for word in statement.tokens))


@signal("speaks to the reader", verifiable=-0.3, worth=-0.3)
def second_person(statement: Statement) -> float:
    return _up_to(2, sum(word in SECOND_PERSON for word in statement.tokens))


@signal("asks to do something", verifiable=-1.5, worth=-0.8)
def imperative(statement: Statement) -> float:
    return float(bool(statement.tokens) and statement.tokens[0] in IMPERATIVE and not statement.past)


@signal("says what will or would be", verifiable=-0.8, worth=-0.7)
def future(statement: Statement) -> float:
    """Half as much against what names a figure or a day: that will be looked up when the day has come."""
    said = statement.bag & {"will", "would", "could", "might", "may", "going", "'ll", "if", "can"}
    return (0.5 if statement.count(FactKind.FIGURE, FactKind.DATE) else 1.0) if said else 0.0


@signal("pledge", verifiable=2.0, worth=0.5)
def pledge(statement: Statement) -> float:
    """What is pledged can be looked up later; in the list it stands apart, as a promise."""
    return float(undertakes(statement))


@signal("no verb", verifiable=-0.8, worth=-0.8)
def no_verb(statement: Statement) -> float:
    """ "The town plans to sell it": a verb where "to" follows, else more often a noun."""
    return float(not statement.has_verb and not any(pair in _PLANNING for pair in pairwise(statement.tokens)))


@signal("too short", verifiable=-1.0, worth=-0.8)
def too_short(statement: Statement) -> float:
    return float(len(statement.tokens) < 5)


@signal("a line of a register", verifiable=3.0, worth=0.0)
def line_of_a_register(statement: Statement) -> float:
    """ "Torhaven: road deaths: 11.": of whom, of what, how much."""
    return float(_REGISTERED.match(statement.sentence.words) is not None)


@signal("points at something said before", verifiable=-0.3, worth=-0.2)
def points_back(statement: Statement) -> float:
    return float(
        bool(statement.tokens)
        and statement.tokens[0]
        in ("that", "this", "it", "that's", "it's", "that’s", "it’s", "so", "but", "and", "well")
    )


@signal("leads up to what follows", verifiable=-1.2, worth=-0.8)
def leads_up(statement: Statement) -> float:
    """ "Grants were awarded to:" says nothing before the list below it."""
    return float(statement.sentence.words.endswith(":"))


@signal("negation", verifiable=-0.1, worth=0.1)
def negation(statement: Statement) -> float:
    return float(
        any(
            word in ("not", "no", "never", "none", "nobody", "nothing") or word.endswith(("n't", "n’t"))
            for word in statement.tokens
        )
    )
