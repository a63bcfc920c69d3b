"""What can be done with evidence beside attaching it anew: link a source again, change it, point at a passage."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from workbench.core.evidence import Evidence, EvidenceEntry, EvidenceLink, Relation
from workbench.core.text import Span, one_line
from workbench.ui.session import CaseSession


def link_again(session: CaseSession, claim_id: int, known: Evidence, entry: EvidenceEntry) -> bool:
    """Link a source of the case to a claim. Returns whether it is linked."""
    if not session.attempt(lambda: session.desk.link_evidence(claim_id, known.id, entry)):
        return False
    words = QCoreApplication.translate("EvidenceSection", "Attached: {title}")
    session.said.emit(words.format(title=known.source.title))
    return True


def change_evidence(session: CaseSession, link: EvidenceLink, entry: EvidenceEntry) -> bool:
    """Record what differs: of the source for all its claims, of the link for this one. Returns whether it is kept."""
    desk = session.desk
    title = entry.title or link.file_name or entry.url
    source = replace(entry.source or link.source, title=title, url=entry.url)
    before = (link.source, link.relation, link.locator, link.excerpt, link.grade, link.opened)
    if before == (source, entry.relation, entry.locator, entry.excerpt, entry.grade, entry.opened):
        return True
    return session.attempt(
        lambda: desk.edit_link(
            link.id,
            relation=entry.relation,
            locator=entry.locator,
            excerpt=entry.excerpt,
            grade=entry.grade or "",
            opened=entry.opened,
            source=source,
        )
    )


def attach_passage(session: CaseSession, claim_id: int, document_id: int, span: Span) -> None:
    """Make selected words of a document evidence, opened by the one who selects them."""
    desk = session.desk
    document = next(one for one in desk.documents() if one.id == document_id)
    title = document.title or document.name
    entry = EvidenceEntry(
        relation=Relation.SUPPORTS,
        title=title,
        excerpt=one_line(span.of(desk.version(document_id).text)),
        opened=True,
        passage=(document_id, span),
    )
    # The same document again is the same source: two passages of it are not two voices.
    same = (one for one in desk.sources() if one.source.title == title and not one.removed)
    known = next((one for one in same if not one.source.url and not one.file_name), None)
    if known is None:
        session.attach(entry)
    else:
        link_again(session, claim_id, known, entry)
