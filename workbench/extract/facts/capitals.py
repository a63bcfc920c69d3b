"""Runs of capitalised words in a sentence: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.core.text import Span
from workbench.extract.facts.gazetteer import BODIES, PEOPLES, PLACES
from workbench.extract.facts.titles import HONORIFICS, NAME_HEADS, ORGANISATION_HEADS, TITLES
from workbench.extract.lexicon import FUNCTION_WORDS
from workbench.extract.reading import Sentence
from workbench.extract.wordlist import words

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[’'‑-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s$")
_BEFORE = re.compile(r"[\w,;)’'”\"»%&]\s$|[-–—&/($]$")
"""What stands before a word that begins no sentence and no quotation."""
_INITIAL = re.compile(r"(?<![^\W_])[A-Z]\.\s$")
""" "A. Brink": what stands behind an initial begins no sentence."""
_PARAGRAPH = re.compile(r"\d{1,2}\.\d{1,2}\s")
""" "2.1 Puffins nest there": the number of a paragraph."""
_LONGEST_MARK = 6
_SHORTENED = re.compile(r"(?i:n[’']t|[’'](?:d|ll|ve|re|m))$")
_STOPPED = re.compile(
    r"[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Rev|Hon|St|Jr|Sr|Inc|Ltd|Co|Corp"
)
_GAP = re.compile(r"[ \u00a0\n]{1,2}|[’'] ?|[’']s | ?& ?")
_OWNED = re.compile(r"\s(?:Hospital|Infirmary|College|University|School|Church|Cathedral|Theatre)\b")
""" "St Brannock's Hospital" is one name."""
_PARTICLES = words(
    """
    de van von der den la le du da di do dos das del della bin ibn ben al el ter ten te zu und y e
    """
)
_FORMERLY = words("former ex late then")
_INSIDE = words("of for and on the")
_BASED = re.compile(r"-(?:based|born|led|backed|owned|style|run|funded|controlled|era|wide|listed|educated)$")
_KNOWN = frozenset(name for name in PLACES | BODIES | PEOPLES | TITLES | HONORIFICS if " " not in name)
_LONGER: dict[str, list[str]] = {}
for _name in sorted(name for name in PLACES | BODIES | PEOPLES | TITLES if " " in name):
    _LONGER.setdefault(_name.split()[0], []).append(_name)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run with its place in the sentence's words; word: without possessive s."""

    start: int
    end: int
    word: str
    first: bool
    """Whether a sentence or quotation begins with it: its capital then says nothing."""


Run = Sequence[Token]


def runs(sentence: Sentence, taken: Sequence[Span]) -> Iterator[list[Token]]:
    """Runs of capitalised words that touch nothing taken, with the small words inside them ("of", "van")."""
    return (run for run in _runs(sentence, taken) if _names_something(run))


def _runs(sentence: Sentence, taken: Sequence[Span]) -> Iterator[list[Token]]:
    words = sentence.words
    if words.isupper():
        return
    run: list[Token] = []
    small: list[Token] = []
    closed = False
    passed, offset = 0, sentence.span.start
    for match in _TOKEN.finditer(words):
        if not run and not match.group()[0].isupper():
            continue
        token = _token(words, match)
        while passed < len(taken) and taken[passed].end <= token.start + offset:
            passed += 1
        free = passed == len(taken) or taken[passed].start >= token.end + offset
        if run and (closed or not free or _GAP.fullmatch(words, (small or run)[-1].end, token.start) is None):
            yield run
            run, small = [], []
        closed = False
        if free and _is_name(token, sentence):
            run += [*small, token]
            small = []
            closed = token.end < match.end() and not _OWNED.match(words, match.end())
        elif free and run and len(small) < 2 and _may_stand_inside(token.word, run):
            small.append(token)
        elif run:
            yield run
            run, small = [], []
    if run:
        yield run


def _names_something(run: Run) -> bool:
    """Whether a run is more than one small word with a capital ("No", "The")."""
    return len(run) > 1 or run[0].word.isupper() or run[0].word.lower() not in FUNCTION_WORDS


def _token(words: str, match: re.Match[str]) -> Token:
    """A word without possessive s and "-based", with the stop of an abbreviation."""
    start, end = match.span()
    word = match.group()
    if suffix := _POSSESSIVE.search(word) or _BASED.search(word):
        word = word[: suffix.start()]
        end = start + len(word)
    elif words[end : end + 2] == ". " and _STOPPED.fullmatch(word):
        end += 1
        word += "."
    first = not _BEFORE.search(words, max(0, start - 3), start) and not _INITIAL.search(words, max(0, start - 4), start)
    first = first or (start <= _LONGEST_MARK and _PARAGRAPH.fullmatch(words, 0, start) is not None)
    return Token(start, end, word, first)


def _is_name(token: Token, sentence: Sentence) -> bool:
    """Whether the capital marks a name: not a function word, and not merely the beginning of a sentence."""
    word = token.word
    if not word[0].isupper() or _SHORTENED.search(word):
        return False
    low = word.lower()
    if (
        (low in FUNCTION_WORDS or low in _FORMERLY)
        and not (word.isupper() and len(word) > 1)
        and (token.first or low in _INSIDE or word == "I")
    ):
        return False
    if not token.first:
        return True
    if word in _KNOWN or word.rstrip(".") in _KNOWN or (word.isupper() and len(word) > 1):
        return True
    if any(sentence.words.startswith(name, token.start) for name in _LONGER.get(word, ())):
        return True
    if low in sentence.vocabulary.proper:
        return low not in sentence.vocabulary.lower
    return low not in sentence.vocabulary.lower and _named_by_follower(token, sentence)


def _named_by_follower(token: Token, sentence: Sentence) -> bool:
    """Whether a capitalised word follows, so that both may be one name ("Ada Brink said"); a lone one stays unsure."""
    after = sentence.words[token.end : token.end + 2]
    return len(after) == 2 and after[0] == " " and after[1].isupper() and token.word.lower() not in FUNCTION_WORDS


def _may_stand_inside(word: str, run: Run) -> bool:
    """Whether a small word may join two parts of a name: "van" in people, "of" and "for" in bodies."""
    if word in _PARTICLES:
        return True
    return word in _INSIDE and any(token.word in ORGANISATION_HEADS or token.word in NAME_HEADS for token in run)
