"""How sources are written: the patterns that attribution.py reads."""

from __future__ import annotations

import re

from workbench.extract.lexicon import PERSON_NOUNS, THING_NOUNS

WORD = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'])")
ACCORDING = re.compile(r"\b[Aa]ccording to\s+")
QUOTING = re.compile(
    r"\b(?:quoting|told by|[Ii]n the words of)\s+|\b[Aa]s\s+(?=[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} put it)"
)
RECORD = re.compile(
    rf"(?P<what>(?:an?|the|its|their)?\s*(?:[\w’'-]+\s+){{0,3}}?(?:{THING_NOUNS}|e-?mails?|letters?))\s+"
    r"(?:seen|obtained|reviewed|released|published|leaked|written|signed|shown|sent|made|given|issued|compiled)\b"
)
""" "A letter seen by the Courier": the letter is the source, not who saw it."""
LABEL = re.compile(r"(?P<name>[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3}):\s+[“\"«‘„]")
BEHIND_QUOTATION = re.compile(r"[”\"»›’'„]\s+(?P<what>(?:an?|one|another)\s+(?:[a-z][\w’'-]*\s+){0,3}[a-z][\w’'-]+)$")
""" "“No,” a union man from the yard said": whatever stands there speaks."""
SOMEBODY = re.compile(
    r"(?:an?|one|the)\s+(?:[a-z][\w’'-]*\s+){0,3}?[a-z][\w’'-]+(?=\s*$|,|\s+(?:who|whose|from|in|at|of|with|on)\b)"
)
THAT = re.compile(r"\s+(?:\w+ly\s+|in\s[^,;:]{3,20}\s)?that\b")
NOT_A_SOURCE = re.compile(
    r"(?:(?:the|an?|its|their|his|her|our|your)\s+)?(?:\w+\s+)?(?:plans?|schedule|size|rank|age|needs?|tastes?|rules?"
    r"|customs?|tradition|type|kind|order|wishes|design|ability|abilities|instructions)\b|(?:how|what|whether|when|where"
    r"|which|who|whom)\b"
)
""" "According to plan", "according to their needs": no source."""
NOT_SAID = re.compile(r"^\W*(?:If|Unless)\b[^,]*$|\bthan\s+(?:[\w’'-]+\s+){1,5}$")
""" "If the council says so", "longer than the maker had promised": nobody says that here."""
PUBLISHED_IN = re.compile(
    rf"\W*(?P<what>(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]heir|[Ii]ts)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{THING_NOUNS}))\s+"
    r"(?:published|released|printed)\s(?:\w+\s){0,2}in\s[^,;:]{2,70}$"
)
""" "A trial published in the Journal of Peat": the trial speaks, not the journal."""
LONGER_SUBJECT = re.compile(
    r"\W*(?P<what>(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Mm]any|[Tt]wo|[Ii]ts|[Tt]heir)\s+)?(?:[\w’'-]+\s+){0,2}?"
    rf"(?:(?:{PERSON_NOUNS}|{THING_NOUNS})(?:e?s)?|residents|witnesses|critics))\s+"
    r"(?:published|released|conducted|made|carried out|close to|familiar with|of|from|at|in|by|with|on)\s[^,;:]{2,60}$"
)
""" "A study published in 2011", "sources close to the deal": what stands at the beginning of the clause speaks."""
NEVER_NOUNS = frozenset({"said", "says", "told", "tells", "added", "insisted", "warned", "explained", "argued"})
OF_OBJECT = frozenset({"told", "tell", "tells"})
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|widely|so|as|it['’]s)\s+(?:\w+ly\s+|also\s+)?$")
NOUN_BEFORE = re.compile(
    r"(?:^|\b)(?:a|an|the|some|any|no|these|those|this|that|of|by|in|its|their|his|her|our|my|numerous|many|several"
    r"|such|other|new|recent|media|news|expert"
    r"|official|early|previous|latest|different|false|to|will|would|can|could|may|might|must|should|not|n['’]t|being"
    r"|and)\s+$",
    re.IGNORECASE,
)
ADVERBS = re.compile(
    r"(?:\s+(?:has|have|had|also|later|then|recently|repeatedly|previously|often|now|once|further|even|still|never"
    r"|\w+ly|on \w+day|this week|last \w+))+\s*$"
)
INVERTED = re.compile(r"(?:[”\"»›’'„]|,|^)\s*(?:\w+ly\s+|also\s+|as\s+)?$")
SPEAKER_NOUN = re.compile(
    rf"(?:{PERSON_NOUNS}|{THING_NOUNS})(?:e?s)?|residents|witnesses|men|women|critics", re.IGNORECASE
)
DEFINITE_PERSON = re.compile(rf"[Tt]he\s+(?:(?!former\b)[\w-]+\s+)?(?:{PERSON_NOUNS})(?!s\b)")
""" "The historian": somebody who was named before. "The firm's former director" is somebody else."""
PERSON_AT_START = re.compile(
    rf"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)\s+(?:[a-z][\w’'-]*\s+){{0,3}}?(?:{PERSON_NOUNS})(?![\w’'-])"
)
THING_AT_START = re.compile(rf"[Tt]he\s+(?:[a-z][\w’'-]*\s+){{0,2}}?(?:{THING_NOUNS})(?![\w’'-])")
PRONOUN = re.compile(r"\b(?P<word>he|she|they|it|who)\s*$", re.IGNORECASE)
NOUN_PHRASE = re.compile(
    r"(?<![\w’'-])(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Tt]wo|[Tt]hree|[Hh]is|[Hh]er|[Tt]heir"
    r"|[Ii]ts)\s+)?(?:(?!(?:an?|the|one|some|of|at|from|for|in|on|with|by|to"
    r"|after|before|since|while|when|because|although|as|if)\s)[\w’'-]+\s+){0,3}?"
    r"(?P<noun>[\w’'-]+)\s*$"
)
PHRASE_END = re.compile(
    r"[,.;:()—–\"“”«»]|\s(?:-|--)\s|\s(?:that|which|and|but|while|when|as|is|are|was|were|has|have|had|in an?"
    r"|on \w+day|last|this|after|before|for an?|during)\s"
)
BELONGS_TO = re.compile(r"\s(?:of|at|from|for|with)\s+$")
ARTICLE = re.compile(r"\s+(?:an?|the|one|some)\s")
LONGEST = 70
