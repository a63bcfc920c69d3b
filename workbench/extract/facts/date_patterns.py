"""How dates, periods and times of day are written: the patterns that dates.py reads."""

from __future__ import annotations

import re

from workbench.extract.facts.numbers import SMALL

_MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
_YEAR = (
    r"(?P<year>1[0-9]\d\d|20\d\d)\b(?![,.]\d|%|\s*(?:per\s?cent|percent|million|billion|GMT|UTC|BST|CES?T|E[SD]T)\b)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_NUMBER = r"\d{1,3}|an?|" + "|".join(SMALL)
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|centur)(?:y|ies|s)?\b"

DAY_MONTH_YEAR = re.compile(rf"\b{_WEEKDAY}(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?")
MONTH_DAY_YEAR = re.compile(rf"\b{_WEEKDAY}{_MONTH}\s+{_DAY}(?!\s*(?:per|%|people|million))(?:,?\s+{_YEAR})?")
MONTH_YEAR = re.compile(rf"\b(?:(?:early|late|mid)[\s-])?{_MONTH},?\s+(?:of\s+)?{_YEAR}")
ISO = re.compile(r"\b(?P<year>1\d{3}|20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])\b")
SLASHED = re.compile(r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b")
YEARS = re.compile(
    r"\b(?:(?:between|from)\s+)?(?P<from>1[5-9]\d\d|20\d\d)(?:\s?[–—-]\s?|\s+(?:to|and|until|through)\s+)"
    r"(?P<to>(?:1[5-9]|20)\d\d|\d\d)\b(?![,.]\d|\s*(?:per\s?cent|percent|%))"
)
QUARTER = re.compile(
    r"\b(?:the\s+)?(?:(?P<word>first|second|third|fourth|last)\s+(?P<what>quarter|half)"
    r"|(?P<code>[QH])(?P<number>[1-4]))"
    rf"(?:\s+of)?\s+{_YEAR}",
    re.IGNORECASE,
)
SEASON = re.compile(
    rf"\b(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_YEAR}", re.IGNORECASE
)
DECADE = re.compile(r"\b(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s\b", re.IGNORECASE)
CENTURY = re.compile(
    r"\b(?:the\s+)?(?:(?:early|late|mid)[\s-])?(?:(?P<number>\d{1,2})(?:st|nd|rd|th)"
    rf"|(?P<word>{'|'.join(ORDINALS)}))[\s-]centur(?:y|ies)\b(?!\s+of\b)",
    re.IGNORECASE,
)
SINCE = re.compile(
    rf"\b(?P<how>[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Bb]y)\s+(?:(?:early|late|mid)[\s-])?(?:(?:the\s+)?(?:end"
    rf"|start|middle)\s+of\s+)?(?:{_MONTH}\s+)?{_YEAR}"
)
MONTH_ALONE = re.compile(
    rf"\b(?:(?<=in )|(?<=In )|(?<=since )|(?<=until )|(?<=by )|(?<=late )|(?<=early )|(?<=mid-)|(?P<which>[Ll]ast"
    rf"|[Nn]ext|[Tt]his)\s+){_MONTH}(?!\s+[A-Z\d])"
)
YEAR_ALONE = re.compile(
    rf"(?<![\d.,$£€#/-])\b(?:(?:early|late|mid)[\s-])?{_YEAR}(?![-/]\d|\s+(?:people"
    rf"|[a-z]+s\b(?<!years)(?<!was)(?<!has)(?<!is)))"
)
AFTER_YEAR_WORD = re.compile(
    r"\b(?:in|since|by|of|from|until|till|during|before|after|for|around|about|circa|year|and|to|the|early|late"
    r"|mid)\s+$",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"\b(?:(?:earlier|later)\s+)?(?P<which>last|next|this|previous|past)\s+(?P<what>year|month|week|weekend|decade"
    r"|century|summer|winter|spring|autumn"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?P<day>yesterday|tomorrow|tonight|today)\b",
    re.IGNORECASE,
)
AGO = re.compile(
    rf"\b(?P<about>(?:about|around|some|nearly|almost|over"
    rf"|more than)\s+)?(?P<number>{_NUMBER})\s+{_UNIT}\s+(?P<way>ago|earlier|later|before)\b",
    re.IGNORECASE,
)
WEEKDAY_ALONE = re.compile(
    r"\b(?:on\s+|(?P<until>(?:until|till|by)\s+))?(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?:\s+(?:morning|afternoon"
    r"|evening|night))?"
)
STILL_TO_COME = re.compile(
    r"(?:\b(?:will|shall|won['’]t|(?:is|are) (?:due|set|expected|scheduled) to)|['’]ll)\s(?:[\w’'-]+\s){1,6}$"
)
""" "It will meet in Halborg on Friday": the day that comes, not the last one."""
LENGTH = re.compile(
    rf"\b(?:for|in|over|during|within|after|throughout)\s+(?:(?:about|around|nearly|almost|over|more than|at least"
    rf"|up to|some)\s+)?"
    rf"(?:the\s+)?(?:(?:past|last|first|next|previous|coming)\s+)?(?P<number>{_NUMBER})(?:\s+(?:consecutive|full"
    rf"|straight))?\s+{_UNIT}"
    rf"|\b(?:the|these)\s+(?:past|last|first|next|previous|coming)\s+(?P<number2>{_NUMBER})?\s*(?P<unit2>day|week"
    rf"|month|year|decade|centur)(?:y|ies|s)?\b",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?|\b(?P<hour2>[01]?\d"
    r"|2[0-3]):(?P<minute2>[0-5]\d)\b(?!\d)"
    r"|\b(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)(?=\s(?:GMT|UTC|BST|CES?T|E[SD]T)\b)",
    re.IGNORECASE,
)
HOLDS = {
    "digit": re.compile(r"\d"),
    "year": re.compile(r"\d{4}"),
    "month": re.compile(r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"),
    "weekday": re.compile(r"[a-z]day\b"),
}
HOLDS_SMALL = {
    "century": ("centur",),
    "word": (
        "day", "week", "fortnight", "month", "year", "decade", "centur", "summer", "winter", "spring", "autumn",
        "yester", "tomorrow", "tonight",
    ),
}  # fmt: skip
"""The same for words in small letters: looked for without a pattern."""
