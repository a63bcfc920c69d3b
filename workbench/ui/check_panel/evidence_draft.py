"""What the form for evidence holds: evidence that was begun, or that stands and is being changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from workbench.core.evidence import EvidenceLink, Relation, Source

NOTHING_MORE = Source()
"""A source of which nothing is recorded beside title and address."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Evidence that was begun and not yet attached, or evidence as it stands when link is given."""

    words: tuple[str, str, str, str] = ("", "", "", "")
    """Source, title, pinpoint, excerpt."""
    relation: str = Relation.SUPPORTS.value
    grade: str = ""
    opened: bool = False
    file: Path | None = None
    source: Source = NOTHING_MORE
    """The fields of the source beside title and address."""
    link: EvidenceLink | None = None
    """The evidence that is being changed."""


def draft_of(link: EvidenceLink) -> Draft:
    """Evidence as the form shows it to be changed."""
    name = link.url or link.file_name
    words = (name or link.title, link.title if name else "", link.locator, link.excerpt)
    grade = link.grade.value if link.grade else ""
    return Draft(words, link.relation.value, grade, link.opened, None, replace(link.source, title="", url=""), link)
