"""What the desktop makes of the installed files: asked of the desktop's own programs, where they are there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.desk.desk import Desk

KIND = "application/x-factcheck-case"


def needs(*programs: str) -> pytest.MarkDecorator:
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not on this machine: {', '.join(missing)}")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """With a data folder in which the program was installed."""
    made = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "FACTCHECK_CONFIG": str(tmp_path / "config")}
    subprocess.run([sys.executable, "-m", "workbench", "desktop", "--install"], env=made, check=True)
    return made


@pytest.fixture
def case(tmp_path: Path) -> Path:
    Desk.create(tmp_path / "october.factcheck", person="Ada").close()
    return tmp_path / "october.factcheck"


@needs("gio", "update-mime-database")
def test_a_case_is_known_by_its_name_and_without_a_name_by_what_is_in_it(
    environment: dict[str, str], case: Path
) -> None:
    assert _kind(case, environment) == KIND
    assert _kind(case.rename(case.with_name("october")), environment) == KIND


@needs("gio", "update-mime-database", "sqlite3")
def test_another_database_is_no_case(environment: dict[str, str], tmp_path: Path) -> None:
    other = tmp_path / "other"
    subprocess.run(["sqlite3", str(other), "create table t(x); insert into t values(1)"], check=True)
    assert _kind(other, environment) != KIND


@needs("gio", "xdg-mime", "update-mime-database")
def test_xdg_mime_names_the_program_for_a_case(environment: dict[str, str], case: Path) -> None:
    asked = ["xdg-mime", "query", "filetype", str(case)]
    # Without a desktop it asks file(1), which knows no kinds of ours.
    desktop = environment | {"XDG_CURRENT_DESKTOP": "GNOME"}
    assert subprocess.run(asked, env=desktop, capture_output=True, text=True, check=True).stdout.strip() == KIND


@needs("desktop-file-validate")
def test_the_entry_is_as_the_specification_wants_it(environment: dict[str, str]) -> None:
    entry = Path(environment["XDG_DATA_HOME"], "applications", "factcheck-workbench.desktop")
    told = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False)
    assert (told.returncode, told.stdout) == (0, "")


def _kind(path: Path, environment: dict[str, str]) -> str:
    asked = ["gio", "info", "-a", "standard::content-type", str(path)]
    told = subprocess.run(asked, env=environment, capture_output=True, text=True, check=True).stdout
    return told.rpartition("standard::content-type:")[2].strip()
