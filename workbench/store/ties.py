"""What joins claims of a case: ties as comparing found them, families, and how conflicts were settled."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbench.core.conflicts import Kin, Settled, Settlement, Side, Slip, Tie, TieKind
from workbench.core.errors import Refused
from workbench.core.text import Span
from workbench.core.uids import tie_uid
from workbench.store.journal import Change

SHORTEST_UID = 5
"""Characters of a uid that name a conflict on the command line."""

_BETWEEN_LISTED = """
  FROM tie t
  CROSS JOIN claim a ON a.id = t.one AND a.listing = 'listed'
  CROSS JOIN claim b ON b.id = t.other AND b.listing = 'listed'"""
"""Ties first, then their claims: left to itself the planner walks all listed claims (3.3 s a page at 54,000)."""

_OPEN = f"""{_BETWEEN_LISTED}
  WHERE t.kind = 'conflicts'
   AND min(a.uid, b.uid) || ' ' || max(a.uid, b.uid) NOT IN (SELECT first || ' ' || second FROM settlement)"""
"""Settlements are laid out once as one value each: EXISTS, and a pair of values, would walk them for each conflict."""

IN_OPEN_CONFLICT = f"SELECT t.one {_OPEN} UNION SELECT t.other {_OPEN}"
"""Query for the ids of claims that stand in a conflict which nobody has settled."""

FAMILY_OF_C = """SELECT k.family FROM kin k WHERE k.claim_id = c.id AND EXISTS (
  SELECT 1 FROM kin o CROSS JOIN claim l ON l.id = o.claim_id AND l.listing = 'listed'
  WHERE o.family = k.family AND o.claim_id <> c.id)"""
"""Query for the family of the claim `c`: a member that is the only listed one stands alone."""

_ACROSS_IN_A_SOURCE = """EXISTS (SELECT 1 FROM document d
  WHERE d.id IN (a.document_id, b.document_id) AND d.role = 'source')"""

_TIE = f"SELECT t.one, t.other, t.kind, t.reason, t.one_spans, t.other_spans {_BETWEEN_LISTED}"

_CHUNK = 500


MOST = 40
"""Ties of one kind that are shown of a claim: where everything repeats itself, more tell nothing."""


def ties(connection: sqlite3.Connection, kinds: Collection[TieKind], claim_id: int | None = None) -> list[Tie]:
    """Ties of these kinds between listed claims in the order of their first claim's place.

    Of one claim, when asked: at most MOST of each kind, and of its family only what stands in a source.
    """
    if claim_id is None:
        among = ",".join("?" * len(kinds))
        query = f"{_TIE} WHERE t.kind IN ({among}) AND t.one <> t.other"
        return _ties(connection, connection.execute(query, [str(kind) for kind in kinds]).fetchall())
    parts = []
    for kind in kinds:
        where = f"t.kind = '{TieKind(kind)}' AND (t.one = :claim OR t.other = :claim) AND t.one <> t.other"
        if kind is TieKind.SAME:
            where += f" AND {_ACROSS_IN_A_SOURCE}"
        parts.append(f"SELECT * FROM ({_TIE} WHERE {where} LIMIT {MOST})")
    # One statement for all kinds: it is asked at every claim that comes into sight.
    return _ties(connection, connection.execute(" UNION ALL ".join(parts), {"claim": claim_id}).fetchall())


def _ties(connection: sqlite3.Connection, rows: Sequence[tuple[Any, ...]]) -> list[Tie]:
    if not rows:
        return []
    sides = _sides(connection, {claim for row in rows for claim in row[:2]})
    uids = {row[:2]: tie_uid(sides[row[0]].uid, sides[row[1]].uid) for row in rows if sides.keys() >= set(row[:2])}
    against = [uids[row[:2]] for row in rows if row[2] == TieKind.CONFLICTS and row[:2] in uids]
    settled = _settlements(connection, against)
    found = []
    for one, other, kind, reason, one_spans, other_spans in rows:
        if (one, other) in uids:
            a, b, uid = _lit(sides[one], one_spans), _lit(sides[other], other_spans), uids[one, other]
            settlement = settled.get(uid) if kind == TieKind.CONFLICTS else None
            found.append(Tie(uid, TieKind(kind), reason, a, b, settlement))
    order = list(TieKind)
    return sorted(found, key=lambda tie: (order.index(tie.kind), *_place(tie.a), *_place(tie.b)))


def conflicts(connection: sqlite3.Connection) -> tuple[Tie, ...]:
    """All conflicts of the case, open and settled ones, in the order of their first claim's place."""
    return tuple(ties(connection, [TieKind.CONFLICTS]))


