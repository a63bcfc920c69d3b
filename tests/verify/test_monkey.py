"""Real windows under random keys and clicks: no exception, no warning of Qt, no crash, and whole cases afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MONKEY = Path(__file__).with_name("monkey.py")
STEPS = int(os.environ.get("MONKEY_STEPS", "400"))
"""Some 60 seconds a seed."""
SHOWN = 40
"""Steps before the end that a failure prints; all of them lie beside the case."""


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_breaks_under_a_monkey(seed: int, tmp_path: Path) -> None:
    asked = [sys.executable, "-X", "faulthandler", str(MONKEY), str(tmp_path), str(seed), str(STEPS)]
    told = subprocess.run(asked, capture_output=True, text=True, errors="replace", check=False)
    steps = (tmp_path / "steps.txt").read_text(encoding="utf-8", errors="replace").splitlines()
    assert told.returncode == 0, "\n".join(
        [f"seed {seed}, exit {told.returncode}, {len(steps)} lines in {tmp_path}", *steps[-SHOWN:], told.stderr[-6000:]]
    )
