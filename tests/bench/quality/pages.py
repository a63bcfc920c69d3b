"""Web pages as plain text, the way a reader copies them: a line a block, nothing marked; and how much stays of it."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from workbench.core.documents import PassageKind
from workbench.extract import find
from workbench.extract.wordlist import words
from workbench.importers.plain import read_text

_SILENT = words("head script style noscript template svg textarea iframe object")
_APART = words("p h1 h2 h3 h4 h5 h6 blockquote ul ol dl title table pre")
_BLOCK = _APART | words(
    "address article aside body br button caption dd details dialog div dt fieldset figcaption figure footer form"
    " header hr html legend li main nav option section select summary tbody td tfoot th thead tr"
)
_RUN = 4
_WORD = re.compile(r"\w+")
_PROSE = frozenset({PassageKind.BODY, PassageKind.CAPTION, PassageKind.PULL_QUOTE, PassageKind.HEADING})


@dataclass(frozen=True, slots=True)
class Share:
    """How much of what was kept belongs to the article, and how much of the article was kept."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its text as copied, and the article in it."""

    name: str
    text: str
    article: str


def pages(folder: Path) -> Iterator[Page]:
    """The pages of scrapinghub's article-extraction-benchmark, in the order of their names."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name in sorted(truth):
        source = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()).decode("utf-8", errors="replace")
        yield Page(name, as_copied(source), truth[name]["articleBody"])


def as_copied(source: str) -> str:
    """The visible text of a page: lines at blocks, a blank line around paragraphs, headings and lists."""
    reader = _Copied()
    reader.feed(source)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def kept(text: str, *, headings: bool) -> str:
    """What the finder takes for the article. headings: also what it takes for headings in it."""
    found = find(read_text(text))
    kinds = _PROSE if headings else _PROSE - {PassageKind.HEADING}
    return "\n".join(passage.span.of(text) for passage in found.passages if passage.kind in kinds)


def by_runs(pairs: Sequence[tuple[str, str]]) -> Share:
    """Runs of four words, averaged over the pages: the measure of that benchmark. pairs: (article, kept)."""
    return _averaged([_agreement(_runs(article), _runs(words)) for article, words in pairs])


def by_words(pairs: Sequence[tuple[str, str]]) -> Share:
    """Words, of all pages together."""
    counts = [_counts(Counter(_WORD.findall(article)), Counter(_WORD.findall(words))) for article, words in pairs]
    common, of_kept, of_article = (sum(column) for column in zip(*counts, strict=True))
    return Share(common / max(1, of_kept), common / max(1, of_article))


def _runs(words: str) -> Counter[tuple[str, ...]]:
    found = _WORD.findall(words)
    return Counter(tuple(found[place : place + _RUN]) for place in range(max(1, len(found) - _RUN + 1)))


def _counts(article: Counter[str], words: Counter[str]) -> tuple[int, int, int]:
    return (article & words).total(), words.total(), article.total()


def _agreement(article: Counter[tuple[str, ...]], words: Counter[tuple[str, ...]]) -> Share:
    common = (article & words).total()
    return Share(common / max(1, words.total()), common / max(1, article.total()))


def _averaged(shares: Sequence[Share]) -> Share:
    many = max(1, len(shares))
    return Share(sum(share.precision for share in shares) / many, sum(share.recall for share in shares) / many)


class _Copied(HTMLParser):
    """Collects visible text with line breaks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT and (not self._silent or self._silent[-1] == tag):
            self._silent.append(tag)
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def _break(self, tag: str) -> None:
        if tag in _APART:
            self.pieces.append("\n\n")
        elif tag in _BLOCK:
            self.pieces.append("\n")
