"""What lets both of two clashing statements be right, so that they are no conflict: better a miss than a false one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.core.claims import FactKind
from workbench.extract.comparing import gates
from workbench.extract.comparing.amounts import Amount
from workbench.extract.comparing.concepts import OPPOSITES, concept, words_in
from workbench.extract.comparing.figures import Pair
from workbench.extract.comparing.offices import Holder
from workbench.extract.comparing.reading import Reading, tokens_of
from workbench.extract.lexicon import AUXILIARY, PAST, PRESENT
from workbench.extract.wordlist import words

_VAGUE = frozenset(
    concept(word)
    for word in words(
        """
        people person man men woman women country countries nation world thing things way ways time times place part
        parts lot kind go goes going went gone get gets getting got need needs know think see look
        give given use used like good great big small real really just back even every everybody everything anything
        something somebody number plan plans planned programme program problem case example fact word end point line
        today tonight now uh mr mrs ms sir we've we're we'll i've i'm i'd they've they're you've you're you'd he's
        she's it's that's there's who's what's let's don't doesn't didn't can't won't isn't wasn't
        """
    )
)
"""Words that two statements of different things share."""
_LEFT, _LEFT_NAMED = 3, 5
"""How many words of either may stand in it alone: without a name that both hold, with one."""
_ALIKE, _ALIKE_NAMED = 0.32, 0.25
_COVERED, _NAMES = 0.75, 2
"""A short statement may also lie within a long one: with so much of it shared, and names of so many words."""
_SURE = 0.8
"""How alike two statements must be that are of "we" or "it", or that are set apart only by a "not"."""
_FAIR = 0.6
_PRONOUN = re.compile(
    r"(?:(?:and|but|so|now|well|no|yes|yet|then|because|that|when|as|if|oh|look|okay|in fact|of course|by the way)\b"
    r"[\s,.—–-]*)*\"?(?:i|we|you|he|she|it|they|this|that|these|those|one(?! of\b)|some|such|here|his|her|its|their"
    r"|my|our|your)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:plan|plans|planned|planning|forecasts?|targets?|goals?|expect(?:s|ed)?|project(?:ed|s)|projections?"
    r"|propos(?:e|es|ed|als?)|promis(?:e|es|ed)|would|could|should|(?-i:may)|might|wants? to|wanted"
    r"|demand(?:ed|s)|hopes?|hoped|intend(?:s|ed)|aims?|aimed|offer(?:ed|s)?|budgeted|eligible)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"(?:^|[\s,])(?:if|unless|suppose|imagine|say,|for example|for instance|whether)\b", re.IGNORECASE
)
_ADDED = re.compile(
    r"\b(?:another|additional|an? (?:additional|extra|further)|extra|further|other) (?:[\w.,$€£]+ )?$", re.IGNORECASE
)
_ADDED_BEHIND = re.compile(r"\s+(?:more|additional|extra|further|new|other|others|less|fewer)\b", re.IGNORECASE)
_DISTANCE = re.compile(
    r"\s+(?:(?:to the )?(?:north|south|east|west)\w*|away|off|from|apart|inland|upstream|downstream|behind|ahead)\b",
    re.IGNORECASE,
)
_MODEL = re.compile(r"-(?:inch|metre|meter|foot|litre|liter|horsepower|seat|storey|year|day)\b", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"\s+[A-Z]")
_NOTED = re.compile(r"[\[(]\s*$")
_NOTED_BEHIND = re.compile(r"\s*(?:,\s*\d+\s*)*[\])]")
_ITEM_BEHIND = re.compile(r"\s*[).\]]\s+\S")
_OF_A_STRETCH = re.compile(
    r"\b(?:(?:last|past|first|next|previous|final|these|recent) (?:[\w-]+ ){0,4}(?:years|months|weeks|days|games"
    r"|quarters|decades)|(?:its|their|his|her) first year|(?:years|months|weeks|days) later|so far|to date)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\?[\"”’»]?\s*$")
_WAS = re.compile(r"\b(?:was|were)\b")
_IS = re.compile(r"\b(?:is|are)\b")
_ONE = re.compile(r"(?:one|another|each|some|others)\s+[a-z]+s\b", re.IGNORECASE)
"""One of several: "one costs", "another holds"."""
_TALK = re.compile(r"\b(?:I|me|we|us|you|let)\b", re.IGNORECASE)
_VERBS = PAST | PRESENT | AUXILIARY
_LIST = 3
"""So many figures without any verb are a list: a recipe, a scorecard."""


def of_figures(a: Reading, b: Reading, pair: Pair) -> str | None:
    """Why two statements whose figures clash may both be right, in words; None where they may not."""
    return _by_figure(a, b, pair) or _unsettled(a, b) or _too_little(a, b, _of_pair(pair))


def of_words(a: Reading, b: Reading) -> str | None:
    """The same where a "not" or an opposite sets two statements apart."""
    said = (a.stated.text, b.stated.text)
    if a.negated != b.negated and (_of_whom(a) or _of_whom(b) or any(_TALK.search(one) for one in said)):
        return "of whom or what one speaks stands outside it"
    contrary = {one for one in a.content for other in OPPOSITES.get(one, ()) if other in b.content}
    contrary |= {one for one in b.content for other in OPPOSITES.get(one, ()) if other in a.content}
    if why := _unsettled(a, b) or _too_little(a, b, frozenset(contrary)):
        return why
    if any(_WAS.search(one) and not _WAS.search(other) and _IS.search(other) for one, other in (said, said[::-1])):
        return "different times: how things are on one side, how they were on the other"
    if gates.names_left(a, b):
        return "different subjects: names on each side that the other lacks"
    return None


def of_office(a: Reading, b: Reading) -> str | None:
    """The same where two hold one office."""
    for of in (a, b):
        if of.holder is not None and _addressed(of, of.holder):
            return "an office that is only spoken to"
    if a.amounts and b.amounts:
        return "figures of two who may have held it one after the other"
    holders = (name for of in (a, b) if of.holder is not None for name in tokens_of(of.holder.name.value or ""))
    return _unsettled(a, b) or _too_little(a, b, frozenset(holders))


def _unsettled(a: Reading, b: Reading) -> str | None:
    here, there = _manner(a.stated.text), _manner(b.stated.text)
    if here.asks or there.asks:
        return "a question on one side"
    if here.supposes or there.supposes:
        return "a case that is only supposed"
    if here.not_yet != there.not_yet:
        return "a plan, an expectation or a demand on one side, what is so on the other"
    return None


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a statement says what it says: it is asked of each pair that the statement stands in."""

    asks: bool
    supposes: bool
    not_yet: bool
    one_of_several: bool
    of_a_stretch: bool


