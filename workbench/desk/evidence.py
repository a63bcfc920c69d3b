"""Evidence at the desk: attach, edit, link again, follow what falls, notice what changed, take out for good.

Labels of steps name no source: they stay in the log when a confidential one is taken out.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from workbench.core.doors import stamp
from workbench.core.errors import DocumentError, Refused
from workbench.core.evidence import Evidence, EvidenceEntry, EvidenceLink, Grade, Relation, Source
from workbench.core.people import folded
from workbench.core.strength import Strength, strength
from workbench.core.text import Span
from workbench.store import claims, documents, evidence, removal, review
from workbench.store.journal import Change
from workbench.store.store import Store

_WORD = re.compile(r"\w+")


def attach(store: Store, claim_id: int, entry: EvidenceEntry) -> EvidenceLink:
    """Attach a link, a file or a passage of the case; the stored copy of a file is the evidence."""
    source = entry.source or Source()
    url = entry.url.strip() or source.url
    title = (
        entry.title.strip() or source.title or entry.file_name or _site(url) or _document_title(store, entry.passage)
    )
    if not title:
        raise Refused("evidence needs a title, an address or a file")
    _needs_alias(source)
    uid, name = claims.names(store.connection, claim_id)
    at = stamp(store.clock())
    with store.change(f"Evidence, claim {name}", action="attach", claim=uid) as change:
        evidence_id = evidence.add_evidence(
            change,
            uid="e" + store.ids(),
            source=replace(source, title=title, url=url),
            file_name=entry.file_name,
            file_sha256=documents.add_content(change, entry.file) if entry.file is not None else None,
            at=at,
            origin=entry.origin,
        )
        link_id = _add_link(store, change, claim_id, evidence_id, entry, at)
    return evidence.evidence_link(store.connection, link_id)


def add_sources(store: Store, file: Path) -> list[Evidence]:
    """Sources from a file of references (RIS, BibTeX, CSL-JSON), as one step; those there already are left out."""
    from workbench.importers.references import read_references

    try:
        data = file.read_bytes()
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", where=str(file)) from error
    known = {one.source for one in evidence.evidence(store.connection)}
    fresh = [source for source in dict.fromkeys(read_references(file.name, data)) if source not in known]
    if not fresh:
        raise Refused("all its sources are in the case already", where=str(file))
    at = stamp(store.clock())
    with store.change(f"{len(fresh)} sources from a file", action="add_sources") as change:
        ids = [
            evidence.add_evidence(
                change, uid="e" + store.ids(), source=source, file_name="", file_sha256=None, at=at, origin=""
            )
            for source in fresh
        ]
    return [evidence.one_evidence(store.connection, evidence_id) for evidence_id in ids]


def link(store: Store, claim_id: int, evidence_id: int, entry: EvidenceEntry) -> EvidenceLink:
    """Link a source of the case to a further claim; of the entry, what belongs to the link counts."""
    evidence.one_evidence(store.connection, evidence_id)  # refuses a source that is gone
    uid, name = claims.names(store.connection, claim_id)
    with store.change(f"Evidence, claim {name}", action="attach", claim=uid) as change:
        link_id = _add_link(store, change, claim_id, evidence_id, entry, stamp(store.clock()))
    return evidence.evidence_link(store.connection, link_id)


def edit_link(
    store: Store,
    link_id: int,
    *,
    relation: Relation | None = None,
    locator: str | None = None,
    excerpt: str | None = None,
    grade: Grade | str | None = None,
    opened: bool | None = None,
    source: Source | None = None,
) -> EvidenceLink:
    """Change what is said of a source for one claim, and with `source` of the source itself, as one step.

    None leaves a field, grade "" clears it.
    """
    present = evidence.evidence_link(store.connection, link_id)
    wanted: dict[str, object] = {
        "relation": None if relation is None else str(relation),
        "locator": None if locator is None else locator.strip(),
        "excerpt": None if excerpt is None else excerpt.strip(),
        "opened": None if opened is None else int(opened),
    }
    values = {field: value for field, value in wanted.items() if value is not None}
    if grade is not None:
        values["grade"] = str(grade) or None
    if source == evidence.one_evidence(store.connection, present.evidence_id).source:
        source = None
    if source is not None:
        _complete(source)
    uid, name = claims.names(store.connection, present.claim_id)
    if values or source is not None:
        with store.change(f"Evidence changed, claim {name}", action="edit_evidence", claim=uid) as change:
            if values:
                change.update("evidence_link", link_id, **values)
            if source is not None:
                change.update("evidence", present.evidence_id, **evidence.source_row(source))
    return evidence.evidence_link(store.connection, link_id)


def edit_source(store: Store, evidence_id: int, source: Source) -> Evidence:
    """Change what is recorded about a source, for all claims that lean on it."""
    known = evidence.one_evidence(store.connection, evidence_id)
    _complete(source)
    if source != known.source:
        with store.change("Source changed", action="edit_source") as change:
            change.update("evidence", evidence_id, **evidence.source_row(source))
    return evidence.one_evidence(store.connection, evidence_id)


def detach(store: Store, link_id: int) -> None:
    """Take evidence off its claim; the source stays in the case."""
    present = evidence.evidence_link(store.connection, link_id)
    uid, name = claims.names(store.connection, present.claim_id)
    with store.change(f"Evidence taken off, claim {name}", action="detach", claim=uid) as change:
        change.delete("evidence_link", link_id)


def strength_of(store: Store, claim_id: int) -> Strength:
    """Strength of a claim's evidence, in words, lowered by hand where it was."""
    return strength(
        evidence.evidence_links(store.connection, claim_id), review.lowered(store.connection, claim_id).get(claim_id)
    )


