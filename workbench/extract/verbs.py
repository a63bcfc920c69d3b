"""Whether a run of words states something by itself: a subject, and a verb in a tense behind it. Word lists, no parser.

Made to be right when it says yes: a word that may as well be a noun or a participle counts only where its neighbours
leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.extract.lexicon import AUXILIARY, PAST, PRESENT
from workbench.extract.wordlist import words

_TOKEN = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*|[,;:()]|[–—]|(?<=\s)-(?=\s)")

PRONOUNS = words(
    """
    i you he she it we they there who this that these those nobody everybody everyone someone nothing one
    """
)
_STARTS = PRONOUNS | words(
    """
    the a an his her its their our my your some any each every all both no another many most several few more
    fewer less such much other half one two three four five six seven eight nine ten hundreds thousands millions
    dozens nearly almost about around only at
    """
)
_DETERMINERS = words(
    "the a an his her its their our my your some any each every no another such more less fewer much whose very"
)
_PREPOSITIONS = words(
    """
    of in to for with on at by from about as into like through after over between out against during without
    before under around among per including despite towards toward upon within across behind beyond near off
    since until than via because if when while although though unless whether that and or nor but not
    """
)
_ADVERBS = words(
    """
    also still now today then never always often sometimes usually just even again once already soon recently later
    therefore thus actually only ever both all nonetheless nevertheless further first
    """
)
_MODALS = words("will would can could may might must shall should cannot can't won't to")
_FINITE = (AUXILIARY - {"be", "been", "'s", "'re", "'ve", "am", "have", "do"}) | {"cannot"}
_PLAIN = words("have do say go come make take get want need know think see hope believe expect remain become live")
"""Verbs without an ending that are hardly ever nouns: they state with a plural before them."""
_PAST_ONLY = words(
    """
    was were went took gave became began wrote grew broke drove chose shook knew saw showed threw stole swore flew
    froze rode rang sprang withdrew overtook oversaw undertook forbade foresaw fell rose drew wore spoke came ran
    ate got said told held kept lost led won spent sent built sold paid left met sat stood bought brought caught
    """
)
_COMPLETE_ALONE = words(
    """
    died declined increased decreased dropped collapsed happened occurred arrived resigned emerged existed
    remained lived worked returned agreed disagreed refused failed started ended continued doubled tripled
    halved rose fell grew won lost retired disappeared escaped protested voted apologised apologized moved
    soared plunged jumped closed opened burned sank crashed exploded erupted stopped changed expanded shrank
    survived reopened
    """
)
_OBJECT = _DETERMINERS | words(
    """
    that to it him them us me you this these those all both nothing anything how what why where who whether it's
    himself herself itself themselves hundreds thousands millions dozens about around nearly almost only at up down
    out back off away two three four five six seven eight nine ten one
    """
)
_NOT_PAST = words("need indeed speed seed feed breed hundred sacred naked united so-called red bed embed")
_ENDS_SINGULAR = re.compile(r"[a-z]{2,}[^su]s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its place in the words it was read from; low: in small letters."""

    start: int
    end: int
    word: str
    low: str

    @property
    def is_mark(self) -> bool:
        """Whether it is a comma, a dash or the like."""
        return not self.word[0].isalnum()


def tokens_of(shown: str) -> tuple[Token, ...]:
    """The words and marks of a sentence in order; what stands in round brackets is left out."""
    return tuple(_outside_brackets(shown))


def _outside_brackets(shown: str) -> Iterator[Token]:
    depth = 0
    for match in _TOKEN.finditer(shown):
        word = match.group()
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif not depth:
            yield Token(match.start(), match.end(), word, word.lower().replace("’", "'"))


def holds_verb(tokens: Sequence[Token]) -> bool:
    """Whether somewhere a verb in a tense follows its subject; not counting those behind "who" or "that"."""
    return any(
        _before_adverbs(tokens, place).low not in _RELATIVE
        for place in range(1, len(tokens))
        if _finite(tokens, place) and _subject_ends(tokens, place)
    )


_RELATIVE = words("who which that")


def begins_statement(tokens: Sequence[Token]) -> bool:
    """Whether the words begin with a subject and a verb in a tense behind it, perhaps after "in 2019," or "once …,"."""
    if _begins(tokens):
        return True
    comma = next((place for place, token in enumerate(tokens[:_LEAD]) if token.word == ","), 0)
    return bool(comma) and _leads_in(tokens[:comma]) and _begins(tokens[comma + 1 :])


_LEAD = 16
"""Words within which the comma behind a lead-in stands."""
_SUBJECT = 14
"""Words of the longest subject."""
_LEADS = _PREPOSITIONS - {"and", "or", "nor", "but", "that", "not", "than"} | words(
    "once however meanwhile instead today yesterday overall later eventually similarly moreover"
)


