"""Sentences of a block, each sentence of a quotation by itself: spans into the text, outer white space trimmed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from workbench.core.text import Span
from workbench.extract.language import ENGLISH
from workbench.extract.quotations import Quotation, outermost
from workbench.extract.sentence_ends import further_cuts
from workbench.extract.wordlist import words

_WINDOW = 6_000
"""Code points handed to sentencex at once: its time grows with the square of unclosed quotation marks."""

LONGEST = 1_500
"""Code points of the longest sentence."""

_TITLES = words(
    """
    Mr Mrs Ms Mx Dr Prof Sen Rep Gov Gen Lt Col Maj Capt Cpl Sgt Cmdr Adm Hon Rev Fr Messrs Mme Mlle Pres Supt
    Det Insp Pte Pty Assoc vs
    """
)
_BEFORE_NUMBERS = words(
    """
    No Nos Nr no nos para paras sec secs art arts ch chap fig figs p pp vol vols Art Sec Fig Vol approx ca
    """
)
_RUNNING = words(
    """
    approx ca e.g i.e viz incl esp cf v etc Inc Ltd Co Corp Jr Sr est dept ed eds min max
    """
)

_HOUR_AND_DAY = re.compile(r"\b[ap]\.m\.$")
_DAY = re.compile(
    r"(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:Eastern|Central|Pacific|Mountain|local)\s(?:[Ss]tandard\s|[Dd]aylight\s)?[Tt]ime\b"
    r"|(?:GMT|UTC|BST|CET|[CEMP][DS]?T)\b|[A-Z]{2,4}\b(?! [a-z])"
)
_LIST_MARK = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)\]]+|[•⁃*·–-]+\s*\d{0,3}[.)]?")
_NOTE = r"\d{1,2}(?=\s(?:The|This|These|It|In|At|As|Even|If|For|But|And|However|Although|While)\s)"
_CLOSING = re.compile(rf"\s*(?:[:;]-?[)(DP]|{_NOTE}|[”’»›)\]}}]+(?:\s?\[\d{{1,3}}\])*|(?:\[\d{{1,3}}\])+)(?=\s|$)")
"""What belongs to the sentence before: closing marks, a smiley, the number of a note."""
_ASIDE = re.compile(r"\([^()]{2,400}[.!?]\)\s+(?=[“\"‘«]?[A-Z])")
"""A whole sentence in round brackets: sentencex leaves it with the next one."""

_FIGURE_NEXT = re.compile(r"\s+(?=[$£€]?\d)")
_GAP = re.compile(r"[.!?…][”’\"'»›)\]]*\s+")


_TITLES_ABROAD = words(
    """
    M Mme Mlle MM Mmes Sr Sra Srta Dña D Dhr Mevr Mw Hr Fr sig Sig dott Dott Dra Lic Ing Bzw bzw ca o.a
    """
)


def sentence_spans(
    text: str, block: Span, quotations: tuple[Quotation, ...] = (), language: str = ENGLISH
) -> tuple[Span, ...]:
    """The sentences of a block in order, never overlapping, none empty; quotations are split into their sentences."""
    spans: list[Span] = []
    outer = outermost(quotations)
    cuts = sorted(
        {
            cut
            for quotation in outer
            for cut in (*_cuts_inside(text, quotation, language), *_cuts_behind(text, quotation))
        }
    )
    position = 0
    for start, end in _outer(text, block, language):
        while position < len(cuts) and cuts[position] <= start:
            position += 1
        begin = start
        while position < len(cuts) and cuts[position] < end:
            spans.append(Span(begin, cuts[position]))
            begin = cuts[position]
            position += 1
        spans.append(Span(begin, end))
    whole = (trimmed(text, span) for span in spans)
    return tuple(piece for span in whole for piece in _not_too_long(text, span) if len(piece))


def plain_sentences(text: str, block: Span) -> tuple[Span, ...]:
    """The same without looking into quotations."""
    return sentence_spans(text, block)


def trimmed(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _not_too_long(text: str, span: Span) -> Iterator[Span]:
    """The span, or pieces of it: what runs on without a stop is a list or a table, cut at a mark or a space."""
    start = span.start
    while span.end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in "\n;")
        if cut < 0:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut + 1 if cut >= 0 else start + LONGEST
        yield trimmed(text, Span(start, cut))
        start = cut
    yield trimmed(text, Span(start, span.end))


def _cuts_inside(text: str, quotation: Quotation, language: str) -> Iterator[int]:
    """Where a new sentence begins inside a quotation."""
    if not _GAP.search(text, quotation.inner.start, quotation.inner.end):
        return
    for start, _ in list(_outer(text, quotation.inner, language))[1:]:
        yield start


def _cuts_behind(text: str, quotation: Quotation) -> Iterator[int]:
    """Where a sentence that begins with a figure follows a quotation that ends one: sentencex does not cut there."""
    if (
        quotation.inner.end > 0
        and text[quotation.inner.end - 1] in ".!?"
        and (match := _FIGURE_NEXT.match(text, quotation.span.end))
    ):
        yield match.end()


def _outer(text: str, block: Span, language: str) -> Iterator[tuple[int, int]]:
    """Pieces between the boundaries of sentencex, with its slips mended."""
    for start, end in _mended(text, _pieces(text, block, language), language):
        cuts = set(further_cuts(text, start, end)) if language == ENGLISH else set()
        aside = _ASIDE.match(text, start, end) if text[start] == "(" else None
        if aside and text[aside.end() : end].strip():
            cuts.add(aside.end())
        bounds = [start, *sorted(cuts), end]
        yield from pairwise(bounds)


def _pieces(text: str, block: Span, language: str) -> Iterator[tuple[int, int]]:
    """What sentencex cuts, window by window; the last piece of a window that is not the last is read again."""
    start = block.start
    while start < block.end:
        end = min(block.end, start + _WINDOW)
        found = _boundaries(text[start:end], language)
        if end < block.end and len(found) > 1:
            found = found[:-1]
        for first, last in found:
            yield start + first, start + last
        start += found[-1][1]


def _boundaries(words: str, language: str) -> list[tuple[int, int]]:
    """Pieces that cover all the words. White space and characters that are not printed are shown to sentencex as plain
    spaces, one for one: it panics at some of them (U+0085)."""
    from sentencex import get_sentence_boundaries

    if not words.isascii() or not words.isprintable():
        words = "".join(
            character if character == "\n" or character.isprintable() else " "
            for character in words.replace("\n\n", " \n")
        )
    starts = sorted({0, *(int(boundary["start_index"]) for boundary in get_sentence_boundaries(language, words))})
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _mended(text: str, pieces: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int]]:
    """Join what an abbreviation, a list number or a closing mark kept apart."""
    held: tuple[int, int] | None = None
    for start, end in pieces:
        if held is None:
            held = (start, end)
            continue
        closing = _CLOSING.match(text, start, end)
        cut = closing.end() if closing else start
        held = (held[0], cut)
        if _belongs(text, held, (cut, end), language):
            held = (held[0], end)
        else:
            yield held
            held = (cut, end)
    if held is not None:
        yield held


def _belongs(text: str, held: tuple[int, int], piece: tuple[int, int], language: str) -> bool:
    """Whether the piece goes on with the sentence that is held."""
    tail = text[max(held[0], held[1] - 60) : held[1]].rstrip()
    head = text[piece[0] : min(piece[1], piece[0] + 40)].lstrip()
    if not tail or not head:
        return True
    if not any(character.isalnum() for character in text[piece[0] : piece[1]]):
        return True
    if head[0] == "/" and tail[-1] == "." and text[piece[0]] == "/" and text[held[1] - 1] == ".":
        return True  # "./do": the name of a file
    if len(tail) <= 8 and _LIST_MARK.fullmatch(text[held[0] : held[1]].strip()):
        return True
    if _HOUR_AND_DAY.search(tail) and _DAY.match(head):
        return True
    if language != ENGLISH and tail.endswith("."):
        last = tail.rsplit(None, 1)[-1].lstrip('([“"‘«„')[:-1]
        return last in _TITLES_ABROAD or last in _TITLES or (head[0].islower() and not last.isdecimal())
    return tail.endswith(".") and _is_abbreviation(tail.rsplit(None, 1)[-1].lstrip('([“"‘«')[:-1], head)


def _is_abbreviation(word: str, head: str) -> bool:
    """Whether a stop after this word ends no sentence, given what follows."""
    if word in _TITLES:
        return True
    return (head[0].isdigit() and word in _BEFORE_NUMBERS) or (head[0].islower() and word in _RUNNING)
