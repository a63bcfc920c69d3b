"""What every test stands on: an offscreen Qt, golden files, and guards against what a test leaves behind."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from workbench.store import migrations, store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the window of every test is in English, whatever the system speaks
# No test pins an encoder's scores: they differ between processors. Tests of ranking ask for the trained words.
os.environ["FACTCHECK_RANKER"] = "rules"

DATA = Path(__file__).parent / "data"

settings.register_profile(
    "ordinary", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.register_profile("verify", parent=settings.get_profile("ordinary"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ordinary"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `./do golden` rewrite the golden files."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files with what is made now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare bytes with tests/data/golden/NAME, or rewrite that file under --update-golden."""

    def compare(name: str, data: bytes) -> None:
        path = DATA / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        assert path.is_file(), f"no golden file {name}: ./do golden makes it"
        assert data == path.read_bytes(), f"{name} differs from the golden file"

    return compare


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and recent cases of a test are its own."""
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "config"))


@pytest.fixture(autouse=True, scope="session")
def _schema_made_once() -> Iterator[None]:
    """The first new case file of a run is migrated as always; the thousands after it begin as its copy."""
    made: list[sqlite3.Connection] = []
    migrate = migrations.migrate

    def copied(file: sqlite3.Connection, folder: Path | None = None, *, upto: int | None = None) -> list[int]:
        if folder is not None or upto is not None or file.execute("SELECT 1 FROM sqlite_schema").fetchone():
            return migrate(file, folder, upto=upto)
        if not made:
            made.append(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))
            migrate(made[0])
        made[0].backup(file)
        return [migrations.newest_schema()]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "migrate", copied)
        yield
    for one in made:
        one.close()


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A test that leaves a thread of ours running fails."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 5
    while left := [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {left}")
        time.sleep(0.01)