def _leads_in(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].low in _LEADS


def _begins(tokens: Sequence[Token]) -> bool:
    """A subject at the very beginning, and its verb behind it with no comma in between."""
    while tokens and (tokens[0].low in _ADVERBS or tokens[0].low.endswith("ly")) and not tokens[0].is_mark:
        tokens = tokens[1:]
    if not tokens or not _may_begin_subject(tokens[0], tokens[1] if len(tokens) > 1 else None):
        return False
    for place in range(1, min(len(tokens), _SUBJECT)):
        if tokens[place].is_mark:
            return False
        if _finite(tokens, place) and _subject_ends(tokens, place):
            return True
    return False


def _may_begin_subject(token: Token, following: Token | None) -> bool:
    if token.is_mark:
        return False
    if token.low in _STARTS:
        return True
    if token.low in _PREPOSITIONS or token.low in _MODALS or token.low in AUXILIARY or token.low in PAST:
        return False
    if token.word[0].isupper() or token.word[0].isdigit():
        return True
    if token.low.endswith(("ing", "ed")) or token.low in PRESENT:
        return False
    return token.low.endswith("s") and not token.low.endswith("ss") and following is not None


def _finite(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word at a place is surely a verb in a tense."""
    token, before = tokens[place], _before_adverbs(tokens, place)
    low = token.low
    if token.is_mark or (token.word[0].isupper() and not token.word.isupper()):
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if low in _FINITE:
        return before.low not in ("to", "of", "the", "a")
    if before.low in _MODALS or before.low in _DETERMINERS or before.low in AUXILIARY:
        return False
    if _goes_with(before.low, low):
        return True
    if low in _PLAIN:
        return _is_plural(before)
    if low in PRESENT and not low.endswith("s"):
        return _is_plural(before) and _has_object(after)
    if low in _PAST_ONLY:
        return before.low not in _PREPOSITIONS or before.low == "that"
    if low in PAST or (low.endswith("ed") and len(low) > 4 and low not in _NOT_PAST and "-" not in low):
        return _surely_past(before, low, after)
    if not _ENDS_SINGULAR.fullmatch(low):
        return False
    if low in PRESENT:
        return _surely_present(before, after)
    named = before.word[0].isupper() and after is not None and after.low in _DETERMINERS
    return named or (before is not tokens[place - 1] and not before.is_mark and _has_object(after))


def _before_adverbs(tokens: Sequence[Token], place: int) -> Token:
    """The word before a place, adverbs passed over ("it never opened")."""
    place -= 1
    while place and (tokens[place].low in _ADVERBS or tokens[place].low.endswith("ly")):
        place -= 1
    return tokens[place]


def _has_object(after: Token | None) -> bool:
    return after is not None and (after.low in _OBJECT or after.word[0].isdigit())


def _goes_with(pronoun: str, low: str) -> bool:
    """ "they find", "she runs": behind such a pronoun a word in small letters is its verb."""
    if low in _PREPOSITIONS or low in _ADVERBS or low in _DETERMINERS or low in PRONOUNS or low.endswith(("ly", "ing")):
        return False
    if pronoun in ("they", "we", "i", "you"):
        return True
    return pronoun in ("he", "she", "it") and low.endswith(("s", "ed")) and not low.endswith("ss")


def _surely_past(before: Token, low: str, after: Token | None) -> bool:
    """ "closed three plants" but not "workers employed in China", "founded by"."""
    if before.is_mark or before.low in _PREPOSITIONS:
        return False
    if before.low in PRONOUNS and before.low not in ("this", "that", "these", "those", "one"):
        return True
    if low in _COMPLETE_ALONE:
        return True
    return _has_object(after)


def _surely_present(before: Token, after: Token | None) -> bool:
    """ "it earns", "the regime earns US$300" but not "labour exports to"."""
    if before.is_mark or before.low in _PREPOSITIONS:
        return False
    if before.low in PRONOUNS or before.word[0].isupper():
        return True
    return not before.low.endswith("s") and _has_object(after)


def _is_plural(token: Token) -> bool:
    return token.low in ("they", "we", "i", "you", "these", "those", "people", "women", "men", "children", "who") or (
        token.low.endswith("s") and not token.low.endswith(("ss", "'s", "ous")) and not token.is_mark
    )


def _subject_ends(tokens: Sequence[Token], place: int) -> bool:
    """Whether something that can be a subject stands right before a place, adverbs apart."""
    while place and (tokens[place - 1].low in _ADVERBS or tokens[place - 1].low.endswith("ly")):
        place -= 1
    if not place:
        return False
    before = tokens[place - 1]
    if before.is_mark:
        return before.word == "," and place > 2
    if before.low in PRONOUNS:
        return True
    return before.low not in _PREPOSITIONS and before.low not in _DETERMINERS and before.low not in AUXILIARY
