"""The built wheel works without the checkout: it carries schema, scales, themes, icons, templates and samples."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_makes_the_sample_and_its_report_without_the_checkout(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)], cwd=ROOT, check=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "QT_QPA_PLATFORM": "offscreen"}

    def run(code: str, *words: str) -> None:
        """In an interpreter that finds the wheel's package, and is shown to."""
        code = f"import sys, workbench; assert 'site' in workbench.__file__; {code}"
        subprocess.run([sys.executable, "-c", code, *words], cwd=tmp_path, env=environment, check=True)

    run("from workbench.__main__ import main; sys.exit(main())", "sample", "out")
    case = next((tmp_path / "out").glob("*.factcheck"))
    run("from workbench.__main__ import main; sys.exit(main())", "check", str(case))
    picture = tmp_path / "window.png"
    take = "from pathlib import Path; from workbench.app import picture; picture(*map(Path, sys.argv[1:]))"
    run(take, str(case), str(picture))
    assert picture.stat().st_size > 20_000
