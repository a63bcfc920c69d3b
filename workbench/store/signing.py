"""Signatures and the hashes they cover: a claim's hash is over its words, its verdict and what stands behind it."""

from __future__ import annotations

import hashlib
import json
import sqlite3

from workbench.core.review import Signature, SigningRole
from workbench.store.journal import Change

SIGNS_OFF = (SigningRole.EDITOR, SigningRole.LEGAL)
"""Roles whose signature is a sign-off; the others sign for their own work."""


SIGNED = ("signature_id", "claim_id", "hash")
"""Columns of what a signature covers."""


def claim_hashes(connection: sqlite3.Connection, only: str = "") -> dict[int, str]:
    """SHA-256 of each listed claim as it stands: words, wording, verdict with reason, evidence, proposed change.

    Its place is that of its first version: the same words elsewhere in a later one are what was signed.
    only: a further condition on claim_id ("AND claim_id IN (…)").
    """
    parts: dict[int, list[object]] = {}
    for claim_id, *values in connection.execute(
        f"""SELECT a.claim_id, c.uid, a.exact,
              (SELECT b.start FROM anchor b WHERE b.claim_id = a.claim_id ORDER BY b.version_id LIMIT 1), c.statement
            FROM anchor a JOIN claim c ON c.id = a.claim_id WHERE c.listing = 'listed'
              AND NOT EXISTS (SELECT 1 FROM anchor l WHERE l.claim_id = a.claim_id AND l.version_id > a.version_id)
              {only}"""
    ):
        parts[claim_id] = [values]
    verdicts = {}
    for claim_id, *values in connection.execute(
        f"SELECT claim_id, uid, verdict, reason, override FROM standing WHERE 1 {only} ORDER BY id"
    ):
        verdicts[claim_id] = values
    for claim_id, values in verdicts.items():
        if claim_id in parts:
            parts[claim_id].append(values)
    for query in (
        f"""SELECT claim_id, e.uid, e.title, e.url, e.file_sha256, e.changed_at, e.removed, relation, locator, excerpt,
              grade FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id WHERE 1 {only} ORDER BY l.id""",
        f"SELECT claim_id, old, new, fate FROM proposal WHERE 1 {only}",
    ):
        for claim_id, *values in connection.execute(query):
            if claim_id in parts:
                parts[claim_id].append(values)
    return {claim_id: _hash(said) for claim_id, said in parts.items()}


def whole_hash(connection: sqlite3.Connection, claims: dict[int, str]) -> str:
    """What a signature is given for: the texts of all documents and the claims' hashes, in the order of their ids."""
    texts = connection.execute("SELECT text_sha256 FROM version ORDER BY id").fetchall()
    return _hash([texts, sorted(claims.items())])


def add_signature(
    change: Change,
    *,
    uid: str,
    role: SigningRole,
    whole: str,
    claims: dict[int, str],
    override: str,
    signer: str,
    at: str,
) -> None:
    """A signature over claims as they stand."""
    names = ("uid", "role", "hash", "override", "signer", "at")
    change.insert_many("signature", names, [(uid, str(role), whole, override, signer, at)])
    (signature_id,) = change.connection.execute("SELECT max(id) FROM signature").fetchone()
    rows: list[tuple[object, ...]] = [(signature_id, claim_id, hashed) for claim_id, hashed in sorted(claims.items())]
    change.insert_many("signed", SIGNED, rows)


def signatures(connection: sqlite3.Connection) -> list[Signature]:
    """All signatures, oldest first, withdrawn ones marked, with how much changed under them since."""
    rows = connection.execute(
        "SELECT id, uid, role, hash, override, signer, at,"
        " NOT EXISTS (SELECT 1 FROM standing_signature s WHERE s.id = g.id) FROM signature g ORDER BY id"
    ).fetchall()
    present = claim_hashes(connection) if rows else {}  # hashing 100,000 claims takes a second
    found = []
    for row in rows:
        covered = connection.execute("SELECT claim_id, hash FROM signed WHERE signature_id = ?", (row[0],)).fetchall()
        changed = sum(present.get(claim_id) != hashed for claim_id, hashed in covered)
        row_id, uid, role, whole, override, signer, at, withdrawn = row
        found.append(
            Signature(
                row_id, uid, SigningRole(role), whole, override, signer, at, bool(withdrawn), len(covered), changed
            )
        )
    return found


def covered_claims(connection: sqlite3.Connection, only: str) -> set[int]:
    """Claims that a standing sign-off covers as they are now."""
    roles = ",".join(f"'{role}'" for role in SIGNS_OFF)
    # Signatures first, then what each covers by its key: the planner would walk all that was ever signed.
    covered = connection.execute(
        f"""SELECT claim_id, d.hash FROM standing_signature s CROSS JOIN signed d ON d.signature_id = s.id
            WHERE s.role IN ({roles}) {only}"""
    ).fetchall()
    if not covered:
        return set()
    present = claim_hashes(connection, only)
    return {claim_id for claim_id, hashed in covered if present.get(claim_id) == hashed}


def _hash(said: object) -> str:
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()
