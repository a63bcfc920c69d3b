"""What the first lines of a text say about it: headline, byline, date; only where they are plain to see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from workbench.core.documents import Block, PassageKind
from workbench.importers.dates import date_line

_LONGEST_HEADLINE = 140
_HEADLINE_PLACES = 3
_BYLINE = re.compile(r"(?:by|BY|By)[:\s]\s*(?P<names>\S.{1,80})")
_NAME = r"(?:[A-Z][\w’'.-]*|[a-z]{2,3})"
_NAMES = re.compile(rf"[A-Z][\w’'.-]*(?: {_NAME}){{1,4}}(?:(?:,| and| &) [A-Z][\w’'.-]*(?: {_NAME}){{1,4}}){{0,4}}")


@dataclass(frozen=True, slots=True)
class Masthead:
    """What was found; None where nothing is plain to see."""

    title: str | None = None
    author: str | None = None
    published: str | None = None


_PLACES = 12
"""Blocks at the top that are looked at."""


def masthead(text: str, blocks: Iterable[Block]) -> Masthead:
    """Look at the first blocks of a text, boilerplate aside."""
    read = (block for block in blocks if block.kind is not PassageKind.BOILERPLATE)
    lines = [block.span.of(text) for block in islice(read, _PLACES)]
    return Masthead(
        title=next((" ".join(line.split()) for line in lines[:_HEADLINE_PLACES] if _is_headline(line, lines)), None),
        author=next((names for line in lines if (names := byline(line))), None),
        published=next((day for line in lines if (day := date_line(line))), None),
    )


def byline(line: str) -> str | None:
    """The names of a line that is nothing but a byline: "By Jane Doe and John Roe" """
    match = _BYLINE.fullmatch(line.strip())
    names = match["names"].strip() if match else ""
    return names if _NAMES.fullmatch(names) else None


def _is_headline(line: str, lines: Sequence[str]) -> bool:
    return (
        len(lines) > 1
        and len(line) <= _LONGEST_HEADLINE
        and 2 <= len(line.split()) <= 24
        and line[-1] not in '.,;:…"”»'
        and byline(line) is None
        and date_line(line) is None
    )
