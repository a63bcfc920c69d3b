"""A complete export reads the stored files one at a time, and says so when one is gone."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.errors import CaseError
from workbench.core.evidence import EvidenceEntry, Relation, Source
from workbench.desk.desk import Desk
from workbench.store.dump import STORED, dump

SIZE, FILES = 4_000_000, 6


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A case with films in it."""
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text("The port handled 40 ships in 2019.")
    for number in range(FILES):
        told = Source(title=f"Film {number}", confidential=True, alias=f"Source {number}")
        film = EvidenceEntry(Relation.SUPPORTS, source=told, file_name="a.mp4", file=bytes([number]) * SIZE)
        opened.attach_evidence(1, film)
    yield opened
    opened.close()


def test_stored_files_are_the_rows_of_their_table_in_the_order_of_their_hashes(desk: Desk) -> None:
    connection = desk._store.connection
    rows = {name: rows for name, _, rows in dump(connection)}
    assert list(rows[STORED]) == connection.execute("SELECT * FROM content ORDER BY 1").fetchall()
    assert len(list(rows[STORED])) >= FILES


def test_one_stored_file_is_in_memory_at_a_time(desk: Desk) -> None:
    tracemalloc.start()
    try:
        stored = next(rows for name, _, rows in dump(desk._store.connection) if name == STORED)
        sizes = [len(data) for _, data in stored if isinstance(data, bytes)]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert sizes.count(SIZE) == FILES
    assert peak < 3 * SIZE < FILES * SIZE


def test_a_file_that_was_taken_out_meanwhile_is_said(desk: Desk) -> None:
    stored = next(rows for name, _, rows in dump(desk._store.connection) if name == STORED)
    [film] = [one for one in desk.sources() if one.source.title == "Film 3"]
    desk.take_out(film.id)
    with pytest.raises(CaseError, match="no longer in the case"):
        list(stored)


def test_a_case_made_of_the_export_holds_every_file(desk: Desk, tmp_path: Path) -> None:
    desk.export_report("json", tmp_path / "a.json")
    with_files = Desk.create_from(tmp_path / "b.factcheck", tmp_path / "a.json", person="Ada")
    try:
        rows = "SELECT * FROM content ORDER BY 1"
        assert with_files._store.connection.execute(rows).fetchall() == desk._store.connection.execute(rows).fetchall()
    finally:
        with_files.close()