def between(connection: sqlite3.Connection, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Tie]:
    """Conflicts by the ids of their claims, as they stand in Pair; what is none any more is left out."""
    query = f"{_TIE} WHERE t.kind = 'conflicts' AND t.one = ? AND t.other = ?"
    rows = [row for pair in pairs for row in connection.execute(query, pair)]
    return {(tie.a.claim_id, tie.b.claim_id): tie for tie in _ties(connection, rows)}


def conflict(connection: sqlite3.Connection, reference: str | Tie) -> Tie:
    """The conflict with this uid or beginning of it (5 characters or more), or one as it stands now. Raises Refused.

    By its uid it is looked for among all of them.
    """
    if isinstance(reference, Tie):
        pair = (reference.a.claim_id, reference.b.claim_id)
        if (there := between(connection, [pair]).get(pair)) is None:
            raise Refused("nothing joins these claims any more", remedy="They are compared again when words change")
        return there
    wanted = reference.strip().lower()
    pairs = connection.execute(f"SELECT t.one, t.other, a.uid, b.uid {_BETWEEN_LISTED} WHERE t.kind = 'conflicts'")
    found = [
        (one, other)
        for one, other, *uids in (pairs if len(wanted) >= SHORTEST_UID else ())
        if tie_uid(*uids).startswith(wanted)
    ]
    if len(found) != 1:
        what = "more than one conflict begins with" if found else "there is no conflict"
        raise Refused(
            f"{what} “{reference.strip()}”", remedy="Conflicts are named by uid: workbench conflicts CASE --json"
        )
    return between(connection, found)[found[0]]


def open_conflicts(connection: sqlite3.Connection, claims: Sequence[int]) -> Counter[int]:
    """How many open conflicts each of these claims stands in; claims in none are left out."""
    found: Counter[int] = Counter()
    for part in _parts(claims):
        # Two lookups, each by its index: one with OR between the columns walks all ties.
        rows = connection.execute(
            f"SELECT t.one, count(*) {_OPEN} AND t.one IN ({part}) GROUP BY 1"
            f" UNION ALL SELECT t.other, count(*) {_OPEN} AND t.other IN ({part}) GROUP BY 1"
        )
        for claim, count in rows:
            found[claim] += count
    return found


def slips(connection: sqlite3.Connection, claim_id: int) -> tuple[Slip, ...]:
    """What does not add up inside a claim: kept as a tie of the claim with itself."""
    rows = connection.execute("SELECT reason, one_spans FROM tie WHERE one = ? AND other = ?", (claim_id, claim_id))
    return tuple(Slip(reason, _spans(spans)) for reason, spans in rows)


def all_slips(connection: sqlite3.Connection) -> dict[int, tuple[Slip, ...]]:
    """What does not add up, by the claim that it is in."""
    found: dict[int, list[Slip]] = defaultdict(list)
    for claim, reason, spans in connection.execute("SELECT one, reason, one_spans FROM tie WHERE one = other"):
        found[claim].append(Slip(reason, _spans(spans)))
    return {claim: tuple(many) for claim, many in found.items()}


def oddities(connection: sqlite3.Connection, claims: Sequence[int]) -> set[int]:
    """Those of these claims that are the odd one out, have another spelling, or do not add up in themselves."""
    query = f"{_BETWEEN_LISTED} WHERE t.kind IN ('odd', 'spelling')"
    found: set[int] = set()
    for part in _parts(claims):
        rows = connection.execute(
            f"SELECT t.one {query} AND t.one IN ({part}) UNION SELECT t.other {query} AND t.other IN ({part})"
        )
        found.update(row[0] for row in rows)
    return found


def _parts(claims: Sequence[int]) -> Iterator[str]:
    """Ids as lists for SQL, each within SQLite's bounds."""
    for start in range(0, len(claims), _CHUNK):
        yield ",".join(str(int(claim)) for claim in claims[start : start + _CHUNK])


def in_conflict(connection: sqlite3.Connection, claims: Sequence[int]) -> set[int]:
    """Those of these claims that stand in a conflict, settled or not."""
    # The first one found is enough: a claim may stand in ten thousand.
    against = " OR ".join(
        f"EXISTS (SELECT 1 FROM tie t CROSS JOIN claim b ON b.id = t.{there} AND b.listing = 'listed'"
        f" WHERE t.{here} = c.id AND t.kind = 'conflicts')"
        for here, there in (("one", "other"), ("other", "one"))
    )
    found: set[int] = set()
    for part in _parts(claims):
        rows = connection.execute(
            f"SELECT c.id FROM claim c WHERE +c.listing = 'listed' AND c.id IN ({part}) AND ({against})"
        )
        found.update(row[0] for row in rows)
    return found


