"""What an export would have in it and what it would leave out, counted without making it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.core.claims import Listing
from workbench.core.documents import Role
from workbench.core.report import Contents, ExportChoices
from workbench.core.verdicts import VerdictScale
from workbench.desk.reporting import model
from workbench.store import documents, ties
from workbench.store.evidence import evidence, evidence_links
from workbench.store.store import Store
from workbench.store.tallies import tallies

if TYPE_CHECKING:
    from workbench.reports.holdings import Holdings


FEW = 3
"""Remarks of a format that are told one by one."""


def contents(store: Store, scale: VerdictScale, name: str, format_key: str, choices: ExportChoices) -> Contents:
    """What this format would have in it for these choices, what not, and what it has to say about the case."""
    from workbench.reports import exporter
    from workbench.reports.exporter import no_problems
    from workbench.reports.presets import what_is_left_out

    chosen = exporter(format_key)
    found = what_is_left_out(holdings(store), chosen, choices)
    if found.refused or chosen.lint is no_problems:
        return found
    problems = chosen.lint(model(store, scale, name, chosen.wants, choices))
    stopped = [str(one) for one in problems if one.stops]
    said = [f"{one}." for one in problems if not one.stops]
    rest = [f"And {len(said) - FEW} more like these."] if len(said) > FEW else []
    return replace(found, remarks=(*found.remarks, *said[:FEW], *rest), refused=" ".join(stopped))


def holdings(store: Store) -> Holdings:
    """The same counts that a whole report gives, without reading a claim."""
    from workbench.reports.holdings import Holdings, confidential, different, files, of_documents

    with store.reading() as connection:
        found, every = tallies(connection), documents.documents(connection)
        sources, links = evidence(connection), []
        if any(one.source.confidential for one in sources):
            links = evidence_links(connection)
        under_check = (documents.version(connection, one.id, None).text for one in every if one.role is not Role.SOURCE)
        hidden = confidential(every, sources, links, under_check)
        conflicts = ties.conflicts(connection) if hidden.documents else ()
    return Holdings(
        claims=found.listings.get(Listing.LISTED, 0),
        documents=len(every),
        folded=found.listings.get(Listing.FOLDED, 0),
        set_aside=found.listings.get(Listing.SET_ASIDE, 0),
        discarded=found.listings.get(Listing.DISCARDED, 0),
        sources=different(sources),
        notes=found.notes.get("record", 0),
        working_notes=found.notes.get("working", 0),
        questions=found.questions,
        comments=found.comments,
        risks=found.risks,
        unfinished=found.typed,
        claims_withheld=sum(found.by_document.get(one, 0) for one in hidden.documents),
        conflicts_withheld=of_documents(conflicts, hidden.documents),
        confidential=hidden,
        files=files(every, hidden),
    )
