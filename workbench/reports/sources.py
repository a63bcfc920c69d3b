"""The evidence register: every source once, numbered as the claims cite it, whatever record it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from workbench.core.evidence import Evidence, EvidenceLink
from workbench.core.evidence import Source as About
from workbench.reports.naming import source_of
from workbench.reports.wording import day_and_time

Key = tuple[About, str, str | None, str]
"""What makes two records one source: the same said about it, the same file name and content. Of a source that was taken
out for good, or that is called by its alias, nothing is left to compare: its uid stands last, else nothing."""


@dataclass(slots=True)
class Source:
    """A source, however often it was recorded."""

    number: int
    about: About
    file_name: str
    file_sha256: str | None
    removed: bool
    """Taken out of the case for good."""
    changed_at: str = ""
    """When the file it came from was first seen to differ from the stored copy."""
    captured: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What claims cite it by: "E4", so that nobody takes it for a strength, which is S0 to S5."""
        return f"E{self.number}"

    @property
    def title(self) -> str:
        """What it is called; never empty."""
        if self.removed:
            return "taken out of the case"
        return self.about.title or self.file_name or self.about.url or "without a title"

    @property
    def captures(self) -> list[str]:
        """When it was captured: the first time, and the last when there were several."""
        first, last = min(self.captured), max(self.captured)
        return [first] if day_and_time(first) == day_and_time(last) else [first, last]


class Register:
    """Gives sources their numbers, in the order in which they are asked for."""

    def __init__(self, records: Iterable[Evidence], *, aliases: bool) -> None:
        """aliases: whether confidential sources stand under their alias in this report."""
        self._aliases = aliases
        self._removed = {record.id for record in records if record.removed}
        self._by_key: dict[Key, Source] = {}
        self._by_record: dict[int, Source] = {}

    def cited(self, link: EvidenceLink) -> Source:
        """The source a link leads to."""
        known = self._by_record.get(link.evidence_id)
        source = known or self._source(
            link.evidence_id, link.evidence_uid, source_of(link), link.file_name, link.file_sha256
        )
        return self._recorded(source, link.evidence_id, link.captured_at, link.changed_at)

    def add(self, record: Evidence) -> None:
        """Enter a source on which no claim leans: it is part of the case all the same."""
        if record.id not in self._by_record:
            source = self._source(record.id, record.uid, record.source, record.file_name, record.file_sha256)
            self._recorded(source, record.id, record.captured_at, record.changed_at)

    def sources(self) -> tuple[Source, ...]:
        """All sources by number."""
        return tuple(self._by_key.values())

    def _source(self, record: int, uid: str, about: About, file_name: str, file_sha256: str | None) -> Source:
        removed = record in self._removed
        key = (about, file_name, file_sha256, uid if removed or (self._aliases and about.confidential) else "")
        if key not in self._by_key:
            self._by_key[key] = Source(len(self._by_key) + 1, about, file_name, file_sha256, removed)
        return self._by_key[key]

    def _recorded(self, source: Source, record: int, captured_at: str, changed_at: str) -> Source:
        self._by_record[record] = source
        source.captured.append(captured_at)
        source.changed_at = min(filter(None, (source.changed_at, changed_at)), default="")
        return source
