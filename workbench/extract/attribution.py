"""Whom a sentence gives as its source: "according to X", "X says", "said X", "quoting X". One sentence at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.core.claims import Fact, FactKind
from workbench.extract import attribution_patterns as patterns
from workbench.extract.lexicon import PERSON_NOUNS, REPORTING, REPORTING_NEEDS_QUOTE, SHOWING, THING_NOUNS
from workbench.extract.statement import Statement

_SOURCES = (FactKind.NAME, FactKind.ORGANISATION, FactKind.PLACE)


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a sentence names as its source. fact: a name it gives; words: a description when it gives no name.

    pronoun: "he", "she", "it", "they" where it points back; definite: describes one known person ("the professor").
    """

    fact: Fact | None = None
    words: str = ""
    pronoun: str = ""
    definite: bool = False


def source_of(statement: Statement) -> Source | None:
    """The source that the sentence itself names, None when it names none."""
    shown = _masked(statement)
    described: Source | None = None
    if label := _labelled(statement, shown):
        return label
    for lead in (patterns.ACCORDING, patterns.QUOTING):
        if (match := lead.search(shown)) and (source := _to_the_right(statement, shown, match.end())):
            if source.fact is not None or lead is patterns.QUOTING:
                return source
            described = source
        elif match and lead is patterns.ACCORDING:
            described = _any_phrase(shown, match.end())
    verbs = statement.bag & (REPORTING | SHOWING)
    if not verbs:
        return described
    quoted = any(fact.kind is FactKind.QUOTATION for fact in statement.facts)
    for match in patterns.WORD.finditer(shown):
        if match.group() not in verbs:
            continue
        if match.group() in REPORTING_NEEDS_QUOTE and not quoted and not patterns.THAT.match(shown, match.end()):
            continue
        if match.group() in SHOWING and not _shows(shown, match):
            continue
        source = _of_verb(statement, shown, match)
        if source is not None and (described is None or source.fact is not None):
            return source
    return described


def _any_phrase(shown: str, start: int) -> Source | None:
    """Whatever stands behind "according to": "the indictment", "its own brochure"."""
    end = patterns.PHRASE_END.search(shown, start)
    phrase = _clean(shown[start : end.start() if end else len(shown)])
    if not phrase or len(phrase) > patterns.LONGEST or patterns.NOT_A_SOURCE.match(phrase):
        return None
    return Source(words=phrase)


def _labelled(statement: Statement, shown: str) -> Source | None:
    """ "Ada Brink: “We won.”": who is named before the colon."""
    match = patterns.LABEL.match(shown)
    if match is None:
        return None
    end = statement.sentence.span.start + match.end("name")
    fact = next((fact for fact in statement.facts if fact.kind in _SOURCES and fact.span.end == end), None)
    return Source(fact=fact) if fact else None


def _shows(shown: str, verb: re.Match[str]) -> bool:
    """Whether "show" or "found" reports: "found that", "found in 1998 that", "records show."."""
    after = shown[verb.end() : verb.end() + 30]
    return bool(re.match(r"\s+(?:\w+\s+){0,3}that\b", after)) or not after.strip(' .”"»’)')


def _masked(statement: Statement) -> str:
    """The sentence with the words of longer quotations blanked out, so that only the words around them speak."""
    shown, start = statement.sentence.words, statement.sentence.span.start
    for fact in statement.facts:
        if fact.kind is FactKind.QUOTATION and (fact.value or "").count(" ") > 1:
            first, last = fact.span.start - start, fact.span.end - start
            inner = shown[first + 1 : last - 1] if last - first > 1 else ""
            shown = shown[: first + 1] + "_" * len(inner) + shown[first + 1 + len(inner) :]
    return shown


def _of_verb(statement: Statement, shown: str, verb: re.Match[str]) -> Source | None:
    """The subject of a reporting verb, on whichever side it stands."""
    before = shown[: verb.start()]
    near = before[-40:]
    if (
        patterns.PASSIVE.search(near)
        or patterns.NOT_SAID.search(before)
        or shown[verb.end() : verb.end() + 4] == " of "
        or shown[verb.end() : verb.end() + 1] == "-"
    ):
        return None
    if shown[: verb.start()].rstrip().endswith(",") and (
        source := _to_the_left(statement, shown, len(before.rstrip()))
    ):
        return source
    if (
        patterns.INVERTED.search(near)
        and verb.group() not in patterns.OF_OBJECT
        and (source := _to_the_right(statement, shown, verb.end() + 1))
    ):
        return source
    if patterns.NOUN_BEFORE.search(near) and not (
        verb.group() in patterns.NEVER_NOUNS and near.rstrip().endswith("official")
    ):
        return None
    return _to_the_left(statement, shown, len(patterns.ADVERBS.sub("", before).rstrip()))


