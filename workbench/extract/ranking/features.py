"""What the trained words look at in a sentence: its words, their pairs, and its surface, as numbers of a hash table."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

TABLE = 1 << 17
"""Rows of the weights: every feature falls into one of them."""
_LONGEST = 400
"""Words that are looked at; a longer sentence is a list or a table, and its beginning tells enough."""
_MIX = 0x9E3779B1
"""Odd and large: makes the number of a pair from those of its two words, and another one when they change places."""

_WORD = re.compile(r"\d[\d.,:/]*\d|\d|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_CAPITAL = re.compile(r"(?<=\s)[A-Z]\w")
_FIGURE = re.compile(r"\d[\d.,]*")
_QUOTE = re.compile(r"[\"“”„«»]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LENGTHS = (3, 5, 7, 9, 12, 15, 19, 24, 30, 40, 60)
_GROUPS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "me": "i me my mine myself i'm i've i'd i'll",
        "us": "we us our ours ourselves we're we've we'd we'll",
        "you": "you your yours you're you've you'd you'll",
        "them": "he she they him her them his their he's she's they're they've",
        "past": "was were had did been went got took made gave came said told voted passed signed spent cut rose fell",
        "now": "is are am has have does do",
        "later": "will shall going would could should might may must can 'll",
        "not": "not no never none nobody nothing neither nor cannot",
        "if": "if whether unless suppose",
        "think": "think believe feel hope want wish know guess hear like love need",
        "more": "more less most least fewer higher lower bigger larger greater highest lowest biggest largest first"
        " only last worst best than double twice half",
        "many": "hundred hundreds thousand thousands million millions billion billions trillion percent per cent dozen",
        "say": "said says told reported according announced estimates claims claimed denied stated",
    }.items()
}
_KNOWN = {
    word: tuple(name for name, words in _GROUPS.items() if word in words) for word in set().union(*_GROUPS.values())
}


@dataclass(frozen=True, slots=True)
class Features:
    """The features of some sentences. rows: numbers below TABLE, sentence after sentence; ends: where each ends."""

    rows: NDArray[np.int64]
    ends: NDArray[np.int64]


def features(sentences: Sequence[str]) -> Features:
    """The features of each sentence, at least one each; the same on every machine and in every process."""
    hashes: dict[str, int] = {}
    ends: list[int] = []
    rows: list[int] = []
    for sentence in sentences:
        rows += _of(sentence, hashes)
        ends.append(len(rows))
    return Features(np.array(rows, dtype=np.int64), np.array(ends, dtype=np.int64))


def _of(sentence: str, hashes: dict[str, int]) -> list[int]:
    """Numbers of the features of one sentence, each once."""
    words = [_shape(word) for word in _WORD.findall(sentence.lower())[:_LONGEST]]
    found = {_number(name, hashes) for name in (*words, *_surface(sentence, words))}
    line = [_number(f"1 {word}", hashes) for word in ("<", *words, ">")]
    found.update((left * _MIX + right) % TABLE for left, right in pairwise(line))
    return sorted(found)


def _shape(word: str) -> str:
    """A word as it is; a year or a figure by its shape, so that no single number is learnt by heart."""
    if not word[0].isdigit():
        return word.replace("’", "'")
    return "0year" if _YEAR.fullmatch(word) else re.sub(r"\d", "0", word)


def _surface(sentence: str, words: Sequence[str]) -> list[str]:
    """Names of what shows without understanding the words."""
    count = sum(known <= len(words) for known in _LENGTHS)
    figures = len(_FIGURE.findall(sentence))
    capitals = len(_CAPITAL.findall(sentence))
    shown = [f"#length {count}", f"#figures {min(figures, 4)}", f"#capitals {min(capitals, 6)}"]
    shown.append(f"#end {sentence.rstrip()[-1:]}")
    shown += [f"#first {word}" for word in words[:1]]
    shown += [f"#{name}" for word in words if word in _KNOWN for name in _KNOWN[word]]
    shown += [part for word in words if len(word) > 4 for part in (f"{word[:4]}-", f"-{word[-3:]}")]
    if _QUOTE.search(sentence):
        shown.append("#quote")
    if sentence.isupper():
        shown.append("#shouted")
    return shown


def _number(name: str, hashes: dict[str, int]) -> int:
    """The number of a feature; names that were met are remembered for this call."""
    number = hashes.get(name)
    if number is None:
        number = hashes[name] = zlib.crc32(name.encode("utf-8", "replace")) % TABLE
    return number
