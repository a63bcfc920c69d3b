"""Where the article stands in a web page that was copied as plain text: between menus and what follows it.

Only for a text that looks like a page: a crowd of short lines, some of them known furniture. There the article is the
stretch in which running text outweighs short lines most; it ends at the comments at the latest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

ABOVE = "page furniture above the article"
BELOW = "page furniture below the article"
COMMENTS = "comments of readers"

_FEWEST_SHORT = 12
_FEWEST_NOTICES = 3
_CROWD = 25
"""So many short lines make a page in any language."""
_FEWEST_WORDS = 60
"""Words of the shortest article."""
_SHORT = 5
"""Words of the longest line that looks like an item of a menu."""
_LONG = 22
"""Words from which on a line is running text however it ends."""
_HEAVIEST = 70
"""Words of one block that count at most: one long notice is no article."""

_MOST_BESIDES = 2.5
"""More running text than so many times the article besides it, and the text is something else than a page."""
_GREATER_PART = 0.6
_MARKER = 8
"""Words of the longest line that announces other articles."""
_PROSE = 20.0
"""Weight from which on a block goes on with the article behind a list or a table."""
_LONGEST_LIST = 60
_FARTHEST = 2_000
"""Lines looked at in either direction: keeps the search linear."""
_NEARBY = 8
_PARAGRAPH = 40
"""Words of a block that is no teaser: where one stands nearby, the announcement only interrupts the article."""

_STOP = re.compile(r"[.!?…:;。！？][”’\"'»›)\]]*$")
_STAMP = re.compile(
    r"\b\d+\s+(?:second|minute|hour|day|week|month|year)s?\s+ago\b|\b\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\b|[A-Z]{2,4}\b)"
    r"|^\W*\d[\d,.]*\s+(?:comments?|votes?|likes?|views?|shares?|replies)\b",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^\W*(?:(?:(?:top|latest|recent|reader|all|view|show|leave|post|add|write|facebook|featured|[\d,.]+)\s+)*"
    r"(?:rated\s+)?(?:an?\s+|your\s+)?(?:comments?|repl(?:y|ies)|responses?)"
    r"(?:\s+(?:section|policy|below|on this \w+|\(\d+\)|[\d,.]+))*"
    r"|join the (?:conversation|discussion)|what do you think\??|share your thoughts.{0,20}|cancel reply|kommentare?"
    r"|commentaires?|comentarios?|commenti|laat een reactie achter|schreibe einen kommentar.{0,30}"
    r"|laisser un commentaire.{0,20}|deja (?:un comentario|una respuesta).{0,20}|lascia un commento.{0,30})\W*\d*\W*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"^\W*(?:related\b|more (?:from|on|great|stories|news|coverage|in|like)\b|read (?:more|next|also)\b|recommended\b"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|also (?:read|see|on)\b|see also\b|don[’']t miss\b"
    r"|(?:most|latest|top|popular|recent|trending|featured|editor[’']?s) (?:read|viewed|popular|shared|commented"
    r"|picks?|news|posts?|stories|headlines|videos?|articles?|now)\b|popular\W*$|trending\b|recent\W*$|best of\W*$"
    r"|what to read next|up next\b|next (?:article|story|post|up)\b|previous (?:article|story|post)\b|sponsored\b"
    r"|promoted\b|about the author|share (?:this|on)\b|follow us\b|sign up\b|subscribe\b|newsletters?\W*$"
    r"|tags?\W*$|tags?:|topics?:|filed under|categor(?:y|ies):?|lesen sie auch|mehr (?:zum|zu|von)\b|mehr:"
    r"|das k.nnte sie|à lire aussi|lire aussi|lea tamb|leia (?:mais|tamb)|te puede interesar"
    r"|noticias relacionadas|voc. pode gostar|potrebbe(?:ro)? interessar)",
    re.IGNORECASE,
)
_NO_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_CAPITAL = re.compile(r"[A-Z0-9][^\s]*")


@dataclass(frozen=True, slots=True)
class Article:
    """The lines of a page that are its article. comments: the line with which readers' comments begin below it."""

    inside: range
    comments: int | None

    def why_not(self, place: int) -> str:
        """Why a line does not belong to it; empty when it does."""
        if place in self.inside:
            return ""
        if place < self.inside.start:
            return ABOVE
        return BELOW if self.comments is None or place < self.comments else COMMENTS


