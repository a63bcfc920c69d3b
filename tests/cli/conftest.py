"""The command line with doors that count, and a case of one document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.cli.command import Doors
from workbench.cli.main import run


@pytest.fixture
def workbench() -> Callable[..., int]:
    """workbench(*words): run one command as Ada; returns its exit code."""
    doors = Doors(counting_clock(), counting_ids(), lambda: "Ada")
    return lambda *words: run([str(word) for word in words], doors)


@pytest.fixture
def case(tmp_path: Path, workbench: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> Path:
    """A case with one draft in it."""
    draft = tmp_path / "harbour.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    path = tmp_path / "a.factcheck"
    assert workbench("new", path) == 0
    assert workbench("add", path, draft) == 0
    capsys.readouterr()
    return path
