"""What sort of statement a claim is: quotation, promise, prediction, opinion, comparison, figure, date or none."""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.core.claims import ClaimKind, FactKind
from workbench.extract.lexicon import OPINION
from workbench.extract.statement import Statement
from workbench.extract.wordlist import words

Test = Callable[[Statement], bool]

KINDS: list[tuple[ClaimKind, Test]] = []
"""In the order they are asked: the first that says yes names the kind."""

_PROMISE = re.compile(
    r"\b(?:(?:I|we)(?: promise| pledge|(?:['’]ll| will| shall)(?!\s+(?:\w+ly\s+|not\s+|never\s+)?"
    r"(?:be|see|have|know|need|lose|win|die|face|get|find|remember)\b))|(?:promis|pledg|vow|commit)(?:es|e|ed|s|ted|ting"
    r"|ing)?\s+(?:\w+\s+)?(?:to|that)\b"
    r"|\b(?:vows?|vowed|guarantees?d?)\s+(?:to|that)\b"
    r"|\b(?:pledged|promised|committed)\s+(?:[\d$£€]|an?\s|the\s|more\s|up\s+to|\w+\s+(?:million|billion)))",
    re.IGNORECASE,
)
_AGENT = (
    "he|she|they|government|party|minister|ministry|council|company|president|chancellor|mayor|administration|cabinet"
    "|coalition|union|firm|bank|commission|candidate|senator|governor|board|parliament"
)
_DEED = (
    "cut|raise|build|create|ban|introduce|invest|abolish|scrap|hire|recruit|deliver|provide|fund|spend|restore|repeal"
    "|expand|reduce|lower|launch|plant|hand|give|guarantee|fight|double|pay|lift|freeze|replace|buy|send"
)
_OWN_DEED = (
    "(?:cut|raise|build|create|ban|introduce|invest|abolish|scrap|hire|recruit|deliver|provide|fund|spend|restore|repeal"
    "|expand|reduce|lower|launch|plant|guarantee|fight|double|pay|lift|freeze|replace|buy|send|end|stop|close|open"
    "|protect|defend|veto|appoint|sign|sell|make sure|tax|privati[sz]e|nationali[sz]e|legali[sz]e|rebuild|reopen|keep"
    "|withdraw|renew|extend|secure|tackle|balance|eliminate|eradicate|halve|triple|moderni[sz]e"
    "|propose(?! that)|submit|establish(?! that)|require|reform|overhaul|allocate|increase|boost|slash|curb|outlaw"
    "|prohibit|simplify|streamline|upgrade|designate|nominate|refund|waive|dissolve|roll out|phase out|set aside"
    r"|set up|offer(?!\s+(?:my|our|some|a few|no)\b)"
    r"|bring(?!\s+(?:it|this|that|him|her|them)\b))"
)
_UNDERTAKEN = re.compile(
    r"\b(?:I|we)\s+(?:hereby\s+|solemnly\s+|also\s+)?(?:promise|pledge|vow|guarantee|commit)\b"
    r"|\b(?:(?:I|we)(?:['’]ll|\s+(?:will|shall|won['’]t|shan['’]t))"
    r"|(?:I['’]m|I am|we['’]re|we are)(?:\s+not)?\s+going\s+to"
    r"|(?:my|our)\s+(?:\w+\s+)?(?:government|party|administration|team|council|coalition|cabinet)"
    r"\s+(?:will|shall|won['’]t))"
    rf"\s+(?:(?:\w+ly|also|not|never|always|at last)\s+)*{_OWN_DEED}\b(?!\s+(?:up|you|with|on)\b|[.,;!?]*$)",
    re.IGNORECASE,
)
""" "I will never raise your taxes": whoever speaks undertakes or rules out a deed of his own."""
_DEED_TO_COME = re.compile(
    rf"(?:\b(?i:{_AGENT})|\b[A-Z][\w’'-]+)\s+(?:will|[’']ll|plans?\s+to|intends?\s+to|aims?\s+to)\s+(?:\w+ly\s+|also\s+|not\s+|never\s+)?"
    rf"(?:{_DEED})\b"
)
""" "The minister will cut taxes by a tenth": what somebody undertakes to do, not what is expected to come."""
_PREDICTION = re.compile(
    r"\b(?:will(?!\s+of\b)|(?:I|we|he|she|it|they|you)['’]ll|won['’]t"
    r"|shall|is going to|are going to|(?:is|are|was|were) (?:un)?likely to|(?:is"
    r"|are) (?:expected|forecast|projected|predicted|set|due"
    r"|bound|scheduled|poised|on course|on track|planned) (?:to|on|in|by)\b"
    r"|(?:plans?|intends?|aims?) to\b|expects?\s+\w+|forecasts?\s+(?!for\b|of\b)\w+|predicts?\s+\w+|(?:is"
    r"|are) due on|(?:would|could|may|might) (?:\w+ly )?(?:rise|fall|grow|cost|reach|double|hit|exceed|drop|lose))\b",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    r"\b(?:(?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|faster|slower|longer|shorter|older|younger"
    r"|richer|poorer|better|worse|cheaper|stronger"
    r"|weaker|earlier|later|\w{3,}ier)\s+(?:\w+\s+){0,12}?than(?!\s+(?:[\d$£€]|US\$|half\b|one\b|two\b|three\b|four\b|five\b|six\b"
    r"|seven\b|eight\b|nine\b|ten\b|twenty\b|thirty\b|forty\b|fifty\b|a\s(?:third|quarter|dozen|hundred|thousand|million)\b))"
    r"|twice(?!\s+(?:an?|per|each|every|\w+ly)\b)|(?:two|three|four|five|ten"
    r"|\d[\d.]*)\s+times\s+(?:as|more|the|higher|larger)"
    r"|as\s+(?:many|much|high|large|big|old|fast|long)\s+as(?!\s+\d)|compared\s+(?:with|to)|(?:up|down)\s+from"
    r"|ranks?|ranked|outnumber\w*|exceed\w*|no other"
    r"|rose|risen|fell|fallen|doubled|tripled|halved|increased|decreased|declined|ahead of)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?:has|have|had|was|were) never\b")
