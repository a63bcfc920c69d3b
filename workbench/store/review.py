"""Rows of what goes on around a verdict: proposed changes, questions, second readings, risk flags, lowered strength."""

from __future__ import annotations

import sqlite3

from workbench.core.errors import Refused
from workbench.core.review import Fate, Outcome, Proposal, Question, SecondReading
from workbench.core.strength import Lowered
from workbench.store.checking import of_claim


def proposals(connection: sqlite3.Connection, claim_id: int | None = None) -> list[Proposal]:
    """Proposed changes of a claim, or of the case in the order of the documents."""
    where, values = of_claim("p", claim_id)
    rows = connection.execute(
        "SELECT p.claim_id, p.old, p.new, p.why, p.fate, p.fate_reason, p.person, p.at, p.settled_by, p.settled_at"
        " FROM proposal p"
        " JOIN anchor a ON a.claim_id = p.claim_id"
        " AND a.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = p.claim_id)"
        " JOIN version v ON v.id = a.version_id"
        f" {where} ORDER BY v.document_id, v.number DESC, a.start",
        values,
    )
    return [
        Proposal(claim, old, new, why, Fate(fate), fate_reason, person, at, settled_by, settled_at)
        for claim, old, new, why, fate, fate_reason, person, at, settled_by, settled_at in rows
    ]


def proposal_id(connection: sqlite3.Connection, claim_id: int) -> int | None:
    """Row id of a claim's proposed change, None when there is none."""
    row = connection.execute("SELECT id FROM proposal WHERE claim_id = ?", (claim_id,)).fetchone()
    return row[0] if row else None


def questions(connection: sqlite3.Connection, claim_id: int | None = None) -> list[Question]:
    """Questions of a claim or of the case, oldest first, answered ones too."""
    where, values = of_claim("q", claim_id)
    rows = connection.execute(
        "SELECT id, uid, claim_id, of, text, due, person, at, answer, confirmed, answered_at, answered_by"
        f" FROM question q {where} ORDER BY id",
        values,
    )
    return [Question(*row) for row in rows]


def question(connection: sqlite3.Connection, question_id: int) -> Question:
    """One question. Raises Refused."""
    found = [one for one in questions(connection) if one.id == question_id]
    if not found:
        raise Refused("this question is no longer there")
    return found[0]


def readings(connection: sqlite3.Connection, claim_id: int | None = None) -> list[SecondReading]:
    """Second readings of a claim or of the case, oldest first, withdrawn ones marked."""
    where, values = of_claim("r", claim_id)
    rows = connection.execute(
        "SELECT id, uid, claim_id, judgement_id, outcome, comment, blind, reader, at,"
        f" NOT EXISTS (SELECT 1 FROM standing_reading s WHERE s.id = r.id) FROM reading r {where} ORDER BY id",
        values,
    )
    return [
        SecondReading(
            row_id, uid, claim, judgement, Outcome(outcome), comment, bool(blind), reader, at, bool(withdrawn)
        )
        for row_id, uid, claim, judgement, outcome, comment, blind, reader, at, withdrawn in rows
    ]


def risk_id(connection: sqlite3.Connection, claim_id: int, kind: str) -> int | None:
    """Row id of a risk flag, None when it is not set."""
    row = connection.execute("SELECT id FROM risk WHERE claim_id = ? AND kind = ?", (claim_id, kind)).fetchone()
    return row[0] if row else None


def flagged(connection: sqlite3.Connection, kind: str | None = None) -> frozenset[int]:
    """Ids of the claims that carry this risk flag, or any."""
    where, values = ("", ()) if kind is None else ("WHERE kind = ?", (kind,))
    return frozenset(row[0] for row in connection.execute(f"SELECT claim_id FROM risk {where}", values))


def lowered(connection: sqlite3.Connection, claim_id: int | None = None) -> dict[int, Lowered]:
    """Strength lowered by hand, by claim."""
    where, values = of_claim("s", claim_id)
    rows = connection.execute(f"SELECT claim_id, level, reason, person, at FROM strength s {where}", values)
    return {row[0]: Lowered(*row[1:]) for row in rows}


def lowered_id(connection: sqlite3.Connection, claim_id: int) -> int | None:
    """Row id of a claim's lowered strength, None when nobody lowered it."""
    row = connection.execute("SELECT id FROM strength WHERE claim_id = ?", (claim_id,)).fetchone()
    return row[0] if row else None


def risks(connection: sqlite3.Connection) -> list[tuple[int, str]]:
    """(claim id, risk) of all flags on listed claims, in the order of the claims."""
    rows = connection.execute(
        "SELECT r.claim_id, r.kind FROM risk r JOIN claim c ON c.id = r.claim_id"
        " WHERE c.listing = 'listed' ORDER BY 1, 2"
    )
    return [(row[0], row[1]) for row in rows]
