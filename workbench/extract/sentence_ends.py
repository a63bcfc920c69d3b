"""Ends of sentences that carry no full stop, or one that looks like an abbreviation's: letters, lists of links, notes.

What sentencex leaves together; every rule cuts, none joins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.extract.wordlist import words

_STAMP = r"\d{1,2}/\d{1,2}/\d{2,4}\s+\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M)?"
_ADDRESS = r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]]|<?\S+@\S+\.\w+>?"
_FAREWELL = (
    r"(?:(?:kind(?:est)?|best|warm(?:est)?|with (?:kind|best|warm)) (?:regards|wishes)|regards|sincerely|yours"
    r" (?:sincerely|faithfully|truly)|respectfully|cheers|many thanks|thanks(?: again)?|thank you),"
)
_OPENING = "Thanks|Thank you|Please|Attached|Just|Here|As|Per|I|We|It"
_SUBJECT = "This|We|My|It|It[’']s|Our|There|They|He|She|These|The"
_AFRESH = "Yes|No|You|Do|Did|That|This|It|He|She|They|We|But|And|So|Although|Then|See|Oh|Well|What|Why|How"

_BEGINNINGS = (
    re.compile(r"(?:(?:Dear|Hi|Hello)(?: [A-Z][\w.]*){1,4}|Hi|Hello|Good (?:morning|afternoon|evening)),\s+(?=[A-Z])"),
    re.compile(rf"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: ?[-–—]+|:)\s+(?=(?:{_OPENING})\b)"),
    re.compile(r"(?:Figure|Fig\.|Table|Chart|Box) \d+(?:[.–-]\d+)*[.:]?\s+(?=[A-Z])"),
    re.compile(r"(?:\([A-Z -]{5,30}\)\s+)+(?=\S)"),
    re.compile(
        r"\((?![A-Z -]{5,30}\))(?:[A-Z]{2,}|[A-Z][\w:]+(?: [\w:]+)+)\s?\)\s+(?=[“\"(]|(?:The|An?|In|At|On|It)\s)"
    ),
    re.compile(r"(?:[A-Z][\w.’'-]*[ ,]{1,2}){0,5}\([A-Z][\w ]{1,40}\) ?[-–—]+\s+(?=[“\"‘«]?[A-Z])"),
    re.compile(rf"(?:[A-Z][a-z’'-]+ ){{1,6}}?[A-Z][a-z’'-]+\s+(?=(?:{_SUBJECT}) [a-z])"),
)
"""Greetings, numbers of pictures, what the room does ("(APPLAUSE)"), sources, places and headings before a sentence."""
_CUTS = (
    re.compile(rf"{_STAMP}(?P<cut>\s+)(?![AP]M\b)(?=\S)"),
    re.compile(rf"(?:[A-Z][\w./@-]*|>)(?P<cut>\s+)(?={_STAMP}(?:\s|$))"),
    re.compile(rf"(?:^|[.!?]\s+)(?i:{_FAREWELL})(?P<cut>\s+)(?=[A-Z])"),
    re.compile(r"(?P<cut>\s+)(?=P\.S\.\s|PS\s?[-–—:,])"),
    re.compile(r"(?P<cut>\s+)(?=Posted by [A-Z])"),
    re.compile(r"[!?…]\s*[!?][”\"»’)]?(?P<cut>\s+)(?=[“\"‘«(]?\w)"),
    re.compile(
        rf"\w(?: |- ?)[-–—]+(?P<cut>\s+)(?=(?:{_AFRESH})\b(?:[’']\w+)?(?:,? [a-z]|[.,!])(?![^.!?]* [-–—]+[ ,]))"
    ),
    re.compile(r"\s[a-z]{2,}(?:[.!?](?=[A-Z][a-z]*[’']?[a-z]*,?\s)|[?!]+(?=[a-z]+\s))(?P<cut>)"),
    re.compile(r"[.!?…](?P<cut>\s+)(?=https?://|www\.|\.{1,2}/\w)"),
    re.compile(rf"(?:{_ADDRESS})(?P<cut>\s+)(?=https?://|www\.|[A-Z][a-z]+(?::|\s+[a-z]))"),
    re.compile(r"(?:<>|>>|\S@\S+>)(?P<cut>\s+)(?=[A-Z])"),
    re.compile(r"[a-z”\"][.!?]\s?\)(?P<cut>\s+)(?=[A-Z])"),
    re.compile(r"(?<=\s)[:;]-?[)(DP](?P<cut>\s+)(?=[A-Z])"),
    re.compile(r"[_=*]{5,}(?P<cut>\s*)(?=[-“\"]?\s?\w)|(?<=\w)(?P<before>\s*)[_=*]{5,}"),
    re.compile(r"[.!?][”\"»’]?\s?(?:\[\d{1,3}\])+(?P<cut>\s+)(?=[“\"‘«]?[A-Z])"),
    re.compile(r"\b(?P<word>[a-z]{2,}|[A-Z][a-z]{4,}|May|June|July)\.(?P<cut>\s+)(?=[A-Z][a-z]*[\s,’'])"),
    re.compile(r"(?:^|[.!?]\s+)(?:No|Yes|Mm|Hm|Oh|Yum|Wow|Ok|OK)\.(?P<cut>\s+)(?=[A-Z])"),
)
_HINT = re.compile(
    r"[:;]-?[)(DP]\s|@|>>|<>|[.!?]\s?\)\s|://|www\.|\s\.{1,2}/\w|\d:\d\d|[_=*]{5}|\]|[a-z]\.\s+[A-Z]|^\w{2,3}\.|[!?…]\s*[!?]"
    r"|[a-z][.!?]+[A-Za-z]|P\.?S\b|Posted by|[ -][-–—]+\s+[A-Z]|(?:egards|ishes|erely|ully|ours|heers|anks|gain|you),\s"
)
_ABBREVIATIONS = words(
    """
    vs messrs supt insp eg ie cf ca approx al incl excl fig figs sec secs para paras art arts ch chap vol vols
    ed eds pp pt no nos op cit viz resp est dept govt gen max min asst assoc bros prof rev sgt capt col lt mr
    mrs ms dr st mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    sat sun jr sr inc ltd corp univ ave blvd rd tel ext hrs yrs oz lb lbs sq cu
    """
)
_WHOLE_WORDS = words("no art ed sat sun mar")
"""Abbreviations that are words as well: they end a sentence when two small words stand before them."""
_SMALL_WORDS = re.compile(r"\b[a-z]+\s+[a-z’']+\s+$")


def further_cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where inside a piece of text a new sentence begins, in no order; each inside, never at the piece's ends."""
    piece = text[start:end]
    for pattern in _BEGINNINGS:
        if (match := pattern.match(piece)) and match.end() < len(piece):
            yield start + match.end()
    if not _HINT.search(piece):
        return
    for pattern in _CUTS:
        for match in pattern.finditer(piece):
            groups = match.groupdict()
            if (word := groups.get("word")) and not _ends(piece, word, match.start()):
                continue
            cut = match.start("before") if groups.get("before") is not None else match.end("cut")
            if 0 < cut < len(piece) and not _encloses(piece, cut):
                yield start + cut


def _encloses(piece: str, cut: int) -> bool:
    """Whether a place lies in quotation marks or brackets that were opened before it and are closed behind it."""
    for opening, closing in ("“”", "«»", "„“", "()"):
        if piece.count(opening, 0, cut) > piece.count(closing, 0, cut) and closing in piece[cut:]:
            return True
    return piece.count('"', 0, cut) % 2 == 1 and '"' in piece[cut:]


def _ends(piece: str, word: str, at: int) -> bool:
    """Whether a full stop behind this word, with a capital to follow, ends a sentence."""
    if word.lower() not in _ABBREVIATIONS:
        return True
    if word == "no":
        return True
    return word in _WHOLE_WORDS and bool(_SMALL_WORDS.search(piece, max(0, at - 40), at))