_CHANGE_WORDS = re.compile(r"\b(?:rose|risen|fell|fallen|increased|decreased|declined)\b", re.IGNORECASE)
_OPINION = re.compile(
    r"\b(?:I|we|many|some)\s+(?:\w+\s+)?(?:believe|think|feel|hope|wish|fear|doubt)\b|\bin (?:my|our) (?:view"
    r"|opinion)\b|\bshould\b|\bought to\b|\bdeserves?\b",
    re.IGNORECASE,
)


_OWN_JUDGEMENT = re.compile(
    r"\bin (?:my|our) (?:\w+ )?(?:view|opinion|judge?ment)\b|\b(?:I|we) (?:\w+ly )?(?:think|believe|feel|find)\b"
    r"(?=.*\b(?:better|worse|best"
    r"|worst|good|bad|right|wrong|fair|unfair|beautiful|ugly|great|terrible)\b)",
    re.IGNORECASE,
)
""" "In my opinion the 2019 plan was better": a day in it makes it no fact."""
_TO_COME = words(
    """
    will shall i'll we'll i’ll we’ll promise promises promised promising pledge pledges pledged pledging vow vows vowed
    vowing commit commits committed committing guarantee guarantees guaranteed plan plans intend intends aim aims
    he’ll she’ll they’ll he'll she'll they'll going won't won’t shan't shan’t vows guarantees
    """
)
"""Without one of these nobody undertakes anything."""


def kind_of(statement: Statement) -> ClaimKind:
    """The kind of a statement; a plain statement when nothing else fits."""
    return next((kind for kind, test in KINDS if test(statement)), ClaimKind.STATEMENT)


def undertakes(statement: Statement) -> bool:
    """Whether whoever speaks undertakes, or rules out, a deed of his own ("I will never raise your taxes")."""
    return bool(statement.bag & _TO_COME) and _UNDERTAKEN.search(statement.sentence.words) is not None


def _kind(kind: ClaimKind) -> Callable[[Test], Test]:
    def register(function: Test) -> Test:
        KINDS.append((kind, function))
        return function

    return register


@_kind(ClaimKind.QUOTATION)
def _quotation(statement: Statement) -> bool:
    """Somebody's own words: at least five of them, or a third of the sentence."""
    span = statement.sentence.span
    quoted = max(
        (
            len(words.split())
            for fact in statement.facts
            if fact.kind is FactKind.QUOTATION and (words := fact.value or "")
        ),
        default=0,
    )
    return quoted >= 5 or (quoted >= 3 and 3 * quoted >= len(statement.tokens) and len(span) > 0)


@_kind(ClaimKind.PROMISE)
def _promise(statement: Statement) -> bool:
    if not statement.bag & _TO_COME:
        return False
    words = statement.sentence.words
    return bool(_PROMISE.search(words) or _DEED_TO_COME.search(words) or _UNDERTAKEN.search(words))


@_kind(ClaimKind.PREDICTION)
def _prediction(statement: Statement) -> bool:
    return bool(_PREDICTION.search(statement.sentence.words))


@_kind(ClaimKind.OPINION)
def _opinion(statement: Statement) -> bool:
    """Words of judgement and nothing that can be counted or dated; said as one's own opinion, a date does not count."""
    if statement.count(FactKind.FIGURE):
        return False
    if _OWN_JUDGEMENT.search(statement.sentence.words):
        return True
    if statement.count(FactKind.DATE):
        return False
    return bool(_OPINION.search(statement.sentence.words)) or len(statement.bag & OPINION) > 1


@_kind(ClaimKind.COMPARISON)
def _comparison(statement: Statement) -> bool:
    """One thing held against another; a change alone ("rose by 5 per cent") is a figure unless it names from what."""
    found = [match.group() for match in _COMPARISON.finditer(statement.sentence.words)]
    changes = [word for word in found if _CHANGE_WORDS.fullmatch(word)]
    if len(found) > len(changes):
        return True
    return bool(changes) and statement.count(FactKind.FIGURE) > 0 and statement.count(FactKind.DATE) > 1


@_kind(ClaimKind.FIGURE)
def _figure(statement: Statement) -> bool:
    return statement.count(FactKind.FIGURE) > 0


@_kind(ClaimKind.COMPARISON)
def _superlative(statement: Statement) -> bool:
    """ "The oldest harbour": held against all others. "It has never denied it" is held against nothing."""
    return any(fact.kind is FactKind.SUPERLATIVE and not _NEVER.match(fact.value or "") for fact in statement.facts)


@_kind(ClaimKind.DATE)
def _date(statement: Statement) -> bool:
    return statement.count(FactKind.DATE) > 0
