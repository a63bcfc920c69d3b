"""What comparing claims keeps in a case: the program's own rows, outside log and undo, made again at will."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.core.claims import Fact
from workbench.core.conflicts import TieKind
from workbench.core.journal import Changes
from workbench.core.text import Span
from workbench.core.uids import family_uid
from workbench.store.claims import AT_PLACE, facts_from, found_now
from workbench.store.store import Store

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Comparand:
    """A listed claim at its newest place, as comparing asks for it.

    document: its document's uid; published: that document's date (YYYY-MM-DD), where it is known.
    """

    claim_id: int
    uid: str
    document: str
    source: bool
    version_id: int
    span: Span
    text: str
    speaker: str | None
    facts: tuple[Fact, ...]
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Comparable:
    """A claim that was compared. keys: by which later ones find it; names: as they are spelt in it."""

    claim: Comparand
    keys: tuple[int, ...]
    names: tuple[str, ...]
    parts: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """What is kept of some claims and their ties, as the values that SQLite takes.

    They are made where the claims are compared: bare tuples are sent to the writing process at little cost.
    claims: (claim id, start, end, version id, keys, parts); names: (name, claim id); ties: as `TieRow` has them.
    """

    claims: tuple[tuple[int, int, int, int, bytes, bool], ...] = ()
    names: tuple[tuple[str, int], ...] = ()
    ties: tuple[_TieValues, ...] = ()

    @classmethod
    def of(cls, found: Sequence[Comparable], ties: Iterable[TieRow]) -> Rows:
        """The rows of claims as they were compared, and of what was found."""
        return cls(
            tuple(
                (one.claim.claim_id, one.claim.span.start, one.claim.span.end, one.claim.version_id,
                 array("q", one.keys).tobytes(), one.parts)
                for one in found
            ),
            tuple((name, one.claim.claim_id) for one in found for name in one.names),
            tuple(map(_tie_values, ties)),
        )  # fmt: skip


_TieValues = tuple[int, int, str, str, str, str]


@dataclass(frozen=True, slots=True)
class TieRow:
    """What was found of two claims, the one with the lower id first."""

    one: int
    other: int
    kind: TieKind
    reason: str
    one_spans: tuple[Span, ...]
    other_spans: tuple[Span, ...]


_NEWEST = """
  FROM claim c JOIN anchor a ON a.claim_id = c.id
   AND a.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = c.id)"""


def gone(connection: sqlite3.Connection) -> list[int]:
    """Claims that were compared and have left the case: what is kept of them has to go, so that redo compares anew."""
    return _ids(connection, "SELECT claim_id FROM comparable WHERE claim_id NOT IN (SELECT id FROM claim)")


def uncompared(connection: sqlite3.Connection, engine: int) -> list[int]:
    """Listed claims that these rules have not compared at their present place, in the order they came in."""
    return _ids(
        connection,
        f"""SELECT c.id {_NEWEST} LEFT JOIN comparable k ON k.claim_id = c.id AND {_by(engine)}
             AND k.version_id = a.version_id AND k.start = a.start AND k."end" = a."end"
            WHERE c.listing = 'listed' AND k.claim_id IS NULL ORDER BY c.id""",
    )


def compared(connection: sqlite3.Connection, engine: int) -> Iterator[tuple[int, array[int]]]:
    """(claim id, its keys) of the claims that these rules have compared, in the order they came in.

    Discarded ones too: one that is restored has been held against all others then.
    """
    rows = connection.execute(
        f"SELECT k.claim_id, k.keys FROM comparable k JOIN claim c ON c.id = k.claim_id WHERE {_by(engine)}"
        " ORDER BY k.claim_id"
    )
    for claim_id, keys in rows:
        yield claim_id, array("q", bytes(keys))


def unlisted(connection: sqlite3.Connection) -> frozenset[int]:
    """Claims that were compared and are not in the register now."""
    return frozenset(
        _ids(
            connection,
            "SELECT claim_id FROM comparable WHERE claim_id NOT IN (SELECT id FROM claim WHERE listing = 'listed')",
        )
    )


def left_out(connection: sqlite3.Connection) -> frozenset[int]:
    """Claims that were not in the register when it was last worked out what all claims together tell."""
    return frozenset(_ids(connection, "SELECT claim_id FROM comparable WHERE engine < 0"))


def _by(engine: int) -> str:
    """SQL: whether these rules compared the claim; those that were left out in the end have the number below zero."""
    return f"k.engine IN ({int(engine)}, {-int(engine)})"


def comparands(connection: sqlite3.Connection, claims: Sequence[int]) -> list[Comparand]:
    """These claims as comparing asks for them, in the order of their ids; those that are gone are left out."""
    found = []
    for start in range(0, len(claims), _CHUNK):
        part = ",".join(map(str, claims[start : start + _CHUNK]))
        rows = connection.execute(
            f"""SELECT c.id, c.uid, d.uid, d.role = 'source', a.version_id, a.start, a."end", a.exact,
                  {found_now("speaker")}, {found_now("facts")}, d.published
                {_NEWEST} JOIN document d ON d.id = c.document_id
                LEFT JOIN finding f ON f.claim_id = c.id {AT_PLACE} WHERE c.id IN ({part}) ORDER BY c.id"""
        )
        for claim_id, uid, document, source, version_id, begin, end, text, speaker, facts, published in rows:
            found.append(
                Comparand(
                    claim_id,
                    uid,
                    document,
                    bool(source),
                    version_id,
                    Span(begin, end),
                    text,
                    speaker,
                    facts_from(facts or "[]"),
                    published,
                )
            )
    return found


def placed(connection: sqlite3.Connection, claims: Sequence[int]) -> dict[int, tuple[int, int]]:
    """(document id, version id) of the newest place of claims."""
    found: dict[int, tuple[int, int]] = {}
    for start in range(0, len(claims), _CHUNK):
        part = ",".join(map(str, claims[start : start + _CHUNK]))
        rows = connection.execute(f"SELECT c.id, c.document_id, a.version_id {_NEWEST} WHERE c.id IN ({part})")
        found.update((row[0], (row[1], row[2])) for row in rows)
    return found


def telling_parts(connection: sqlite3.Connection) -> list[int]:
    """Listed claims that tell of parts, totals or shares."""
    return _ids(
        connection,
        "SELECT k.claim_id FROM comparable k JOIN claim c ON c.id = k.claim_id AND c.listing = 'listed' WHERE k.parts"
        " ORDER BY k.claim_id",
    )


def same_facts(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """Pairs of listed claims that state one fact."""
    return connection.execute(
        "SELECT t.one, t.other FROM tie t CROSS JOIN claim a ON a.id = t.one AND a.listing = 'listed'"
        " CROSS JOIN claim b ON b.id = t.other AND b.listing = 'listed' WHERE t.kind = 'same' ORDER BY 1, 2"
    ).fetchall()


def name_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Each name as it is spelt, and in how many listed claims it stands."""
    return dict(
        connection.execute(
            "SELECT n.name, count(*) FROM naming n JOIN claim c ON c.id = n.claim_id AND c.listing = 'listed'"
            " GROUP BY 1"
        )
    )


