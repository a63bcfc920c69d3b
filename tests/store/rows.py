"""A small case at the level of the store, without importer or finder."""

from __future__ import annotations

from pathlib import Path

from tests.cases import counting_clock, counting_ids
from workbench import paths
from workbench.core.claims import Candidate, ClaimKind, Fact, FactKind, Finding, Listing
from workbench.core.documents import ImportedText, Passage, PassageKind, Role
from workbench.core.text import Span
from workbench.store import claims, documents
from workbench.store.journal import row_json
from workbench.store.store import Store

TEXT = "Hello 😀 world. Five men came. Ten went home."
SPANS = (Span(15, 29), Span(30, 44))


def new_store(path: Path, person: str = "Ada") -> Store:
    """An empty case."""
    toml = (paths.shipped("resources") / "verdicts" / "house.toml").read_text()
    return Store.create(path, scale=toml, clock=counting_clock(), ids=counting_ids(), person=person)


def reopened(store: Store, person: str = "Ada") -> Store:
    """The same case after a restart, or for another person."""
    store.close()
    return Store.open(store.path, clock=counting_clock(), ids=store.ids, person=person)


def add_document(store: Store, text: str = TEXT, spans: tuple[Span, ...] = SPANS, uid: str = "d1") -> list[int]:
    """One document with a claim for each span; returns the claims' ids."""
    imported = ImportedText(text, (), "text/plain", "plain 1")
    with store.change("Import x.txt", action="import") as change:
        kept = documents.add_content(change, text.encode())
        document_id, version_id = documents.add_document(
            change, uid=uid, name="x.txt", role=Role.DRAFT, imported=imported, contents=(kept, kept), finder="f", at="t"
        )
        passage = Passage(Span(0, len(text)), PassageKind.BODY, False, (), spans)
        documents.add_passages(change, version_id, text, [passage])
        found = [(f"c{uid}{span.start}", _candidate(text, span), None) for span in spans]
        return claims.add_claims(change, document_id, version_id, text, found)


def rows(store: Store) -> dict[str, list[tuple[int, str]]]:
    """All journaled rows of the case, but for the records that only grow."""
    return {
        table: store.connection.execute(f"SELECT id, {row_json(names)} FROM {table} ORDER BY id").fetchall()
        for table, names in store.columns.items()
        if table not in ("judgement", "withdrawal", "case_info")
    }


def _candidate(text: str, span: Span) -> Candidate:
    fact = Fact(FactKind.FIGURE, Span(span.start, span.start + 4), span.of(text)[:4], "5")
    return Candidate(
        span, span.of(text), Listing.LISTED, Finding(ClaimKind.FIGURE, None, (fact,), 0.6, 0.7, ("figure",))
    )
