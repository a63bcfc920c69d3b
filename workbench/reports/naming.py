"""Confidential sources in what leaves the desk: under their alias, and their names taken out of free words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.core.documents import Document
from workbench.core.evidence import EvidenceLink, Source
from workbench.reports.folding import fold, places, unbroken
from workbench.reports.persons import Form, Where, forms_of_person, how

NO_ALIAS = "confidential source"
"""What a confidential source is called that has no alias, or one that gives it away."""

REMEMBERED = 10_000
"""Texts of which the answer is kept: what is typed for one claim is often typed for the next."""

_NO_SPACES = 0x0E00
"""From here on (Thai, Chinese, Japanese and others) words stand without spaces between them."""

_WHOLE_SYLLABLE = "(?![\u1160-\u11ff])"
"""Not in the middle of a Korean syllable, which folding takes apart."""

_JOINED = 8
"""Letters of a person's name from which on it is looked for with nothing between its words."""

_START = 4
"""Letters by which words are told to be no name."""

_WORD = re.compile(r"[^\W\d_]+|\d+")
_SIGNS_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_POINTS = ".,:;'-"
_ARTICLES = frozenset(("a", "an", "das", "der", "die", "el", "il", "la", "le", "the"))
_BEGINS = re.compile(r"(?:^|[.!?…:\n])[\s\"'“”‘’(\[]*$")
"""What stands before the first word of a sentence."""


def source_of(link: EvidenceLink) -> Source:
    """What is recorded about a link's source; the title and address of the link are its source's own."""
    return replace(link.source, title=link.title, url=link.url)


def aliased(source: Source) -> Source:
    """A confidential source as it may be shown: alias, kind and whether it is on record, nothing that leads to it."""
    return Source(title=alias_of(source), kind=source.kind, on_record=source.on_record, confidential=True)


def alias_of(source: Source) -> str:
    """What a confidential source is called; an alias that names a person behind it is none."""
    alias = fold(source.alias)
    forms = [form for said in (source.person, source.author) for form in forms_of_person(said)]
    given_away = any(re.search(_pattern(form), alias) for form in forms if form.where < Where.INSIDE)
    return NO_ALIAS if given_away else source.alias or NO_ALIAS


@dataclass(frozen=True, slots=True)
class Secret:
    """A confidential source with what was kept of it: its file's name, and the documents of the case that are it."""

    source: Source
    file_name: str = ""
    documents: tuple[Document, ...] = ()


