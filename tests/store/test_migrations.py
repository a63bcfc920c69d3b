"""Schemas: the snapshot for readers is true, older cases are brought forward after a verified backup."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from tests.store.rows import add_document, new_store, rows
from workbench import paths
from workbench.store import migrations, store, undo
from workbench.store.integrity import check

NEXT = migrations.newest_schema() + 1
"""The schema of a release that is yet to come."""


def test_the_schema_snapshot_is_what_the_migrations_make(request: pytest.FixtureRequest) -> None:
    snapshot = paths.shipped("db") / "schema.sql"
    made = migrations.schema_snapshot()
    if request.config.getoption("--update-golden"):
        snapshot.write_text(made, encoding="utf-8")
    assert snapshot.read_text(encoding="utf-8") == made, "./do golden writes it again"


def test_every_table_is_strict_and_every_reference_has_its_check(tmp_path: Path) -> None:
    opened = new_store(tmp_path / "a.factcheck")
    listed = opened.connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    )
    loose = [name for name, strict in listed if not strict and not name.startswith(("sqlite_", "_sqlite"))]
    assert loose == []
    opened.close()


def test_statements_are_split_as_sqlite_reads_them() -> None:
    script = (
        "CREATE TABLE a (b); -- note; with semicolon\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  SELECT 1;\nEND;\n"
    )
    assert len(migrations.statements(script)) == 2


@pytest.fixture
def next_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Pretend that the program is one release further, with this migration."""

    def pretend(sql: str) -> None:
        folder = tmp_path / "shipped"
        shutil.copytree(paths.shipped("db"), folder / "db")
        (folder / "db" / "migrations" / f"{NEXT:04}_next.sql").write_text(sql)
        monkeypatch.setattr(paths, "shipped", lambda name: folder / name)

    return pretend


def test_an_older_case_is_migrated_after_a_verified_backup(tmp_path: Path, next_schema: Callable[[str], None]) -> None:
    opened = new_store(tmp_path / "a.factcheck")
    add_document(opened)
    before = rows(opened)
    opened.close()
    next_schema(
        "CREATE TABLE colour (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
        "ALTER TABLE tick ADD COLUMN why TEXT NOT NULL DEFAULT 'seen';\nALTER TABLE claim ADD COLUMN hue TEXT;\n"
    )
    migrated = store.Store.open(opened.path, clock=counting_clock(), ids=counting_ids(), person="Ada")
    assert migrated.connection.execute("PRAGMA user_version").fetchone()[0] == NEXT
    after = {table: kept for table, kept in rows(migrated).items() if table not in ("colour", "claim")}
    assert after == {table: kept for table, kept in before.items() if table != "claim"}
    assert check(migrated) == []
    assert undo.Steps(migrated).undo_label is None, "plain undo stops at a migration"
    with migrated.change("Colour", action="note") as change:
        change.insert("colour", {"name": "red"})
    assert undo.Steps(migrated).undo() == "Colour", "a new table is journaled without a word"
    migrated.close()
    backup = tmp_path / f"a before schema {NEXT}.factcheck"
    assert backup.is_file()


def test_a_migration_that_fails_leaves_the_case_as_it_was(tmp_path: Path, next_schema: Callable[[str], None]) -> None:
    opened = new_store(tmp_path / "a.factcheck")
    add_document(opened)
    before = rows(opened)
    opened.close()
    next_schema("DROP TABLE tick;\nCREATE TABLE claim (oops INTEGER);\n")
    with pytest.raises(Exception, match="claim already exists"):
        store.Store.open(opened.path, clock=counting_clock(), ids=counting_ids(), person="Ada")
    (tmp_path / "shipped" / "db" / "migrations" / f"{NEXT:04}_next.sql").unlink()
    again = store.Store.open(opened.path, clock=counting_clock(), ids=counting_ids(), person="Ada")
    assert rows(again) == before
    again.close()


def test_a_second_try_after_a_failed_migration_makes_a_second_backup(
    tmp_path: Path, next_schema: Callable[[str], None]
) -> None:
    opened = new_store(tmp_path / "a.factcheck")
    opened.close()
    next_schema("CREATE TABLE claim (oops INTEGER);\n")
    for _ in range(2):
        with pytest.raises(Exception, match="claim already exists"):
            store.Store.open(opened.path, clock=counting_clock(), ids=counting_ids(), person="Ada")
    backups = sorted(path.name for path in tmp_path.glob("a before schema*"))
    assert backups == [f"a before schema {NEXT} 2.factcheck", f"a before schema {NEXT}.factcheck"]
