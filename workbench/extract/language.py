"""Which language a text is in, told by its small words. English unless another one is plain to see."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from workbench.extract.wordlist import words

ENGLISH = "en"
GERMAN = "de"
OTHER = "other"
NAMES = {
    GERMAN: "German", "fr": "French", "es": "Spanish", "nl": "Dutch", "it": "Italian", "pt": "Portuguese",
    "sv": "Swedish", "da": "Danish", "pl": "Polish", "other": "another language",
}  # fmt: skip

_SMALL_WORDS = {
    ENGLISH: words(
        """
        the of and to in is was that for it with as on at by from are were this be has have had not but they his her
        which or an their its been would who when will more no if out so said what up than about into only other new
        some could after a i you we she me my your do there can all just like them no
        """
    ),
    GERMAN: words(
        """
        der die das und in zu den von mit ist im nicht ein eine auf für dem sich des als auch es an werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
        mehr durch man sein wurde sei wurden hatte
        """
    ),
    "fr": words(
        """
        le la les de des du et un une en est que qui dans pour sur pas au aux par plus avec ce cette il elle sont se
        ne ont été mais ou leur leurs son sa ses nous vous selon comme entre était après sans deux fait être
        """
    ),
    "es": words(
        """
        el la los las de del y un una en es que por para con no se su sus al lo como más pero ha han fue son está este
        esta entre cuando muy sin sobre también según desde ser hasta hay donde quien todo años había
        """
    ),
    "nl": words(
        """
        de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar uit maar dan nog wel over
        tot werd wordt heeft hebben was ze hij deze die volgens geen meer onder jaar zich
        """
    ),
    "it": words(
        """
        il lo la i gli le di del della dei delle e un una in è che per con non si su da dal dalla al alla come più ma
        sono ha hanno anche questo questa nel nella era stato secondo fra essere ci suo sua
        """
    ),
    "pt": words(
        """
        o a os as de do da dos das e um uma em é que por para com não se no na nos nas ao à mais mas foi são como seu
        sua ou quando muito já também pelo pela até isso entre era depois sem mesmo segundo
        """
    ),
    "sv": words(
        """
        och i att det som en på är av för med den till inte har de ett om var men sig så från vi han kan hon nu
        eller också efter vid hade
        """
    ),
    "da": words(
        """
        og i at det som en på er af for med den til ikke har de et om var men sig så fra vi han kan hun nu eller også
        efter ved havde blev
        """
    ),
    "pl": words(
        """
        w i na z się do nie że jest to o jak po co od za przez są był była ale dla oraz tym jego który która które ich
        """
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 4_000
_LAST_LATIN = "\u024f"
_ENOUGH = 80
_FEWEST_SHARE = 0.05
"""Of running text in a language of the list, a quarter or more are its small words."""
_FEWEST = 3
_PLAIN_SHARE = 0.98
_REGISTER_SHARE = 0.005
_AHEAD = 1.4
"""How far another language must be ahead of English: the two share small words ("in", "was", "die")."""


def language_of(text: str) -> str:
    """A two-letter code, or OTHER; ENGLISH where no other language is clearly ahead of it."""
    counts = Counter(match.group().lower() for match in islice(_WORD.finditer(text), _MOST_WORDS))
    if sum(many for word, many in counts.items() if word[0] > _LAST_LATIN) > counts.total() / 2:
        return OTHER
    found = {code: sum(counts[word] for word in small) for code, small in _SMALL_WORDS.items()}
    best = max(found, key=lambda code: (found[code], code == ENGLISH))
    if counts.total() >= _ENOUGH and found[best] < _FEWEST_SHARE * counts.total():
        return ENGLISH if best == ENGLISH and _like_a_register(counts, found[ENGLISH]) else OTHER
    if best == ENGLISH or found[best] < _FEWEST or found[best] < _AHEAD * found[ENGLISH]:
        return ENGLISH
    return best


def _like_a_register(counts: Counter[str], small: int) -> bool:
    """Whether a text of few small words is a list in English: plain letters, and here and there an "of" or a "per"."""
    plain = sum(many for word, many in counts.items() if word.isascii())
    return plain >= _PLAIN_SHARE * counts.total() and small >= _REGISTER_SHARE * counts.total()
