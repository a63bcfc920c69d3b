"""A source taken out of a case for good: a tombstone stays, and the log still proves whole."""

from __future__ import annotations

import json
import sqlite3

from workbench.store.store import Store

TOMBSTONE = "Source taken out"
"""What stands in the place of its title."""


def take_out(store: Store, evidence_id: int) -> None:
    """Remove every word of a source, its stored file, and what its log entries say; only digests stay.

    The step cannot be undone. Words that a person wrote elsewhere (reasons, notes) are theirs to change.
    """
    connection = store.connection
    connection.execute("PRAGMA secure_delete = ON")
    (digest,) = connection.execute("SELECT file_sha256 FROM evidence WHERE id = ?", (evidence_id,)).fetchone()
    links = connection.execute(
        "SELECT id, claim_id FROM evidence_link WHERE evidence_id = ?", (evidence_id,)
    ).fetchall()
    with store.change(TOMBSTONE, action="take_out", kind="migration", forget=True) as change:
        blank = ", ".join(f"{name} = ''" for name in _WORDS)
        change.connection.execute(
            f"UPDATE evidence SET title = ?, {blank}, file_sha256 = NULL, on_record = NULL, removed = 1 WHERE id = ?",
            (TOMBSTONE, evidence_id),
        )
        change.connection.execute(
            "UPDATE evidence_link SET locator = '', excerpt = '' WHERE evidence_id = ?", (evidence_id,)
        )
        for table, row_id in [("evidence", evidence_id), *(("evidence_link", row_id) for row_id, _ in links)]:
            change.connection.execute(
                "UPDATE entry_row SET before = NULL, after = NULL WHERE table_name = ? AND row_id = ?", (table, row_id)
            )
        for _, claim_id in links:
            change.connection.execute(_INDEX_AGAIN, (claim_id, claim_id))
        if digest and not _used(store, digest):
            change.connection.execute("DELETE FROM content WHERE sha256 = ?", (digest,))
    connection.execute("INSERT INTO claim_search(claim_search) VALUES ('optimize')")
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def taken_out(connection: sqlite3.Connection) -> set[tuple[str, int]]:
    """(table, row id) of everything whose words were taken out of the log."""
    rows = connection.execute(
        "SELECT r.table_name, r.row_id FROM entry_row r JOIN entry e ON e.id = r.entry_id WHERE e.action = 'take_out'"
    )
    return {(table, row_id) for table, row_id in rows}


_WORDS = ("url", "file_name", "kind", "author", "publisher", "published", "archived_url", "language", "person", "voice",
          "alias", "origin", "changed_at")  # fmt: skip

_INDEX_AGAIN = """
  UPDATE claim_search SET evidence = coalesce((
    SELECT group_concat(e.title || ' ' || e.url || ' ' || l.excerpt, char(10))
    FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id WHERE l.claim_id = ?), '')
  WHERE rowid = ?"""


def _used(store: Store, digest: str) -> bool:
    """Whether other rows, or the log of other rows, still need these bytes."""
    query = """
      SELECT 1 FROM evidence WHERE file_sha256 = :digest UNION ALL
      SELECT 1 FROM version WHERE file_sha256 = :digest OR text_sha256 = :digest UNION ALL
      SELECT 1 FROM entry_row WHERE table_name IN ('evidence', 'version') AND after LIKE :within"""
    values = {"digest": digest, "within": f"%{json.dumps(digest)}%"}
    return store.connection.execute(query, values).fetchone() is not None
