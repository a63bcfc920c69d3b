"""Where the work on claims stands: gathers what is recorded and lets core/work.py decide."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from workbench.core.claims import WorkState
from workbench.core.errors import CaseError
from workbench.core.needs import Support, missing
from workbench.core.verdicts import VerdictScale
from workbench.core.work import Recorded, work_state
from workbench.store.signing import covered_claims
from workbench.store.ties import in_conflict

CHUNK = 500
"""Ids in one IN list, below SQLite's bound on variables."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One claim's state and what its verdict still needs."""

    state: WorkState
    missing: tuple[str, ...] = ()


TO_CHECK = Standing(WorkState.TO_CHECK)
"""How a claim stands of which nothing is recorded."""


def standings(connection: sqlite3.Connection, ids: Sequence[int] | None = None) -> dict[int, Standing]:
    """Standings of these claims, or of all; claims of which nothing is recorded are left out (see TO_CHECK)."""
    if ids is None:
        return _standings(connection, "")
    found: dict[int, Standing] = {}
    for start in range(0, len(ids), CHUNK):
        part = ",".join(str(int(claim_id)) for claim_id in ids[start : start + CHUNK])
        found.update(_standings(connection, f"AND claim_id IN ({part})"))
    return found


def support(connection: sqlite3.Connection, claim_id: int, *, reason: bool) -> Support:
    """What stands behind one claim, with or without a reason."""
    only = f"AND claim_id = {int(claim_id)}"
    evidence, pinpointed, contradicting, _ = _links(connection, only)[claim_id]
    proposed = bool(_claims(connection, f"SELECT claim_id FROM proposal WHERE new <> '' {only}"))
    against = claim_id in in_conflict(connection, [claim_id])
    return Support(evidence, pinpointed, contradicting, reason, proposed, against)


def scale(connection: sqlite3.Connection) -> VerdictScale:
    """The scale the case was born with."""
    row = connection.execute("SELECT scale FROM case_info").fetchone()
    if row is None:
        raise CaseError("this case was begun and never finished: there is nothing in it", remedy="Make it anew")
    return _read_scale(str(row[0]))


@lru_cache(maxsize=8)
def _read_scale(toml: str) -> VerdictScale:
    return VerdictScale.from_toml(toml)


@dataclass(frozen=True, slots=True)
class _Verdict:
    judgement_id: int
    key: str
    reason: bool
    override: bool
    moved: bool
    at: str


def _standings(connection: sqlite3.Connection, only: str) -> dict[int, Standing]:
    verdicts = _verdicts(connection, only)
    waiting = _claims(connection, f"SELECT claim_id FROM question WHERE answer = '' {only}")
    if not verdicts:
        return dict.fromkeys(waiting, Standing(work_state(Recorded(open_question=True))))
    needs = {label.key: label.needs for label in scale(connection).labels}
    links = _links(connection, only)
    proposals = _claims(connection, f"SELECT claim_id FROM proposal WHERE new <> '' {only}")
    read = set(_read(connection, only, {claim: verdict.judgement_id for claim, verdict in verdicts.items()}))
    signed = covered_claims(connection, only)
    behind = {}
    lacks: dict[int, tuple[str, ...]] = {}
    for claim_id, given in verdicts.items():
        evidence, pinpointed, contradicting, _ = links[claim_id]
        behind[claim_id] = Support(evidence, pinpointed, contradicting, given.reason, claim_id in proposals)
        lacks[claim_id] = () if given.override else missing(needs.get(given.key, ()), behind[claim_id])
    lacks.update(_with_conflicts(connection, needs, verdicts, behind, lacks))
    found = {}
    for claim_id in verdicts.keys() | waiting:
        verdict = verdicts.get(claim_id)
        if verdict is None:
            recorded, lacking = Recorded(open_question=True), tuple[str, ...]()
        else:
            lacking, changed_at = lacks[claim_id], links[claim_id][3]
            recorded = Recorded(
                judged=True,
                open_question=claim_id in waiting,
                complete=not lacking,
                stale=verdict.moved or changed_at > verdict.at,
                read=claim_id in read,
                signed=claim_id in signed,
            )
        found[claim_id] = Standing(work_state(recorded), lacking)
    return found


def _with_conflicts(
    connection: sqlite3.Connection,
    needs: Mapping[str, tuple[str, ...]],
    verdicts: Mapping[int, _Verdict],
    behind: Mapping[int, Support],
    lacks: Mapping[int, tuple[str, ...]],
) -> dict[int, tuple[str, ...]]:
    """What claims lack that stand in a conflict. Asked only where it tells: a case can hold 100,000 conflicts."""
    told = {
        claim_id: missing(needs.get(verdicts[claim_id].key, ()), replace(behind[claim_id], conflict=True))
        for claim_id, lacking in lacks.items()
        if lacking
    }
    asked = [claim_id for claim_id, lacking in told.items() if lacking != lacks[claim_id]]
    against = in_conflict(connection, asked)
    return {claim_id: told[claim_id] for claim_id in asked if claim_id in against}


def _verdicts(connection: sqlite3.Connection, only: str) -> dict[int, _Verdict]:
    """The newest standing judgement of each claim; moved: the words at its place are others than those judged."""
    rows = connection.execute(
        f"""SELECT claim_id, id, verdict, reason <> '', override <> '', words <> '' AND words <> coalesce((
              SELECT a.exact FROM anchor a WHERE a.claim_id = s.claim_id ORDER BY a.version_id DESC LIMIT 1), ''), at
            FROM standing s WHERE 1 {only} ORDER BY id"""
    )
    return {row[0]: _Verdict(row[1], row[2], bool(row[3]), bool(row[4]), bool(row[5]), row[6]) for row in rows}


def _links(connection: sqlite3.Connection, only: str) -> defaultdict[int, tuple[int, int, int, str]]:
    """Per claim: pieces of evidence, those with a pinpoint, those that contradict, and when one of them changed."""
    found: defaultdict[int, tuple[int, int, int, str]] = defaultdict(lambda: (0, 0, 0, ""))
    rows = connection.execute(
        f"""SELECT claim_id, count(*), sum(locator <> '' OR passage_start IS NOT NULL), sum(relation = 'contradicts'),
              max(e.changed_at)
            FROM evidence_link l JOIN evidence e ON e.id = l.evidence_id
            WHERE l.relation <> 'background' AND NOT e.removed {only} GROUP BY claim_id"""
    )
    found.update((row[0], (row[1], row[2], row[3], row[4])) for row in rows)
    return found


def _read(connection: sqlite3.Connection, only: str, judged: dict[int, int]) -> Iterator[int]:
    """Claims whose present judgement was agreed with or re-read, and not disagreed with after that."""
    rows = connection.execute(
        f"SELECT claim_id, judgement_id, outcome FROM standing_reading WHERE 1 {only} ORDER BY id"
    )
    last = {claim_id: outcome for claim_id, judgement_id, outcome in rows if judged.get(claim_id) == judgement_id}
    return (claim_id for claim_id, outcome in last.items() if outcome != "disagree")


def _claims(connection: sqlite3.Connection, query: str) -> set[int]:
    return {claim_id for (claim_id,) in connection.execute(query)}
