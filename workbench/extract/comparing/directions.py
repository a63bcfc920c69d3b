"""Words of rising and falling, and idioms that only look like them."""

from __future__ import annotations

import re

from workbench.extract.wordlist import words

UP = words(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb
    climbs climbed climbing jump jumps jumped surge surged surges soar soared soars up gain gained gains raise raised
    raises higher expanded expands doubled tripled dearer pricier
    """
)
DOWN = words(
    """
    fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
    decreased decreasing shrink shrinks shrank shrunk down plunge plunged plunges sank reduce reduced reduces reduction
    lower lowered cut cuts slump slumped slumps halved dipped cheaper fewer
    """
)
_WITH_UP_OR_DOWN = words(
    """
    make makes made making take takes took taken taking give gives gave given giving have has had come comes came write
    wrote written set sets sign signs signed pick picks picked turn turns turned grow grew grown grows hold holds held
    back backs backed blow blew blown break breaks broke broken burn burns burnt burned knock knocked shut shuts close
    closed lay laid tear tore torn pull pulled put puts ended build builds built stand stands stood lock locked cut cuts
    fell fall falls fallen bring brought sprang open opened step stepped
    """
)
_HINTS = (" up", " down", "Up to", "ewer than", " off", " out", " through", " short", " ill", " asleep")
_IDIOMS = re.compile(
    rf"\b(?:{'|'.join(sorted(_WITH_UP_OR_DOWN))}) (?:up|down)\b|\bup to\b|\bfewer than\b"
    r"|\b(?:cut|fell|fallen|rose) (?:off|out|through|short|ill|asleep)\b",
    re.IGNORECASE,
)


def without_idioms(text: str) -> str:
    """The text with words blanked that only look like rising or falling: "make up", "fewer than", "set up"."""
    if not any(hint in text for hint in _HINTS):
        return text
    return _IDIOMS.sub(lambda match: " " * len(match.group()), text)


def direction_of(word: str) -> int:
    """1 for words of rising, -1 for words of falling, 0 else."""
    low = word.lower()
    return 1 if low in UP else -1 if low in DOWN else 0