def _to_the_right(statement: Statement, shown: str, start: int) -> Source | None:
    """The source that begins at a place: the first name before the phrase ends, else the phrase."""
    end_match = patterns.PHRASE_END.search(shown, start)
    while end_match and end_match.group() == "." and _stops_a_name(statement, end_match.start()):
        end_match = patterns.PHRASE_END.search(shown, end_match.end())
    end = end_match.start() if end_match else len(shown)
    phrase = shown[start : min(end, start + patterns.LONGEST)].strip()
    if record := patterns.RECORD.match(phrase):
        return Source(words=_clean(record["what"]))
    offset = statement.sentence.span.start
    inside = [fact for fact in statement.facts if fact.kind in _SOURCES and start <= fact.span.start - offset < end]
    if behind := _name_behind(statement, shown, phrase, end):
        return Source(fact=behind)
    if patterns.DEFINITE_PERSON.match(phrase) and not any(fact.kind is FactKind.NAME for fact in inside):
        return Source(words=phrase, definite=True)
    inside = [
        fact for fact in inside if shown[fact.span.end - offset : fact.span.end - offset + 2] not in ("’s", "'s")
    ] or inside
    named = [fact for fact in inside if fact.kind is FactKind.NAME] or inside
    if named and not _describes(shown, named[0], offset, end):
        return Source(fact=named[0])
    if match := re.match(r"(he|she|they)\b", phrase):
        return Source(pronoun=match[1])
    noun = next((word for word in phrase.split() if patterns.SPEAKER_NOUN.fullmatch(word.strip(",."))), None)
    if noun:
        return Source(words=_clean(phrase))
    somebody = patterns.SOMEBODY.match(shown[start : start + patterns.LONGEST])
    quoted = any(fact.kind is FactKind.QUOTATION and fact.span.end <= start + offset for fact in statement.facts)
    return Source(words=_clean(somebody.group())) if somebody and quoted else None


def _name_behind(statement: Statement, shown: str, phrase: str, end: int) -> Fact | None:
    """ "said the harbour coach, Ada Brink": the name that a description in front of a comma belongs to."""
    words = phrase.split()
    if shown[end : end + 2] != ", " or not words or not patterns.SPEAKER_NOUN.fullmatch(words[-1]):
        return None
    offset = statement.sentence.span.start
    names = (one for one in statement.facts if one.kind is FactKind.NAME and one.span.start == offset + end + 2)
    return next(
        (one for one in names if shown[one.span.end - offset :][:1] in ("", ",", ".", ";", ":", "!", "?")), None
    )


def _stops_a_name(statement: Statement, at: int) -> bool:
    offset = statement.sentence.span.start
    return any(
        fact.kind in (*_SOURCES, FactKind.ROLE) and fact.span.start <= at + offset < fact.span.end
        for fact in statement.facts
    )


def _describes(shown: str, fact: Fact, offset: int, end: int) -> bool:
    """Whether a body or place only describes who speaks ("a Velmora Council official", "Brink's lawyer")."""
    after = shown[fact.span.end - offset : end]
    following = after.split()[:2]
    return after[:2] in ("’s", "'s") or (
        fact.kind is not FactKind.NAME
        and any(patterns.SPEAKER_NOUN.fullmatch(word) and not re.fullmatch(THING_NOUNS, word) for word in following)
    )


