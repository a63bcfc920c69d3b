"""Scores of the trained rankers: the program's own, outside log and undo, made again at will."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from workbench.core.journal import Changes
from workbench.store.store import Store

_NEWEST = "a.version_id = (SELECT max(id) FROM version WHERE document_id = c.document_id)"


def unranked(connection: sqlite3.Connection, ranker: str) -> list[int]:
    """Newest versions with claims that this ranker has not scored, in the order they came in.

    What the finder gave no score has none: a claim made by hand, a text in another language. A version whose finder
    worked with this very ranker has its scores already.
    """
    rows = connection.execute(
        f"""SELECT DISTINCT a.version_id FROM anchor a JOIN claim c ON c.id = a.claim_id AND {_NEWEST}
            JOIN finding f ON f.claim_id = c.id AND f.worth IS NOT NULL
            JOIN version v ON v.id = a.version_id AND v.finder NOT LIKE '%' || ?
            WHERE a.claim_id NOT IN (SELECT claim_id FROM rank)
               OR coalesce((SELECT ranker FROM ranking r WHERE r.version_id = a.version_id), '') <> ?
            ORDER BY 1""",
        (ranker, ranker),
    )
    return [row[0] for row in rows]


def words(connection: sqlite3.Connection, version_id: int, ranker: str) -> list[tuple[int, str]]:
    """(claim id, exact words) of the claims of a version that this ranker has not scored, in the order of the text."""
    return connection.execute(
        f"""SELECT c.id, a.exact FROM anchor a JOIN claim c ON c.id = a.claim_id AND {_NEWEST}
            JOIN finding f ON f.claim_id = c.id AND f.worth IS NOT NULL
            WHERE a.version_id = ? AND (c.id NOT IN (SELECT claim_id FROM rank) OR NOT EXISTS
              (SELECT 1 FROM ranking r WHERE r.version_id = a.version_id AND r.ranker = ?))
            ORDER BY a.start, c.id""",
        (version_id, ranker),
    ).fetchall()


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
    """Names of the rankers whose scores the newest versions have."""
    rows = connection.execute(
        "SELECT DISTINCT r.ranker FROM ranking r"
        " WHERE r.version_id IN (SELECT max(id) FROM version GROUP BY document_id) ORDER BY 1"
    )
    return tuple(row[0] for row in rows)
