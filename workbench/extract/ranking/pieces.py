"""Word pieces: a sentence as numbers of the encoder's table. The rules are those of BERT's uncased tokenizer."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
_LONGEST_WORD = 100
"""Characters; a longer word is unknown."""
_REMEMBERED = 50_000
"""Words whose pieces are kept; then it starts anew."""
# Ranges where every character is a word of its own (Chinese, Japanese and Korean ideographs).
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class Pieces:
    """Turns sentences into numbers. table: one piece a line, the number is that of the line."""

    def __init__(self, table: str, longest: int) -> None:
        """longest: pieces of a sentence that are kept, with the marks at both ends."""
        self._numbers = {piece: number for number, piece in enumerate(table.splitlines())}
        self._longest = longest
        self._unknown = self._numbers[UNKNOWN]
        self._begin, self._end = self._numbers[BEGIN], self._numbers[END]
        self._remembered: dict[str, list[int]] = {}

    def of(self, sentence: str) -> list[int]:
        """The numbers of a sentence, the marks at both ends among them."""
        found = [self._begin]
        for word in _words(sentence):
            if len(found) >= self._longest - 1:
                break
            known = self._remembered.get(word)
            if known is None:
                if len(self._remembered) >= _REMEMBERED:
                    self._remembered.clear()
                known = self._remembered[word] = self._cut(word)
            found += known
        return [*found[: self._longest - 1], self._end]

    def _cut(self, word: str) -> list[int]:
        """The longest piece that the word begins with, then the longest of the rest; unknown when one is missing."""
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        found = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(mark + word[start:end])
                if number is not None:
                    break
            else:
                return [self._unknown]
            found.append(number)
            start = end
        return found


def _words(sentence: str) -> Iterator[str]:
    """Words in lower case without accents; each mark of punctuation and each ideograph is one of its own."""
    if sentence.isascii():
        plain = sentence.lower()
    else:
        spread = "".join(f" {one} " if _ideograph(one) else one for one in sentence)
        apart = unicodedata.normalize("NFD", spread)
        plain = "".join(one for one in apart if unicodedata.category(one) != "Mn").lower()
    word = ""
    for one in plain:
        if one.isalnum():
            word += one
            continue
        space, dropped, alone = _nature(one)
        if dropped:
            continue
        if space or alone:
            if word:
                yield word
            word = ""
            if alone:
                yield one
        else:
            word += one
    if word:
        yield word


def _nature(one: str) -> tuple[bool, bool, bool]:
    """Whether a character is space, is dropped, or stands alone."""
    if one in " \t\n\r":
        return True, False, False
    kind = unicodedata.category(one)
    if one in "\0\ufffd" or kind in ("Cc", "Cf", "Cn", "Co", "Cs"):
        return False, True, False
    return kind == "Zs" or one.isspace(), False, kind.startswith("P") or (one.isascii() and one.isprintable())


def _ideograph(one: str) -> bool:
    number = ord(one)
    return number >= 0x3400 and any(first <= number <= last for first, last in _IDEOGRAPHS)