def named(connection: sqlite3.Connection, name: str) -> list[int]:
    """Listed claims in which a name stands spelt like this."""
    return _ids(
        connection,
        "SELECT n.claim_id FROM naming n JOIN claim c ON c.id = n.claim_id AND c.listing = 'listed' WHERE n.name = ?"
        " ORDER BY 1",
        (name,),
    )


def kin_changes(connection: sqlite3.Connection, families: Iterable[Sequence[int]]) -> dict[int, str | None]:
    """What has to be written for claims to have these families: a family's uid follows from its first member's."""
    members = list(families)
    firsts = sorted(family[0] for family in members)
    uids: dict[int, str] = {}
    for start in range(0, len(firsts), _CHUNK):
        part = ",".join(map(str, firsts[start : start + _CHUNK]))
        uids.update(connection.execute(f"SELECT id, uid FROM claim WHERE id IN ({part})"))
    wanted = {claim: family_uid(uids[family[0]]) for family in members if family[0] in uids for claim in family}
    kept: dict[int, str] = dict(connection.execute("SELECT claim_id, family FROM kin"))
    left: dict[int, str | None] = {claim: None for claim in kept if claim not in wanted}
    return left | {claim: family for claim, family in wanted.items() if kept.get(claim) != family}


def forget(store: Store, claims: Sequence[int]) -> None:
    """Drop what is kept of these claims."""
    with store.unlogged() as connection:
        for start in range(0, len(claims), _CHUNK):
            _forget(connection, claims[start : start + _CHUNK])


