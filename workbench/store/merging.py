"""What is recorded on a claim, carried over to the claim it is merged into: copied, so that restoring it finds it."""

from __future__ import annotations

from collections.abc import Collection

from workbench.core.text import Span
from workbench.store.checking import set_tick, ticks
from workbench.store.journal import Change, columns


def copy_links(change: Change, source: int, target: int) -> None:
    """Evidence of one claim becomes evidence of another too; what is linked there the same way already is left out."""
    names = tuple(name for name in columns(change.connection, "evidence_link") if name not in ("id", "claim_id"))
    query = f"SELECT {', '.join(names)} FROM evidence_link WHERE claim_id = ? ORDER BY id"
    same = tuple(names.index(name) for name in ("evidence_id", "relation", "locator", "excerpt"))

    def key(row: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(row[at] for at in same)

    known = {key(row) for row in change.connection.execute(query, (target,))}
    rows = [row for row in change.connection.execute(query, (source,)).fetchall() if key(row) not in known]
    change.insert_many("evidence_link", ("claim_id", *names), [(target, *row) for row in rows])


def copy_ticks(change: Change, source: int, target: int, facts: Collection[Span]) -> None:
    """Facts that were confirmed on one claim are confirmed on the other, by the same person."""
    for tick in ticks(change.connection, source):
        if tick.span in facts:
            set_tick(change, target, tick.span, True, checker=tick.checker, at=tick.at)


def copy_risks(change: Change, source: int, target: int) -> None:
    """Risk flags of one claim stand on the other too."""
    rows = change.connection.execute(
        "SELECT kind, person, at FROM risk WHERE claim_id = ?"
        " AND kind NOT IN (SELECT kind FROM risk WHERE claim_id = ?) ORDER BY id",
        (source, target),
    ).fetchall()
    change.insert_many("risk", ("claim_id", "kind", "person", "at"), [(target, *row) for row in rows])


def move_questions(change: Change, source: int, target: int) -> None:
    """Questions go along: the one who was asked is not asked twice."""
    change.connection.execute("UPDATE question SET claim_id = ? WHERE claim_id = ?", (target, source))


def keep_proposal(change: Change, source: int, target: int, *, old: str, new: str, why: str, fate: str) -> None:
    """A proposed change for the whole of the merged words, its person and dates those of the one it comes from."""
    names = tuple(name for name in columns(change.connection, "proposal") if name not in ("id", "claim_id"))
    row = change.connection.execute(f"SELECT {', '.join(names)} FROM proposal WHERE claim_id = ?", (source,)).fetchone()
    values = {**dict(zip(names, row, strict=True)), "old": old, "new": new, "why": why, "fate": fate}
    known = change.connection.execute("SELECT id FROM proposal WHERE claim_id = ?", (target,)).fetchone()
    if known is None:
        change.insert("proposal", {"claim_id": target, **values})
    else:
        change.update("proposal", known[0], **values)
