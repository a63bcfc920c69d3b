"""Takes what must not leave the desk out of the records of a report, one record after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from workbench.core.documents import Document, Role
from workbench.core.evidence import Evidence, EvidenceLink, Source
from workbench.core.report import ReportedClaim
from workbench.core.text import one_line
from workbench.reports.naming import Names, Secret, aliased, source_of

Record = TypeVar("Record", bound=Any)
Hide = Callable[[str], str]

_OF_CONFLICT = re.compile(r"Conflict of claims (\S+) and (\S+) (.*)")
"""Label of a step about a conflict (`desk.ties`)."""


def secrets(documents: Sequence[Document], sources: Iterable[Evidence], links: Iterable[EvidenceLink]) -> list[Secret]:
    """The confidential sources, however often recorded, each with the source documents of the case that it is.

    A source document is one when the source points into it, or when it is the very file that was kept as evidence.
    """
    by_id = {one.id: one for one in documents if one.role is Role.SOURCE}
    by_file = {one.file_sha256: one for one in by_id.values()}
    found: dict[tuple[Source, str, str | None], dict[int, Document]] = {}

    def enter(source: Source, file_name: str, file_sha256: str | None, pointed: int | None) -> None:
        same = (by_id.get(pointed or 0), by_file.get(file_sha256 or ""))
        key = (source, file_name, file_sha256)
        found.setdefault(key, {}).update((one.id, one) for one in same if one is not None)

    gone = set()
    for one in sources:
        if one.removed:
            gone.add(one.id)
        elif one.source.confidential:
            enter(one.source, one.file_name, one.file_sha256, None)
    for link in links:
        if link.source.confidential and link.evidence_id not in gone:
            pointed = link.passage[0] if link.passage else None
            enter(source_of(link), link.file_name, link.file_sha256, pointed)
    return [Secret(source, file_name, tuple(same.values())) for (source, file_name, _), same in found.items()]


class Hider:
    """Hides names in records, and confidential sources behind their alias. withheld: ids of documents left out."""

    def __init__(self, names: Names, withheld: set[int], sources: Iterable[Evidence]) -> None:
        self._names, self._hide, self._is_name, self._withheld = names, names.hide, names.is_name, withheld
        self._known: dict[Source, Source] = {}
        self._first = _first_records(sources)

    def claim(self, one: ReportedClaim) -> ReportedClaim:
        """A claim with everything recorded about it; its own words exactly as they were."""
        hide = self._hide
        claim = one.claim

        def beside(words: str) -> str:
            same = words in (claim.text, one_line(claim.text))
            return words if same else self._names.hide_beside(words, claim.text)

        shown = {
            "claim": hidden(claim, beside, "statement"),
            "judgements": _all(one.judgements, hide, "reason", "override"),
            "notes": _all(one.notes, hide, "text"),
            "evidence": _each(one.evidence, self._link),
            "pending_reason": hide(one.pending_reason),
            "strength": one.strength and hidden(one.strength, hide, "why", "lowered"),
            "proposal": one.proposal and hidden(hidden(one.proposal, hide, "why", "fate_reason"), beside, "new"),
            "questions": _all(one.questions, hide, "of", "text", "answer", "confirmed"),
            "readings": _all(one.readings, hide, "comment"),
            "slips": _all(one.slips, beside, "reason"),
        }
        changed = {field: value for field, value in shown.items() if value is not getattr(one, field)}
        return replace(one, **changed) if changed else one  # type: ignore[arg-type]

    def sources(self, records: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """The register. Records of one confidential source are one: nothing is left to see that they are."""
        merged: dict[int, Evidence] = {}
        for record in map(self._record, records):
            if known := merged.get(record.id):
                merged[record.id] = replace(known, claims=(*known.claims, *record.claims))
            else:
                merged[record.id] = record
        return tuple(merged.values())

    def _record(self, record: Evidence) -> Evidence:
        if not record.source.confidential:
            return replace(self._open(record, "file_name"), source=self._about(record.source), origin="")
        row, uid = self._first.get(record.id, (record.id, record.uid))
        bare = replace(record, id=row, uid=uid, source=aliased(record.source), file_name="", file_sha256=None)
        return replace(bare, origin="")

    def _link(self, link: EvidenceLink) -> EvidenceLink:
        if not link.source.confidential:
            shown = hidden(self._open(link, "title", "url", "file_name"), self._hide, "locator", "excerpt")
            about = self._about(link.source)
            passage = None if link.passage and link.passage[0] in self._withheld else link.passage
            same = about is link.source and passage is link.passage
            return shown if same else replace(shown, source=about, passage=passage)
        row, uid = self._first.get(link.evidence_id, (link.evidence_id, link.evidence_uid))
        source = aliased(source_of(link))
        return replace(
            link, evidence_id=row, evidence_uid=uid, title=source.title, url="", source=source, file_name="",
            file_sha256=None, locator="", excerpt="", passage=None,
        )  # fmt: skip

    def _about(self, source: Source) -> Source:
        """What is said of an open source; asked for as often as claims lean on it."""
        known = self._known.get(source)
        if known is None:
            known = hidden(self._open(source, "title", "url", "archived_url"), self._hide, "voice")
            self._known[source] = known
        return source if known == source else known

    def _open(self, record: Record, *fields: str) -> Record:
        """A record of an open source. What is the name of a confidential one and nothing else is hidden; in the middle
        of a published title an alias would only tell whose alias it is."""
        return hidden(record, self._hide, *(field for field in fields if self._is_name(getattr(record, field))))


def between_shown(label: str, claims: set[str]) -> str:
    """The label of a step; of one about a conflict with a claim that is not among these only that there was one."""
    told = _OF_CONFLICT.fullmatch(label)
    return f"Conflict {told[3]}" if told and not {told[1], told[2]} <= claims else label


def hidden(record: Record, hide: Hide, *fields: str) -> Record:
    """The record with these fields hidden; the very same one where nothing is to hide."""
    changed = {field: new for field in fields if (new := hide(old := getattr(record, field))) is not old}
    return replace(record, **changed) if changed else record


def _all(records: tuple[Record, ...], hide: Hide, *fields: str) -> tuple[Record, ...]:
    return _each(records, lambda record: hidden(record, hide, *fields)) if records else records


def _each(records: tuple[Record, ...], show: Callable[[Record], Record]) -> tuple[Record, ...]:
    """Each record as it may be shown; the very same tuple where all of them are as they were."""
    shown = tuple(show(record) for record in records)
    return records if all(new is old for new, old in zip(shown, records, strict=True)) else shown


def _first_records(sources: Iterable[Evidence]) -> dict[int, tuple[int, str]]:
    """For each record of a confidential source the id and uid of the first record that says the same."""
    first: dict[object, tuple[int, str]] = {}
    result = {}
    for one in sources:
        if one.source.confidential:
            said = (one.source, one.file_name, one.file_sha256, one.uid if one.removed else "")
            result[one.id] = first.setdefault(said, (one.id, one.uid))
    return result