UNFINISHED = 0
"""Engine of the last claims of a run until what all claims together tell is kept: else they are compared again."""


def keep(store: Store, engine: int, rows: Rows) -> None:
    """Keep claims as they were compared and what was found, in one transaction; what was kept of them before goes.

    engine: the number of the rules, or UNFINISHED.
    """
    with store.unlogged() as connection:
        _forget(connection, [row[0] for row in rows.claims], None if engine == UNFINISHED else engine)
        connection.executemany(
            'INSERT INTO comparable(claim_id, start, "end", version_id, keys, parts, engine)'
            f" VALUES (?, ?, ?, ?, ?, ?, {int(engine)})",
            rows.claims,
        )
        connection.executemany("INSERT INTO naming(name, claim_id) VALUES (?, ?)", rows.names)
        _add_ties(connection, rows.ties)


def keep_further(
    store: Store, engine: int, ties: Iterable[TieRow], kin: Mapping[int, str | None], unlisted: Iterable[int] = ()
) -> None:
    """Keep what all claims together tell: ties of parts and spellings, and families (None: it has none any more).

    unlisted: claims that were not in the register then, and so are not among those that tell it.
    """
    with store.unlogged() as connection:
        connection.execute("UPDATE comparable SET engine = ? WHERE engine IN (?, ?)", (engine, UNFINISHED, -engine))
        connection.executemany(
            "UPDATE comparable SET engine = -engine WHERE claim_id = ? AND engine > 0", ((one,) for one in unlisted)
        )
        connection.execute("DELETE FROM tie WHERE kind = 'spelling'")
        _add_ties(connection, map(_tie_values, ties))
        connection.executemany(
            "INSERT INTO kin(claim_id, family) VALUES (?, ?)"
            " ON CONFLICT(claim_id) DO UPDATE SET family = excluded.family",
            ((claim, family) for claim, family in kin.items() if family),
        )
        connection.executemany(
            "DELETE FROM kin WHERE claim_id = ?", ((claim,) for claim, family in kin.items() if not family)
        )


def announce(store: Store) -> None:
    """Tell that claims were compared: any of them may have a new tie or family."""
    store.announce(Changes("Compared", {"tie": frozenset()}))


def _add_ties(connection: sqlite3.Connection, ties: Iterable[_TieValues]) -> None:
    connection.executemany(
        "INSERT INTO tie(one, other, kind, reason, one_spans, other_spans) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(one, other, kind) DO UPDATE SET reason = excluded.reason, one_spans = excluded.one_spans,"
        " other_spans = excluded.other_spans",
        ties,
    )


def _tie_values(tie: TieRow) -> _TieValues:
    return tie.one, tie.other, str(tie.kind), tie.reason, _spans_json(tie.one_spans), _spans_json(tie.other_spans)


def _spans_json(spans: Sequence[Span]) -> str:
    return f"[{', '.join([f'[{span.start}, {span.end}]' for span in spans])}]"


_WAITING = """EXISTS (
  SELECT 1 FROM comparable k JOIN anchor a ON a.claim_id = k.claim_id
   AND a.version_id = (SELECT max(version_id) FROM anchor WHERE claim_id = k.claim_id)
  WHERE k.claim_id = tie.{across} AND k.claim_id NOT IN ({part}) AND (
    abs(k.engine) <> {engine} OR k.version_id <> a.version_id OR k.start <> a.start OR k."end" <> a."end"))"""
"""Whether the claim across is still to be compared anew: what joined the two stands until then."""


def _forget(connection: sqlite3.Connection, claims: Sequence[int], engine: int | None = None) -> None:
    """engine: of a run that goes on, in which claims across may be waiting; None drops all."""
    part = ",".join(map(str, claims))
    for table in ("comparable", "naming"):
        connection.execute(f"DELETE FROM {table} WHERE claim_id IN ({part})")
    for column, across in (("one", "other"), ("other", "one")):
        waiting = "0" if engine is None else _WAITING.format(across=across, part=part, engine=int(engine))
        connection.execute(f"DELETE FROM tie WHERE {column} IN ({part}) AND NOT {waiting}")


def _ids(connection: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> list[int]:
    return [row[0] for row in connection.execute(query, values)]