@lru_cache(maxsize=20_000)
def _manner(text: str) -> _Manner:
    return _Manner(
        asks=bool(_QUESTION.search(text)),
        supposes=bool(_SUPPOSED.search(text)),
        not_yet=bool(_NOT_YET.search(text)),
        one_of_several=bool(_ONE.match(text)),
        of_a_stretch=bool(_OF_A_STRETCH.search(text)),
    )


def _addressed(of: Reading, holder: Holder) -> bool:
    """ "Mr. President, Ada Brink announced"."""
    name = of.stated.text.find(holder.name.text)
    before = of.stated.text[:name]
    called = re.search(rf"(?:^|\b(?:mr|madam|mister)\.? ){re.escape(holder.office)}, $", before, re.IGNORECASE)
    title = (holder.name.value or "").rstrip(".").lower()
    return called is not None or title in ("mr", "mrs", "ms", holder.office)


def _too_little(a: Reading, b: Reading, own: frozenset[str]) -> str | None:
    """Whether what the two say apart from the figures is of one thing, as far as a reader can tell."""
    names = (a.entities & b.every) | (b.entities & a.every)
    here, there = (of.every - own - _VAGUE for of in (a, b))
    both, names = here & there, names - own - _VAGUE
    left, more = sorted((len(here - there), len(there - here)))
    alike = len(both) / max(1, len(here | there))
    if not both and (left or more or not own & a.every & b.every - _VAGUE):
        return "too little is said of the same thing"
    if _of_whom(a) or _of_whom(b):
        explained = len(names) >= _NAMES and gates.of_two_documents(a, b)
        if (left or more) and not explained and alike < (_FAIR if names else _SURE):
            return "of whom or what one speaks stands outside it"
    if more <= (_LEFT_NAMED if names else _LEFT) and (
        alike >= (_ALIKE_NAMED if names else _ALIKE) or not (left and more)
    ):
        return None
    covered = len(both) / max(1, min(len(here), len(there)))
    if len(names) >= _NAMES and covered >= _COVERED and gates.of_two_documents(a, b):
        return None
    return "too little is said of the same thing"