class Names:
    """The names of confidential sources, and the alias that stands in the place of each.

    A name is found as whole words in any case and with any accents, apostrophes, hyphens and white space; of a person's
    and an author's name each part too. A part that is a word as well, or has two letters, is taken for the name only
    where it begins with a capital. A title, publisher or voice of a single word is found where it is the whole field.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._aliases: dict[str, str] = {}
        self._of: dict[str, int] = {}
        self._where: dict[str, Where] = {}
        self._said: set[str] = set()
        self._recorded: dict[str, str] = {}
        """Names of persons as they were recorded: found so to the letter, whatever the finer search makes of them."""
        self._starts: set[str] = set()
        self._spaced = True
        self._hidden: dict[str, str] = {}
        patterns: dict[str, int] = {}
        for number, secret in enumerate(secrets):
            alias = alias_of(secret.source)
            for form in _forms(secret):
                key = _key(form.name)
                self._said.update((form.name, form.name.strip(_POINTS), _SIGNS_AROUND.sub("", form.name)))
                self._aliases.setdefault(key, alias)
                self._of.setdefault(key, number)
                self._where[key] = min(form.where, self._where.get(key, Where.ALONE))
                if form.where is not Where.ALONE:
                    patterns.setdefault(_pattern(form), len(key))
                    self._enter(fold(form.name))
            for said in _recorded(secret):
                if (key := _key(said)) in self._aliases:
                    self._recorded[said] = key
        longest_first = sorted(patterns, key=lambda pattern: patterns[pattern], reverse=True)
        self._search = re.compile("|".join(longest_first)) if patterns else None

    def hide(self, words: str) -> str:
        """The words with every name replaced by the alias; the very same string where none stands in them."""
        known = self._hidden.get(words)
        if known is None:
            known = self.hide_beside(words, "")
            if len(self._hidden) < REMEMBERED:
                self._hidden[words] = known
        return words if known == words else known

    def hide_beside(self, words: str, shown: str) -> str:
        """The same, but for names that stand in words shown beside them: there an alias would tell whose it is."""
        if not words or not self._aliases:
            return words
        seen = _spelled(shown)
        left, shown_to = [], 0
        for start, end, key in self._found(words):
            if not seen or _spelled(words[start:end]) not in seen:
                left += [words[shown_to:start], self._aliases[key]]
                shown_to = end
        return "".join([*left, words[shown_to:]]) if left else words

    def is_name(self, words: str) -> bool:
        """Whether the words are a name and nothing else."""
        return _key(words) in self._aliases

    def found_in(self, texts: Iterable[str]) -> set[int]:
        """Which sources (by their place) have a name that stands in one of the texts."""
        return {self._of[key] for text in texts for _, _, key in self._found(text)}

    def _found(self, words: str) -> list[tuple[int, int, str]]:
        """From where to where a name stands in the words, and whose it is; in order, none over another."""
        folded = fold(words)
        found = [*self._found_in(words, folded, joined=False)]
        if (joined := unbroken(folded)) is not None:
            for start, end, key in self._found_in(words, joined, joined=True):
                if not any(start < to and one < end for one, to, _ in found):
                    found.append((start, end, key))
        for said, key in self._recorded.items():
            for start in _standing(said, words):
                if not any(start < to and one < start + len(said) for one, to, _ in found):
                    found.append((start, start + len(said), key))
        found.sort()
        if not found and (key := _key(words)) in self._aliases:
            return [(0, len(words), key)]
        return found

    def _found_in(self, words: str, folded: str, *, joined: bool) -> Iterator[tuple[int, int, str]]:
        if self._search is None or not self._may_stand_in(folded) or not (one := self._search.search(folded)):
            return
        place = places(words, joined=joined)
        while one:
            start, end, key = place[one.start()], place[one.end()], self._known(one[0])
            if self._is_meant(words, start, end, key):
                yield start, end, key
                one = self._search.search(folded, one.end())
            else:
                one = self._search.search(folded, one.start() + 1)

    def _is_meant(self, words: str, start: int, end: int, key: str) -> bool:
        where = self._where[key]
        found = words[start:end]
        if where is Where.ANYWHERE or (where is Where.CAPITAL and len(key) < 3 and found in self._said):
            return True
        last = re.split(r"[\s.\-]+", found.strip())[-1]
        return not last[:1].islower() and (
            where is Where.CAPITAL or not _BEGINS.search(words[max(0, start - 20) : start])
        )

    def _known(self, found: str) -> str:
        """The key of what was found, which may be in the plural."""
        key = _key(found)
        return next(one for one in (key, key.removesuffix("s"), key.removesuffix("es")) if one in self._aliases)

    def _enter(self, folded: str) -> None:
        first = _WORD.search(folded)
        self._spaced = self._spaced and first is not None and ord(max(folded)) < _NO_SPACES
        if first:
            begins = (first[0], _key(folded))
            self._starts.update(f"{one}{plural}"[:_START] for one in begins for plural in ("", "s", "es"))

    def _may_stand_in(self, folded: str) -> bool:
        """Much quicker than the search itself, and true for few words of a report."""
        return not self._spaced or not self._starts.isdisjoint(word[:_START] for word in _WORD.findall(folded))


def _recorded(secret: Secret) -> Iterator[str]:
    """Whole names of persons that are no everyday word."""
    for said in (secret.source.person, secret.source.author, *(one.author or "" for one in secret.documents)):
        whole = said.strip()
        if len(whole) > 2 and (len(whole.split()) > 1 or how(whole) is Where.ANYWHERE):
            yield whole


def _standing(name: str, words: str) -> Iterator[int]:
    """Where a name stands in the words to the letter, as whole words."""
    start = words.find(name)
    while start >= 0:
        end = start + len(name)
        inside = name[:1].isalnum() and words[:start][-1:].isalnum()
        if not inside and not (name[-1:].isalnum() and words[end : end + 1].isalnum()):
            yield start
        start = words.find(name, start + 1)


def _forms(secret: Secret) -> Iterator[Form]:
    """Everything that leads to a source."""
    source = secret.source
    alias = (_key(source.alias), _key(NO_ALIAS))
    for said in (source.person, source.author, *(one.author or "" for one in secret.documents)):
        yield from (form for form in forms_of_person(said) if _key(form.name) not in alias)
    others = [source.title, source.publisher, source.voice, secret.file_name]
    others += [part for one in secret.documents for part in (one.title, one.name)]
    for url in (source.url, source.archived_url):
        others += [url, re.sub(r"^\w+://(?:www\.)?|/$", "", url)]
    for name in map(str.strip, others):
        if name and _key(name) not in alias:
            yield Form(name, _how_other(name), person=False)


def _how_other(name: str) -> Where:
    """A single word is everybody's: "interview", "police". With an article before it it needs its capital."""
    words = re.findall(r"\w+", name)
    if len(words) == 2 and fold(words[0]) in _ARTICLES and " " in name:
        return Where.ALONE if words[1].islower() else Where.CAPITAL
    return Where.ALONE if len(words) == 1 and words[0].isalpha() else Where.ANYWHERE


def _pattern(form: Form) -> str:
    """How a name is found in folded words."""
    name = fold(form.name).strip()
    bare = re.sub(r"^[\W_]+|[\W_]+$", "", name) if form.person else name
    name = bare or name
    words = r"\s+".join(map(_of_letters, name.split()))
    if form.person and bare:
        words = _of_words(name.split(), joined=len(_key(name)) >= _JOINED)
    letters = r"[^\W\d]" if form.person else r"\w"
    before = rf"(?<!{letters})" if ord(name[:1] or " ") < _NO_SPACES else ""
    after = rf"(?!{letters})" if ord(name[-1:] or " ") < _NO_SPACES else _WHOLE_SYLLABLE
    plural = (
        "(?:e?s)?" if form.person and form.where is Where.ANYWHERE and len(_key(name)) > 2 and after[0] == "(" else ""
    )
    return f"{before}{words}{plural}{after}"


def _of_words(words: list[str], *, joined: bool) -> str:
    """The words of a person's name: with spaces, a dot or a hyphen between them, or nothing."""
    after = r"(?:\s+|\.|\s?-\s?)" + ("?" if joined else "")
    after_initial = r"[\s.\-]" + ("*" if joined else "+")
    found = ""
    for word in words[:-1]:
        bare = word.rstrip(".") or word
        found += _of_letters(bare) + (after_initial if len(bare) == 1 else after)
    return found + _of_letters(words[-1])


def _of_letters(word: str) -> str:
    """A word in which apostrophe and hyphen may be left out."""
    if not _WORD.search(word):
        return re.escape(word)
    return "".join({"'": r"['\s]?", "-": r"(?:-\s*|\s+)?"}.get(letter, re.escape(letter)) for letter in word)


def _key(name: str) -> str:
    """Letters and digits of a name, which are the same however it is written."""
    folded = fold(name)
    return re.sub(r"[\W_]+", "", folded) or folded.strip()


def _spelled(words: str) -> str:
    return " ".join(fold(words).split())