def families(connection: sqlite3.Connection, family: str | None = None) -> list[Kin]:
    """The families of the case with two listed members or more, or the one with this uid."""
    where, values = ("AND k.family = ?", [family]) if family else ("", [])
    members: dict[str, list[int]] = defaultdict(list)
    rows = connection.execute(
        "SELECT k.family, k.claim_id FROM kin k JOIN claim c ON c.id = k.claim_id AND c.listing = 'listed'"
        f" WHERE 1 {where} ORDER BY k.claim_id",
        values,
    )
    for uid, claim in rows:
        members[uid].append(claim)
    sides = _sides(connection, [claim for claims in members.values() for claim in claims])
    return [
        Kin(uid, tuple(sides[claim] for claim in claims if claim in sides))
        for uid, claims in sorted(members.items(), key=lambda one: one[1])
        if len(claims) > 1
    ]


def family_of(connection: sqlite3.Connection, claim_id: int) -> Kin | None:
    """The family of a claim; None when it stands alone."""
    row = connection.execute("SELECT family FROM kin WHERE claim_id = ?", (claim_id,)).fetchone()
    return next(iter(families(connection, row[0])), None) if row else None


def settle(change: Change, tie: Tie, settlement: Settlement) -> None:
    """Record how a conflict was settled; what stood there before is replaced."""
    values = {
        "outcome": str(settlement.outcome),
        "wrong": settlement.wrong,
        "reason": settlement.reason,
        "person": settlement.person,
        "at": settlement.at,
    }
    row = change.connection.execute("SELECT id FROM settlement WHERE conflict = ?", (tie.uid,)).fetchone()
    if row:
        change.update("settlement", row[0], **values)
    else:
        first, second = sorted((tie.a.uid, tie.b.uid))
        change.insert("settlement", {"conflict": tie.uid, "first": first, "second": second, **values})


def unsettle(change: Change, tie: Tie) -> None:
    """Open a settled conflict again."""
    row = change.connection.execute("SELECT id FROM settlement WHERE conflict = ?", (tie.uid,)).fetchone()
    if row is None:
        raise Refused("this conflict is open")
    change.delete("settlement", row[0])


def _settlements(connection: sqlite3.Connection, conflicts: Sequence[str]) -> dict[str, Settlement]:
    """How these conflicts (their uids) were settled; of very many all that were."""
    if not conflicts:
        return {}
    few = conflicts if len(conflicts) <= _CHUNK else ()
    where = f"WHERE conflict IN ({','.join('?' * len(few))})" if few else ""
    rows = connection.execute(f"SELECT conflict, outcome, wrong, reason, person, at FROM settlement {where}", few)
    return {row[0]: Settlement(Settled(row[1]), *row[2:]) for row in rows}


def _sides(connection: sqlite3.Connection, claims: Iterable[int]) -> Mapping[int, Side]:
    found: dict[int, Side] = {}
    wanted = sorted(set(claims))
    for start in range(0, len(wanted), _CHUNK):
        part = ",".join(map(str, wanted[start : start + _CHUNK]))
        rows = connection.execute(
            f"""SELECT c.id, c.uid, c.number, c.document_id, d.name, d.role = 'source', a.start, a."end", a.exact,
                  (SELECT verdict FROM standing s WHERE s.claim_id = c.id ORDER BY s.id DESC LIMIT 1),
                  iif(coalesce(h.kind, '') <> '', h.speaker, f.speaker),
                  (SELECT p.page FROM passage p WHERE p.version_id = a.version_id AND p.start <= a.start
                   ORDER BY p.start DESC LIMIT 1),
                  a.version_id < (SELECT max(id) FROM version WHERE document_id = c.document_id)
                FROM claim c JOIN document d ON d.id = c.document_id LEFT JOIN finding f ON f.claim_id = c.id
                JOIN anchor a ON a.claim_id = c.id
                 AND a.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = c.id)
                LEFT JOIN finding_at h ON h.claim_id = c.id AND h.start = a.start AND h."end" = a."end"
                WHERE c.id IN ({part})"""
        )
        for claim, uid, number, document_id, document, source, begin, end, text, verdict, speaker, page, gone in rows:
            place, of = Span(begin, end), bool(source)
            found[claim] = Side(
                claim, uid, number, document_id, document, of, place, text, (), verdict, speaker, page, bool(gone)
            )
    return found


def _lit(side: Side, spans: str) -> Side:
    return replace(side, lit=_spans(spans))


def _spans(spans: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(spans))


def _place(side: Side) -> tuple[int, Span]:
    return side.document_id, side.span