def _of_whom(of: Reading) -> bool:
    """Whether it begins with a word that only the text around it explains."""
    return bool(_PRONOUN.match(of.stated.text)) and not any(
        fact.span.start == of.stated.start for fact in of.stated.facts
    )


def _of_pair(pair: Pair) -> frozenset[str]:
    """What the figures themselves say: the nouns that they count, but for a people by its name."""
    nouns = (word for one in (pair.a, pair.b) if not one.noun[:1].isupper() for word in one.noun.split())
    only = pair.a.attributes ^ pair.b.attributes
    return only | frozenset(token for word in nouns for token in (concept(word), *tokens_of(word)))


def _by_figure(a: Reading, b: Reading, pair: Pair) -> str | None:
    """What the words beside the figures say against holding them together."""
    here, there = _around(a, pair.a), _around(b, pair.b)
    if any(_NOTED.search(before) and _NOTED_BEHIND.match(behind) for before, behind in (here, there)):
        return "a figure in brackets"
    if any(not before.strip() and _ITEM_BEHIND.match(behind) for before, behind in (here, there)):
        return "the number of an entry"
    if pair.a.dimension == "length" and bool(_DISTANCE.match(here[1])) != bool(_DISTANCE.match(there[1])):
        return "a distance on one side"
    if bool(_ADDED.search(here[0])) != bool(_ADDED.search(there[0])) or (
        bool(_ADDED_BEHIND.match(here[1])) != bool(_ADDED_BEHIND.match(there[1]))
    ):
        return "a further number on one side"
    if all(_is_model(one, behind) for one, (_, behind) in ((pair.a, here), (pair.b, there))):
        return "figures that tell two things of one name apart"
    return _by_what_is_counted(a, b, pair) or _by_statement(a, b)


def _by_what_is_counted(a: Reading, b: Reading, pair: Pair) -> str | None:
    here, there = pair.a.noun, pair.b.noun
    if here[:1].isupper() and there[:1].isupper() and not tokens_of(here) & tokens_of(there):
        return f"different things counted: {here} here, {there} there"
    bare = pair.a.dimension == "count" and not (here or there or pair.a.attributes & pair.b.attributes)
    return "numbers of which nothing says what they count" if bare and gates.alike(a, b) < _SURE else None


def _by_statement(a: Reading, b: Reading) -> str | None:
    here, there = _manner(a.stated.text), _manner(b.stated.text)
    if here.one_of_several or there.one_of_several:
        return "one of several"
    if _is_list(a) or _is_list(b):
        return "figures of a list"
    if here.of_a_stretch != there.of_a_stretch:
        return "a stretch of time on one side"
    if a.negated != b.negated:
        return "a denial on one side"
    if gates.names_left(a, b) and not gates.sources_differ(a, b):
        return "different subjects: names on each side that the other lacks"
    return None


def _is_model(one: Amount, behind: str) -> bool:
    """ "the 13-inch Slate Pro"."""
    return bool(_MODEL.search(one.facts[0].text) and _NAME_BEHIND.match(behind))


def _around(of: Reading, one: Amount) -> tuple[str, str]:
    """The text before a figure and behind it."""
    span = one.facts[0].span
    return of.stated.text[: span.start - of.stated.start], of.stated.text[span.end - of.stated.start :]


def _is_list(of: Reading) -> bool:
    if sum(fact.kind is FactKind.FIGURE for fact in of.stated.facts) < _LIST:
        return False
    return not any(word.lower() in _VERBS for word in words_in(of.stated.text))
