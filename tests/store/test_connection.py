"""What happens when the file is not as it should be: one calm error, and nothing written."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.store.rows import add_document, new_store, rows
from workbench.core.errors import CaseError
from workbench.store.integrity import check
from workbench.store.store import Store, backup_to


def open_again(path: Path) -> Store:
    return Store.open(path, clock=lambda: pytest.fail("no clock needed"), ids=lambda: "x", person="Ada")


def test_a_missing_case_and_a_missing_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no such case"):
        open_again(tmp_path / "none.factcheck")
    with pytest.raises(CaseError, match="no such folder"):
        new_store(tmp_path / "none" / "a.factcheck")


@pytest.mark.parametrize("content", [b"", b"Dear editor, here is the draft.", b"SQLite format 3\0" + b"\0" * 84])
def test_a_file_that_is_no_case_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.factcheck"
    path.write_bytes(content)
    with pytest.raises(CaseError, match="not a case file"):
        open_again(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    other.close()
    with pytest.raises(CaseError, match="not a case file"):
        open_again(path)


def test_a_newer_case_is_refused_in_plain_words_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.factcheck"
    new_store(path).close()
    with sqlite3.connect(path) as future:
        future.execute("PRAGMA user_version = 999")
    future.close()
    before = path.read_bytes()
    with pytest.raises(CaseError, match=r"newer version of the program \(schema 999"):
        open_again(path)
    assert path.read_bytes() == before


def test_an_existing_file_is_never_replaced_by_a_new_case(tmp_path: Path) -> None:
    path = tmp_path / "a.factcheck"
    path.write_text("mine")
    with pytest.raises(CaseError, match="a file of this name"):
        new_store(path)
    assert path.read_text() == "mine"


def test_a_damaged_page_is_noticed_when_the_case_is_opened(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a.factcheck")
    add_document(store)
    store.close()
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) // 2] + b"\xff" * 4096 + whole[len(whole) // 2 + 4096 :])
    with pytest.raises(CaseError, match="damaged"):
        open_again(store.path)


def test_a_full_disk_loses_this_step_alone(tmp_path: Path) -> None:
    """The limit on file size stands in for a full disk: SQLite sees the same failing write."""
    store = new_store(tmp_path / "a.factcheck")
    add_document(store)
    before = rows(store)
    store.connection.execute(f"PRAGMA max_page_count = {store.connection.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(CaseError, match="disk is full; this step was not saved, all earlier ones are"):
        add_document(store, text="x" * 200_000 + "y" * 10, spans=(), uid="d2")
    assert rows(store) == before
    assert check(store) == []
    store.close()


def test_a_backup_is_whole_has_everything_and_replaces_nothing(tmp_path: Path) -> None:
    store = new_store(tmp_path / "a.factcheck")
    add_document(store)
    out = tmp_path / "copy.factcheck"
    backup_to(store.connection, store.path, out)
    copy = open_again(out)
    assert rows(copy) == rows(store)
    assert check(copy) == []
    copy.close()
    with pytest.raises(CaseError, match="a file of this name"):
        backup_to(store.connection, store.path, out)
    assert sorted(file.name for file in tmp_path.iterdir() if "part" in file.name) == []
    store.close()


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can hand its rights back")
def test_a_case_in_a_read_only_folder_is_said_in_plain_words() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.factcheck"
        new_store(path).close()
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        code = f"""
import os, sqlite3, sys
from pathlib import Path
from workbench.core.errors import CaseError
from workbench.store.store import Store
path = Path({str(path)!r})
os.setgid(65534)
os.setuid(65534)
try:
    Store.open(path, clock=None, ids=None, person="Ada")
except CaseError as error:
    print(error)
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
        assert "cannot be" in done.stdout, done.stderr


def test_kill_in_the_middle_of_work_loses_no_acknowledged_step(tmp_path: Path) -> None:
    """A child writes and says so, line by line; it is killed at once after the tenth line."""
    path = tmp_path / "a.factcheck"
    new_store(path).close()
    code = f"""
import itertools
from pathlib import Path
from tests.cases import counting_clock, counting_ids
from tests.store.rows import add_document
from workbench.core.doors import system_ids
from workbench.store.store import Store
store = Store.open(Path({str(path)!r}), clock=counting_clock(), ids=system_ids, person="Ada")
for number in itertools.count():
    add_document(store, text=f"{{number}} men came to town", uid=f"d{{number}}", spans=())
    print(number, flush=True)
"""
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    acknowledged = [int(child.stdout.readline()) for _ in range(10)][-1]
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    store = open_again(path)
    kept = store.connection.execute("SELECT count(*) FROM document").fetchone()[0]
    assert kept >= acknowledged + 1
    assert check(store) == []
    store.close()


def test_two_processes_write_in_turn(tmp_path: Path) -> None:
    """Neither loses a step, and the log stays one chain."""
    path = tmp_path / "a.factcheck"
    new_store(path).close()
    code = """
import sys
from pathlib import Path
from tests.cases import counting_clock
from tests.store.rows import add_document
from workbench.core.doors import system_ids
from workbench.store.store import Store
store = Store.open(Path(sys.argv[1]), clock=counting_clock(), ids=system_ids, person=sys.argv[2])
for number in range(20):
    add_document(store, text=f"{sys.argv[2]} {number}", uid=f"d{sys.argv[2]}{number}", spans=())
store.close()
"""
    writers = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in ("Ada", "Bob")]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    store = open_again(path)
    assert store.connection.execute("SELECT count(*) FROM document").fetchone()[0] == 40
    assert check(store) == []
    store.close()
