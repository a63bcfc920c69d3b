"""Full-text search over claims (words, statements, notes, reasons, evidence) and over passages."""

from __future__ import annotations

import re
import sqlite3

from workbench.core.documents import Passage
from workbench.store.documents import passage

_FOLLOWED = """
  CREATE TEMP TRIGGER search_anchor_moved AFTER UPDATE OF exact ON main.anchor
  WHEN new.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = new.claim_id) BEGIN
    UPDATE claim_search SET words = new.exact WHERE rowid = new.claim_id;
  END"""


def follow_places(connection: sqlite3.Connection) -> None:
    """Let the index follow a claim whose place is changed, by hand or by undo, while this connection is open."""
    connection.execute(_FOLLOWED)


def fts_query(words: str) -> str:
    """An FTS5 query in which every word typed must stand as the beginning of a word. Nothing typed is query syntax."""
    typed = re.findall(r"\w+", words)
    return " AND ".join(f'"{word}"*' for word in typed) or '""'


def records(connection: sqlite3.Connection, words: str) -> tuple[int, int]:
    """How many listed claims hold all words in their notes and reasons, and how many in their evidence."""
    if not words.strip():
        return 0, 0
    # A subselect, not a join: joined, the planner probes the index once per claim.
    query = (
        "SELECT count(*) FROM claim WHERE listing = 'listed'"
        " AND id IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ?)"
    )
    notes, evidence = (
        int(connection.execute(query, (f"{{{columns}}} : ({fts_query(words)})",)).fetchone()[0])
        for columns in ("notes reasons", "evidence")
    )
    return notes, evidence


def passages(connection: sqlite3.Connection, words: str, limit: int) -> list[tuple[int, Passage]]:
    """Passages of newest versions in which all words stand: (document id, passage)."""
    if not words.strip():
        return []
    rows = connection.execute(
        'SELECT v.document_id, p.id, p.start, p."end", p.kind, p.level, p.page, p.set_aside, p.why, p.sentences'
        " FROM passage p JOIN version v ON v.id = p.version_id"
        " WHERE p.id IN (SELECT rowid FROM passage_search WHERE passage_search MATCH ?)"
        " AND v.id = (SELECT max(id) FROM version WHERE document_id = v.document_id)"
        " ORDER BY v.document_id, p.start LIMIT ?",
        (fts_query(words), limit),
    )
    return [(row[0], passage(row[1:])) for row in rows]


def documents_with(connection: sqlite3.Connection, sentence: str) -> list[int]:
    """Documents whose newest version has these words one after the other in a passage, punctuation aside."""
    phrase = " ".join(re.findall(r"\w+", sentence))
    if not phrase:
        return []
    rows = connection.execute(
        "SELECT DISTINCT v.document_id FROM passage p JOIN version v ON v.id = p.version_id"
        " WHERE p.id IN (SELECT rowid FROM passage_search WHERE passage_search MATCH ?)"
        " AND v.id = (SELECT max(id) FROM version WHERE document_id = v.document_id)",
        (f'"{phrase}"',),
    )
    return [document_id for (document_id,) in rows]
