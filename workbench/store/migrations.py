"""Brings a case file to the newest schema: numbered SQL files from db/migrations, applied by sqlite-utils."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench import paths
from workbench.store.connection import APPLICATION_ID

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATIONS_SET = "case"


def migration_files(folder: Path | None = None) -> list[Path]:
    """The migrations in order; a file's leading number is the schema it leads to."""
    return sorted((folder or paths.shipped("db") / "migrations").glob("[0-9][0-9][0-9][0-9]_*.sql"))


def newest_schema(folder: Path | None = None) -> int:
    """The schema number this program writes."""
    return max(_number(path) for path in migration_files(folder))


def migrate(connection: sqlite3.Connection, folder: Path | None = None, *, upto: int | None = None) -> list[int]:
    """Apply what is pending, up to a schema number, each migration in one transaction; returns the numbers reached."""
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(MIGRATIONS_SET)
    for path in migration_files(folder):
        if upto is not None and _number(path) > upto:
            break
        migrations(name=path.stem)(_applying(path))
    database = Database(connection, execute_plugins=False)
    pending = [migration.name for migration in migrations.pending(database)]
    migrations.apply(database)
    return [int(name[:4]) for name in pending]


def schema_snapshot(folder: Path | None = None) -> str:
    """The whole schema as SQL, as db/schema.sql keeps it for reading."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection, folder)
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB '*_search_*'"
        " AND name NOT GLOB 'sqlite_*' AND tbl_name <> '_sqlite_migrations' ORDER BY rowid"
    ).fetchall()
    connection.close()
    head = (
        "-- Generated from db/migrations by ./do golden; a test compares it. Read the migrations for the reasons.\n\n"
    )
    return head + "\n\n".join(f"{sql};" for (sql,) in rows) + "\n"


def statements(script: str) -> list[str]:
    """The single statements of a script; executescript() would commit the migration's transaction."""
    found: list[str] = []
    gathered = ""
    for line in script.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(re.sub(r"--[^\n]*", "", gathered)):
            found.append(gathered)
            gathered = ""
    return found


def _applying(path: Path) -> Callable[[Database], None]:
    def apply(database: Database) -> None:
        for statement in statements(path.read_text(encoding="utf-8")):
            database.conn.execute(statement)
        database.conn.execute(f"PRAGMA user_version = {_number(path)}")
        database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")

    return apply


def _number(path: Path) -> int:
    return int(path.name[:4])
