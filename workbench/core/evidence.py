"""Evidence: a source with a pinpoint, linked to claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class EvidenceEntry:
    """What a person types or drops to attach evidence. title falls back to the file's name or the address.

    file_name and file: a stored copy, kept in the case with its SHA-256; None for a mere link.
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
