"""The conflicts of a case as a list: how many are open, and which there are, before any of them is read."""

from __future__ import annotations

import sqlite3

from workbench.core.conflicts import Pair
from workbench.core.uids import tie_uid

_UNLISTED = "c.listing IN ('folded', 'set_aside', 'discarded')"
"""By the index: those that are not listed are the few."""

_OPEN = f"""SELECT
  (SELECT count(*) FROM tie WHERE kind = 'conflicts')
  - (SELECT count(*) FROM (
      SELECT t.one, t.other FROM claim c CROSS JOIN tie t ON t.one = c.id
      WHERE t.kind = 'conflicts' AND {_UNLISTED}
      UNION
      SELECT t.one, t.other FROM claim c CROSS JOIN tie t ON t.other = c.id
      WHERE t.kind = 'conflicts' AND {_UNLISTED}))
  - (SELECT count(*) FROM settlement s
      CROSS JOIN claim a ON a.uid = s.first AND a.listing = 'listed'
      CROSS JOIN claim b ON b.uid = s.second AND b.listing = 'listed'
      CROSS JOIN tie t ON t.one = min(a.id, b.id) AND t.other = max(a.id, b.id) AND t.kind = 'conflicts')"""
"""All but those that do not count: 15 ms of 118,000, where looking at both claims of each took 270 (measured)."""


def open_count(connection: sqlite3.Connection) -> int:
    """How many conflicts between listed claims nobody has settled."""
    return int(connection.execute(_OPEN).fetchone()[0])


def pairs(connection: sqlite3.Connection) -> list[Pair]:
    """All conflicts between listed claims, in the order of their first claim's place, then of the second one's."""
    rows = connection.execute(
        """SELECT t.one, t.other, a.uid, b.uid FROM tie t
           CROSS JOIN claim a ON a.id = t.one AND a.listing = 'listed'
           CROSS JOIN claim b ON b.id = t.other AND b.listing = 'listed' WHERE t.kind = 'conflicts'"""
    ).fetchall()
    if not rows:
        return []
    settled = set(connection.execute("SELECT first, second FROM settlement"))
    places = _places(connection)
    rows.sort(key=lambda row: (places[row[0]], places[row[1]]))
    return [
        Pair(tie_uid(first, second), one, other, (min(first, second), max(first, second)) in settled)
        for one, other, first, second in rows
    ]


def _places(connection: sqlite3.Connection) -> dict[int, tuple[int, int, int]]:
    """Document, start and end of each claim in the newest version that has it."""
    rows = connection.execute(
        """SELECT a.claim_id, v.document_id, a.start, a."end" FROM version v CROSS JOIN anchor a ON a.version_id = v.id
           ORDER BY v.id"""
    )
    return {claim: (document, start, end) for claim, document, start, end in rows}
