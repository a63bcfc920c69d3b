"""A reason kept before there is a verdict: in the log, so that undo reaches words that stand in no logged table.

The words stay where they were typed (table `typing`) until a verdict takes them. What the log holds of them is a row of
that table by the claim's id: {"claim_id", "person", "reason"}; none before the first words, and none after they went.
"""

from __future__ import annotations

import json
import sqlite3

from workbench.core.people import folded
from workbench.store.checking import type_text, typed
from workbench.store.journal import Change

TABLE = "typing"


def kept_reason(connection: sqlite3.Connection, claim: str, person: str) -> str:
    """The reason on a claim (by uid) that this person's newest entry of this sort left; empty when there is none."""
    row = connection.execute(
        f"""SELECT r.after FROM entry e JOIN entry_row r ON r.entry_id = e.id
            WHERE e.claim = ? AND r.table_name = '{TABLE}'
              AND json_extract(coalesce(r.after, r.before), '$.person') = ? ORDER BY e.id DESC LIMIT 1""",
        (claim, folded(person)),
    ).fetchone()
    return _words(row[0]) if row else ""


def log_reason(change: Change, claim_id: int, person: str, before: str, after: str) -> None:
    """Say in the entry that the reason was `before` and is `after` now."""
    rows = [
        json.dumps({"claim_id": claim_id, "person": folded(person), "reason": words}, ensure_ascii=False)
        if words
        else None
        for words in (before, after)
    ]
    change.connection.execute(
        f"INSERT INTO journal(table_name, row_id, before, after) VALUES ('{TABLE}', ?, ?, ?)", (claim_id, *rows)
    )


def put_back(change: Change, claim_id: int, person: str, before: str | None, after: str | None) -> bool:
    """Give the field the words it had before a logged row; False, and nothing done, where it holds others by now."""
    present = typed(change.connection, claim_id, "reason", person)
    there, was, now = present[0].strip() if present else "", _words(before), _words(after)
    if there != now:
        return False
    type_text(change.connection, claim_id, "reason", was or None, person)
    log_reason(change, claim_id, person, now, was)
    return True


def _words(row: str | None) -> str:
    return str(json.loads(row)["reason"]) if row else ""
