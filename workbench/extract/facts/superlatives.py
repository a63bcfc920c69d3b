"""Superlatives: "largest", "most sanctioned", "first", "only", "never", "unprecedented"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.core.claims import Fact, FactKind
from workbench.extract.facts.registry import finds
from workbench.extract.reading import Sentence

_SHORT = (
    "biggest|largest|smallest|highest|lowest|longest|shortest|oldest|youngest|newest|richest|poorest|fastest|slowest"
    "|deadliest|worst|best"
    "|greatest|strongest|weakest|safest|busiest|cheapest|tallest|deepest|earliest|hottest|coldest|wettest|driest"
    "|wealthiest|heaviest|fewest"
    "|closest|furthest|farthest|toughest|hardest|finest"
)
_LONG = r"(?:most|least)\s+(?:\w+ly\s+)?\w+(?:ed|ful|ous|ive|ant|ent|ible|able|al|ic|ing|ar|less|ound|ex|ern|ure|ult)\b"
_SMALL = (
    "of|in|to|and|or|for|with|that|which|who|is|are|was|were|has|had|have|on|at|by|from|since|after|before|ever|than"
    "|as|it|he|she|they"
)
_NOUN = (
    rf"(?:\s+(?!(?:{_SMALL})\b)(?:[^\W\d_]+(?:al|ic|ing|ive|ous|ed|ary|an|ern|ese|ish)\b(?=\s[^\W\d_]))){{0,2}}"
    rf"(?:\s+(?!(?:{_SMALL})\b)[^\W\d_][\w-]*)?"
)
_BRIEF = (
    r"half|quarter|year|week|month|day|thing|step|decade|two|three|few|minute|place|time|four|five|six|seven|eight|nine"
    r"|ten|\d+|hour|night|weekend|season|century|name|floor|class|aid|glance|sight|meeting|count|government"
    r"|(?-i:Minister|Lady|Secretary)"
)
_SUPERLATIVE = re.compile(
    r"\b(?:(?:by\s+far\s+)?(?:the|its|their|his|her|our|my|[^\W\d_]+[’']s)\s+)?(?:(?P<rank>second|third|fourth"
    r"|fifth)[\s-])?"
    rf"\b(?<!\bat\s)(?P<word>{_SHORT}|{_LONG})\b{_NOUN}"
    rf"|\bthe\s+(?P<first>(?:very\s+)?(?:first|only|last|sole))\b(?!\s+(?:{_BRIEF})s?\b){_NOUN}"
    r"|\b(?:for\s+)?the\s+first\s+time\b|\b(?:unprecedented|unparalleled|all-time\s+(?:high|low|record)"
    r"|record[\s-](?:high|low|number|breaking)"
    r"|on\s+record|more\s+than\s+any(?:\s+other)?"
    r"|no\s+(?!one\b|longer\b|more\b)[^\W\d_]+\s+(?:has|have|had|[^\W\d_]+s)\s+(?:more|less|fewer|better|worse)|(?:no|any)\s+other\s+[^\W\d_]+|never\s+before|(?:has|have|had|was"
    r"|were)\s+never\s+\w+)\b",
    re.IGNORECASE,
)
_HINTS = (
    "est", "most", "least", "first", "only", "last", "sole", "never", "record", "other", "unpre", "unpar", "no ",
    "more than any", "worst",
)  # fmt: skip
"""Letters without which no superlative is looked for: a hundred times faster than the pattern."""


@finds(FactKind.SUPERLATIVE, rank=80, overlays=True)
def superlatives(sentence: Sentence, _: tuple[Fact, ...]) -> Iterator[Fact]:
    """Superlatives with the noun that follows; value: the superlative alone."""
    low = sentence.words.lower()
    if not any(hint in low for hint in _HINTS):
        return
    for match in _SUPERLATIVE.finditer(sentence.words):
        text = match.group()
        start = match.start() + len(text) - len(text.lstrip())
        value = (match["word"] or match["first"] or text).strip().lower()
        if match["rank"]:
            value = f"{match['rank'].lower()} {value}"
        yield Fact(FactKind.SUPERLATIVE, sentence.at(start, match.end()), text.strip(), value)