def _to_the_left(statement: Statement, shown: str, end: int) -> Source | None:
    """The source that ends at a place: a name, an apposition, a pronoun or a description."""
    if shown[:end].endswith(","):
        return _with_apposition(statement, shown, end - 1)
    if match := patterns.PRONOUN.search(shown, max(0, end - 8), end):
        word = match["word"].lower()
        if word == "it" and (earlier := _named_before(statement, match.start())):
            return Source(fact=earlier) if earlier.kind is FactKind.ORGANISATION else None
        return (
            Source(pronoun=word)
            if word != "who"
            else _to_the_left(statement, shown, len(shown[: match.start()].rstrip(" ,")))
        )
    if published := patterns.PUBLISHED_IN.match(shown, _clause_start(shown, end), end):
        return Source(words=_clean(published["what"]))
    if fact := _name_ending(statement, shown, end):
        return Source(fact=fact)
    match = patterns.NOUN_PHRASE.search(shown, max(0, _clause_start(shown, end)), end)
    if match is None or not patterns.SPEAKER_NOUN.fullmatch(match["noun"]):
        if behind := patterns.BEHIND_QUOTATION.search(shown, max(0, end - patterns.LONGEST), end):
            return Source(words=_clean(behind["what"]))
        longer = patterns.LONGER_SUBJECT.match(shown, _clause_start(shown, end), end)
        return Source(words=_clean(longer["what"])) if longer else None
    phrase = match.group().strip()
    if belongs := patterns.BELONGS_TO.search(
        shown, 0, match.start()
    ):  # "an official of the ministry says": the official speaks
        holder = _to_the_left(statement, shown, belongs.start())
        if holder is not None:
            return holder
    return Source(words=_clean(phrase), definite=bool(patterns.DEFINITE_PERSON.fullmatch(phrase)))


def _named_before(statement: Statement, at: int) -> Fact | None:
    """The last person or body that the sentence names before a place: nearer than what "it" could mean elsewhere."""
    offset = statement.sentence.span.start
    kinds = (FactKind.NAME, FactKind.ORGANISATION)
    return next((one for one in reversed(statement.facts) if one.kind in kinds and one.span.end - offset <= at), None)


def _clause_start(shown: str, end: int) -> int:
    """Where the last clause before a place begins."""
    starts = [
        match.end()
        for match in re.finditer(
            r"[,;:”»\"]\s*|\s(?:that|and|but|while|when|because|as|if)\s|\s[-–—]+\s", shown[max(0, end - 120) : end]
        )
    ]
    return max(0, end - 120) + (starts[-1] if starts else 0)


def _name_ending(statement: Statement, shown: str, end: int) -> Fact | None:
    """The name that ends at a place, or up to three small words before it ("the Northshore Courier newspaper")."""
    offset = statement.sentence.span.start
    known = [fact for fact in statement.facts if fact.kind in _SOURCES and fact.span.end - offset <= end]
    if not known:
        return None
    last = max(known, key=lambda fact: fact.span.end)
    between = shown[last.span.end - offset : end]
    if between and not re.fullmatch(r"(?:\s+[a-z-]+){1,2}", between):
        return None
    if between and (between[:2] in ("’s", "'s") or not patterns.SPEAKER_NOUN.fullmatch(between.split()[-1])):
        return None
    if between and patterns.ARTICLE.match(between):  # "in Brenholm a worker said": the worker speaks
        return None
    holder = [fact for fact in known if fact.kind is FactKind.NAME and fact.span.end < last.span.start]
    if last.kind is not FactKind.NAME and holder:
        link = shown[holder[-1].span.end - offset : last.span.start - offset]
        if re.fullmatch(r",?\s+(?:[a-z-]+\s+){0,4}(?:of|at|from|for|with)\s+(?:the\s+)?", link):
            return holder[-1]
    return last


def _with_apposition(statement: Statement, shown: str, end: int) -> Source | None:
    """ "One of the experts, historian Ada Brink, says": the name in the commas; else who stands before them."""
    opening = shown.rfind(",", 0, end)
    if opening < 0:
        return None
    inside = shown[opening + 1 : end].strip()
    offset = statement.sentence.span.start
    names = [
        fact for fact in statement.facts if fact.kind is FactKind.NAME and opening < fact.span.start - offset < end
    ]
    true_apposition = not re.match(
        r"(?:who|which|where|directed|led|based|founded|in|on|at|from|with|by|for|after|of|\w+ing|\w+ed|\w+ by)\b",
        inside,
    )
    head = _to_the_left(statement, shown, len(shown[:opening].rstrip()))
    if head is not None and head.fact is not None:
        return head
    if true_apposition and names:
        return Source(fact=names[0])
    if true_apposition and (
        match := re.match(r"(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}?(?:" + PERSON_NOUNS + r")\b", inside)
    ):
        return Source(words=_clean(match.group()))
    return head


def _clean(phrase: str) -> str:
    """A description as it reads in a list: one line, its article in small letters."""
    words = " ".join(phrase.split()).strip(" ,.;:")
    head, _, rest = words.partition(" ")
    return (
        f"{head.lower()} {rest}"
        if rest and head.lower() in ("the", "a", "an", "one", "some", "many", "most", "several", "two", "three")
        else words
    )
