"""Who said it: sources carried over the sentences of a quotation, over paragraphs, and from pronouns back to names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from workbench.core.claims import FactKind
from workbench.core.text import Span
from workbench.extract import attribution_patterns as patterns
from workbench.extract.attribution import Source, source_of
from workbench.extract.clauses import Clause
from workbench.extract.facts.titles import HONORIFICS
from workbench.extract.quotations import Quotation, outermost
from workbench.extract.statement import Statement

_PRONOUN_REACH = 6
"""How many sentences back a pronoun may point."""
_NEXT = 2
"""How many sentences on "he" may point at somebody without a name ("An official disagreed. “No,” he said.")."""


_WOMEN = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Madam", "Mme", "Frau", "Señora"})
_MEN = frozenset({"Mr", "Sir", "Lord", "Herr", "Monsieur", "Señor"})
_WOMAN = re.compile(r"(?:woman|mother|queen|princess|widow|wife|daughter|sister|actress)\b")
_MAN = re.compile(r"(?:(?<!wo)man|father|king|prince|husband|brother|bishop|pope)\b")
_REPORTS = re.compile(
    r",\s(?:[a-z]+ly\s)?(?!(?:and|but|while|whereas|although|though|yet)\s)[a-z]+(?<!ing)\s(?:in\s[a-z ]{3,20}\s)?"
    r"that\s*"
)


class Speakers:
    """Finds the speakers of a document, block by block in order. Remembers who was named last.

    ahead: the full name that the text gives a surname further on, None where it gives none.
    """

    def __init__(self, ahead: Callable[[str], str | None] = lambda _: None) -> None:
        self._ahead = ahead
        self._by_surname: dict[str, str] = {}
        self._person: list[tuple[str, int]] = []
        self._named: list[tuple[str, int]] = []
        self._women: dict[str, bool] = {}
        self._body: tuple[str, int] | None = None
        self._unnamed: tuple[str, int] | None = None
        self._sentence = 0
        self._carried: str | None = None

    def of_block(
        self, statements: Sequence[Statement], quotations: tuple[Quotation, ...], turn: str | None = None
    ) -> list[str | None]:
        """The speaker of each sentence of a block; None when nobody is named or it is not sure who.

        turn: whose turn it is in a transcript, who says what nobody else is named for.
        """
        found = [self._own(statement) for statement in statements]
        quoted = _Quoted(outermost(quotations))
        for group in quoted.groups(statements):
            known = next((found[place] for place in group if found[place]), None)
            for place in group:
                found[place] = found[place] or known
        spans = [statement.sentence.span for statement in statements]
        inside = [quoted.holds(span) for span in spans]
        last = self._carried if spans and quoted.opens_at(spans[0].start) else None
        for place, quoted_only in enumerate(inside):
            if found[place] is None and quoted_only:
                found[place] = last
            elif found[place] is None and quoted.ends_in(spans[place]):
                last = None  # somebody else was quoted, it is not known who
            last = found[place] or last
        self._carried = last if spans and quoted.touches(spans[-1]) else None
        return [speaker or self._full(turn) for speaker in found] if turn else found

    def of_clauses(self, clauses: Sequence[Clause], speaker: str | None) -> list[str | None]:
        """The speaker of each part of a sentence, given the speaker of the whole sentence.

        Who is named stands for all parts, but for one that names a source of its own, for what the first part is held
        against ("Brink said 500 stand empty, while the register shows 300"), and for what stands before a part that
        begins with its source ("It has 500 homes, but Brink said it has 300").
        """
        if len(clauses) == 1:
            return [speaker]
        sources = [source_of(clause.statement) for clause in clauses]
        known = [self._resolve(source) if source and not source.pronoun else None for source in sources]
        first = sources[0] is not None
        later = not first and any(
            source is not None and _leads(clause.statement, source)
            for clause, source in zip(clauses, sources, strict=True)
        )
        found = []
        for place, (clause, own) in enumerate(zip(clauses, known, strict=True)):
            apart = later or (first and place > 0 and clause.joined.strip(" ,;–—-") in _AGAINST)
            # "The film, directed by Ada Brink, alleges that": what stands before the report, the text says itself.
            before = place == 0 and _REPORTS.fullmatch(clauses[1].joined) is not None
            found.append(None if before else own or (None if apart else speaker))
        return found

    def _own(self, statement: Statement) -> str | None:
        """The source the sentence names, as a name; then what it leaves in memory."""
        self._sentence += 1
        source = source_of(statement)
        speaker = self._resolve(source) if source else None
        self._remember(statement)
        if source is None or not speaker:
            return speaker
        if source.fact is not None:
            if source.fact.kind is FactKind.NAME:
                self._person.append((speaker, self._sentence))
            elif source.fact.kind is FactKind.ORGANISATION:
                self._body = (speaker, self._sentence)
        elif patterns.PERSON_AT_START.fullmatch(source.words):
            self._unnamed = (speaker, self._sentence)
        return speaker

    def _resolve(self, source: Source) -> str | None:
        if source.fact is not None:
            name = source.fact.value or source.fact.text
            return self._full(name) if source.fact.kind is FactKind.NAME else self._by_surname.get(name, name)
        if source.pronoun in ("he", "she"):
            woman = source.pronoun == "she"
            if unnamed := self._unnamed_before(woman=woman):
                return unnamed
            return self._latest(self._person, woman=woman) or self._latest(self._named, woman=woman)
        if source.pronoun == "it":
            return self._recent(self._body)
        if source.pronoun:
            return None
        if source.definite:
            return self._latest(self._person) or source.words
        return source.words

    def _full(self, name: str) -> str:
        """A name as the text gives it in full, before or behind this place."""
        if name not in self._by_surname and " " not in name and (full := self._ahead(name)):
            self._by_surname[name] = full
        return self._by_surname.get(name, name)

    def _latest(self, remembered: list[tuple[str, int]], *, woman: bool | None = None) -> str | None:
        """The name remembered last and near enough; one that is known to be the other of "he" and "she" is passed."""
        for name, sentence in reversed(remembered[-_PRONOUN_REACH:]):
            if self._sentence - sentence <= _PRONOUN_REACH and (woman is None or self._women.get(name, woman) == woman):
                return name
        return None

    def _recent(self, remembered: tuple[str, int] | None) -> str | None:
        return remembered[0] if remembered and self._sentence - remembered[1] <= _PRONOUN_REACH else None

    def _unnamed_before(self, *, woman: bool) -> str | None:
        """Somebody without a name with whom the sentence before begins, or who spoke in it, and goes on speaking."""
        if self._unnamed is None or self._sentence - self._unnamed[1] > _NEXT:
            return None
        words, _ = self._unnamed
        if (_WOMAN if not woman else _MAN).search(words):
            return None
        self._unnamed = (words, self._sentence)
        return words

    def _remember_subject(self, statement: Statement) -> None:
        """Whom or what without a name a sentence is about: what "he" or "it" in the next one means."""
        words = statement.sentence.words
        begins = statement.sentence.span.start
        named = [fact for fact in statement.facts if fact.kind is FactKind.NAME]
        if named:
            self._unnamed = None
        elif (match := patterns.PERSON_AT_START.match(words)) and not patterns.DEFINITE_PERSON.match(words):
            self._unnamed = (_lowered(match.group()), self._sentence)
        first = statement.facts[0] if statement.facts else None
        if first and first.kind is FactKind.ORGANISATION and first.span.start - begins <= len("The "):
            self._body = (first.value or first.text, self._sentence)
        elif match := patterns.THING_AT_START.match(words):
            self._body = (_lowered(match.group()), self._sentence)

    def _remember(self, statement: Statement) -> None:
        """Names of people in the sentence: sure with a title or role before them, likely with two or three words."""
        self._remember_subject(statement)
        role_ends = {fact.span.end + gap for fact in statement.facts if fact.kind is FactKind.ROLE for gap in (1, 2)}
        first = True
        known = len(self._person)
        for fact in statement.facts:
            if fact.kind is not FactKind.NAME or fact.value is None:
                continue
            parts = fact.value.split()
            titled = fact.text.split()[0].rstrip(".") in HONORIFICS or fact.span.start in role_ends
            if len(parts) in (2, 3, 4) and parts[-1][0].isupper():
                self._by_surname.setdefault(parts[-1], fact.value)
                # Who stands first is mostly the subject: the next sentence's "she" points there, not at the last one.
                self._named.insert(len(self._named) if first else -1, (fact.value, self._sentence))
                first = False
            full = self._full(fact.value) if titled else self._by_surname.get(fact.value, fact.value)
            if titled or full != fact.value:
                self._person.insert(known, (full, self._sentence))
            if (word := fact.text.split()[0].rstrip(".")) in _WOMEN | _MEN:
                self._women[full] = word in _WOMEN


def _leads(statement: Statement, source: Source) -> bool:
    """Whether a part begins with its source ("Brink said …"), so that nothing before it is said by that source."""
    words = statement.sentence.words
    named = source.fact.text if source.fact else source.words
    return 0 <= words.lower().find(named.lower()) < len(words) / 3


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


_AGAINST = frozenset({"while", "whereas", "although", "though"})


class _Quoted:
    """The outermost quotations of a block, in order."""

    def __init__(self, quotations: tuple[Quotation, ...]) -> None:
        self._quotations = quotations
        self._starts = [quotation.span.start for quotation in quotations]

    def groups(self, statements: Sequence[Statement]) -> Iterator[range]:
        """For each quotation the sentences that share words with it, as places in the block."""
        first = 0
        for quotation in self._quotations:
            while first < len(statements) and statements[first].sentence.span.end <= quotation.inner.start:
                first += 1
            last = first
            while last < len(statements) and statements[last].sentence.span.start < quotation.inner.end:
                last += 1
            yield range(first, last)

    def holds(self, span: Span) -> bool:
        """Whether nothing of a sentence but a last stop lies outside a quotation."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and span.end <= self._quotations[place].span.end + 1

    def ends_in(self, span: Span) -> bool:
        """Whether a quotation with which a sentence begins ends in it, before words that are not quoted."""
        place = bisect_right(self._starts, span.start) - 1
        return place >= 0 and span.start < self._quotations[place].span.end < span.end

    def touches(self, span: Span) -> bool:
        """Whether a sentence holds the end of the last quotation, or lies in it."""
        return bool(self._quotations) and self._quotations[-1].span.end > span.start

    def opens_at(self, start: int) -> bool:
        """Whether a quotation begins at this place."""
        return bool(self._starts) and self._starts[0] == start