def article(lines: Sequence[str], notices: Sequence[bool]) -> Article | None:
    """The article of a page; None for a text that is no page.

    lines: the blocks of a text in order; notices: whether a rule knows each as a notice.
    """
    counts = [_words(line) for line in lines]
    short = sum(count <= _SHORT and not _STOP.search(line) for line, count in zip(lines, counts, strict=True))
    known = sum(notices)
    crowded = short >= max(_CROWD, len(lines) / 2)
    if not ((short >= _FEWEST_SHORT and known >= _FEWEST_NOTICES) or (crowded and known)):
        return None
    weights = [_weight(line, count, notice=notice) for line, count, notice in zip(lines, counts, notices, strict=True)]
    found = _heaviest(weights)
    if sum(counts[place] for place in found) < _FEWEST_WORDS:
        return None
    stops = [
        notice or bool(_STAMP.search(line) or _COMMENTS.match(line) or (count <= _MARKER and _MORE.match(line)))
        for line, count, notice in zip(lines, counts, notices, strict=True)
    ]
    inside = _cut_short(lines, counts, weights, _with_lists(found, weights, stops))
    below = range(inside.stop, len(lines))
    comments = next((place for place in below if _COMMENTS.match(lines[place])), None)
    said = sum(weights[place] for place in inside if weights[place] > 0)
    besides = sum(max(0.0, weight) for weight in weights[:comments]) - said
    return None if besides > _MOST_BESIDES * said else Article(inside, comments)


def _with_lists(found: range, weights: Sequence[float], stops: Sequence[bool]) -> range:
    """The stretch with what follows behind a list or a table: further paragraphs, and no furniture on the way."""
    start, end = found.start, found.stop
    for place in range(found.stop, min(len(weights), found.stop + _FARTHEST)):
        if stops[place] or place > end + _LONGEST_LIST:
            break
        if weights[place] >= _PROSE:
            end = place + 1
    for place in range(found.start - 1, max(-1, found.start - 1 - _FARTHEST), -1):
        if stops[place] or place < start - _LONGEST_LIST:
            break
        if weights[place] >= _PROSE:
            start = place
    return range(start, end)


def _cut_short(lines: Sequence[str], counts: Sequence[int], weights: Sequence[float], found: range) -> range:
    """The article up to its comments, or to a list of other articles behind the greater part of it."""
    prose = [count if weight > 0 else 0 for count, weight in zip(counts, weights, strict=True)]
    whole = sum(prose[place] for place in found)
    before = 0
    for place in found:
        if before >= _FEWEST_WORDS and _COMMENTS.match(lines[place]):
            return range(found.start, place)
        if (
            before >= max(_FEWEST_WORDS, _GREATER_PART * whole)
            and counts[place] <= _MARKER
            and _MORE.match(lines[place])
            and max(prose[place : place + _NEARBY], default=0) < _PARAGRAPH
        ):
            return range(found.start, place)
        before += prose[place]
    return found


def _words(line: str) -> int:
    """How many words a line has; scripts without spaces have a word for every two characters."""
    if line.isascii():
        return len(line.split())
    return len(line.split()) + len(_NO_SPACES.findall(line)) // 2


def _weight(line: str, count: int, *, notice: bool) -> float:
    """How much a line speaks for running text: its words when it is that, a fixed price when it is not."""
    if notice:
        return -12.0
    if _STAMP.search(line) and count < _LONG:
        return -12.0
    if count >= _LONG or (count > _SHORT and _STOP.search(line)):
        capitals = len(_CAPITAL.findall(line))
        if capitals > 0.7 * count:
            return -8.0
        return min(count, _HEAVIEST) - 8.0
    if count <= _SHORT and _STOP.search(line):
        return -2.0
    return -8.0


def _heaviest(weights: Sequence[float]) -> range:
    """The stretch with the greatest sum."""
    best, start, end = 0.0, 0, 0
    total, begin = 0.0, 0
    for place, weight in enumerate(weights):
        if total <= 0:
            total, begin = 0.0, place
        total += weight
        if total > best:
            best, start, end = total, begin, place + 1
    return range(start, end)
