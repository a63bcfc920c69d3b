"""The built wheel works without the checkout: it carries schema, scales, themes, icons, templates and samples."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

TOUR = """
from pathlib import Path
from PySide6.QtTest import QTest
from workbench.app import make_window
window = make_window(Path(sys.argv[1]))
window.show()
window.activateWindow()
QTest.qWait(200)
assert not window.windowIcon().isNull()
window.commands.take_tour()
QTest.qWait(100)
assert window.guide.is_open and window.guide.bubble.words.text()
window.guide.end()
window.commands.show_scale()
assert window.sheets[0].isVisible()
window.close()
"""
"""Opens help in the window; run with the wheel's package."""


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
        code = f"import sys, workbench; assert 'site' in workbench.__file__\n{code}"
        subprocess.run([sys.executable, "-c", code, *words], cwd=tmp_path, env=environment, check=True)

    run("from workbench.__main__ import main; sys.exit(main())", "sample", "out")
    case = next((tmp_path / "out").glob("*.factcheck"))
    run("from workbench.__main__ import main; sys.exit(main())", "check", str(case))
    picture = tmp_path / "window.png"
    run(TOUR, str(case))
    environment["XDG_DATA_HOME"] = str(tmp_path / "data")
    run("from workbench.__main__ import main; sys.exit(main())", "desktop", "--install")
    assert (tmp_path / "data" / "applications" / "factcheck-workbench.desktop").is_file()
    take = "from pathlib import Path; from workbench.app import picture; picture(*map(Path, sys.argv[1:]))"
    run(take, str(case), str(picture))
    assert picture.stat().st_size > 20_000
