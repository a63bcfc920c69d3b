"""Documents are read once while nothing is written, and never as they were before a write."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.desk.desk import Desk
from workbench.store import documents


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", person="Ada")
    opened.import_text("In 2019 the port of Velmora handled 7 ships.", title="First")
    yield opened
    opened.close()


def names(desk: Desk) -> list[str]:
    return [one.name for one in desk.documents()]


def test_they_are_read_once_while_nothing_is_written(desk: Desk) -> None:
    read: list[str] = []
    desk.documents()
    desk._store.connection.set_trace_callback(read.append)
    assert desk.documents() is desk.documents()
    desk._store.connection.set_trace_callback(None)
    assert read
    assert not any("FROM document" in statement for statement in read)


def test_what_comes_and_goes_is_seen_at_once(desk: Desk, tmp_path: Path) -> None:
    assert names(desk) == ["First.txt"]
    desk.import_text("In 2020 it handled 9 ships.", title="Second")
    assert names(desk) == ["First.txt", "Second.txt"]
    desk.undo()
    assert names(desk) == ["First.txt"]
    desk.redo()
    assert names(desk) == ["First.txt", "Second.txt"]
    (tmp_path / "next.txt").write_text("In 2020 it handled 10 ships.")
    desk.new_version(2, tmp_path / "next.txt")
    assert [one.version_number for one in desk.documents()] == [1, 2]


def test_what_another_process_brought_in_is_seen(desk: Desk) -> None:
    assert names(desk) == ["First.txt"]
    other = Desk.open(desk.path, person="Ben")
    other.import_text("In 2021 it handled 12 ships.", title="Elsewhere")
    assert names(desk) == ["First.txt", "Elsewhere.txt"]
    other.close()


def test_what_was_rolled_back_was_never_there(desk: Desk) -> None:
    before = desk.documents()
    with contextlib.suppress(ZeroDivisionError), desk._store.change("Rename", action="import") as change:
        change.update("document", 1, title="Another")
        assert documents.documents(change.connection)[0].title == "Another"
        assert desk.documents()[0].title == "Another"
        raise ZeroDivisionError
    assert desk.documents() == before


def test_a_new_case_reads_nothing_of_one_that_was_deleted_without_its_log(tmp_path: Path) -> None:
    """Somebody deletes the file of a case that was not closed, and leaves what lies beside it."""
    path = tmp_path / "b.factcheck"
    crashed = Desk.create(path, person="Ada")
    crashed.import_text("In 2019 the port of Velmora handled 7 ships.", title="Gone")
    log = path.with_name(path.name + "-wal").read_bytes()
    assert log
    crashed.close()
    path.unlink()
    path.with_name(path.name + "-wal").write_bytes(log)
    fresh = Desk.create(path, person="Ada")
    assert fresh.documents() == ()
    fresh.import_text("In 2020 it handled 9 ships.", title="New")
    assert names(fresh) == ["New.txt"]
    assert fresh.check() == []
    fresh.close()