def strengths(store: Store) -> dict[int, Strength]:
    """Strength of every claim that has evidence."""
    linked: dict[int, list[EvidenceLink]] = {}
    for one in evidence.evidence_links(store.connection):
        linked.setdefault(one.claim_id, []).append(one)
    lowered = review.lowered(store.connection)
    return {claim_id: strength(links, lowered.get(claim_id)) for claim_id, links in linked.items()}


def lower_strength(store: Store, claim_id: int, level: int | None, reason: str) -> Strength:
    """Lower the strength by hand, with a reason; None takes the lowering back. Raises Refused when it would rise."""
    uid, name = claims.names(store.connection, claim_id)
    present = review.lowered_id(store.connection, claim_id)
    computed = strength(evidence.evidence_links(store.connection, claim_id))
    if level is not None and level >= computed.level:
        raise Refused(f"strength is computed as {computed.name} and can only be lowered")
    if level is not None and not reason.strip():
        raise Refused("lowering the strength needs a reason")
    with store.change(f"Strength, claim {name}", action="lower_strength", claim=uid) as change:
        values = {"level": level, "reason": reason.strip(), "person": store.person, "at": stamp(store.clock())}
        if level is None and present:
            change.delete("strength", present)
        elif level is not None and present:
            change.update("strength", present, **values)
        elif level is not None:
            change.insert("strength", {"claim_id": claim_id, **values})
    return strength_of(store, claim_id)


def if_it_falls(store: Store, evidence_id: int) -> list[tuple[int, Strength, Strength]]:
    """What would become of the claims that lean on a source without it: (claim id, strength now, strength then)."""
    known = evidence.one_evidence(store.connection, evidence_id)
    lowered = review.lowered(store.connection)
    falls = []
    for claim_id in dict.fromkeys(known.claims):
        links = evidence.evidence_links(store.connection, claim_id)
        rest = [one for one in links if one.evidence_id != evidence_id]
        falls.append((claim_id, strength(links, lowered.get(claim_id)), strength(rest, lowered.get(claim_id))))
    return sorted(falls, key=lambda fall: fall[2].level - fall[1].level)


def notice_changed_files(store: Store) -> list[Evidence]:
    """Compare stored copies with the files they came from, where those still are; returns what newly differs.

    A difference is recorded, and makes the claims that lean on it stale until they are judged anew.
    """
    changed = []
    for one in evidence.evidence(store.connection):
        if not one.origin or one.file_sha256 is None or one.removed:
            continue
        digest = _digest(Path(one.origin))
        if digest is None or (digest != one.file_sha256) == bool(one.changed_at):
            continue
        differs = digest != one.file_sha256
        label = "The file of a source has changed" if differs else "The file of a source is as it was"
        with store.change(label, action="notice_file") as change:
            change.update("evidence", one.id, changed_at=stamp(store.clock()) if differs else "")
        if differs:
            changed.append(evidence.one_evidence(store.connection, one.id))
    return changed


def take_out(store: Store, evidence_id: int) -> None:
    """Take a confidential source out of the case for good; only a tombstone and the log's digests stay."""
    known = evidence.one_evidence(store.connection, evidence_id)
    if not known.source.confidential:
        raise Refused("only a confidential source is taken out for good", remedy="Give it an alias first, or detach it")
    removal.take_out(store, evidence_id)


def _complete(source: Source) -> None:
    if not source.title.strip():
        raise Refused("a source needs a title")
    _needs_alias(source)


def _needs_alias(source: Source) -> None:
    if not source.confidential:
        return
    if not source.alias.strip():
        raise Refused("a confidential source needs an alias", remedy="The alias stands wherever its name must not")
    said = set(_WORD.findall(folded(source.alias)))
    whole = {folded(source.title), folded(source.person), folded(source.author)}
    written = _WORD.findall(f"{source.person} {source.author}")
    names = {folded(word) for word in written if word[0].isupper() and len(word) > 2}
    if folded(source.alias) in whole or said & names:
        raise Refused(f"the alias “{source.alias}” names the source", remedy="Choose words that lead nobody to it")


def _add_link(store: Store, change: Change, claim_id: int, evidence_id: int, entry: EvidenceEntry, at: str) -> int:
    passage: dict[str, object] = {}
    if entry.passage is not None:
        document_id, span = entry.passage
        version = documents.version(store.connection, document_id, None)
        passage = {"passage_version": version.id, "passage_start": span.start, "passage_end": span.end}
    return change.insert(
        "evidence_link",
        {
            "claim_id": claim_id,
            "evidence_id": evidence_id,
            "relation": str(entry.relation),
            "locator": entry.locator.strip(),
            "excerpt": entry.excerpt.strip(),
            "grade": str(entry.grade) if entry.grade else None,
            "person": store.person,
            "at": at,
            "opened": int(entry.opened),
            **passage,
        },
    )


def _document_title(store: Store, passage: tuple[int, Span] | None) -> str:
    return documents.document(store.connection, passage[0]).title if passage else ""


def _digest(path: Path) -> str | None:
    """SHA-256 of a file; None when it is no longer there or cannot be read: that says nothing about its words."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None


def _site(url: str) -> str:
    return urlsplit(url).netloc or url
