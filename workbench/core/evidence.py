"""Evidence: a source as a record of its own, linked to claims with a relation, a grade and a pinpoint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.core.text import Span


class Relation(StrEnum):
    """What a piece of evidence does to a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    BACKGROUND = "background"


class Grade(StrEnum):
    """How near a source is to the fact, for this claim."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class EvidenceKind(StrEnum):
    """What sort of thing a source is."""

    DOCUMENT = "document"
    OFFICIAL_RECORD = "official_record"
    DATA_SET = "data_set"
    PAPER = "paper"
    BOOK = "book"
    NEWS_REPORT = "news_report"
    WEB_PAGE = "web_page"
    SOCIAL_POST = "social_post"
    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"
    TRANSCRIPT = "transcript"
    INTERVIEW = "interview"
    EMAIL = "email"
    EXPERT = "expert"
    CALCULATION = "calculation"
    OBSERVATION = "observation"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Source:
    """What a person records about a source, whatever claims it is linked to. Empty texts say nothing.

    published: ISO date or part of one. person: who said it, where the source is a person; on_record: may be named.
    voice: independence group (one wire story in five papers is one voice). alias: what a confidential source is called
    wherever its name must not stand.
    """

    title: str = ""
    url: str = ""
    kind: EvidenceKind | None = None
    author: str = ""
    publisher: str = ""
    published: str = ""
    archived_url: str = ""
    language: str = ""
    person: str = ""
    on_record: bool | None = None
    voice: str = ""
    confidential: bool = False
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source as the case keeps it."""

    id: int
    uid: str
    source: Source
    file_name: str
    file_sha256: str | None
    captured_at: str
    origin: str
    """Path the stored copy was taken from; empty when it came from elsewhere."""
    changed_at: str
    """When the file at its origin was seen to differ from the stored copy; empty while it does not."""
    removed: bool
    """Taken out of the case for good: only this tombstone stays."""
    claims: tuple[int, ...]
    """Ids of the claims it is linked to."""


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """What a person types or drops to attach evidence. title falls back to the file's name or the address.

    file_name and file: a stored copy, kept in the case with its SHA-256; None for a mere link. origin: the path it
    came from. passage: a passage of a document in the case, as (document id, span).
    """

    relation: Relation
    title: str = ""
    url: str = ""
    locator: str = ""
    """Pinpoint: page, paragraph, timecode."""
    excerpt: str = ""
    grade: Grade | None = None
    file_name: str = ""
    file: bytes | None = None
    source: Source | None = None
    """Everything else about the source; title and url above win where they are given."""
    opened: bool = False
    """Whether the checker opened the source."""
    origin: str = ""
    passage: tuple[int, Span] | None = None


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """Evidence as it stands beside one claim."""

    id: int
    claim_id: int
    evidence_id: int
    evidence_uid: str
    title: str
    url: str
    file_name: str
    file_sha256: str | None
    captured_at: str
    relation: Relation
    locator: str
    excerpt: str
    grade: Grade | None
    person: str
    """Who attached it."""
    opened: bool = False
    source: Source = Source()
    changed_at: str = ""
    passage: tuple[int, Span] | None = None
    """(document id, span) of the passage it points at."""

    @property
    def person_named(self) -> bool:
        """Whether the source is a person."""
        return bool(self.source.person)

    @property
    def on_record(self) -> bool:
        """Whether that person may be named."""
        return bool(self.source.on_record)

    @property
    def voice(self) -> str:
        """Its independence group; empty when it has none."""
        return self.source.voice

    @property
    def pinpointed(self) -> bool:
        """Whether it says where in the source."""
        return bool(self.locator) or self.passage is not None
