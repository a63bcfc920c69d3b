"""How many rows of each sort a case has: what an export says before it is written, without reading a claim."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from workbench.core.claims import Listing


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts over all claims, whatever their listing."""

    listings: dict[Listing, int]
    by_document: dict[int, int]
    """Listed claims of each document that has some."""
    notes: dict[str, int]
    """By kind, "record" and "working"."""
    questions: int
    comments: int
    """Second readings with a comment."""
    risks: int
    """Claims flagged as a risk."""
    typed: int
    """Claims with a reason typed and not yet kept."""


def tallies(connection: sqlite3.Connection) -> Tallies:
    """Count them."""

    def number(query: str) -> int:
        return int(connection.execute(query).fetchone()[0])

    listings = connection.execute("SELECT listing, count(*) FROM claim GROUP BY listing")
    by_document = connection.execute(
        "SELECT document_id, count(*) FROM claim WHERE +listing = ? GROUP BY document_id", (str(Listing.LISTED),)
    )
    return Tallies(
        listings={Listing(listing): count for listing, count in listings},
        by_document=dict(by_document.fetchall()),
        notes=dict(connection.execute("SELECT kind, count(*) FROM note GROUP BY kind").fetchall()),
        questions=number("SELECT count(*) FROM question"),
        comments=number("SELECT count(*) FROM reading WHERE comment <> ''"),
        risks=number("SELECT count(DISTINCT claim_id) FROM risk"),
        typed=number("SELECT count(DISTINCT claim_id) FROM typing WHERE field = 'reason' AND text <> ''"),
    )


def about_how_many(connection: sqlite3.Connection) -> int:
    """The greatest id a claim has, 0 while there is none: about how many there are, without counting them."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM claim").fetchone()[0])
