"""A sentence made ready for the rules that judge it: its words, its facts, what kind of words they are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.core.claims import Fact, FactKind
from workbench.extract.lexicon import AUXILIARY, PAST, PRESENT
from workbench.extract.reading import Sentence
from workbench.extract.wordlist import words

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_ED = re.compile(r"[a-z]{2,}[^e]ed")
_NOT_PAST = words(
    """
    need indeed speed seed feed breed proceed succeed exceed hundred sacred naked united unprecedented so-called
    red bed
    """
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its facts. tokens: its words in small letters, in order; bag: the same as a set."""

    sentence: Sentence
    facts: tuple[Fact, ...]
    tokens: tuple[str, ...]
    bag: frozenset[str]
    past: int
    """How many words look like a past tense."""
    has_verb: bool

    @classmethod
    def of(cls, sentence: Sentence, facts: tuple[Fact, ...]) -> Statement:
        """Count once what several signals ask for."""
        tokens = tuple(_WORD.findall(sentence.words.lower()))
        bag = frozenset(tokens)
        past = sum(
            word in PAST or (word.endswith("ed") and word not in _NOT_PAST and bool(_ED.fullmatch(word)))
            for word in tokens
        )
        return cls(sentence, facts, tokens, bag, past, bool(past or bag & AUXILIARY or bag & PRESENT))

    def count(self, *kinds: FactKind) -> int:
        """How many facts are of these kinds."""
        return sum(fact.kind in kinds for fact in self.facts)
