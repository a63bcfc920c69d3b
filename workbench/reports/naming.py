"""Confidential sources in what leaves the desk: under their alias, and their names taken out of free words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from workbench.core.documents import Document
from workbench.core.evidence import EvidenceLink, Source

NO_ALIAS = "confidential source"
"""What a confidential source is called that has no alias, or one that gives it away."""

REMEMBERED = 10_000
"""Texts of which the answer is kept: what is typed for one claim is often typed for the next."""

_PARTICLES = frozenset(
    (
        "al",
        "bin",
        "da",
        "de",
        "del",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "ten",
        "ter",
        "van",
        "von",
    )
)
"""Small words inside a person's name."""

_TITLES = frozenset(("dame", "lady", "lord", "miss", "mister", "mrs", "prof", "professor", "sir"))
"""Words before a person's name that name nobody."""

_NO_SPACES = 0x0E00
"""From here on (Thai, Chinese, Japanese and others) words stand without spaces between them."""


def source_of(link: EvidenceLink) -> Source:
    """What is recorded about a link's source; the title and address of the link are its source's own."""
    return replace(link.source, title=link.title, url=link.url)


def aliased(source: Source) -> Source:
    """A confidential source as it may be shown: alias, kind and whether it is on record, nothing that leads to it."""
    return Source(title=alias_of(source), kind=source.kind, on_record=source.on_record, confidential=True)


def alias_of(source: Source) -> str:
    """What a confidential source is called; an alias that names a person behind it is none."""
    names = [name for person in (source.person, source.author) for name in (person, *_parts(person)) if name]
    given_away = any(re.search(_pattern(name), source.alias, re.IGNORECASE) for name in names)
    return NO_ALIAS if given_away else source.alias or NO_ALIAS


@dataclass(frozen=True, slots=True)
class Secret:
    """A confidential source with what was kept of it: its file's name, and the documents of the case that are it."""

    source: Source
    file_name: str = ""
    documents: tuple[Document, ...] = ()


class Names:
    """The names of confidential sources, and the alias that stands in the place of each.

    A name is found as whole words, in any case, whatever white space is between its words; of a person's name each part
    too, but only as it is written. Names of one or two letters are looked for as they are written.
    """

    def __init__(self, secrets: Iterable[Secret]) -> None:
        self._aliases: dict[str, str] = {}
        self._of: dict[str, int] = {}
        self._firsts: set[str] = set()
        self._spaced = True
        self._hidden: dict[str, str] = {}
        whole: dict[str, None] = {}
        as_written: dict[str, None] = {}
        for number, secret in enumerate(secrets):
            alias = alias_of(secret.source)
            for name, any_case in _names(secret):
                for form in dict.fromkeys(
                    (name, unicodedata.normalize("NFC", name), unicodedata.normalize("NFD", name))
                ):
                    (whole if any_case else as_written)[form] = None
                    self._enter(form, alias, number)
        patterns = [_pattern(name) for name in sorted(whole, key=len, reverse=True)]
        patterns += [f"(?-i:{_pattern(name)})" for name in sorted(as_written, key=len, reverse=True)]
        self._search = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

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
        if self._search is None or not words or not self._may_stand_in(words):
            return words
        seen = _key(shown)
        return self._search.sub(
            lambda found: found[0] if seen and _key(found[0]) in seen else self._aliases.get(_key(found[0]), NO_ALIAS),
            words,
        )

    def is_name(self, words: str) -> bool:
        """Whether the words are a name and nothing else."""
        return _key(words) in self._aliases

    def found_in(self, texts: Iterable[str]) -> set[int]:
        """Which sources (by their place) have a name that stands in one of the texts."""
        if self._search is None:
            return set()
        found = (one for text in texts if self._may_stand_in(text) for one in self._search.findall(text))
        return {self._of[key] for key in map(_key, found) if key in self._of}

    def _enter(self, name: str, alias: str, number: int) -> None:
        self._aliases.setdefault(_key(name), alias)
        self._of.setdefault(_key(name), number)
        first = re.search(r"\w+", name)
        self._firsts.update([first[0].casefold()] if first else ())
        self._spaced = self._spaced and first is not None and ord(max(name)) < _NO_SPACES

    def _may_stand_in(self, words: str) -> bool:
        """Much quicker than the search itself, and true for few words of a report."""
        return not self._spaced or not self._firsts.isdisjoint(re.findall(r"\w+", words.casefold()))


def _names(secret: Secret) -> Iterator[tuple[str, bool]]:
    """Everything that leads to a source, and whether it is found in any case."""
    source = secret.source
    said = [source.title, source.author, source.person, source.publisher, source.voice, secret.file_name]
    said += [part for one in secret.documents for part in (one.title, one.name, one.author or "")]
    for url in (source.url, source.archived_url):
        said += [url, re.sub(r"^\w+://(?:www\.)?|/$", "", url)]
    for name in map(str.strip, said):
        if name and _key(name) not in (_key(source.alias), _key(NO_ALIAS)):
            yield name, len(name) > 2
    for part in _parts(source.person):
        yield part, False
        yield part.upper(), False


def _parts(person: str) -> list[str]:
    """First names and surnames of a person's name; nothing where it is no name but a description of somebody."""
    words = [word.strip(".,") for word in person.split()]
    named = [word for word in words if word[:1].isupper()]
    if len(words) < 2 or any(word not in named and word.casefold() not in _PARTICLES for word in words):
        return []
    return [word for word in named if len(word) > 2 and word.casefold() not in _TITLES]


def _pattern(name: str) -> str:
    words = r"\s+".join(re.escape(word) for word in name.split())
    before = r"(?<!\w)" if ord(name[0]) < _NO_SPACES else ""
    after = r"(?!\w)" if ord(name[-1]) < _NO_SPACES else ""
    return f"{before}{words}{after}"


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
