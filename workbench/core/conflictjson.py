"""The JSON shape of a conflict: one place for command line, export and schema."""

from __future__ import annotations

from workbench.core.conflicts import Side, Tie


def conflict_record(tie: Tie) -> dict[str, object]:
    """A conflict as `conflicts --json` prints it (resources/schemas/conflict.schema.json)."""
    done = tie.settlement
    return {
        "uid": tie.uid,
        "relation": tie.kind.value,
        "reason": tie.reason,
        "a": side_record(tie.a),
        "b": side_record(tie.b),
        "settled": done
        and {
            "outcome": done.outcome.value,
            "wrong": done.wrong,
            "reason": done.reason,
            "person": done.person,
            "at": done.at,
        },
    }


def side_record(side: Side) -> dict[str, object]:
    """One of the two claims, or a member of a family."""
    return {
        "claim": side.uid,
        "document": side.document,
        "start": side.span.start,
        "end": side.span.end,
        "text": side.text,
        "fact": side.fact,
    }
