"""A verdict key to a durable commit, beside a bare WAL + FULL commit of one row."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable
from pathlib import Path

from workbench.desk.desk import Desk

TIMES = 300


def test_verdict_to_durable(tmp_path: Path, figure: Callable[..., None], median: Callable[..., float]) -> None:
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    desk.import_text("\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(1, 400)))
    ids = itertools.cycle(desk.claim_ids())
    desk.judge(next(ids), "wrong")
    bare = sqlite3.connect(tmp_path / "bare.db", isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, claim INTEGER, verdict TEXT)")

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO t(claim, verdict) VALUES (1, 'wrong')")
        bare.execute("COMMIT")

    # Taken in turns, so that a busy disk slows both alike.
    pairs = [(median(lambda: desk.judge(next(ids), "wrong"), 1), median(commit, 1)) for _ in range(TIMES)]
    judged, committed = (sorted(taken)[TIMES // 2] for taken in zip(*pairs, strict=True))
    figure("verdict to durable", judged, bare="one-row commit", bare_seconds=committed)
    figure("one-row commit, slowest in twenty", sorted(taken for _, taken in pairs)[TIMES * 95 // 100])
    figure("verdict, slowest in twenty", sorted(taken for taken, _ in pairs)[TIMES * 95 // 100])
    told: list[str] = []
    desk._store.connection.set_trace_callback(told.append)
    desk.judge(next(ids), "wrong")
    desk._store.connection.set_trace_callback(None)
    figure("statements of a verdict, those of triggers too", str(len(told)))
    desk.close()
    bare.close()
