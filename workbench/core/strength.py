"""How strong the evidence for a claim is, S5 to S0, by one decision table (product: the grades of a research desk)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workbench.core.evidence import EvidenceLink, Grade, Relation


@dataclass(frozen=True, slots=True)
class Strength:
    """A level, 0 to 5, and why in words. lowered: the reason a person gave for less than the table says."""

    level: int
    why: str
    lowered: str = ""
    lowered_by: str = ""
    lowered_at: str = ""

    @property
    def name(self) -> str:
        """ "S3"."""
        return f"S{self.level}"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: the level it gives, its words, and when it holds."""

    level: int
    why: str
    holds: Callable[[Sequence[EvidenceLink]], bool]


def _primary_opened(links: Sequence[EvidenceLink]) -> bool:
    return any(link.grade is Grade.PRIMARY and link.opened and not link.person_named for link in links)


def _person_on_record(links: Sequence[EvidenceLink]) -> bool:
    return any(link.grade is Grade.PRIMARY and link.person_named and link.on_record for link in links)


def voices(links: Sequence[EvidenceLink]) -> int:
    """Independent secondary sources: the same wire story in five papers is one."""
    return len({link.voice.casefold() or link.evidence_uid for link in links if link.grade is Grade.SECONDARY})


TABLE: tuple[Row, ...] = (
    Row(5, "primary record, opened by the checker", _primary_opened),
    Row(4, "primary person confirmed, on record", _person_on_record),
    Row(3, "three independent secondary sources", lambda links: voices(links) >= 3),
    Row(2, "one reliable secondary source", lambda links: voices(links) >= 1),
    Row(1, "evidence that was not opened or not graded, or the writer's own word", bool),
    Row(0, "no evidence", lambda _: True),
)
"""The first row that holds gives the level."""


@dataclass(frozen=True, slots=True)
class Lowered:
    """A strength lowered by hand: to which level, why, by whom and when."""

    level: int
    reason: str
    person: str
    at: str


def strength(links: Sequence[EvidenceLink], lowered: Lowered | None = None) -> Strength:
    """Strength of what speaks for or against a claim (background does not count), lowered by hand where it was."""
    speaking = [link for link in links if link.relation is not Relation.BACKGROUND]
    row = next(row for row in TABLE if row.holds(speaking))
    if lowered is not None and lowered.level < row.level:
        why = f"{row.why}; lowered: {lowered.reason}"
        return Strength(lowered.level, why, lowered.reason, lowered.person, lowered.at)
    return Strength(row.level, row.why)
