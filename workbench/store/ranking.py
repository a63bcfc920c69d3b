"""Scores of the trained rankers: the program's own, outside log and undo, made again at will."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from workbench.core.journal import Changes
from workbench.store.store import Store

Place = tuple[int, int]
"""Where a claim stands in its version: offset, then its id."""
BEGIN: Place = (-1, 0)


def unranked(connection: sqlite3.Connection, ranker: str) -> list[int]:
    """Newest versions that this ranker has not scored, in the order they came in.

    A version whose finder worked with this very ranker has its scores already. One that is still being brought in
    waits, and one that a better ranker has scored keeps that: the encoder replaces the words, not the other way.
    """
    rows = connection.execute(
        """SELECT v.id FROM version v LEFT JOIN ranking r ON r.version_id = v.id
           WHERE v.id IN (SELECT max(id) FROM version GROUP BY document_id)
             AND v.finder NOT LIKE '%' || ? AND coalesce(r.ranker, '') <> ?
             AND (r.ranker IS NULL OR r.ranker LIKE 'words %' OR ? NOT LIKE 'words %')
             AND v.id NOT IN (SELECT w.row_id FROM open_step o JOIN entry e ON e.step = o.step AND e.id > o.since
                              JOIN entry_row w ON w.entry_id = e.id AND w.table_name = 'version')
           ORDER BY v.id""",
        (ranker, ranker, ranker),
    )
    return [row[0] for row in rows]


def words(connection: sqlite3.Connection, version_id: int, most: int, after: Place = BEGIN) -> list[tuple[Place, str]]:
    """(place, exact words) of so many claims of a version behind a place that can be scored, in the order of the text.

    What the finder gave no score gets none here: a claim made by hand, a text in another language.
    """
    rows = connection.execute(
        """SELECT a.start, a.claim_id, a.exact FROM anchor a
           CROSS JOIN finding f ON f.claim_id = a.claim_id AND f.worth IS NOT NULL
           WHERE a.version_id = ? AND (a.start, a.claim_id) > (?, ?) ORDER BY a.start, a.claim_id LIMIT ?""",
        (version_id, *after, most),
    )
    return [((start, claim_id), exact) for start, claim_id, exact in rows]


def keep(store: Store, scores: Iterable[tuple[int, float, float]], ranked: dict[int, str]) -> None:
    """Keep scores (claim id, worth, verifiable) and which versions are ranked now by whom, in one transaction."""
    with store.unlogged() as connection:
        connection.executemany(
            "INSERT INTO rank(claim_id, worth, verifiable) VALUES (?, ?, ?)"
            " ON CONFLICT(claim_id) DO UPDATE SET worth = excluded.worth, verifiable = excluded.verifiable",
            scores,
        )
        connection.executemany(
            "INSERT INTO ranking(version_id, ranker) VALUES (?, ?)"
            " ON CONFLICT(version_id) DO UPDATE SET ranker = excluded.ranker",
            ranked.items(),
        )
    if ranked:
        store.announce(Changes("Ranked", {"ranking": frozenset(ranked)}))


def rankers(connection: sqlite3.Connection) -> tuple[str, ...]:
    """By whom the newest versions are scored: the names of rankers, of the finder where none has ranked since."""
    rows = connection.execute(
        "SELECT DISTINCT coalesce(r.ranker, v.finder) FROM version v LEFT JOIN ranking r ON r.version_id = v.id"
        " WHERE v.id IN (SELECT max(id) FROM version GROUP BY document_id) ORDER BY 1"
    )
    return tuple(row[0] for row in rows)
